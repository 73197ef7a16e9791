"""What a made-up team does day by day: the day logs."""

from decimal import Decimal

import reading
from made_team import DAY, PLACES, Bare, Team


class Days(Team):
    """Day logs of everyone; orders live on through amendments, shipments, returns and payments."""

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
