"""Read every PDF below DIR with other programs.

qpdf finds it sound, every font is embedded and can be copied from, each heading of the Markdown beside it comes back
as text, and eight pages or fewer take less than 200 KB.

usage: pdf.py DIR
"""

import concurrent.futures
import pathlib
import re
import subprocess
import sys

HEADING = re.compile(r"^#{1,6} +(.*)$", flags=re.M)
LANDMARK = "一、上期完成情况"


def output(*command):
    """What a program prints, or None when it is not content."""
    ran = subprocess.run(command, capture_output=True, check=False)
    return ran.stdout.decode() if ran.returncode == 0 else None


def solid(text):
    """Words without blanks of any kind."""
    return "".join(text.split())


def fonts(path):
    """What is wrong with the fonts: none, one not embedded or without a way back to Unicode."""
    rows = (output("pdffonts", path) or "").splitlines()[2:]
    wrong = [row for row in rows if row.split()[-5] != "yes" or row.split()[-3] != "yes"]
    return wrong if rows else ["no fonts"]


def check(path):
    """What is wrong, how many headings were looked up, whether the file is small, and whether the landmark is there."""
    wrong = [] if output("qpdf", "--check", path) is not None else ["qpdf is not content"]
    wrong += fonts(path)
    pages = re.search(r"^Pages: +(\d+)$", output("pdfinfo", path) or "", flags=re.M)
    small = pages is not None and int(pages[1]) <= 8
    size = path.stat().st_size
    if small and size >= 200_000:
        wrong.append(f"{size} bytes for {pages[1]} pages")
    text = output("pdftotext", "-enc", "UTF-8", path, "-")
    markdown = path.with_suffix(".md")
    if text is None or not markdown.exists():
        return [*wrong, "no text" if text is None else "no Markdown beside it"], 0, small, False
    text = solid(text)
    headings = HEADING.findall(markdown.read_text())
    for heading in headings:
        plain = solid(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", heading.replace("**", "")))
        if plain not in text:
            wrong.append(f"heading not found in the text: {plain}")
    return wrong, len(headings), small, LANDMARK in text


def main():
    """Read all files, two at a time as there are two cores; exit status 1 after a complaint."""
    files = sorted(pathlib.Path(sys.argv[1]).rglob("*.pdf"))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        seen = list(pool.map(check, files))
    complaints = [f"{path}: {words}" for path, (wrong, *_) in zip(files, seen) for words in wrong]
    found = sum(headings for _, headings, _, _ in seen)
    if not any(small for *_, small, _ in seen):
        complaints.append("no PDF of eight pages or fewer")
    if not any(landmark for *_, landmark in seen):
        complaints.append(f"no PDF says {LANDMARK}")
    if not found:
        complaints.append("no headings in the Markdown")
    for complaint in complaints:
        print(complaint)
    print(f"{len(files)} files, {found} headings looked up, {len(complaints)} complaints")
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
