"""People and customers as they stand on a day, by id, name or alias."""

from collections import defaultdict
from datetime import date

import reading


class Names:
    """id, exact name or alias -> record."""

    def __init__(self, records, what, faults):
        self.records = {r["id"]: r for r in records if "id" in r}
        self.what, self.faults = what, faults
        self.words = defaultdict(set)
        for record in self.records.values():
            for word in [record["id"], record.get("name"), *record.get("aliases", [])]:
                if word:
                    self.words[word].add(record["id"])

    def find(self, word):
        if word in self.records:
            return word
        found = self.words.get(word, ())
        if len(found) > 1:
            self.faults.append(f"{word!r} is ambiguous: {sorted(found)}")
        return next(iter(sorted(found)), None)

    def need(self, word, where):
        found = self.find(word)
        if found is None:
            self.faults.append(f"{where}: unknown {self.what} {word!r}")
        return found


class Team:
    """Who belongs where, and whose customer is whose, on any day.

    Of its heirs it wants `documents`, `faults`, `people`, `customers`, `areas`, `logs`,
    `changes` and the two caches.
    """

    def area(self, kind, word):
        """A listed area's id; a word that is not listed is its own id."""
        return (self.areas[kind].find(word) or word) if word else None

    def read_team_words(self):
        for person in self.people.records.values():
            for row in [person, *person.get("history", [])]:
                if "reports_to" in row:
                    self.people.need(row["reports_to"], f"people {person['id']}")
        for customer in self.customers.records.values():
            for row in [customer, *customer.get("owners", [])]:
                if "owner" in row:
                    self.people.need(row["owner"], f"customer {customer['id']}")
            if "dealer" in customer:
                self.customers.need(customer["dealer"], f"customer {customer['id']}")

    def belonging(self, person, when):
        """(role, group, city, region) of a person on a day."""
        at = (person, when)
        if at not in self.place_cache:
            record = self.people.records[person]
            state = {key: record.get(key) for key in ("role", "group", "city", "region")}
            for row in sorted(record.get("history", []), key=lambda r: r["from"]):
                if row["from"] <= when:  # R3
                    state.update({k: row[k] for k in state if k in row})
            for kind in ("group", "city", "region"):
                state[kind] = self.area(kind, state[kind])
            self.place_cache[at] = state
        return self.place_cache[at]

    def employed(self, person, when):
        record = self.people.records[person]
        return record.get("joined", date.min) <= when <= record.get("left", date.max)

    def read_changes(self):
        """customer -> field -> [(day, value)] from `customer_changes`, oldest first."""
        changes = defaultdict(lambda: defaultdict(list))
        kinds = reading.FIELDS[("customers", "-")]
        for when, place, _, log in self.logs:
            for entry in log.get("customer_changes", []):
                customer = self.customers.need(entry.get("customer", ""), place)
                field, value = entry.get("field"), entry.get("to")
                if not customer or not field:
                    continue
                try:
                    if kinds[field][1] == "enum":
                        value = reading.Shapes.enum(value, kinds[field][3])
                    elif kinds[field][1] in ("integer", "money"):
                        value = reading.number(value)
                except reading.Fault as fault:
                    self.faults.append(f"{place}: {fault}")
                if field == "owner":
                    value = self.people.need(value, place)
                changes[customer][field].append((when, value))
        return changes

    def customer_state(self, customer, field, when, known=date.max):
        """A customer's field on a day: the latest of the file's and the log's word."""
        at = (customer, field, when, min(when, known))
        if at not in self.state_cache:
            record = self.customers.records[customer]
            default = {"status": "active", "class": "ordinary"}.get(field)
            steps = [(date.min, record.get(field, default))]
            if field == "owner":
                steps += [(row["from"], row["owner"]) for row in record.get("owners", [])]
            steps += [c for c in self.changes[customer][field] if c[0] <= known]
            value = sorted((s for s in steps if s[0] <= when), key=lambda s: s[0])[-1][1]  # R4
            if field == "owner" and value:
                value = self.people.find(value)
            self.state_cache[at] = value
        return self.state_cache[at]
