"""JSON documents: a JSON Resume becomes a text like any CV; postings become their texts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError
from mlpath.evidence.files.columns import body, title
from mlpath.model.proof import OURS

if TYPE_CHECKING:
    from collections.abc import Callable

_RESUME = frozenset({"basics", "work", "skills", "education", "projects"})


def parse(text: str) -> Any:
    """Parse JSON that may be hostile."""
    try:
        return json.loads(text)
    except RecursionError:
        raise BadDataError(
            "the JSON is nested deeper than any document", hint="Export it again."
        ) from None
    except ValueError as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise BadDataError(f"the JSON is damaged{where}", hint="Export it again.") from None


def read_json(text: str) -> list[tuple[str, str]]:
    """Return the title and text of every document in a JSON file."""
    found = parse(text)
    if isinstance(found, dict) and len(_RESUME & found.keys()) > 1:
        return [("", resume(found))]
    if isinstance(found, dict):
        lists = [v for v in found.values() if isinstance(v, list) and v and isinstance(v[0], dict)]
        found = [found] if body(found) else max(lists, key=len, default=[])
    texts = (
        [(title(row), body(row)) for row in found if isinstance(row, dict)]
        if isinstance(found, list)
        else []
    )
    texts = [(name, words) for name, words in texts if words]
    if not texts:
        raise BadDataError(
            "the JSON holds neither a résumé nor postings",
            hint="A résumé follows jsonresume.org; a posting has a title and a description.",
        )
    return texts


def resume(data: dict[str, Any]) -> str:
    """Write a JSON Resume as a text with the headings that CVs have."""
    basics = _dict(data.get("basics"))
    lines = [_line(basics, "name"), _line(basics, "label"), _line(basics, "summary")]
    for heading, key, written in _SECTIONS:
        things = [line for thing in _dicts(data.get(key)) for line in written(thing)]
        lines += ["", f"## {heading}", *things] if things else []
    return "\n".join(lines)


def _job(job: dict[str, Any]) -> list[str]:
    employer = _line(job, "name", "company", "organization")
    head = f"{_line(job, 'position')}, {employer}  {_span(job)}"
    return ["", head, _line(job, "summary"), *_bullets(job)]


def _school(school: dict[str, Any]) -> list[str]:
    degree = f"{_line(school, 'studyType')} {_line(school, 'area')}"
    head = f"{degree}, {_line(school, 'institution')}  {_span(school)}"
    return [head, *(f"- {course}" for course in _texts(school.get("courses")))]


def _skill(skill: dict[str, Any]) -> list[str]:
    level = _line(skill, "level")
    name = _line(skill, "name") + (f" ({level})" if level else "")
    return [f"- {name}: {', '.join(_texts(skill.get('keywords')))}"]


def _named(thing: dict[str, Any]) -> list[str]:
    name = _line(thing, "name", "title")
    return [f"- {name}"] if name else []


def _tongue(language: dict[str, Any]) -> list[str]:
    return [f"- {_line(language, 'language')} ({_line(language, 'fluency')})"]


def _project(project: dict[str, Any]) -> list[str]:
    if OURS in project:  # finished by own word: what it practised is claimed by nobody
        return []
    words = ", ".join(_texts(project.get("keywords")))
    head = f"- {_line(project, 'name')}: {_line(project, 'description')} {words}"
    return [head, *_bullets(project)]


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _dicts(value: Any) -> list[dict[str, Any]]:
    return (
        [thing for thing in value[:500] if isinstance(thing, dict)]
        if isinstance(value, list)
        else []
    )


def _texts(value: Any) -> list[str]:
    return (
        [str(thing) for thing in value[:200] if isinstance(thing, str | int | float)]
        if isinstance(value, list)
        else []
    )


def _line(thing: dict[str, Any], *keys: str) -> str:
    return next((str(thing[key]) for key in keys if isinstance(thing.get(key), str | int)), "")


def _span(thing: dict[str, Any]) -> str:
    begin = _line(thing, "startDate")
    return f"{begin[:7]} – {_line(thing, 'endDate')[:7] or 'present'}" if begin else ""


def _bullets(thing: dict[str, Any]) -> list[str]:
    return [f"- {text}" for text in _texts(thing.get("highlights"))]


_SECTIONS: tuple[tuple[str, str, Callable[[dict[str, Any]], list[str]]], ...] = (
    ("Experience", "work", _job),
    ("Volunteering", "volunteer", _job),
    ("Education", "education", _school),
    ("Skills", "skills", _skill),
    ("Projects", "projects", _project),
    ("Certificates", "certificates", _named),
    ("Publications", "publications", _named),
    ("Awards", "awards", _named),
    ("Spoken languages", "languages", _tongue),
)
"""The parts of a JSON Resume under the headings that CVs have, those with something in them."""
