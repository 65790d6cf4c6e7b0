"""What papers tell: merged in any order, filled in where nothing was said, guesses asked first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.errors import UsageError
from mlpath.interview.papers import (
    FACTS,
    MOST_ASKED,
    PaperFact,
    PaperSkill,
    contradicting,
    doubtful,
    filled_in,
    merged,
    moved,
    resting_on,
    to_confirm,
)
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import NOTHING_SAID, Settings
from mlpath.model.reports.postings import CvFindings, Finding
from mlpath.model.settings import BACKGROUND, EDUCATION, LEVEL, ROLE, YEARS
from worlds.smallfield import field, skill

NAMES = ("code", "models", "algebra", "serving")
KNOWN = {name: skill(name, "making") for name in NAMES}


def finding(name="code", level=1.5, **more) -> Finding:
    return Finding(skill=name, level=level, where="named in skills", **more)


def paper(file="cv.pdf", *, skills=(), **told) -> CvFindings:
    unsaid = dict.fromkeys((row.key for row in FACTS), None)
    return CvFindings(file=file, skills=tuple(skills), **{**unsaid, **told})


FINDINGS = st.builds(
    finding,
    st.sampled_from((*NAMES, "unheard-of")),
    st.sampled_from([1.0, 1.5, 2.0, 2.75]),
    times=st.integers(1, 3),
    noise=st.sampled_from([None, 0.5, 1.2]),
)
PAPERS = st.builds(
    paper,
    st.sampled_from(["a.pdf", "b.pdf", "c.pdf"]),
    skills=st.lists(FINDINGS, max_size=5, unique_by=lambda one: one.skill),
    years=st.none() | st.sampled_from([1.0, 6.0, 7.5]),
    education=st.none() | st.sampled_from(["bachelor", "master"]),
    background=st.none() | st.sampled_from(["coder", "counter"]),
    role=st.none() | st.sampled_from(["maker", "server"]),
    level=st.none() | st.sampled_from(list(RoleLevel)),
)
MANY = st.lists(PAPERS, min_size=1, max_size=3, unique_by=lambda one: one.file)


def levels(papers) -> dict[str, float]:
    return {one.finding.skill: one.finding.level for one in papers.skills}


@given(MANY)
def test_of_a_skill_the_strongest_level_counts_with_the_paper_that_shows_it(papers) -> None:
    all_ = merged(papers, KNOWN)
    for one in all_.skills:
        shown = {
            (p.file, f.level) for p in papers for f in p.skills if f.skill == one.finding.skill
        }
        assert (one.file, one.finding.level) in shown
        assert one.finding.level == max(level for _, level in shown)
    assert set(levels(all_)) == {f.skill for p in papers for f in p.skills if f.skill in KNOWN}


@given(MANY)
def test_every_fact_is_what_a_paper_tells_and_no_paper_is_forgotten(papers) -> None:
    all_ = merged(papers, KNOWN)
    for row in (YEARS, EDUCATION, BACKGROUND, ROLE):
        told = {(p.file, getattr(p, row.key)) for p in papers if getattr(p, row.key) is not None}
        assert {(one.file, one.value) for one in all_.facts.get(row.key, ())} == told
    assert set(all_.files) == {p.file for p in papers}
    assert all_.empty == (not all_.facts and not all_.skills)


@given(MANY)
def test_a_level_is_told_only_of_the_job_that_counts(papers) -> None:
    all_ = merged(papers, KNOWN)
    job = all_.facts[ROLE.key][0].value if ROLE.key in all_.facts else None
    told = {(p.file, p.level) for p in papers if job and p.role == job and p.level is not None}
    assert {(one.file, one.value) for one in all_.facts.get(LEVEL.key, ())} == told


@given(MANY, PAPERS)
def test_another_paper_never_lowers_a_level_and_the_same_one_again_adds_nothing(
    papers, more
) -> None:
    before, after = merged(papers, KNOWN), merged([*papers, more], KNOWN)
    assert all(levels(after)[name] >= level for name, level in levels(before).items())
    assert merged([*papers, papers[0]], KNOWN) == before


def test_the_paper_that_tells_most_counts_whatever_the_order() -> None:
    little = paper("Profile.pdf", years=7.5)
    much = paper("cv.pdf", years=6.0, education="master", background="coder")
    for order in ([little, much], [much, little]):
        all_ = merged(order, KNOWN)
        assert all_.files == ("cv.pdf", "Profile.pdf")
        assert all_.facts[YEARS.key] == (
            PaperFact(file="cv.pdf", value=6.0),
            PaperFact(file="Profile.pdf", value=7.5),
        )
    more = paper("Profile.pdf", years=7.5, skills=[finding(), finding("models")])
    fewer = paper("cv.pdf", years=6.0, skills=[finding()])
    assert merged([fewer, more], KNOWN).files[0] == "Profile.pdf"


def test_papers_that_contradict_what_is_shown_are_named() -> None:
    papers = merged([paper("cv.pdf", years=6.0), paper("Profile.pdf", years=7.5)], KNOWN)
    assert contradicting(papers, YEARS, Settings(years=6.0)) == (
        PaperFact(file="Profile.pdf", value=7.5),
    )
    assert contradicting(papers, YEARS, Settings(years=7.5)) == (
        PaperFact(file="cv.pdf", value=6.0),
    )
    assert {one.file for one in contradicting(papers, YEARS, Settings(years=3.0))} == {
        "cv.pdf",
        "Profile.pdf",
    }
    assert contradicting(papers, EDUCATION, Settings(education="master")) == ()
    degrees = merged([paper("a", education="master"), paper("b", education="phd")], KNOWN)
    assert [
        one.value for one in contradicting(degrees, EDUCATION, Settings(education="master"))
    ] == ["phd"]


def test_the_level_of_a_job_contradicts_no_level_of_another_job() -> None:
    papers = merged([paper("a", role="ml-engineer", level=RoleLevel.SENIOR)], KNOWN)
    here = Settings(role="ml-engineer", level=RoleLevel.MID)
    assert [one.value for one in contradicting(papers, LEVEL, here)] == [RoleLevel.SENIOR]
    elsewhere = Settings(role="data-scientist", level=RoleLevel.MID)
    assert contradicting(papers, LEVEL, elsewhere) == ()


def test_years_that_differ_by_months_are_the_same() -> None:
    papers = merged([paper("a", years=6.0), paper("b", years=6.4), paper("c", years=6.5)], KNOWN)
    assert [one.file for one in contradicting(papers, YEARS, Settings(years=6.0))] == ["c"]


def test_the_words_that_something_rests_on_come_with_it_unless_it_is_corrected() -> None:
    papers = merged(
        [
            paper("a", years=6.0, education="master", rests={"years": "2019 to 2024"}),
            paper("b", years=7.5, rests={"years": "since May 2017"}),
        ],
        KNOWN,
    )
    assert resting_on(papers, YEARS, 6.0) == "2019 to 2024"
    assert resting_on(papers, YEARS, 7.5) == "since May 2017"
    assert resting_on(papers, YEARS, 3.0) == ""
    assert resting_on(papers, EDUCATION, "master") == ""
    assert resting_on(papers, ROLE, "maker") == ""


def test_ways_of_working_and_what_is_not_known_are_left_out() -> None:
    catalog = field()
    soft = next((s for s in catalog.skills.values() if s.kind == "soft"), None)
    names = [*(["no-such-skill"]), *([soft.id] if soft else []), "code"]
    read = paper(skills=[finding(name) for name in names], notes=())
    assert set(levels(merged([read], catalog.skills))) == {"code"}


def test_notes_are_told_once() -> None:
    read = [paper(name, notes=("Is this a CV?",), years=1.0) for name in ("a", "b")]
    assert merged(read, KNOWN).notes == ("Is this a CV?",)
    assert merged([], KNOWN).empty


# ------------------------------------------------------------------ filling in


@given(MANY, st.sampled_from([None, "maker", "counter-in-chief"]), st.sampled_from([None, 3.0]))
def test_what_was_said_stays_and_the_rest_is_what_papers_tell(papers, role, years) -> None:
    all_, said = merged(papers, KNOWN), Settings(role=role, years=years)
    filled = filled_in(all_, said)
    assert filled.but(said.said) == filled
    for row in (YEARS, EDUCATION, BACKGROUND, ROLE):
        if row not in said and row.key in all_.facts:
            assert filled[row] == all_.facts[row.key][0].value


SENIOR = merged([paper(role="maker", level=RoleLevel.SENIOR, years=6.0)], KNOWN)


def test_a_senior_who_wants_the_job_they_have_is_a_senior() -> None:
    assert filled_in(SENIOR, NOTHING_SAID) == Settings(
        role="maker", level=RoleLevel.SENIOR, years=6.0
    )
    assert filled_in(SENIOR, Settings(role="maker"))[LEVEL] is RoleLevel.SENIOR


def test_whoever_wants_another_job_is_asked_for_the_level() -> None:
    assert LEVEL not in filled_in(SENIOR, Settings(role="server"))
    assert filled_in(SENIOR, Settings(role="server", level=RoleLevel.MID))[LEVEL] is RoleLevel.MID
    unsure = filled_in(SENIOR, NOTHING_SAID, without={ROLE.key})
    assert unsure == Settings(years=6.0)


# ------------------------------------------------------------------ skills


def test_one_bare_mention_is_a_guess_and_more_is_not() -> None:
    assert doubtful(finding(times=1))
    assert not doubtful(finding(times=2))
    assert doubtful(finding(times=5, noise=1.2))
    assert not doubtful(finding(times=1, noise=0.5))


def test_two_papers_that_name_a_skill_are_more_than_one_mention() -> None:
    (one,) = merged([paper("a", skills=[finding()]), paper("b", skills=[finding()])], KNOWN).skills
    assert one.finding.times == 2
    assert not doubtful(one.finding)


@pytest.mark.parametrize(
    ("read", "whole"), [(0.25, 1), (1.0, 1), (1.25, 1), (1.5, 2), (2.25, 2), (2.75, 3), (9, 4)]
)
def test_a_level_is_shown_by_the_nearest_whole_one(read, whole) -> None:
    assert PaperSkill(file="cv.pdf", finding=finding(level=read)).level == whole


@given(
    st.lists(st.booleans(), max_size=14),
    st.lists(st.floats(0.5, 90), min_size=14, max_size=14),
    st.sets(st.integers(0, 13)),
)
def test_asked_are_guesses_first_then_the_most_hours_and_never_what_changes_nothing(
    guesses, costs, silent
) -> None:
    found = [
        PaperSkill(file="cv.pdf", finding=finding(f"skill-{n}", times=1 if guess else 2))
        for n, guess in enumerate(guesses)
    ]
    hours = {one.finding.skill: costs[n] for n, one in enumerate(found) if n not in silent}
    asked = to_confirm(found, hours)
    ranks = [(not doubtful(one.finding), -hours[one.finding.skill]) for one in asked]
    assert ranks == sorted(ranks)
    assert len(asked) == min(MOST_ASKED, len(hours))
    left = [one for one in found if one.finding.skill in hours and one not in asked]
    assert all((not doubtful(one.finding), -hours[one.finding.skill]) >= max(ranks) for one in left)


@pytest.mark.parametrize(
    ("level", "step", "after"),
    [(2, "+", 3), (2, "-", 1), (4, "+", 4), (0, "-", 0), (2, "no", 0), (3, "x", 0), (1, "4", 4),
     (1, " Proficient ", 3), (3, "none", 0), (2, "up", 3), (2, "less", 1)],
)  # fmt: skip
def test_a_level_moves_by_a_key_a_name_or_a_number(level, step, after) -> None:
    assert moved(level, step) == after


def test_what_is_no_level_is_refused() -> None:
    with pytest.raises(UsageError, match="a rating must be"):
        moved(2, "good")


def test_years_are_those_of_technical_work_where_a_paper_tells_them_apart() -> None:
    waiter = merged([paper(years=6.0, technical_years=2.0)], KNOWN)
    assert waiter.facts[YEARS.key][0].value == 2.0
    assert merged([paper(years=6.0)], KNOWN).facts[YEARS.key][0].value == 6.0
