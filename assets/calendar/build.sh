#!/bin/bash
# Make cn.tsv again from the pinned package. Needs npm and python3.
#
# usage: build.sh [OUT_DIR]   (default: this directory)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=${1:-$here}
package=chinese-days@1.5.7
package_sha256=87fac6624b9f58084c0c05dac7cac86711beef2c05a86284bff880e4fe92f6c0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "$package" >tarball)
tarball=$work/$(cat "$work/tarball")
echo "$package_sha256  $tarball" | sha256sum --check --quiet
tar -xzf "$tarball" -C "$work"

mkdir -p "$out"
python3 "$here/rows.py" "$work/package/dist/chinese-days.json" "$out/cn.tsv"
cp "$work/package/LICENSE" "$out/LICENSE-chinese-days"
