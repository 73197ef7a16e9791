#!/bin/bash
# What one build of the sample costs the whole process. Informs; no bound.
#
# usage: cost.sh PROGRAM
set -euo pipefail

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
/usr/bin/time -v -o "$out/cost" "$1" -C samples/hengda build \
    --month 2024-06 --as-of 2024-06-29 --out "$out/reports" >/dev/null
grep -E 'Elapsed|Maximum resident|User time|System time' "$out/cost"
