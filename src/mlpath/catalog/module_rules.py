"""What modules say of skills and resources: pieces that go up, material that covers them."""

from __future__ import annotations

from collections import defaultdict
from math import ceil
from typing import TYPE_CHECKING, Any

from mlpath.catalog.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlpath.catalog.gather import Gathered
    from mlpath.catalog.make import Entry

LEAST_COVERED, MOST_COVERED = 0.55, 1.05
"""Share of the hours of study that the material of a module takes."""
LONG = 40.0
"""Hours of study from which on a module ends in a project."""


def check_modules(data: Gathered) -> Iterator[Problem]:
    """Look at every module on its own, then for pieces that two of them teach."""
    taught: dict[str, list[tuple[float, float, str, frozenset[str]]]] = defaultdict(list)
    for name, module in data.entries["modules"].items():
        for key, message in _faults(data, module, taught):
            yield Problem(data.origin["modules", name], name, key, message)
    for skill, pieces in taught.items():
        for place, (start, end, name, roles) in enumerate(pieces):
            for other_start, other_end, other, others in pieces[:place]:
                same = roles == others or (roles & others)
                if same and start < other_end and other_start < end:
                    message = f"teach a piece of {skill} that {other} teaches too"
                    yield Problem(data.origin["modules", name], name, "teaches", message)


def _faults(data: Gathered, module: Entry, taught: dict[str, Any]) -> Iterator[tuple[str, str]]:
    skills, hours, names = data.entries["skills"], 0.0, set[str]()
    for climb in module["teaches"]:
        skill = skills.get(climb["skill"])
        start, end = climb.get("from", ceil(climb["to"]) - 1.0), climb["to"]
        if skill is None:
            continue  # said elsewhere
        if start >= end:
            yield "teaches", f"go from {start:g} to {end:g} in {climb['skill']}: that is not up"
            continue
        if skill["kind"] == "soft":
            message = f"name {climb['skill']}, a way of working, which projects practise"
            yield "teaches", message
        names.add(climb["skill"])
        hours += hours_between(skill, start, end)
        roles = frozenset(module.get("roles", ()))
        taught[climb["skill"]].append((start, end, module["id"], roles))
    yield from _material(data, module, names, hours)
    if hours >= LONG and "project" not in module:
        yield "project", f"is missing: {hours:.0f} hours of study end in something made"


def _material(
    data: Gathered, module: Entry, skills: set[str], hours: float
) -> Iterator[tuple[str, str]]:
    """Check that the material covers the skills and enough of the hours, and some of it is free.

    A pack that gives a skill other hours does not make the modules of others wrong.
    """
    resources = data.entries["resources"]
    covered = sum(part["hours"] for part in module["study"])
    fixed = not any(("skills", skill) in data.replaced for skill in skills)
    if hours and fixed and not LEAST_COVERED <= covered / hours <= MOST_COVERED:
        yield "study", f"takes {covered:g} of {hours:g} hours of study"
    named = [part["resource"] for part in module["study"]]
    for name in named:
        found = resources.get(name)
        if found and not any(cover["skill"] in skills for cover in found["covers"]):
            yield "study", f"names {name}, which covers nothing that the module teaches"
    known = [resources[one] for one in (*named, *module.get("also", ())) if one in resources]
    if known and not any(one["free"] for one in known):
        yield "also", "names nothing that is free"


def hours_between(skill: Mapping[str, Any], start: float, end: float) -> float:
    """Add up the likely hours of a skill between two levels."""
    return sum(
        float(span[1]) * (min(end, level) - max(start, level - 1))
        for level, span in enumerate(skill["hours"], 1)
        if min(end, level) > max(start, level - 1)
    )
