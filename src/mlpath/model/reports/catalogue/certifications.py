"""Reports of certificates."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.field.certification import Certification


@record
class CertsReport:
    """The certificates that a search or filter finds."""

    kind: ClassVar[str] = "certs"
    listed: ClassVar[str] = "certs"
    certs: tuple[Certification, ...]
    of: str = ""
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""
    show: str = "all"
    """What a page tells: what matters first, or all; JSON always holds everything."""


@record
class CertReport:
    """One certificate."""

    kind: ClassVar[str] = "cert"
    cert: Certification
    names: tuple[str, ...]
    """Names of the skills it covers, in the same order."""
    source_name: str = ""
    """What readers know the source by."""
