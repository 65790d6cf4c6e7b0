"""The questions of the interview, as values: what is asked and what can be answered."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from mlpath.model.circumstances import NO_DOMAIN, OF_DOMAIN, domain_of
from mlpath.model.field.catalog import BY_NOUN
from mlpath.model.record import record
from mlpath.model.settings import DOMAIN, ROLE, by_key
from mlpath.model.values import LevelOfRole, Name, OneOf

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


@record
class SettingQuestion:
    """One question about the person."""

    setting: Setting[Any]
    form: Form
    choices: tuple[Choice, ...] = ()


HELP_ME_CHOOSE = "help-me-choose"
HELPER = Choice(value=HELP_ME_CHOOSE, text="I don't know yet: help me choose")


def questions(catalog: Catalog) -> tuple[SettingQuestion, ...]:
    """Return the questions about the person, in the order they are asked."""
    return tuple(_question(row, catalog) for row in by_key().values() if row.ask)


def _question(row: Setting[Any], catalog: Catalog) -> SettingQuestion:
    choices = tuple(Choice(value=v, text=text) for v, text in _texts(row.kind, catalog).items())
    if not choices:
        return SettingQuestion(setting=row, form=Form.TEXT)
    if row is ROLE:
        choices = (*choices, HELPER)
    return SettingQuestion(
        setting=row, form=Form.SEVERAL if row.kind.many else Form.CHOICE, choices=choices
    )


def _texts(kind: ValueKind, catalog: Catalog) -> Mapping[str, str]:
    """Return what can be chosen, each with its text; nothing where it is written."""
    if isinstance(kind, OneOf):
        return kind.words
    if isinstance(kind, LevelOfRole):
        return kind.texts
    if isinstance(kind, Name) and kind.chosen:
        return {
            str(thing.id): thing.name for thing in BY_NOUN[kind.of].entries_of(catalog).values()
        }
    return {}


def offered(row: Setting[Any], settings: Settings, catalog: Catalog) -> str:
    """Return the answer that is offered: the usual one, or what follows from answers before."""
    guess = domain_of(catalog, settings) if row is DOMAIN else None
    return catalog.domains[guess].name if guess else row.usual


def rated_name(skill: Skill, domain: Domain | None) -> str:
    """Return what a rating is asked of: knowledge of a field is knowledge of one's own."""
    own = domain is not None and domain.id != NO_DOMAIN and skill.id == OF_DOMAIN
    return f"{skill.name} ({domain.name})" if own and domain else skill.name


NONE_YET = "0"
UNSURE = "unsure"


def rating_choices(skill: Skill) -> tuple[Choice, ...]:
    """Return the answers to a rating: none, or what one can do at each level."""
    sentences = [
        Choice(value=str(level), text=sentence[:1].upper() + sentence[1:])
        for level, sentence in enumerate(skill.can, 1)
    ]
    return (Choice(value=NONE_YET, text="None of these yet"), *sentences)
