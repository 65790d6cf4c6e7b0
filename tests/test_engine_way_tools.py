"""What somebody's own tools do in the project that grows through their plan."""

from mlpath.engine.case import Case, Learner
from mlpath.engine.way.own.tools import uses
from mlpath.engine.way.plan import laid_out
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import Brings, SkillKind
from mlpath.model.field.theme import Stage
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from worlds.cases import WISHES, case_of
from worlds.learners import rating
from worlds.smallfield import MONDAY, ROLE, field, skill

TOOLS = ("crane", "lorry", "ship", "barge")


def tool(name: str, kind: SkillKind = SkillKind.TOOL, stage: Stage = Stage.SERVICE):
    brings = Brings(stage=stage, text=f"carry it by {name}")
    return replace(skill(name, "code"), kind=kind, brings=brings)


def used(levels, *skills, stage=Stage.SERVICE):
    catalog = field(skills=(*skills, skill("quiet", "code")), roles=(ROLE,), projects=())
    person = Person(evidence=tuple(rating(name, level) for name, level in levels.items()))
    return uses(case_of(person, catalog=catalog), stage)


def test_two_tools_are_named_the_best_known_first_from_level_two_on() -> None:
    levels = {"crane": 1.9, "lorry": 2, "ship": 4, "quiet": 4}
    assert used(levels, *map(tool, TOOLS)) == (
        "With Ship, carry it by ship",
        "With Lorry, carry it by lorry",
    )
    assert used({**levels, "barge": 3}, *map(tool, TOOLS))[1:] == ("With Barge, carry it by barge",)


def test_of_languages_one_is_enough() -> None:
    spoken = [tool(name, SkillKind.LANGUAGE) for name in ("ada", "lua")]
    found = used({"ada": 2, "lua": 3, "ship": 2}, *spoken, tool("ship"))
    assert found == ("With Lua, carry it by lua", "With Ship, carry it by ship")


def test_a_tool_is_used_in_its_own_stage_and_only_by_whoever_named_it() -> None:
    made = tool("crane", stage=Stage.TABLES)
    assert used({"crane": 3}, made) == ()
    assert used({"crane": 3}, made, stage=Stage.TABLES) == ("With Crane, carry it by crane",)
    assert used({}, made, stage=Stage.TABLES) == ()


def test_the_project_of_somebody_with_a_cluster_is_run_on_it(catalog) -> None:
    devops = Settings(background="devops-engineer")
    told = {}
    for name, said in (("with", (rating("kubernetes", 3),)), ("without", ())):
        learner = Learner(catalog, Person(settings=devops, evidence=said))
        role = catalog.roles["mlops-engineer"]
        case = Case(learner, role, RoleLevel.JUNIOR, wishes=WISHES, today=MONDAY)
        told[name] = laid_out(case).own.stages
    text = catalog.skills["kubernetes"].brings.text
    assert [one.text for one in told["with"]] == [one.text for one in told["without"]]
    assert [one.uses for one in told["with"]] == [(), (), (), (f"With Kubernetes, {text}",)]
    assert not any(stage.uses for stage in told["without"])


def test_what_tools_bring_reads_on_after_their_name(catalog) -> None:
    """Prose: whether it is said so that it follows "With SQL, " and ends without a full stop."""
    brought = [one.brings for one in catalog.skills.values() if one.brings]
    assert len(brought) >= 40
    for one in brought:
        assert one.text[0].islower(), one.text
        assert not one.text.endswith("."), one.text
        assert len(one.text.split()) <= 32, one.text
