"""Entries of an opened catalogue: made one by one, when they are first asked for."""

import pytest

from mlpath.catalog.opened import Entries


def entries():
    made = []

    def make(table):
        made.append(table)
        return table.upper()

    return Entries({"a": "one", "b": "two"}, make), made


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
