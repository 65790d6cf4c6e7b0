"""A kind of entry of the catalogue, as one row: its record, and how files and people call it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol, Self

K = TypeVar("K")
T = TypeVar("T")

if TYPE_CHECKING:  # a protocol costs time to define, and nothing asks for it at run time

    class Loader(Protocol):
        """Reads all entries of a kind."""

        def __call__(self, kind: EntryKind[K, T], /) -> Mapping[K, T]:
            """Return them by id."""

    class Holder(Protocol):
        """Has entries of kinds."""

        load: Loader


class EntryKind(Generic[K, T]):
    """A kind of entry; on a catalogue its attribute is the entries, read when first asked for."""

    section = ""
    """What the catalogue calls all of them."""

    def __init__(
        self,
        record: str,
        *,
        noun: str = "",
        folder: str = "",
        reports: tuple[str, ...] = (),
        show: str = "",
    ) -> None:
        self._record, self._noun, self._show = record, noun, show
        self.folder = folder
        """Each of its files holds one entry; empty when one file holds many."""
        self.reports = reports
        """What reports of all and of one are called, where people can list them; the first is the
        name of the command and of the page, too."""

    def __set_name__(self, owner: type, name: str) -> None:
        """Learn the name of the section."""
        self.section = name

    @property
    def key(self) -> str:
        """What a table of one entry is called in a file; empty when the file is the entry."""
        return "" if self.folder else self.section.removesuffix("s")

    @property
    def noun(self) -> str:
        """What people call one of them."""
        return self._noun or self.section.removesuffix("s")

    @property
    def show(self) -> str:
        """The command that shows one of them, with `{0.id}` for its id; empty when none does."""
        return self._show or (f"mlpath {self.reports[0]} {{0.id}}" if self.reports else "")

    @property
    def record(self) -> type[T]:
        """What an entry is made of."""
        module, _, name = self._record.rpartition(".")
        found: type[T] = getattr(import_module(f"mlpath.model.field.{module}"), name)
        return found

    def entries_of(self, holder: Holder) -> Mapping[K, T]:
        """Return the entries of a catalogue, which are read once."""
        kept = vars(holder)
        if self.section not in kept:
            kept[self.section] = holder.load(self)
        entries: Mapping[K, T] = kept[self.section]
        return entries

    @overload
    def __get__(self, holder: None, owner: type) -> Self: ...

    @overload
    def __get__(self, holder: Holder, owner: type) -> Mapping[K, T]: ...

    def __get__(self, holder: Holder | None, owner: type) -> Self | Mapping[K, T]:
        """Return the entries of a catalogue, or this row itself."""
        return self if holder is None else self.entries_of(holder)
