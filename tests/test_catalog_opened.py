"""Entries of an opened catalogue: made one by one, when they are first asked for."""

import json

import pytest

from mlpath.catalog import opened
from mlpath.catalog.compiled import compile_roots
from mlpath.catalog.gather import gather
from mlpath.catalog.load import bundled
from mlpath.catalog.opened import Entries, open_compiled
from mlpath.catalog.typed import typed
from mlpath.errors import BadDataError


def entries():
    made = []

    def make(table):
        made.append(table)
        return table.upper()

    there = ["one", "two"]
    return Entries(
        {"a": 0, "b": 1}, make, there.__getitem__, lambda: there, lambda some: map(make, some)
    ), made


def test_an_entry_is_made_once_and_no_other_with_it():
    found, made = entries()
    assert (len(found), list(found), "b" in found, "c" in found) == (2, ["a", "b"], True, False)
    assert made == []
    assert (found["b"], found["b"], found.get("c")) == ("TWO", "TWO", None)
    assert made == ["two"]
    with pytest.raises(KeyError):
        found["c"]


def test_all_entries_come_in_the_order_of_the_data_whichever_was_made_first():
    found, made = entries()
    assert found["b"] == "TWO"
    assert list(found.values()) == ["ONE", "TWO"]
    assert list(found.items()) == [("a", "ONE"), ("b", "TWO")]
    assert sorted(made) == ["one", "two"]
    found, made = entries()
    assert (found["b"], found["a"]) == ("TWO", "ONE")
    assert list(found.values()) == ["ONE", "TWO"]
    assert made == ["two", "one"]


def test_of_a_section_of_entries_those_are_read_that_are_asked_for(catalog, monkeypatch):
    every = dict(catalog.resources.items())
    found, told, loads = open_compiled(compile_roots([bundled()])), [], json.loads
    monkeypatch.setattr(opened.json, "loads", lambda text: told.append(len(text)) or loads(text))
    some = [*found.resources][::100]
    assert [found.resources[one] for one in some] == [every[one] for one in some]
    assert len(told) == 1 + len(some)  # how long each is, and they
    assert sum(told[1:]) < 10_000
    assert [*found.resources.items()] == [*every.items()]
    assert len(told) == 2 + len(some)


def test_resources_are_those_of_their_files_though_they_are_compiled_as_rows(catalog):
    assert [*catalog.resources.items()] == [*typed(gather([bundled()])).resources.items()]


def test_damage_to_an_entry_is_told_when_it_is_asked_for():
    raw, there = compile_roots([bundled()]), []
    place = raw.index(b'{"id":"data-scientist"', raw.index(b',\n"roles":'))
    found = open_compiled(raw[:place] + b"?" + raw[place + 1 :], broken=lambda: there.append(1))
    assert found.roles["ml-engineer"].id == "ml-engineer"
    with pytest.raises(BadDataError, match="damaged"):
        found.roles["data-scientist"]
    assert there
