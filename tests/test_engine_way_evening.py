"""What to do tonight: what presses first, then one's own work, then the module."""

import re
from copy import copy

from mlpath.engine.case import Case
from mlpath.engine.way.modules import EYES, OTHERWISE, UNAIDED
from mlpath.engine.way.own.evening import CASES, at_stake, if_less
from mlpath.engine.way.plan import laid_out, whole_way
from mlpath.model.events.progress import HoursLogged
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, Settings
from mlpath.model.record import replace
from mlpath.model.told import day
from worlds.cases import WISHES, case_of
from worlds.learners import NOW
from worlds.smallfield import MONDAY


def person(claims=(), **settings) -> Person:
    rated = tuple(
        Evidence(skill=skill, level=level, grade=Grade.CLAIMED, at=NOW)
        for skill, level in dict(claims).items()
    )
    return Person(settings=Settings(**settings), evidence=rated)


def case(catalog, who, role="ml-engineer") -> Case:
    return case_of(who, catalog=catalog, role=catalog.roles[role])


def tonight(catalog, *said, role="ml-engineer", **settings) -> str:
    return laid_out(case(catalog, person(*said, **settings), role)).tonight


def test_an_offer_comes_before_everything(catalog):
    told = tonight(catalog, background="physicist", offer=True)
    assert told.startswith("write one mail to the firm: thanks, and three questions: ")
    assert "who applies for the permit" not in told
    abroad = tonight(catalog, background="physicist", offer=True, permit=True)
    assert "who applies for the permit and by when" in abroad
    begun = tonight(catalog, background="physicist", offer=True, begins=MONDAY)
    assert begun == tonight(catalog, background="physicist")


def test_an_internship_begins_with_the_data_of_what_is_shown_for_it(catalog):
    who = {"background": "student", "internship": True}
    told = tonight(catalog, **who)
    assert told.startswith("open Predict Students' Dropout and Academic Success (mlpath ")
    without = tonight(catalog, background="student", internship=False)
    assert without != told
    began = person(**who)
    began = replace(began, logged=(HoursLogged(hours=1, skill="python", on=MONDAY),))
    assert not laid_out(case(catalog, began)).tonight.startswith("open ")
    tester = tonight(catalog, background="qa-engineer", internship=True)
    assert tester.startswith("open ")  # before what is written for the work of a tester
    alone = copy(catalog)
    alone.bridges = {}
    assert not tonight(alone, **who).startswith("open ")


BOAST = {"python": 4, "ml-fundamentals": 4, "neural-networks": 4}


def test_high_claims_that_are_doubted_are_checked_before_a_lesson(catalog):
    told = tonight(catalog, BOAST, background="frontend-engineer", years=1.0)
    assert told.startswith("first mlpath check: if ")
    assert "Machine learning fundamentals and Neural networks hold, you are ready" in told
    one = case(catalog, person(BOAST, background="frontend-engineer", years=1.0))
    ready, hours = whole_way(one), at_stake(one)[0]
    held, failed = ready.finish().likely, if_less(one, ready, hours)
    assert f"ready about {day(held)}; if not, about {day(failed)}." in told
    assert failed == ready.calendar.ends(ready.hours.likely + hours * one.pace.factor) > held
    assert told.endswith("Until then leave “expert” out of your CV")


def test_years_of_work_stand_for_claims_and_modest_ones_are_not_doubted(catalog):
    old = tonight(catalog, BOAST, background="frontend-engineer", years=8.0)
    modest = tonight(catalog, dict.fromkeys(BOAST, 2), background="frontend-engineer", years=1.0)
    own = catalog.bridges["frontend-engineer"].first
    assert old == modest == own


def test_a_little_that_hangs_on_a_doubted_claim_waits(catalog):
    told = tonight(catalog, {"neural-networks": 3}, background="frontend-engineer", years=1.0)
    assert told == catalog.bridges["frontend-engineer"].first


def test_whoever_builds_on_language_models_begins_with_what_right_is(catalog):
    assert tonight(catalog, background="backend-engineer", role="ai-engineer") == CASES


def test_others_begin_with_the_first_module_and_go_on_with_the_lesson(catalog):
    plan = laid_out(case(catalog, person(background="clinician"), "data-analyst"))
    assert plan.tonight == plan.current.tonight == catalog.modules[plan.current.id].tonight
    first = plan.steps[plan.current.first].skill
    one = case(catalog, person(background="clinician"), "data-analyst")
    one.learner.__dict__["spent"] = {first: 2.0}
    assert laid_out(one).tonight == ""


def test_a_colleague_is_spared_the_evening_of_a_beginner(catalog):
    plan = laid_out(case(catalog, person(background="devops-engineer"), "mlops-engineer"))
    easy = [
        m for m in plan.modules if any(s.from_ < 2 for s in plan.steps[m.first : m.first + m.count])
    ]
    assert easy
    assert not any(module.tonight for module in easy)


def test_what_asks_for_eyes_is_told_otherwise_only_to_whoever_reads_by_ear(catalog):
    def told(*, reader: bool) -> list[str]:
        wishes = replace(WISHES, reader=reader)
        one = case(catalog, person(background="student"))
        other = Case(one.learner, one.role, one.level, wishes=wishes, today=MONDAY)
        return [module.without_sight for module in laid_out(other).modules]

    assert any(told(reader=True))
    assert not any(told(reader=False))


def test_where_a_module_asks_for_eyes_neither_its_checkpoint_nor_its_way_out_does(catalog):
    def told(*, reader: bool) -> dict[str, tuple[str, str]]:
        wishes = replace(WISHES, reader=reader)
        one = case(catalog, person(background="student"))
        other = Case(one.learner, one.role, one.level, wishes=wishes, today=MONDAY)
        modules = laid_out(other).modules
        return {module.id: (module.check, module.otherwise) for module in modules}

    seen, heard = told(reader=False), told(reader=True)
    kept = 0
    for name, (check, otherwise) in seen.items():
        if name not in heard:  # what cannot be heard at all is left out
            continue
        assert heard[name][0] == check if not re.search(EYES, check) else UNAIDED in heard[name][0]
        wanted = OTHERWISE if re.search(EYES, otherwise) else otherwise
        assert heard[name][1] == wanted
        kept += heard[name] == (check, otherwise)
    assert kept > len(heard) / 2
