#!/bin/bash
# Make the pictures of docs/templates.md and docs/reports.md anew: the specimen
# in both languages, pages of June's plan and report of samples/hengda, their
# HTML on a phone, on a desk, in the dark and printed by a browser, and the
# first pages of every other report. Small palette PNGs.
# Needs pdftoppm, Chromium and the tools of .ci/checks/tools.sh.
#
# usage: docs/pictures/make.sh PROGRAM [OUT]
set -euo pipefail

program=$(realpath "$1")
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
out=$(realpath "${2:-$here}")
cd "$here/../.."
export CI_TOOLS="${CI_TOOLS:-$PWD/target/ci-tools}"
export PATH="$CI_TOOLS/py/bin:$PATH"
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

SPECIMEN_OUT="$made" cargo test --quiet --test specimen >/dev/null
"$program" -C samples/hengda build --month 2024-06 --as-of 2024-06-29 \
    --scope team --report monthly-plan,monthly-report --out "$made" >/dev/null
plan="$made/2024-06/monthly-plan/team"
report="$made/2024-06/monthly-report/team"
node docs/pictures/shots.mjs "$made" "$plan.html" "$report.html"

# pages PDF NAME FIRST LAST: pages side by side.
pages() {
    pdftoppm -r 64 -png -f "$3" -l "$4" "$1" "$made/page-$2"
    python docs/pictures/small.py "$out/$2.png" "$made/page-$2"-*.png
}
pages "$made/specimen.zh-CN.pdf" specimen.zh-CN 1 2
pages "$made/specimen.en.pdf" specimen.en 1 2
pages "$plan.pdf" plan 1 2
pages "$report.pdf" report 1 2
pages "$made/printed.pdf" printed 1 2
# first OUTLINE SCOPE PERIOD-OPTION KEY [LAST]: the first pages of a report.
first() {
    "$program" -C samples/hengda build "$3" "$4" --report "$1" --scope "$2" \
        --as-of 2024-07-08 --format pdf --out "$made" >/dev/null
    pages "$made/$4/$1/${2/:/-}.pdf" "$1" 1 "${5:-2}"
}
first daily person:wang-li --day 2024-06-12 1
first daily-review region:huadong --day 2024-06-12
first weekly-plan person:wang-li --week 2024-W24
first weekly-report region:huadong --week 2024-W24
first monthly-summary person:wang-li --month 2024-06
first assessment person:zheng-kai --month 2024-06
first monthly-review region:huadong --month 2024-06
first quarterly-review team --quarter 2024-Q2
first quarterly-plan team --quarter 2024-Q3
first annual-plan team --year 2024
first annual-review team --year 2024
first projects team --month 2024-06
first market-survey region:huadong --month 2024-06
first orders team --month 2024-06
first meeting region:huadong --day 2024-06-12 1
first customers person:wang-li --month 2024-06
first problems team --month 2024-06
first competitors team --month 2024-06
first forecast team --month 2024-07
first submissions team --month 2024-06
for name in phone desk dark; do
    for kind in plan report; do
        python docs/pictures/small.py "$out/$kind-$name.png" "$made/$kind-$name.png"
    done
done
