#!/bin/bash
# Hold the program's figures against the independent sum: both samples and a
# workspace made up for the purpose, with the cases samples do not have.
#
# usage: figures.sh PROGRAM
set -euo pipefail

program=$(realpath "$1")
[ -x "$program" ] || { echo "no program at $1"; exit 1; }
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
python tests/oracle/generate.py "$made/workspace"
python tests/oracle/check_stats.py "$program" samples/hengda samples/minimal "$made/workspace"
