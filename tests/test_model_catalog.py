"""The catalogue gives each part when it is asked for, and a table only once."""

from __future__ import annotations

import pytest

from mlpath.model.catalog import Catalog


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

    catalog = Catalog(load, tables=("demand",))
    assert catalog.tables["demand"] == catalog.tables["demand"] == ()
    assert asked == ["table:demand"]


def test_what_the_front_page_and_the_interview_hand_over_knows_its_kind() -> None:
    from mlpath.model.assessment import AssessmentReport
    from mlpath.model.front import Front, Welcome

    welcome = Welcome(commands=(("mlpath assess", "begin"),))
    assert (welcome.kind, welcome.commands[0][0]) == ("welcome", "mlpath assess")
    assert (Front.kind, AssessmentReport.kind) == ("front", "assessment")
    with pytest.raises(TypeError, match="salary"):
        AssessmentReport(gap=None, plan=None, traits=(), observations=0)
