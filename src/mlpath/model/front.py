"""What `mlpath` alone shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from mlpath.model.person import Estimate
    from mlpath.model.progress import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Welcome:
    """The page for somebody new."""

    kind: ClassVar[str] = "welcome"
    commands: tuple[tuple[str, str], ...]
    """A command and what it is for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The page for somebody who is on the way."""

    kind: ClassVar[str] = "front"
    profile: str
    readiness: Estimate
    status: Status
