#!/usr/bin/env python3
"""The contract's figures, computed apart from the program: plain loops over entries.

Comes in: a workspace folder. Goes out: `Oracle.table(...)`, rows of exact `Fraction`s for
a period, a day of knowing, a scope and a set of axes. Where the contract leaves a choice,
`READINGS.md` says which was taken (R1, R2 ... in the comments).

    oracle.py WORKSPACE --month 2024-06 --by person [--as-of DAY] [--scope region:ID]
"""

import argparse
import os
import sys
from collections import defaultdict
from datetime import date

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import reading  # noqa: E402
from periods import DAY, Period, WorkingDays, period_key, pieces  # noqa: E402
from targets import Targets  # noqa: E402
from team import Names  # noqa: E402
from terms import SCOPE_AXES, TIME_AXES  # noqa: E402


class Oracle(Targets):
    """A workspace read and counted; `table` answers questions."""

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
                    if (scope[0] == "team" or places[scope[0]] == scope[1]) and self.fits_person(person, when, when):
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
                planned = whole and period.kind != "span" and not self.where  # R22, R23
                target, source = self.row_target(scope, axes, key, metric, period, known) if planned else (None, None)
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
