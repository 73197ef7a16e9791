"""Hold every figure of the views against the text of their PDFs, as poppler reads it.

VIEWS has a view as JSON for every report (`VIEWS_OUT=VIEWS cargo test --test views`), REPORTS the PDFs built of the
same workspace at the same day. A number stands in the PDF's text at least as often as in the view, and every text of
the view that has a number stands there as a whole.

usage: view_figures.py VIEWS REPORTS
"""

import collections
import json
import pathlib
import re
import subprocess
import sys

# What a view tells for templates that other outlines or workspaces may use, and the built-in ones do not print.
UNPRINTED = re.compile(
    r"""^(?:
    monthly-report:(?:.*\.)?(?:pace|opened|last_month)
    | (?:weekly-report|meeting|quarterly-review|annual-review):.*\.pace(?:_needed)?
    | monthly-summary:.*\.(?:pace|time|unplanned)
    | monthly-review:.*\.(?:pace|pace_needed)
    | monthly-review:(?:managers|sellers)\.indicators\.figures\.rows\.time
    | monthly-review:week\.people\.rows\.(?:given|closed|overdue)
    | annual-review:figures\.rows\.previous
    | assessment:year\.items\.rows\.people
    | daily-review:next\.rows\.date
    | daily:head\.made_by
    # A head that is broken stands beside the lines of others.
    | monthly-summary:work\.norms\.weeks
    # A file's name.
    | market-survey:campaigns\.chart
    )$""",
    re.VERBOSE,
)
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def texts(value, keys=()):
    """Every text with a digit, with the keys that lead to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, keys + (key,))
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, keys)
    elif isinstance(value, str) and re.search(r"\d", value):
        yield keys, value


def plain(text):
    """Words as a page has them: marks of Markdown and white space left out."""
    text = re.sub(r"^(?:[-*+]|#+|>)\s+", "", text, flags=re.M)
    return re.sub(r"[\s\\*`_|\[\]]|<br>", "", text)


def check(path, pdf):
    """What the PDF lacks of the view, and how many texts were looked up."""
    outline = path.parent.name
    # Upright A4 without its edges: what runs over a page's end is read on.
    info = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True)
    one = re.search(rb"^Pages:\s+1$", info.stdout, flags=re.M)
    area = [] if one else ["-x", "0", "-y", "62", "-W", "600", "-H", "724"]
    read = subprocess.run(["pdftotext", "-raw", *area, "-enc", "UTF-8", pdf, "-"], check=True, capture_output=True)
    words = read.stdout.decode()
    whole = plain(words)
    have = collections.Counter(NUMBER.findall(words))
    want = collections.Counter()
    lacks = []
    looked = 0
    for keys, text in texts(json.loads(path.read_text())):
        if UNPRINTED.match(f"{outline}:{'.'.join(keys)}"):
            continue
        looked += 1
        # The title says the period once for all who name it.
        if len(keys) > 1 and keys[0] != "head":
            want.update(NUMBER.findall(text))
        if plain(text) not in whole:
            lacks.append(f"{'.'.join(keys)}: {text}")
    for number, often in want.items():
        if have[number] < often:
            lacks.append(f"{number} stands {have[number]} times, not {often}")
    return lacks, looked


def main():
    """Read all views; exit status 1 after a complaint."""
    views = pathlib.Path(sys.argv[1])
    reports = pathlib.Path(sys.argv[2])
    complaints = files = looked = 0
    for path in sorted(views.rglob("*.json")):
        pdf = reports / path.relative_to(views).with_suffix(".pdf")
        files += 1
        if not pdf.exists():
            lacks = ["no PDF"]
        else:
            lacks, here = check(path, pdf)
            looked += here
        for lack in lacks:
            print(f"{path.relative_to(views)}: {lack}")
        complaints += len(lacks)
    print(f"{files} views, {looked} texts with figures looked up, {complaints} complaints")
    sys.exit(1 if complaints or not looked else 0)


if __name__ == "__main__":
    main()
