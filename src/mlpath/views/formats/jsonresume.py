"""Levels as the `skills` of a JSON Resume (jsonresume.org, schema 1.0.0)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from mlpath.model.field.level import LEVEL_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


class Known(NamedTuple):
    """A skill at a level; keywords are what postings call it."""

    name: str
    level: int
    keywords: Sequence[str]


def render(known: Sequence[Known], *, label: str, as_of: date) -> str:
    """Write a resume that holds nothing but a label and skills, ready to be filled in."""
    document = {
        "$schema": SCHEMA,
        "basics": {"name": "", "label": label},
        "skills": [
            {"name": one.name, "level": LEVEL_NAMES[one.level], "keywords": list(one.keywords)}
            for one in known
        ],
        "meta": {"version": "v1.0.0", "lastModified": f"{as_of.isoformat()}T00:00:00"},
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
