"""Reports of checks and of corrected ratings: what was said, what is proven, what it moves."""

from mlpath.engine.gap.checked import check_report, open_claims
from mlpath.engine.gap.rated import rated_report
from mlpath.engine.knowledge.worth_checking import ToCheck
from mlpath.model.reports.answers.quiz import Marked
from worlds.cases import case_of
from worlds.learners import NOW, ROLE, answered, rating, somebody, world

WORLD = world()
BOTH = (ToCheck("code", 2), ToCheck("models", 2))
CLAIMS = (rating("code", 2), rating("models", 2))


def case(answers=(), evidence=CLAIMS):
    return case_of(somebody(evidence=evidence, answers=answers), catalog=WORLD, role=ROLE)


def marked_of(before, after, *answers):
    return tuple(
        Marked(
            item=one.item,
            skill=one.skill,
            name=WORLD.skills[one.skill].name,
            level=one.level,
            choice="a",
            correct=one.correct,
            answer="this",
            explain="",
            before=before.estimates[one.skill],
            after=after.estimates[one.skill],
            readiness_before=before.readiness,
            readiness_after=after.readiness,
        )
        for one in answers
    )


def report(*answers, wanted=BOTH, about=None):
    before, after = case(), case(answers)
    marked = marked_of(before, after, *answers)
    return check_report(before, after, wanted=wanted, marked=marked, about=about, moment=NOW)


def test_claims_that_are_open_are_those_worth_a_check_with_what_can_be_asked():
    claims = open_claims(case(), NOW)
    assert {one.skill for one in claims} <= {"code", "models"}
    assert claims
    for one in claims:
        assert one.questions > 0
        assert one.level <= 2
        assert 0 < one.doubt < 1
    right = [answered("code", 2, correct=True, number=n) for n in (1, 2)]
    assert "code" not in {one.skill for one in open_claims(case(right), NOW)}


def test_right_answers_prove_a_claim_and_wrong_ones_lower_where_the_plan_starts():
    held = report(*(answered("code", 2, correct=True, number=n) for n in (1, 2)))
    (code,) = held.verdicts
    assert (code.skill, code.said, code.right, code.asked) == ("code", 2, 2, 2)
    assert (code.holds, code.lower) == (True, False)
    assert held.proven > 0
    assert held.hours[1] <= held.hours[0]
    fell = report(*(answered("models", 2, correct=False, number=n) for n in (1, 2)))
    (models,) = fell.verdicts
    assert (models.holds, models.lower, models.right) == (False, True, 0)
    assert fell.hours[1] > fell.hours[0]
    assert fell.readiness.value < fell.readiness_before.value
    assert fell.finish[1].likely > fell.finish[0].likely


def test_one_answer_decides_nothing_and_the_next_question_is_of_what_was_wanted():
    once = report(answered("code", 2, correct=True))
    (code,) = once.verdicts
    assert (code.holds, code.lower) == (False, False)
    assert once.question.skill in {"code", "models"}
    nothing = report(wanted=(), about="code")
    assert (nothing.question, nothing.verdicts, nothing.about) == (None, (), "code")


def test_a_rating_says_what_one_can_do_then_and_what_was_said_before():
    before, after = case(evidence=(rating("code", 1),)), case(evidence=(rating("code", 3),))
    told = rated_report(before, after, {"code": 3})
    (code,) = told.skills
    assert (code.name, code.level, code.earlier, code.missed) == ("Code", 3, 1, 0)
    assert code.can == WORLD.skills["code"].can[2]
    assert code.now.value > code.before.value
    assert told.hours[1] < told.hours[0]
    nothing = rated_report(after, case(evidence=(rating("code", 0),)), {"code": 0})
    assert (nothing.skills[0].can, nothing.skills[0].earlier) == ("", 3)
    first = rated_report(case(evidence=()), after, {"code": 3})
    assert first.skills[0].earlier is None


def test_a_rating_above_what_checks_have_shown_says_so():
    wrong = [answered("code", 2, correct=False, number=n) for n in (1, 2, 3)]
    before = case(wrong, evidence=())
    after = case(wrong, evidence=(rating("code", 4),))
    (code,) = rated_report(before, after, {"code": 4}).skills
    assert code.missed == after.knowledge.checked["code"].top < 4
