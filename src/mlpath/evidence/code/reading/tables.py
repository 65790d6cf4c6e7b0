"""How the tables of names are written: what is told, a colon, and the names that tell it.

A line that is indented goes on with the names of the one above; [section] begins another table;
what stands behind # is for people.
"""

from __future__ import annotations


def read_tables(text: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return what each name tells, by sections; rows before the first one are in the section ''."""
    tables: dict[str, dict[str, tuple[str, ...]]] = {"": {}}
    table, told = tables[""], ""
    for line in text.splitlines():
        row = line.partition("#")[0]
        if row.startswith("["):
            table = tables.setdefault(row.strip("[] "), {})
            continue
        names = row
        if row.strip() and not row.startswith(" "):
            told, _, names = row.partition(":")
        for name in names.split():
            table[name] = (*table.get(name, ()), told)
    return {section: table for section, table in tables.items() if table}
