"""What goes out and comes back grows in nothing: a JSON Resume of anybody, read as a CV."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mlpath.engine.knowledge.proof import proof_of
from mlpath.engine.knowledge.state import knowledge
from mlpath.evidence.cv.cv import read_cv
from mlpath.evidence.files.document import Document
from mlpath.evidence.files.read_json import read_json
from mlpath.model.events.progress import LevelDone, ProjectDone
from mlpath.model.field.level import LEVEL_NAMES
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, QuizAnswer, Settings
from mlpath.views.formats import jsonresume
from worlds.learners import NOW

TODAY = NOW.date()
SAYS = (Grade.CLAIMED, Grade.DOCUMENTED, Grade.SHOWN)
# A label that names a skill is left out by the command: tests/test_cli_proof.py.
BACKGROUNDS = ("software-engineer", "data-analyst", "teacher", "physicist", None)


def somebody(catalog, seed: int) -> Person:
    """Return a random person of the bundled field."""
    rng = random.Random(seed)
    skills, items = list(catalog.skills), list(catalog.items.values())
    answered = rng.sample(items, rng.randint(0, 30))
    return Person(
        settings=Settings(background=rng.choice(BACKGROUNDS), role="ml-engineer"),
        evidence=tuple(
            Evidence(skill=skill, level=rng.randint(0, 16) / 4, grade=rng.choice(SAYS), at=NOW)
            for skill in rng.sample(skills, rng.randint(0, 60))
        ),
        answers=tuple(
            QuizAnswer(item=i.id, skill=i.skill, level=i.level, correct=rng.random() < 0.7, at=NOW)
            for i in answered
        ),
        done=tuple(
            LevelDone(skill=skill, level=rng.randint(1, 4), on=TODAY)
            for skill in rng.sample(skills, rng.randint(0, 5))
        ),
        projects=tuple(
            ProjectDone(
                project=one.id,
                name=one.name,
                on=TODAY,
                link=rng.choice([None, "https://example.org/pytorch"]),
            )
            for one in rng.sample(list(catalog.projects.values()), rng.randint(0, 12))
        ),
    )


def read_again(catalog, text: str) -> dict[str, float]:
    ((title, body),) = read_json(text)
    found = read_cv(Document("me.json", title, body), catalog, TODAY)
    return {finding.skill: finding.level for finding in found.skills}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**32))
def test_a_resume_read_back_grows_in_nothing(catalog, seed) -> None:
    proof = proof_of(knowledge(catalog, somebody(catalog, seed)), today=TODAY, made_by="mlpath")
    levels = {one.skill: one.level for one in proof.skills}
    again = read_again(catalog, jsonresume.render(proof))
    assert set(again) <= set(levels)
    assert {skill: level for skill, level in again.items() if level > levels[skill]} == {}


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_most_skills_come_back_from_a_resume_each_at_most_at_its_level(catalog, level) -> None:
    evidence = tuple(
        Evidence(skill=skill, level=level, grade=Grade.CLAIMED, at=NOW) for skill in catalog.skills
    )
    known = knowledge(catalog, Person(evidence=evidence))
    proof = proof_of(known, today=TODAY, made_by="mlpath")
    again = read_again(catalog, jsonresume.render(proof))
    assert len(again) > 0.9 * len(catalog.skills)
    assert max(again.values()) <= level


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**32))
def test_a_resume_holds_only_what_was_claimed_or_proven_under_its_own_name(catalog, seed) -> None:
    person = somebody(catalog, seed)
    known = knowledge(catalog, person)
    document = json.loads(jsonresume.render(proof_of(known, today=TODAY, made_by="mlpath")))
    told = {e.skill for e in (*person.evidence, *person.answers, *person.done)}
    assert set(document) <= {"$schema", "basics", "skills", "projects", "meta"}
    for row in document["skills"]:
        ours = row["x-mlpath"]
        skill = catalog.skills[ours["skill"]]
        assert skill.id in told
        assert row["name"].split("/")[0] in skill.name
        assert row["level"] == LEVEL_NAMES[ours["level"]]
        assert ours["level"] <= known.said[skill.id]
        assert ours["known"]
        (keyword,) = row["keywords"]
        wanted = "proven" if ours["proven"] == ours["level"] else "claimed"
        assert keyword.startswith(wanted)
        assert not set(row["keywords"]) & set(skill.aliases)
    built = {one.project: one.name for one in person.projects}
    assert {row["x-mlpath"]["project"]: row["name"] for row in document["projects"]} == built
