"""Conditions on what counts (`--where`), and stretches of days that are no period."""

from collections import namedtuple
from datetime import date, timedelta

from terms import BY_CUSTOMER, BY_KIND, BY_PRODUCT

DAY = timedelta(1)


class Span(namedtuple("Span", "kind key start end")):
    """Days that are no calendar period; asks and answers like one."""

    @staticmethod
    def of(start, end):
        return Span("span", f"{start}..{end}", start, end)

    def previous(self):
        length = (self.end - self.start).days + 1
        return Span.of(self.start - length * DAY, self.start - DAY)

    def last_year(self):
        try:
            return Span.of(*(d.replace(year=d.year - 1) for d in (self.start, self.end)))
        except ValueError:  # 29 February
            return None


class Condition(namedtuple("Condition", "key wanted values")):
    """`customer.class=key`: a trait is (`wanted`) or is not among the values; None is "has none"."""

    def __str__(self):
        return f"{self.key}{'=' if self.wanted else '!='}{','.join('none' if v is None else v for v in self.values)}"

    def metrics(self, all_metrics):
        thing = self.key.split(".")[0]
        return set(all_metrics) & {"customer": BY_CUSTOMER | {"quantity"}, "product": BY_PRODUCT, "kind": BY_KIND}.get(thing, set(all_metrics))

    def holds(self, oracle, person, customer, product, kind, when, known):
        """Never of what names no customer at all, or no kind (R22)."""
        thing, _, what = self.key.partition(".")
        if thing == "customer":
            if customer is None:
                return False
            value = self.of_customer(oracle, customer, what, when, known)
        elif thing == "person":
            value = person if what == "id" else oracle.belonging(person, when)[what] if person else None
        elif thing == "product":
            record = oracle.products.records.get(product, {})
            value = product if what == "id" else record.get(what, "old" if what == "lifecycle" and product else None)
        else:
            if kind is None:
                return False
            value = kind
        return (value in self.values) == self.wanted

    @staticmethod
    def of_customer(oracle, customer, what, when, known):
        if what == "id":
            return customer
        if customer not in oracle.customers.records:
            return "prospect" if what == "status" else None
        value = oracle.customer_state(customer, what, when, known)
        if what == "region":
            return oracle.area("region", value)
        if what == "dealer":
            return oracle.customers.find(value) if value else None
        return value


def plausible(oracle, dice):
    """One or two conditions that some entries of the workspace fit; none that a plan states a target of."""
    people, customers, products = (list(n.records) for n in (oracle.people, oracle.customers, oracle.products))
    some = lambda listed: tuple(dice.sample(listed, min(len(listed), 2)))
    lines = sorted({r["line"] for r in oracle.products.records.values() if "line" in r})
    regions = sorted({oracle.belonging(p, oracle.logs[0][0])["region"] or "" for p in people} - {""})
    choices = [
        Condition("customer.class", dice.random() < 0.7, (dice.choice(("key", "ordinary")),)),
        Condition("customer.status", dice.random() < 0.5, ("active", "abnormal")),
        Condition("customer.kind", dice.random() < 0.7, (dice.choice(("dealer", "outlet", "direct")),)),
        Condition("customer.owner", dice.random() < 0.7, some(people)),
        Condition("customer.owner", dice.random() < 0.5, (None,)),
        Condition("person.role", dice.random() < 0.7, ("salesperson",)),
        Condition("person.id", False, some(people)),
        Condition("kind", dice.random() < 0.5, ("travel", "gift")),
    ]
    if len(customers) > 1:
        choices.append(Condition("customer.id", dice.random() < 0.5, some(customers)))
    if len(products) > 1:
        choices.append(Condition("product.id", dice.random() < 0.5, some(products)))
        choices.append(Condition("product.lifecycle", True, (dice.choice(("new", "old")),)))
    if lines:
        choices.append(Condition("product.line", False, (dice.choice(lines),)))
        choices.append(Condition("product.line", True, (dice.choice(lines), None)))
    if regions:
        choices.append(Condition("person.region", dice.random() < 0.6, (dice.choice(regions),)))
        choices.append(Condition("person.region", True, (None,)))
    picked = dice.sample(choices, dice.choice((1, 1, 2)))
    while len({c.key.split(".")[0] for c in picked} & {"product", "kind"}) > 1:  # nothing has both
        picked = dice.sample(choices, 2)
    return tuple(picked)


def stretches(oracle, dice, count):
    """Stretches of days within what the logs tell, with the day of knowing: ended, running."""
    first, last = oracle.logs[0][0], oracle.logs[-1][0]
    days = (last - first).days
    for _ in range(count):
        start = first + dice.randrange(max(days, 1)) * DAY
        end = start + dice.choice((1, 4, 9, 11, 12, 17, 45)) * DAY
        span = Span.of(start, end)
        yield span, end
        yield span, start + (end - start) // 2
    for year in range(first.year, last.year + 1):
        if year % 4 == 0:
            yield Span.of(date(year, 2, 20), date(year, 2, 29)), date(year, 3, 31)
        yield Span.of(date(year, 12, 27), date(year + 1, 1, 5)), date(year + 1, 1, 5)
