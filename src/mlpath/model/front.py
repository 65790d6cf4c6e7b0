"""What `mlpath` alone shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Welcome:
    """The page for somebody new."""

    kind: ClassVar[str] = "welcome"
    commands: tuple[tuple[str, str], ...]
    """A command and what it is for."""
