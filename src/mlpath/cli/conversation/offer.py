"""The offer to check what was claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlpath.cli.asking.asker import Asker
    from mlpath.cli.session import Session

WORTH_A_SITTING = 10
"""Questions that are asked when somebody has their answers checked at the end."""


def offer_checks(session: Session, asking: Asker) -> None:
    """Offer to check what was claimed, when there is something worth it."""
    from mlpath.cli.checking import Checks
    from mlpath.views.words import count

    checks = Checks(session)
    claims = len(checks.before.knowledge.claims)
    if checks.next() is None or not claims:
        return
    many = min(WORTH_A_SITTING, 2 * len(checks.wanted))
    length = f"{count(many, 'question')}, {count(many // 2, 'minute')}"
    text = f"Check what you said now? Up to {length}."
    if asking.confirm(text):
        asking.say("")
        checks.talk(many)
        session.notes.extend(checks.found())
