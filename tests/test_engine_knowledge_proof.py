"""What may be shown to others: only what was claimed or proven, never more than that."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.knowledge.proof import proof_of
from mlpath.engine.knowledge.state import knowledge
from mlpath.model.events.progress import HoursLogged
from mlpath.model.field.background import Background
from mlpath.model.grade import PROOF, Grade
from mlpath.model.person import Settings
from mlpath.model.proof import Proof
from worlds.happenings import built
from worlds.learners import NOW, SKILLS, answered, finished, rating, somebody, world
from worlds.smallfield import project

TODAY = NOW.date()
ESCO = {"skill": "code", "uri": "http://data.europa.eu/esco/skill/x", "label": "coding"}


def proof(*, name="", catalog=None, today=TODAY, **parts) -> Proof:
    known = knowledge(catalog or world(), somebody(**parts))
    return proof_of(known, today=today, name=name, made_by="mlpath 1")


def only(found: Proof):
    (skill,) = found.skills
    return skill


def test_a_background_shows_nothing_and_neither_does_a_rating_of_none() -> None:
    assert proof().skills == ()
    assert proof(evidence=(rating("code", 0), rating("serving", 0.75))).skills == ()


def test_a_claim_is_shown_as_one() -> None:
    skill = only(proof(evidence=(rating("code", 3),)))
    assert (skill.level, skill.level_name, skill.proven, skill.proven_name) == (
        3,
        "proficient",
        0,
        "none",
    )
    assert skill.can == next(s.can[2] for s in SKILLS if s.id == "code")
    assert skill.proven_can == ""
    assert [one.says for one in skill.evidence] == ["own rating"]
    assert skill.proofs == ()
    assert skill.sayings == skill.evidence


def test_a_finished_project_is_named_with_what_it_practised_and_proves_nothing() -> None:
    catalog = world(projects=(project("tool", [("code", 2)]),))
    person = (built("tool", 0, "https://a.example"), built("gone", 1))
    found = proof(catalog=catalog, projects=person)
    assert (found.skills, found.proven) == ((), ())
    assert [(one.name, one.summary, one.skills) for one in found.projects] == [
        ("Gone", "", ()),  # the catalogue has it no more
        ("Tool", "Build it.", ("Code",)),
    ]
    assert [one.again.partition(";")[0] for one in found.projects] == [
        "nobody: the person says so",
        "whoever opens the address",
    ]
    assert Proof.decode(found.encode()) == found


def test_levels_are_rounded_down() -> None:
    skill = only(proof(evidence=(rating("code", 2.75, Grade.SHOWN, detail="shop: import x"),)))
    assert (skill.level, skill.proven) == (2, 2)


def test_a_claim_beyond_what_is_proven_is_told_apart() -> None:
    found = proof(
        evidence=(rating("code", 3),),
        answers=(answered("code", 1, True), answered("code", 1, True, 2, days=3)),
    )
    skill = only(found)
    assert (skill.level, skill.proven, skill.proven_name) == (3, 1, "beginner")
    tested, own = skill.evidence
    assert tested.says == "quiz: 2 of 2 right, level 1"
    assert (tested.first, tested.last) == (TODAY, TODAY + timedelta(days=3))
    assert (skill.proofs, skill.sayings) == ((tested,), (own,))
    assert found.proven == found.claimed == (skill,)
    assert found.questions == 2


def test_misses_are_told_and_end_a_claim() -> None:
    answers = [answered("code", n, k > n, k) for n in (1, 2) for k in (1, 2)]
    skill = only(proof(evidence=(rating("code", 3),), answers=tuple(answers)))
    assert skill.level < 3
    assert skill.evidence[0].says == "quiz: 1 of 4 right, levels 1 to 2"


def test_a_cv_counts_as_far_as_checks_let_it_and_its_name_stays_at_home() -> None:
    named = rating("code", 2.5, Grade.DOCUMENTED, detail="Ada Novak.pdf: named in work")
    skill = only(proof(evidence=(named,)))
    assert (skill.level, skill.proven) == (2, 0)
    assert skill.evidence[0].says == "CV: named in work"
    missed = (answered("code", 2, False), answered("code", 2, None, 2))
    assert only(proof(evidence=(named,), answers=missed)).level == 1
    bare = rating("code", 2, Grade.DOCUMENTED)
    assert only(proof(evidence=(bare,))).evidence[0].says == "CV"


def test_code_is_named_so_that_it_can_be_looked_up() -> None:
    shown = rating(
        "code",
        2,
        Grade.SHOWN,
        detail="some/where/shop: 3 x import x\x1b[2J; last touched 2026-05-01",
    )
    says = only(proof(evidence=(shown,))).evidence[0].says
    assert says == "code: shop: 3 x import x; last touched 2026-05-01"


def test_what_was_done_says_so_with_its_day_and_hours() -> None:
    logged = tuple(HoursLogged(skill="code", hours=h, on=TODAY) for h in (2, 1.5))
    other = HoursLogged(skill="algebra", hours=9, on=TODAY)
    found = proof(done=(finished("code", 1), finished("code", 2, days=4)), logged=(*logged, other))
    skill = only(found)
    assert skill.proven == 2
    assert skill.evidence[0].says == "marked as done: working"
    assert skill.evidence[0].last == TODAY + timedelta(days=4)
    assert skill.hours == found.hours == 3.5


def test_proven_skills_stand_first_and_their_best_evidence_too() -> None:
    found = proof(
        evidence=(rating("code", 3), rating("code", 1, Grade.SHOWN), rating("algebra", 4)),
        done=(finished("models", 2),),
    )
    assert [one.skill for one in found.skills] == ["models", "code", "algebra"]
    code = found.skills[1]
    assert [one.grade for one in code.evidence] == [Grade.SHOWN, Grade.CLAIMED]


def test_a_name_and_a_label_are_only_their_own() -> None:
    assert (proof().name, proof().label) == ("", "Coder")
    assert proof(name=" Ada \x1b[31mNovak\n").name == "Ada Novak"
    either = Background(id="either", name="Cook or baker", summary="?", levels={})
    none = Background(id="none", name="No job yet", summary="?", levels={})
    for background in ("either", "none", "unheard-of", None):
        settings = Settings(background=background, role="counter-in-chief")
        assert proof(catalog=world(backgrounds=(either, none)), settings=settings).label == ""


def test_what_a_skill_is_in_esco_is_told_where_it_is_known() -> None:
    catalog = world(tables={"esco": (ESCO,)})
    found = proof(catalog=catalog, evidence=(rating("code", 1), rating("algebra", 1)))
    names = {one.skill: one.esco for one in found.skills}
    assert names["algebra"] is None
    assert (names["code"].uri, names["code"].label) == (ESCO["uri"], "coding")


IDS = st.sampled_from([skill.id for skill in SKILLS])
DAYS = st.integers(0, 30)
PIECES = st.builds(
    rating,
    IDS,
    st.sampled_from([0, 0.75, 1, 1.5, 2, 2.75, 3, 4]),
    st.sampled_from([Grade.CLAIMED, Grade.DOCUMENTED, Grade.SHOWN]),
    DAYS,
)
ANSWERS = st.builds(
    answered, IDS, st.integers(1, 2), st.sampled_from([True, False, None]), st.integers(1, 2), DAYS
)
ENDS = st.builds(finished, IDS, st.integers(1, 4), DAYS)
PEOPLE = st.builds(
    dict,
    evidence=st.lists(PIECES, max_size=8).map(tuple),
    answers=st.lists(ANSWERS, max_size=10).map(tuple),
    done=st.lists(ENDS, max_size=3).map(tuple),
)


@given(PEOPLE)
def test_nothing_is_shown_beyond_what_was_said_or_seen_of_the_skill_itself(parts) -> None:
    known = knowledge(world(), somebody(**parts))
    found = proof_of(known, today=TODAY, made_by="mlpath 1")
    for skill in found.skills:
        own = [e.level for e in parts["evidence"] if e.skill == skill.skill]
        own += [d.level for d in parts["done"] if d.skill == skill.skill]
        own += [a.level for a in parts["answers"] if a.skill == skill.skill and a.correct]
        assert 0 <= skill.proven <= skill.level <= max(own)
        assert skill.level <= known.said[skill.skill]
        assert skill.proven <= known.proven.get(skill.skill, 0)
        assert skill.evidence
        assert bool(skill.proven) <= any(one.grade in PROOF for one in skill.evidence)
    assert {s.skill for s in found.skills} == {s.skill for s in (*found.proven, *found.claimed)}


@given(PEOPLE)
def test_what_is_written_is_read_back_the_same(parts) -> None:
    found = proof(**parts)
    body = found.encode()
    assert list(Proof.problems(body)) == []
    assert Proof.decode(body) == found
    assert isinstance(found.made, date)
