"""From compiled JSON to the types of the model, and what the cells of tables may hold."""

from __future__ import annotations

import csv
from datetime import date

import pytest

from hostility.world import YEARS
from mlpath.catalog.cells import KINDS, faults, filled
from mlpath.catalog.cells import TABLES as KNOWN
from mlpath.catalog.compiled import compile_roots, problems_in
from mlpath.catalog.load import bundled
from mlpath.catalog.opened import open_compiled
from mlpath.catalog.targets import weigh
from mlpath.model.field.role import Basis
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import SkillKind
from worlds.tinyworld import TABLES, catalogue, world, write


@pytest.fixture(scope="module")
def field(tmp_path_factory):
    return catalogue(tmp_path_factory.mktemp("tiny"))


def test_every_section_has_its_types_and_defaults(field) -> None:
    ops = field.skills["ops"]
    assert (ops.kind, ops.area, ops.foundation, ops.was) == (SkillKind.CONCEPT, "craft", False, ())
    assert (ops.hours[0].low, ops.hours[0].likely, ops.hours[0].high) == (1, 2, 3)
    assert (ops.needs[0].skill, ops.needs[0].level, ops.needs[0].for_level) == ("ml", 1, 2)
    assert field.skills["python"].was == ("snake",)
    assert field.renamed == {"snake": "python"}
    assert field.areas["craft"].name == "Craft"
    book, docs = field.resources["book"], field.resources["docs"]
    assert (book.cost_note, book.checked) == ("new", date(2026, 1, 1))
    assert (docs.language, docs.currency, docs.cost_note, docs.checked) == ("en", "USD", "", None)
    assert (docs.covers[1].skill, docs.covers[1].from_level, docs.covers[1].to_level) == (
        "ops",
        0,
        4,
    )
    project = field.projects["build"]
    assert (project.level, project.hours.likely, project.stages) == (
        RoleLevel.JUNIOR,
        8,
        ("one", "two"),
    )
    assert project.skills[0].level == 2
    assert field.backgrounds["student"].levels["python"].spread == 0.7
    assert (field.items["q1"].verify, field.items["q2"].code) == ("code", "")
    assert field.items["q2"].wrong == ("no", "maybe", "never")
    assert field.certifications["cert"].valid_years == 2
    assert field.traits["care"].grow == ("try",)
    assert field.sources["own"].licence == "MIT"
    section = field.guides["workflow"].sections[0]
    assert (section.points[0].text, section.figures[0].value) == ("A point.", "3")
    assert dict(field.tables["salary/ppp"][0])["per_intl_usd"] == "0.7"


def test_a_section_of_a_guide_may_be_words_alone(tmp_path) -> None:
    changed = world()
    changed["guide/workflow.toml"]["section"] = [{"heading": "Only"}]
    section = catalogue(tmp_path, changed).guides["workflow"].sections[0]
    assert (section.text, section.points, section.figures) == ("", (), ())


def test_targets_know_from_when_a_skill_is_a_must(field) -> None:
    targets = field.roles["ml-engineer"].targets
    assert [t.skill for t in targets[RoleLevel.JUNIOR]] == ["python", "ml"]  # ops is not asked yet
    assert [t.must for t in targets[RoleLevel.MID]] == [True, False, True]
    assert [t.need for t in targets[RoleLevel.SENIOR]] == [3, 3, 2]


def test_weights_say_where_they_come_from(field) -> None:
    python, ml, ops = field.roles["ml-engineer"].targets[RoleLevel.SENIOR]
    assert (python.weight.basis, python.weight.value) == (Basis.EDITORIAL, 0.9)
    assert (ml.weight.basis, ml.weight.n, ml.weight.source) == (Basis.BLENDED, 100, "own")
    assert (ops.weight.basis, ops.weight.share) == (Basis.MEASURED, 0.2)


def test_a_weight_lies_between_our_estimate_and_the_postings() -> None:
    row = {"share": "0.2", "low": "0.1", "high": "0.3", "n": "60", "source": "s"}
    assert weigh({"weight": 0.8}, row, foundation=False)["value"] == 0.5
    assert weigh({"weight": 0.8}, {**row, "n": "0"}, foundation=False)["value"] == 0.8
    assert weigh({"weight": 0.8}, {**row, "n": "6000"}, foundation=False)["value"] < 0.21
    assert weigh({"weight": 0.8}, row, foundation=True) == {
        "value": 0.8, "basis": "editorial", "source": "editorial",
    }  # fmt: skip
    assert weigh({"weight": 0.8}, None, foundation=False)["basis"] == "editorial"
    measured = [
        weigh({"weight": 0}, {**row, "n": n}, foundation=False)["basis"] for n in ("299", "300")
    ]
    assert measured == ["blended", "measured"]


def rows(name: str) -> list[dict[str, str]]:
    return filled(name, list(csv.DictReader(TABLES[f"{name}.csv"].splitlines())))


@pytest.mark.parametrize("name", KNOWN)
def test_the_tables_that_are_bundled_fit(name) -> None:
    text = (bundled() / f"{name}.csv").read_text(encoding="utf-8")
    assert list(faults(name, list(csv.DictReader(text.splitlines())))) == []
    assert list(faults(name, rows(name))) == []


@pytest.mark.parametrize(
    ("name", "column", "cell", "said"),
    [
        ("demand", "share", "1.2", "must be a share from 0 to 1, not '1.2'"),
        ("demand", "share", "", "must be a share from 0 to 1, not ''"),
        ("demand", "n", "many", "must be a whole number, not 'many'"),
        ("demand", "n", "\u0661", "must be a whole number, not '\u0661'"),
        ("demand", "role", "ML", "must be an id such as linear-algebra, not 'ML'"),
        ("postings", "role", "ML", "must be empty, or an id such as linear-algebra, not 'ML'"),
        ("postings", "level", "boss", "must be empty, or junior, mid, senior or lead, not 'boss'"),
        ("postings", "years", "-1", "must be empty, or a whole number, not '-1'"),
        ("postings", "country", "GER", "must be empty, or two letters such as DE, not 'GER'"),
        ("postings", "year", "", "must be a year, not ''"),
        (
            "postings",
            "required",
            "a,b",
            "must be ids with a space between them, or a bar where one is enough, not 'a,b'",
        ),
        ("postings", "preferred", "a|b", "must be ids with a space between them, not 'a|b'"),
        ("postings", "title", " ml", "must be ids with a space between them, not ' ml'"),
        (
            "postings",
            "degree",
            "mba",
            "must be empty, or none, bachelor, master or phd, not 'mba'",
        ),
        ("postings", "instead", "perhaps", "must be empty, or yes or no, not 'perhaps'"),
        ("salary/bands", "p50", "nan", "must be an amount above zero, not 'nan'"),
        ("salary/bands", "p50", "1e999", "must be an amount above zero, not '1e999'"),
        ("salary/bands", "p25", "0", "must be an amount above zero, not '0'"),
        ("salary/bands", "p10", "x", "must be empty, or an amount above zero, not 'x'"),
        ("salary/bands", "country", "Germany", "must be two letters such as DE, not 'Germany'"),
        ("salary/bands", "level", "boss", "must be junior, mid, senior or lead, not 'boss'"),
        ("salary/bands", "basis", "guess", "must be measured, pooled or modelled, not 'guess'"),
        ("salary/bands", "kinds", "x", f"must be empty, or {KINDS.meaning}, not 'x'"),
        ("salary/like", "doubt", "0", "must be an amount above zero, not '0'"),
        ("salary/cities", "employed", "-", "must be a whole number, not '-'"),
        ("salary/groups", "countries", "", "must be some text, not ''"),
        ("salary/bands", "years", " ", "must be some text, not ' '"),
        ("salary/fx", "currency", "euro", "must be a currency such as EUR, not 'euro'"),
        ("salary/fx", "year", "24", "must be a year, not '24'"),
        ("salary/net", "gross", "0", "must be whole amounts with a space between them, not '0'"),
        (
            "salary/net",
            "net",
            "0 -1",
            "must be whole amounts with a space between them, not '0 -1'",
        ),
        ("salary/net", "after", "", "must be some text, not ''"),
        ("salary/regions", "name", "", "must be some text, not ''"),
        ("salary/published", "n", "3.5", "must be empty, or a whole number, not '3.5'"),
    ],
)
def test_a_cell_that_cannot_be_is_named_with_its_row_and_column(name, column, cell, said) -> None:
    table = rows(name)
    table[-1][column] = cell
    assert list(faults(name, table)) == [(f"row {len(table) + 1}", column, said)]


def test_a_pack_from_before_a_column_came_is_read_as_if_it_left_it_empty() -> None:
    old = list(csv.DictReader(TABLES["salary/bands.csv"].splitlines()))
    assert "kinds" not in old[0]
    assert {row["kinds"] for row in filled("salary/bands", old)} == {""}
    told = [{**old[0], "kinds": "people:3"}]
    assert filled("salary/bands", told) == told


def test_a_lost_or_foreign_column_is_one_fault() -> None:
    table = rows("salary/fx")
    for row in table:
        row["rate"] = row.pop("per_usd")
    assert list(faults("salary/fx", table)) == [
        ("", "", "must have the columns currency, year, per_usd, source")
    ]


def test_empty_tables_and_those_nobody_knows_are_not_looked_into() -> None:
    assert list(faults("demand", [])) == []
    assert list(faults("mine", [{"x": "anything"}])) == []


def test_a_table_of_ones_own_grows_and_keeps_its_columns(tmp_path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    for folder, text in ((first, "a,b\n1,2\n"), (second, "a,b\n3,4\n")):
        folder.mkdir()
        (folder / "mine.csv").write_text(text, encoding="utf-8")
    table = open_compiled(compile_roots([first, second])).tables["mine"]
    assert [dict(row) for row in table] == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]
    (second / "mine.csv").write_text("a,c\n3,4\n", encoding="utf-8")
    (problem,) = problems_in([first, second])[1]
    assert str(problem) == "mine.csv: must have the columns a, b"


def test_faults_of_a_table_are_problems_of_the_pack(tmp_path) -> None:
    changed = {**TABLES, "demand.csv": TABLES["demand.csv"].replace("0.5", "half")}
    write(tmp_path, world(), changed)
    (problem,) = problems_in([tmp_path])[1]
    assert str(problem) == "demand.csv: row 2: share: must be a share from 0 to 1, not 'half'"


def test_postings_are_read_when_asked_for_and_keep_what_they_say(tmp_path) -> None:
    field = catalogue(tmp_path)
    other, one = field.postings  # those of no role come first
    assert (one.role, one.level, one.years, one.country, one.year) == (
        *("ml-engineer", "mid", 3, "DE", 2026),
    )
    assert (one.required, one.preferred, one.in_title) == ({"ml", "ops"}, set(), {"ml"})
    assert (other.role, other.level, other.years, other.country) == (None, None, None, "")
    assert (other.preferred, other.source) == ({"ops"}, "own")
    assert (one.degree, one.instead) == (None, False)  # the table is from before they came


def test_postings_tell_which_degree_will_do_and_whether_experience_will(tmp_path) -> None:
    header, *lines = TABLES["postings.csv"].splitlines()
    told = ("none,", "master,yes", "phd,no")
    more = "\n".join(f"{lines[0]},{cells}" for cells in told)
    write(tmp_path, world(), {**TABLES, "postings.csv": f"{header},degree,instead\n{more}\n"})
    field = open_compiled(compile_roots([tmp_path]))
    assert [(one.degree, one.instead) for one in field.postings] == [
        ("none", False), ("master", True), ("phd", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (",ml ops,", ",ml|zebra,", "row 2: required: names 'zebra', which does not exist"),
        (",,ops,,", ",,zebra,,", "row 3: preferred: names 'zebra', which does not exist"),
        (",,ml,own", ",,zebra,own", "row 2: title: names 'zebra', which does not exist"),
        ("ml-engineer,mid", "zebra,mid", "row 2: role: names 'zebra', which does not exist"),
        (",,ml,own", ",,ml,", "row 2: source: is missing"),
    ],
)
def test_postings_name_what_there_is(tmp_path, old, new, said) -> None:
    changed = {**TABLES, "postings.csv": TABLES["postings.csv"].replace(old, new)}
    write(tmp_path, world(), changed)
    (problem,) = problems_in([tmp_path])[1]
    assert str(problem) == f"postings.csv: {said}"


def test_a_whole_disk_is_not_walked(tmp_path, monkeypatch) -> None:
    from mlpath.errors import BadDataError

    monkeypatch.setattr("mlpath.catalog.read.MOST_FOLDERS", 3)
    for number in range(5):
        (tmp_path / str(number)).mkdir()
    with pytest.raises(BadDataError, match="more than 3 folders"):
        problems_in([tmp_path])


def test_names_that_are_no_text_are_shown_without_harm(tmp_path, run) -> None:
    import os

    name = os.fsdecode(b"x\xff\x1b[2J.toml")
    try:
        (tmp_path / name).write_text("wishes = 1", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    (problem,) = problems_in([tmp_path])[1]
    assert problem.file == "x.toml"
    refused = run("roles", "--data", tmp_path)
    assert refused.code == 3
    assert "x.toml: wishes" in refused.err


def test_a_target_may_be_a_group_and_then_any_member_will_do(tmp_path) -> None:
    changed = world()
    targets = changed["roles/ml-engineer.toml"]["targets"]
    del targets["ml"], targets["ops"]
    targets["either"] = {"levels": [1, 2, 3], "must": "mid", "weight": 0.4}
    python, either = catalogue(tmp_path, changed).roles["ml-engineer"].targets[RoleLevel.MID]
    assert (either.any_of, either.group, either.need, either.must) == (
        ("ml", "ops"), "either", 2, True,
    )  # fmt: skip
    assert (either.weight.value, python.any_of, python.group) == (0.4, ("python",), None)


def test_a_lead_needs_what_a_senior_does_unless_the_file_says_more(tmp_path) -> None:
    changed = world()
    changed["roles/ml-engineer.toml"]["targets"]["ml"]["levels"] = [2, 2, 3, 4]
    changed["roles/ml-engineer.toml"]["years"] = {**YEARS, "lead": [8, 20]}
    role = catalogue(tmp_path, changed).roles["ml-engineer"]
    needs = {t.skill: t.need for t in role.targets[RoleLevel.LEAD]}
    assert needs == {"python": 3, "ml": 4, "ops": 2}
    assert role.years[RoleLevel.LEAD] == (8, 20)
