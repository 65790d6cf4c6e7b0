"""The catalogue as one JSON text, a section a line, so that a command reads only what it needs."""

from __future__ import annotations

import hashlib
import json
import math
from typing import TYPE_CHECKING, Any

from mlpath.catalog.gather import Gathered, gather
from mlpath.catalog.make import asks_of, row_of
from mlpath.catalog.opened import END, LENGTHS
from mlpath.catalog.problem import refuse
from mlpath.catalog.relations import check_relations
from mlpath.catalog.targets import compiled
from mlpath.model.field.catalog import IN_EVENTS, NAMES, RENAMED, TIES, TOGETHER
from mlpath.model.field.elimination import in_order, written
from mlpath.model.field.parted import parted
from mlpath.model.field.resource import Cover, Resource
from mlpath.model.field.skill import After, Need, Skill
from mlpath.model.field.together import Ties, packed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from mlpath.catalog.make import Entry
    from mlpath.catalog.problem import Problem
    from mlpath.model.field.catalog import Catalog

APART = frozenset(["roles", "projects", "modules", "resources"])
"""Sections of many entries of which most commands show few; of others all are needed."""
REPLACED = "replaced"
"""The section that says what packs put in the place of what is bundled."""


def _table(rows: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    columns = list(rows[0]) if rows else []
    return {"columns": columns, "rows": [[row[c] for c in columns] for row in rows]}


def _place(entry: Entry) -> float:
    """Return where an entry stands; one that does not say comes last."""
    return float(entry.get("order", math.inf))


def _sections(data: Gathered) -> dict[str, Any]:
    out: dict[str, Any] = {name: list(entries.values()) for name, entries in data.entries.items()}
    # Foundations first, whatever the files are called.
    out["areas"].sort(key=_place)
    place = {area["id"]: position for position, area in enumerate(out["areas"])}
    out["skills"] = [
        {**skill, "area": data.origin["area-of", skill["id"]]} for skill in out["skills"]
    ]
    out["skills"].sort(key=lambda skill: place[skill["area"]])
    out["roles"].sort(key=_place)
    demand = {(row["role"], row["skill"]): row for row in data.tables.get("demand", ())}
    out["roles"] = [
        compiled(role, data.entries["skills"], data.entries["groups"], demand)
        for role in out["roles"]
    ]
    ties = _ties(out["skills"], data)
    out |= {f"table:{name}": _table(rows) for name, rows in sorted(parted(data.tables).items())}
    named = [one for section in IN_EVENTS for one in out[section]]
    out[f"table:{NAMES}"] = _table([{"id": one["id"], "name": one["name"]} for one in named])
    renamed = [(old, one["id"]) for one in out["skills"] for old in one.get("was", ())]
    out[f"table:{RENAMED}"] = _table([{"old": old, "id": now} for old, now in renamed])
    out["skills"] = [_skill_row(one) for one in out["skills"]]
    out["resources"] = [_resource_row(one) for one in out["resources"]]
    together = zip(ties.index, ties.correlations(), strict=True)
    out[f"table:{TOGETHER}"] = _table(
        [{"skill": s, "sum": repr(sum(row)), "row": packed(row)} for s, row in together]
    )
    out[f"table:{TIES}"] = _table(written(in_order(ties.precision(), len(ties.index))))
    return out


def _skill_row(skill: Entry) -> list[Any]:
    """Write a skill as a row, with all that it has many of: most commands make all of them."""
    parts = {"needs": Need, "after": After}
    rows = {
        key: [row_of(record, one) for one in skill.get(key, ())] for key, record in parts.items()
    }
    return row_of(Skill, skill | rows)


def _resource_row(resource: Entry) -> list[Any]:
    """Write a resource as a row, with what it asks for: a list makes a thousand of them."""
    parts = {
        "covers": [row_of(Cover, one) for one in resource["covers"]],
        "asks": [[one.skill, one.level] for one in asks_of(resource)],
    }
    return row_of(Resource, resource | parts)


def _ties(skills: list[Entry], data: Gathered) -> Ties:
    """Tell what ties the levels of skills together, in the order of the skills."""
    return Ties(
        {skill["id"]: skill["area"] for skill in skills},
        {skill["id"]: [need["skill"] for need in skill.get("needs", ())] for skill in skills},
        [group["members"] for group in data.entries["groups"].values()],
    )


def _json(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False, default=str)


def problems_in(roots: Sequence[Path]) -> tuple[Gathered, list[Problem]]:
    """Read folders and return everything that is wrong in them."""
    data = gather(roots)
    # Relations of entries that are broken themselves would only repeat the complaint.
    problems = data.problems or check_relations(data)
    return data, problems


def compile_roots(
    roots: Sequence[Path], derive: Callable[[Catalog], Mapping[str, Any]] | None = None
) -> bytes:
    """Check and compile folders of data files, later ones over earlier ones.

    `derive` works out of the catalogue what would take too long when it is asked for; that is
    kept in sections of its own.
    """
    data, problems = problems_in(roots)
    if problems:
        raise refuse(problems, "the data")
    sections = {**_sections(data), REPLACED: data.replaced()}
    raw = _text(sections)
    if derive is None:
        return raw
    from mlpath.catalog.opened import open_compiled

    return _text({**sections, **derive(open_compiled(raw))})


def _text(sections: Mapping[str, Any]) -> bytes:
    """Write sections; the first line says where each lies, so that nobody reads the others.

    Of some that list entries another says how long each is, so that one is read without the rest.
    """
    digest, place, lines = hashlib.sha256(), 0, []
    index: dict[str, tuple[int, int]] = {}
    for name, content in _with_lengths(sections):
        head, body = f",\n{_json(name)}:".encode(), _json(content).encode()
        index[name] = (place + len(head), place + len(head) + len(body))
        place += len(head) + len(body)
        lines += [head, body]
        digest.update(head + body)
    first = {"fingerprint": digest.hexdigest()[:16], "index": index}
    return _json(first)[:-1].encode() + b"".join(lines) + END


def _with_lengths(sections: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, content in sections.items():
        yield name, content
        if name in APART:
            ids = [one[0] if isinstance(one, list) else one["id"] for one in content]
            lengths = {id_: len(_json(one).encode()) for id_, one in zip(ids, content, strict=True)}
            yield f"{LENGTHS}{name}", lengths
