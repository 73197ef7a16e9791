"""Entries turned into facts: what, when, known since when, for whom.

A fact is one number (or one identity) on one day; every figure is a loop over facts.
"""

from collections import defaultdict
from datetime import date
from fractions import Fraction

from periods import twelve_months_after
from team import Team
from terms import SALES_ROLES, Fact


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


class Entries(Team):
    """Counts the logs once, in the order of days, into `facts` and `debts`."""

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
            if "plan" in log and set(log) <= {"date", "person", "plan"}:
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
                said = entry.get("status", "open")
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
