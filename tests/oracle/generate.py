#!/usr/bin/env python3
"""Writes a made-up, valid workspace; the same seed gives the same bytes.

    generate.py OUT --seed N [--people 12] [--start 2019-12-01] [--end 2021-02-28] [--years 2]

Even seeds span 2019-12 to 2021-02 (2020-02-29, 2020-W53), odd ones 2023-12 to 2025-01
(2024-02-29); `--years` counts from the start instead. Seeds ending in 2 or 7 judge by
shipments, those ending in 4 have a week of five days.
"""

import argparse
import calendar as gregorian
import os
import random
import shutil
import sys
from datetime import date, timedelta
from decimal import Decimal

import yaml

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import reading  # noqa: E402

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


class Town:
    """The whole made-up team and what happens to it."""

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

    # -------------------------------------------------------- days

    def call(self, record):
        return self.pick([record["id"], record["name"], *record.get("aliases", [])])

    def make_days(self):
        when = self.start
        while when <= self.end:
            for n, person in enumerate(self.people):
                if self.works_here(person, when):
                    self.make_day(n, person, when)
            when += DAY

    def path(self, n, person, when):
        if n % 3 == 1:
            return f"logs/{when:%Y/%m}/{person['id']}.yaml"
        if n % 3 == 2:
            year, week, _ = when.isocalendar()
            return f"logs/{year}/{person['id']}/W{week:02}.yaml"
        return f"logs/{when:%Y/%m}/{person['id']}/{when}.yaml"

    def make_day(self, n, person, when):
        path = self.path(n, person, when)
        head = {"date": when, "person": self.call(person)}
        if when.weekday() == 6 and self.chance(85):
            if self.chance(10):
                self.put(path, "log", {**head, "plan": ["整理下周的事"]})
            return
        luck = self.dice.randrange(100)
        if luck < 4:
            return
        if luck < 10:
            said = ["leave", "absent", "rest", "leave", "absent", "rest"][luck - 4]
            extra = {"leave_kind": self.pick(["personal", "sick", "annual"])} if said == "leave" else {}
            self.put(path, "log", {**head, "attendance": said, **extra})
            return
        if luck < 16:
            head["attendance"] = ["travel", "half_day", "present"][luck % 3]
        document = dict(head)
        if self.sells(person, when):
            self.selling(document, person, when)
        else:
            self.office(document, person, when)
        if self.chance(12):
            self.spending(document, when)
        rest = {k: document.pop(k) for k in ("orders", "payments", "expenses") if k in document and self.chance(15)}
        if len(document) == 2 or not rest:
            document.update(rest)
            rest = {}
        if set(document) <= {"date", "person"}:
            document["summary"] = "整理资料"
        self.put(path, "log", document)
        if rest:
            self.put(path, "log", {"date": when, "person": person["id"], **rest})

    def customers_of_mind(self, when):
        quiet = when - self.start > 20 * DAY and when - self.start < 410 * DAY
        return [c for c in self.customers if not (quiet and c["id"] in self.silent) and self.buys(c)]

    def buys(self, customer):
        return customer.get("status") != "prospect" or customer["id"] in self.won

    def selling(self, document, person, when):
        visits = []
        for _ in range(self.dice.randrange(0, 5)):
            customer = self.pick(self.customers)
            luck = self.dice.randrange(20)
            if luck < 6:
                visits.append(self.short(self.call(customer), "谈了订货"))
            elif luck == 6:
                visits.append({"customer": f"路边{self.pick(PLACES)}店{self.dice.randrange(9)}", "result": "第一次去"})
            elif luck == 7:
                visits.append({"customer": customer["id"], "on_site": Bare("false"), "result": "线上"})
            else:
                visits.append({"customer": self.call(customer), "time": Bare("09:30-10:15"), "result": "看库存"})
        if visits:
            document["visits"] = visits
        if self.chance(70):
            made = self.dice.randrange(0, 40)
            document["calls"] = {"made": made}
            if self.chance(80):
                document["calls"]["connected"] = self.dice.randrange(0, made + 1)
        if self.chance(35):
            document["orders"] = [self.order(when, person) for _ in range(self.dice.randrange(1, 3))]
        if self.chance(25):
            document["payments"] = [self.payment(when) for _ in range(self.dice.randrange(1, 3))]
        if self.chance(8):
            self.returning(document, when)
        if self.chance(12):
            self.leading(document)
        if self.chance(12):
            self.trouble(document)
        if self.chance(4):
            document["promotions"] = [{"name": "周末活动", **({"customer": self.call(self.pick(self.customers))} if self.chance(60) else {}), "cost": 500}]
        if self.chance(3):
            self.change(document, when)
        elif self.chance(2):
            self.win_over(document)

    def office(self, document, person, when):
        open_orders = [o for o in self.orders if o["state"] == "open" and o["day"] < when]
        if open_orders and self.chance(60):
            shipments = []
            for _ in range(self.dice.randrange(1, 4)):
                order = self.pick(open_orders)
                if order["touched"] != when:
                    order["touched"] = when
                    self.shipment(shipments, order)
            if shipments:
                document["shipments"] = shipments
        if self.chance(10):
            document.setdefault("shipments", []).append(
                self.short(self.call(self.pick(self.customers)), self.money(100, 5000)) if self.chance(50)
                else {"customer": self.call(self.pick(self.customers)), "items": [self.item(priced=False)], "carrier": "专线"})
        if self.chance(50):
            document["payments"] = [self.payment(when) for _ in range(self.dice.randrange(1, 4))]
        if self.chance(20):
            document["orders"] = [self.order(when, person)]
        updates = []
        for order in open_orders:
            if order["touched"] != when and self.chance(1):
                order["touched"] = when
                if self.chance(50):
                    order["state"] = "cancelled"
                    updates.append({"order": order["id"], "stage": "cancelled", "note": "客户改主意"})
                else:
                    updates.append({"order": order["id"], "stage": "confirmed", "amount": self.money(500, 30000)})
        if updates:
            document["order_updates"] = updates
        if self.chance(5):
            self.returning(document, when)

    def item(self, priced=True):
        product = self.pick(self.products)
        item = {"product": self.call(product), "quantity": self.pick([1, 2, 5, 12, 40, Decimal("2.5"), Decimal("0.125")])}
        if priced:
            item["price"] = self.pick([product["price"], product["price"], product["price"] - 1, 0])
        return item

    def order(self, when, person):
        customer = self.pick(self.customers_of_mind(when))
        if self.chance(15):
            return self.short(self.call(customer), self.money(200, 20000))
        self.number += 1
        entry = {"id": f"O-{self.number:05}", "customer": self.call(customer)}
        items = [self.item() for _ in range(self.dice.randrange(1, 4))]
        if self.chance(75):
            entry["items"] = items
        else:
            entry["amount"] = self.money(200, 40000)
        if self.chance(10):
            entry["for"] = self.call(self.pick([p for p in self.people if self.works_here(p, when)]))
        if customer["kind"] == "outlet" and self.chance(50):
            entry["via"] = customer["dealer"]
        if self.chance(10):
            entry["due"] = self.dated(when + 10 * DAY, when)
        self.orders.append({"id": entry["id"], "day": when, "customer": customer, "items": entry.get("items"), "state": "open", "touched": when})
        return entry

    def shipment(self, shipments, order):
        luck = self.dice.randrange(10)
        if luck < 5 or not order["items"]:
            if luck < 7:
                shipments.append({"order": order["id"]})
                order["state"] = "shipped"
            else:
                shipments.append({"order": order["id"], "amount": self.dice.randrange(50, 150)})
            return
        part = dict(order["items"][0])
        part["quantity"] = part["quantity"] / Decimal(2) if self.chance(50) else part["quantity"]
        if self.chance(60):
            part.pop("price", None)
        entry = {"order": order["id"], "items": [part]}
        if self.chance(10):
            entry["error"] = self.pick(["wrong_item", "short", "late"])
        shipments.append(entry)

    def payment(self, when):
        customer = self.pick(self.customers)
        if self.chance(25):
            return self.short(self.call(customer), self.money(100, 9000))
        entry = {"customer": self.call(customer), "amount": self.money(100, 12000)}
        if self.chance(4):
            entry["amount"] = -self.dice.randrange(10, 400)
        if self.chance(35):
            on = max(self.start, when - self.dice.randrange(0, 6) * DAY)
            entry["on"] = self.dated(on, when)
        if self.chance(10):
            entry["for"] = self.call(self.pick([p for p in self.people if self.works_here(p, when)]))
        mine = [o for o in self.orders if o["customer"] is customer and o["day"] < when]
        if mine and self.chance(40):
            entry["order"] = self.pick(mine)["id"]
        if self.chance(30):
            entry["method"] = self.pick(["cash", "transfer", "acceptance", "barter"])
        return entry

    def returning(self, document, when):
        old = [o for o in self.orders if o["day"] < when and o["items"]]
        if not old or self.chance(30):
            document["returns"] = [self.short(self.call(self.pick(self.customers)), self.dice.randrange(10, 300))]
            return
        order = self.pick(old)
        entry = {"customer": order["customer"]["id"], "amount": self.dice.randrange(10, 500), "reason": "破损"}
        if self.chance(60):
            entry["order"] = order["id"]
        if self.chance(70):
            entry["product"] = order["items"][0]["product"]
            entry["quantity"] = 1
        document["returns"] = [entry]

    def leading(self, document):
        if self.open_leads and self.chance(50):
            lead = self.pick(self.open_leads)
            document["leads"] = [{**lead, "stage": self.pick(["contacted", "qualified", "won", "new"])}]
            return
        self.number += 1
        lead = {"name": f"线索{self.number}"}
        if self.chance(30):
            lead["id"] = f"L{self.number}"
        self.open_leads.append(lead)
        luck = self.dice.randrange(3)
        document["leads"] = [lead["name"] if luck == 0 and "id" not in lead else {**lead, **({"stage": "contacted"} if luck == 1 else {})}]

    def trouble(self, document):
        if self.open_problems and self.chance(65):
            problem = self.pick(self.open_problems)
            entry = {**problem, "status": self.pick(["solved", "solved", "open"])}
            if "id" in entry:
                entry.pop("title")
            document["problems"] = [entry]
            return
        self.number += 1
        problem = {"title": f"断货第{self.number}次"}
        if self.chance(60):
            problem["customer"] = self.pick(self.customers)["id"]
        if self.chance(40):
            problem["id"] = f"Q-{self.number}"
        known = [p for p in self.open_problems if "id" in p]
        if known and "id" in problem and self.chance(15):
            problem["same_as"] = self.pick(known)["id"]
            document["problems"] = [problem]
            return
        self.open_problems.append(problem)
        document["problems"] = [problem["title"] if set(problem) == {"title"} else problem]

    def spending(self, document, when):
        kind = self.pick(["travel", "entertainment", "gift", "promotion", "advertising", "office", "other"])
        entry = {"kind": kind, "amount": self.money(5, 900)}
        luck = self.dice.randrange(4)
        if luck == 0:
            chinese = next(w for w, k in reading.FIELDS[("log", "expenses")]["kind"][3].items() if k == kind and w != kind)
            document["expenses"] = [self.short(self.pick([kind, chinese]), self.money(5, 300))]
            return
        if luck == 1:
            entry["on"] = self.dated(max(self.start, when - self.dice.randrange(0, 9) * DAY), when)
        if luck == 2:
            entry["customer"] = self.call(self.pick(self.customers))
        document["expenses"] = [entry]
        if self.chance(25):
            document["trips"] = [{"from": self.dated(when, when), "to": self.dated(when + 2 * DAY, when), "places": ["县里"],
                                  "transport": self.money(20, 300), "lodging": Decimal("180.5"), "allowance": 60}]

    def change(self, document, when):
        customer = self.pick([c for c in self.customers if "owners" not in c])
        sellers = [p for p in self.people if self.sells(p, when) and self.works_here(p, when) and "left" not in p]
        field = self.pick(["owner", "owner", "terms_days", "class"])
        to = {"owner": self.pick(sellers)["id"], "terms_days": self.pick([10, 30, 90]), "class": self.pick(["key", "ordinary"])}[field]
        document["customer_changes"] = [{"customer": self.call(customer), "field": field, "to": to, "reason": "调整"}]

    def win_over(self, document):
        """A prospect becomes a customer, and orders the same day."""
        waiting = [c for c in self.customers if not self.buys(c)]
        if waiting:
            customer = self.pick(waiting)
            self.won.add(customer["id"])
            document["customer_changes"] = [{"customer": customer["name"], "field": "status", "to": self.pick(["active", "正常"])}]
            if self.chance(60):
                document.setdefault("orders", []).append(self.short(customer["name"], self.money(300, 4000)))

    # -------------------------------------------------------- plans and history

    def months(self, first, last):
        year, month = first.year, first.month
        while (year, month) <= (last.year, last.month):
            yield date(year, month, 1), date(year, month, gregorian.monthrange(year, month)[1])
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)

    def make_plans(self):
        for first, last in self.months(self.start, self.end):
            key = Bare(f"{first:%Y-%m}")
            for person in self.people:
                if self.works_here(person, first) and (self.sells(person, first) and self.chance(85) or self.chance(15)):
                    self.person_plan(person, key, first)
            if self.chance(40):
                self.put(f"plans/{key}/team.yaml", "plan", {"period": key, "owner": "team", "targets": {"sales": self.money(90000, 400000), "visits": 300}})
            if self.chance(50):
                self.put(f"plans/{key}/region.yaml", "plan", {"period": key, "owner": "hua-nan", "kind": "issued",
                         "targets": {"sales": self.money(50000, 100000), "collections": self.money(20000, 80000)}})
            if self.chance(30):
                self.put(f"plans/{key}/group.yaml", "plan", {"period": key, "owner": "g-1", "targets": {"network": 3, "calls": 900}})
            if first.month % 3 == 1 and self.chance(50):
                self.put(f"plans/q-{key}.yaml", "plan", {"period": Bare(f"{first.year}-Q{(first.month + 2) // 3}"), "owner": self.pick(["team", "hua-nan", "p03"]),
                         "targets": {"sales": self.money(300000, 900000), "new_customers": 6}})
        for year in range(self.start.year, self.end.year + 1):
            self.put(f"plans/{year}.yaml", "plan", {"period": Bare(str(year)), "owner": "team", "targets": {"sales": Bare("150.5万"), "expenses": self.money(9000, 30000)}})
        when = self.start
        while when <= self.end:
            if self.chance(12):
                year, week, _ = when.isocalendar()
                person = self.pick([p for p in self.people if self.works_here(p, when)])
                path = f"plans/weeks/{year}-W{week:02}-{person['id']}.yaml"
                if path not in self.documents:
                    self.put(path, "plan", {"period": Bare(f"{year}-W{week:02}"), "owner": person["id"], "targets": {"visits": 12, "sales": self.money(900, 9000)}})
            when += 7 * DAY

    def person_plan(self, person, key, first):
        targets = {"sales": self.money(5000, 60000), "collections": self.money(3000, 50000), "visits": self.dice.randrange(0, 60)}
        if self.chance(50):
            targets.update(calls=self.dice.randrange(100, 400), customers_visited=20, new_customers=self.dice.randrange(0, 3), leads=2, network=1)
        if self.chance(50):
            targets["expenses"] = self.money(200, 3000) if self.chance(50) else {"travel": self.money(100, 900), "gift": Decimal("50.5")}
        if self.chance(40):
            targets["products"] = {self.products[0]["id"]: self.money(500, 5000), self.products[3]["name"]: 800, "管材": self.money(900, 9000)}
        if self.chance(40):
            first_one, second = self.dice.sample(self.customers, 2)
            targets["customers"] = [self.short(self.call(first_one), 2000), {"customer": self.call(second), "sales": self.money(100, 900), "collections": 70}]
        if self.chance(10):
            targets.pop("sales")
        path = f"plans/{key}/{person['id']}.yaml"
        submitted = first - self.dice.randrange(1, 5) * DAY
        self.put(path, "plan", {"period": key, "owner": self.call(person), "submitted_at": submitted, "targets": targets})
        if self.chance(20):
            revised = {**targets, "sales": self.money(4000, 70000)}
            self.put(path, "plan", {"period": key, "owner": person["id"], "submitted_at": submitted, "revised_at": Bare(f"{first + 11 * DAY} 09:30"), "targets": revised})
        if self.chance(25):
            self.put(f"plans/{key}/issued-{person['id']}.yaml", "plan", {"period": key, "owner": person["id"], "kind": "issued", "targets": {"sales": self.money(8000, 80000)}})

    def make_history(self):
        first = self.start.replace(year=self.start.year - 1, day=1)
        for n, (month, _) in enumerate(self.months(first, self.start - 2 * DAY)):
            if month >= self.start.replace(day=1):
                break
            key, path = Bare(f"{month:%Y-%m}"), f"history/{month.year}.yaml"
            if n % 3 != 1:
                self.put(path, "history", {"period": key, "owner": "team", "figures": {"sales": self.money(90000, 200000), "collections": self.money(90000, 99000), "visits": 200, "customers_visited": 31}})
            if n % 3 == 0:
                for region in ("hua-nan", "西南区"):
                    self.put(path, "history", {"period": key, "owner": region, "figures": {"sales": self.money(9000, 90000)}})
            else:
                for person in self.people:
                    if self.works_here(person, month):
                        self.put(path, "history", {"period": key, "owner": person["id"], "figures": {"sales": self.money(900, 9000), "collections": self.money(900, 8000), "visits": self.dice.randrange(5, 60)}})

    # -------------------------------------------------------- writing

    def make_settings(self):
        settings = {
            "name": f"样例 {self.seed}", "log_start": self.start,
            "target_basis": "shipped" if self.seed % 5 == 2 else "ordered",
            "calendar": {"work_week": "five" if self.seed % 10 == 4 else "six",
                         "holidays": [{"date": self.start + 40 * DAY, "name": "厂庆"}, {"dates": [self.start + 90 * DAY, self.start + 91 * DAY]}],
                         "workdays": [self.start + n * DAY for n in range(60, 75) if (self.start + n * DAY).weekday() == 6]},
        }
        self.put("salesreport.yaml", "settings", settings)

    def lists(self):
        zh = lambda record, file: self.said(record, file, "-", "zh" if self.chance(40) else "en")
        yield "team/people.yaml", [zh(p, "people") for p in self.people]
        yield "team/products.yaml", [zh(p, "products") for p in self.products]
        half = len(self.customers) // 2
        yield "team/customers-a.yaml", [zh(c, "customers") for c in self.customers[:half]]
        yield "team/customers-b.yaml", [zh(c, "customers") for c in self.customers[half:]]
        yield "team/areas.yaml", [zh(a, "areas") for a in (
            {"id": "hua-nan", "name": "华南区", "kind": "region"}, {"id": "xi-nan", "name": "西南区", "kind": "region"},
            {"id": "g-1", "name": "一组", "kind": "group"}, {"id": "g-2", "name": "二组", "kind": "group", "within": "xi-nan"},
            {"id": "c-1", "name": "甲市", "kind": "city"})]

    def write(self):
        if os.path.exists(self.out):
            shutil.rmtree(self.out)
        self.make_settings()
        self.make_days()
        self.make_plans()
        self.make_history()
        for path, listed in self.lists():
            self.save(path, [listed])
        for path, documents in self.documents.items():
            self.save(path, documents)

    def save(self, path, documents):
        full = os.path.join(self.out, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as out:
            yaml.dump_all(documents, out, Dumper=Writer, allow_unicode=True, sort_keys=False, width=10**6,
                          default_flow_style=None if len(path) % 2 else False, explicit_start=len(documents) > 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--people", type=int, default=12)
    parser.add_argument("--start", type=date.fromisoformat)
    parser.add_argument("--end", type=date.fromisoformat)
    parser.add_argument("--years", type=int)
    given = parser.parse_args()
    start = given.start or (date(2023, 12, 1) if given.seed % 2 else date(2019, 12, 1))
    end = given.end or (date(2025, 1, 31) if given.seed % 2 else date(2021, 2, 28))
    if given.years:
        end = start.replace(year=start.year + given.years) - DAY
    Town(given.out, given.seed, given.people, start, end).write()


if __name__ == "__main__":
    main()
