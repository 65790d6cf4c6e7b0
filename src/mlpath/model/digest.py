"""Digests that a document or a page carries itself: they show whether it was changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

DIGEST = "sha256"
"""The key under which a document carries its digest."""
MARK = '<meta name="mlpath-sha256" content="'
"""What stands before the digest of a page."""
LENGTH = 64
BLANK = "0" * LENGTH
"""What stands in the place of a page's digest while it is taken."""


def digest(document: Mapping[str, Any]) -> str:
    """Return the SHA-256 of all of a document but its digest: keys sorted, no spaces, UTF-8."""
    import json

    rest = {key: value for key, value in document.items() if key != DIGEST}
    return digest_of_text(
        json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    )


def digest_of_text(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8."""
    import hashlib

    return hashlib.sha256(text.encode()).hexdigest()


def sealed(page: str) -> str:
    """Write the digest of a page into its blank."""
    return page.replace(f"{MARK}{BLANK}", f"{MARK}{digest_of_text(page)}", 1)


def seal_holds(page: str) -> bool:
    """Tell whether a page is as it was sealed; how its lines end does not matter."""
    text = page.replace("\r\n", "\n")
    before, mark, rest = text.partition(MARK)
    blank = f"{before}{mark}{BLANK}{rest[LENGTH:]}"
    return bool(mark) and digest_of_text(blank) == rest[:LENGTH]
