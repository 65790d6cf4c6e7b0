"""Telling a person what is stored."""

from __future__ import annotations

from mlpath.engine.journal.profile import profile_report, trait_notes
from mlpath.engine.journal.replay import replay
from mlpath.model.person import Estimate
from worlds.happenings import log
from worlds.tinyworld import catalogue

SURE = Estimate(value=2, low=1, high=3)


def test_every_piece_of_evidence_is_told_in_words(tmp_path) -> None:
    person = replay(
        log(
            ("rating", {"skill": "python", "level": 3}),
            ("evidence", {"skill": "python", "level": 2, "grade": "shown", "detail": "9 files"}),
            ("answer", {"item": "q", "skill": "python", "level": 2, "correct": True}),
            ("answer", {"item": "q", "skill": "python", "level": 3, "correct": False}),
            ("answer", {"item": "q", "skill": "python", "level": 4, "correct": None}),
            ("done", {"skill": "ml", "level": 1, "on": "2026-11-19"}),
            ("hours", {"skill": "ml", "hours": 1.5, "on": "2026-11-19"}),
            ("hours", {"skill": "ml", "hours": 2, "on": "2026-11-20"}),
            ("rating", {"skill": "gone", "level": 4}),
            ("traits", {"care": 3}),
        ),
        "me",
    )
    estimates = dict.fromkeys(("python", "ml", "ops"), SURE)
    report = profile_report(catalogue(tmp_path), person, estimates, events=10, file="here")
    assert (report.name, report.events, report.file, report.hours) == ("me", 10, "here", 3.5)
    assert report.settings is person.settings
    python, ml = report.skills  # in the order of the catalogue, and only what it still has
    assert (python.skill, python.name, python.have) == ("python", "Python", SURE)
    assert python.evidence == (
        "claimed proficient",
        "shown working: 9 files",
        "quiz at level working: right",
        "quiz at level proficient: wrong",
        "quiz at level expert: not known",
    )
    assert ml.evidence == ("beginner done on 19 Nov 2026",)
    (trait,) = report.traits
    assert (trait.id, trait.name, trait.like) == ("care", "Care", 3)
    assert (trait.grow, trait.show) == (("try",), ("tell",))


def test_a_trait_nobody_asked_about_is_not_told(tmp_path) -> None:
    assert trait_notes(catalogue(tmp_path), replay([])) == ()
