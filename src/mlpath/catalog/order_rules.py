"""What has to come before what, and what better does: no circles, nothing said twice."""

from __future__ import annotations

from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from mlpath.catalog.problem import Problem
from mlpath.model.field.level import TOP
from mlpath.model.field.skill import Firmness

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.catalog.gather import Gathered
    from mlpath.catalog.make import Entry

MOST_SKILLS = 2_500
"""All skills are weighed against all: with so many that takes seconds, and 500 MB are near."""
MOST_CHAIN = 100
"""Skills that stand one on the other; the longest of ours are below 20."""

Point = tuple[str, int]
"""A skill at a level."""


def check_order(data: Gathered) -> Iterator[Problem]:
    """Yield what is wrong with the order in which skills are learnt."""
    yield from _circles(data)
    yield from _sizes(data)
    for name, skill in data.entries["skills"].items():
        for edge in skill.get("after", ()):
            fault = _fault(name, skill, edge)
            if fault:
                yield Problem(data.origin["skills", name], name, "after", fault)


def _sizes(data: Gathered) -> Iterator[Problem]:
    """Refuse what no role could ask for, and what nobody would wait for."""
    skills = data.entries["skills"]
    if len(skills) > MOST_SKILLS:
        yield Problem("skills", "", "", f"are {len(skills)}, and at most {MOST_SKILLS} are read")
    depth: dict[str, int] = {}
    graph = {
        name: {one["skill"] for one in skill.get("needs", ())} for name, skill in skills.items()
    }
    with suppress(CycleError):  # levels of two skills may lean on each other
        for name in TopologicalSorter(graph).static_order():
            depth[name] = 1 + max((depth[one] for one in graph.get(name, ())), default=0)
            if depth[name] > MOST_CHAIN:
                message = f"stand on a chain of more than {MOST_CHAIN} skills"
                yield Problem(data.origin.get(("skills", name), ""), name, "needs", message)
                return


def _circles(data: Gathered) -> Iterator[Problem]:
    """Look for circles among single levels: two skills may lean on each other at different ones."""
    graph = {
        (name, level): _before(name, skill, level)
        for name, skill in data.entries["skills"].items()
        for level in range(1, TOP + 1)
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle = " -> ".join(f"{skill} {level}" for skill, level in error.args[1])
        skill = error.args[1][0][0]
        yield Problem(
            data.origin["skills", skill], skill, "needs", f"go round in a circle: {circle}"
        )


def _before(name: str, skill: Entry, level: int) -> list[Point]:
    """List what comes before a level of a skill: needs, and what is as good as that."""
    firm = [one for one in skill.get("after", ()) if one["strength"] == Firmness.FIRM]
    found = [(name, level - 1)]
    found += [(one["skill"], level) for one in firm if "for" not in one]
    found += [
        (one["skill"], one.get("level", 0))
        for one in (*skill.get("needs", ()), *firm)
        if one.get("for") == level
    ]
    return [(other, reached) for other, reached in found if reached]


def _fault(name: str, skill: Entry, edge: Entry) -> str:
    if edge["skill"] == name:
        return "names the skill itself"
    if ("level" in edge) != ("for" in edge):
        return f"says only one of level and for of {edge['skill']}"
    place = (edge["skill"], edge.get("level"), edge.get("for"))
    needs = [(need["skill"], need["level"], need["for"]) for need in skill.get("needs", ())]
    return f"repeats the need of {edge['skill']}" if place in needs else ""
