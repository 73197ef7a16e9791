#!/usr/bin/env python3
"""The contract's figures, computed apart from the program: plain loops over entries.

Comes in: a workspace folder. Goes out: `Oracle.table(...)`, rows of exact `Fraction`s for
a period, a day of knowing, a scope and a set of axes. Where the contract leaves a choice,
`READINGS.md` says which was taken (R1, R2 ... in the comments).

    oracle.py WORKSPACE --month 2024-06 --by person [--as-of DAY] [--scope region:ID]
"""

import argparse
import bisect
import calendar as gregorian
import os
import sys
from collections import defaultdict, namedtuple
from datetime import date, timedelta
from fractions import Fraction

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import reading  # noqa: E402

DAY = timedelta(1)
SALES_ROLES = {"salesperson", "group_leader", "city_manager", "regional_manager"}
SCOPE_AXES = ("person", "group", "city", "region")
TIME_AXES = ("day", "week", "month")

ADDITIVE = (
    "sales", "shipped", "collections", "expenses", "orders", "visits", "promotions",
    "calls_made", "calls_connected", "problems_opened", "problems_solved",
    "days_present", "days_travel", "days_absent", "days_leave", "days_unrecorded",
)
DISTINCT = ("customers_visited", "leads", "new_customers", "reactivated", "network")
STOCK = ("receivable", "overdue")
METRICS = ADDITIVE + DISTINCT + ("quantity",) + STOCK
# counts of identities: the fact's value is the identity, counted once per row and period
IDENTITIES = DISTINCT + ("problems_opened", "problems_solved")

BY_CUSTOMER = {
    "sales", "shipped", "collections", "expenses", "orders", "visits", "promotions",
    "customers_visited", "leads", "new_customers", "reactivated", "network",
    "problems_opened", "problems_solved", "receivable", "overdue",
}
BY_PRODUCT = {"sales", "shipped", "quantity"}
BY_KIND = {"expenses"}

TARGET_KEY = {
    "sales": "sales", "shipped": "sales", "collections": "collections", "quantity": "quantity",
    "expenses": "expenses", "visits": "visits", "customers_visited": "customers_visited",
    "calls_made": "calls", "new_customers": "new_customers", "network": "network", "leads": "leads",
}

Fact = namedtuple("Fact", "day known person customer product kind value")


# ---------------------------------------------------------------- periods


class Period(namedtuple("Period", "kind key start end")):
    """A calendar period; `start` and `end` are its first and last day."""

    @staticmethod
    def parse(key):
        key = str(key).strip()
        if len(key) == 4:
            year = int(key)
            return Period("year", key, date(year, 1, 1), date(year, 12, 31))
        if "-Q" in key:
            year, quarter = int(key[:4]), int(key[6:])
            first = quarter * 3 - 2
            return Period("quarter", key, date(year, first, 1), last_of_month(year, first + 2))
        if "-W" in key:
            start = date.fromisocalendar(int(key[:4]), int(key[6:]), 1)
            return Period("week", key, start, start + 6 * DAY)
        if len(key) == 7:
            year, month = int(key[:4]), int(key[5:])
            return Period("month", key, date(year, month, 1), last_of_month(year, month))
        only = date.fromisoformat(key)
        return Period("day", key, only, only)

    @staticmethod
    def holding(kind, when):
        return Period.parse(period_key(kind, when))

    def previous(self):
        return Period.holding(self.kind, self.start - DAY)

    def last_year(self):
        year = int(self.key[:4]) - 1
        try:
            return Period.parse(f"{year:04}{self.key[4:]}")
        except ValueError:  # 29 February, week 53
            return None


def last_of_month(year, month):
    return date(year, month, gregorian.monthrange(year, month)[1])


def period_key(kind, when):
    if kind == "year":
        return f"{when.year:04}"
    if kind == "quarter":
        return f"{when.year:04}-Q{(when.month + 2) // 3}"
    if kind == "month":
        return f"{when.year:04}-{when.month:02}"
    if kind == "week":
        year, week, _ = when.isocalendar()
        return f"{year:04}-W{week:02}"
    return when.isoformat()


def pieces(kind, start, end):
    """The periods of a kind that touch start..end, in order."""
    found = Period.holding(kind, start)
    while found.start <= end:
        yield found
        found = Period.holding(kind, found.end + DAY)


def twelve_months_after(when):
    year, month = when.year + 1, when.month
    return date(year, month, min(when.day, gregorian.monthrange(year, month)[1]))


# ---------------------------------------------------------------- working days


class WorkingDays:
    """National calendar (held against three others by calendar_oracle.py), then the workspace's own days."""

    def __init__(self, settings):
        section = settings.get("calendar", {})
        self.days_a_week = 5 if section.get("work_week") == "five" else 6
        self.own = {}
        for row in section.get("holidays", []):
            for when in row.get("dates", []) + ([row["date"]] if "date" in row else []):
                self.own[when] = False
        for when in section.get("workdays", []):
            self.own[when] = True
        self.national = self.read_national()
        self.cache = {}

    @staticmethod
    def read_national():
        path = os.path.join(reading.HERE, "..", "..", "assets", "calendar", "cn.tsv")
        found = {}
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                cells = line.rstrip("\n").split("\t")
                if len(cells) >= 2 and cells[1] in ("holiday", "workday"):
                    found[date.fromisoformat(cells[0])] = cells[1] == "workday"
        return found

    def works(self, when):
        if when not in self.cache:
            by_week = when.weekday() < self.days_a_week
            self.cache[when] = self.own.get(when, self.national.get(when, by_week))
        return self.cache[when]

    def count(self, start, end):
        total, when = 0, start
        while when <= end:
            total += self.works(when)
            when += DAY
        return total

    def through(self, n, start, end):
        """Last day before the (n+1)-th working day of start..end."""
        when, seen = start, 0
        while when <= end:
            if self.works(when):
                seen += 1
                if seen > n:
                    return when - DAY
            when += DAY
        return end


# ---------------------------------------------------------------- the team in time


class Names:
    """id, exact name or alias -> record."""

    def __init__(self, records, what, faults):
        self.records = {r["id"]: r for r in records if "id" in r}
        self.what, self.faults = what, faults
        self.words = defaultdict(set)
        for record in self.records.values():
            for word in [record["id"], record.get("name"), *record.get("aliases", [])]:
                if word:
                    self.words[word].add(record["id"])

    def find(self, word):
        if word in self.records:
            return word
        found = self.words.get(word, ())
        if len(found) > 1:
            self.faults.append(f"{word!r} is ambiguous: {sorted(found)}")
        return next(iter(sorted(found)), None)

    def need(self, word, where):
        found = self.find(word)
        if found is None:
            self.faults.append(f"{where}: unknown {self.what} {word!r}")
        return found


class Order:
    def __init__(self, entry, day, person, customer, debtor):
        self.day, self.person, self.customer, self.debtor = day, person, customer, debtor
        self.items = [(i["product"], i["quantity"], i["price"]) for i in entry.get("items", [])]
        self.value = sum((q * p for _, q, p in self.items), Fraction(0)) if self.items else entry.get("amount", Fraction(0))
        self.shares = defaultdict(Fraction)  # product -> what of the order's worth is its own now
        for product, quantity, price in self.items:
            self.shares[product] += quantity * price
        if not self.items:
            self.shares[None] = self.value
        self.cancelled = False
        self.shipped = Fraction(0)
        self.shipped_quantity = defaultdict(Fraction)

    def price_of(self, product):
        return next((p for i, _, p in self.items if i == product), None)


class Oracle:
    def __init__(self, root):
        self.documents = reading.Documents(root)
        self.faults = self.documents.faults
        self.warnings = []
        settings = self.documents.settings
        self.basis = settings.get("target_basis", "ordered")
        self.calendar = WorkingDays(settings)
        team = self.documents.team
        self.people = Names(team["people"], "person", self.faults)
        self.customers = Names(team["customers"], "customer", self.faults)
        self.products = Names(team["products"], "product", self.faults)
        self.projects = Names(team["projects"], "project", self.faults)
        self.areas = {
            kind: Names([a for a in team["areas"] if a.get("kind") == kind], kind, self.faults)
            for kind in ("region", "city", "group")
        }
        self.place_cache, self.state_cache = {}, {}
        self.logs = []
        for place, log in self.documents.logs:
            person = self.people.need(log.get("person", ""), place)
            if person and "date" in log:
                self.logs.append((log["date"], place, person, log))
        self.logs.sort(key=lambda l: l[:2])
        self.log_start = settings.get("log_start") or (self.logs[0][0] if self.logs else None)
        self.log_months = {period_key("month", l[0]) for l in self.logs}
        self.changes = self.read_changes()
        self.facts = defaultdict(list)
        self.debts = []  # (day, known, customer, amount)
        self.read_team_words()
        self.count_entries()
        for listed in self.facts.values():
            listed.sort(key=lambda f: f.day)
        self.fact_days = {m: [f.day for f in fs] for m, fs in self.facts.items()}
        self.plans = self.read_plans()
        self.history = self.read_history()

    # ------------------------------------------------------------ membership

    def area(self, kind, word):
        """A listed area's id; a word that is not listed is its own id."""
        return (self.areas[kind].find(word) or word) if word else None

    def read_team_words(self):
        for person in self.people.records.values():
            for row in [person, *person.get("history", [])]:
                if "reports_to" in row:
                    self.people.need(row["reports_to"], f"people {person['id']}")
        for customer in self.customers.records.values():
            for row in [customer, *customer.get("owners", [])]:
                if "owner" in row:
                    self.people.need(row["owner"], f"customer {customer['id']}")
            if "dealer" in customer:
                self.customers.need(customer["dealer"], f"customer {customer['id']}")

    def belonging(self, person, when):
        """(role, group, city, region) of a person on a day."""
        at = (person, when)
        if at not in self.place_cache:
            record = self.people.records[person]
            state = {key: record.get(key) for key in ("role", "group", "city", "region")}
            for row in sorted(record.get("history", []), key=lambda r: r["from"]):
                if row["from"] <= when:  # R3
                    state.update({k: row[k] for k in state if k in row})
            for kind in ("group", "city", "region"):
                state[kind] = self.area(kind, state[kind])
            self.place_cache[at] = state
        return self.place_cache[at]

    def employed(self, person, when):
        record = self.people.records[person]
        return record.get("joined", date.min) <= when <= record.get("left", date.max)

    def read_changes(self):
        """customer -> field -> [(day, value)] from `customer_changes`, oldest first."""
        changes = defaultdict(lambda: defaultdict(list))
        kinds = reading.FIELDS[("customers", "-")]
        for when, place, _, log in self.logs:
            for entry in log.get("customer_changes", []):
                customer = self.customers.need(entry.get("customer", ""), place)
                field, value = entry.get("field"), entry.get("to")
                if not customer or not field:
                    continue
                try:
                    if kinds[field][1] == "enum":
                        value = reading.Shapes.enum(value, kinds[field][3])
                    elif kinds[field][1] in ("integer", "money"):
                        value = reading.number(value)
                except reading.Fault as fault:
                    self.faults.append(f"{place}: {fault}")
                if field == "owner":
                    value = self.people.need(value, place)
                changes[customer][field].append((when, value))
        return changes

    def customer_state(self, customer, field, when, known=date.max):
        """A customer's field on a day: the latest of the file's and the log's word."""
        at = (customer, field, when, min(when, known))
        if at not in self.state_cache:
            record = self.customers.records[customer]
            default = {"status": "active", "class": "ordinary"}.get(field)
            steps = [(date.min, record.get(field, default))]
            if field == "owner":
                steps += [(row["from"], row["owner"]) for row in record.get("owners", [])]
            steps += [c for c in self.changes[customer][field] if c[0] <= known]
            value = sorted((s for s in steps if s[0] <= when), key=lambda s: s[0])[-1][1]  # R4
            if field == "owner" and value:
                value = self.people.find(value)
            self.state_cache[at] = value
        return self.state_cache[at]

    # ------------------------------------------------------------ entries -> facts

    def add(self, metric, day, known, person, value, customer=None, product=None, kind=None):
        self.facts[metric].append(Fact(day, known, person, customer, product, kind, value))

    def credited(self, entry, logger, when, customer, order, place):
        if "for" in entry:
            return self.people.need(entry["for"], place) or logger
        if order is not None:
            return order.person
        if self.belonging(logger, when)["role"] in SALES_ROLES:
            return logger
        return (customer and self.customer_state(customer, "owner", when)) or logger

    def party(self, word):
        """A customer's id, or the text of a prospect."""
        return (self.customers.find(word) or word) if word else None

    def order_named(self, entry, place):
        if "order" not in entry:
            return None
        order = self.orders.get(entry["order"])
        if order is None:
            self.faults.append(f"{place}: unknown order {entry['order']!r}")
        return order

    def resolve_items(self, entry, place):
        for item in entry.get("items", []):
            item["product"] = self.products.need(item.get("product", ""), place)
            item.setdefault("quantity", Fraction(0))
        return entry.get("items", [])

    def count_entries(self):
        self.orders, self.all_orders = {}, []
        for when, place, logger, log in self.logs:
            for entry in log.get("orders", []):
                self.count_order(entry, when, place, logger)
        by_day = defaultdict(list)
        for row in self.logs:
            by_day[row[0]].append(row)
        for when in sorted(by_day):  # R7: a day's order updates come before its shipments
            for count in (self.count_updates, self.count_shipments, self.count_returns, self.count_payments):
                for _, place, logger, log in by_day[when]:
                    count(log, when, place, logger)
        for when, place, logger, log in self.logs:
            self.count_rest(log, when, place, logger)
        self.count_attendance()
        self.count_leads()
        self.count_problems()
        self.count_customers()

    def count_order(self, entry, when, place, logger):
        customer = self.customers.need(entry.get("customer", ""), place)
        if customer is None:
            return
        if ("items" in entry) == ("amount" in entry):
            self.faults.append(f"{place}: an order has items or an amount, one of them")
        self.resolve_items(entry, place)
        for item in entry.get("items", []):
            item.setdefault("price", Fraction(0))
        person = self.credited(entry, logger, when, customer, None, place)
        via = self.customers.need(entry["via"], place) if "via" in entry else None
        order = Order(entry, when, person, customer, via or customer)
        self.all_orders.append(order)
        if "id" in entry:
            if entry["id"] in self.orders:
                self.faults.append(f"{place}: order {entry['id']} twice")
            self.orders[entry["id"]] = order
        if "project" in entry:
            self.projects.need(entry["project"], place)
        for product, quantity, price in order.items or [(None, None, None)]:
            worth = quantity * price if quantity is not None else order.value
            self.add("sales", when, when, person, worth, customer, product)
            if quantity is not None:
                self.add("quantity", when, when, person, quantity, customer, product)
        self.add("orders", when, when, person, 1, customer)
        if self.basis == "ordered":
            self.debts.append((when, when, order.debtor, order.value))

    def count_updates(self, log, when, place, _logger):
        for entry in log.get("order_updates", []):
            order = self.order_named(entry, place)
            if order is None or order.cancelled:
                continue
            if "amount" in entry:
                self.revalue(order, entry["amount"], when)
            if entry.get("stage") == "cancelled":
                self.revalue(order, Fraction(0), when)
                for product, quantity, _ in order.items:
                    self.add("quantity", when, when, order.person, -quantity, order.customer, product)
                order.cancelled = True

    def revalue(self, order, value, when):
        """Brings an order's worth to `value` on a day, each product by its share (R8)."""
        worth = sum(order.shares.values(), Fraction(0))
        if worth == 0 and value != 0:
            changes = {None: value}
        else:
            changes = {p: (s * value / worth - s if worth else Fraction(0)) for p, s in order.shares.items()}
        for product, change in changes.items():
            order.shares[product] += change
            if change:
                self.add("sales", when, when, order.person, change, order.customer, product)
        if self.basis == "ordered" and value != order.value:
            self.debts.append((when, when, order.debtor, value - order.value))
        order.value = value

    def count_shipments(self, log, when, place, logger):
        for entry in log.get("shipments", []):
            order = self.order_named(entry, place)
            customer = self.customers.need(entry["customer"], place) if "customer" in entry else order and order.customer
            if customer is None:
                self.faults.append(f"{place}: a shipment to nobody")
                continue
            person = self.credited(entry, logger, when, customer, order, place)
            parts = []
            if "items" in entry:
                for item in self.resolve_items(entry, place):
                    parts.append((item["product"], item["quantity"] * self.shipped_price(item, order, place)))
                    if order:
                        order.shipped_quantity[item["product"]] += item["quantity"]
            elif "amount" in entry:
                parts.append((None, entry["amount"]))
            elif order:
                parts = self.unshipped(order)
            else:
                self.faults.append(f"{place}: a shipment without order, items or amount")
            for product, worth in parts:
                self.add("shipped", when, when, person, worth, customer, product)
                if order:
                    order.shipped += worth
                if self.basis == "shipped":
                    self.debts.append((when, when, order.debtor if order else customer, worth))

    def shipped_price(self, item, order, place):
        price = item.get("price")
        if price is None and order:
            price = order.price_of(item["product"])
        if price is None and item["product"]:
            price = self.products.records[item["product"]].get("price")
        if price is None:
            self.faults.append(f"{place}: no price for {item['product']}")
            return Fraction(0)
        return price

    def unshipped(self, order):
        """[(product, amount)] of what an order still owes (R9)."""
        rest = max(order.value - order.shipped, Fraction(0))
        if order.cancelled or rest == 0:
            return []
        left = defaultdict(Fraction)
        gone = dict(order.shipped_quantity)
        for product, quantity, price in order.items:
            taken = min(quantity, gone.get(product, Fraction(0)))
            gone[product] = gone.get(product, Fraction(0)) - taken
            left[product] += (quantity - taken) * price
            order.shipped_quantity[product] += quantity - taken
        worth = sum(left.values(), Fraction(0))
        if not worth:
            return [(None, rest)]
        return [(product, rest * part / worth) for product, part in left.items() if part]

    def count_returns(self, log, when, place, logger):
        for entry in log.get("returns", []):
            order = self.order_named(entry, place)
            customer = self.customers.need(entry.get("customer", ""), place)
            if customer is None:
                continue
            product = self.products.need(entry["product"], place) if "product" in entry else None
            person = self.credited(entry, logger, when, customer, order, place)
            for metric in ("sales", "shipped"):
                self.add(metric, when, when, person, -entry["amount"], customer, product)
            if "quantity" in entry and product:
                self.add("quantity", when, when, person, -entry["quantity"], customer, product)
            self.debts.append((when, when, order.debtor if order else customer, -entry["amount"]))

    def count_payments(self, log, when, place, logger):
        for entry in log.get("payments", []):
            order = self.order_named(entry, place)
            customer = self.customers.need(entry.get("customer", ""), place)
            if customer is None:
                continue
            on = entry.get("on", when)
            person = self.credited(entry, logger, on, customer, order, place)
            self.add("collections", on, when, person, entry["amount"], customer)
            self.debts.append((on, when, customer, -entry["amount"]))

    def count_rest(self, log, when, place, logger):
        """Everything that counts for whoever wrote it."""
        for entry in log.get("expenses", []):
            self.add("expenses", entry.get("on", when), when, logger, entry["amount"],
                     self.party(entry.get("customer")), None, entry["kind"])
        for entry in log.get("trips", []):
            worth = sum((entry.get(k, Fraction(0)) for k in ("transport", "lodging", "allowance")), Fraction(0))
            self.add("expenses", when, when, logger, worth, None, None, "travel")
        for entry in log.get("visits", []):
            if self.customers.find(entry.get("customer")) is None:
                self.warnings.append(f"{place}: prospect {entry.get('customer')!r}")
            if entry.get("on_site", True):
                customer = self.party(entry["customer"])
                self.add("visits", when, when, logger, 1, customer)
                self.add("customers_visited", when, when, logger, customer, customer)
        for entry in log.get("promotions", []):
            self.add("promotions", when, when, logger, 1, self.party(entry.get("customer")))
        calls = log.get("calls")
        if calls:
            self.add("calls_made", when, when, logger, calls.get("made", Fraction(0)))
            self.add("calls_connected", when, when, logger, calls.get("connected", Fraction(0)))

    def count_attendance(self):
        self.recorded = {}
        for when, _, person, log in self.logs:
            if set(log) <= {"date", "person", "plan"}:
                continue  # a plan alone says nothing of attendance
            said = log.get("attendance", "present")
            before = self.recorded.get((person, when))
            if before is None or "attendance" in log:
                self.recorded[(person, when)] = said
        for (person, when), said in self.recorded.items():
            one, half = Fraction(1), Fraction(1, 2)
            for metric, worth in {
                "present": [("days_present", one)],
                "travel": [("days_present", one), ("days_travel", one)],
                "half_day": [("days_present", half)],
                "absent": [("days_absent", one)],
                "leave": [("days_leave", one)],
                "rest": [],
            }[said]:
                self.add(metric, when, when, person, worth)

    def count_leads(self):
        seen = set()
        for when, place, logger, log in self.logs:
            for entry in log.get("leads", []):
                identity = ("id", entry["id"]) if "id" in entry else ("name", entry.get("name"))
                if entry.get("stage", "new") == "new" and identity not in seen:
                    seen.add(identity)
                    self.add("leads", when, when, logger, identity, self.party(entry.get("customer")))

    def count_problems(self):
        opened, solved, alias = set(), set(), {}  # `solved`: those that stand as solved
        for when, place, logger, log in self.logs:
            for entry in log.get("problems", []):
                customer = self.party(entry.get("customer"))
                identity = ("id", entry["id"]) if "id" in entry else (customer, entry.get("title"))
                if "same_as" in entry:
                    alias[identity] = self.problem_named(entry["same_as"], opened)
                identity = alias.get(identity, identity)
                if identity not in opened:
                    opened.add(identity)
                    self.add("problems_opened", when, when, logger, identity, customer)
                said = entry.get("status")
                if said == "solved" and identity not in solved:  # R12
                    solved.add(identity)
                    self.add("problems_solved", when, when, logger, identity, customer)
                elif said == "open":
                    solved.discard(identity)

    @staticmethod
    def problem_named(word, opened):
        for identity in opened:
            if word in identity:
                return identity
        return ("id", word)

    def count_customers(self):
        first, last = {}, {}
        for order in self.all_orders:
            known_before = last.get(order.customer)
            first.setdefault(order.customer, order)
            if known_before and twelve_months_after(known_before) <= order.day:  # R11
                self.add("reactivated", order.day, order.day, order.person, order.customer, order.customer)
            last[order.customer] = order.day
        for customer, record in self.customers.records.items():
            order = first.get(customer)
            if "since" in record:
                when, known = record["since"], date.min
                person = self.customer_state(customer, "owner", when)
            elif order and not record.get("opening_balance"):
                when = known = order.day
                person = order.person
            else:
                continue
            if self.customer_state(customer, "status", when) == "prospect":
                continue
            self.add("new_customers", when, known, person, customer, customer)
            if self.customer_state(customer, "kind", when) in ("dealer", "outlet"):
                self.add("network", when, known, person, customer, customer)

    # ------------------------------------------------------------ rows

    def person_places(self, person, when):
        if person is None:
            return {"person": None, "group": None, "city": None, "region": None}
        state = self.belonging(person, when)
        return {"person": person, "group": state["group"], "city": state["city"], "region": state["region"]}

    def key_of(self, axes, places, customer, product, kind):
        values = dict(places, customer=customer, product=product, kind=kind,
                      line=self.products.records[product].get("line") if product else None)
        return tuple(values[a] for a in axes)

    @staticmethod
    def applicable(axes):
        metrics = set(METRICS)
        if "customer" in axes:
            metrics &= BY_CUSTOMER | ({"quantity"} if {"product", "line"} & set(axes) else set())
        if "product" in axes or "line" in axes:
            metrics &= BY_PRODUCT
        else:
            metrics.discard("quantity")  # R10
        if "kind" in axes:
            metrics &= BY_KIND
        return metrics

    def actual(self, start, end, known, scope, axes):
        """{row key: {metric: value}}; a metric that is missing is zero (or "—" if stock)."""
        rows, metrics = defaultdict(dict), self.applicable(axes)
        units = defaultdict(set)
        for metric in sorted(metrics - set(STOCK) - {"days_unrecorded"}):
            listed, when = self.facts.get(metric, []), self.fact_days.get(metric, [])
            for fact in listed[bisect.bisect_left(when, start):bisect.bisect_right(when, end)]:
                if fact.known > known:
                    continue
                places = self.person_places(fact.person, fact.day)
                if scope[0] != "team" and places[scope[0]] != scope[1]:
                    continue
                if "kind" in axes and fact.kind is None:
                    continue
                if "customer" in axes and fact.customer is None:
                    continue
                key = self.key_of(axes, places, fact.customer, fact.product, fact.kind)
                if metric in IDENTITIES:
                    rows[key].setdefault(metric, set()).add(fact.value)
                else:
                    rows[key][metric] = rows[key].get(metric, Fraction(0)) + fact.value
                if metric == "quantity":
                    units[key].add(self.products.records[fact.product].get("unit"))
        for key, found in units.items():
            if len(found) > 1:
                rows[key]["quantity"] = None
        if "days_unrecorded" in metrics:
            self.add_unrecorded(rows, start, end, known, scope, axes)
        if "receivable" in metrics:
            self.add_stock(rows, start, end, known, scope, axes)
        return {
            key: {m: Fraction(len(v)) if isinstance(v, set) else v for m, v in row.items()}
            for key, row in rows.items()
        }

    def add_unrecorded(self, rows, start, end, known, scope, axes):
        if self.log_start is None:
            return
        when = max(start, self.log_start)
        while when <= min(end, known):
            if self.calendar.works(when):
                for person in self.people.records:
                    if self.employed(person, when) and (person, when) not in self.recorded:
                        places = self.person_places(person, when)
                        if scope[0] == "team" or places[scope[0]] == scope[1]:
                            key = self.key_of(axes, places, None, None, None)
                            rows[key]["days_unrecorded"] = rows[key].get("days_unrecorded", Fraction(0)) + 1
            when += DAY

    def add_stock(self, rows, _start, end, known, scope, axes):
        for customer, (balance, overdue) in self.balances(end, known).items():
            places = self.person_places(self.customer_state(customer, "owner", end, known), end)
            if scope[0] != "team" and places[scope[0]] != scope[1]:
                continue
            row = rows[self.key_of(axes, places, customer, None, None)]
            row["receivable"] = row.get("receivable", Fraction(0)) + balance
            if overdue is not None:
                row["overdue"] = row.get("overdue", Fraction(0)) + overdue

    def balances(self, end, known):
        """customer -> (receivable, overdue or None) at the end of a day (R13-R16)."""
        at = ("balances", end, known)
        if at in self.state_cache:
            return self.state_cache[at]
        owed = defaultdict(list)
        for customer, record in self.customers.records.items():
            opening = record.get("opening_balance", Fraction(0))
            owed[customer].append((self.log_start or end, opening))
        for when, told, customer, amount in self.debts:
            if when <= end and told <= known:
                owed[customer].append((when, amount))
        out = {}
        for customer, rows in owed.items():
            balance = sum((amount for _, amount in rows), Fraction(0))
            terms = self.customer_state(customer, "terms_days", end, known)
            overdue = None
            if terms is not None:
                paid = -sum((a for _, a in rows if a < 0), Fraction(0))
                overdue = Fraction(0)
                for when, amount in sorted((r for r in rows if r[1] > 0), key=lambda r: r[0]):
                    covered = min(paid, amount)
                    paid -= covered
                    if when + int(terms) * DAY < min(end, known):
                        overdue += amount - covered
            out[customer] = (balance, overdue)
        self.state_cache[at] = out
        return out

    # ------------------------------------------------------------ history

    def read_history(self):
        """{(owner scope, month): {metric: amount}}"""
        found = {}
        for place, document in self.documents.history:
            owner = self.owner(document.get("owner"), place)
            if owner is None or "period" not in document:
                continue
            figures = {}
            for metric, value in document.get("figures", {}).items():
                if metric not in METRICS:
                    self.faults.append(f"{place}: unknown figure {metric!r}")
                    continue
                figures[metric] = reading.number(value)
            if document["period"] in self.log_months:
                self.faults.append(f"{place}: history for {document['period']}, a month that has logs")
            found.setdefault((owner, document["period"]), {}).update(figures)
        return found

    def owner(self, word, place):
        if word in ("team", "团队"):
            return ("team", None)
        person = self.people.find(word)
        if person:
            return ("person", person)
        for kind in ("group", "region", "city"):
            if self.areas[kind].find(word):
                return (kind, self.areas[kind].find(word))
        for kind in ("group", "region", "city"):  # areas nobody listed are named by people
            for record in self.people.records.values():
                if any(row.get(kind) == word for row in [record, *record.get("history", [])]):
                    return (kind, word)
        self.faults.append(f"{place}: unknown owner {word!r}")
        return None

    def history_value(self, scope, metric, month):
        """A scope's own total of a month; else its people's; for the team else its regions' (R6)."""
        own = self.history.get((scope, month), {}).get(metric)
        if own is not None or scope[0] == "person":
            return own
        end = Period.parse(month).end
        parts = [
            row[metric] for ((kind, who), when), row in self.history.items()
            if kind == "person" and when == month and metric in row
            and (scope[0] == "team" or self.belonging(who, end)[scope[0]] == scope[1])
        ]
        if not parts and scope[0] == "team":
            parts = [row[metric] for ((kind, _), when), row in self.history.items()
                     if kind == "region" and when == month and metric in row]
        return sum(parts, Fraction(0)) if parts else None

    def compared(self, other, end, known, scope, axes):
        """A function (key, metric) -> value over a past period up to a day, or None where nothing is known."""
        start = other.start
        starts = [Period.parse(month).start for _, month in self.history] + [l[0] for l in self.logs[:1]]
        if not starts or end < min(starts):
            return lambda key, metric: None
        first_log = self.logs[0][0] if self.logs else date.max
        sorts = {}
        for month in pieces("month", start, end):
            if month.key in self.log_months:
                sorts[month] = "log"
            elif any(m == month.key for _, m in self.history):
                sorts[month] = "history"
            else:
                sorts[month] = "log" if month.end >= first_log else "unknown"
        if set(sorts.values()) == {"log"}:
            rows = self.actual(start, end, known, scope, axes)
            return lambda key, metric: self.zero(rows, key, metric)
        logged = {
            month: self.actual(max(start, month.start), min(end, month.end), known, scope, axes)
            for month, sort in sorts.items() if sort == "log"
        }

        def value(key, metric):
            parts = []
            for month, sort in sorts.items():
                if sort == "log":
                    parts.append(self.zero(logged[month], key, metric))
                elif sort == "history":
                    parts.append(self.history_piece(month, start, end, scope, axes, key, metric))
            if metric in STOCK:
                last = list(sorts)[-1]
                return parts[-1] if parts and sorts[last] != "unknown" else None
            if metric in DISTINCT and len(sorts) > 1:
                return None  # sets of a month told only in sum cannot be merged
            told = [p for p in parts if p is not None]
            return sum(told, Fraction(0)) if told else None

        return value

    def history_piece(self, month, start, end, scope, axes, key, metric):
        whose = self.row_scope(scope, axes, key)
        if whose is None:
            return None
        total = self.history_value(whose, metric, month.key)
        lo, hi = max(start, month.start), min(end, month.end)
        if total is None or (lo, hi) == (month.start, month.end):
            return total
        if metric not in ADDITIVE + ("quantity",):
            return None
        working = self.calendar.count(month.start, month.end)
        return total * self.calendar.count(lo, hi) / working if working else None

    @staticmethod
    def row_scope(scope, axes, key):
        """The scope a row stands for, if it stands for one."""
        axes_of_scope = [a for a in SCOPE_AXES if a in axes]
        if set(axes) - set(SCOPE_AXES):
            return None
        if not axes_of_scope:
            return scope
        finest = axes_of_scope[0]
        who = key[axes.index(finest)]
        return (finest, who) if who is not None else None

    @staticmethod
    def zero(rows, key, metric):
        row = rows.get(key, {})
        if metric in row:
            return row[metric]
        return None if metric == "overdue" else Fraction(0)

    # ------------------------------------------------------------ targets

    def read_plans(self):
        """{(owner, period key): [(kind, submitted, revised, targets)]} in file order"""
        found = defaultdict(list)
        for place, plan in self.documents.plans:
            owner = self.owner(plan.get("owner"), place)
            if owner is None or "period" not in plan:
                continue
            when = []
            for field in ("submitted_at", "revised_at"):
                try:
                    when.append(reading.moment_day(plan[field]) if field in plan else None)
                except reading.Fault as fault:
                    self.faults.append(f"{place}: {fault}")
                    when.append(None)
            found[(owner, plan["period"])].append((plan.get("kind", "own"), when[1] or when[0] or date.min, plan))
        return found

    def documents_that_count(self, owner, key, known):
        """(issued, own): of each the latest revision not after `known`, else the first."""
        out = []
        for kind in ("issued", "own"):
            revisions = [(when, n, plan) for n, (k, when, plan) in enumerate(self.plans.get((owner, key), [])) if k == kind]
            revisions.sort(key=lambda r: r[:2])
            told = [r for r in revisions if r[0] <= known]
            out.append((told[-1] if told else revisions[0])[2] if revisions else None)
        return out

    def stated(self, owner, key, known, what):
        """(value, source) if the owner's plan for that very period states it."""
        for kind, plan in zip(("issued", "stated"), self.documents_that_count(owner, key, known)):
            value = self.target_in(plan.get("targets", {}), what) if plan else None
            if value is not None:
                return value, kind
        return None

    def target_in(self, targets, what):
        name, axis, member = what
        if axis == "product":
            for word, value in targets.get("products", {}).items():
                if self.products.find(word) == member:
                    return reading.number(value)
            return None
        if axis == "line":
            for word, value in targets.get("products", {}).items():
                if self.products.find(word) is None and word == member:
                    return reading.number(value)
            return None
        if axis == "customer":
            for row in targets.get("customers", []):
                if self.customers.find(row.get("customer")) == member:
                    return row.get(name)
            return None
        value = targets.get(name)
        if axis == "kind":
            return reading.number(value[member]) if isinstance(value, dict) and member in value else None
        if isinstance(value, dict):
            return sum((reading.number(v) for v in value.values()), Fraction(0))
        return value

    def own_target(self, owner, period, known, what):
        """Stated, or summed from the owner's own stated months."""
        found = self.stated(owner, period.key, known, what)
        if found or period.kind not in ("quarter", "year"):
            return found
        months = [self.stated(owner, m.key, known, what) for m in pieces("month", period.start, period.end)]
        if all(months):
            return sum((v for v, _ in months), Fraction(0)), "summed"
        return None

    def members(self, scope, period):
        """People who belong to the scope on the last day they are employed in the period (R18)."""
        out = []
        for person, record in self.people.records.items():
            joined, left = record.get("joined", date.min), record.get("left", date.max)
            if joined > period.end or left < period.start:
                continue
            when = min(left, period.end)
            if scope[0] == "team" or self.belonging(person, when)[scope[0]] == scope[1]:
                out.append((person, self.belonging(person, when)["role"]))
        return out

    def target(self, scope, period, known, what):
        """(value, source) or (None, None)."""
        found = self.own_target(scope, period, known, what)
        if found:
            return found
        if period.kind == "week":
            found = self.week_target(scope, period, known, what)
            if found:
                return found
        if scope[0] == "person":
            return None, None
        told, missing = [], False
        for person, role in self.members(scope, period):
            member = self.own_target(("person", person), period, known, what)
            if member:
                told.append(member[0])
            elif role in SALES_ROLES:
                missing = True
        if not told:
            return None, None
        incomplete = missing and what[1] is None
        return sum(told, Fraction(0)), "incomplete" if incomplete else "summed"

    def week_target(self, scope, period, known, what):
        months = list(pieces("month", period.start, period.end))
        shares = [self.calendar.count(max(m.start, period.start), min(m.end, period.end)) for m in months]
        total = Fraction(0)
        for month, share in zip(months, shares):
            if share == 0 and any(shares):
                continue  # nothing of the week's work lies in that month
            value, _ = self.target(scope, month, known, what)
            if value is None:
                return None
            if share:
                total += value * share / self.calendar.count(month.start, month.end)
        return total, "derived"

    def row_target(self, scope, axes, key, metric, period, known):
        name = TARGET_KEY.get(metric)
        if name is None or metric == ("sales" if self.basis == "shipped" else "shipped"):
            return None, None
        people = [a for a in axes if a in SCOPE_AXES]
        others = [a for a in axes if a not in SCOPE_AXES]
        if len(others) > 1:
            return None, None
        if people:
            finest = [a for a in SCOPE_AXES if a in people][0]
            who = key[axes.index(finest)]
            if who is None:
                return None, None
            scope = (finest, who)
        what = (name, None, None)
        if others:
            axis, member = others[0], key[axes.index(others[0])]
            allowed = {"product": ("sales",), "line": ("sales",), "customer": ("sales", "collections"), "kind": ("expenses",)}
            if name not in allowed[axis] or member is None:
                return None, None
            what = (name, axis, member)
        return self.target(scope, period, known, what)

    # ------------------------------------------------------------ the table

    def member_rows(self, period, scope, axes):
        """Row keys that must appear though nothing was logged: one axis of people."""
        if len(axes) != 1 or axes[0] not in SCOPE_AXES:
            return {()} if not axes else set()
        out = set()
        for person in self.people.records:
            when = period.start
            while when <= period.end:
                if self.employed(person, when):
                    places = self.person_places(person, when)
                    if scope[0] == "team" or places[scope[0]] == scope[1]:
                        out.add((places[axes[0]],))
                when += DAY
        return out

    def table(self, period, known, scope=("team", None), axes=(), more=()):
        """{row key: {metric: {"actual", "target", "target_source", "completion", "previous", "last_year"}}}

        `more` are row keys wanted besides those with entries (without an axis of time).
        """
        axes = tuple(axes)
        times = [a for a in axes if a in TIME_AXES]
        if not times:
            return self.plain_table(period, known, scope, axes, period.start, period.end, more)
        if len(times) > 1:
            raise ValueError("one axis of time at a time")
        at, rest = axes.index(times[0]), tuple(a for a in axes if a not in TIME_AXES)
        out = {}
        for part in pieces(times[0], period.start, period.end):
            rows = self.plain_table(part, known, scope, rest, max(part.start, period.start), min(part.end, period.end))
            for key, row in rows.items():
                out[key[:at] + (part.key,) + key[at:]] = row
        return out

    def plain_table(self, period, known, scope, axes, start, end, more=()):
        whole = (start, end) == (period.start, period.end)
        metrics = self.applicable(axes)
        rows = self.actual(start, end, known, scope, axes)
        sides = {}
        for name, other in (("previous", period.previous()), ("last_year", period.last_year())):
            sides[name] = lambda key, metric: None
            if other is not None and whole:
                last = other.end
                if period.start <= known < period.end:
                    last = self.calendar.through(self.calendar.count(period.start, known), other.start, other.end)
                if last >= other.start:
                    sides[name] = self.compared(other, last, known, scope, axes)
        out = {}
        for key in set(rows) | self.member_rows(period, scope, axes) | set(more):
            out[key] = {}
            for metric in metrics:
                actual = self.zero(rows, key, metric)
                target, source = self.row_target(scope, axes, key, metric, period, known) if whole else (None, None)
                out[key][metric] = {
                    "actual": actual, "target": target, "target_source": source,
                    "completion": actual / target if target and actual is not None else None,
                    "previous": sides["previous"](key, metric), "last_year": sides["last_year"](key, metric),
                }
        return out


def show(value):
    """As the JSON writes it: unrounded, at most ten places, no trailing zeros."""
    if value is None:
        return None
    scaled = value * 10**10
    whole = abs(scaled.numerator) // scaled.denominator
    if 2 * (abs(scaled.numerator) - whole * scaled.denominator) >= scaled.denominator:
        whole += 1  # half away from zero
    text = f"{whole // 10**10}.{whole % 10**10:010}".rstrip("0").rstrip(".")
    return "-" + text if value < 0 and whole else text


def parse_scope(word):
    kind, _, who = word.partition(":")
    return (kind, who or None)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("workspace")
    for kind in ("day", "week", "month", "quarter", "year"):
        parser.add_argument(f"--{kind}", dest="period")
    parser.add_argument("--by", default="")
    parser.add_argument("--as-of")
    parser.add_argument("--scope", default="team")
    parser.add_argument("--metrics", default="sales,shipped,collections,expenses,visits,customers_visited,receivable,overdue")
    given = parser.parse_args()
    oracle = Oracle(given.workspace)
    for fault in oracle.faults:
        print("fault:", fault, file=sys.stderr)
    period = Period.parse(given.period)
    known = date.fromisoformat(given.as_of) if given.as_of else period.end
    axes = [a for a in given.by.split(",") if a]
    rows = oracle.table(period, known, parse_scope(given.scope), axes)
    for key in sorted(rows, key=str):
        print(" ".join(str(k) for k in key) or "all")
        for metric in given.metrics.split(","):
            if metric in rows[key]:
                print(f"   {metric:18}", {k: v if k == "target_source" else show(v) for k, v in rows[key][metric].items()})


if __name__ == "__main__":
    main()
