"""The form of every entry in the data files."""

from __future__ import annotations

from mlpath.catalog.shape import (
    Check,
    Field,
    between,
    day,
    flag,
    ident,
    level,
    list_of,
    map_of,
    maybe_empty,
    number,
    one_of,
    prior,
    rising_levels,
    span,
    table,
    text,
)
from mlpath.model.rung import RoleLevel
from mlpath.model.skill import SkillKind

RESOURCE_KINDS = ("course", "book", "docs", "video", "tutorial", "paper", "practice")
RUNGS = tuple(rung.value for rung in RoleLevel)

NEED = table(
    {"skill": Field(ident), "level": Field(level), "for": Field(level), "why": Field(text)}
)
AREA = table(
    {
        "id": Field(ident),
        "name": Field(text),
        "summary": Field(text),
        "order": Field(number, required=False),
    }
)
SKILL = table(
    {
        "id": Field(ident),
        "name": Field(text),
        "kind": Field(one_of(*(kind.value for kind in SkillKind))),
        "aliases": Field(list_of(text), required=False),
        "summary": Field(text),
        "can": Field(list_of(text, exactly=4)),
        "hours": Field(list_of(span, exactly=4)),
        "needs": Field(list_of(NEED), required=False),
        "foundation": Field(flag, required=False),
        "no_needs": Field(text, required=False),
        "was": Field(list_of(ident), required=False),
    }
)
TARGET = table(
    {
        "levels": Field(rising_levels),
        "must": Field(one_of(*RUNGS), required=False),
        "weight": Field(between(0, 1)),
    }
)
YEARS = table({rung: Field(list_of(number, exactly=2)) for rung in RUNGS})
ROLE = table(
    {
        "id": Field(ident),
        "name": Field(text),
        "aliases": Field(list_of(text), required=False),
        "summary": Field(text),
        "work": Field(list_of(text, least=1)),
        "differs": Field(map_of(text), required=False),
        "traits": Field(list_of(ident), required=False),
        "source": Field(ident, required=False),
        "years": Field(YEARS),
        "targets": Field(map_of(TARGET)),
        "order": Field(number, required=False),
        "was": Field(list_of(ident), required=False),
    }
)
BACKGROUND = table(
    {
        "id": Field(ident),
        "name": Field(text),
        "aliases": Field(list_of(text), required=False),
        "summary": Field(text),
        "levels": Field(map_of(prior)),
    }
)
COVER = table({"skill": Field(ident), "from": Field(level), "to": Field(level)})
RESOURCE = table(
    {
        "id": Field(ident),
        "title": Field(text),
        "provider": Field(text),
        "url": Field(text),
        "kind": Field(one_of(*RESOURCE_KINDS)),
        "language": Field(text, required=False),
        "hours": Field(number),
        "cost": Field(number),
        "currency": Field(text, required=False),
        "free": Field(flag),
        "covers": Field(list_of(COVER, least=1)),
        "why": Field(text),
        "start": Field(text),
        "cost_note": Field(text, required=False),
        "checked": Field(day, required=False),
    }
)
PROJECT = table(
    {
        "id": Field(ident),
        "name": Field(text),
        "level": Field(one_of(*RUNGS)),
        "summary": Field(text),
        "skills": Field(list_of(table({"skill": Field(ident), "level": Field(level)}), least=1)),
        "hours": Field(span),
        "proves": Field(text),
        "stages": Field(list_of(text, least=2)),
        "data": Field(text),
    }
)
ITEM = table(
    {
        "id": Field(ident),
        "skill": Field(ident),
        "level": Field(level),
        "text": Field(text),
        "answer": Field(text),
        "wrong": Field(list_of(text, exactly=3)),
        "explain": Field(text),
        "code": Field(text, required=False),
        "verify": Field(text, required=False),
    }
)
POINT = table({"text": Field(text), "source": Field(ident)})
FIGURE = table(
    {
        "label": Field(text),
        "value": Field(text),
        "unit": Field(maybe_empty, required=False),
        "source": Field(ident),
        "as_of": Field(text),
    }
)
SECTION = table(
    {
        "heading": Field(text),
        "text": Field(text, required=False),
        "points": Field(list_of(POINT), required=False),
        "figures": Field(list_of(FIGURE), required=False),
    }
)
GUIDE = table(
    {
        "id": Field(ident),
        "title": Field(text),
        "summary": Field(text),
        "section": Field(list_of(SECTION, least=1)),
    }
)
CERTIFICATION = table(
    {
        "id": Field(ident),
        "name": Field(text),
        "provider": Field(text),
        "level": Field(text),
        "cost": Field(number, required=False),
        "currency": Field(text, required=False),
        "valid_years": Field(number, required=False),
        "renewal": Field(text, required=False),
        "skills": Field(list_of(ident)),
        "asked_by": Field(text),
        "url": Field(text),
        "status": Field(text),
        "source": Field(ident),
    }
)
TRAIT = table(
    {
        "id": Field(ident),
        "name": Field(text),
        "question": Field(text),
        "grow": Field(list_of(text, least=1)),
        "show": Field(list_of(text, least=1)),
        "source": Field(ident),
    }
)
SOURCE = table(
    {
        "id": Field(ident),
        "title": Field(text),
        "publisher": Field(text),
        "date": Field(maybe_empty),
        "licence": Field(text),
        "url": Field(maybe_empty),
        "note": Field(maybe_empty),
    }
)

# key in a file -> section of the catalogue and the form of its entries; "" is the file itself.
ENTRIES: dict[str, tuple[str, Check]] = {
    "area": ("areas", AREA),
    "skill": ("skills", SKILL),
    "background": ("backgrounds", BACKGROUND),
    "resource": ("resources", RESOURCE),
    "project": ("projects", PROJECT),
    "item": ("items", ITEM),
    "certification": ("certifications", CERTIFICATION),
    "trait": ("traits", TRAIT),
    "source": ("sources", SOURCE),
}
WHOLE_FILES: dict[str, tuple[str, Check]] = {
    "roles": ("roles", ROLE),
    "guide": ("guides", GUIDE),
}
SECTIONS = tuple(
    dict.fromkeys([s for s, _ in ENTRIES.values()] + [s for s, _ in WHOLE_FILES.values()])
)
