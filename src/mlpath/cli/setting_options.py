"""Options that say settings: made from the rows, and read before the command runs."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer

from mlpath.cli.help_groups import GOAL, OUTPUT, YOU
from mlpath.cli.options import RoleArgument
from mlpath.cli.shells.offers import (
    complete_background,
    complete_country,
    complete_domain,
    complete_role,
    complete_subject,
)
from mlpath.model.person import NOTHING_SAID
from mlpath.model.settings import COUNTRY, DEADLINE, LEVEL, ROLE, START, UNDECIDED
from mlpath.model.values import Country, Name, YesNo

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mlpath.cli.session import Session
    from mlpath.cli.shells.offers import Offers
    from mlpath.model.person import Settings
    from mlpath.model.settings import Setting

ARGUMENT, MODULE = "role_argument", "module"
MOST_DIGITS = 4
"""No plan has more modules than these can number."""
_COMPLETE: Mapping[str, Callable[[str], Offers]] = {
    "background": complete_background,
    "field of work": complete_domain,
    "role": complete_role,
    "subject of study": complete_subject,
}


_OF_THE_GOAL = frozenset(row.key for row in (ROLE, UNDECIDED, LEVEL, COUNTRY, DEADLINE, START))


class Takes:
    """Which settings a command takes: a parameter `Annotated[Settings, Takes(HOURS)]` has them.

    With `argument` the role may stand without its option, too, and behind it the number of a
    module where a command is `numbered`; one that `keeps` what is said explains its options as what
    they are in the profile.
    """

    def __init__(
        self,
        *rows: Setting[Any],
        argument: bool = False,
        numbered: bool = False,
        keeps: bool = False,
    ) -> None:
        self.rows = rows
        self.argument = argument
        self.numbered = numbered
        self.keeps = keeps

    def parameters(self) -> list[inspect.Parameter]:
        """Return the parameters that Typer makes options of."""
        hints: dict[str, Any] = {}
        for row in self.rows:
            kind: Any = list[str] if row.kind.many else bool if isinstance(row.kind, YesNo) else str
            hints[row.key] = Annotated[kind | None, option(row, keeps=self.keeps)]
        if self.argument:
            hints = {ARGUMENT: RoleArgument, **hints}
        return [
            inspect.Parameter(key, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=hint)
            for key, hint in hints.items()
        ]

    def said(self, session: Session, given: dict[str, Any]) -> Settings:
        """Take out of the options what they say of settings, and read it."""
        texts = {row.key: given.pop(row.key) for row in self.rows}
        named = list(given.pop(ARGUMENT) or ()) if self.argument else []
        if self.numbered and named and named[-1].isdecimal():
            given[MODULE] = int(named.pop()[:MOST_DIGITS])
        if named:
            texts[ROLE.key] = " ".join(named)
        texts = {key: text for key, text in texts.items() if text is not None and text != []}
        if not texts:
            return NOTHING_SAID
        from mlpath.interview.reading.settings import ReadingContext, read_all

        return read_all(
            texts,
            ReadingContext(session.catalog, session.today, session.person.settings[COUNTRY]),
        )


def _completion(row: Setting[Any]) -> Callable[[str], Offers] | None:
    if isinstance(row.kind, Name):
        return _COMPLETE[row.kind.of]
    return complete_country if isinstance(row.kind, Country) else None


def _heading(row: Setting[Any]) -> str:
    """Return under which heading a setting stands: of the person, of the goal, of a calendar."""
    if row.of_calendar:
        return OUTPUT
    return GOAL if row.key in _OF_THE_GOAL else YOU


def option(row: Setting[Any], *, keeps: bool = False) -> Any:
    """Return what Typer has to know of the option that says a setting."""
    return typer.Option(
        row.flag,
        *row.also,
        metavar=row.metavar or None,
        help=row.help if keeps else row.passing or row.help,
        autocompletion=_completion(row),
        rich_help_panel=_heading(row),
    )


RoleOption = Annotated[str | None, option(ROLE)]
"""A role to choose by, in lists that nobody's settings have to do with."""
LevelOption = Annotated[str | None, option(LEVEL)]
"""The same for a level."""


def taken(annotation: object) -> Takes | None:
    """Return which settings an annotation takes, if it takes any."""
    return next((part for part in get_args(annotation)[1:] if isinstance(part, Takes)), None)
