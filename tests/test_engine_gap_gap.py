"""The gap report: its sums, its order, its advice, and how it says what it knows."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.gap import gap
from mlpath.engine.gap.advice import first_three, not_yet
from mlpath.engine.gap.explain import climbs, explain
from mlpath.engine.gap.gap import gap_report, strengths
from mlpath.engine.knowledge.provenance import because
from mlpath.engine.knowledge.state import knowledge
from mlpath.engine.levels.hours import hours_between
from mlpath.engine.levels.needs import lacking
from mlpath.engine.way.way import work_left
from mlpath.model.field.role import Basis, Target, Weight
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import Hours
from mlpath.model.grade import Grade
from mlpath.model.person import Person
from mlpath.model.record import replace
from worlds.cases import WISHES, case_of, case_with
from worlds.learners import ROLE, answered, finished, rating, somebody, world
from worlds.smallfield import levels as levels_of
from worlds.smallfield import role, skill, target

WORLD = world()
JUNIOR, MID, SENIOR, LEAD = RoleLevel

levels = st.lists(
    st.builds(rating, st.sampled_from(sorted(WORLD.skills)), st.integers(0, 4)),
    max_size=4,
    unique_by=lambda e: e.skill,
)


def report(person=None, rung=JUNIOR, wanted=ROLE, catalog=WORLD, until="100"):
    known = somebody() if person is None else person
    wishes = replace(WISHES, until=until)
    return gap_report(case_of(known, catalog=catalog, role=wanted, level=rung, wishes=wishes))


def work_left_at(level):
    return work_left(case_of(somebody(), catalog=WORLD, level=level)).hours


def explained(person, skill="code", wanted=ROLE, catalog=WORLD):
    return explain(case_of(person, catalog=catalog, role=wanted), WORLD.skills[skill])


@given(levels, st.sampled_from([None, "coder", "counter"]), st.sampled_from(list(RoleLevel)))
def test_readiness_is_the_sum_over_the_rows_and_gains_make_it_whole(evidence, background, rung):
    found = report(somebody(background, evidence=tuple(evidence)), rung)
    total = sum(row.weight for row in found.skills)
    by_hand = sum(row.weight * min(row.have.value, row.need) / row.need for row in found.skills)
    assert found.readiness.value == pytest.approx(100 * by_hand / total, abs=1e-9)
    gains = sum(row.gain for row in found.skills)
    assert gains == pytest.approx(100 - found.readiness.value, abs=1e-9)


@given(levels)
def test_rows_come_by_gain_an_hour_and_what_is_there_last(evidence):
    rows = report(somebody(evidence=tuple(evidence))).skills
    worth = [row.gain / row.hours if row.hours else 0 for row in rows]
    assert worth == sorted(worth, reverse=True)
    assert all(row.gain == row.hours == 0 for row in rows if row.have.value >= row.need)


def test_from_zero_everything_is_missing():
    found = report(Person())
    assert found.readiness.value == 0
    assert not found.known
    assert {m.skill for m in found.musts_missing} == {"code", "models"}
    assert found.strengths == ()
    assert found.sensitivity == ()


@pytest.mark.parametrize("seldom", ["nearest", "sensitivity", "counterfactuals", "not_yet"])
def test_what_seldom_is_looked_at_is_worked_out_when_it_is_and_once(monkeypatch, seldom):
    asked = []
    monkeypatch.setattr(gap, seldom, lambda *_: asked.append(seldom) or ("found",))
    found = report()
    assert not asked
    assert getattr(found, seldom) == getattr(replace(found, show="all"), seldom) == ("found",)
    assert asked == [seldom]


def test_the_way_to_other_levels_is_looked_for_when_their_hours_are_asked_for(monkeypatch):
    ways = []
    monkeypatch.setattr(gap, "work_left", lambda case: ways.append(case.level) or work_left(case))
    found = report(rung=MID)
    assert not ways
    assert [rung.hours for rung in found.levels if rung.level is MID] == [work_left_at(MID)]
    assert ways == [MID]


def test_a_must_that_is_nearly_there_is_not_missing():
    found = report(somebody(done=(finished("code", 2),)))
    assert [m.skill for m in found.musts_missing] == ["models"]
    assert found.strengths[0].skill == "code"


def test_a_finished_role_has_no_gaps_and_no_advice():
    everything = tuple(finished(skill, 4) for skill in WORLD.skills)
    found = report(somebody(done=everything))
    assert found.readiness.value == 100
    assert found.musts_missing == found.counterfactuals == found.not_yet == ()


def test_a_counterfactual_goes_one_level_up_and_never_above_the_need():
    found = report(Person())
    for one in found.counterfactuals:
        assert (one.from_, one.to) == (0, 1)
        row = next(r for r in found.skills if r.skill == one.skill)
        assert one.gain == pytest.approx(row.gain / row.need)
        assert (
            one.text == f"{one.name} to beginner: readiness +{one.gain:.1f} for {one.hours:.0f} h"
        )
    assert found.counterfactuals[0].hours == WORLD.skills[found.skills[0].skill].hours[0].likely


def test_hours_of_part_of_a_level_are_that_part_of_its_hours():
    code = WORLD.skills["code"]
    assert hours_between(code, 0, 2).likely == 30
    assert hours_between(code, 0.5, 2).likely == 25
    assert hours_between(code, 2, 2) == hours_between(code, 3, 2) == Hours(low=0, likely=0, high=0)
    assert hours_between(code, 3.5, 4).high == 80


def test_what_has_to_come_first_is_named_once_at_its_highest_level():
    serving, models = WORLD.skills["serving"], WORLD.skills["models"]
    assert lacking(serving, 0, 2, {}) == {"code": 1, "models": 1}
    assert lacking(serving, 0, 1, {}) == {"code": 1}
    assert lacking(models, 0, 2, {"code": 1.8, "algebra": 1}) == {}
    assert lacking(models, 1, 2, {}) == {"code": 2}


def test_sensitivity_shifts_every_rating_and_nothing_else():
    person = somebody("counter", evidence=(rating("code", 2), rating("models", 2, Grade.SHOWN)))
    lower, higher = report(person, MID).sensitivity
    assert (lower.shift, higher.shift) == (-1, 1)
    assert lower.readiness < report(person, MID).readiness.value < higher.readiness
    again = report(somebody("counter", evidence=(rating("code", 1), person.evidence[1])), MID)
    assert lower.readiness == pytest.approx(again.readiness.value)
    assert set(lower.first) == {s.skill for s in again.skills if s.open}
    assert (lower.same, higher.same) == (True, False)


def test_what_pays_little_can_wait_and_says_why():
    wide = role(
        target("code", 1, 0.9),
        target("serving", 4, 0.02),
        mid=[target("code", 2, 0.9), target("algebra", 2, 0.9)],
    )
    found = report(Person(), wanted=wide, until="ready")
    reasons = {n.skill: n.reason for n in found.not_yet}
    assert reasons["serving"].startswith("90 h raise readiness by 2.2 only, and it needs ")
    assert reasons["algebra"] == "asked for at the mid level only"
    assert "code" not in reasons


def test_what_can_wait_needs_nothing_first_when_it_is_all_there():
    wide = role(target("serving", 1, 0.9), target("algebra", 4, 0.05))
    reasons = {n.skill: n.reason for n in report(Person(), wanted=wide, until="ready").not_yet}
    assert reasons == {"algebra": "150 h raise readiness by 5.3 only"}


def test_what_the_plan_teaches_or_everybody_in_the_job_can_do_is_not_told_to_wait():
    wide = role(target("serving", 1, 0.9), target("algebra", 4, 0.05))
    assert report(Person(), wanted=wide, until="100").not_yet == ()
    core = role(target("serving", 1, 0.9), target("algebra", 4, 0.05, core=True))
    assert report(Person(), wanted=core, until="ready").not_yet == ()
    above = role(target("code", 1), mid=[target("code", 1), target("algebra", 1)])
    assert [n.skill for n in report(Person(), wanted=above).not_yet] == ["algebra"]
    needed = role(target("models", 1), mid=[target("models", 1), target("algebra", 1)])
    assert report(Person(), wanted=needed).not_yet == ()


def test_nothing_lies_above_the_senior_level():
    assert all(
        "only" not in n.reason or "readiness" in n.reason for n in report(rung=SENIOR).not_yet
    )


def test_all_levels_of_the_role_are_shown():
    rungs = report().levels
    assert [r.level for r in rungs] == list(RoleLevel)
    assert rungs[0].readiness.value > rungs[1].readiness.value
    assert rungs[0].hours < rungs[1].hours


def test_targets_that_the_data_lost_are_left_out():
    few = world(skills=tuple(s for s in WORLD.skills.values() if s.id != "serving"))
    small = role(target("code", 1), target("models", 1))
    lost = role(target("code", 1), target("serving", 1), mid=[target("serving", 2)])
    few = world(skills=tuple(few.skills.values()), roles=(small,))
    found = report(Person(), wanted=small, catalog=few)
    assert [row.skill for row in found.skills] == ["code", "models"]
    assert lost.targets[MID][0].skill not in {row.skill for row in found.skills}


# ---------------------------------------------------------------- how we know


def words(person, skill):
    return because(knowledge(WORLD, person), skill)


def test_own_evidence_is_named_strongest_first():
    person = somebody(
        evidence=(
            rating("code", 2),
            rating("code", 2, Grade.SHOWN, detail="3 packages"),
            rating("code", 2, Grade.DOCUMENTED, detail="x" * 90),
        ),
        answers=(answered("code", 1, correct=True), answered("code", 2, correct=False)),
        done=(finished("code", 1),),
    )
    text = words(person, "code")
    assert text.startswith("level 1 done and quiz, 1 of 2 right and your code (3 packages)")
    assert text.endswith("…) and your rating")


def test_an_estimate_names_the_skill_it_comes_from():
    person = somebody("counter", evidence=(rating("models", 3, Grade.SHOWN),))
    assert words(person, "serving") == "estimated from Models"


def test_what_a_claim_rests_on_names_the_claim():
    person = somebody(evidence=(rating("models", 3),))
    assert words(person, "algebra") == "Models needs it"


def test_without_evidence_the_background_speaks():
    assert words(somebody(), "code") == "your background"
    told = explained(somebody())
    assert told.start.because == "typical of: Coder"
    assert words(somebody(), "algebra") == "no sign of it yet"
    assert words(Person(), "algebra") == "nothing known yet"
    weak = somebody(evidence=(rating("serving", 1, Grade.SHOWN),))
    assert words(weak, "algebra") == "no sign of it yet"


# ---------------------------------------------------------------- every number


def test_the_explanation_adds_up():
    person = somebody(
        "counter",
        evidence=(rating("code", 2), rating("models", 1), rating("serving", 0)),
        answers=(answered("code", 1, correct=True), answered("models", 1, None)),
    )
    told = explained(person)
    moved = sum(seen.moved for seen in told.seen) + told.others
    assert told.start.mean + moved == pytest.approx(told.mean)
    assert told.have.value == 2
    assert told.said[0] == "You rated it 2, and that is believed."
    *_, low, high = re.findall(r"[-\d.]+\d", told.arithmetic[3].split("where")[0])
    fits = (float(low), told.mean, told.mean, float(high))
    assert told.likely.value == pytest.approx(sum(max(0, fit) for fit in fits) / 4, abs=0.01)
    row = next(r for r in report(person).skills if r.skill == "code")
    assert told.gain == row.gain
    assert sum(c.hours.likely for c in told.climbs) == pytest.approx(row.hours)
    assert [abs(s.moved) for s in told.seen] == sorted(
        (abs(s.moved) for s in told.seen), reverse=True
    )
    assert f"= {row.gain:.2f} points" in told.arithmetic[-1]
    begin, seen, likely = (float(n) for n in re.findall(r"[-+]?\d\.\d\d", told.arithmetic[0]))
    assert (begin, likely) == (pytest.approx(told.start.mean, abs=0.005), begin + seen)
    off = knowledge(WORLD, person).habit.off
    further = told.arithmetic[1].split()[2]
    assert float(further) > 0
    assert told.arithmetic[1] == (
        f"of that {further} because some are beyond their background, more surely with proof"
    )
    assert told.arithmetic[2] == f"ratings are read {off:.2f} lower there: people rate too high"
    assert told.must


def test_what_the_role_does_not_ask_for_is_explained_too():
    told = explained(Person(), "algebra")
    assert (told.need, told.gain, told.weight, told.climbs) == (0, 0, None, ())
    assert told.share_of_postings == "the role does not ask for it"
    assert len(told.arithmetic) == 3
    assert told.said == ("Nothing is known of you, so this counts from zero.",)


def test_documents_and_code_say_what_was_found():
    person = somebody(evidence=(rating("code", 3, Grade.SHOWN, detail="3 packages"),))
    told = explained(person)
    assert told.seen[0].what == "level 3 or more: 3 packages"


def weighed(**parts):
    weight = Weight(value=0.5, basis=Basis.MEASURED, n=400, source="jobs", **parts)
    return role(Target(skill="code", need=2, must=False, weight=weight))


def test_a_measured_weight_names_its_postings_and_its_source():
    sure = explained(Person(), wanted=weighed(share=0.5, low=0.4, high=0.6))
    assert sure.share_of_postings.startswith(
        "named in 50% of 400 postings (40% to 60%), Jobs of 2026"
    )
    bare = explained(Person(), wanted=weighed(share=0.5))
    assert "(" not in bare.share_of_postings
    lost = explained(Person(), wanted=weighed(share=0.5), catalog=world(sources=()))
    assert ", jobs;" in lost.share_of_postings
    odd = explained(Person(), wanted=weighed())
    assert odd.share_of_postings.startswith("our own judgement")


def test_without_a_rating_there_is_nothing_to_shift():
    assert report(somebody(evidence=(rating("code", 2, Grade.SHOWN),))).sensitivity == ()
    assert len(report(somebody(evidence=(rating("code", 2),))).sensitivity) == 2


def test_the_first_three_pay_most_an_hour_not_most():
    wide = role(
        *(target(s, 4, w) for s, w in (("serving", 0.5), ("code", 0.6))), target("algebra", 1)
    )
    case = case_of(catalog=WORLD, role=wide)
    # A point of weight costs 10 h in algebra, 90 / 0.5 h in serving, 150 / 0.6 h in code.
    assert first_three(case, case.knowledge.said) == ("algebra", "serving", "code")


def test_what_only_a_lower_level_asks_for_is_not_called_something_for_later():
    odd = role(target("algebra", 1), target("code", 1), mid=[target("code", 2)])
    assert report(Person(), MID, wanted=odd).not_yet == ()


def test_one_level_below_a_high_need_is_a_strength():
    tall = role(target("code", 4), target("algebra", 3))
    found = report(somebody(done=(finished("code", 3), finished("algebra", 1))), wanted=tall)
    assert [s.skill for s in found.strengths if s.have >= 2] == ["code"]


def test_readiness_splits_into_what_is_proven_and_what_is_only_said():
    person = somebody(
        "counter",
        evidence=(rating("code", 2), rating("models", 2, Grade.SHOWN), rating("serving", 0)),
    )
    found = report(person)
    weights = {row.skill: row.weight for row in found.skills}
    assert found.proven == pytest.approx(100 * weights["models"] / sum(weights.values()))
    assert found.proven + found.claimed == pytest.approx(found.readiness.value)
    proven = {row.skill: row.proven for row in found.skills}
    assert proven.pop("models") == 2
    assert not any(proven.values())
    assert found.readiness.low <= found.likely.value <= found.readiness.high
    assert found.habit == ""


def test_a_habit_is_told_in_one_sentence():
    claims = tuple(rating(s, 3) for s in WORLD.skills)
    missed = tuple(answered(s, 3, None, k) for s in WORLD.skills for k in (1, 2, 3))
    found = report(somebody(evidence=claims, answers=missed))
    assert "below your ratings in 4 of 4 skills" in found.habit


def test_what_brings_no_points_is_not_even_called_something_that_can_wait():
    wide = role(target("code", 1, 0.9), target("algebra", 2, 0.0))
    assert report(Person(), wanted=wide).not_yet == ()


def gap_of(skill, gain, hours, **parts):
    """A row of a gap with its worth simply given."""
    row = next(r for r in report(Person()).skills if r.skill == "code")
    return replace(row, skill=skill, name=skill, gain=gain, hours=hours, must=False, **parts)


def test_what_pays_less_than_two_fifths_of_the_usual_can_wait():
    rows = (gap_of("usual", 100, 100), gap_of("enough", 4.1, 10), gap_of("poor", 3.5, 10))
    waiting = [n.skill for n in not_yet(case_of(catalog=WORLD, level=LEAD), rows)]
    assert waiting == ["poor"]
    # Where two points an hour are usual, eight tenths of one are two fifths of it.
    rich = [gap_of("usual", 200, 100), gap_of("enough", 8.1, 10), gap_of("poor", 7.0, 10)]
    assert [n.skill for n in not_yet(case_of(catalog=WORLD, level=LEAD), rich)] == ["poor"]


def test_of_what_pays_little_four_are_named_the_least_first_with_two_things_to_learn_before():
    rows = [gap_of("usual", 1000, 1000)]
    rows += [gap_of(f"poor-{k}", 3.5 - k / 10, 10) for k in range(5)]
    rows[-1] = replace(rows[-1], first=("code", "algebra", "models"))
    told = not_yet(case_of(catalog=WORLD, level=LEAD), rows)
    assert [one.skill for one in told] == ["poor-4", "poor-3", "poor-2", "poor-1"]
    assert told[0].reason == "10 h raise readiness by 3.1 only, and it needs Code, Algebra first"
    assert told[1].reason == "10 h raise readiness by 3.2 only"


def test_of_what_only_the_next_level_asks_for_the_two_that_weigh_most_are_named():
    more = [target("algebra", 1, 0.2), target("serving", 2, 0.5), target("models", 1, 0.5)]
    wide = role(target("code", 1), mid=[target("code", 1), *more])
    person = somebody(evidence=(rating("code", 0),))
    told = report(person, wanted=wide).not_yet
    assert [(one.skill, one.gain, one.hours) for one in told] == [("models", 0, 10),
                                                                 ("serving", 0, 18)]  # fmt: skip
    above = replace(wide, targets={RoleLevel.JUNIOR: wide.targets[RoleLevel.JUNIOR]})
    assert report(person, wanted=above).not_yet == ()


def test_from_working_level_on_a_skill_counts_as_a_strength():
    wide = role(target("code", 3), target("algebra", 3))
    have = levels_of(code=2, algebra=1.7)
    case = case_with(have, catalog=WORLD, role=wide)
    rows = [gap_of(s, 1, 1, need=3, have=have[s]) for s in ("code", "algebra")]
    assert [strength.skill for strength in strengths(case, rows)] == ["code"]


@pytest.mark.parametrize(
    ("have", "need", "told"),
    [
        (0, 2, [(0, 1, 10), (1, 2, 20)]),
        (0.5, 1, [(0.5, 1, 5)]),
        (1, 3, [(1, 2, 20), (2, 3, 40)]),
        (2, 2, []),
        (4, 2, []),
    ],
)
def test_each_level_that_is_missing_is_told_with_its_hours_and_what_one_can_do_then(
    have, need, told
):
    found = climbs(skill("code", "programming"), have, need)
    assert [(c.from_, c.to, c.hours.likely) for c in found] == told
    assert [c.can for c in found] == [f"do code at level {to}" for _, to, _ in told]
