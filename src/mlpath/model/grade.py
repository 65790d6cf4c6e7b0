"""How strong evidence is."""

from __future__ import annotations

from enum import StrEnum


class Grade(StrEnum):
    """How strong the evidence for a level is, weakest first."""

    CLAIMED = "claimed"
    DOCUMENTED = "documented"
    SHOWN = "shown"
    TESTED = "tested"
    DONE = "done"


PROOF = frozenset({Grade.SHOWN, Grade.TESTED, Grade.DONE})
"""Evidence that proves a level; the rest is what somebody says."""
