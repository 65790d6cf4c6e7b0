"""What entries say of each other: names that must exist, circles that must not."""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING

from mlpath.catalog.bridge_rules import check_bridges
from mlpath.catalog.module_rules import check_modules
from mlpath.catalog.order_rules import check_order
from mlpath.catalog.problem import Problem
from mlpath.catalog.role_rules import check_roles
from mlpath.catalog.schema import references_in
from mlpath.catalog.typed import typed
from mlpath.model.field.catalog import KINDS
from mlpath.model.field.quiz_draw import filled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.catalog.gather import Gathered
    from mlpath.catalog.make import Entry


def _unknown(data: Gathered) -> Iterator[Problem]:
    nouns = {kind.section: kind.noun for kind in KINDS}
    for kind in KINDS:
        for name, entry in data.entries[kind.section].items():
            for place, sections, wanted in references_in(kind.record, entry):
                if not any(wanted in data.entries[section] for section in sections):
                    noun = " or ".join(nouns[section] for section in sections)
                    message = f"names the {noun} {wanted!r}, which does not exist"
                    yield Problem(data.origin[kind.section, name], name, place, message)


def _doubles(data: Gathered) -> Iterator[Problem]:
    aliases: dict[str, str] = {}
    sentences: dict[str, str] = {}
    for name, skill in data.entries["skills"].items():
        file = data.origin["skills", name]
        for alias in skill.get("aliases", ()):
            other = aliases.setdefault(alias, name)
            if other != name:
                yield Problem(file, name, "aliases", f"{alias!r} is an alias of {other} too")
        for sentence in skill["can"]:
            other = sentences.setdefault(sentence.lower(), name)
            if other != name:
                yield Problem(file, name, "can", f"says the same as {other}: {sentence!r}")
        if not skill.get("needs") and not skill.get("no_needs"):
            yield Problem(file, name, "needs", "are missing; or say in no_needs why there are none")
        if ("area-of", name) not in data.origin:
            yield Problem(file, name, "area", "is missing: the file needs an [area] table")


NAMING: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "demand": (("role", ("roles",)), ("skill", ("skills", "groups"))),
    "esco": (("skill", ("skills",)),),
    "electives": (("role", ("roles",)), ("skill", ("skills",))),
    "titles": (("background", ("backgrounds",)),),
    "postings": (
        ("role", ("roles",)),
        ("required", ("skills",)),
        ("preferred", ("skills",)),
        ("title", ("skills",)),
    ),
}
"""Columns of tables that name entries, and of which sections; some name several, or none."""


PAID_IN = frozenset({"salary/bands", "salary/net", "salary/ppp"})
"""Tables whose countries salaries/regions.csv has to know."""


def _groups(data: Gathered) -> Iterator[Problem]:
    """Look for skills that a role asks for twice, and for members that take unlike hours."""
    for name, role in data.entries["roles"].items():
        asked: dict[str, str] = {}
        for target in role["targets"]:
            for skill in data.entries["groups"].get(target, {}).get("members", [target]):
                other = asked.setdefault(skill, target)
                if other != target:
                    file = data.origin["roles", name]
                    yield Problem(file, name, "targets", f"ask for {skill} by {other} and {target}")
    skills = data.entries["skills"]
    for name, group in data.entries["groups"].items():
        # Otherwise the member that is known best could cost more hours than another.
        spans = [skills[one]["hours"] for one in group["members"] if one in skills]
        if any(span != spans[0] for span in spans):
            message = "must take the same hours, level by level"
            yield Problem(data.origin["groups", name], name, "members", message)


def _tables(data: Gathered) -> Iterator[Problem]:
    countries = {row["country"] for row in data.tables.get("salary/regions", ())}
    for name, rows in data.tables.items():
        for number, row in enumerate(rows, 2):
            for key, sections in NAMING.get(name, ()):
                for wanted in row[key].replace("|", " ").split():
                    if not any(wanted in data.entries[section] for section in sections):
                        message = f"names {wanted!r}, which does not exist"
                        yield Problem(f"{name}.csv", f"row {number}", key, message)
            if name in PAID_IN and row["country"] not in countries:
                message = f"names the country {row['country']!r}, which regions.csv does not have"
                yield Problem(f"{name}.csv", f"row {number}", "country", message)
            for source in (row.get("source") or row.get("sources") or "").split():
                if source not in data.entries["sources"]:
                    message = f"names the source {source!r}, which does not exist"
                    yield Problem(f"{name}.csv", f"row {number}", "source", message)
            if not (
                row.get("source") or row.get("sources") or not {"source", "sources"} & set(row)
            ):
                yield Problem(f"{name}.csv", f"row {number}", "source", "is missing")


MOST_DRAWS = 256
"""Sets of numbers that a quiz item may draw: all of them are tried."""


def _draws(data: Gathered) -> Iterator[Problem]:
    """Look for quiz items with a choice that stands twice, whatever numbers are drawn."""
    for name, entry in data.entries["items"].items():
        draw = entry.get("draw", {})
        fault = ""
        if prod(map(len, draw.values())) > MOST_DRAWS:
            fault = f"has more than {MOST_DRAWS} sets of numbers"
        for values in () if fault else product(*draw.values()):
            fault = fault or _fault(entry, dict(zip(draw, values, strict=True)))
        if fault:
            yield Problem(data.origin["items", name], name, "draw" if draw else "wrong", fault)


def _fault(entry: Entry, numbers: dict[str, float]) -> str:
    texts = [entry["answer"], *entry["wrong"]]
    if numbers:
        try:
            texts = [filled(text, numbers) for text in texts]
            filled(entry["text"] + entry["explain"] + entry.get("code", ""), numbers)
        except ValueError as error:  # of the arithmetic, or of the format of a number
            return str(error)
    twice = next((text for text in texts if texts.count(text) > 1), None)
    given = ", ".join(f"{key} {value:g}" for key, value in numbers.items())
    return f"has the choice {twice!r} twice{' for ' + given if given else ''}" if twice else ""


def _dated(data: Gathered) -> Iterator[Problem]:
    for name, entry in data.entries["resources"].items():
        if entry.get("current") and "year" in entry:
            message = "stands beside current = true: what is kept up to date has no year"
            yield Problem(data.origin["resources", name], name, "year", message)


def _countries(data: Gathered) -> Iterator[Problem]:
    """Look for countries that nobody can say that they want to work in."""
    known = {row["country"].lower() for row in data.tables.get("salary/regions", ())}
    for name in data.entries["countries"]:
        if name not in known:
            message = f"is {name!r}, a country that salary/regions.csv does not have"
            yield Problem(data.origin["countries", name], name, "id", message)


def check_relations(data: Gathered) -> list[Problem]:
    """Return every broken relation."""
    own = (_unknown, _doubles, _groups, _tables, _draws, _dated, _countries)
    checks = (*own, check_order, check_bridges)
    found = [problem for check in checks for problem in check(data)]
    if found:  # what is added up of entries needs all that they name
        return found
    field = typed(data)
    return [*check_modules(data, field), *check_roles(data, field)]
