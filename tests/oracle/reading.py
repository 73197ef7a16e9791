"""Workspace files -> plain dictionaries with English keys.

Comes in: a folder. Goes out: `Documents`, whose values are still text, dates or
`Fraction`s. Written from the contract and the key table `fields.tsv` alone, so that
nothing is shared with the program it judges. Every YAML scalar stays text until the
table says what it is.
"""

import os
import re
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import yaml

try:
    from yaml import CBaseLoader as Loader
except ImportError:  # the C extension is a matter of speed only
    from yaml import BaseLoader as Loader

HERE = os.path.dirname(os.path.abspath(__file__))
ABSENT = (None, "")
NUMBER = re.compile(r"[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?(万|亿)?")
SCALE = {None: 1, "万": 10**4, "亿": 10**8}


class Fault(Exception):
    """A value the contract does not allow."""


def field_table():
    """{(file, section): {english key: (words, type, required, {value word: english})}}"""
    table = {}
    with open(os.path.join(HERE, "fields.tsv"), encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            file, section, key, chinese, kind, required, values = line.rstrip("\n").split("\t")[:7]
            words = [key] + chinese.split("/")
            enum = {}
            for pair in filter(None, values.split(", ")):
                english, _, other = pair.partition("=")
                enum[english] = english
                for word in other.split("/"):
                    enum[word] = english
            table.setdefault((file, section), {})[key] = (words, kind, required, enum)
    return table


FIELDS = field_table()
WORDS = {
    where: {word: key for key, row in rows.items() for word in row[0]}
    for where, rows in FIELDS.items()
}


# ---------------------------------------------------------------- scalars


def number(text):
    """Exact value of `12500`, `"12,500.00"`, `3.2万`, `1.5亿`, `-300`."""
    text = str(text).strip()
    match = NUMBER.fullmatch(text)
    if not match:
        raise Fault(f"not a number: {text!r}")
    unit = match.group(4)
    digits = text[: -1] if unit else text
    return Fraction(Decimal(digits.replace(",", ""))) * SCALE[unit]


def truth(text):
    text = str(text).strip()
    if text in ("true", "True", "TRUE", "是"):
        return True
    if text in ("false", "False", "FALSE", "否"):
        return False
    raise Fault(f"not true or false: {text!r}")


def day(text, near=None):
    """A date; `06-03` takes the year that brings it nearest to `near`."""
    text = str(text).strip()
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text)
    try:
        if match:
            return date(*map(int, match.groups()))
        match = re.fullmatch(r"([0-9]{2})-([0-9]{2})", text)
        if match and near:
            month, dom = map(int, match.groups())
            candidates = []
            for year in (near.year - 1, near.year, near.year + 1):
                try:
                    candidates.append(date(year, month, dom))
                except ValueError:  # 29 February of a common year
                    pass
            if candidates:
                return min(candidates, key=lambda d: abs((d - near).days))
    except ValueError:
        pass
    raise Fault(f"not a date: {text!r}")


def days(value, near=None):
    """`dates`: one date, a list of dates, or `06-10..06-12`."""
    if isinstance(value, list):
        return [d for item in value for d in days(item, near)]
    text = str(value).strip()
    if ".." in text:
        first, last = (day(part, near) for part in text.split(".."))
        if last < first:
            raise Fault(f"range runs backwards: {text}")
        return [first + timedelta(n) for n in range((last - first).days + 1)]
    return [day(text, near)]


def moment_day(text):
    """The calendar day of a date or of `2024-05-31 17:00` / `2024-05-31T17:00`."""
    return day(re.split(r"[ T]", str(text).strip())[0])


# ---------------------------------------------------------------- YAML


def plain(node, faults, where):
    """Node -> dict, list, text or None; a key written twice is a fault."""
    if isinstance(node, yaml.MappingNode):
        out = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            if key is None:
                faults.append(f"{where}: a key that is no scalar")
                continue
            if key in out:
                faults.append(f"{where}:{key_node.start_mark.line + 1}: key {key!r} twice")
            out[key] = plain(value_node, faults, where)
        return out
    if isinstance(node, yaml.SequenceNode):
        return [plain(item, faults, where) for item in node.value]
    if node.style is None and node.value in ("", "~", "null", "Null", "NULL"):
        return None
    return node.value


def documents(path, faults, root):
    name = os.path.relpath(path, root)
    found = []
    try:
        with open(path, encoding="utf-8") as stream:
            for node in yaml.compose_all(stream, Loader=Loader):
                if node is not None:
                    value = plain(node, faults, f"{name}")
                    found.append((f"{name}:{node.start_mark.line + 1}", value))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        faults.append(f"{name}: {error}")
    return found


# ---------------------------------------------------------------- keys and shapes


class Shapes:
    """Turns raw mappings into English-keyed ones, by the table; collects faults."""

    def __init__(self, faults):
        self.faults = faults
        self.known_customer = lambda text: False

    def mapping(self, raw, file, section, where, near=None):
        rows, words = FIELDS[(file, section)], WORDS[(file, section)]
        out = {}
        if not isinstance(raw, dict):
            self.faults.append(f"{where}: {file}/{section} is no mapping: {raw!r}")
            return out
        for word, value in raw.items():
            key = words.get(word)
            if key is None:
                self.faults.append(f"{where}: unknown key {word!r} in {file}/{section}")
                continue
            if key in out:
                self.faults.append(f"{where}: {key} in two languages")
            if value in ABSENT:
                continue
            try:
                out[key] = self.value(value, rows[key], file, section, key, where, near)
            except Fault as fault:
                self.faults.append(f"{where}: {file}/{section}.{key}: {fault}")
        for key, row in rows.items():
            if row[2] == "yes" and key not in out:
                self.faults.append(f"{where}: {file}/{section} lacks {key}")
        return out

    def value(self, value, row, file, section, key, where, near):
        _, kind, _, enum = row
        inner = key if section == "-" else f"{section}.{key}"
        if kind in ("list(section)", "section"):
            if (file, inner) not in FIELDS:
                return value
            if kind == "section":
                return self.mapping(value, file, inner, where, near)
            if not isinstance(value, list):
                raise Fault("is no list")
            return [self.item(one, file, inner, where, near) for one in value]
        if kind.startswith("list("):
            listed = value if isinstance(value, list) else [value]
            if kind == "list(enum)":
                return [self.enum(one, enum) for one in listed]
            if kind == "list(date)":
                return [day(one, near) for one in listed]
            return listed
        if kind == "dates":
            return days(value, near)
        if "map(" in kind:
            if isinstance(value, dict):
                if key == "figures" or "enum" in kind:
                    return {enum.get(k, k): v for k, v in value.items()}
                return value
            return number(value) if kind.startswith("money") else value
        if isinstance(value, (dict, list)):
            if kind in ("any", "text", "markdown"):
                return value
            raise Fault(f"a {kind} is wanted")
        if kind in ("money", "quantity"):
            return number(value)
        if kind == "integer":
            found = number(value)
            if found.denominator != 1:
                raise Fault(f"not a whole number: {value!r}")
            return found
        if kind == "bool":
            return truth(value)
        if kind == "date":
            return day(value, near)
        if kind == "enum":
            return self.enum(value, enum)
        if kind.endswith("|enum") or kind.startswith("enum|"):
            return enum.get(value.strip(), value.strip())
        return value.strip() if kind != "markdown" else value

    @staticmethod
    def enum(value, enum):
        if value in enum:
            return enum[value]
        raise Fault(f"{value!r} is none of {sorted(set(enum.values()))}")

    def item(self, one, file, section, where, near):
        """One item of a list, written long or as a short form."""
        if isinstance(one, dict):
            if len(one) == 1:
                (word, value), = one.items()
                if word not in WORDS[(file, section)]:
                    short = self.short_pair(file, section, word, value, where)
                    if short is not None:
                        one = short
            return self.mapping(one, file, section, where, near)
        if isinstance(one, str):
            line = {
                "plan": "what", "problems": "title", "leads": "name", "holidays": "date",
            }.get(section.rsplit(".", 1)[-1])
            if line == "date":
                return self.mapping({"dates" if ".." in one else "date": one}, file, section, where, near)
            if line:
                return self.mapping({line: one}, file, section, where, near)
        raise Fault(f"not an item of {section}: {one!r}")

    def short_pair(self, file, section, word, value, where):
        pair = {
            "visits": ("customer", "result"),
            "calls.notes": ("customer", "result"),
            "orders": ("customer", "amount"),
            "payments": ("customer", "amount"),
            "returns": ("customer", "amount"),
            "shipments": ("customer", "amount"),
            "expenses": ("kind", "amount"),
            "targets.customers": ("customer", "sales"),
        }.get(section)
        if pair is None:
            if section in ("plan", "problems", "leads"):
                # `- 催款: 昌盛`: a line whose colon YAML took for a key is still a line
                return None
            return None
        if not self.known_customer(word) and any(
            near_miss(word, key) for key in WORDS[(file, section)]
        ):
            return None
        return {pair[0]: word, pair[1]: value}


def near_miss(a, b):
    """Edit distance at most one."""
    if abs(len(a) - len(b)) > 1:
        return False
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b)) <= 1
    if len(a) > len(b):
        a, b = b, a
    return any(b[:i] + b[i + 1:] == a for i in range(len(b)))


# ---------------------------------------------------------------- a folder


TEAM_LISTS = {
    "people": ("people", "人员", "团队", "team"),
    "customers": ("customers", "客户", "dealers", "经销商", "outlets", "网点"),
    "products": ("products", "产品"),
    "projects": ("projects", "项目"),
    "areas": ("areas", "地区", "regions", "区域", "cities", "城市", "groups", "小组",
              "districts", "区县", "streets", "街道", "business_districts", "商圈"),
}
AREA_KIND = {
    "regions": "region", "区域": "region", "cities": "city", "城市": "city",
    "groups": "group", "小组": "group", "districts": "district", "区县": "district",
    "streets": "street", "街道": "street", "business_districts": "business_district", "商圈": "business_district",
}


class Documents:
    """Everything a workspace says, by file kind, each entry with its place."""

    def __init__(self, root):
        self.root = root
        self.faults = []
        self.shapes = Shapes(self.faults)
        self.settings = {}
        self.team = {kind: [] for kind in TEAM_LISTS}
        self.logs, self.plans, self.history = [], [], []
        self.read_settings()
        self.read_team()
        names = {w for c in self.team["customers"] for w in [c.get("id"), c.get("name"), *c.get("aliases", [])]}
        self.shapes.known_customer = names.__contains__
        for place, raw in self.folder("logs"):
            self.read_log(place, raw)
        for place, raw in self.folder("plans"):
            self.plans.append((place, self.shapes.mapping(raw, "plan", "-", place, self.plan_day(raw))))
        for place, raw in self.folder("history"):
            self.history.append((place, self.shapes.mapping(raw, "history", "-", place)))

    @staticmethod
    def plan_day(raw):
        period = str((raw or {}).get("period") or (raw or {}).get("周期") or "") if isinstance(raw, dict) else ""
        match = re.match(r"(\d{4})(?:-(\d\d)$)?", period)
        return date(int(match.group(1)), int(match.group(2) or 6), 15) if match else None

    def folder(self, name):
        base = os.path.join(self.root, name)
        for path in sorted(
            os.path.join(folder, file)
            for folder, _, files in os.walk(base)
            for file in files
            if file.endswith((".yaml", ".yml"))
        ):
            yield from documents(path, self.faults, self.root)

    def read_settings(self):
        path = os.path.join(self.root, "salesreport.yaml")
        if not os.path.exists(path):
            self.faults.append("salesreport.yaml is missing")
            return
        for place, raw in documents(path, self.faults, self.root):
            # unused sections may have shapes of their own; only what figures need is read
            needed = {"name", "log_start", "target_basis", "calendar", "currency", "language"}
            words = WORDS[("settings", "-")]
            for word in raw:
                if word not in words:
                    self.faults.append(f"{place}: unknown setting {word!r}")
            kept = {w: v for w, v in raw.items() if words.get(w) in needed}
            self.settings = self.shapes.mapping(kept, "settings", "-", place)

    def read_team(self):
        for place, raw in self.folder("team"):
            stem = os.path.basename(place.split(":")[0]).rsplit(".", 1)[0]
            if stem.startswith("rubric"):
                continue
            if isinstance(raw, list):
                kind = next((k for k in TEAM_LISTS if stem.startswith(k)), None)
                if kind is None:
                    self.faults.append(f"{place}: what list is this?")
                    continue
                self.team_list(kind, raw, place, None)
            else:
                for word, listed in (raw or {}).items():
                    kind = next((k for k, words in TEAM_LISTS.items() if word in words), None)
                    if kind is None:
                        self.faults.append(f"{place}: unknown list {word!r}")
                    else:
                        self.team_list(kind, listed or [], place, word)

    def team_list(self, kind, listed, place, word):
        for raw in listed:
            if isinstance(raw, dict) and kind == "areas" and word in AREA_KIND and not ({"kind", "类型"} & set(raw)):
                raw = dict(raw, kind=AREA_KIND[word])
            self.team[kind].append(self.shapes.mapping(raw, kind, "-", place))

    def read_log(self, place, raw):
        near = None
        if isinstance(raw, dict):
            written = raw.get("date") or raw.get("日期")
            try:
                near = day(written)
            except Fault as fault:
                self.faults.append(f"{place}: log date: {fault}")
                return
        self.logs.append((place, self.shapes.mapping(raw, "log", "-", place, near)))
