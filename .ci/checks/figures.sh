#!/bin/bash
# Hold the program's figures against the independent sum, after the sum has met
# its own cases worked out by hand: the samples, and workspaces made up for what
# samples do not have. Seed 1 spans 2024's leap day and year end, 2 the leap day
# and week 53 of 2020 and counts shipments, 4 works five days a week.
#
# usage: figures.sh PROGRAM
set -euo pipefail

program=$(realpath "$1")
[ -x "$program" ] || { echo "no program at $1"; exit 1; }
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
python -m unittest discover -s tests/oracle
for seed in 1 2 4; do
    python tests/oracle/generate.py "$made/$seed" --seed "$seed"
done
# Two at a time, as there are two cores.
python tests/oracle/check_stats.py "$program" samples/hengda samples/minimal "$made/1" & first=$!
python tests/oracle/check_stats.py "$program" samples/xunda "$made/2" "$made/4" & second=$!
failed=0
wait "$first" || failed=1
wait "$second" || failed=1
exit "$failed"
