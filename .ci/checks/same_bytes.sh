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

# build WORKSPACE OUT: a day, a week and a month of it for all, a quarter and a
# year for some, both languages, every format.
build() {
    local lang what
    local some="--scope team --scope region:huadong --scope person:zhou-lan --scope person:wang-li"
    for lang in zh-CN en; do
        for what in "--day 2024-06-12 --all" "--week 2024-W24 --all" "--month 2024-06 --all" \
            "--quarter 2024-Q2 $some" "--year 2024 $some"; do
            # shellcheck disable=SC2086
            "$program" -C "$1" build $what --as-of 2024-06-29 \
                --lang "$lang" --format md,html,pdf --out "$2"
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
