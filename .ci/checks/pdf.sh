#!/bin/bash
# Read every PDF below DIR with other programs: qpdf finds it sound, every font
# is embedded and can be copied from, each heading of the Markdown beside it
# comes back as text, and eight pages or fewer take less than 200 KB.
#
# usage: pdf.sh DIR
set -euo pipefail

bad=0
complain() {
    echo "$1"
    bad=$((bad + 1))
}

# fonts FILE: no font, or one not embedded or without a way back to Unicode.
fonts() {
    pdffonts "$1" | awk '
        NR > 2 { rows++; if ($(NF - 4) != "yes" || $(NF - 2) != "yes") { print; wrong = 1 } }
        END { if (!rows) print "no fonts"; exit wrong || !rows }'
}

# solid: the input's lines without blanks of any kind.
solid() {
    python -c 'import sys
for line in sys.stdin: print("".join(line.split()))'
}

# headings MARKDOWN: one a line, without blanks and Markdown escapes.
headings() {
    sed -nE 's/^#{1,6} +//p' "$1" | sed -E 's/\*\*//g; s/\\([[:punct:]])/\1/g' | solid
}

mapfile -t files < <(find "$1" -name '*.pdf' 2>/dev/null | sort)
[ "${#files[@]}" -gt 0 ] || { echo "no PDF below $1"; exit 1; }
found=0
landmark=0
small=0
for file in "${files[@]}"; do
    qpdf --check "$file" >/dev/null || complain "$file: qpdf is not content"
    fonts "$file" || complain "$file: fonts"
    pages=$(pdfinfo "$file" | awk '$1 == "Pages:" { print $2 }')
    size=$(stat -c %s "$file")
    if [ "$pages" -le 8 ]; then
        small=$((small + 1))
        [ "$size" -lt 200000 ] || complain "$file: $size bytes for $pages pages"
    fi
    text=$(pdftotext -enc UTF-8 "$file" - | solid | tr -d '\n') || { complain "$file: no text"; continue; }
    case $text in *一、上期完成情况*) landmark=$((landmark + 1)) ;; esac
    markdown=${file%.pdf}.md
    [ -e "$markdown" ] || { complain "$file: no Markdown beside it"; continue; }
    while IFS= read -r heading; do
        found=$((found + 1))
        case $text in
            *"$heading"*) ;;
            *) complain "$file: heading not found in the text: $heading" ;;
        esac
    done < <(headings "$markdown")
done
[ "$landmark" -gt 0 ] || complain "no PDF says 一、上期完成情况"
[ "$small" -gt 0 ] || complain "no PDF of eight pages or fewer"
[ "$found" -gt 0 ] || complain "no headings in the Markdown"
echo "${#files[@]} files, $found headings looked up, $bad complaints"
[ "$bad" -eq 0 ]
