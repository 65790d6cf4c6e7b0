"""Postings against a person: scores, what is missing, and what closing gaps opens up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.market.as_role import goals, role_of
from mlpath.engine.market.match import UNLOCKS, Yardstick, match, measure, unlocks
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Estimate
from mlpath.model.reports.postings import Importance, Mention, Posting, Unread

REQUIRED, PREFERRED, MENTIONED = Importance


def mention(skill, importance=REQUIRED):
    return Mention(skill=skill, surface=(skill,), importance=importance)


def posting(*mentions, file="a.txt", role="ml-engineer", level=RoleLevel.MID):
    return Posting(
        file=file,
        title="ML Engineer",
        role=role,
        level=level,
        years=None,
        degree=None,
        mentions=tuple(m if isinstance(m, Mention) else mention(m) for m in mentions),
    )


def levels(**have):
    return {k.replace("_", "-"): Estimate(value=v, low=v, high=v) for k, v in have.items()}


def stick(catalog, estimates):
    return Yardstick(catalog.skills, catalog.roles, estimates)


def ten_hours_each(needs):
    return 10.0 * len(needs)


def test_the_level_meant_is_that_of_the_role_else_a_usual_one(catalog):
    yard = stick(catalog, {})
    asked = {t.skill: t.need for t in catalog.roles["ml-engineer"].targets[RoleLevel.SENIOR]}
    senior = posting("python", "rust", level=RoleLevel.SENIOR)
    assert yard.need(senior, senior.mentions[0]) == asked["python"]
    assert "rust" not in asked
    assert yard.need(senior, senior.mentions[1]) == 2
    junior = posting("rust", level=RoleLevel.JUNIOR, role=None)
    assert yard.need(junior, junior.mentions[0]) == 1


def test_what_is_only_welcome_needs_a_level_less(catalog):
    yard = stick(catalog, {})
    one = posting(mention("rust", PREFERRED), level=None)
    assert yard.need(one, one.mentions[0]) == 1


def test_the_score_is_what_is_there_of_what_is_wanted(catalog):
    yard = stick(catalog, levels(rust=2.0, scala=1.0))
    one = posting("rust", mention("scala"), mention("kafka", PREFERRED), role=None)
    # rust 2 of 2, scala 1 of 2, kafka (half weight) 0 of 1
    assert measure(one, yard).score == pytest.approx(100 * (1 + 0.5) / 2.5)


def test_missing_are_the_required_ones_the_largest_gap_first(catalog):
    yard = stick(catalog, levels(rust=1.8, scala=1.0))
    one = posting("rust", "scala", "kafka", mention("flink", PREFERRED), "communication", role=None)
    assert measure(one, yard).missing == {"kafka": 2, "scala": 2}


def test_where_nothing_is_required_everything_named_is_wanted(catalog):
    yard = stick(catalog, levels(rust=2.0))
    one = posting(mention("rust", MENTIONED), mention("kafka", MENTIONED), mention("teamwork"))
    assert measure(one, yard).missing == {"kafka": 1}


def test_postings_come_best_first_and_the_rest_is_counted(catalog):
    yard = stick(catalog, levels(rust=2.0))
    many = [posting("rust", *["kafka"] * (n % 3), file=f"{n}.txt") for n in range(9)]
    report = match(iter(many), yard, hours=ten_hours_each, person="me", most=4)
    assert (report.read, report.ready, len(report.postings)) == (9, 3, 4)
    assert [p.file for p in report.postings[:3]] == ["0.txt", "3.txt", "6.txt"]
    assert report.postings[0].hours_to_ready == 0
    assert report.postings[3].hours_to_ready == 10.0
    assert report.postings[3].missing == ("kafka",)
    assert report.postings[0].skills[0].met is True


def test_without_a_person_postings_are_read_and_nothing_is_compared(catalog):
    report = match(
        [posting("rust"), posting("go")], stick(catalog, None), hours=ten_hours_each, most=1
    )
    (one,) = report.postings
    assert (report.read, report.ready, report.unlocks) == (2, 0, ())
    assert (one.score, one.hours_to_ready, one.missing) == (None, None, ())
    assert (one.skills[0].have, one.skills[0].met) == (None, None)


def test_a_posting_that_names_nothing_has_no_score_and_comes_last(catalog):
    yard = stick(catalog, {})
    report = match([posting(file="none.txt"), posting("rust")], yard, hours=ten_hours_each)
    assert [p.file for p in report.postings] == ["a.txt", "none.txt"]
    assert report.postings[1].score is None
    assert report.ready == 0


def test_unread_files_are_told_as_they_are_after_reading(catalog):
    unread = []

    def stream():
        yield posting("rust")
        unread.append(Unread(file="b.pdf", problem="it is a scan"))

    report = match(stream(), stick(catalog, {}), hours=ten_hours_each, unread=unread)
    assert [one.file for one in report.unread] == ["b.pdf"]


def test_the_gap_that_opens_most_for_its_hours_comes_first(catalog):
    yard = stick(catalog, {})
    gaps = {(("kafka", 2),): 3, (("rust", 2),): 2, (("kafka", 2), ("rust", 2)): 4, (): 9}
    found = unlocks(gaps, yard, ten_hours_each)
    assert [(u.skill, u.postings, u.asked) for u in found] == [("kafka", 3, 7), ("rust", 6, 6)]
    assert (found[0].from_, found[0].to, found[0].hours) == (0.0, 2, 10.0)
    dear = unlocks(gaps, yard, lambda needs: 1000.0 if "kafka" in needs else 10.0)
    assert [u.skill for u in dear] == ["rust", "kafka"]


def test_the_level_that_most_postings_mean_is_told(catalog):
    gaps = {(("rust", 1),): 1, (("rust", 2),): 3}
    assert unlocks(gaps, stick(catalog, {}), ten_hours_each)[0].to == 2


SKILLS = ["rust", "kafka", "flink", "scala", "go", "java", "r", "julia", "jax", "dbt"]


@given(st.lists(st.sets(st.sampled_from(SKILLS), max_size=4), max_size=12))
def test_closing_every_gap_shown_opens_what_they_say(catalog, groups):
    yard = stick(catalog, {})
    gaps = {}
    for group in groups:
        key = tuple(sorted((skill, 2) for skill in group))
        gaps[key] = gaps.get(key, 0) + 1
    found = unlocks(gaps, yard, ten_hours_each)
    closed = {u.skill for u in found}
    opened = sum(1 for group in groups if group and group <= closed)
    assert sum(u.postings for u in found) == opened
    assert len(found) <= UNLOCKS


def test_a_posting_becomes_a_role_with_its_own_targets(catalog):
    yard = stick(catalog, {})
    role, level = role_of(
        posting("rust", mention("kafka", PREFERRED), "teamwork", role=None, level=None), yard
    )
    assert (role.id, role.name, level) == ("posting", "ML Engineer", RoleLevel.MID)
    assert [(t.skill, t.need, t.must, t.weight.value) for t in role.targets[level]] == [
        ("rust", 2, True, 1.0),
        ("kafka", 1, False, 0.5),
    ]


def test_goals_are_targets_that_nobody_measured():
    (target,) = goals({"rust": 3})
    assert (target.skill, target.need, target.must, target.weight.basis) == (
        "rust",
        3,
        True,
        "editorial",
    )


def test_a_quarter_of_a_level_below_is_met_and_more_is_missing(catalog):
    one = posting("rust", "scala", role=None)
    assert measure(one, stick(catalog, levels(rust=1.75, scala=1.74))).missing == {"scala": 2}


def test_a_soft_skill_counts_a_quarter_of_another_one(catalog):
    one = posting(mention("python"), mention("teamwork"), level=RoleLevel.MID)
    yard = stick(catalog, levels(python=4.0))
    assert measure(one, yard).score == pytest.approx(100 / 1.25)
