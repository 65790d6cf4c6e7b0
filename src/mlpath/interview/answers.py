"""How answers from several sources combine: flags over file over profile over what is asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError, MlpathError
from mlpath.interview.values import READERS, rating, trait
from mlpath.model.record import default, record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SETTINGS = (
    "background",
    "years",
    "education",
    "role",
    "level",
    "country",
    "hours",
    "deadline",
    "start",
    "budget",
    "free",
    "prefers",
)
VERSION = 1
LARGEST = 200_000
"""Characters of an answers file."""


@record
class Answers:
    """What one source says."""

    settings: Mapping[str, Any] = default(factory=dict)
    ratings: Mapping[str, int] = default(factory=dict)
    traits: Mapping[str, int] = default(factory=dict)


def combine(*sources: Answers) -> Answers:
    """Return all answers; where two sources speak, the earlier one wins."""
    settings: dict[str, Any] = {}
    ratings: dict[str, int] = {}
    traits: dict[str, int] = {}
    for source in reversed(sources):
        settings |= source.settings
        ratings |= source.ratings
        traits |= source.traits
    return Answers(settings=settings, ratings=ratings, traits=traits)


class _Reader:
    """Reads a parsed answers file, collecting everything that is wrong with it."""

    def __init__(self, resolve: Callable[[str, object], object]) -> None:
        self.resolve = resolve
        self.problems: list[str] = []

    def one(self, key: str, read: Callable[[], Any], out: dict[str, Any], name: str) -> None:
        """Read one value, or note what is wrong with it."""
        try:
            out[name] = read()
        except MlpathError as error:
            self.problems.append(f"{key}: {error.message}")

    def settings(self, document: Mapping[str, Any]) -> dict[str, Any]:
        """Read the settings."""
        out: dict[str, Any] = {}
        for key in SETTINGS:
            if key in document:
                read = READERS.get(key) or partial(self.resolve, key)
                self.one(key, partial(read, document[key]), out, key)
        return out

    def table(
        self, document: Mapping[str, Any], key: str, kind: str, read: Callable[[object], int]
    ) -> dict[str, int]:
        """Read a table of names to levels."""
        given = document.get(key, {})
        if not isinstance(given, dict):
            self.problems.append(f"{key}: must be a table of names and numbers")
            return {}
        out: dict[str, Any] = {}
        for name, value in given.items():
            place = f"{key}.{name}"
            found: dict[str, Any] = {}
            self.one(place, partial(self.resolve, kind, name), found, "id")
            if "id" in found:
                self.one(place, partial(read, value), out, str(found["id"]))
        return out


def parse(text: str, name: str, resolve: Callable[[str, object], object]) -> Answers:
    """Read an answers file; every unknown key and wrong value is named at once.

    `resolve(kind, value)` turns what a person wrote into an id of the catalogue.
    """
    import tomllib

    try:
        document = tomllib.loads(text[:LARGEST])
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise BadDataError(
            f"{name} is not TOML: {str(error)[:120]}", hint="See an example: mlpath assess --help"
        ) from None
    version = document.pop("mlpath", VERSION)
    if version != VERSION:
        raise BadDataError(
            f"{name} is in form {str(version)[:20]}, newer than this mlpath understands",
            hint="Update mlpath, or write `mlpath = 1` and the keys of `mlpath assess --help`.",
        )
    reader = _Reader(resolve)
    known = {*SETTINGS, "ratings", "traits"}
    reader.problems += [f"{key}: is not known here" for key in document if key not in known]
    answers = Answers(
        settings=reader.settings(document),
        ratings=reader.table(document, "ratings", "skill", rating),
        traits=reader.table(document, "traits", "trait", trait),
    )
    if reader.problems:
        count = len(reader.problems)
        what = "one thing" if count == 1 else f"{count} things"
        known_keys = f"Known keys: {', '.join([*SETTINGS, 'ratings', 'traits'])}."
        raise BadDataError(
            f"{what} in {name} cannot be used", hint="\n".join([*reader.problems, known_keys])
        )
    return answers


def _toml(value: object) -> str:
    import json

    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | list):
        return f"[{', '.join(_toml(member) for member in value)}]"
    if isinstance(value, int | float):
        return f"{value:g}"
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    # The escapes of JSON are those of TOML, which wants the delete character escaped besides.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def dump(answers: Answers) -> str:
    """Write answers as a file that `parse` reads."""
    lines = [f"mlpath = {VERSION}"]
    lines += [f"{k} = {_toml(v)}" for k, v in answers.settings.items() if v not in (None, ())]
    for name, table in (("ratings", answers.ratings), ("traits", answers.traits)):
        if table:
            lines += ["", f"[{name}]", *(f"{key} = {value}" for key, value in table.items())]
    return "\n".join(lines) + "\n"
