"""One check is little evidence: it moves its own skill, and of all else only a bounded share."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from typing import NamedTuple

import pytest

from mlpath.engine.case import Case
from mlpath.engine.levels.needs import all_needed
from mlpath.engine.way.way import work_left
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, QuizAnswer, Settings
from worlds.cases import case_of

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
PEOPLE = range(40)
RISE, FALL = 1.0, 0.75
"""Levels that a skill far from the checked one may rise or fall."""
SHARE = 0.4
"""Of the hours of a plan, what may come or go beside the checked skill and what it rests on."""


class Checked(NamedTuple):
    """A person at random before and after a check of one claim."""

    skill: str
    before: Case
    after: Case


def claimed(levels, background, years=None):
    return Person(
        settings=Settings(background=background, years=years),
        evidence=tuple(
            Evidence(skill=skill, level=float(level), grade=Grade.CLAIMED, at=NOW)
            for skill, level in levels.items()
        ),
    )


def checked(person, skill, level, correct):
    """Answer two questions more."""
    more = tuple(
        QuizAnswer(item=f"{skill} {k}", skill=skill, level=level, correct=correct, at=NOW)
        for k in (1, 2)
    )
    return replace(person, answers=(*person.answers, *more))


def drawn(catalog, number, correct):
    """Draw somebody who claims much of little, toward any role."""
    random = Random(f"one check at a time {number}")
    role = random.choice(list(catalog.roles.values()))
    level = random.choice([RoleLevel.JUNIOR, RoleLevel.MID, RoleLevel.SENIOR])
    wanted = [t.skill for t in role.targets[level]]
    claims = {s: random.randint(2, 4) for s in random.sample(wanted, random.randint(1, 6))}
    background = random.choice([None, *catalog.backgrounds])
    before = claimed(claims, background, random.choice([0.0, 1.0, 3.0, 8.0]))
    skill = random.choice(list(claims))
    after = checked(before, skill, claims[skill], correct)
    cases = (case_of(who, catalog=catalog, role=role, level=level) for who in (before, after))
    return Checked(skill, *cases)


def far(catalog, skill):
    """List the skills of other areas that neither need a skill nor are needed by it."""

    return [
        other
        for other, known in catalog.skills.items()
        if known.area != catalog.skills[skill].area
        and other not in rests_on(catalog, skill)
        and skill not in rests_on(catalog, other)
    ]


def moves(catalog, found):
    """Tell by how much the likely levels of far skills moved."""
    one, two = (case.learner.knowledge for case in (found.before, found.after))
    rows = [one.ground.index[skill] for skill in far(catalog, found.skill)]
    return [two.likely.mean[row] - one.likely.mean[row] for row in rows]


def hours(case):
    return work_left(case).hours


def beside(case, own):
    """Add up the hours of learning other skills."""
    return sum(step.likely for step in work_left(case).steps if step.skill not in own)


def rests_on(catalog, skill):
    return {skill, *all_needed(catalog.skills, [(skill, 4.0)])}


@pytest.mark.parametrize("correct", [True, None])
def test_one_check_moves_far_skills_and_the_plan_by_a_bounded_share(catalog, correct):
    way, most = (1, RISE) if correct else (-1, FALL)
    for number in PEOPLE:
        found = drawn(catalog, number, correct)
        moved = [way * levels for levels in moves(catalog, found)]
        assert -1e-7 <= min(moved) <= max(moved) <= most, number
        own = rests_on(catalog, found.skill)
        fewer = way * (beside(found.before, own) - beside(found.after, own))
        assert -1e-7 <= fewer <= SHARE * hours(found.before), number


BOAST = {"python": 4, "ml-fundamentals": 4, "neural-networks": 4, "javascript": 2}


def boaster(catalog, *checks):
    """Somebody at the front end who claims to be an expert after a bootcamp."""
    person = claimed(BOAST, "frontend-engineer", 1.0)
    for skill, level, correct in checks:
        person = checked(person, skill, level, correct)
    role = catalog.roles["ml-engineer"]
    return case_of(person, catalog=catalog, role=role, level=RoleLevel.JUNIOR)


def test_two_lucky_answers_of_a_boaster_move_the_plan_by_a_tenth(catalog):
    before, after = boaster(catalog), boaster(catalog, ("python", 4, True))
    assert 0.9 * hours(before) < hours(after) < hours(before)
    assert after.levels["python"].value == before.levels["python"].value == 4
    assert before.levels["sql"].value < after.levels["sql"].value < before.levels["sql"].value + 0.6


def test_what_a_lucky_check_gave_a_failed_one_does_not_take_many_times(catalog):
    lucky = boaster(catalog, ("python", 4, True))
    failed = boaster(catalog, ("python", 4, True), ("sql", 2, None))
    one, two = (case.learner.knowledge.likely for case in (lucky, failed))
    row = one.ground.index["distributed-systems"]
    assert 0 < one.mean[row] - two.mean[row] < 0.6
    assert hours(lucky) < hours(failed) < 1.2 * hours(lucky)


def test_what_a_failed_claim_rests_on_falls_with_it(catalog):
    claims = {"regression-analysis": 3, "docker": 2}
    before = claimed(claims, "software-engineer", 3.0)
    after = checked(before, "regression-analysis", 2, None)
    one, two = (case_of(who, catalog=catalog).learner.knowledge for who in (before, after))
    needed = all_needed(catalog.skills, [("regression-analysis", 3.0)])
    fell = [s for s in needed if s not in claims and two.said[s] < one.said[s] - 0.5]
    assert "statistical-inference" in fell
    assert two.said["docker"] == one.said["docker"] == 2
    assert one.said["kubernetes"] - two.said["kubernetes"] < 0.2


def test_five_right_checks_let_a_boaster_be_taken_for_what_they_say(catalog):
    skills = ("python", "ml-fundamentals", "neural-networks", "javascript")
    right = [(skill, BOAST[skill], True) for skill in skills]
    ways = [boaster(catalog, *right[:k]).learner.knowledge.habit.off for k in range(5)]
    assert ways == sorted(ways, reverse=True)
    assert ways[0] > 0.4 > ways[1] > 0 > ways[-1]
    steps = [hours(boaster(catalog, *right[:k])) for k in range(5)]
    assert steps == sorted(steps, reverse=True)
