"""A kind of entry is described once: checks, references and records follow from its record."""

from __future__ import annotations

import copy
import importlib
import pkgutil
import sys
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NewType, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mlpath.model.reports
from mlpath.catalog import gather, relations
from mlpath.catalog.compiled import compile_roots, problems_in
from mlpath.catalog.gather import BY_FOLDER, BY_KEY
from mlpath.catalog.make import record_maker, row_of
from mlpath.catalog.opened import open_compiled
from mlpath.catalog.schema import RULES, check_of, fields_of, references_in
from mlpath.model import ids
from mlpath.model.field.catalog import KINDS, Catalog
from mlpath.model.field.entry_kind import EntryKind
from mlpath.model.field.level import Level
from mlpath.model.field.skill import After, Firmness, Hours
from mlpath.model.ids import RoleId, SkillId
from mlpath.model.record import default, is_record_type, record
from worlds.tinyworld import TABLES, taught, world, write

ToyId = NewType("ToyId", str)


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@record
class Wheel:
    skill: SkillId
    from_level: Level = 0


@record
class Toy:
    id: ToyId
    name: str
    colour: Colour
    wheels: tuple[Wheel, ...]
    hours: Hours
    size: tuple[int, int]
    price: float | None = None
    since: date | None = None
    loud: bool = False
    said: Mapping[RoleId, str] = default(factory=dict)
    each: Mapping[Colour, float] = default(factory=dict)
    maker: RoleId | SkillId | None = None
    was: tuple[ToyId, ...] = ()


TOY = {
    "id": "train",
    "name": "Train",
    "colour": "red",
    "wheels": [{"skill": "python", "from": 1}, {"skill": "ml"}],
    "hours": [1, 2, 3],
    "size": [3, 4],
    "said": {"ml-engineer": "choo"},
    "each": {"red": 1, "blue": 2},
    "maker": "python",
    "was": ["engine"],
}
WRONG = [
    ("colour", "green", "must be one of red, blue, not 'green'"),
    ("name", 3, "must be text, not a number"),
    ("hours", [3, 2, 1], "must rise from low to high, and is [3, 2, 1]"),
    ("size", [1], "must have 2 members and has 1"),
    ("price", "dear", "must be a number, not text"),
    ("since", "today", "must be a date such as 2026-11-20"),
    ("loud", 1, "must be true or false, not a number"),
    ("was", "engine", "must be a list, not text"),
]


def test_a_record_is_all_that_its_check_needs() -> None:
    check = check_of(Toy)
    assert list(check(TOY)) == []
    for key, value, said in WRONG:
        assert list(check({**TOY, key: value})) == [(key, said)]
    assert list(check({**TOY, "wheels": [{"skill": "A b", "from": 9, "to": 1}]})) == [
        ("wheels.1.to", "is not known here; known: skill, from"),
        ("wheels.1.skill", "must be an id such as linear-algebra, not 'A b'"),
        ("wheels.1.from", "must be a level from 0 to 4, not 9"),
    ]
    assert list(check({**TOY, "each": {"red": 1}})) == [("each.blue", "is missing")]
    assert {key for key, said in check({}) if said == "is missing"} == {
        "id", "name", "colour", "wheels", "hours", "size",
    }  # fmt: skip


def test_ids_in_a_record_are_references_but_not_its_own() -> None:
    assert list(references_in(Toy, TOY)) == [
        ("wheels", ("skills",), "python"),
        ("wheels", ("skills",), "ml"),
        ("said", ("roles",), "ml-engineer"),
        ("maker", ("roles", "skills"), "python"),
    ]


def test_a_record_is_all_that_is_needed_to_make_it_of_json() -> None:
    toy = record_maker(Toy)({**copy.deepcopy(TOY), "since": "2026-11-20"})
    assert toy == Toy(
        id="train",
        name="Train",
        colour=Colour.RED,
        wheels=(Wheel(skill="python", from_level=1), Wheel(skill="ml")),
        hours=Hours(low=1, likely=2, high=3),
        size=(3, 4),
        since=date(2026, 11, 20),
        said={"ml-engineer": "choo"},
        each={Colour.RED: 1, Colour.BLUE: 2},
        maker="python",
        was=("engine",),
    )
    assert toy.colour is Colour.RED
    assert next(iter(toy.each)) is Colour.RED


def test_a_row_of_its_fields_makes_what_the_table_makes() -> None:
    for table in (
        {"skill": "ml", "level": 1, "for": 2, "strength": 3, "why": "so"},
        {"skill": "ml", "strength": 1, "why": "so"},
    ):
        row = row_of(After, table)
        assert row == ["ml", table.get("level"), table.get("for"), table["strength"], "so"]
        made = record_maker(After)(row)
        assert made == record_maker(After)({**table})
        assert made.strength is Firmness(table["strength"])


def test_a_field_of_its_own_form_is_made_from_the_whole_entry() -> None:
    make = record_maker(Wheel, {"skill": lambda entry: entry.pop("spoke").upper()})
    assert make({"spoke": "x", "from": 2}) == Wheel(skill="X", from_level=2)


def test_a_row_is_all_that_a_kind_needs_to_be_read_checked_and_compiled(
    tmp_path, monkeypatch
) -> None:
    toys: EntryKind[ToyId, Toy] = EntryKind("toy.Toy")
    toys.section = "toys"
    monkeypatch.setitem(sys.modules, "mlpath.model.field.toy", sys.modules[__name__])
    monkeypatch.setattr(gather, "KINDS", (*KINDS, toys))
    monkeypatch.setattr(relations, "KINDS", (*KINDS, toys))
    monkeypatch.setitem(gather.BY_KEY, "toy", toys)
    write(tmp_path, {**world(), "toys.toml": {"toy": [TOY]}}, TABLES)
    catalog = open_compiled(compile_roots([tmp_path]))
    assert toys.entries_of(catalog)["train"].wheels[0] == Wheel(skill="python", from_level=1)
    wrong = [{**TOY, "wheels": [{"skill": "ghost"}]}, {**TOY, "id": "car", "maker": "nobody"}]
    write(tmp_path, {**world(), "toys.toml": {"toy": wrong}}, TABLES)
    assert [str(problem) for problem in problems_in([tmp_path])[1]] == [
        "toys.toml: train: wheels: names the skill 'ghost', which does not exist",
        "toys.toml: car: maker: names the role or skill 'nobody', which does not exist",
    ]
    write(tmp_path, {**world(), "toys.toml": {"toy": [TOY, {**TOY, "colour": "green"}]}}, TABLES)
    assert [str(problem) for problem in problems_in([tmp_path])[1]] == [
        "toys.toml: train: colour: must be one of red, blue, not 'green'",
        "toys.toml: train: id: stands twice",
    ]


def test_every_kind_names_the_record_and_the_id_that_its_annotation_names() -> None:
    rows = {name: str(text) for name, text in Catalog.__annotations__.items()}
    assert list(rows) == [kind.section for kind in KINDS]
    for kind in KINDS:
        id_type = get_type_hints(kind.record)["id"]
        assert rows[kind.section] == f"EntryKind[{id_type.__name__}, {kind.record.__name__}]"
    assert {get_type_hints(kind.record)["id"] for kind in KINDS} == {
        thing for thing in vars(ids).values() if isinstance(thing, NewType)
    }


def test_every_kind_that_can_be_listed_has_a_report_of_all_and_of_one() -> None:
    found = {
        thing.kind: [name for name in thing.__slots__ if name != "of"]
        for info in pkgutil.walk_packages(mlpath.model.reports.__path__, "mlpath.model.reports.")
        for thing in vars(importlib.import_module(info.name)).values()
        if is_record_type(thing) and isinstance(getattr(thing, "kind", None), str)
    }
    for kind in KINDS:
        if kind.reports:
            many, one = kind.reports
            assert found[many][0] == many  # the entries come first
            assert one in found


def test_every_kind_is_found_in_files_by_a_key_or_a_folder_of_its_own() -> None:
    assert {**BY_KEY, **BY_FOLDER}.keys() == {kind.key or kind.folder for kind in KINDS}
    assert len(BY_KEY) + len(BY_FOLDER) == len(KINDS) == len({kind.noun for kind in KINDS})


def test_every_rule_is_about_a_field_that_there_is() -> None:
    seen: dict[str, set[str]] = {}

    def walk(kind) -> None:
        seen[kind.__name__] = set(get_type_hints(kind))
        for spec in fields_of(kind):
            for part in parts_of(spec.hint):
                walk(part)

    def parts_of(hint):
        if hasattr(hint, "__slots__") and hasattr(hint, "__defaults__"):
            return [hint]
        return [part for arg in getattr(hint, "__args__", ()) for part in parts_of(arg)]

    for kind in KINDS:
        walk(kind.record)
    assert set(RULES) <= set(seen)
    for name, rules in RULES.items():
        assert set(rules) <= seen[name]


ENTRIES = [
    (kind, entry)
    for name, document in taught().items()
    for kind, entry in (
        [(BY_FOLDER[name.split("/")[0]], document)]
        if name.split("/")[0] in BY_FOLDER
        else [
            (BY_KEY[key], one)
            for key, found in document.items()
            for one in (found if isinstance(found, list) else [found])
        ]
    )
]
VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(-1, 5), st.floats(), st.dates(), st.just({}),
    st.sampled_from(["", "x", "python", "mid", "ml-engineer", "book"]),
    st.lists(st.integers(0, 4), max_size=4), st.lists(st.text(max_size=3), max_size=4),
    st.dictionaries(st.sampled_from(["python", "ml"]), st.lists(st.integers(0, 4), max_size=3)),
)  # fmt: skip


def test_the_little_field_has_an_entry_of_every_kind() -> None:
    assert {kind.section for kind, _ in ENTRIES} == {kind.section for kind in KINDS}
    for kind, entry in ENTRIES:
        assert list(check_of(kind.record)(entry)) == []


@given(st.sampled_from(ENTRIES), st.data())
def test_what_the_checks_let_through_can_be_made(one, data) -> None:
    kind, entry = one
    changed = copy.deepcopy(entry)
    changed[data.draw(st.sampled_from(sorted(entry)))] = data.draw(VALUES)
    if list(check_of(kind.record)(changed)):
        return
    list(references_in(kind.record, changed))
    compiled = {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in changed.items()
    }
    own = {"area": lambda _: "craft"} if kind.section == "skills" else {}
    own |= {"targets": lambda entry: entry["targets"]} if kind.section == "roles" else {}
    made = record_maker(kind.record, own)(compiled)
    assert isinstance(made, kind.record)
    assert made.id == changed["id"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.section)
def test_a_key_that_nobody_knows_is_a_problem_of_every_kind(kind) -> None:
    entry = next(entry for other, entry in ENTRIES if other is kind)
    ((key, said),) = check_of(kind.record)({**entry, "wish": 1})
    assert key == "wish"
    assert said.startswith("is not known here; known: id, ")
