"""A made-up team: people who move, customers who change hands, products."""

import random
from datetime import date, timedelta
from decimal import Decimal

import yaml

import reading

DAY = timedelta(1)
SALES = ("salesperson", "group_leader", "city_manager", "regional_manager")
PRODUCT_NAMES = ["冷水管", "热水管", "排水管", "防水涂料", "卷材", "乳胶漆", "瓷砖胶", "堵漏剂", "样板册"]
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏"
PLACES = "临江 东河 南湖 西岭 北塘 青石 白马 双桥 长亭 大名 永安 新丰 古渡 平山 龙泉 花园 望海 柳林 松岗 竹溪".split()
TRADES = "建材 管业 装饰 五金 家装 商行 工程 水暖".split()


class Bare(str):
    """A scalar written without quotes, whatever YAML 1.1 would take it for."""


class Writer(yaml.SafeDumper):
    def ignore_aliases(self, data):
        return True


def bare(dumper, text):
    tag = dumper.resolve(yaml.ScalarNode, str(text), (True, False))
    return yaml.ScalarNode(tag, str(text))


Writer.add_representer(Bare, bare)
Writer.add_representer(date, lambda d, v: bare(d, v.isoformat()))
Writer.add_representer(Decimal, lambda d, v: bare(d, format(v, "f")))


class Team:
    """The people, products and customers, and the ways words and amounts are written."""

    def __init__(self, out, seed, people, start, end):
        self.out, self.seed, self.start, self.end = out, seed, start, end
        self.dice = random.Random(f"salesreport {seed}")
        self.documents = {}  # path -> [document]
        self.orders, self.number = [], 0
        self.open_leads, self.open_problems = [], []
        self.make_team(people)

    # -------------------------------------------------------- words

    def chance(self, percent):
        return self.dice.randrange(100) < percent

    def pick(self, listed):
        return listed[self.dice.randrange(len(listed))]

    def money(self, low, high):
        """An amount in one of the ways people write one."""
        cents = self.dice.randrange(low * 100, high * 100)
        way = self.dice.randrange(5)
        if way == 0:
            return Decimal(cents) / 100
        if way == 1 and cents >= 100000:
            return f"{Decimal(cents) / 100:,.2f}"
        if way == 2:
            return Bare(f"{Decimal(cents // 100) / 10000:f}万")
        return cents // 100

    def dated(self, when, near):
        """A date in full, or as month and day where the log gives the year."""
        return Bare(when.strftime("%m-%d")) if abs((when - near).days) < 150 and self.chance(50) else when

    def said(self, value, file, section, language):
        """The document in a language: keys and enumerated values by the table."""
        rows = reading.FIELDS[(file, section)]
        out = {}
        for key, inner in value.items():
            words, kind, _, enum = rows[key]
            word = key if language == "en" else self.pick(words[1:])
            below = key if section == "-" else f"{section}.{key}"
            out[Bare(word)] = self.said_value(inner, file, below, kind, enum, language)
        return out

    def said_value(self, inner, file, below, kind, enum, language):
        if isinstance(inner, dict) and (file, below) in reading.FIELDS:
            return self.said(inner, file, below, language)
        if isinstance(inner, dict):
            back = {v: k for k, v in enum.items() if k != v}
            return {Bare(back.get(k, k) if language == "zh" else k): v for k, v in inner.items()}
        if isinstance(inner, list):
            return [
                self.said(one, file, below, language) if isinstance(one, dict) and "!" not in one
                else one["!"] if isinstance(one, dict) else one
                for one in inner
            ]
        if "enum" in kind and isinstance(inner, str) and inner in enum and language == "zh":
            return next((k for k, v in enum.items() if v == inner and k != v), inner)
        return inner

    def put(self, path, file, document):
        language = "zh" if self.chance(50) else "en"
        self.documents.setdefault(path, []).append(self.said(document, file, "-", language))

    def short(self, word, value):
        return {"!": {Bare(word): value}}

    # -------------------------------------------------------- the team

    def make_team(self, count):
        span = (self.end - self.start).days
        self.people = []
        roles = ["regional_manager", "back_office", "salesperson", "group_leader", "salesperson", "salesperson",
                 "back_office", "city_manager", "salesperson", "salesperson", "finance", "salesperson"]
        for n in range(count):
            person = {"id": f"p{n + 1:02}", "name": SURNAMES[n % len(SURNAMES)] + self.pick("明芳伟娜军洋磊静凯倩") + self.pick("一二三四五六七八九") + ("" if n < 30 else str(n)),
                      "role": roles[n % len(roles)]}
            if n != 2:
                person["region"] = Bare(["hua-nan", "西南区", "自成区"][n % 3 if n != 1 else 0])
                person["group"] = ["g-1", "二组", "g-3"][(n // 2) % 3]
                person["city"] = ["c-1", "c-2"][n % 2]
            if n % 4 != 1:
                person["joined"] = self.start - self.dice.randrange(0, 900) * DAY
            self.people.append(person)
        moved = self.start + span * 2 // 5 * DAY
        if count > 4:
            self.people[4]["history"] = [{"from": moved, "region": "hua-nan", "group": "g-3"}, {"from": moved + 60 * DAY, "region": "西南区"}]
        if count > 5:
            self.people[5]["history"] = [{"from": moved + 31 * DAY, "role": "order_follower"}]
        if count > 3:
            self.people[3]["history"] = [{"from": moved.replace(day=1), "group": "二组", "city": "c-2"}]
        if count > 8:
            self.people[8]["joined"] = self.start + span // 3 * DAY
        if count > 9:
            self.people[9]["left"] = self.start + span * 3 // 5 * DAY
        if count > 4:
            self.people[4]["aliases"] = ["小四"]
        self.products = []
        for n, name in enumerate(PRODUCT_NAMES):
            product = {"id": f"P-{n + 1}", "name": name, "aliases": [name + "料"], "price": self.dice.randrange(500, 40000) / Decimal(100)}
            if n != 8:
                product["line"] = ["管材", "防水", "涂料"][n % 3]
                product["unit"] = ["米", "桶", "桶", "米", "卷", "桶", "袋", "桶"][n]
            self.products.append(product)
        self.make_customers(count * 4)

    def at(self, person, when, key):
        value = person.get(key)
        for row in person.get("history", []):
            if row["from"] <= when and key in row:
                value = row[key]
        return value

    def sells(self, person, when):
        return self.at(person, when, "role") in SALES

    def works_here(self, person, when):
        return person.get("joined", date.min) <= when <= person.get("left", date.max)

    def make_customers(self, count):
        self.customers = []
        sellers = [p for p in self.people if p["role"] in SALES and "left" not in p and p.get("joined", self.start) <= self.start]
        leaver = next((p for p in self.people if "left" in p), None)
        for n in range(count):
            name = f"{PLACES[n % len(PLACES)]}{TRADES[(n // len(PLACES) + n) % len(TRADES)]}{'' if n < 40 else n}"
            customer = {"id": f"C{n + 1:03}", "name": name, "kind": ["dealer", "outlet", "direct", "outlet", "contractor"][n % 5]}
            if n % 3 == 0:
                customer["aliases"] = [f"老{name[:2]}{n}"]
            if customer["kind"] == "outlet":
                customer["dealer"] = self.customers[n // 5 * 5]["id"]
            if n % 9 != 8:
                customer["owner"] = self.pick(sellers)["id"]
            if leaver and n % 7 == 3:
                customer["owners"] = [{"from": self.start - 300 * DAY, "owner": leaver["id"]}, {"from": leaver["left"] + DAY, "owner": self.pick(sellers)["name"]}]
            elif n % 10 == 6 and "owner" in customer:
                customer["owners"] = [{"from": self.start + self.dice.randrange(60, 200) * DAY, "owner": self.pick(sellers)["id"]}]
            if n % 4 == 0:
                customer["opening_balance"] = self.money(1000, 90000)
            if n % 6 == 1:
                customer["since"] = self.start + self.dice.randrange(-200, (self.end - self.start).days) * DAY
            if n % 3 != 2:
                customer["terms_days"] = self.pick([15, 30, 45, 60])
            if n % 11 == 5:
                customer["status"] = self.pick(["abnormal", "bad_credit"])
            self.customers.append(customer)
            if n % 12 == 10:
                customer["status"] = "prospect"
        # a few order once and fall silent for over a year
        self.silent = {c["id"] for c in self.customers[::13]}
        self.won = set()  # prospects that became customers, by `customer_changes`
