"""Reports of certificates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from mlpath.model.certification import Certification


@dataclass(frozen=True, slots=True, kw_only=True)
class CertsReport:
    """The certificates that a search or filter finds."""

    kind: ClassVar[str] = "certs"
    certs: tuple[Certification, ...]
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CertReport:
    """One certificate."""

    kind: ClassVar[str] = "cert"
    cert: Certification
    names: tuple[str, ...]
    """Names of the skills it covers, in the same order."""
