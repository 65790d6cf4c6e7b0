"""Fields of work: what somebody's data and colleagues are about."""

from __future__ import annotations

from mlpath.model.ids import DomainId
from mlpath.model.record import record


@record
class Domain:
    """A field of work, such as health or finance."""

    id: DomainId
    name: str
    aliases: tuple[str, ...] = ()
    """What people write who are asked where they work."""
    wide: tuple[str, ...] = ()
    """Those of them that mean much else in a sentence."""
    summary: str
    near: str = ""
    """Kinds of employers of it that there are in any region, within a sentence."""
