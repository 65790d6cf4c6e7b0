"""Between the screen and the profile: answers that are kept, and what is stored on demand."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from mlpath.cli.explore.shown import shown
from mlpath.cli.explore.state import changed, state_of
from mlpath.errors import MlpathError
from mlpath.interview.questions import told
from mlpath.model.field.level import LEVEL_NAMES
from mlpath.model.named import NamedTuple
from mlpath.model.person import NOTHING_SAID
from mlpath.model.settings import by_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.cli.explore.shown import Screenful
    from mlpath.cli.explore.state import SliderState
    from mlpath.cli.session import Session
    from mlpath.model.events.event import Event
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Settings

MOST_KEPT = 500
"""Answers; a slider has 80 places at most."""


class JustStored(NamedTuple):
    """Something that was stored in this sitting."""

    last: int
    """The id of its event."""
    text: str
    before: SliderState


class Desk:
    """One sitting; its lock keeps the answers of one person to one thread at a time."""

    def __init__(self, session: Session, said: Settings = NOTHING_SAID) -> None:
        self.session, self.said = session, said
        self.lock = Lock()
        self.noted: list[JustStored] = []
        self._kept: dict[SliderState, Screenful] = {}
        self._read(())

    def _read(self, done: tuple[tuple[SkillId, int], ...]) -> None:
        """Take the profile as it is now."""
        self.base = self.session.work(self.said)
        self.stored = state_of(self.session.work())._replace(done=done)
        self.first = state_of(self.base)._replace(done=done)
        self._kept.clear()

    @property
    def skills(self) -> Mapping[SkillId, Skill]:
        """The skills of the catalogue."""
        return self.base.catalog.skills

    def known(self, state: SliderState) -> Screenful | None:
        """Return an answer that is kept already."""
        return self._kept.get(state)

    def shown(self, state: SliderState) -> Screenful:
        """Return the answer for a state."""
        if state not in self._kept:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[state] = shown(self.base, state)
        return self._kept[state]

    # ------------------------------------------------------------------ what is stored

    def reached_text(self, skill: SkillId, level: int) -> str:
        """Say what marking a level stores."""
        one = self.skills[skill]
        return f"{one.name}: {LEVEL_NAMES[level]} reached. You can {one.can[level - 1]}."

    def reach(self, state: SliderState, skill: SkillId, level: int) -> SliderState:
        """Store that a level is reached, as `mlpath done` does."""
        from mlpath.cli.progressing import planned_hours
        from mlpath.model.events.progress import LevelDone

        planned = planned_hours(self.session.work(), skill, level)
        event = LevelDone(skill=skill, level=level, on=self.session.today, planned=planned)
        after = state._replace(done=(*state.done, (skill, level)))
        return self._note(state, event, self.reached_text(skill, level), after)

    def keep(self, state: SliderState) -> SliderState:
        """Store where the sliders stand, as `mlpath profile edit` does."""
        from mlpath.model.events.about import SettingsChanged

        changes = changed(state, self.stored)
        if not changes:
            raise MlpathError("what the sliders say is what is stored already")
        rows, known = by_key(), self.base.catalog
        said = [
            f"{rows[key].label.lower()} {'no date' if one is None else told(rows[key], one, known)}"
            for key, one in changes.items()
        ]
        return self._note(state, SettingsChanged(changes=changes), f"{', '.join(said)}.", state)

    def _note(self, state: SliderState, event: Event, text: str, after: SliderState) -> SliderState:
        self._conclude(event)
        self.noted.append(JustStored(self.session.stored[-1].id, text, state))
        self._read(after.done)
        return after

    def take_back(self, state: SliderState) -> SliderState:
        """Take back what was stored last, if this sitting did it."""
        from mlpath.model.events.undo import Undo

        if not self.noted:
            raise MlpathError("nothing was stored in this sitting: mlpath undo goes further back")
        last = self.session.last_action()
        if not last or last[-1].id != self.noted[-1].last:
            raise MlpathError("something else was noted since: mlpath undo takes that back first")
        self._conclude(Undo(undoes=tuple(one.id for one in last)))
        before = self.noted.pop().before
        self._read(before.done)
        return state._replace(done=before.done)

    def _conclude(self, event: Event) -> None:
        """Store what follows from the profile as it was read; what is new there is read first."""
        from mlpath.errors import MovedError

        try:
            self.session.conclude([event])
        except MovedError:
            self.session.forget()
            self._read(self.stored.done)
            raise MlpathError(
                "something was noted meanwhile; now it is shown, and nothing was stored"
            ) from None


def open_address(address: str) -> bool:
    """Open an address in the browser; one that would need this screen is left alone."""
    import webbrowser

    try:
        browser = webbrowser.get()
        needs_screen = type(browser) is webbrowser.GenericBrowser
        return not needs_screen and browser.open(address)
    except (webbrowser.Error, OSError):
        return False
