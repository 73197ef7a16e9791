"""Write mainland China's special days as rows.

usage: rows.py CHINESE_DAYS_JSON OUT_TSV

A row is a day that the plain week does not explain: a day off by the State
Council's yearly notice, or a Saturday or Sunday worked to make up for one.
"""

import datetime
import json
import pathlib
import sys

FIRST_YEAR, LAST_YEAR = 2004, 2026

# The package's English name: our two names.
NAMES = {
    "New Year's Day": ("元旦", "New Year's Day"),
    "Spring Festival": ("春节", "Spring Festival"),
    "Tomb-sweeping Day": ("清明节", "Qingming Festival"),
    "Labour Day": ("劳动节", "Labour Day"),
    "Dragon Boat Festival": ("端午节", "Dragon Boat Festival"),
    "Mid-autumn Festival": ("中秋节", "Mid-Autumn Festival"),
    "National Day": ("国庆节", "National Day"),
    "Anti-Fascist 70th Day": ("抗战胜利70周年纪念日", "70th Anniversary of Victory Day"),
}

# Days the package has wrong; README.md names the notice for each.
CORRECTIONS = {
    "2005-12-31": ("workday", "New Year's Day"),
}


def read(path):
    """The package's special days: day text to (kind, English name)."""
    listed = json.loads(path.read_text(encoding="utf-8"))
    days = {}
    for key, kind in (("holidays", "holiday"), ("workdays", "workday")):
        for day, text in listed[key].items():
            if day in days:
                sys.exit(f"{day}: listed as a holiday and as a working day")
            days[day] = (kind, text.split(",")[0])
    return days


def correct(days):
    """Apply CORRECTIONS; stop when one of them is not needed any more."""
    for day, row in CORRECTIONS.items():
        if days.get(day) == row:
            sys.exit(f"{day}: the correction has become superfluous")
        days[day] = row


def check(days):
    """Stop at a day that cannot be what its row says."""
    for text, (kind, _) in days.items():
        day = datetime.date.fromisoformat(text)
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            sys.exit(f"{text}: outside {FIRST_YEAR}–{LAST_YEAR}")
        if kind == "workday" and day.weekday() < 5:
            sys.exit(f"{text}: a make-up working day must be a Saturday or Sunday")
    years = {text[:4] for text in days}
    if len(years) != LAST_YEAR - FIRST_YEAR + 1:
        sys.exit(f"years without a row: only {sorted(years)}")


def main():
    """Read, correct, check and write; print the counts README.md states."""
    source, target = map(pathlib.Path, sys.argv[1:])
    days = read(source)
    correct(days)
    check(days)
    rows = ["day\tkind\tzh\ten"]
    for day in sorted(days):
        kind, name = days[day]
        zh, en = NAMES[name]
        rows.append(f"{day}\t{kind}\t{zh}\t{en}")
    target.write_text("\n".join(rows) + "\n", encoding="utf-8")
    kinds = [kind for kind, _ in days.values()]
    print(f"{len(days)} rows: {kinds.count('holiday')} days off, {kinds.count('workday')} made up")


if __name__ == "__main__":
    main()
