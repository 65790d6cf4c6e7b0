"""What differs between two versions of the data, and what that means for one person."""

from __future__ import annotations

from mlpath.engine.catalogue.diff import diff_report
from mlpath.engine.journal.replay import replay
from mlpath.model.person import Estimate, Person
from worlds.happenings import log
from worlds.tinyworld import catalogue, skill, world


def told(report) -> list[str]:
    return [f"{c.sort} {c.what}: {c.about}" for c in report.changes]


def test_the_same_data_differ_in_nothing(tmp_path) -> None:
    one, two = catalogue(tmp_path / "a"), catalogue(tmp_path / "b")
    report = diff_report(one, two, Person())
    assert report.changes == ()
    assert report.yours == ()
    assert (report.before, report.after) == (None, None)


def test_every_change_of_a_skill_is_told(tmp_path) -> None:
    new = world()
    python, ml, ops = new["skills/craft.toml"]["skill"]
    python["name"] = "Python 3"
    ml["hours"][0] = ops["hours"][0] = [1, 3, 4]  # members of a group take the same
    ml["can"][0] = "do something else"
    ops["needs"] = [{"skill": "ml", "level": 2, "for": 2, "why": "it rests on it"}]
    report = diff_report(catalogue(tmp_path / "a"), catalogue(tmp_path / "b", new), Person())
    assert told(report) == [
        "changed skill python: is now called Python 3",
        "changed skill ml: hours to level 4: 14 -> 15",
        "changed skill ml: its levels are described anew",
        "changed skill ops: hours to level 4: 14 -> 15",
        "changed skill ops: needs ml 2 for level 2",
        "changed skill ops: no longer needs ml 1 for level 2",
    ]


def test_skills_come_go_and_are_renamed(tmp_path) -> None:
    new = world()
    skills = new["skills/craft.toml"]["skill"]
    skills[1] |= {"id": "learning", "was": ["ml"]}
    skills[2]["needs"][0]["skill"] = "learning"
    skills.append(skill("pruning", "Pruning", no_needs="shears"))
    skills[0]["was"] = []
    for name in ("roles/ml-engineer.toml", "roles/data-scientist.toml"):
        new[name]["targets"]["learning"] = new[name]["targets"].pop("ml")
    del new["roles/ml-engineer.toml"]["targets"]["ops"]
    new["backgrounds.toml"]["background"][0]["levels"].pop("ml")
    new["resources/craft.toml"]["resource"].pop(0)
    new["projects.toml"]["project"][0]["skills"][0]["skill"] = "learning"
    new["quiz/craft.toml"]["item"].pop()
    new["certifications.toml"]["certification"][0]["skills"] = ["learning"]
    new["groups.toml"]["group"][0]["members"] = ["learning", "pruning"]
    old = catalogue(tmp_path / "a")
    (tmp_path / "b").mkdir()
    from worlds.tinyworld import TABLES, write

    counted = {"demand.csv", "electives.csv", "postings.csv", "esco.csv"}
    write(tmp_path / "b", new, {k: v for k, v in TABLES.items() if k not in counted})
    from mlpath.catalog.compiled import compile_roots
    from mlpath.catalog.opened import open_compiled

    fresh = open_compiled(compile_roots([tmp_path / "b"]))
    person = replay(
        log(
            ("rating", {"skill": "ml", "level": 2}),
            ("done", {"skill": "lost", "level": 1, "on": "2026-11-19"}),
            ("hours", {"skill": "python", "hours": 1, "on": "2026-11-19"}),
            ("answer", {"item": "q", "skill": "ops", "level": 1, "correct": True}),
        )
    )
    mine = Estimate(value=50, low=40, high=60)
    report = diff_report(old, fresh, person, before=mine, after=None)
    changes = told(report)
    assert "renamed skill ml: is now learning" in changes
    assert "added skill pruning: About Pruning." in changes
    assert not any(change.startswith("added skill learning") for change in changes)
    assert "changed role ml-engineer: junior: learning 0 -> 2" in changes
    assert "changed role ml-engineer: senior: ops 2 -> 0" in changes
    assert "removed 1 resource: " in changes
    assert "removed 1 quiz item: " in changes
    assert report.yours == (
        "What you noted for lost is kept; it counts again when the skill is back.",
        "What you noted for ml counts for learning.",
    )
    assert report.before is mine
    back = told(diff_report(fresh, old, person))
    assert "removed skill pruning: " in back
    assert "added 1 resource: " in back
