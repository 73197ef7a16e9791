#!/bin/bash
# The Nu validator on every HTML page below DIR; warnings count.
#
# usage: html.sh DIR
set -euo pipefail

mapfile -t files < <(find "$1" -name '*.html' 2>/dev/null | sort)
[ "${#files[@]}" -gt 0 ] || { echo "no HTML below $1"; exit 1; }
java -jar "$CI_TOOLS/node_modules/vnu-jar/build/dist/vnu.jar" --Werror "${files[@]}"
echo "${#files[@]} pages valid"
