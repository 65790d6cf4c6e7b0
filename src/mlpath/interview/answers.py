"""How answers from several sources combine: flags over file over profile over what is asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from mlpath.errors import BadDataError, MlpathError
from mlpath.interview.reading import find
from mlpath.interview.reading.levels import likeness, skill_level
from mlpath.interview.reading.settings import read
from mlpath.model.person import NOTHING_SAID, Settings
from mlpath.model.record import default, record
from mlpath.model.settings import ROLE, UNDECIDED, by_key
from mlpath.model.stored_settings import written
from mlpath.model.toml import loads

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mlpath.interview.reading.settings import ReadingContext
    from mlpath.model.field.catalog import Catalog

T = TypeVar("T")
TABLES = ("ratings", "traits")
VERSION = 1
LARGEST = 200_000
"""Characters of an answers file."""


@record
class Answers:
    """What one source says."""

    settings: Settings = NOTHING_SAID
    ratings: Mapping[str, int] = default(factory=dict)
    traits: Mapping[str, int] = default(factory=dict)


def combine(*sources: Answers) -> Answers:
    """Return all answers; where two sources speak, the earlier one wins."""
    settings = NOTHING_SAID
    ratings: dict[str, int] = {}
    traits: dict[str, int] = {}
    for source in reversed(sources):
        settings = settings.but(source.settings.said)
        ratings |= source.ratings
        traits |= source.traits
    return Answers(settings=settings, ratings=ratings, traits=traits)


def decided(said: Settings, before: Settings) -> dict[str, object]:
    """Return what is over once somebody names a role alone: being undecided between two."""
    alone = ROLE in said and UNDECIDED not in said
    return {UNDECIDED.key: None} if alone and UNDECIDED in before else {}


class _Thing(Protocol):
    @property
    def id(self) -> str: ...


class _Reader:
    """Reads a parsed answers file, collecting everything that is wrong with it."""

    def __init__(self, document: Mapping[str, object], context: ReadingContext) -> None:
        self.document = document
        self.context = context
        self.problems: list[str] = []

    def one(self, place: str, read: Callable[[], T]) -> T | None:
        """Read one value, or note what is wrong with it."""
        try:
            return read()
        except MlpathError as error:
            self.problems.append(f"{place}: {error.message}")
            return None

    def settings(self) -> Settings:
        """Read the settings."""
        given = {key: row for key, row in by_key().items() if key in self.document}
        return Settings(
            **{
                key: self.one(key, partial(read, row, self.document[key], self.context))
                for key, row in given.items()
            }
        )

    def table(
        self, key: str, named: Callable[[Catalog, str], _Thing], level: Callable[[object], int]
    ) -> dict[str, int]:
        """Read a table of names to levels."""
        given = self.document.get(key, {})
        if not isinstance(given, dict):
            self.problems.append(f"{key}: must be a table of names and numbers")
            return {}
        out: dict[str, int] = {}
        for name, value in given.items():
            place = f"{key}.{name}"
            found = self.one(place, partial(named, self.context.catalog, name))
            reached = None if found is None else self.one(place, partial(level, value))
            if found is not None and reached is not None:
                out[found.id] = reached
        return out


def parse(text: str, name: str, context: ReadingContext) -> Answers:
    """Read an answers file; every unknown key and wrong value is named at once."""
    try:
        document = loads(text[:LARGEST])
    except ValueError as error:
        raise BadDataError(
            f"{name} is not TOML: {str(error)[:120]}", hint="See an example: mlpath assess --help"
        ) from None
    return from_document(document, name, context)


def from_document(document: dict[str, object], name: str, context: ReadingContext) -> Answers:
    """Read answers that are keys and values already, such as a line of JSON."""
    version = document.pop("mlpath", VERSION)
    if version != VERSION:
        raise BadDataError(
            f"{name} is in form {str(version)[:20]}, newer than this mlpath understands",
            hint="Update mlpath, or write `mlpath = 1` and the keys of `mlpath assess --help`.",
        )
    reader = _Reader(document, context)
    known = (*by_key(), *TABLES)
    reader.problems += [f"{key}: is not known here" for key in document if key not in known]
    answers = Answers(
        settings=reader.settings(),
        ratings=reader.table("ratings", find.skill, skill_level),
        traits=reader.table("traits", find.trait, likeness),
    )
    if reader.problems:
        count = len(reader.problems)
        what = "one thing" if count == 1 else f"{count} things"
        known_keys = f"Known keys: {', '.join(known)}."
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
    lines += [f"{key} = {_toml(v)}" for key, v in written(answers.settings.said).items()]
    for name, table in (("ratings", answers.ratings), ("traits", answers.traits)):
        if table:
            lines += ["", f"[{name}]", *(f"{key} = {value}" for key, value in table.items())]
    return "\n".join(lines) + "\n"
