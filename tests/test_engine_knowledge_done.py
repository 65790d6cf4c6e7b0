"""A level that was reached raises that skill and what it rests on, and nothing else."""

from __future__ import annotations

from datetime import date

from mlpath.engine.knowledge.state import knowledge
from mlpath.engine.levels.needs import all_needed
from mlpath.model.events.progress import LevelDone
from mlpath.model.ids import SkillId
from mlpath.model.person import Person, Settings


def person(background: str | None, **levels: int) -> Person:
    done = tuple(
        LevelDone(skill=SkillId(name.replace("_", "-")), level=level, on=date(2026, 11, 1))
        for name, level in levels.items()
    )
    return Person(settings=Settings(background=background), done=done)


def test_what_was_learnt_says_nothing_of_other_skills(catalog) -> None:
    before = knowledge(catalog, person("student")).estimates()
    after = knowledge(catalog, person("student", git=3)).estimates()
    needed = all_needed(catalog.skills, [(SkillId("git"), 3.0)])
    assert after["git"].value >= 3
    for skill in catalog.skills:
        if skill not in needed:
            assert after[skill].value == before[skill].value, skill


def test_what_a_level_rests_on_is_reached_with_it(catalog) -> None:
    after = knowledge(catalog, person("student", pytorch=2)).estimates()
    for need in catalog.skills["pytorch"].needs:
        if need.for_level <= 2:
            assert after[need.skill].value >= need.level


def test_somebody_unknown_has_what_was_done_and_nothing_more(catalog) -> None:
    after = knowledge(catalog, person(None, python=2)).estimates()
    assert after["python"].value >= 2
    assert after["kubernetes"].value == 0


def test_a_skill_that_the_data_lost_keeps_its_level_and_needs_nothing(catalog) -> None:
    assert all_needed(catalog.skills, [(SkillId("gone"), 2.0)]) == {"gone": 2.0}
