#!/usr/bin/env python3
"""Reads a workspace strictly and prints what the contract does not allow, then a table by month.

    audit.py WORKSPACE [--metrics sales,collections,...]

Besides the oracle's own faults: every reference of every section, days outside
employment, dates unlike the file's name, more calls connected than made.
"""

import argparse
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import oracle as o  # noqa: E402
import reading  # noqa: E402


class Audit:
    def __init__(self, oracle):
        self.oracle = oracle
        self.found, self.prospects = [], {}
        self.named = {
            "person": oracle.people, "customer": oracle.customers, "product": oracle.products, "project": oracle.projects,
        }

    def walk(self, value, file, section, place):
        for key, inner in value.items():
            kind = reading.FIELDS[(file, section)][key][1]
            below = key if section == "-" else f"{section}.{key}"
            listed = inner if isinstance(inner, list) else [inner]
            for one in listed:
                if isinstance(one, dict) and (file, below) in reading.FIELDS:
                    self.walk(one, file, below, place)
                elif isinstance(one, str):
                    self.reference(one, kind, f"{place} {below}")

    def reference(self, word, kind, where):
        match = re.search(r"ref\((person|customer|product|project|order)\)", kind)
        if not match:
            return
        what = match.group(1)
        known = word in self.oracle.orders if what == "order" else self.named[what].find(word) is not None
        if known:
            return
        if "|text" in kind or "|enum" in kind:
            if what == "customer":
                self.prospects.setdefault(word, []).append(where)
            return
        self.found.append(f"{where}: unknown {what} {word!r}")

    def run(self):
        documents = self.oracle.documents
        for place, log in documents.logs:
            self.walk(log, "log", "-", place)
            self.day(place, log)
        for place, plan in documents.plans:
            self.walk(plan, "plan", "-", place)
            for word in plan.get("targets", {}).get("products", {}):
                lines = {p.get("line") for p in self.oracle.products.records.values()}
                if self.oracle.products.find(word) is None and word not in lines:
                    self.found.append(f"{place}: target for {word!r}, neither product nor line")
        for kind, listed in documents.team.items():
            for record in listed:
                self.walk(record, kind, "-", f"team/{kind} {record.get('id')}")
        return self.oracle.faults + self.found

    def day(self, place, log):
        person = self.oracle.people.find(log.get("person", ""))
        when = log.get("date")
        if person and when and not self.oracle.employed(person, when):
            self.found.append(f"{place}: {person} is not employed on {when}")
        dated = re.search(r"(\d{4}-\d{2}-\d{2})\.ya?ml", place)
        if dated and when and dated.group(1) != when.isoformat():
            self.found.append(f"{place}: date {when} unlike the file's name")
        calls = log.get("calls", {})
        if calls.get("connected", 0) > calls.get("made", 0):
            self.found.append(f"{place}: more calls connected than made")
        for section in ("payments", "expenses"):
            for entry in log.get(section, []):
                if entry.get("on", when) > when:
                    self.found.append(f"{place}: {section} on {entry['on']}, after the log's date (allowed, unusual)")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("workspace")
    parser.add_argument("--metrics", default="sales,shipped,collections,expenses,orders,visits,customers_visited,calls_made,"
                        "leads,new_customers,network,problems_opened,problems_solved,days_present,days_absent,days_leave,"
                        "days_unrecorded,receivable,overdue")
    parser.add_argument("--by", default="")
    given = parser.parse_args()
    oracle = o.Oracle(given.workspace)
    audit = Audit(oracle)
    for line in audit.run():
        print("fault:", line)
    for name, places in sorted(audit.prospects.items()):
        print(f"prospect: {name} ({len(places)}×, first {places[0]})")
    if not oracle.logs:
        return
    axes = tuple(a for a in given.by.split(",") if a)
    for metric in given.metrics.split(","):
        print(metric)
        for month in o.pieces("month", oracle.logs[0][0], oracle.logs[-1][0]):
            for key, row in sorted(oracle.table(month, month.end, ("team", None), axes).items(), key=str):
                cell = row[metric]
                shown = {f: o.show(v) if f != "target_source" else v for f, v in cell.items()}
                print(f"  {month.key} {' '.join(map(str, key)):16} " + "  ".join(f"{f} {v}" for f, v in shown.items() if v is not None))


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:
        sys.stderr.close()
