#!/bin/bash
# Run one of the two commands that the README opens with, as it stands there.
#
# usage: readme.sh test|main
#   test: the first line of a code block that begins with `cargo test`
#   main: the first that begins with `cargo run`
set -euo pipefail

case $1 in
    test) begins='cargo test' ;;
    main) begins='cargo run' ;;
    *) echo "usage: readme.sh test|main" >&2; exit 2 ;;
esac
line=$(awk -v begins="$begins" '
    /^```/ { inside = !inside; next }
    inside { sub(/^\$ /, ""); if (index($0, begins) == 1) { print; exit } }
' README.md)
[ -n "$line" ] || { echo "README.md has no command that begins with '$begins'"; exit 1; }
echo "\$ $line"
bash -euo pipefail -c "$line"
