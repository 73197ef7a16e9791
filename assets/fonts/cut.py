"""Cut the two embedded faces out of the full Noto Sans SC.

usage: cut.py SOURCE_DIR UNIHAN_OTHER_MAPPINGS OUT_DIR

SOURCE_DIR holds 400Regular/ and 700Bold/ of the unpacked font package,
UNIHAN_OTHER_MAPPINGS is Unihan_OtherMappings.txt, plain or .bz2.
Prints the coverage figures that README.md states.
"""

import bz2
import hashlib
import pathlib
import sys

from fontTools import subset

# Fingerprints of the wanted character sets: another release of the Unihan
# files or of Python's codecs must not change the faces unnoticed.
PINNED = {
    "TGH": (8105, "f34fce71"),
    "GBK": (21791, "1bb058ac"),
    "GB 2312": (7445, "d79be5cb"),
}

# Whole blocks of letters and signs; a code point the font lacks is left out.
SYMBOLS = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x024F),  # Latin-1 and the extended Latin letters of names
    (0x2000, 0x214F),  # punctuation, super- and subscripts, currency, ℃ №
    (0x2150, 0x23FF),  # number forms, arrows, mathematics, technical
    (0x2460, 0x27BF),  # enclosed numbers, boxes, blocks, shapes, ✓ ✗
    (0x2900, 0x297F),  # further arrows
    (0x2B00, 0x2BFF),  # further shapes
    (0x3000, 0x303F),  # CJK punctuation
    (0x3220, 0x325F),  # parenthesized and circled ideographs and numbers
    (0x3280, 0x32BF),  # circled ideographs and numbers
    (0x3358, 0x3370),  # hours
    (0x3380, 0x33FF),  # units, days
    (0xFF01, 0xFF9F),  # full-width forms
    (0xFFE0, 0xFFE6),  # full-width signs
    (0x1F100, 0x1F10C),  # numbers with full stop or comma
)

# `locl` would swap shapes by language and `vert` is for columns of text;
# neither is ever asked for. `ccmp` joins —— into one unbroken dash. Figures
# need no `tnum`: they all have one width.
FEATURES = ["ccmp", "halt", "kern", "palt"]

# Of no use to a PDF with horizontal text. STAT names a design axis that a
# static face does not have.
UNUSED_TABLES = ["BASE", "DSIG", "STAT", "gasp", "vhea", "vmtx"]


def encodable(codec):
    """Every character of the BMP and beyond that `codec` can write."""
    found = set()
    for code in range(0x80, 0x110000):
        if 0xD800 <= code < 0xE000:
            continue
        try:
            chr(code).encode(codec)
        except UnicodeEncodeError:
            continue
        found.add(code)
    return found


def general_standard(path):
    """The 8,105 characters of the general standard list (Unihan kTGH)."""
    opened = bz2.open if path.suffix == ".bz2" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        fields = (line.split("\t") for line in lines if line.startswith("U+"))
        return {int(row[0][2:], 16) for row in fields if row[1] == "kTGH"}


def pinned(name, codes):
    """`codes`, after holding them against the fingerprint of `name`."""
    text = " ".join(f"{code:X}" for code in sorted(codes))
    found = (len(codes), hashlib.sha256(text.encode()).hexdigest()[:8])
    if found != PINNED[name]:
        sys.exit(f"{name}: characters and fingerprint {found}, expected {PINNED[name]}")
    return codes


def cut(source, target, wanted):
    """Write `source` reduced to `wanted` code points; the code points kept."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.layout_scripts = ["DFLT", "cyrl", "grek", "hani", "kana", "latn"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.drop_tables += UNUSED_TABLES
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.recalc_timestamp = False
    options.harfbuzz_repacker = False
    font = subset.load_font(source, options)
    tool = subset.Subsetter(options)
    tool.populate(unicodes=wanted)
    tool.subset(font)
    kept = set(font.getBestCmap())
    if "glyf" not in font or font["head"].unitsPerEm != 1000:
        sys.exit(f"{source}: not TrueType outlines on 1000 units")
    left = sorted(set(UNUSED_TABLES + ["cvt ", "fpgm", "prep"]) & set(font.keys()))
    if left:
        sys.exit(f"{source}: tables left behind: {left}")
    subset.save_font(font, target, options)
    return kept


def report(face, target, kept, sets):
    """Print what `face` covers of each set."""
    print(f"{face}: {len(kept)} characters, {target.stat().st_size} bytes")
    for name, codes in sets:
        lacking = sorted(codes - kept)
        shown = " ".join(f"U+{code:04X}" for code in lacking[:9])
        print(f"  {name}: {len(codes) - len(lacking)} of {len(codes)}; lacking {len(lacking)} {shown}")


def main():
    """Cut both faces and print their coverage."""
    source, unihan, out = map(pathlib.Path, sys.argv[1:])
    listed = pinned("TGH", general_standard(unihan))
    gbk = pinned("GBK", encodable("gbk"))
    gb2312 = pinned("GB 2312", encodable("gb2312"))
    symbols = {code for first, last in SYMBOLS for code in range(first, last + 1)}
    faces = (
        ("Regular", "400Regular", gbk | gb2312 | listed | symbols),
        ("Bold", "700Bold", gb2312 | listed | symbols),
    )
    for face, folder, wanted in faces:
        target = out / f"NotoSansSC-{face}.ttf"
        kept = cut(source / folder / f"NotoSansSC_{folder}.ttf", target, wanted)
        report(face, target, kept, (("GBK", gbk), ("GB 2312", gb2312), ("TGH", listed)))


if __name__ == "__main__":
    main()
