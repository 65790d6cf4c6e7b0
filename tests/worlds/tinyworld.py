"""The field of three skills that benchmarks/hostility breaks, here whole, as a catalogue."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from hostility.world import TABLES, WORLD, skill, write
from mlpath.catalog.compiled import compile_roots
from mlpath.catalog.opened import open_compiled

if TYPE_CHECKING:
    from pathlib import Path

    from mlpath.model.field.catalog import Catalog

__all__ = ["TABLES", "catalogue", "skill", "taught", "world", "write"]


def world() -> dict[str, Any]:
    """Return a copy of the field that a test may change."""
    return copy.deepcopy(WORLD)


def module(ident: str, climbs: list[dict[str, Any]], study: dict[str, float], **more: Any) -> Any:
    """Return a module that teaches some climbs with hours of some resources."""
    return {
        "id": ident,
        "title": f"About {ident}",
        "theme": "craft-theme",
        "can": f"show {ident}",
        "teaches": climbs,
        "study": [
            {"resource": name, "part": "all of it", "hours": hours} for name, hours in study.items()
        ],
        "check": "somebody else uses it",
        "otherwise": "do half of it",
        **more,
    }


def taught() -> dict[str, Any]:
    """Return the field with modules that teach all of it, and so with entries of every kind."""
    field = world()
    handbook = {
        "id": "handbook", "title": "A handbook", "provider": "Press", "kind": "book", "hours": 10,
        "url": "https://example.org/h", "cost": 0, "free": True, "why": "whole", "start": "read",
        "covers": [{"skill": name, "from": 0, "to": 3} for name in ("python", "ml", "ops")],
    }  # fmt: skip
    field["resources/handbook.toml"] = {"resource": [handbook]}
    field["themes.toml"] = {
        "theme": [{"id": "craft-theme", "name": "The craft", "areas": ["craft"]}]
    }
    field["datasets.toml"] = {
        "dataset": [
            {
                "id": "wards", "name": "Wards", "url": "https://example.org/wards",
                "domains": ["health"], "shapes": ["table"], "size": "9 rows", "licence": "MIT",
                "question": "Who waits?",
            }
        ]
    }  # fmt: skip
    field["subjects.toml"] = {
        "subject": [
            {
                "id": "economics", "name": "Economics", "summary": "Prices",
                "domain": "health", "claims": {"python": 1},
            }
        ]
    }  # fmt: skip
    field["bridges/student.toml"] = {
        "id": "student", "background": "student", "edge": "Time", "trap": "Courses",
        "inside": "Ask a chair", "employers": "Institutes", "first": "Count something",
        "titles": {
            name: ["Intern"] for name in ("analysis", "models", "language", "platform")
        },
        "thread": {
            "title": "Wards", "question": "Who waits?", "data": "wards", "tables": "Count",
            "model": "Guess", "deep": "Guess deeper", "language": "Read", "service": "Serve",
            "watch": "Look", "show": "One page",
        },
    }  # fmt: skip
    field["countries/de.toml"] = {
        "id": "de", "name": "Germany", "hiring": "workshops", "checked": 2026,
        "boards": [
            {"name": "Jobs", "url": "https://example.org/jobs", "domains": ["health"],
             "works": ["student"]},
        ],
        "houses": [{"name": name} for name in ("Smith", "Wright", "Cooper")],
        "funding": [{"name": "Fund", "gives": "a day", "url": "https://example.org/fund"}],
        "notice": {"text": "a month", "url": "https://example.org/law"},
    }  # fmt: skip
    field["calls.toml"] = {
        "call": [
            {
                "id": "summer", "name": "Summer", "gives": "a bench", "opens": 11, "closes": 1,
                "countries": ["DE"], "subjects": ["economics"], "url": "https://example.org/s",
                "checked": 2026,
            }
        ]
    }  # fmt: skip
    field["modules/craft.toml"] = {
        "module": [
            module(
                "scripts", [{"skill": "python", "from": 0, "to": 3}], {"docs": 5, "handbook": 1}
            ),
            module(
                "models",
                [{"skill": "ml", "from": 0, "to": 1.5}, {"skill": "ml", "from": 1.5, "to": 4}],
                {"book": 10},
                also=["handbook"],
                project="build",
            ),
            module("running", [{"skill": "ops", "from": 0, "to": 2}], {"handbook": 3}),
        ]
    }
    return field


def catalogue(folder: Path, changed: dict[str, Any] | None = None) -> Catalog:
    """Write a field to a folder, and return it as a catalogue."""
    write(folder, changed or WORLD, TABLES)
    return open_compiled(compile_roots([folder]))
