"""The one way from what somebody typed to the thing that is called so, in every command.

By id, name, alias or an id of before, in any case, with any marks between the words; else by the
start or by words of a name, when only one thing fits. What is of another kind is said to be that,
with the command that shows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from mlpath.errors import UnknownNameError
from mlpath.interview.reading.called import NAMED, Called, exactly, nearly, of_kind
from mlpath.model.field.catalog import Catalog
from mlpath.model.names import SLIP, TELLING, near, parts, plain, shown, unknown_name
from mlpath.model.record import names_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mlpath.interview.reading.called import NameKind
    from mlpath.model.field.background import Background
    from mlpath.model.field.catalog import Row
    from mlpath.model.field.entry_kind import EntryKind
    from mlpath.model.field.role import Role
    from mlpath.model.field.skill import Area, Skill
    from mlpath.model.field.trait import Trait

Thing = TypeVar("Thing")
One = TypeVar("One")
Many = TypeVar("Many")
MOST_CANDIDATES = 5


def entry(catalog: Catalog, kind: EntryKind[Any, Thing], text: str) -> Thing:
    """Return an entry of a kind."""
    known = kind.entries_of(catalog)
    thing: Thing = known[text] if text in known else first(catalog, [of_kind(kind)], text)
    return thing


def first(catalog: Catalog, kinds: Sequence[NameKind], text: str) -> Any:
    """Return the thing of some kinds that is called so; a kind named earlier wins a tie."""
    everything = [one for kind in kinds for one in kind.all_of(catalog)]
    found = exactly(everything, text) or nearly(everything, text)
    if len(found) == 1:
        return found[0].thing
    noun = " or ".join(kind.noun for kind in kinds)
    if found:
        raise _one_of_several(noun, text, found)
    error = unknown(catalog, noun, text, (name for one in everything for name in one.names))
    error.hint = f"{error.hint}\n{_where(kinds, everything)}".strip()
    raise error


def _where(kinds: Sequence[NameKind], everything: Sequence[Called]) -> str:
    """Say where all that could be meant is listed, or list it."""
    commands = [kind.every for kind in kinds if kind.every]
    listed = ", ".join(commands or [one.own[0] for one in everything])
    return f"{'All' if commands else 'There are'}: {listed}"


def one_or_list(
    catalog: Catalog,
    kind: NameKind,
    text: str | None,
    one: Callable[[Any], One],
    listed: Callable[[str], Many],
    *,
    rather: Sequence[NameKind] = (),
) -> One | Many:
    """Return the report of what is called so, else the list of those with the words.

    What is called so among the kinds in `rather` is no word to search for.
    """
    if text is None:
        return listed("")
    known = list(kind.all_of(catalog))
    if exact := exactly(known, text):
        return one(exact[0].thing)
    likely = nearly(known, text)
    for other in () if likely else rather:
        for found in exactly(other.all_of(catalog), text):
            raise _of_another_kind(kind.noun, text, other, found)
    report = listed(text)
    entries = getattr(report, names_of(report)[0])  # they come first
    if len(likely) == 1 and len(entries) <= 1:
        return one(likely[0].thing)
    if entries:
        return report
    error = slip(catalog, kind.noun, text, lambda words: _names(listed(words)))
    if likely or error is None:
        return one(first(catalog, [kind], text))
    error.hint = _where([kind], known)
    raise error


def _names(report: Any) -> list[str]:
    """Return the ids of what a list found, which come first in its report."""
    return [str(getattr(one, "id", "")) for one in getattr(report, names_of(report)[0])]


def slip(
    catalog: Catalog, noun: str, text: str, found: Callable[[str], Sequence[str]]
) -> UnknownNameError | None:
    """Say which words were meant where some that stand in no name are near ones that do."""
    known = {
        word
        for kind in NAMED
        for one in kind.all_of(catalog)
        for name in one.names
        for word in parts(name)
        if len(word) >= TELLING
    }
    words = [word if word in known else near(word, known, alike=SLIP) for word in parts(text)]
    meant = " ".join(words)
    if not all(words) or meant == " ".join(parts(text)):
        return None
    ids = found(meant)
    if not ids:
        return None
    meant = next((one for one in ids if plain(one) == plain(meant)), meant)
    return UnknownNameError(
        f'no {noun} called "{shown(text)}". Did you mean {meant}?', did_you_mean=[meant]
    )


def _one_of_several(noun: str, text: str, found: Sequence[Called]) -> UnknownNameError:
    names = ", ".join(one.said for one in found[:MOST_CANDIDATES])
    more = len(found) - MOST_CANDIDATES
    return UnknownNameError(
        f'"{shown(text)}" may be more than one {noun}',
        hint=f"Which one: {names}{f' or {more} more' if more > 0 else ''}?",
        did_you_mean=[one.own[0] for one in found],
    )


def unknown(catalog: Catalog, noun: str, text: str, known: Iterable[str]) -> UnknownNameError:
    """Say that nothing is called so: what it is instead, what was meant, or where it stands."""
    from mlpath.interview.reading.languages import LANGUAGE
    from mlpath.interview.reading.places import PLACES

    for kind in (*NAMED, *PLACES, LANGUAGE):
        for found in exactly(kind.all_of(catalog), text):
            return _of_another_kind(noun, text, kind, found)
    error = unknown_name(noun, text, known)
    if any(nearly(kind.all_of(catalog), text) for kind in NAMED):
        error.hint = f"Names with it: mlpath search {shown(text)}"
    elif "?" not in error.message:
        error.hint = _near_of_another_kind(catalog, text)
    return error


def _near_of_another_kind(catalog: Catalog, text: str) -> str:
    """Return the command that shows what was probably meant, or nothing."""
    for kind in NAMED:
        by_name = {name: one for one in kind.all_of(catalog) for name in one.names}
        if meant := near(text, by_name):
            return f"Near: {meant}, a {kind.noun}: {kind.show.format(by_name[meant].thing)}"
    return ""


def _of_another_kind(noun: str, text: str, kind: NameKind, found: Called) -> UnknownNameError:
    name = found.own[-1]
    also = "" if plain(name) == plain(text) else f", {name}"
    return UnknownNameError(
        f'no {noun} called "{shown(text)}": that is a {kind.noun}{also}',
        hint=f"See it: {kind.show.format(found.thing)}",
    )


def role(catalog: Catalog, text: str) -> Role:
    """Return a role."""
    return entry(catalog, Catalog.roles, text)


def skill(catalog: Catalog, text: str) -> Skill:
    """Return a skill."""
    return entry(catalog, Catalog.skills, text)


def area(catalog: Catalog, text: str) -> Area:
    """Return an area of skills."""
    return entry(catalog, Catalog.areas, text)


def background(catalog: Catalog, text: str) -> Background:
    """Return a background."""
    return entry(catalog, Catalog.backgrounds, text)


def trait(catalog: Catalog, text: str) -> Trait:
    """Return a trait."""
    return entry(catalog, Catalog.traits, text)


def country(catalog: Catalog, text: str) -> Row:
    """Return the row of a country."""
    from mlpath.interview.reading.places import COUNTRY

    row: Row = first(catalog, [COUNTRY], text).row
    return row


def region(catalog: Catalog, text: str) -> str:
    """Return the id of a region."""
    from mlpath.interview.reading.places import REGION

    return str(first(catalog, [REGION], text).id)


def language(catalog: Catalog, text: str) -> str:
    """Return the code of a language."""
    from mlpath.interview.reading.languages import LANGUAGE

    return str(first(catalog, [LANGUAGE], text).id)
