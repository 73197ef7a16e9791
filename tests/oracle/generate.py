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
import shutil
import sys
from datetime import date
from decimal import Decimal

import yaml

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from made_days import Days  # noqa: E402
from made_team import DAY, Bare, Writer  # noqa: E402


class Town(Days):
    """The whole workspace: settings, team, logs, plans, history."""

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
