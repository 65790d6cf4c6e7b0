"""What modules have to be: every rule is broken once, and told with file, entry and key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mlpath.catalog.compiled import problems_in
from mlpath.catalog.load import bundled
from mlpath.model.field.skill import SkillKind
from pages import ROOT, named_files
from worlds.tinyworld import TABLES, module, skill, taught, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CRAFT = "modules/craft.toml: "


def told(
    folder: Path, field: dict[str, Any], tables: dict[str, str] = TABLES, *more: dict[str, Any]
) -> list[str]:
    """Write a field, and packs over it, and return what is wrong with them."""
    roots = [folder / "whole", *(folder / f"pack-{number}" for number, _ in enumerate(more))]
    write(roots[0], field, tables)
    for root, pack in zip(roots[1:], more, strict=True):
        write(root, pack, {})
    return [str(problem) for problem in problems_in(roots)[1]]


def modules(field: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in field["modules/craft.toml"]["module"]}


def skills(field: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in field["skills/craft.toml"]["skill"]}


def after(field: dict[str, Any], name: str, **edge: Any) -> None:
    skills(field)[name]["after"] = [{"strength": 1, "why": "it helps", **edge}]


def test_a_field_that_modules_teach_whole_has_no_problem(tmp_path) -> None:
    assert told(tmp_path, taught()) == []


# ----------------------------------------------------------------------- order


@pytest.mark.parametrize(
    ("edge", "found"),
    [
        ({"skill": "ops", "strength": 3}, ["go round in a circle"]),
        ({"skill": "ops", "strength": 2}, []),
        ({"skill": "ops", "level": 2, "for": 1, "strength": 3}, ["go round in a circle"]),
        ({"skill": "ops", "level": 1, "for": 2, "strength": 3}, []),
        ({"skill": "ml"}, ["ml: after: names the skill itself"]),
        ({"skill": "ops", "for": 2}, ["ml: after: says only one of level and for of ops"]),
        ({"skill": "python", "level": 2, "for": 1}, ["ml: after: repeats the need of python"]),
        ({"skill": "python", "level": 3, "for": 2}, []),
    ],
)
def test_what_is_better_learnt_first_neither_turns_round_nor_repeats_a_need(
    tmp_path, edge, found
) -> None:
    field = taught()
    skills(field)["ops"]["needs"][0]["for"] = 1 if edge.get("strength") == 3 else 2
    after(field, "ml", **edge)
    problems = told(tmp_path, field)
    assert len(problems) == len(found)
    assert all(said in problem for said, problem in zip(found, problems, strict=True))


# ---------------------------------------------------------------------- themes


def test_a_skill_and_an_area_stand_in_one_theme_and_once(tmp_path) -> None:
    field = taught()
    field["themes.toml"]["theme"] += [
        {"id": "other", "name": "Other", "areas": ["craft"], "skills": ["ml", "ops"]},
        {"id": "third", "name": "Third", "skills": ["ops", "python", "python"]},
    ]
    assert told(tmp_path, field) == [
        "themes.toml: third: skills: names ops, which the theme other names",
        "themes.toml: third: skills: names python, which the theme third names",
        "themes.toml: other: areas: names craft, which the theme craft-theme names",
    ]


# --------------------------------------------------------------------- modules


def test_a_project_names_lessons_as_skills_and_ways_of_working_as_practice(tmp_path) -> None:
    field = taught()
    skills(field)["ops"]["kind"] = SkillKind.SOFT.value
    (build,) = field["projects.toml"]["project"]
    build["practises"] = [{"skill": "ops", "how": "aloud"}]
    del field["modules/craft.toml"]["module"][2]
    assert told(tmp_path, field) == []
    build["practises"][0]["skill"] = "python"
    build["skills"].append({"skill": "ops", "level": 1})
    assert told(tmp_path, field)[:2] == [
        "projects.toml: build: skills: names ops, which is a way of working",
        "projects.toml: build: practises: names python, which is no way of working",
    ]


def steps(*climbs: dict[str, Any]) -> Callable[[dict[str, Any]], None]:
    def change(field: dict[str, Any]) -> None:
        modules(field)["running"]["teaches"] = list(climbs)

    return change


def changed(name: str, **keys: Any) -> Callable[[dict[str, Any]], None]:
    def change(field: dict[str, Any]) -> None:
        modules(field)[name].update(keys)

    return change


def parts(**hours: float) -> list[dict[str, Any]]:
    return [{"resource": name, "part": "some", "hours": spent} for name, spent in hours.items()]


def no_project(field: dict[str, Any]) -> None:
    for one in skills(field).values():
        one["hours"] = [[10, 20, 30]] * 4
    for name in ("docs", "book", "handbook"):
        for file in ("craft", "handbook"):
            for resource in field[f"resources/{file}.toml"]["resource"]:
                if resource["id"] == name:
                    resource["hours"] = 100
    for name, resource, hours in (
        ("scripts", "docs", 40),
        ("models", "book", 60),
        ("running", "handbook", 25),
    ):
        modules(field)[name]["study"] = parts(**{resource: hours})
    del field["modules/craft.toml"]["module"][1]["project"]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (
            steps({"skill": "ops", "from": 2, "to": 2}, {"skill": "ops", "from": 0, "to": 2}),
            ["running: teaches: must go up in ops"],
        ),
        (
            steps({"skill": "ops", "to": 1}, {"skill": "ops", "from": 0.5, "to": 2}),
            [
                "running: teaches: names a piece of ops twice",
                "running: study: takes 3 of 6 hours, not 60% to 105% of them",
            ],
        ),
        (
            changed("running", study=parts(handbook=2.5)),
            ["running: study: takes 2.5 of 5 hours, not 60% to 105% of them"],
        ),
        (
            changed("running", study=parts(handbook=6)),
            ["running: study: takes 6 of 5 hours, not 60% to 105% of them"],
        ),
        (
            changed("running", study=parts(handbook=3, book=1)),
            ["running: study: names book, which covers nothing that the module teaches"],
        ),
        (
            changed("models", also=[]),
            ["models: study: is nothing free, and also names nothing free either"],
        ),
        (changed("models", also=[], study=parts(book=7, handbook=2)), []),
        (no_project, [
            "scripts: project: is missing in a module of 60 hours",
            "models: project: is missing in a module of 80 hours",
            "running: project: is missing in a module of 40 hours",
        ]),
        (
            changed("running", project="build"),
            [
                "running: project: build asks for ml 2, and the module gets to 1",
                "running: project: build exercises nothing that the module teaches",
            ],
        ),
        (
            changed("scripts", project="build"),
            [
                "scripts: project: build asks for ml 2, and the module gets to 0",
                "scripts: project: build exercises nothing that the module teaches",
            ],
        ),
        (changed("scripts", title="About models"), ["models: title: is that of scripts"]),
        (changed("running", roles=["data-scientist"]), []),
    ],
)  # fmt: skip
def test_a_module_goes_up_with_enough_to_study_and_a_project_within_reach(
    tmp_path, change, found
) -> None:
    field = taught()
    change(field)
    problems = [line for line in told(tmp_path, field) if line.startswith(CRAFT)]
    assert problems == [CRAFT + line for line in found]


def test_a_half_of_a_level_needs_what_the_whole_level_needs(tmp_path) -> None:
    field = taught()
    (build,) = field["projects.toml"]["project"]
    build["skills"] = [{"skill": "ops", "level": 1}, {"skill": "ml", "level": 1}]
    modules(field)["running"].update(
        project="build", teaches=[{"skill": "ops", "from": 0, "to": 1.5}]
    )
    modules(field)["models"].pop("project")
    last = module("rest", [{"skill": "ops", "from": 1.5, "to": 2}], {"handbook": 1})
    field["modules/craft.toml"]["module"].append(last)
    assert told(tmp_path, field) == []
    build["skills"][0]["level"] = 2
    assert told(tmp_path, field) == [
        f"{CRAFT}running: project: build asks for ops 2, and the module gets to 1.5"
    ]


def test_no_module_teaches_a_way_of_working(tmp_path) -> None:
    field = taught()
    skills(field)["ops"]["kind"] = SkillKind.SOFT.value
    assert told(tmp_path, field) == [
        f"{CRAFT}running: teaches: names ops, a way of working: projects practise those"
    ]


@pytest.mark.parametrize(
    ("one", "other", "fault"),
    [
        ([], [], True),
        (["ml-engineer"], ["ml-engineer", "data-scientist"], True),
        (["ml-engineer"], ["data-scientist"], False),
        ([], ["ml-engineer"], False),
    ],
)
def test_a_piece_of_a_skill_is_taught_once_for_the_same_roles(tmp_path, one, other, fault) -> None:
    field = taught()
    modules(field)["running"]["roles"] = one
    again = module("again", [{"skill": "ops", "to": 2}], {"handbook": 2}, roles=other)
    field["modules/craft.toml"]["module"].append(again)
    said = f"{CRAFT}again: teaches: names a piece of ops that running teaches"
    assert told(tmp_path, field) == ([said] if fault else [])


# ----------------------------------------------------------------------- roles


def test_the_core_of_a_role_is_taught_without_a_gap(tmp_path) -> None:
    field = taught()
    climbs = [{"skill": "python", "from": 0, "to": 1}, {"skill": "python", "from": 2, "to": 3}]
    modules(field)["scripts"].update(teaches=climbs, study=parts(docs=4))
    modules(field)["running"]["roles"] = ["data-scientist"]
    assert told(tmp_path, field) == [
        (
            "roles/data-scientist.toml: data-scientist: targets: "
            "have python 2 in the core, and modules teach it to 1"
        ),
        (
            "roles/ml-engineer.toml: ml-engineer: targets: "
            "have ops 2 in the core, and modules teach it to 0"
        ),
        (
            "roles/ml-engineer.toml: ml-engineer: targets: "
            "have python 3 in the core, and modules teach it to 1"
        ),
    ]


def test_every_member_of_a_group_in_the_core_is_taught(tmp_path) -> None:
    field = taught()
    targets = field["roles/ml-engineer.toml"]["targets"]
    del targets["ml"], targets["ops"]
    targets["either"] = {"levels": [1, 2, 3], "core": "mid", "weight": 0.4}
    assert told(tmp_path, field) == [
        (
            "roles/ml-engineer.toml: ml-engineer: targets: "
            "have ops 3 in the core, and modules teach it to 2"
        )
    ]


def test_a_field_without_modules_is_whole_too(tmp_path) -> None:
    field = taught()
    del field["modules/craft.toml"]
    assert told(tmp_path, field) == []


def test_no_resource_is_named_for_more_than_its_length(tmp_path) -> None:
    field = taught()
    modules(field)["running"]["study"] = parts(handbook=4)
    modules(field)["models"].update(study=parts(book=4, handbook=5.1))
    assert told(tmp_path, field) == []
    modules(field)["models"].update(study=parts(book=4, handbook=5.2))
    assert told(tmp_path, field) == [
        (
            f"{CRAFT}scripts: study: uses handbook, of which modules name 102% "
            "for ml-engineer mid: scripts, models, running"
        )
    ]
    modules(field)["running"]["roles"] = ["data-scientist"]  # whom nobody asks for ops
    del field["roles/ml-engineer.toml"]["targets"]["ops"]
    assert told(tmp_path, field, {k: v for k, v in TABLES.items() if k != "demand.csv"}) == []


def test_electives_are_asked_and_not_of_the_core(tmp_path) -> None:
    rows = (
        "role,level,skill,with_core\nml-engineer,junior,ml,no\nml-engineer,junior,ops,no\n"
        "ml-engineer,mid,ops,yes\n"
    )
    said = "is no elective of that role and level: run tools/build_electives.py"
    assert told(tmp_path, taught(), TABLES | {"electives.csv": rows}) == [
        f"electives.csv: row 3: skill: {said}",
        f"electives.csv: row 4: skill: {said}",
    ]


# ----------------------------------------------------------------------- packs


def pruning() -> dict[str, Any]:
    """Return a pack with a skill, a role for it, and one module."""
    role = taught()["roles/ml-engineer.toml"]
    asked = {"levels": [1, 2, 3], "must": "junior", "weight": 0.5}
    role |= {"id": "gardener", "name": "Gardener", "aliases": [], "targets": {"pruning": asked}}
    return {
        "skills/garden.toml": {
            "area": {"id": "garden", "name": "Garden", "summary": "Outside."},
            "skill": [skill("pruning", "Pruning", no_needs="shears")],
        },
        "roles/gardener.toml": role,
        "resources/garden.toml": {
            "resource": [
                {
                    "id": "shears", "title": "Shears", "provider": "Us", "kind": "book",
                    "url": "https://example.org/s", "hours": 2, "cost": 0, "free": True,
                    "why": "sharp", "start": "cut",
                    "covers": [{"skill": "pruning", "from": 0, "to": 1}],
                }
            ]
        },
        "modules/garden.toml": {
            "module": [module("cutting", [{"skill": "pruning", "to": 1}], {"shears": 2})]
        },
    }  # fmt: skip


def test_a_pack_adds_a_module_and_need_not_teach_all_of_its_role(tmp_path) -> None:
    pack = pruning()
    assert told(tmp_path, taught(), TABLES, pack) == []
    pack["modules/garden.toml"]["module"][0]["study"] = parts(shears=1, handbook=1)
    assert told(tmp_path, taught(), TABLES, pack) == [
        (
            "modules/garden.toml: cutting: study: "
            "names handbook, which covers nothing that the module teaches"
        )
    ]


def test_a_pack_is_told_of_a_resource_that_its_module_overuses_with_others(tmp_path) -> None:
    pack = pruning()
    again = module("more", [{"skill": "ml", "from": 0, "to": 4}], {"book": 11}, also=["handbook"])
    again["roles"] = ["ml-engineer"]
    pack["modules/garden.toml"]["module"].append(again)
    assert told(tmp_path, taught(), TABLES, pack) == [
        (
            "modules/garden.toml: more: study: uses book, of which modules name 105% "
            "for ml-engineer junior: models, more"
        )
    ]


def test_what_a_pack_replaces_is_no_fault_of_the_modules_that_were_there(tmp_path) -> None:
    field = taught()
    longer = taught()["skills/craft.toml"]
    longer["skill"][0]["hours"] = [[10, 20, 30]] * 4
    shorter = taught()["resources/handbook.toml"]
    shorter["resource"][0]["hours"] = 1
    fewer = modules(taught())["running"]
    fewer |= {"teaches": [{"skill": "ops", "to": 1}], "study": parts(handbook=2)}
    role = taught()["roles/ml-engineer.toml"]
    role["targets"]["ml"]["must"] = "junior"
    role["targets"]["ops"]["levels"] = [1, 4, 4]
    further = taught()["skills/craft.toml"]
    further["skill"][2]["needs"] = []
    further["skill"][2]["no_needs"] = "starts here"
    modules(field)["running"]["project"] = "both"
    field["projects.toml"]["project"].append(
        field["projects.toml"]["project"][0]
        | {"id": "both", "skills": [{"skill": "ml", "level": 1}, {"skill": "ops", "level": 1}]}
    )
    for pack in (
        {"skills/craft.toml": longer},
        {"skills/craft.toml": further},
        {"resources/handbook.toml": shorter},
        {"roles/ml-engineer.toml": role},
        {"modules/craft.toml": {"module": [fewer]}},
    ):
        assert told(tmp_path, field, TABLES, pack) == []
        assert told(tmp_path, field | pack) != []


def test_rules_of_modules_wait_until_all_that_they_name_exists(tmp_path) -> None:
    field = taught()
    modules(field)["running"].update(project="ghost", study=parts(handbook=9))
    assert told(tmp_path, field) == [
        f"{CRAFT}running: project: names the project 'ghost', which does not exist"
    ]


def test_the_module_of_the_page_about_packs_is_right_and_held_to_the_rules(tmp_path) -> None:
    files = named_files(ROOT / "docs" / "packs.md")
    for name, text in files.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    roots = [bundled(), tmp_path / "robots"]
    assert problems_in(roots)[1] == []
    (name,) = (name for name in files if "modules" in name)
    file = tmp_path / name
    file.write_text(files[name].replace("hours = 9", "hours = 4"), encoding="utf-8")
    assert [str(problem) for problem in problems_in(roots)[1]] == [
        (
            "modules/robotics.toml: a-robot-in-simulation: study: "
            "takes 4 of 14 hours, not 60% to 105% of them"
        )
    ]
