"""The pages in docs/ say what the program does: generated ones fresh, figures as in the code."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import cores
import doors as door_table
import hours
import way as plans
import write_glossary
import write_json_docs
import write_man
from commands import proof_pack
from mlpath.catalog import module_rules
from mlpath.catalog import targets as weights
from mlpath.engine.curriculum import grouping, order, projects
from mlpath.engine.dates import pace
from mlpath.engine.knowledge import likely as knowledge
from mlpath.engine.market import doors, yardstick
from mlpath.engine.way import deadline, pieces, timeline
from mlpath.engine.way import way as left
from mlpath.model import share
from mlpath.model.field import role_level as ready
from mlpath.views.page.registry import PAGES
from mlpath.views.schema import types
from mlpath.views.schema.schema import ERROR, schema_of
from pages import ROOT, named_files
from schemas import MODEL, wrong_in

DOCS = ROOT / "docs"
POSTING = "Machine Learning Engineer\n\nRequired: Python, PyTorch, Docker. Nice to have: Spark.\n"
REPORTS = {
    "assessment": ("assess", "--yes"),
    "gap": ("gap",),
    "explanation": ("gap", "--explain", "python"),
    "search": ("search", "python"),
    "term": ("help", "readiness"),
    "terms": ("help",),
    "roadmap": ("roadmap",),
    "plan": ("plan", "--deadline", "2027-01-31"),
    "next": ("next",),
    "status": ("status",),
    "history": ("history",),
    "logged": ("log", "python", "1h"),
    "quiz": ("quiz", "--ask"),
    "checks": ("check",),
    "rated": ("rate", "python", "3"),
    "review": ("review",),
    "salary": ("salary", "--country", "DE", "--sources"),
    "offer": ("salary", "--country", "DE", "--offer", "70000EUR"),
    "match": ("match", "posting.txt"),
    "demand": ("demand", "postings.jsonl"),
    "cohort": ("cohort", "answers.jsonl", "--out", "class", "--no-pages"),
    "compare": ("compare", "data-engineer", "ml-engineer"),
    "nearest": ("compare",),
    "roles": ("roles",),
    "role": ("roles", "ml-engineer"),
    "skills": ("skills",),
    "skill": ("skills", "python"),
    "resources": ("resources",),
    "resource": ("resources", "google-ml-crash-course"),
    "projects": ("projects",),
    "project": ("projects", "first-notebook"),
    "certs": ("certs",),
    "cert": ("certs", "google-professional-ml-engineer"),
    "topics": ("guide",),
    "guide": ("guide", "myths"),
    "profile": ("profile", "show"),
    "profiles": ("profile", "list"),
    "sources": ("data", "sources"),
    "where": ("data", "where"),
    "schemas": ("data", "schema"),
    "check": ("data", "check", str(ROOT / "data")),
    "diff": ("data", "diff", str(ROOT / "data")),
    "message": ("profile", "edit", "--hours", "9"),
    "verify": ("verify", "mlpath-proof.json"),
    "front": (),
    "welcome": (),
}


# ---------------------------------------------------------------------- json.md


def test_the_page_of_json_is_fresh() -> None:
    fresh = write_json_docs.written(MODEL)
    stale = "docs/json.md is stale: python tools/write_json_docs.py"
    assert (DOCS / "json.md").read_text(encoding="utf-8") == fresh, stale


def test_every_report_that_has_a_page_is_documented() -> None:
    assert set(PAGES) == set(MODEL.reports()) & set(PAGES)
    assert set(PAGES) == set(REPORTS)


def test_a_field_that_nothing_is_said_about_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(types.MODEL, folder)
    with (folder / "reports" / "gap.py").open("a", encoding="utf-8") as file:
        file.write("\n\n@record\nclass Odd:\n    '''Odd.'''\n\n    kind: ClassVar[str] = 'gap'\n")
        file.write("    zork: int\n")
    with pytest.raises(ValueError, match=r"reports\.gap\.Odd\.zork"):
        write_json_docs.written(types.read_model(folder))


@pytest.mark.parametrize("kind", [*REPORTS, ERROR])
def test_every_schema_is_one_and_refers_to_nothing_that_is_not_in_it(known, kind) -> None:
    ran = known("data", "schema", kind)
    schema = json.loads(ran.out)
    assert schema == schema_of(MODEL, kind)
    Draft202012Validator.check_schema(schema)
    named = set(re.findall(r'"#/\$defs/(\w+)"', ran.out))
    assert named == set(schema["$defs"])
    assert schema["$schema"].endswith("2020-12/schema")


def test_a_schema_refuses_what_is_not_so_and_lets_new_fields_come(known) -> None:
    document = json.loads(known("gap", "-f", "json").out)
    assert wrong_in(document, "gap") == []
    document["data"]["new"] = 1
    assert "new" in wrong_in(document, "gap")[0]
    assert Draft202012Validator(schema_of(MODEL, "gap")).is_valid(document)
    for change in ({"role": 3}, {"level": "boss"}, {"skills": [{}]}, {"ahead": 1}):
        bad = {**document, "data": {**document["data"], **change}}
        assert not Draft202012Validator(schema_of(MODEL, "gap")).is_valid(bad), change
    assert wrong_in({**document, "as_of": "soon"}, "gap")
    del document["data"]["doors"]
    assert "'doors' is a required property" in " ".join(wrong_in(document, "gap"))


def test_every_kind_of_document_is_listed_and_an_unknown_one_is_guessed(known) -> None:
    rows = json.loads(known("data", "schema", "-f", "json").out)["data"]["schemas"]
    assert [row["kind"] for row in rows] == [*PAGES, ERROR]
    assert all(row["command"] and row["about"] for row in rows)
    wrong = json.loads(known("data", "schema", "eror", "-f", "json").err)
    assert wrong["error"]["did_you_mean"] == ["error"]
    assert wrong_in(wrong, ERROR) == []
    wrong["error"]["kind"] = "odd"
    assert wrong_in(wrong, ERROR)


@pytest.mark.parametrize("kind", REPORTS)
def test_what_a_command_writes_is_what_the_page_says(
    known, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    (tmp_path / "posting.txt").write_text(POSTING, encoding="utf-8")
    (tmp_path / "mlpath-proof.json").write_text(proof_pack(), encoding="utf-8")
    (tmp_path / "postings.jsonl").write_text('{"text": "Python and SQL"}\n', encoding="utf-8")
    (tmp_path / "answers.jsonl").write_text('{"background": "nurse"}\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    if kind == "welcome":  # nobody is known there
        monkeypatch.setenv("MLPATH_HOME", str(tmp_path / "nobody"))
    result = known(*REPORTS[kind], "-f", "json")
    assert result.code == 0, result.err
    document = json.loads(result.out)
    assert list(document) == ["mlpath", "report", "as_of", "data", "notes"]
    assert document["report"] == kind
    assert list(document["data"]) == [a.name for a in MODEL.reports()[kind].attributes]
    assert wrong_in(document, kind) == []


# ---------------------------------------------------------------------- the manual page


def test_the_manual_page_is_fresh() -> None:
    page = (DOCS / "GLOSSARY.md").read_text(encoding="utf-8")
    assert page == write_glossary.written(page), "stale: python tools/write_glossary.py"
    stale = "docs/mlpath.1 is stale: python tools/write_man.py"
    assert (DOCS / "mlpath.1").read_text(encoding="utf-8") == write_man.written(), stale


def test_the_manual_page_has_every_command_and_its_options() -> None:
    from mlpath.cli.registry import COMMANDS

    text = write_man.written().replace("\\-", "-")
    for name in COMMANDS:
        assert f".SS mlpath {name}" in text
    for option in ("--explain", "--deadline", "--offer", "--save-answers", "--plain", "--data"):
        assert f"\\fB{option}\\fR" in text
    assert "MLPATH_HOME" in text
    assert "mlpath gap --explain pytorch" in text


def test_text_of_the_manual_page_can_not_become_a_command() -> None:
    assert write_man.escape(".TH evil\n'x") == "\\&.TH evil\n\\&'x"
    assert write_man.escape("a\\b --c") == "a\\eb \\-\\-c"


@pytest.mark.skipif(shutil.which("groff") is None, reason="no groff here")
def test_groff_renders_the_manual_page_without_a_warning() -> None:
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-z", str(DOCS / "mlpath.1")],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("man") is None, reason="no man here")
def test_man_shows_the_manual_page() -> None:
    done = subprocess.run(
        ["man", "--warnings", "-l", str(DOCS / "mlpath.1")],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    if done.returncode == 0 and "NAME" not in done.stdout:
        pytest.skip("this man shows nothing")
    assert (done.returncode, done.stderr) == (0, "")
    assert "find your way into machine learning" in done.stdout


def test_the_manual_page_is_in_the_wheel() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shared = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert shared == {"docs/mlpath.1": "share/man/man1/mlpath.1"}


# ---------------------------------------------------------------------- packs.md


@pytest.fixture
def robots(tmp_path: Path) -> Path:
    for name, text in named_files(DOCS / "packs.md").items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "robots"


@pytest.mark.slow
def test_the_pack_of_the_page_is_right_and_used(known, robots: Path) -> None:
    assert len(list(robots.rglob("*.toml"))) == 4
    checked = known("data", "check", robots)
    assert checked.code == 0, checked.out
    gap = known("gap", "robotics-ml-engineer", "--data", robots, "-f", "json")
    data = json.loads(gap.out)["data"]
    assert data["name"] == "Robotics ML engineer"
    assert "ros" in {row["skill"] for row in data["skills"]}
    plan = known("plan", "--role", "robotics-ml-engineer", "--data", robots, "-f", "json")
    steps = json.loads(plan.out)["data"]["steps"]
    first = next(step for step in steps if step["skill"] == "ros")
    assert first["resources"][0]["id"] == "ros2-tutorials"


def test_the_mistake_of_the_page_is_told_as_it_says(known, robots: Path) -> None:
    role = robots / "roles" / "robotics-ml-engineer.toml"
    text = role.read_text(encoding="utf-8")
    role.write_text(text.replace("python = {", "pyhton = {"), encoding="utf-8")
    result = known("data", "check", robots)
    assert result.code == 3
    page = (DOCS / "packs.md").read_text(encoding="utf-8")
    told = " ".join(result.out.replace("·", " ").split())
    line = re.search(r"```text\n(.+)\n```", page)
    assert line is not None
    assert line[1] in told


# ---------------------------------------------------------------------- catalogue.md


def rows(page: str, heading: str) -> list[list[str]]:
    """Read the table that begins with a heading."""
    text = (DOCS / page).read_text(encoding="utf-8")
    table = text[text.index(heading) :].split("\n\n")[0].splitlines()[2:]
    lines = [line for line in table if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def number(text: str) -> float:
    return float(text.replace(" ", ""))


def test_the_hours_of_the_page_are_those_of_the_engines(catalog) -> None:
    stale = "docs/catalogue.md is stale: python benchmarks/hours.py --write"
    told = {row[0]: row for row in rows("catalogue.md", "| background | readiness now")}
    found = {one.background: one for one in hours.ways(catalog)}
    assert set(told) == set(found), stale
    for background, one in found.items():
        row = told[background]
        assert number(row[1]) == pytest.approx(one.now, abs=2), stale
        assert number(row[2]) == pytest.approx(one.ready.likely, rel=0.1, abs=10), stale
        assert number(row[5]) == pytest.approx(one.all, rel=0.1, abs=10), stale


def test_the_hours_lie_where_the_page_says_they_must(catalog) -> None:
    found = {one.background: one.ready for one in hours.ways(catalog)}
    seen = set()
    for names, between, why in rows("catalogue.md", "| background | range | why |"):
        low, high = (number(part) for part in between.split(" to "))
        assert len(why) > 30
        for name in names.split(", "):
            seen.add(name)
            assert low <= found[name].likely <= high, name
    assert seen == set(catalog.backgrounds)


def test_cores_modules_curricula_and_years_of_the_page_are_those_of_the_data(catalog) -> None:
    page = (DOCS / "catalogue.md").read_text(encoding="utf-8")
    for made in cores.TABLES.values():
        assert made(catalog) in page, (
            "docs/catalogue.md is stale: python benchmarks/cores.py --write"
        )


def test_the_plans_of_the_page_are_those_of_the_engines(catalog) -> None:
    page = (DOCS / "method.md").read_text(encoding="utf-8")
    stale = "docs/method.md is stale: python benchmarks/way.py --write"
    assert plans.hours(list(plans.all_made(catalog, "ready"))) in page, stale


def test_who_takes_longer_than_the_goal_is_said(catalog) -> None:
    found = {one.background: one.ready.likely for one in hours.ways(catalog)}
    page = (DOCS / "catalogue.md").read_text(encoding="utf-8")
    told = re.search(r"goal from software or data is MISSED by ([\w, -]+):", page)
    assert told is not None
    asked = ("backend-engineer", "software-engineer", "devops-engineer", "data-engineer")
    asked += ("data-analyst", "data-scientist")
    assert {*told[1].split(", ")} == {name for name in asked if found[name] > 650}


def test_the_rules_of_modules_are_those_of_the_check(catalog) -> None:
    text = " ".join((DOCS / "catalogue.md").read_text(encoding="utf-8").split())
    sizes = [cores.hours_of(catalog, module) for module in catalog.modules.values()]
    assert 10 <= min(sizes) <= max(sizes) <= 60
    assert "All are of 10 to 60 hours." in text
    least = f"covers {module_rules.LEAST_COVERED:.0%}".replace("%", " % of the hours of study")
    assert least in text
    assert f"{module_rules.LONG:.0f} hours and more end in a project" in text
    shapes = {
        (one, shape) for d in catalog.datasets.values() for one in d.domains for shape in d.shapes
    }
    fields, kinds = {one for one, _ in shapes}, {shape for _, shape in shapes}
    whole = [one for one in fields if all((one, kind) in shapes for kind in kinds)]
    assert (len(kinds), len(whole), len(fields) - len(whole)) == (8, 8, 5)
    assert "each of eight fields of work there are public **data sets**" in text
    assert "five more fields have some." in text


def test_the_formula_of_the_weights_is_that_of_the_code() -> None:
    text = (DOCS / "catalogue.md").read_text(encoding="utf-8")
    assert f"(n x share + {weights.PSEUDO} x editorial) / (n + {weights.PSEUDO})" in text
    assert f"With {weights.MEASURED} postings and more" in text


def test_the_counts_of_postings_are_those_of_the_data(catalog) -> None:
    most: dict[str, int] = {}
    with (ROOT / "data" / "demand.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            most[row["role"]] = max(most.get(row["role"], 0), int(row["n"]))
    told = {
        name.lower(): int(re.sub(r"[ ,]", "", re.match(r"\d+(?: \d{3})?", text)[0]))  # type: ignore[index]
        for name, text in rows("catalogue.md", "| role | postings counted |")
    }
    assert told == {catalog.roles[role].name.lower(): n for role, n in most.items()}


# ---------------------------------------------------------------------- method.md


def test_the_constants_of_the_page_are_those_of_the_code() -> None:
    text = " ".join((DOCS / "method.md").read_text(encoding="utf-8").split())
    assert f"every must and {ready.READY:.0f} points" in text
    assert f"made {knowledge.WIDER} times wider" in text
    assert f"at most {order.WIDTH} states of each length" in text
    assert f"at level {grouping.BUILDS} and {grouping.BUILDS + 1} waits" in text
    assert f"A group under {grouping.CRUMB:.0f} hours joins" in text
    assert f"parts of about {grouping.LONG:.0f} hours" in text
    assert f"a module under {projects.WANTED:.0f} hours needs none" in text
    assert projects.SHARE == 0.5
    assert "at most half of its hours" in text
    assert f"left of a module under {pieces.REST:.0f} hours joins" in text
    assert left.PRACTISED == 0.75
    assert "at least three quarters of the project's hours" in text
    assert f"| review of what was learnt | {left.REVIEW:.0%} of study |".replace("%", " %") in text
    assert f"applying, talking | {left.INTERVIEWS:.0f} |" in text
    assert (timeline.BESIDE, timeline.TALKING) == (1 / 4, 1 / 5)
    assert "with a quarter of the week" in text
    assert "with a fifth of the week" in text
    assert deadline.CORE_COUNTS == 100
    assert "a point of it counts a hundred times" in text
    assert f"of a module below {deadline.LARGE:.0f} hours" in text
    assert f"(a spread of {pace.SPREAD} on the log scale)" in text
    assert f"{pace.IN_COMMON:.0%}".replace("%", " % of the variance in common") in text
    assert f"pace = ({pace.BEGIN:.0f} + real) / ({pace.BEGIN:.0f} + planned)" in text


def test_the_page_says_how_doors_are_counted(catalog) -> None:
    page = (DOCS / "method.md").read_text(encoding="utf-8")
    text = " ".join(page.split())
    assert f"{doors.ENOUGH:.0%}".replace("%", " % of the required skills") in text
    assert f"fewer than {yardstick.FEW} requirements" in text
    assert f"Fewer than {share.FEW} postings are said to be few" in text
    asked = Counter(one.level for one in catalog.postings if one.level)
    senior, stated = (f"{n:,}" for n in (asked[ready.RoleLevel.SENIOR], asked.total()))
    assert f"({senior} of the {stated} that state a level)" in text
    junior = Counter(one.role for one in catalog.postings if one.level is ready.RoleLevel.JUNIOR)
    assert f"there are {junior['ml-engineer']} for junior ML engineers" in text
    assert (junior["mlops-engineer"], junior["data-engineer"]) == (0, 3)
    stale = "docs/method.md is stale: python benchmarks/doors.py --write"
    assert door_table.table(catalog) in page, stale


def test_every_benchmark_that_the_page_names_exists_and_the_other_way_round() -> None:
    text = (DOCS / "method.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`benchmarks/(\w+\.py)`", text))
    assert all((ROOT / "benchmarks" / name).is_file() for name in named)
    measured = {"way.py", "assessment.py", "hours.py", "terms.py", "salary.py"}
    measured |= {"doors.py", "cores.py"}
    assert measured | {"startup.py", "torture.py"} <= named


# ---------------------------------------------------------------------- README.md


def test_what_the_readme_says_of_the_postings_is_so(catalog) -> None:
    most: dict[str, int] = dict.fromkeys(catalog.roles, 0)
    with (ROOT / "data" / "demand.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            most[row["role"]] = max(most.get(row["role"], 0), int(row["n"]))
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"counts of skills in {sum(most.values()) // 500 * 500:,}".replace(",", " ") in text
    words = (
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen",
    )  # fmt: skip
    few = sum(n < 50 for n in most.values())
    assert f"Weights for {words[few]} of the {words[len(most)]} roles" in text
