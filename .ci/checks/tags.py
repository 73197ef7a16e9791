"""Read every PDF below DIR with pikepdf and pdfplumber, as a screen reader would.

The structure tree hangs together: every element knows its parent, every piece
of marked content on a page is in the tree once and found again through the
parent tree, nothing is drawn outside of tree and artifacts. Rows of a table
are equally long and its columns are named; figures have alternative texts,
links lead somewhere, the outline is nested like the headings, the language is
told. What the tree says is what the pages show.

usage: tags.py DIR
"""

import collections
import multiprocessing
import pathlib
import sys

import pdfplumber
import pikepdf

ROLES = set(
    "Document Sect H1 H2 H3 H4 P L LI Lbl LBody TOC TOCI Table TR TH TD Figure Caption BlockQuote Link Span".split()
)
CHILDREN = {"L": {"LI"}, "LI": {"Lbl", "LBody"}, "Table": {"TR"}, "TR": {"TH", "TD"}, "TOC": {"TOCI"}}
SHOWS = {"Tj", "TJ", "'", '"', "f", "S", "B", "f*", "B*", "s", "b", "Do", "sh"}


class Reader:
    """One file, and what is wrong with it."""

    def __init__(self, path):
        self.path = path
        self.pdf = pikepdf.open(path)
        self.pages = {page.obj.objgen: index for index, page in enumerate(self.pdf.pages)}
        self.wrong = []
        self.seen = collections.Counter()  # (page, MCID) and annotations in the tree
        self.owner = {}
        self.roles = collections.Counter()
        self.headings = []

    def hold(self, truth, words):
        """Complain unless `truth`."""
        if not truth:
            self.wrong.append(words)

    def read(self):
        """All complaints."""
        root = self.pdf.Root
        self.hold(str(root.get("/Lang", "")) in {"zh-CN", "en"}, "no language")
        self.hold(root.get("/MarkInfo", {}).get("/Marked") is True, "not marked as tagged")
        self.hold(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is True, "title not shown")
        with self.pdf.open_metadata() as about:
            self.hold(about.get("dc:title"), "no title in the metadata")
        tree = root.get("/StructTreeRoot")
        if tree is None:
            self.wrong.append("no structure tree")
            return self.wrong
        self.element(tree.K, tree)
        self.content()
        self.parent_tree(tree)
        self.links()
        self.outline()
        return self.wrong

    def element(self, element, parent, page=None):
        """Walk one element; its role."""
        role = str(element.S)[1:]
        self.roles[role] += 1
        self.hold(role in ROLES, f"role {role} is none of ours")
        self.hold(element.P.objgen == parent.objgen, f"a {role} does not know its parent")
        page = element.get("/Pg", page)
        # A cell left empty has no content at all.
        kids = element.get("/K", pikepdf.Array())
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        roles = []
        for kid in kids:
            if isinstance(kid, int):
                self.piece(element, page, kid)
            elif kid.get("/Type") == "/MCR":
                self.piece(element, kid.get("/Pg", page), int(kid.MCID))
            elif kid.get("/Type") == "/OBJR":
                self.seen[kid.Obj.objgen] += 1
                self.owner[kid.Obj.objgen] = element.objgen
            else:
                roles.append(self.element(kid, element, page))
        self.family(role, element, kids, roles)
        return role

    def piece(self, element, page, number):
        """A piece of marked content the tree names."""
        key = (self.pages[page.objgen], number)
        self.seen[key] += 1
        self.owner[key] = element.objgen

    def family(self, role, element, kids, roles):
        """What a role asks of its element."""
        if role in CHILDREN:
            self.hold(set(roles) <= CHILDREN[role], f"a {role} holds {set(roles) - CHILDREN[role]}")
        if role not in {"TD", "TH", "Document"}:
            self.hold(kids, f"a {role} is empty")
        if role == "Table":
            rows = [row for row in element.K] if isinstance(element.K, pikepdf.Array) else [element.K]
            cells = [row.K if isinstance(row.K, pikepdf.Array) else [row.K] for row in rows]
            lengths = {sum(self.span(cell) for cell in row) for row in cells}
            self.hold(len(lengths) == 1, f"rows of {sorted(lengths)} cells in one table")
            self.hold(all(str(cell.S) == "/TH" for cell in cells[0]), "a table without column heads")
        if role == "TH":
            self.hold("/Scope" in element.get("/A", {}), "a head cell without scope")
        if role == "Figure":
            self.hold(len(str(element.get("/Alt", ""))) > 5, "a figure without alternative text")
            self.hold(len(element.get("/A", {}).get("/BBox", [])) == 4, "a figure without a place")
        if role[0] == "H":
            self.headings.append(int(role[1]))

    @staticmethod
    def span(cell):
        """How many columns a cell takes."""
        return int(cell.get("/A", {}).get("/ColSpan", 1))

    def content(self):
        """Everything drawn is in the tree once, or an artifact."""
        for index, page in enumerate(self.pdf.pages):
            stack = []
            found = set()
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name == "BDC":
                    number = operands[1].get("/MCID") if isinstance(operands[1], pikepdf.Dictionary) else None
                    stack.append(str(operands[0]))
                    if number is not None:
                        self.hold(int(number) not in found, f"page {index + 1} has a number twice")
                        found.add(int(number))
                elif name == "BMC":
                    stack.append(str(operands[0]))
                elif name == "EMC":
                    self.hold(stack, "an end without a beginning")
                    stack = stack[:-1]
                elif name in SHOWS:
                    self.hold(stack, f"page {index + 1} draws outside of the tree")
            self.hold(not stack, f"page {index + 1} leaves a piece open")
            for number in found:
                self.hold(self.seen[(index, number)] == 1, f"page {index + 1}, piece {number}: not once in the tree")
            named = {key[1] for key in self.seen if key[0] == index and key in self.owner and key not in self.annots()}
            self.hold(named <= found, f"page {index + 1} lacks pieces {named - found}")

    def annots(self):
        """All annotations by number."""
        return {link.objgen for page in self.pdf.pages for link in page.get("/Annots", [])}

    def parent_tree(self, tree):
        """The way back from pages and links leads where the way there came from."""
        numbers = list(tree.ParentTree.Nums)
        back = {int(key): value for key, value in zip(numbers[::2], numbers[1::2])}
        for index, page in enumerate(self.pdf.pages):
            for number, element in enumerate(back[int(page.StructParents)]):
                self.hold(self.owner.get((index, number)) == element.objgen, f"page {index + 1}: wrong way back")
            for link in page.get("/Annots", []):
                element = back[int(link.StructParent)]
                self.hold(self.owner.get(link.objgen) == element.objgen, "a link's wrong way back")

    def links(self):
        """Every link says where it leads and leads there."""
        for page in self.pdf.pages:
            for link in page.get("/Annots", []):
                self.hold(len(str(link.get("/Contents", ""))) > 0, "a link says nothing")
                if "/Dest" in link:
                    self.hold(link.Dest[0].objgen in self.pages and link.Dest[1] == "/XYZ", "a link leads nowhere")
                else:
                    self.hold("/A" in link and len(str(link.A.URI)) > 0, "a link leads nowhere")

    def outline(self):
        """The outline has the headings, nested like them."""
        levels = []

        def walk(items, depth):
            for item in items:
                levels.append(depth)
                self.hold(item.destination[0].objgen in self.pages, f"{item.title} leads nowhere")
                walk(item.children, depth + 1)

        with self.pdf.open_outline() as outline:
            walk(outline.root, 1)
        self.hold(len(levels) == len(self.headings), "outline and headings differ in number")
        if all(b <= a + 1 for a, b in zip([0] + self.headings, self.headings)):
            self.hold(levels == self.headings, "the outline is nested in another way than the headings")


def shown(path):
    """Words on the pages inside and outside of the tree, as pdfplumber reads them."""
    inside = 0
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            inside += sum(1 for char in page.chars if char.get("mcid") is not None)
            artifacts = [char for char in page.chars if char.get("mcid") is None]
            tags = {char.get("tag") for char in artifacts}
            if not tags <= {"Artifact"}:
                return 0
    return inside


def read(path):
    """What is wrong with a file, each once, and how often every role stands in it."""
    reader = Reader(path)
    return list(dict.fromkeys(reader.read())), reader.roles


def main():
    """Read all files; exit status 1 after a complaint."""
    files = sorted(pathlib.Path(sys.argv[1]).rglob("*.pdf"))
    complaints = 0
    roles = collections.Counter()
    # Two at a time, as there are two cores.
    with multiprocessing.Pool(2) as pool:
        for path, (wrong, here) in zip(files, pool.map(read, files, chunksize=8)):
            for words in wrong:
                print(f"{path}: {words}")
                complaints += 1
            roles.update(here)
    # Reading every glyph takes seconds a file; the longest and the shortest do.
    by_size = sorted(files, key=lambda path: path.stat().st_size)
    for path in {by_size[0], by_size[-1]} if files else []:
        if not shown(path):
            print(f"{path}: text outside of tree and artifacts, or none")
            complaints += 1
    for role in ("H1", "H2", "Table", "TH", "TD", "LI", "Figure"):
        if not roles[role]:
            print(f"no {role} in any file")
            complaints += 1
    print(f"{len(files)} files, {sum(roles.values())} elements, {complaints} complaints")
    sys.exit(1 if complaints or not files else 0)


if __name__ == "__main__":
    main()
