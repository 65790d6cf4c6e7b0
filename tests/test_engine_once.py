"""What takes long is worked out once: whoever asks the same again gets the very same answer."""

import ast
from importlib import import_module
from pathlib import Path

import pytest

from mlpath.engine.way.first_goal import advised, in_work
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from worlds.cases import WISHES, case_of
from worlds.smallfield import role, target
from worlds.street import posting, street_of

OWN = role(*(target(one, 2) for one in ("code", "models", "sql", "plots")), target("serving", 1))
STEP = role(target("code", 2), target("serving", 1), target("plots", 1), id_="server")
JOBS = [posting(role_="server", required="code serving plots")] * 20


def case(person=None):
    catalog = street_of(*JOBS, roles=(OWN, STEP), projects=())
    wishes = replace(WISHES, hours=1.5)
    return case_of(person, catalog=catalog, role=OWN, wishes=wishes)


FAR = case()
ABOUT = {
    "cohort.outcome.outcome": (FAR,),
    "curriculum.curriculum.curriculum_of": (FAR.catalog, FAR.role, FAR.level),
    "curriculum.curriculum.made": (FAR.catalog, FAR.role, FAR.level),
    "gap.gap.gap_report": (FAR,),
    "market.doors._street": (FAR.catalog, STEP, RoleLevel.JUNIOR, RoleLevel.JUNIOR),
    "market.doors.doors": (FAR,),
    "review.memory._scheduler": (),
    "way.choice.decide": (FAR,),
    "way.goal._ending": (FAR.catalog, FAR.role, FAR.level),
    "way.goal._in_order": (FAR.catalog, FAR.role, FAR.level),
    "way.offer.answer.job_offer": (case(Person(settings=Settings(offer=True, offered="server"))),),
    "way.plan.afterwards": (in_work(case(Person(first=advised(FAR)))),),
    "way.plan.laid_out": (FAR,),
    "way.plan.make_plan": (FAR,),
    "way.plan.whole_way": (FAR,),
    "way.resources.covering": (FAR.catalog,),
    "way.stops.first_stop": (FAR,),
    "way.way.doors_when_ready": (FAR,),
    "way.way.work_left": (FAR,),
}


@pytest.mark.parametrize("name", ABOUT)
def test_the_same_question_has_the_very_same_answer(name):
    module, _, question = name.rpartition(".")
    ask = getattr(import_module(f"mlpath.engine.{module}"), question)
    first = ask(*ABOUT[name])
    assert first is not None
    assert ask(*ABOUT[name]) is first


def test_every_question_of_the_engine_that_is_asked_once_is_listed():
    engine = Path(import_module("mlpath.engine").__file__).parent
    once = {
        f"{'.'.join(path.relative_to(engine).with_suffix('').parts)}.{node.name}"
        for path in engine.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and {ast.unparse(one) for one in node.decorator_list} & {"asked_once", "kept", "cache"}
    }
    assert once - {"knowledge.habit._near", "knowledge.habit._chance"} == set(ABOUT)
