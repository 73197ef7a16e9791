#!/bin/bash
# Hold the JSON Schemas that the program writes against a checker and a YAML
# reader that know nothing of it: they are schemas, they are the ones in
# schemas/, they accept every document that the program accepts and refuse the
# planted mistakes of tests/schema/refused.
#
# usage: schema.sh PROGRAM
set -euo pipefail

program=$(realpath "$1")
[ -x "$program" ] || { echo "no program at $1"; exit 1; }
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$program" schema --out "$made/schemas" >/dev/null 2>&1
diff -r schemas "$made/schemas" || { echo "schemas/ is not what the program writes"; exit 1; }
check-jsonschema --check-metaschema "$made"/schemas/*.json
python "$(dirname "${BASH_SOURCE[0]}")/schema.py" "$program" "$made"
