"""The questions of the interview, as values: what is asked and what can be answered."""

from __future__ import annotations

from calendar import month_abbr
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from mlpath.model.circumstances import NO_DOMAIN, OF_DOMAIN, domain_of
from mlpath.model.field.catalog import BY_NOUN
from mlpath.model.field.level import LEVEL_NAMES
from mlpath.model.languages import LANGUAGES
from mlpath.model.named import NamedTuple
from mlpath.model.record import record
from mlpath.model.settings import DOMAIN, ROLE
from mlpath.model.values import Country, Language, LevelOfRole, Name, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.domain import Domain
    from mlpath.model.field.skill import Skill
    from mlpath.model.person import Settings
    from mlpath.model.settings import Setting
    from mlpath.model.values import ValueKind


class Form(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    SEVERAL = "several"
    TEXT = "text"


@record
class Choice:
    """One answer to choose."""

    value: str
    text: str
    key: str = ""
    """The key that chooses it, where it has no number."""
    short: str = ""
    """What is left behind of it when it was chosen; the text without."""
    heading: str = ""
    """What stands above it, where another kind of answer begins."""


class Move(NamedTuple):
    """What was done to one line of a list whose levels can be changed."""

    value: str
    """Of the line; that the list is right or one wants to go back, where nothing was changed."""
    step: str = ""
    """A key or a word."""


@record
class SettingQuestion:
    """One question about the person."""

    setting: Setting[Any]
    form: Form
    choices: tuple[Choice, ...] = ()


HELP_ME_CHOOSE = "help-me-choose"
HELPER = Choice(value=HELP_ME_CHOOSE, text="I don't know yet: help me choose")

BETWEEN_TWO = "between-two"
OF_TWO = Choice(value=BETWEEN_TWO, text="I cannot choose: it is one of two")


def question_of(row: Setting[Any], catalog: Catalog) -> SettingQuestion:
    """Return the question about one setting."""
    choices = tuple(Choice(value=v, text=text) for v, text in _texts(row.kind, catalog).items())
    if not choices:
        return SettingQuestion(setting=row, form=Form.TEXT)
    if row is ROLE:
        choices = (*choices, HELPER, OF_TWO)
    return SettingQuestion(
        setting=row, form=Form.SEVERAL if row.kind.many else Form.CHOICE, choices=choices
    )


def told(row: Setting[Any], value: Any, catalog: Catalog) -> str:
    """Say a value in words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        many: Any = row.kind.written(value)
        return ", ".join(told(row, one, catalog) for one in many)
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, date):
        return f"{value.day} {month_abbr[value.month]} {value.year}"
    return _named(row.kind, catalog).get(str(value), str(value))


def _named(kind: ValueKind, catalog: Catalog) -> Mapping[str, str]:
    """Return what the values of a kind are called."""
    if isinstance(kind, Country):
        return {place["country"]: place["name"] for place in catalog.tables["salary/regions"]}
    if isinstance(kind, Language):
        return {code: names[0] for code, names in LANGUAGES.items()}
    if isinstance(kind, Name):
        return {str(one.id): one.name for one in BY_NOUN[kind.of].entries_of(catalog).values()}
    return _texts(kind, catalog)


def _texts(kind: ValueKind, catalog: Catalog) -> Mapping[str, str]:
    """Return what can be chosen, each with its text; nothing where it is written."""
    if isinstance(kind, OneOf):
        return kind.words
    if isinstance(kind, LevelOfRole):
        return kind.texts
    if isinstance(kind, Name) and kind.chosen:
        return _named(kind, catalog)
    return {}


def offered(row: Setting[Any], settings: Settings, catalog: Catalog) -> str:
    """Return the answer that is offered: that of before, else what follows, else the usual one."""
    if row in settings and not row.kind.many:
        said = settings[row]
        return str(said) if _texts(row.kind, catalog) else told(row, said, catalog)
    guess = domain_of(catalog, settings) if row is DOMAIN else None
    return catalog.domains[guess].name if guess else row.usual


def rated_name(skill: Skill, domain: Domain | None) -> str:
    """Return what a rating is asked of: knowledge of a field is knowledge of one's own."""
    own = domain is not None and domain.id != NO_DOMAIN and skill.id == OF_DOMAIN
    return f"{skill.name} ({domain.name})" if own and domain else skill.name


NONE_YET = "0"
UNSURE = "unsure"
BACK, STOP = "back", "stop"
GO_BACK = Choice(value=BACK, text="back", key="b")
ENOUGH = Choice(value=STOP, text="enough, show the result", key="q")
NOT_SURE = Choice(value=UNSURE, text="not sure", key="?")


def rating_choices(skill: Skill) -> tuple[Choice, ...]:
    """Return the answers to a rating: nothing yet, or what one can do at each level."""
    never = "Never heard of it, or never used it (a fine answer)"
    return (
        Choice(value=NONE_YET, text=never, short=LEVEL_NAMES[0]),
        *(
            Choice(
                value=str(level),
                text=f"{sentence[:1].upper()}{sentence[1:]} ({LEVEL_NAMES[level]})",
                short=LEVEL_NAMES[level],
            )
            for level, sentence in enumerate(skill.can, 1)
        ),
    )
