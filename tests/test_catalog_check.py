"""A pack is refused with all its problems at once, each with file, entry and key."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from mlpath.catalog import load
from mlpath.catalog.compiled import compile_roots, problems_in
from mlpath.catalog.load import bundled, load_catalog
from mlpath.catalog.opened import open_compiled
from mlpath.errors import BadDataError
from mlpath.model.field.catalog import KINDS, NAMES, RENAMED, TIES, TOGETHER, Catalog, Tables
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.ids import RoleId
from worlds.tinyworld import TABLES, world
from worlds.tinyworld import write as write_world

GOOD = """
[area]
id = "tests"
name = "Tests"
summary = "For tests."

[[skill]]
id = "{id}"
name = "{id}"
kind = "concept"
summary = "A skill."
can = ["do {id} one", "do {id} two", "do {id} three", "do {id} four"]
hours = [[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]]
{more}
"""


def write(root: Path, name: str, text: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def skill(root: Path, ident: str, more: str = 'no_needs = "first"') -> None:
    text = GOOD.format(id=ident, more=more).replace('id = "tests"', f'id = "area-{ident}"')
    write(root, f"skills/{ident}.toml", text)


def messages(root: Path) -> list[str]:
    return [str(problem) for problem in problems_in([root])[1]]


def test_a_sound_pack_has_no_problem(tmp_path: Path) -> None:
    skill(tmp_path, "alpha")
    skill(
        tmp_path,
        "beta",
        'needs = [{ skill = "alpha", level = 1, for = 1, why = "it builds on it" }]',
    )
    assert messages(tmp_path) == []


def test_all_problems_of_form_are_named_at_once(tmp_path: Path) -> None:
    write(
        tmp_path,
        "skills/bad.toml",
        """
[area]
id = "tests"
name = "Tests"
summary = "For tests."

[[skill]]
id = "Not An Id"
name = ""
kind = "wish"
colour = "red"
can = ["only one"]
hours = [[3, 2, 1], [1, 2, 3], [1, 2, 3], ["x", 2, 3]]
needs = [{ skill = "alpha", level = 9, for = true }]
""",
    )
    found = messages(tmp_path)
    for part in (
        "id: must be an id",
        "name: is empty",
        "kind: must be one of",
        "colour: is not known here",
        "can: must have 4 members and has 1",
        "hours.1: must rise from low to high",
        "hours.4.1: must be a number, not text",
        "needs.1.level: must be a level from 0 to 4",
        "needs.1.for: must be a level from 0 to 4",
        "needs.1.why: is missing",
        "summary: is missing",
    ):
        assert any(part in message for message in found), (part, found)
    assert all(message.startswith("skills/bad.toml: Not An Id: ") for message in found)


def test_an_unknown_prerequisite_is_named(tmp_path: Path) -> None:
    skill(tmp_path, "beta", 'needs = [{ skill = "ghost", level = 1, for = 1, why = "none" }]')
    assert messages(tmp_path) == [
        "skills/beta.toml: beta: needs: names the skill 'ghost', which does not exist"
    ]


def test_a_circle_of_prerequisites_is_shown(tmp_path: Path) -> None:
    for one, other in (("alpha", "beta"), ("beta", "alpha")):
        more = f'needs = [{{ skill = "{other}", level = 1, for = 1, why = "round" }}]'
        skill(tmp_path, one, more)
    (found,) = messages(tmp_path)
    assert "go round in a circle" in found
    assert "alpha 1" in found
    assert "beta 1" in found


def test_two_skills_may_lean_on_each_other_at_different_levels(tmp_path: Path) -> None:
    skill(tmp_path, "alpha", 'needs = [{ skill = "beta", level = 1, for = 3, why = "later" }]')
    skill(tmp_path, "beta", 'needs = [{ skill = "alpha", level = 2, for = 2, why = "sooner" }]')
    assert messages(tmp_path) == []


def test_doubled_aliases_sentences_and_ids_are_named(tmp_path: Path) -> None:
    skill(tmp_path, "alpha", 'no_needs = "first"\naliases = ["same"]')
    skill(tmp_path, "beta", 'no_needs = "first"\naliases = ["same"]')
    text = (tmp_path / "skills/beta.toml").read_text().replace("do beta one", "do alpha one")
    write(tmp_path, "skills/beta.toml", text)
    found = messages(tmp_path)
    assert any("'same' is an alias of alpha too" in message for message in found)
    assert any("says the same as alpha" in message for message in found)
    text = GOOD.format(id="beta", more='no_needs = "first"').replace('"tests"', '"other"')
    write(tmp_path, "skills/gamma.toml", text)
    assert any("id: stands twice" in message for message in messages(tmp_path))


def test_missing_needs_and_area_have_to_be_explained(tmp_path: Path) -> None:
    text = GOOD.format(id="alpha", more="")
    write(tmp_path, "skills/alpha.toml", text[text.index("[[skill]]") :])
    found = messages(tmp_path)
    assert any("needs: are missing" in message for message in found)
    assert any("area: is missing" in message for message in found)


def test_a_figure_without_a_source_is_refused(tmp_path: Path) -> None:
    write(
        tmp_path,
        "guide/x.toml",
        'id = "x"\ntitle = "X"\nsummary = "x"\n[[section]]\nheading = "h"\n'
        'figures = [{ label = "a", value = "1", as_of = "2024" }]\n',
    )
    assert any("figures.1.source: is missing" in message for message in messages(tmp_path))
    write(tmp_path, "demand.csv", "role,skill,share,low,high,n,source\nr,s,0.1,0,1,9,\n")
    write(
        tmp_path,
        "guide/x.toml",
        'id = "x"\ntitle = "X"\nsummary = "x"\n[[section]]\nheading = "h"\n',
    )
    found = messages(tmp_path)
    assert any("demand.csv: row 2: source: is missing" in message for message in found)
    assert any("names 'r', which does not exist" in message for message in found)


def test_an_unknown_source_is_named(tmp_path: Path) -> None:
    write(tmp_path, "salary/other.csv", "label,value,source\nx,1,nobody\n")
    assert messages(tmp_path) == [
        "salary/other.csv: row 2: source: names the source 'nobody', which does not exist"
    ]


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("a.toml", b"x = [", "is not TOML"),
        ("a.toml", b"\xff\xfe", "is not UTF-8 text"),
        ("a.toml", b"x = " + b"[" * 100_000, "is not TOML"),
        ("a.csv", b"\xff", "is not a CSV table"),
        ("a.csv", b"a,a\n1,2\n", "needs a first line of different column names"),
        ("a.csv", b"a,b\n1\n", "has 1 cells, the first line 2"),
        ("a.csv", b"", "needs a first line"),
        ("a.toml", b"wishes = 1", "is not known here"),
        ("a.toml", b"skill = 3", "must be a table, not a number"),
        ("a.toml", b"area = 3", "must be a table, not a number"),
        ("roles/a.toml", b"id = 3", "must be an id"),
        ("demand.csv", b"a,b\n1,2\n", "must have the columns role, skill"),
    ],
)
def test_files_that_cannot_be_read_are_problems(
    tmp_path: Path, name: str, raw: bytes, said: str
) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(raw)
    found = messages(tmp_path)
    assert any(said in message for message in found), found
    assert all(message.startswith(f"{name}: ") for message in found)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "big.toml").open("wb") as file:
        file.truncate(5_000_000)
    assert messages(tmp_path) == ["big.toml: is 5 MB, too large"]


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path, monkeypatch) -> None:
    write(tmp_path, "a.toml", "")
    monkeypatch.setattr(
        Path, "read_bytes", lambda self: (_ for _ in ()).throw(OSError(13, "Denied"))
    )
    assert messages(tmp_path) == ["a.toml: cannot be read: Denied"]


def test_links_and_hidden_folders_are_not_followed(tmp_path: Path) -> None:
    skill(tmp_path / "pack", "alpha")
    write(tmp_path, "outside.toml", "wishes = 1")
    (tmp_path / "pack" / "link.toml").symlink_to(tmp_path / "outside.toml")
    write(tmp_path, "pack/.git/x.toml", "wishes = 1")
    assert messages(tmp_path / "pack") == []


def test_a_folder_with_too_many_files_is_refused(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("mlpath.catalog.read.MOST_FILES", 1)
    write(tmp_path, "a.toml", "")
    write(tmp_path, "b.toml", "")
    with pytest.raises(BadDataError, match="holds 2 data files"):
        messages(tmp_path)


def test_a_folder_that_does_not_exist_is_one_sentence(tmp_path: Path, run) -> None:
    result = run("roles", "--data", tmp_path / "none")
    assert result.code == 3
    assert "does not exist" in result.err
    assert "mlpath data where" in result.err
    file = write(tmp_path, "file", "")
    assert "is a file, not a folder" in run("data", "check", file).err


def test_a_pack_adds_and_overrides(tmp_path: Path) -> None:
    skill(tmp_path, "alpha")
    text = (bundled() / "skills/mathematics.toml").read_text(encoding="utf-8")
    head = text[: text.index("[[skill]]")]
    first = text[text.index("[[skill]]") :].split("\n[[skill]]")[0]
    write(tmp_path, "skills/mine.toml", head + first.replace('name = "', 'name = "My ', 1))
    catalog = open_compiled(compile_roots([bundled(), tmp_path]))
    assert catalog.skills["alpha"].area == "area-alpha"
    assert catalog.skills["school-algebra"].name.startswith("My ")


def test_a_pack_replaces_rows_of_a_table_by_key_and_adds_others(tmp_path: Path) -> None:
    rows = (bundled() / "salary/regions.csv").read_text(encoding="utf-8").splitlines()
    write(
        tmp_path,
        "salary/regions.csv",
        f"{rows[0]}\nDE,Deutschland,europe,EUR,\nXX,Utopia,europe,EUR,\n",
    )
    catalog = open_compiled(compile_roots([bundled(), tmp_path]))
    names = {row["country"]: row["name"] for row in catalog.tables["salary/regions"]}
    assert names["DE"] == "Deutschland"
    assert names["XX"] == "Utopia"
    assert len(names) == len(rows) - 1 + 1
    write(
        tmp_path,
        "salary/net.csv",
        "country,year,after,note,gross,net,sources\nDE,2027,tax,New rules.,0 9,0 8,estg-2026\n",
    )
    net = open_compiled(compile_roots([bundled(), tmp_path])).tables["salary/net"]
    assert [row["year"] for row in net if row["country"] == "DE"] == ["2027"]
    write(tmp_path, "salary/regions.csv", "country,name\nDE,x\n")
    assert any("must have the columns" in str(p) for p in problems_in([bundled(), tmp_path])[1])


def test_hostile_text_in_a_pack_is_cleaned(tmp_path: Path) -> None:
    skill(tmp_path, "alpha")
    path = tmp_path / "skills/alpha.toml"
    path.write_text(path.read_text().replace("A skill.", "A \\u001b[2Jskill\\u202e."))
    catalog = open_compiled(compile_roots([tmp_path]))
    assert catalog.skills["alpha"].summary == "A skill."


def test_wrong_data_on_the_command_line_exits_with_3_and_lists_problems(
    tmp_path: Path, run
) -> None:
    write(tmp_path, "a.toml", "wishes = 1")
    result = run("data", "check", tmp_path)
    assert result.code == 3
    assert "a.toml: wishes: is not known here" in " ".join(result.out.split())
    result = run("roles", "--data", tmp_path)
    assert result.code == 3
    assert result.err.startswith("mlpath: the data has 1 problem")


def test_more_problems_than_fit_are_counted(tmp_path: Path) -> None:
    write(tmp_path, "a.toml", "\n".join(f"key{i} = 1" for i in range(60)))
    with pytest.raises(BadDataError) as caught:
        compile_roots([tmp_path])
    assert caught.value.message == "the data has 60 problems"
    assert caught.value.hint.endswith("... and 20 more")


def test_the_cache_is_used_renewed_and_pruned(tmp_path: Path, monkeypatch) -> None:
    pack, cache = tmp_path / "pack", tmp_path / "cache"
    skill(pack, "alpha")
    monkeypatch.setattr("mlpath.catalog.load.bundled", lambda: pack)
    monkeypatch.setattr("mlpath.catalog.load.KEPT", 2)
    first = load_catalog([], cache)
    assert list(first.skills) == ["alpha"]
    monkeypatch.setattr(
        "mlpath.catalog.compiled.compile_roots", lambda roots: pytest.fail("not cached")
    )
    assert load_catalog([], cache).fingerprint == first.fingerprint
    monkeypatch.undo()
    monkeypatch.setattr("mlpath.catalog.load.bundled", lambda: pack)
    monkeypatch.setattr("mlpath.catalog.load.KEPT", 2)
    for name in ("beta", "gamma", "delta"):
        skill(pack, name)
        assert name in load_catalog([], cache).skills
    assert len(list(cache.glob("catalog-*.json"))) == 2


def test_a_damaged_cache_is_compiled_again(tmp_path: Path, monkeypatch) -> None:
    pack, cache = tmp_path / "pack", tmp_path / "cache"
    skill(pack, "alpha")
    monkeypatch.setattr("mlpath.catalog.load.bundled", lambda: pack)
    load_catalog([], cache)
    (file,) = cache.glob("catalog-*.json")
    file.write_text("{")
    assert "alpha" in load_catalog([], cache).skills


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path, monkeypatch) -> None:
    pack = tmp_path / "pack"
    skill(pack, "alpha")
    monkeypatch.setattr("mlpath.catalog.load.bundled", lambda: pack)
    blocked = write(tmp_path, "file", "")
    assert "alpha" in load_catalog([], blocked / "cache").skills


def test_a_wheel_s_compiled_catalogue_is_read_as_it_is(tmp_path: Path, monkeypatch) -> None:
    pack = tmp_path / "pack"
    skill(pack, "alpha")
    (pack / "_catalog.json").write_bytes(compile_roots([pack]))
    skill(pack, "beta")  # a wheel never looks at the files beside it
    monkeypatch.setattr("mlpath.catalog.load.bundled", lambda: pack)
    assert list(load_catalog([], tmp_path / "cache").skills) == ["alpha"]
    assert not (tmp_path / "cache").exists()


def test_sections_that_a_catalogue_lacks_are_empty_and_tables_are_known_by_name(
    tmp_path: Path,
) -> None:
    skill(tmp_path, "alpha")
    write(tmp_path, "t.csv", "a,b\n1,2\n")
    write(tmp_path, "empty.csv", "a,b\n")
    catalog = open_compiled(compile_roots([tmp_path]))
    assert catalog.roles == {}
    assert len(catalog.together) == 1
    made = {TOGETHER, TIES, NAMES, RENAMED}
    tables = {name: rows for name, rows in catalog.tables.items() if name not in made}
    assert tables == {"t": ({"a": "1", "b": "2"},), "empty": ()}
    assert len(catalog.tables) == 6
    with pytest.raises(KeyError):
        catalog.tables["none"]


def test_names_and_former_names_are_the_same_compiled_or_from_the_entries(tmp_path: Path) -> None:
    write_world(tmp_path, world(), TABLES)
    known = open_compiled(compile_roots([tmp_path]))
    whole = Catalog(known.load, Tables((), dict), fingerprint="x")
    assert known.names == whole.names
    assert {"python", "ml-engineer"} < set(known.names)
    assert known.renamed == whole.renamed == {"snake": "python"}


def test_what_a_role_asks_for_is_made_for_the_level_that_is_asked_about(tmp_path: Path) -> None:
    write_world(tmp_path, world(), TABLES)
    role = open_compiled(compile_roots([tmp_path])).roles[RoleId("ml-engineer")]
    assert role.targets == {level: role.targets[level] for level in role.targets}
    assert (len(role.targets), RoleLevel.JUNIOR in role.targets) == (len(list(role.targets)), True)
    assert role.targets["junior"] is role.targets[RoleLevel.JUNIOR]
    assert all(target.weight for targets in role.targets.values() for target in targets)


def test_a_role_that_asks_for_a_skill_alone_and_in_a_group_is_a_problem(tmp_path: Path) -> None:
    changed = world()
    changed["roles/ml-engineer.toml"]["targets"]["either"] = {"levels": [1, 1, 1], "weight": 0.4}
    write_world(tmp_path, changed, TABLES)
    said = messages(tmp_path)
    assert said == [
        "roles/ml-engineer.toml: ml-engineer: targets: ask for ml by ml and either",
        "roles/ml-engineer.toml: ml-engineer: targets: ask for ops by ops and either",
    ]


def test_members_of_a_group_take_the_same_hours(tmp_path: Path) -> None:
    changed = world()
    changed["skills/craft.toml"]["skill"][1]["hours"][3] = [5, 6, 7]
    write_world(tmp_path, changed, TABLES)
    assert messages(tmp_path) == [
        "groups.toml: either: members: must take the same hours, level by level"
    ]


def test_a_resource_that_is_kept_current_has_no_year(tmp_path: Path) -> None:
    changed = world()
    book, docs = changed["resources/craft.toml"]["resource"]
    book["year"], docs["current"] = 2024, True
    write_world(tmp_path, changed, TABLES)
    assert messages(tmp_path) == []
    book["current"], docs["current"], docs["year"] = True, False, 2024
    write_world(tmp_path, changed, TABLES)
    said = "stands beside current = true: what is kept up to date has no year"
    assert messages(tmp_path) == [f"resources/craft.toml: book: year: {said}"]


def test_a_role_has_three_or_four_levels_of_a_skill(tmp_path: Path) -> None:
    changed = world()
    changed["roles/ml-engineer.toml"]["targets"]["ml"]["levels"] = [1, 2, 3, 4, 4]
    write_world(tmp_path, changed, TABLES)
    assert "must have 3 or 4 members, and has 5" in messages(tmp_path)[0]


def test_a_compiled_catalogue_is_made_anew_when_a_record_of_it_changes(
    monkeypatch, tmp_path
) -> None:
    records = {kind.record.__module__ for kind in KINDS}
    folders = {Path(sys.modules[module].__file__).parent for module in records}
    assert folders <= set(load.MADE_BY)
    skill(tmp_path, "alpha")
    before = load._stamp([tmp_path])
    (tmp_path / "code").mkdir()
    monkeypatch.setattr(load, "MADE_BY", (tmp_path / "code",))
    (tmp_path / "code" / "record.py").write_text("x = 1\n")
    one = load._stamp([tmp_path])
    os.utime(tmp_path / "code" / "record.py", (1, 1))
    assert len({before, one, load._stamp([tmp_path])}) == 3


ITEM = """
[[item]]
id = "sum"
skill = "alpha"
level = 1
text = "What is {{a}} + 1?"
answer = "{answer}"
wrong = ["{{a}}", "{{2 * a}}", "{{a - 1}}"]
explain = "One more."
{draw}
"""


@pytest.mark.parametrize(
    ("answer", "draw", "said"),
    [
        ("{a + 1}", "draw = { a = [2, 3] }", []),
        ("{a + 1}", "draw = { a = [2, 1] }", ["has the choice '2' twice for a 1"]),
        ("{b + 1}", "draw = { a = [2, 3] }", ["'b + 1' does not know 'b'"]),
        ("{a:qq}", "draw = { a = [2, 3] }", ["Invalid format"]),
        ("{a + 1}", "draw = { a = [2] }", ["must have at least 2 members"]),
        ("{a + 1}", f"draw = {{ a = {list(range(2, 300))} }}", ["has more than 256 sets"]),
        ("{a}", "", ["has the choice '{a}' twice"]),
    ],
)
def test_an_item_has_four_choices_whatever_it_draws(tmp_path, answer, draw, said) -> None:
    skill(tmp_path, "alpha")
    write(tmp_path, "quiz/alpha.toml", ITEM.format(answer=answer, draw=draw))
    found = messages(tmp_path)
    assert len(found) == len(said)
    assert all(text in message for text, message in zip(said, found, strict=True))
