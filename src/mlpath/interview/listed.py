"""People in a list: a row for each, with what they answered and what they are called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError, MlpathError
from mlpath.interview.answers import TABLES
from mlpath.interview.reading import find
from mlpath.model.clean import clean
from mlpath.model.named import NamedTuple
from mlpath.model.names import plain
from mlpath.model.settings import by_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.model.field.catalog import Catalog

NAME, ID, ABOUT = "name", "id", "about"
LONGEST_NAME = 80
_PAIR = re.compile(r"\s*([^=:;,]+?)\s*[=:]\s*([^=:;,]+?)\s*(?:[;,]|$)")


class Listed(NamedTuple):
    """Somebody in a list."""

    name: str
    id: str
    """What tells them apart from others of the same name; empty where the list has no ids."""
    about: str
    """Their own words."""
    answers: dict[str, Any]
    """As in an answers file."""


def listed(said: Mapping[str, Any]) -> Listed:
    """Take apart what a row says."""
    rest = {key: value for key, value in said.items() if value not in (None, "")}
    name, id_, about = (
        clean(str(rest.pop(key, "")), limit=limit).strip()
        for key, limit in ((NAME, LONGEST_NAME), (ID, LONGEST_NAME), (ABOUT, 20_000))
    )
    if not rest and not about:
        raise BadDataError("it says nothing of a person", hint="At least their background.")
    return Listed(name or id_, id_, about, rest)


class Columns:
    """What the columns of a table of people mean."""

    def __init__(self, names: Sequence[str], catalog: Catalog) -> None:
        """Find for each column a setting, or a skill that it rates."""
        self.keys: dict[str, str] = {}
        self.skills: dict[str, str] = {}
        self.unknown: list[str] = []
        own = {plain(key): key for key in (NAME, ID, ABOUT, *TABLES, *by_key())}
        for name in names:
            bare = name.strip()
            if plain(bare) in own:
                self.keys[name] = own[plain(bare)]
                continue
            try:
                self.skills[name] = find.skill(catalog, bare).id
            except MlpathError:
                self.unknown.append(clean(bare, limit=40))

    @property
    def of_people(self) -> bool:
        """Whether anything in it says something of people."""
        return bool(self.keys or self.skills)

    def said(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return what a row says, as a line of JSON would."""
        filled = {name: str(cell or "").strip() for name, cell in row.items()}
        out: dict[str, Any] = {
            key: filled[name] for name, key in self.keys.items() if filled.get(name)
        }
        for table in TABLES:
            if table in out:
                out[table] = dict(_PAIR.findall(out[table]))
        rated = {skill: filled[name] for name, skill in self.skills.items() if filled.get(name)}
        if rated:
            out["ratings"] = {**rated, **out.get("ratings", {})}
        return out
