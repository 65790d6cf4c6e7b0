"""Who once broke a law of plans keeps it: the cases of `benchmarks/torture.py laws`."""

import json

import pytest

from trials import laws

KEPT = laws.kept()


@pytest.mark.parametrize("row", KEPT, ids=lambda row: f"{row['law']}-{row['seed']}")
def test_whoever_broke_a_law_keeps_it(catalog, row):
    assert laws.broken(catalog, row["law"], row) == ""


def test_the_laws_that_hold_for_anybody_are_asked():
    asked = " ".join(laws.laws())
    assert all(f"law_{number}_" in asked for number in (1, 2, 4, 6, 7, 8, 9, 11, 12))


def test_a_law_about_few_people_is_not_broken_by_one_whom_it_is_not_about(catalog):
    person = {**laws.somebody(catalog, 0), "claims": {}}
    about_some = [law for law in laws.laws() if "obstacle" in law]
    assert about_some
    assert [laws.broken(catalog, law, person) for law in about_some] == [""] * len(about_some)


def test_a_broken_law_is_noticed_and_its_person_kept_once(catalog, monkeypatch, tmp_path):
    """A plan that teaches what was claimed breaks the first law."""
    person = laws.somebody(catalog, 3)
    first = next(law for law in laws.laws() if "law_1_" in law)
    assert laws.broken(catalog, first, person) == ""
    monkeypatch.setattr("test_laws_way.TOLERANCE", -9.0)
    why = laws.broken(catalog, first, {**person, "claims": {}})
    assert why.startswith("AssertionError")
    monkeypatch.setattr(laws, "KEPT", tmp_path / "kept.jsonl")
    for _ in range(2):
        laws.keep({"law": first, **person})
    assert laws.kept() == [json.loads(json.dumps({"law": first, **person}))]
