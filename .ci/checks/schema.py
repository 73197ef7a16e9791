"""Documents against the schemas, by check-jsonschema: accepted where the
program accepts them, refused where a mistake is planted.

usage: schema.py PROGRAM FOLDER

FOLDER/schemas holds the schemas; documents are written below FOLDER, one to a
file, cut out of their files where ruamel.yaml finds them. A file below
tests/schema/refused/KIND holds two documents: a sound one, and the same with
one mistake.
"""

import concurrent.futures
import fnmatch
import json
import os
import pathlib
import re
import subprocess
import sys

import ruamel.yaml

program, made = sys.argv[1], pathlib.Path(sys.argv[2])
LEAST_REFUSED = 100


def documents(text):
    """The text of each document, as it stands in the file."""
    found, start = [], 0
    for event in ruamel.yaml.YAML(typ="safe", pure=True).parse(text):
        if isinstance(event, ruamel.yaml.DocumentStartEvent):
            start = event.end_mark.index
        elif isinstance(event, ruamel.yaml.DocumentEndEvent):
            found.append(text[start : event.start_mark.index])
    return found


def kinds():
    """(kind, glob) as the program lists them."""
    listed = subprocess.run([program, "schema"], check=True, capture_output=True, text=True).stdout
    return [(line.split("\t")[0], line.split("\t")[2]) for line in listed.splitlines()]


KINDS = kinds()


def kind_of(path):
    """What a file of a workspace is, by its path in it."""
    for kind, glob in KINDS:
        if fnmatch.fnmatch(path, glob.replace("**/", "*")):
            return kind
    return None


def faulty(root):
    """The files of a workspace in which the program finds errors."""
    told = subprocess.run([program, "check", "-C", root, "--format", "json"], capture_output=True, text=True)
    findings = json.loads(told.stdout)["findings"]
    return {finding["path"] for finding in findings if finding["severity"] == "error"}


class Pile:
    """Documents written to files, by kind."""

    def __init__(self, name):
        self.folder, self.files = made / name, {}

    def add(self, kind, name, text):
        path = self.folder / kind / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        self.files.setdefault(kind, []).append(str(path))

    def refused(self):
        """The files that their schemas refuse, with what is said of them; one run for each kind, two at a time."""
        told = {}
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for said in pool.map(refused, self.files.items()):
                told.update(said)
        return told


def refused(of_kind):
    kind, files = of_kind
    schema = made / "schemas" / f"{kind}.schema.json"
    command = ["check-jsonschema", "-o", "json", "--schemafile", str(schema), *files]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"check-jsonschema: {run.stderr}{run.stdout}")
    answer = json.loads(run.stdout)
    told = {}
    for error in answer.get("errors", []):
        told.setdefault(error["filename"], f"{error['path']}: {error['message'][:300]}")
    for error in answer.get("parse_errors", []):
        told.setdefault(error["filename"], f"no YAML: {error['message'][:300]}")
    if (run.returncode == 0) == bool(told):
        sys.exit(f"check-jsonschema: status {run.returncode} and {len(told)} files refused")
    return told


def workspace(pile, root):
    """Adds every document of the files in which the program finds no error."""
    wrong = faulty(root)
    if root.startswith("samples") and wrong:
        sys.exit(f"errors in a sample: {sorted(wrong)}")
    for path in sorted(pathlib.Path(root).rglob("*.y*ml")):
        inside = path.relative_to(root).as_posix()
        kind = kind_of(inside)
        if kind is None or inside in wrong:
            continue
        for n, text in enumerate(documents(path.read_text(encoding="utf-8"))):
            pile.add(kind, f"{root}/{inside}/{n + 1}", text)


def examples(pile, page):
    """Adds the manual's examples: blocks that begin with their path."""
    blocks = re.findall(r"^```yaml\n# (\S+\.yaml)\n(.*?)^```", pathlib.Path(page).read_text("utf-8"), re.S | re.M)
    if not blocks:
        sys.exit(f"no examples in {page}")
    for at, (path, block) in enumerate(blocks):
        for n, text in enumerate(documents(block)):
            pile.add(kind_of(path), f"{page}/{at}/{n + 1}", text)


accepted, planted = Pile("accepted"), Pile("planted")
for root in sorted(str(path.parent) for path in pathlib.Path("samples").glob("*/salesreport.yaml")):
    workspace(accepted, root)
for root in sorted(str(path.parent) for path in pathlib.Path("tests").rglob("salesreport.yaml")):
    workspace(accepted, root)
examples(accepted, "docs/format.md")
examples(accepted, "docs/settings.md")
for path in sorted(pathlib.Path("tests/schema/refused").glob("*/*.yaml")):
    sound, mistaken = documents(path.read_text(encoding="utf-8"))
    accepted.add(path.parent.name, f"{path.with_suffix('')}/sound", sound)
    planted.add(path.parent.name, f"{path.with_suffix('')}/mistaken", mistaken)

failed = 0
for name, said in sorted(accepted.refused().items()):
    failed += 1
    print(f"refused, but sound: {os.path.relpath(name, accepted.folder)}: {said}")
mistakes = planted.refused()
for kind, files in planted.files.items():
    for name in files:
        if name not in mistakes:
            failed += 1
            print(f"accepted, but mistaken: {os.path.relpath(name, planted.folder)}")
        elif mistakes[name].startswith("no YAML"):
            failed += 1
            print(f"refused for its YAML: {os.path.relpath(name, planted.folder)}: {mistakes[name]}")
if len(mistakes) < LEAST_REFUSED:
    failed += 1
    print(f"only {len(mistakes)} mistakes are planted")
count = sum(map(len, accepted.files.values()))
by_kind = ", ".join(f"{kind} {len(accepted.files.get(kind, []))}" for kind, _ in KINDS)
print(f"{count} sound documents ({by_kind}), {len(mistakes)} mistakes refused, {failed} wrong")
sys.exit(1 if failed else 0)
