"""Facts summed over a stretch of days into rows, as known on a day."""

import bisect
from collections import defaultdict
from fractions import Fraction

from entries import Entries
from periods import DAY
from terms import BY_CUSTOMER, BY_KIND, BY_PRODUCT, IDENTITIES, METRICS, STOCK


class Rows(Entries):
    """Actual figures by row, stock included."""

    def person_places(self, person, when):
        if person is None:
            return {"person": None, "group": None, "city": None, "region": None}
        state = self.belonging(person, when)
        return {"person": person, "group": state["group"], "city": state["city"], "region": state["region"]}

    def key_of(self, axes, places, customer, product, kind):
        values = dict(places, customer=customer, product=product, kind=kind,
                      line=self.products.records[product].get("line") if product else None)
        return tuple(values[a] for a in axes)

    where = ()  # conditions that all must hold

    def fits(self, person, customer, product, kind, when, known):
        return all(c.holds(self, person, customer, product, kind, when, known) for c in self.where)

    def fits_person(self, person, when, known):
        return all(c.holds(self, person, None, None, None, when, known) for c in self.where if c.key.startswith("person"))

    def applicable(self, axes):
        metrics = set(METRICS)
        for condition in self.where:
            metrics &= condition.metrics(METRICS)
        if "customer" in axes:
            metrics &= BY_CUSTOMER | {"quantity"}
        if "product" in axes or "line" in axes:
            metrics &= BY_PRODUCT
        elif not any(c.key.startswith("product") for c in self.where):
            metrics.discard("quantity")  # R10, R22
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
                if self.where and not self.fits(fact.person, fact.customer, fact.product, fact.kind, fact.day, known):
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
                        if (scope[0] == "team" or places[scope[0]] == scope[1]) and self.fits_person(person, when, known):
                            key = self.key_of(axes, places, None, None, None)
                            rows[key]["days_unrecorded"] = rows[key].get("days_unrecorded", Fraction(0)) + 1
            when += DAY

    def add_stock(self, rows, _start, end, known, scope, axes):
        for customer, (balance, overdue) in self.balances(end, known).items():
            owner = self.customer_state(customer, "owner", end, known)
            places = self.person_places(owner, end)
            if self.where and not self.fits(owner, customer, None, None, end, known):
                continue
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
