"""Random histories of updates, undos, moves and accidents, against a model of them."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from mlpath.engine.journal.replay import last_action, replay
from mlpath.model.events.about import SettingsChanged, TraitsTold
from mlpath.model.events.plan import SavedFinish, SavedPlan, SavedStep
from mlpath.model.events.progress import HoursLogged, LevelDone, ProjectDone
from mlpath.model.events.skills import EvidenceFound, QuizAnswered, Rating, SkillSkipped
from mlpath.model.events.undo import Undo
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.ids import ItemId, ProjectId, RoleId, SkillId, TraitId
from mlpath.store.paths import store_file
from mlpath.store.rescue.restore import restore
from mlpath.store.store import Store
from mlpath.store.transfer import export_profile, import_profile
from trials.verdict import Verdict

if TYPE_CHECKING:
    from mlpath.model.events.event import Event
    from mlpath.model.person import Person

START = datetime(2026, 3, 2, 12, tzinfo=UTC)
STEPS_A_RUN = 100
SKILLS = st.sampled_from(["python", "sql", "docker", "nlp"]).map(SkillId)
LEVELS = st.integers(0, 4)
HOURS = st.floats(0, 100)
DAYS = st.dates()
PROFILES = st.sampled_from(["default", "a.b", "Other-1"])
TEXTS = st.text(max_size=20)
STEPS = st.builds(SavedStep, skill=SKILLS, to=LEVELS, hours=HOURS, gain=HOURS, end=DAYS)
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(
        SettingsChanged,
        changes=st.fixed_dictionaries(
            {"hours": HOURS, "country": st.none() | TEXTS, "deadline": st.none() | DAYS}
        ),
    ),
    st.builds(Rating, skill=SKILLS, level=LEVELS),
    st.builds(
        EvidenceFound,
        skill=SKILLS,
        level=LEVELS,
        grade=st.sampled_from([Grade.DOCUMENTED, Grade.SHOWN]),
        detail=TEXTS,
    ),
    st.builds(
        QuizAnswered,
        item=TEXTS.map(ItemId),
        skill=SKILLS,
        level=LEVELS,
        correct=st.sampled_from([True, False, None]),
    ),
    st.builds(HoursLogged, skill=SKILLS, hours=HOURS, on=DAYS),
    st.builds(LevelDone, skill=SKILLS, level=LEVELS, on=DAYS),
    st.builds(
        ProjectDone,
        project=TEXTS.map(ProjectId),
        name=TEXTS,
        on=DAYS,
        link=st.sampled_from([None, "https://example.org"]),
    ),
    st.builds(TraitsTold, traits=st.fixed_dictionaries({TraitId("curiosity"): st.integers(1, 4)})),
    st.builds(SkillSkipped, skill=SKILLS),
    st.builds(
        SavedPlan,
        role=TEXTS.map(RoleId),
        level=st.sampled_from(RoleLevel),
        made=DAYS,
        hours=HOURS,
        finish=st.builds(SavedFinish, early=DAYS, likely=DAYS, late=DAYS),
        steps=st.lists(STEPS, max_size=3).map(tuple),
    ),
)


class History(RuleBasedStateMachine):
    """A store, and beside it every state that each person was ever in."""

    steps = 0

    def __init__(self) -> None:
        super().__init__()
        memory = Path("/dev/shm")
        self.home = Path(tempfile.mkdtemp(prefix="undo-", dir=memory if memory.is_dir() else None))
        self.past: dict[str, list[Person]] = {}
        self.actions = 0

    def teardown(self) -> None:
        """Remove the store."""
        shutil.rmtree(self.home, ignore_errors=True)

    def person(self, profile: str) -> Person:
        """Read a person from the disk."""
        with Store.open_read(self.home) as store:
            return replay(store.events(profile))

    def store(self, profile: str, events: list[Event], group: str = "") -> None:
        """Write as one action."""
        self.actions += 1
        at = START + timedelta(hours=self.actions)
        with Store.open_write(self.home) as store:
            store.append(profile, events, at=at, action=group)

    @rule(profile=PROFILES, events=st.lists(EVENTS, min_size=1, max_size=4))
    def update(self, profile: str, events: list[Event]) -> None:
        """Something happens."""
        self.store(profile, events, f"g{self.actions}")
        self.past.setdefault(profile, [replay(())]).append(self.person(profile))

    @precondition(lambda self: self.past)
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        """The last thing that happened did not happen."""
        profile = data.draw(st.sampled_from(sorted(self.past)))
        with Store.open_read(self.home) as store:
            last = last_action(store.events(profile))
        assert bool(last) == (len(self.past[profile]) > 1)
        if last:
            self.store(profile, [Undo(undoes=tuple(stored.id for stored in last))])
            self.past[profile].pop()

    @precondition(lambda self: self.past)
    @rule(data=st.data(), other=PROFILES)
    def move(self, data: st.DataObject, other: str) -> None:
        """A profile goes out as a document and comes in under another name."""
        profile = data.draw(st.sampled_from(sorted(self.past)))
        if other in self.past:
            return
        with Store.open_write(self.home) as store:
            document = export_profile(store, profile)
            import_profile(store, other, document, START)
            again = export_profile(store, other)
        assert again["events"] == document["events"]
        self.past[other] = list(self.past[profile])

    @rule(profile=PROFILES)
    def delete(self, profile: str) -> None:
        """A profile is forgotten."""
        with Store.open_write(self.home) as store:
            assert store.delete(profile) == (profile in self.past)
        self.past.pop(profile, None)
        assert self.past or not store_file(self.home).exists()

    @precondition(lambda self: self.past)
    @rule(byte=st.integers(0, 99))
    def accident(self, byte: int) -> None:
        """The header of the file is damaged, and everything is brought back."""
        file = store_file(self.home)
        data = bytearray(file.read_bytes())
        data[byte % 16] ^= 0xFF
        file.write_bytes(data)
        names = tuple(sorted(self.past))
        assert restore(self.home).profiles == names

    @invariant()
    def everybody_is_as_they_were(self) -> None:
        """Nothing but the last rule changed anything."""
        type(self).steps += 1
        with Store.open_read(self.home) as store:
            assert store.profiles() == tuple(sorted(self.past))
            for profile, states in self.past.items():
                assert replay(store.events(profile)) == states[-1]


def run(steps: int = 10_000) -> Verdict:
    """Run histories until there were `steps` steps; the first difference is a loss."""
    verdict = Verdict("undo")
    History.steps = 0
    try:
        while History.steps < steps:
            run_state_machine_as_test(
                History,
                settings=settings(
                    max_examples=max(1, steps // STEPS_A_RUN),
                    stateful_step_count=STEPS_A_RUN,
                    deadline=None,
                    derandomize=False,
                    database=None,
                    suppress_health_check=list(HealthCheck),
                ),
            )
    except AssertionError as error:
        verdict.losses.append(f"a history that went wrong: {error}")
    verdict.runs = verdict.acknowledged = History.steps
    return verdict
