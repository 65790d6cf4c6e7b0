"""What was taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.events.form import Stored, Told
from mlpath.model.form import WHOLE, FieldForm, several
from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Self


@record
class Undo(Stored):
    """Events that shall not have happened."""

    kind: ClassVar[str] = "undo"
    form: ClassVar[Mapping[str, FieldForm]] = {"undoes": several(WHOLE)}
    undoes: tuple[int, ...]
    """Ids of events."""

    def renumbered(self, new: Callable[[int], int | None]) -> Self:
        """Name the events as they are called elsewhere; what is not there is left out."""
        ids = map(new, self.undoes)
        return type(self)(undoes=tuple(id_ for id_ in ids if id_ is not None))

    def tell(self, _: Mapping[str, str]) -> Told:
        """Say what was noted."""
        return Told("took back " + ", ".join(f"#{id_}" for id_ in self.undoes))
