"""Everything that has a name, by kind: how it is called, and the command that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.model.field.catalog import KINDS
from mlpath.model.named import NamedTuple
from mlpath.model.names import TELLING, parts, plain, spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.entry_kind import EntryKind


class Called(NamedTuple):
    """One thing and all its names."""

    own: tuple[str, ...]
    """Its id, what it was called before, and its name or title."""
    aliases: tuple[str, ...]
    thing: Any

    @property
    def names(self) -> tuple[str, ...]:
        """Every name."""
        return self.own + self.aliases

    @property
    def said(self) -> str:
        """Its name, with the id where that is not the same."""
        first, last = self.own[0], self.own[-1]
        return last if plain(last) == plain(first) else f"{last} ({first})"


class NameKind(NamedTuple):
    """A kind of thing that commands take by name."""

    noun: str
    all_of: Callable[[Catalog], Iterable[Called]]
    show: str
    """The command that shows one, with `{0.id}` for its id."""
    every: str
    """The command that lists them; empty where none does, and a hint lists them itself."""


def called(things: Mapping[Any, Any]) -> Iterator[Called]:
    """Yield entries with their names."""
    for key, thing in things.items():
        name = getattr(thing, "name", "") or getattr(thing, "title", "") or str(key)
        was = map(str, getattr(thing, "was", ()))
        yield Called((str(key), *was, name), tuple(getattr(thing, "aliases", ())), thing)


def of_kind(kind: EntryKind[Any, Any]) -> NameKind:
    """Return a kind of entry as a kind of name."""
    command = kind.show.partition(" {")[0]
    return NameKind(
        kind.noun,
        lambda catalog: called(kind.entries_of(catalog)),
        kind.show,
        command if kind.show == f"{command} {{0.id}}" and " -" not in command else "",
    )


NAMED: tuple[NameKind, ...] = tuple(
    of_kind(kind) for kind in sorted(KINDS, key=lambda kind: not kind.reports) if kind.show
)
"""Every kind with a command that shows one, those with a page of their own first."""


def _exact(names: Iterable[str], wanted: frozenset[str]) -> bool:
    return any(not wanted.isdisjoint(spellings(name)) for name in names)


def exactly(all_of: Iterable[Called], text: str) -> list[Called]:
    """Return what is called just that: by its own names first, else by an alias."""
    if not plain(text):
        return []
    wanted = spellings(text)
    found = [one for one in all_of if _exact(one.names, wanted)]
    return sorted(found, key=lambda one: not _exact(one.own, wanted))[:1]


def nearly(all_of: Iterable[Called], text: str) -> list[Called]:
    """Return what may be meant: by the start of a name, by whole words, by starts of words.

    The first of these that finds anything decides; own names come before aliases in each.
    """
    start, words = plain(text), parts(text)
    if len(start) < TELLING:
        return []
    everything = list(all_of)
    for fits in (_starts, _has_words, _has_starts):
        for own in (True, False):
            found = [
                one
                for one in everything
                if any(fits(name, start, words) for name in (one.own if own else one.aliases))
            ]
            if found:
                return found
    return []


def _starts(name: str, start: str, _: tuple[str, ...]) -> bool:
    return plain(name).startswith(start)


def _has_words(name: str, _: str, words: tuple[str, ...]) -> bool:
    return set(words) <= set(parts(name))


def _has_starts(name: str, _: str, words: tuple[str, ...]) -> bool:
    """Tell whether each word begins one of a name; a letter or two have to be the whole word."""
    return all(
        any(
            part == word or (len(word) >= TELLING and part.startswith(word)) for part in parts(name)
        )
        for word in words
    )
