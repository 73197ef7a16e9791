#!/usr/bin/env python3
"""Compares `salesreport stats --json` with the oracle, to the digit.

    check_stats.py BIN WORKSPACE... [--periods quick|all] [--limit N] [--show 50]

quick asks a fixed choice of 300 questions a workspace, all every one it can think of.

Exit 0 if every figure of every table agrees, 1 on any difference, or if nothing was
compared, or if the oracle itself finds fault with the workspace.
"""

import argparse
import json
import os
import random
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import conditions  # noqa: E402
import oracle as o  # noqa: E402
import terms  # noqa: E402

KINDS = ("day", "week", "month", "quarter", "year")
# axis -> metrics the row need not carry; READINGS.md, "what applies where". Everything else must be there.
NOT_APPLICABLE = {
    "customer": {"calls_made", "calls_connected", "quantity", "days_present", "days_travel", "days_absent", "days_leave", "days_unrecorded"},
    "product": set(terms.METRICS) - terms.BY_PRODUCT,
    "line": set(terms.METRICS) - terms.BY_PRODUCT,
    "kind": set(terms.METRICS) - terms.BY_KIND,
    "people": {"quantity"},
}
# what no text decides: comparisons and targets of a week that the table's period cuts (R20)
UNDECIDED_WHEN_CUT = ("target", "target_source", "completion", "previous", "last_year")
AXES = [(), ("person",), ("region",), ("group",), ("city",), ("customer",), ("product",), ("line",), ("kind",)]
PAIRS = [("person", "product"), ("region", "kind"), ("person", "customer"), ("region", "person"), ("customer", "product"), ("person", "line")]
TIMES = {"week": [("day",)], "month": [("day",), ("week",), ("person", "week")],
         "quarter": [("month",), ("region", "month")], "year": [("month",), ("person", "month"), ("week",)], "day": []}


def excused(metric, axes):
    """May the row lack this metric?"""
    if any(metric in NOT_APPLICABLE.get(axis, ()) for axis in axes):
        return True
    return metric in NOT_APPLICABLE["people"] and not {"product", "line"} & set(axes)


def span(oracle):
    """First and last day the workspace knows of."""
    return oracle.logs[0][0], oracle.logs[-1][0]


def days_worth_a_look(first, last):
    yield first
    yield last
    for year in range(first.year, last.year + 1):
        for month, dom in ((1, 1), (1, 2), (2, 28), (2, 29), (3, 1), (6, 30), (12, 31)):
            try:
                when = date(year, month, dom)
            except ValueError:
                continue
            if first <= when <= last:
                yield when


def periods(oracle, how):
    """(period, as-of day) pairs: ends, and days inside while the period runs."""
    first, last = span(oracle)
    for when in sorted(set(days_worth_a_look(first, last))):
        yield o.Period.holding("day", when), when
    for kind in KINDS[1:]:
        every = list(o.pieces(kind, first, last))
        if kind == "week" and how == "quick":
            every = [w for w in every if "-W53" in w.key or "-W01" in w.key or "-W52" in w.key] + every[::9]
        for n, period in enumerate(every):
            yield period, period.end
            length = (period.end - period.start).days
            if how == "all" or n % 3 == 0:
                yield period, period.start + timedelta(length * 2 // 5)
            if n % 4 == 1:
                yield period, period.start
                yield period, period.end + timedelta(40)


def scopes(oracle, how):
    yield ("team", None)
    found = {}
    for person in oracle.people.records:
        for when in (span(oracle)[0], span(oracle)[1]):
            for kind, who in oracle.person_places(person, when).items():
                if who is not None:
                    found.setdefault(kind, {})[who] = True
    for kind in ("region", "city", "group", "person"):
        listed = sorted(found.get(kind, {}))
        for who in listed if how == "all" else listed[:2]:
            yield (kind, who)


def questions(oracle, how):
    """(period, as-of, scope, axes): every axis for the team, the main ones for every other scope."""
    everyone = list(scopes(oracle, how))
    for n, (period, known) in enumerate(periods(oracle, how)):
        big = period.kind in ("month", "quarter", "year")
        for axes in AXES + (TIMES[period.kind] if how == "all" or n % 3 == 0 else []) + (PAIRS if big and (how == "all" or n % 4 == 0) else []):
            if period.kind in ("day", "week") and how == "quick" and axes and n % 3:
                continue
            yield period, known, ("team", None), axes
        for m, scope in enumerate(everyone[1:]):
            if how == "quick" and (n + m) % 3:
                continue
            yield period, known, scope, ()
            if big:
                yield period, known, scope, ("person",) if m % 2 else ("customer",)


def narrowed(oracle, how):
    """Questions about stretches of days and under conditions (READINGS.md, R22 and R23)."""
    dice = random.Random(7)
    everyone, whole = list(scopes(oracle, how)), list(periods(oracle, how))
    axes = [(), (), ("person",), ("customer",), ("region",), ("product",), ("line",), ("kind",), ("month",), ("week",), ("person", "customer")]
    for span, known in conditions.stretches(oracle, dice, 8 if how == "quick" else 60):
        yield span, known, dice.choice(everyone), dice.choice(axes), ()
        yield span, known, ("team", None), dice.choice(axes), conditions.plausible(oracle, dice)
    for _ in range(40 if how == "quick" else 600):
        yield *dice.choice(whole), dice.choice(everyone), dice.choice(axes), conditions.plausible(oracle, dice)


def ask(binary, workspace, period, known, scope, axes, where=()):
    when = ["--from", period.start.isoformat(), "--to", period.end.isoformat()] if period.kind == "span" else [f"--{period.kind}", period.key]
    command = [binary, "-C", workspace, "stats", *when, "--as-of", known.isoformat(), "--json"]
    for condition in where:
        command += ["--where", str(condition)]
    if axes:
        command += ["--by", ",".join(axes)]
    if scope[0] != "team":
        command += ["--scope", ":".join(scope)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    where = " ".join(command[3:])
    try:
        return where, json.loads(done.stdout) if done.returncode == 0 else None, done
    except json.JSONDecodeError:
        return where, None, done


class Report:
    def __init__(self):
        self.figures = 0
        self.rows = 0
        self.tables = 0
        self.differences = []
        self.kinds = Counter()

    def differ(self, where, row, what, mine, theirs, sort):
        self.differences.append(f"{where} | {row} | {what}: oracle {mine!r}, stats {theirs!r}")
        self.kinds[sort] += 1


def group_key(axes, row):
    return tuple((row.get("group") or {}).get(axis) for axis in axes)


def cut(period, axes, key):
    """Whether the row is a week (of a stretch: a month) that lies only partly in the table's days."""
    for axis in {"week", "month"} & set(axes):
        part = o.Period.parse(key[axes.index(axis)])
        if part.start < period.start or part.end > period.end:
            return True
    return False


def nothing(metrics):
    return all(cell["actual"] in (None, 0) for cell in metrics.values())


def compare(report, oracle, place, answer, question):
    period, known, scope, axes, *where = question
    oracle.where = where[0] if where else ()
    if answer.get("where", []) != [str(c) for c in oracle.where]:
        report.differ(place, "-", "where", [str(c) for c in oracle.where], answer.get("where"), "head")
    outside = set(terms.METRICS) - oracle.applicable(axes) if oracle.where else set()
    head = {"key": period.key, "kind": period.kind, "start": period.start.isoformat(), "end": period.end.isoformat()}
    if answer.get("period") != head:
        report.differ(place, "-", "period", head, answer.get("period"), "head")
    if answer.get("by", []) != list(axes):
        report.differ(place, "-", "by", list(axes), answer.get("by"), "head")
    theirs = {}
    for row in answer.get("rows", []):
        key = group_key(axes, row)
        if key in theirs:
            report.differ(place, key, "row", "once", "twice", "rows")
        theirs[key] = row.get("metrics", {})
    # a product without sales may still have a target and a year before: rows of zeros are compared too
    mine = oracle.table(period, known, scope, axes, set(theirs) if not set(axes) & set(terms.TIME_AXES) else ())
    order = [k for k in theirs if None not in k]
    if order != sorted(order):
        report.differ(place, "-", "order of rows", sorted(order)[:3], order[:3], "order")
    musts = oracle.member_rows(period, scope, axes)
    for key in sorted(set(mine) | set(theirs), key=str):
        if key not in theirs:
            if key in musts or not nothing(mine[key]):
                report.differ(place, key, "row", "present", "missing", "rows")
            continue
        if key not in mine and any(cell.get("actual") not in (None, "0") for cell in theirs[key].values()):
            report.differ(place, key, "row", "missing", "present", "rows")
            continue
        if key in mine:
            report.rows += 1
            skipped = UNDECIDED_WHEN_CUT if cut(period, axes, key) else ()
            compare_row(report, place, key, mine[key], theirs[key], axes, skipped)
            for metric in sorted(outside & set(theirs[key])):
                report.differ(place, key, metric, "absent", theirs[key][metric], f"{metric} where it does not apply")
    report.tables += 1


def compare_row(report, where, key, mine, theirs, axes, skipped):
    for metric in sorted(set(theirs) - set(mine)):
        if not excused(metric, axes) or theirs[metric].get("actual") not in (None, "0"):
            if not (metric == "quantity" and "quantity" not in mine):
                report.differ(where, key, metric, None, theirs[metric], f"{metric} extra")
    for metric, cell in mine.items():
        if metric not in theirs:
            if metric == "quantity" and cell["actual"] is None:
                continue
            if metric == "overdue" and cell["actual"] is None:
                continue
            report.differ(where, key, metric, o.show(cell["actual"]), "absent", f"{metric} absent")
            continue
        for field, value in cell.items():
            if field in skipped:
                continue
            want = value if field == "target_source" else o.show(value)
            have = theirs[metric].get(field)
            report.figures += 1
            if want != have:
                report.differ(where, key, f"{metric}.{field}", want, have, f"{metric}.{field}")


def choose(asked, limit):
    """At most `limit` of the questions, always the same ones, spread over all."""
    if not limit or len(asked) <= limit:
        return asked
    return [asked[n] for n in sorted(random.Random(1).sample(range(len(asked)), limit))]


def check_workspace(report, binary, workspace, how, limit):
    oracle = o.Oracle(workspace)
    for fault in oracle.faults[:20]:
        report.differ(workspace, "-", "the oracle's reading", fault, None, "fault")
    if not oracle.logs:
        report.differ(workspace, "-", "logs", "some", "none", "fault")
        return
    refused, chosen = 0, choose(list(questions(oracle, how)), limit) + list(narrowed(oracle, how))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for question, (where, answer, done) in zip(chosen, pool.map(lambda q: ask(binary, workspace, *q), chosen)):
            if answer is not None:
                compare(report, oracle, where, answer, question)
                continue
            refused += 1
            report.differ(where, "-", "answer", "JSON", f"status {done.returncode}: {done.stderr.strip()[:300]}", "refused")
            if refused >= 5:
                print(f"{workspace}: given up after five refusals", file=sys.stderr)
                pool.shutdown(cancel_futures=True)
                return


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("binary")
    parser.add_argument("workspaces", nargs="+")
    parser.add_argument("--periods", choices=("quick", "all"), default="quick")
    parser.add_argument("--limit", type=int, help="questions a workspace; 300 with quick")
    parser.add_argument("--show", type=int, default=50)
    given = parser.parse_args()
    binary = os.path.abspath(given.binary)
    report = Report()
    limit = given.limit or (300 if given.periods == "quick" else None)
    for workspace in given.workspaces:
        before = report.figures
        check_workspace(report, binary, workspace, given.periods, limit)
        if report.figures == before:
            report.differ(workspace, "-", "figures", "compared", "none", "nothing compared")
    for line in report.differences[: given.show]:
        print(line)
    for sort, times in report.kinds.most_common():
        print(f"{times:7}  {sort}")
    print(f"{len(report.differences)} differences in {report.figures} figures, {report.rows} rows, {report.tables} tables")
    return 1 if report.differences or not report.figures else 0


if __name__ == "__main__":
    sys.exit(main())
