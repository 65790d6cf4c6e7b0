"""The catalogue gives each part when it is asked for, and a table only once."""

from __future__ import annotations

import pytest

from mlpath.model.field.catalog import Catalog, Tables
from mlpath.model.field.market_posting import COLUMNS


def test_a_catalogue_of_parts_in_memory_answers_like_one_from_a_file() -> None:
    rows = ({"country": "DE"},)
    catalog = Catalog.of(tables={"salary/regions": rows}, guides={"a": "guide a"})
    assert catalog.tables["salary/regions"] is rows
    assert catalog.guides == {"a": "guide a"}
    assert catalog.roles == {}
    assert dict(catalog.tables) == {"salary/regions": rows}
    with pytest.raises(KeyError):
        catalog.tables["other"]


def test_a_table_is_read_once() -> None:
    asked = []

    def load(name: str):
        asked.append(name)
        return ()

    tables = Tables(["demand"], load)
    assert tables["demand"] == tables["demand"] == ()
    assert asked == ["demand"]


def test_postings_are_not_read_before_they_are_asked_for() -> None:
    asked = []

    def load(name: str):
        asked.append(name)
        return ()

    catalog = Catalog(dict, Tables(["postings/a", "postings/", "demand"], load), fingerprint="")
    assert asked == []
    assert catalog.postings_of("a") == catalog.postings_of("gone") == ()
    assert asked == ["postings/a"]
    assert catalog.postings == catalog.postings == ()
    assert asked == ["postings/a", "postings/"]
    assert Catalog.of().postings == ()


def test_postings_are_those_of_each_role_and_of_none() -> None:
    def row(role: str, level: str = "") -> dict[str, str]:
        return dict.fromkeys(COLUMNS, "") | {"role": role, "level": level, "year": "2026"}

    catalog = Catalog.of(tables={"postings": (row("a"), row(""), row("a", "mid")), "demand": ()})
    assert set(catalog.tables) == {"postings/a", "postings/", "demand"}
    assert [one.level for one in catalog.postings_of("a")] == [None, "mid"]
    assert [one.role for one in catalog.postings_of("")] == [None]
    assert [one.role for one in catalog.postings] == ["a", "a", None]


def test_entries_are_read_once_and_a_kind_asked_of_the_class_is_its_row() -> None:
    asked = []

    def load(kind):
        asked.append(kind.section)
        return {"a": kind.noun}

    catalog = Catalog(load, Tables((), dict), fingerprint="")
    assert catalog.certifications is catalog.certifications
    assert Catalog.certifications.entries_of(catalog) is catalog.certifications
    assert catalog.certifications == {"a": "certificate"}
    assert asked == ["certifications"]
    assert (Catalog.certifications.key, Catalog.certifications.section) == (
        "certification",
        "certifications",
    )
    assert (Catalog.guides.key, Catalog.guides.folder) == ("", "guide")


def test_what_the_front_page_and_the_interview_hand_over_knows_its_kind() -> None:
    from mlpath.model.reports.assessment import AssessmentReport
    from mlpath.model.reports.front import Front, Welcome

    welcome = Welcome(commands=(("mlpath assess", "begin"),))
    assert (welcome.kind, welcome.commands[0][0]) == ("welcome", "mlpath assess")
    assert (Front.kind, AssessmentReport.kind) == ("front", "assessment")
    with pytest.raises(TypeError, match="salary"):
        AssessmentReport(gap=None, plan=None, traits=(), observations=0)
