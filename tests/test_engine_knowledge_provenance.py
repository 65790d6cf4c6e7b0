"""What is named as the reason of a level: own words, cut, and a skill that rests on it."""

from types import SimpleNamespace

import pytest

from mlpath.engine.knowledge.observations import Observation, Shape
from mlpath.engine.knowledge.provenance import names_of, rests_below
from mlpath.engine.knowledge.state import knowledge
from mlpath.model.grade import Grade
from worlds.learners import rating, somebody, world
from worlds.smallfield import field, skill


def seen(grade, label="", shape=Shape.AT):
    return Observation(skill="code", shape=shape, level=2, noise=1.0, grade=grade, label=label)


@pytest.mark.parametrize(("length", "told"), [(39, 39), (40, 40), (41, 40), (400, 40)])
def test_a_line_of_a_document_is_named_in_forty_letters(length, told) -> None:
    (words,) = names_of([seen(Grade.DOCUMENTED, "x" * length)])
    label = "x" * told if length == told else "x" * (told - 1) + "…"
    assert words == f"your CV ({label})"


def test_the_strongest_evidence_is_named_first_and_right_answers_are_counted() -> None:
    found = [
        seen(Grade.CLAIMED), seen(Grade.DOCUMENTED), seen(Grade.SHOWN, "app.py"),
        seen(Grade.TESTED, shape=Shape.RIGHT), seen(Grade.TESTED, shape=Shape.UNKNOWN),
        seen(Grade.TESTED, shape=Shape.WRONG),
    ]  # fmt: skip
    assert names_of(found) == [
        "quiz, 1 of 3 right", "your code (app.py)", "your CV", "your rating",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("claims", "proven", "named"),
    [({}, {}, "first"), ({"second": 1}, {}, "second"), ({}, {"second": 1}, "second")],
)
def test_a_skill_that_was_told_is_named_before_one_that_only_follows(claims, proven, named) -> None:
    above = [skill(name, "programming", needs=[("code", 1, 1)]) for name in ("first", "second")]
    catalog = field(skills=(skill("code", "programming"), *above))
    known = SimpleNamespace(
        catalog=catalog, claims=claims, proven=proven, inferred={"code": 0.5},
        said={"code": 1, "first": 1, "second": 1},
    )  # fmt: skip
    assert rests_below(known, "code") == named


def test_what_somebody_told_rests_on_what_it_needs_and_nothing_rests_on_what_is_expected() -> None:
    # Models at 2 need code at 2, of which nothing was told.
    known = knowledge(world(), somebody(None, evidence=(rating("models", 2),)))
    assert known.said["code"] == 2
    assert rests_below(known, "code") == "models"
    # Coders can program at 2.5 anyway: no reason has to be looked for.
    usual = knowledge(world(), somebody("coder", evidence=(rating("models", 2),)))
    assert rests_below(usual, "code") is None
