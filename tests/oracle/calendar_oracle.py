"""Hold the vendored calendar against three others, day by day.

usage: calendar_oracle.py [--write]

Compares assets/calendar/cn.tsv with the Python packages `holidays`,
`lunar_python` and `chinesecalendar`: does a five-day week work on that day?
A difference is an error unless KNOWN explains it, and so is an entry of KNOWN
that no longer differs. Also checks that calendar_cn.tsv beside this script is
what `holidays` says; --write makes that file again.

needs: pip install holidays==0.109 lunar_python==1.4.8 chinesecalendar==1.11.0
"""

import calendar
import datetime
import pathlib
import sys

import chinese_calendar
import holidays
from lunar_python.util import HolidayUtil

FIRST_YEAR, LAST_YEAR = 2004, 2026
HERE = pathlib.Path(__file__).resolve().parent
VENDORED = HERE.parents[1] / "assets" / "calendar" / "cn.tsv"
WRITTEN = HERE / "calendar_cn.tsv"
HEADER = (
    "# month, then one figure a day from the 1st: 1 = a five-day week works in mainland China, 0 = it does not."
    f" {FIRST_YEAR}–{LAST_YEAR}, from the Python package holidays 0.109."
)

# Days on which another calendar is wrong, by the notices named in
# assets/calendar/README.md.
KNOWN = {
    ("lunar_python", "2013-04-07"),
    ("lunar_python", "2013-10-12"),
    ("chinesecalendar", "2005-12-31"),
}


def days():
    """Every day of the years covered."""
    day = datetime.date(FIRST_YEAR, 1, 1)
    while day.year <= LAST_YEAR:
        yield day
        day += datetime.timedelta(days=1)


def vendored():
    """The vendored calendar as a function from a day to working or not."""
    rows = VENDORED.read_text(encoding="utf-8").splitlines()[1:]
    kinds = dict(row.split("\t")[:2] for row in rows)

    def works(day):
        kind = kinds.get(day.isoformat())
        return day.weekday() < 5 if kind is None else kind == "workday"

    return works


def others():
    """The other calendars by package name."""
    china = holidays.China(years=range(FIRST_YEAR, LAST_YEAR + 1))

    def lunar(day):
        found = HolidayUtil.getHoliday(day.isoformat())
        return day.weekday() < 5 if found is None else found.isWork()

    return {
        "holidays": china.is_working_day,
        "lunar_python": lunar,
        "chinesecalendar": chinese_calendar.is_workday,
    }


def months(works):
    """The text of calendar_cn.tsv."""
    lines = [HEADER]
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for month in range(1, 13):
            last = calendar.monthrange(year, month)[1]
            figures = (works(datetime.date(year, month, number)) for number in range(1, last + 1))
            lines.append(f"{year}-{month:02} " + "".join("1" if figure else "0" for figure in figures))
    return "\n".join(lines) + "\n"


def main():
    """Compare; exit status 1 on any difference that is not known."""
    ours = vendored()
    calendars = others()
    text = months(calendars["holidays"])
    if sys.argv[1:] == ["--write"]:
        WRITTEN.write_text(text, encoding="utf-8")
    failures = 0
    if WRITTEN.read_text(encoding="utf-8") != text:
        print(f"{WRITTEN.name} is not what the package holidays says")
        failures += 1
    for name, works in calendars.items():
        differing = {day.isoformat() for day in days() if works(day) != ours(day)}
        known = {day for package, day in KNOWN if package == name}
        for day in sorted(differing ^ known):
            told = "differs" if day in differing else "no longer differs; drop it from KNOWN"
            print(f"{name} {day}: {told}")
            failures += 1
        explained = len(differing & known)
        print(f"{name}: {sum(1 for _ in days())} days compared, {explained} known errors of that package")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
