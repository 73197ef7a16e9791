"""Targets: what plans state, and what follows from what they state."""

from collections import defaultdict
from datetime import date
from fractions import Fraction

import reading
from past import Past
from periods import pieces
from terms import SALES_ROLES, SCOPE_AXES, TARGET_KEY


class Targets(Past):
    """The target of a row and where it comes from."""

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
