"""Calendar periods and working days.

A period is known by its key: `2024`, `2024-Q2`, `2024-06`, `2024-W23`, `2024-06-03`.
"""

import calendar as gregorian
import os
from collections import namedtuple
from datetime import date, timedelta

HERE = os.path.dirname(os.path.abspath(__file__))
DAY = timedelta(1)


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
        path = os.path.join(HERE, "..", "..", "assets", "calendar", "cn.tsv")
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
