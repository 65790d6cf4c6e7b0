"""What the person told about themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from mlpath.model import stored_settings
from mlpath.model.events.form import Body, Stored, Told
from mlpath.model.form import one_of
from mlpath.model.ids import TraitId
from mlpath.model.record import record
from mlpath.model.settings import CHANGED
from mlpath.model.slots import Slot

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self


LIKE = one_of(1, 2, 3, 4, read=int)


@record
class SettingsChanged(Stored):
    """Settings that were told; None is one to forget."""

    kind: ClassVar[str] = CHANGED
    changes: Mapping[str, object]

    def encode(self) -> dict[str, object]:
        """Return the JSON object that is stored."""
        return stored_settings.encode(self.changes)

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read what `encode` wrote."""
        return cls(changes=stored_settings.decode(body))

    @classmethod
    def problems(cls, body: Body) -> Iterator[str]:
        """Say what cannot be meant in a JSON object that comes from elsewhere."""
        yield from stored_settings.problems(body)

    def said(self, names: Mapping[str, str]) -> str:
        """Return the changes in words."""
        return ", ".join(f"{key} {_shown(value, names)}" for key, value in self.changes.items())

    def tell(self, names: Mapping[str, str]) -> Told:
        """Say what was noted."""
        return Told(f"said: {self.said(names)}")


@record
class TraitsTold(Stored):
    """How much traits are like the person."""

    kind: ClassVar[str] = "traits"
    traits: Mapping[TraitId, int]
    """1 not at all, to 4 very much."""

    def encode(self) -> dict[str, object]:
        """Return the JSON object that is stored."""
        return {str(trait): much for trait, much in self.traits.items()}

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read what `encode` wrote."""
        return cls(traits={TraitId(trait): LIKE.read(much) for trait, much in body.items()})

    @classmethod
    def problems(cls, body: Body) -> Iterator[str]:
        """Say what cannot be meant in a JSON object that comes from elsewhere."""
        yield from (f'has a wrong "{trait}"' for trait in body if not LIKE.fits(body[trait]))

    def tell(self, names: Mapping[str, str]) -> Told:
        """Say what was noted."""
        return Told("traits: " + ", ".join(names.get(trait, trait) for trait in self.traits))


def _shown(value: object, names: Mapping[str, str]) -> str:
    if isinstance(value, tuple) and not isinstance(value, Slot):
        return " ".join(_shown(one, names) for one in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    return "forgotten" if value is None else names.get(str(value), str(value))
