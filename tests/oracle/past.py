"""Figures of past stretches: logs, and history where no log tells of a month."""

from datetime import date
from fractions import Fraction

import reading
from periods import Period, pieces
from rows import Rows
from terms import ADDITIVE, DISTINCT, METRICS, SCOPE_AXES, STOCK


class Past(Rows):
    """What `previous` and `last_year` are."""

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
        if whose is None or self.where:
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
