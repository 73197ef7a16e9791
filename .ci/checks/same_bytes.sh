#!/bin/bash
# Build the sample's reports into OUT/first, again from a copy at another place
# in another environment into OUT/second, and compare every byte. The build
# must leave the workspace as it was.
#
# usage: same_bytes.sh PROGRAM OUT
set -euo pipefail

program=$(realpath "$1")
out=$(realpath "$2")
sample=samples/hengda
[ -x "$program" ] || { echo "no program at $1"; exit 1; }

# build WORKSPACE OUT: a month, a week and a day of it, both languages, every format.
build() {
    local lang period
    for lang in zh-CN en; do
        for period in "--month 2024-06" "--week 2024-W24" "--day 2024-06-12"; do
            # shellcheck disable=SC2086
            "$program" -C "$1" build $period --as-of 2024-06-29 \
                --lang "$lang" --format md,html,pdf --all --out "$2"
        done
    done
}

cp -R "$sample" "$out/copy"
build "$sample" "$out/first"
diff -r "$sample" "$out/copy"
(
    export TZ=America/New_York LC_ALL=C LANG=C HOME=/nonexistent RAYON_NUM_THREADS=1
    cd /
    build "$out/copy" "$out/second"
)
diff -r "$out/first" "$out/second"
for extension in md html pdf; do
    count=$(find "$out/first" -name "*.$extension" | wc -l)
    echo "$count .$extension files, the same twice"
    [ "$count" -gt 0 ]
done
