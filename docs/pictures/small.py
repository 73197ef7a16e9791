"""Put pictures side by side in one PNG of few colours.

usage: small.py OUT PICTURE…
"""

import sys

from PIL import Image

GAP = 10


def main():
    """Reads the pictures, writes one."""
    pictures = [Image.open(path).convert("RGB") for path in sys.argv[2:]]
    width = sum(picture.width for picture in pictures) + GAP * (len(pictures) - 1)
    sheet = Image.new("RGB", (width, max(picture.height for picture in pictures)), (128, 128, 128))
    left = 0
    for picture in pictures:
        sheet.paste(picture, (left, 0))
        left += picture.width + GAP
    # The rare colours of charts and flags count as much as the greys.
    few = sheet.quantize(16, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(sys.argv[1], optimize=True)


if __name__ == "__main__":
    main()
