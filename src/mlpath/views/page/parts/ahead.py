"""What somebody is ahead in, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.words import listing

if TYPE_CHECKING:
    from mlpath.model.reports.ahead import Ahead

AHEAD = "ahead of most"


def ahead_names(ahead: Ahead | None) -> list[tuple[str, str]]:
    """Name it in a line, where there is room for one only."""
    return [(AHEAD, ", ".join(one.name for one in ahead.skills))] if ahead else []


def ahead_rows(ahead: Ahead | None) -> list[tuple[str, str]]:
    """Say what somebody does better than most of their background, and who asks for it."""
    if ahead is None:
        return []
    text = ", ".join(one.name for one in ahead.skills)
    if ahead.roles:
        roles = listing([f"{one.name} ({one.share:.0%})" for one in ahead.roles])
        them = "it" if len(ahead.skills) == 1 else "these"
        text += f"; postings for {roles} ask for {them} most"
    return [(AHEAD, f"{text} (compared with: {ahead.name})")]
