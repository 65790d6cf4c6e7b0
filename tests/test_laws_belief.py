"""The laws of belief: what is claimed counts, knowing more lowers nothing, an expert is ready.

Cases are drawn over roles, levels, backgrounds and answers of every kind, from the bundled data.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import NamedTuple

import pytest

from mlpath.engine.gap.gap import gap_report
from mlpath.engine.knowledge.state import Knowledge, knowledge
from mlpath.engine.levels.reached import reached
from mlpath.engine.way.way import work_left
from mlpath.model.events.progress import HoursLogged, LevelDone
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, QuizAnswer, Settings
from worlds.cases import case_of

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
FOUND = (Grade.DOCUMENTED, Grade.SHOWN)
ROUND = 1e-7
"""Levels and points; the best fit is searched, so it is only nearly exact."""
NARROWER = 1.5
"""Points that a likely readiness, or an end of its range, may lose because a level that is hardly
there is known better, or one that was out of reach is no longer; the low end may lose as many as
the likely readiness gains."""
NOISES = (None, 0.3, 0.65, 1.2, 1.7)
"""How sure a mention in a CV may be."""
FEW, PARTS = 150, 5
MANY = int(os.environ.get("MLPATH_LAW_CASES", "3000"))
"""Cases of law 2; `make torture` asks 10,000."""
"""People in the fast test; cases in the slow ones, which are two a person, and their number."""


class Drawn(NamedTuple):
    """A person at random, toward a role at random."""

    person: Person
    targets: tuple
    random: Random


def draw(catalog, number, *, checked=True):
    """Draw a person; without checks only what was said, found and done."""
    random = Random(f"belief {number}")
    role = random.choice(list(catalog.roles.values()))
    targets = role.targets[random.choice(list(RoleLevel))]
    wanted = [t.skill for t in targets]
    skills = wanted + random.sample(list(catalog.skills), 12)
    settings = Settings(
        background=random.choice([None, *catalog.backgrounds]),
        years=random.choice([None, 0.0, 3.0, 12.0]),
        education=random.choice([None, "school", "phd"]),
    )
    rated = random.sample(skills, random.randint(0, 15))
    evidence = [seen(skill, random.randint(0, 4), Grade.CLAIMED) for skill in dict.fromkeys(rated)]
    for grade in FOUND:
        named = dict.fromkeys(random.sample(skills, random.randint(0, 3)))
        evidence += [
            seen(skill, random.choice([1, 1.5, 2, 2.75, 3]), grade, random.choice(NOISES))
            for skill in named
        ]
    answers = []
    for k in range(random.randint(1, 18) if checked else 0):
        skill = random.choice(rated or skills)
        answers.append(answered(skill, random.randint(1, 4), random.choice([True, False, None]), k))
    done = tuple(done_(skill, random.randint(1, 3)) for skill in random.sample(skills, 1))
    person = Person(
        settings=settings,
        evidence=tuple(evidence),
        answers=tuple(answers),
        done=done if random.random() < 0.3 else (),
    )
    return Drawn(person, targets, random)


def seen(skill, level, grade, noise=None):
    return Evidence(skill=skill, level=float(level), grade=grade, at=NOW, noise=noise)


def answered(skill, level, correct, number):
    return QuizAnswer(item=f"{skill} {number}", skill=skill, level=level, correct=correct, at=NOW)


def done_(skill, level, days=0):
    return LevelDone(skill=skill, level=level, on=(NOW + timedelta(days)).date())


def rated_higher(drawn):
    """Raise one rating."""
    evidence = list(drawn.person.evidence)
    lower = [k for k, e in enumerate(evidence) if e.grade is Grade.CLAIMED and e.level < 4]
    if not lower:
        return None
    k = drawn.random.choice(lower)
    level = drawn.random.randint(int(evidence[k].level) + 1, 4)
    evidence[k] = replace(evidence[k], level=float(level))
    return replace(drawn.person, evidence=tuple(evidence))


def found_more(drawn):
    """Find code or a line in a CV of a skill that had none."""
    grade = drawn.random.choice(FOUND)
    had = {e.skill for e in drawn.person.evidence if e.grade is grade}
    skill = drawn.random.choice([t.skill for t in drawn.targets if t.skill not in had])
    level, noise = drawn.random.choice([0.5, 1, 2, 3, 4]), drawn.random.choice(NOISES)
    more = seen(skill, level, grade, noise)
    return replace(drawn.person, evidence=(*drawn.person.evidence, more))


def found_higher(drawn):
    """Find code that shows more than what was found before."""
    evidence = list(drawn.person.evidence)
    lower = [k for k, e in enumerate(evidence) if e.grade in FOUND]
    if not lower:
        return None
    k = drawn.random.choice(lower)
    evidence[k] = replace(evidence[k], level=min(4.0, evidence[k].level + 0.75))
    return replace(drawn.person, evidence=tuple(evidence))


def answered_rightly(drawn):
    """Answer one question more, and rightly."""
    known = [e.skill for e in drawn.person.evidence] + [t.skill for t in drawn.targets]
    more = answered(drawn.random.choice(known), drawn.random.randint(1, 4), correct=True, number=99)
    return replace(drawn.person, answers=(*drawn.person.answers, more))


def answered_better(drawn):
    """Answer a question that was missed again, and rightly."""
    missed = [a for a in drawn.person.answers if a.correct is not True]
    if not missed:
        return None
    again = replace(drawn.random.choice(missed), correct=True, at=NOW + timedelta(days=70))
    return replace(drawn.person, answers=(*drawn.person.answers, again))


def logged(drawn):
    """Log hours."""
    hours = HoursLogged(skill=drawn.targets[0].skill, hours=3.0, on=NOW.date())
    return replace(drawn.person, logged=(*drawn.person.logged, hours))


def finished(drawn):
    """Mark a level as done."""
    skill = drawn.random.choice([t.skill for t in drawn.targets])
    more = done_(skill, drawn.random.randint(1, 4), days=1)
    return replace(drawn.person, done=(*drawn.person.done, more))


MORE = (found_more, found_higher, answered_rightly, answered_better, logged, finished)


def never_lower(catalog, drawn, later):
    """Compare every level of both layers and of both ends, and readiness, before and after."""
    one, two = (Knowledge(catalog, person) for person in (drawn.person, later))
    for skill, row in one.ground.index.items():
        assert two.said[skill] >= one.said[skill] - ROUND, skill
        assert two.likely.mean[row] >= one.likely.mean[row] - ROUND, skill
        assert two.proven.get(skill, 0) >= one.proven.get(skill, 0), skill
        for before, after in zip(one.likely.ends, two.likely.ends, strict=True):
            assert after.mean[row] >= before.mean[row] - ROUND, skill
    ready = [known.readiness(drawn.targets).value for known in (one, two)]
    assert ready[1] >= ready[0] - ROUND
    before, after = (known.likely.readiness(drawn.targets) for known in (one, two))
    assert after.value >= before.value - NARROWER
    assert before.low - after.low <= max(NARROWER, after.value - before.value)
    assert after.high >= before.high - NARROWER


def check_monotone(catalog, numbers):
    """Try every way of knowing more on persons drawn at random."""
    for number in numbers:
        unchecked = draw(catalog, number, checked=False)
        higher = rated_higher(unchecked)
        if higher is not None:
            never_lower(catalog, unchecked, higher)
        drawn = draw(catalog, number)
        later = MORE[number % len(MORE)](drawn)
        if later is not None:
            never_lower(catalog, drawn, later)


def check_believed(catalog, numbers):
    """A claim that nothing spoke against is the level, and no gap where it meets the need."""
    for number in numbers:
        drawn = draw(catalog, number, checked=False)
        known = knowledge(catalog, drawn.person)
        for skill, claim in known.claims.items():
            assert known.said[skill] == max(claim, known.proven.get(skill, 0.0)), skill


def test_law_1_a_claimed_level_is_the_level(catalog):
    check_believed(catalog, range(FEW))


def test_law_1_nothing_claimed_at_its_target_is_an_open_gap(catalog):
    for number in range(8):
        drawn = draw(catalog, number, checked=False)
        role = Random(number).choice(list(catalog.roles.values()))
        level = list(RoleLevel)[number % len(RoleLevel)]
        report = gap_report(case_of(drawn.person, catalog=catalog, role=role, level=level))
        claims = {e.skill: e.level for e in drawn.person.evidence if e.grade is Grade.CLAIMED}
        for row in report.skills:
            if row.skill in claims:
                assert row.open == (not reached(max(claims[row.skill], row.proven), row.need))
                assert row.have.value >= claims[row.skill]


def test_law_1_a_claim_is_only_lowered_by_a_failed_check_or_a_habit(catalog):
    for number in range(FEW):
        known = knowledge(catalog, draw(catalog, number).person)
        for skill, claim in known.claims.items():
            missed = known.checked[skill].missed_to(round(claim)) if skill in known.checked else 0
            if known.said[skill] < claim:
                assert missed >= 2 or known.habit.told


def test_law_2_knowing_more_lowers_nothing(catalog):
    check_monotone(catalog, range(FEW))


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_law_2_knowing_more_lowers_nothing_in_thousands_of_cases(catalog, part):
    people = MANY // 2 // PARTS
    check_monotone(catalog, range(FEW + part * people, FEW + (part + 1) * people))


def test_law_3_who_claims_or_shows_every_target_is_ready(catalog):
    for role in catalog.roles.values():
        for level in RoleLevel:
            for grade in (Grade.CLAIMED, Grade.SHOWN):
                evidence = tuple(seen(t.skill, t.need, grade) for t in role.targets[level])
                for background in (None, "student"):
                    person = Person(settings=Settings(background=background), evidence=evidence)
                    case = case_of(person, catalog=catalog, role=role, level=level)
                    assert case.readiness.value == pytest.approx(100)
                    assert case.readiness.high == pytest.approx(100)
                    assert case.musts_missing == ()
                    assert work_left(case).steps == ()
