"""What bridges say of each other: none hides another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.catalog.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.catalog.gather import Gathered

FOR_SOME = ("subjects", "domains")
"""Keys that say for whom of a background a bridge is; without them it is for all."""


def check_bridges(data: Gathered) -> Iterator[Problem]:
    """Look for two that are for the same people, and for one of some that stands for all."""
    found: dict[tuple[str, str, str], str] = {}
    for name, bridge in data.entries["bridges"].items():
        file = data.origin["bridges", name]
        some = [(key, one) for key in FOR_SOME for one in bridge.get(key, ())]
        if some and name in data.entries["backgrounds"]:
            message = "is that of a background, and so that of a bridge for all of it"
            yield Problem(file, name, "id", message)
        for background in (bridge["background"], *bridge.get("also", ())):
            for key, one in some:
                other = found.setdefault((background, key, one), name)
                if other != name:
                    message = f"name {one!r} for the background {background!r}, as {other} does"
                    yield Problem(file, name, key, message)
