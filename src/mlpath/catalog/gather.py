"""From files to entries: form checked, packs merged over what is bundled."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from mlpath.catalog.cells import faults, filled, wrong_rows
from mlpath.catalog.problem import Problem
from mlpath.catalog.read import read_root
from mlpath.catalog.schema import check_of
from mlpath.model.clean import clean
from mlpath.model.field.catalog import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mlpath.catalog.make import Entry
    from mlpath.catalog.read import RawFile
    from mlpath.model.field.entry_kind import EntryKind

BY_KEY = {kind.key: kind for kind in KINDS if kind.key}
BY_FOLDER = {kind.folder: kind for kind in KINDS if kind.folder}

TABLE_KEYS: dict[str, tuple[str, ...]] = {
    "demand": ("role", "skill"),
    "esco": ("skill",),
    "salary/bands": ("country", "role", "level"),
    "salary/groups": ("group",),
    "salary/like": ("role",),
    "salary/net": ("country",),
    "salary/regions": ("country",),
    "titles": ("title",),
}
"""Columns that say which row of a bundled table a pack's row replaces; others are appended."""


class Gathered:
    """Entries by section and id, tables by name, and where each came from."""

    def __init__(self) -> None:
        self.entries: dict[str, dict[str, Entry]] = {kind.section: {} for kind in KINDS}
        self.origin: dict[tuple[str, str], str] = {}
        self.layers: dict[tuple[str, str], list[int]] = {}
        """The folders that have an entry, by number: the last one counts."""
        self.tables: dict[str, list[dict[str, str]]] = {}
        self.problems: list[Problem] = []
        self.rows_replaced: Counter[str] = Counter()
        """Rows of tables, by the name of the table."""
        self.folder = 0
        """The number of the folder that is being read."""

    def layer(self, section: str, name: str) -> int:
        """Tell which folder an entry comes from, by number."""
        return self.layers[section, name][-1]

    def replaced(self) -> dict[str, int]:
        """Count the entries and rows that a later folder put in the place of others, by kind."""
        counts = Counter({name: count for name, count in self.rows_replaced.items() if count})
        for section, name in self.layers:
            counts[section] += len(self.layers[section, name]) > 1
        return dict(+counts)

    def changed(self, *sections: str) -> int:
        """Tell which folder is the last one that replaces an entry of some sections."""
        held = (layers for (section, _), layers in self.layers.items() if section in sections)
        return max((layers[-1] for layers in held if len(layers) > 1), default=0)

    def take(self, kind: EntryKind[Any, Any], entry: Any, file: str, seen: set[str]) -> None:
        """Add one entry after checking its form."""
        section = kind.section
        name = str(entry.get("id", "?")) if isinstance(entry, dict) else "?"
        found = check_of(kind.record)(entry)
        wrong = [Problem(file, name, key, message) for key, message in found]
        if f"{section}/{name}" in seen:
            wrong.append(Problem(file, name, "id", "stands twice"))
        seen.add(f"{section}/{name}")
        self.problems += wrong
        if not wrong:
            self.entries[section][name] = entry
            self.origin[section, name] = file
            self.layers.setdefault((section, name), []).append(self.folder)


def cleaned(value: Any) -> Any:
    """Return a value with every string passed through the cleaner."""
    if isinstance(value, str):
        return clean(value, multiline=True)
    if isinstance(value, list):
        return [cleaned(member) for member in value]
    if isinstance(value, dict):
        return {clean(str(key)): cleaned(member) for key, member in value.items()}
    return value


def _take_document(out: Gathered, file: RawFile, document: Entry, seen: set[str]) -> None:
    whole = BY_FOLDER.get(file.name.split("/", 1)[0])
    if whole is not None:
        out.take(whole, document, file.name, seen)
        return
    area = document.get("area")
    for key, members in document.items():
        if key not in BY_KEY:
            known = f"is not known here; known: {', '.join(BY_KEY)}"
            out.problems.append(Problem(file.name, "", key, known))
            continue
        for member in members if isinstance(members, list) and key != "area" else [members]:
            if key == "skill" and isinstance(member, dict) and isinstance(area, dict):
                out.origin["area-of", str(member.get("id"))] = str(area.get("id"))
            out.take(BY_KEY[key], member, file.name, seen)


def _take_table(out: Gathered, file: RawFile, rows: list[dict[str, str]]) -> None:
    name = file.name.removesuffix(".csv")
    keys = TABLE_KEYS.get(name)
    rows = filled(name, rows)
    held = out.tables.get(name, [])
    found = list(faults(name, rows)) or list(wrong_rows(name, rows))
    wrong = [Problem(file.name, *fault) for fault in found]
    if not wrong and held and rows and set(rows[0]) != set(held[0]):
        message = f"must have the columns {', '.join(held[0])}"
        wrong = [Problem(file.name, "", "", message)]
    if wrong:
        out.problems += wrong
        return
    if keys is not None:
        fresh = {tuple(row[key] for key in keys) for row in rows}
        kept = [row for row in held if tuple(row[key] for key in keys) not in fresh]
        out.rows_replaced[f"{name}.csv"] += len(held) - len(kept)
        held = kept
    out.tables[name] = held + rows


def gather(roots: Sequence[Path]) -> Gathered:
    """Read folders in order; an entry of a later one replaces the same id of an earlier one."""
    out = Gathered()
    for out.folder, root in enumerate(roots):
        seen: set[str] = set()
        for file in read_root(root, out.problems):
            content = cleaned(file.content)
            if isinstance(content, dict):
                _take_document(out, file, content, seen)
            else:
                _take_table(out, file, content)
    return out
