#!/bin/bash
# Make both faces again from the pinned packages and hold them against
# SHA256SUMS. Needs npm, python3 with venv, and Debian's unicode-data.
#
# usage: build.sh [OUT_DIR]   (default: this directory)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=${1:-$here}
unihan=${UNIHAN:-/usr/share/unicode/Unihan_OtherMappings.txt.bz2}
package=@expo-google-fonts/noto-sans-sc@0.4.3
package_sha256=0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59
fonttools=4.68.0

[ -r "$unihan" ] || { echo "missing $unihan: install unicode-data" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

export SOURCE_DATE_EPOCH=0 PYTHONDONTWRITEBYTECODE=1
(cd "$work" && npm pack --silent "$package" >tarball)
tarball=$work/$(cat "$work/tarball")
echo "$package_sha256  $tarball" | sha256sum --check --quiet
tar -xzf "$tarball" -C "$work"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "fonttools==$fonttools"

mkdir -p "$out"
"$work/venv/bin/python" "$here/cut.py" "$work/package" "$unihan" "$out"
cp "$work/package/LICENSE_FONT" "$out/OFL.txt"
cd "$out"
if [ -e "$here/SHA256SUMS" ]; then
    sha256sum --check "$here/SHA256SUMS"
fi
