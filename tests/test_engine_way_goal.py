"""How far a plan goes: for experienced people the few things that separate them, no more."""

from datetime import date

import pytest

from mlpath.engine.case import Case, Learner
from mlpath.engine.levels.needs import all_needed
from mlpath.engine.way.choice import between, decide
from mlpath.engine.way.goal import MOSTLY_THERE, chosen, nearly_experienced
from mlpath.engine.way.way import work_left
from mlpath.model.field.role_level import READY, RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from mlpath.model.reports.plan import Wishes

DAY = date(2026, 11, 2)
MONTHS = 260
"""Hours; at five hours a week a year."""


def of_trade(catalog, role, level, *, years=7.0, background=None, **wishes):
    said = Settings(background=background or role, role=role, years=years)
    learner = Learner(catalog, Person(settings=said))
    hours = Wishes(hours=5.0, start=DAY, **wishes)
    return Case(learner, catalog.roles[role], RoleLevel(level), wishes=hours, today=DAY)


@pytest.mark.parametrize("level", ["senior", "lead"])
def test_a_senior_is_taught_what_lacks_of_the_core_and_nothing_that_it_does_not_need(
    catalog, level
):
    one = of_trade(catalog, "ml-engineer", level, years=12.0)
    assert one.readiness.value >= READY
    assert nearly_experienced(one)
    core = [target for target in one.targets if target.core]
    assert list(chosen(one)) == core
    needed = all_needed(catalog.skills, [(t.skill, float(t.need)) for t in core])
    way = work_left(one)
    assert all(needed.get(step.skill, 0) >= step.to for step in way.steps)
    assert way.capstone is None  # their work shows it
    assert way.hours <= MONTHS
    whole = work_left(of_trade(catalog, "ml-engineer", level, years=12.0, until="100"))
    assert len(whole.steps) > len(way.steps)  # the rest is there for whoever asks


def test_below_two_thirds_of_a_level_everything_is_taught_and_ends_in_a_capstone(catalog):
    far = of_trade(catalog, "ml-engineer", "senior", years=1.0, background="frontend-engineer")
    assert far.readiness.value < MOSTLY_THERE
    assert not nearly_experienced(far)
    assert work_left(far).capstone is not None


def test_below_senior_nobody_is_told_that_their_work_is_the_practice(catalog):
    ready = of_trade(catalog, "ml-engineer", "mid")
    assert ready.readiness.value >= MOSTLY_THERE
    assert not nearly_experienced(ready)


def test_what_mid_interviews_ask_is_named_beside_a_junior_plan_and_is_not_part_of_it(catalog):
    one = of_trade(catalog, "ai-engineer", "junior", years=5.0, background="software-engineer")
    text = decide(one).text
    assert "Apply for mid jobs with it" in text
    asked = text.split("they ask more of ")[1].split(", ")
    core = {t.skill for t in one.at(RoleLevel.MID).targets if t.core}
    assert len(asked) == 2
    assert set(asked) <= {catalog.skills[skill].name for skill in core}


def test_beside_the_role_that_somebody_works_in_nobody_is_sent_to_apply_for_it(catalog):
    own = of_trade(catalog, "ml-engineer", "senior", years=8.0)
    text = between(own, own.toward("research-engineer"))
    assert text.startswith(
        "Stay ML engineer and go for its next level, unless the work of Research"
    )
    assert "Apply as ML engineer" not in text


@pytest.mark.parametrize(("there", "mostly"), [(66.6, True), (66.5, False)])
def test_two_thirds_of_a_level_of_experience_are_enough_to_learn_the_rest_in_the_job(
    catalog, there, mostly
):
    one = of_trade(catalog, "ml-engineer", "senior")
    one.__dict__["readiness"] = replace(one.readiness, value=there)
    assert nearly_experienced(one) is mostly
