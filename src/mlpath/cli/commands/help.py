"""`mlpath help`: any word on any screen, any command, any name, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.shells.offers import complete_term
from mlpath.model.reports.catalogue.terms import ListedTerm, TermReport, TermsReport

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.glossary import Term

EXAMPLES = """\b
Examples:
  mlpath help readiness
  mlpath help plan
  mlpath help vector database"""

INDENT = 4
"""Columns before the help of a command."""
Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WORD]", help="A word, a command or a name.", autocompletion=complete_term
    ),
]


def run(session: Session, words: Words = None) -> TermReport | TermsReport:
    """Say what a word on a screen means, what a command does, or what a skill or role is."""
    from mlpath.cli.registry import COMMANDS
    from mlpath.model import glossary

    text = " ".join(words or ()).strip()
    if not text:
        return TermsReport(
            terms=tuple(
                ListedTerm(name=word.term, means=word.means, command=word.command)
                for word in glossary.listed()
            )
        )
    named = text.casefold().removeprefix("mlpath ")
    if named in COMMANDS:
        return _command(named, session.look.width)
    word = glossary.meaning(text)
    return _word(word) if word else _entry(session, text)


def _word(word: Term) -> TermReport:
    return TermReport(name=word.term, what="word", means=word.means, commands=(word.command,))


def _command(name: str, width: int) -> TermReport:
    """Give the help of a command, and what its name means where it is a word of the screens."""
    from mlpath.cli.command import load_command
    from mlpath.cli.registry import COMMANDS
    from mlpath.model import glossary

    command = load_command(name)
    settings = command.context_settings | {"terminal_width": min(80, width) - INDENT}
    context = command.context_class(command, info_name=f"mlpath {name}", **settings)
    word = glossary.meaning(name)
    exact = word is not None and word.term == name
    return TermReport(
        name=name,
        what="command",
        means=word.means if word and exact else f"{COMMANDS[name].summary}.",
        text=command.get_help(context),
        commands=(f"mlpath {name} --help",),
    )


def _entry(session: Session, text: str) -> TermReport:
    """Say what the entry of the catalogue is that is called so."""
    from mlpath.cli.registry import COMMANDS
    from mlpath.engine.catalogue.everything import explained
    from mlpath.interview.reading import find
    from mlpath.interview.reading.called import NAMED, exactly, nearly
    from mlpath.model import glossary
    from mlpath.model.names import near

    catalog = session.catalog
    known = [name for word in glossary.WORDS for name in glossary.spellings(word)]
    slip = near(text, known)  # of a word of ours rather than a part of some title
    for same in (exactly,) if slip else (exactly, nearly):
        for kind in NAMED:
            found = same(kind.all_of(catalog), text)
            if len(found) == 1:
                entry = found[0]
                return TermReport(
                    name=entry.own[-1],
                    what=kind.noun,
                    means=explained(catalog, kind.noun, entry.thing),
                    commands=(kind.show.format(entry.thing),),
                )
    error = find.unknown(catalog, "word", text, [*known, *COMMANDS])
    error.hint = f"{error.hint}\nAll words: mlpath help".strip()
    raise error
