"""The offer to aim first at the level that is near, when the one wanted is far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.events.about import SettingsChanged
from mlpath.model.settings import LEVEL

if TYPE_CHECKING:
    from mlpath.cli.asking.asker import Asker
    from mlpath.cli.session import Session


def offer_nearer_level(session: Session, asking: Asker) -> None:
    """Say that a level is far and ask whether the plan shall lead to the one before it first."""
    from mlpath.engine.way.choice import decide

    decided = decide(session.case())
    if decided.level is None:
        return
    asking.say(f"  {decided.text}.")
    if asking.confirm(f"Shall the plan lead to {decided.level.value} first?"):
        session.remember([SettingsChanged(changes={LEVEL.key: decided.level})])
