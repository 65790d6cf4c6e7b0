"""Resources by language and level: what was asked for, and nothing before or after it."""

import pytest

from mlpath.engine.catalogue.resources import resources_report
from mlpath.model.record import replace
from worlds.smallfield import field, resource

FIELD = field(
    resources=tuple(
        replace(resource(name, [("code", 0, 2)]), language=name) for name in ("de", "en", "fr")
    )
)


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_only_resources_in_the_language_are_listed(language) -> None:
    report = resources_report(FIELD, language=language)
    assert [one.id for one in report.resources] == [language]
    assert len(resources_report(FIELD).resources) == 3


@pytest.mark.parametrize(("level", "listed"), [(1, 3), (2, 3), (3, 0)])
def test_resources_that_lead_to_a_level_begin_below_it_and_reach_it(level, listed) -> None:
    assert len(resources_report(FIELD, level=level).resources) == listed
    late = field(resources=(resource("late", [("code", 1, 2)]),))
    assert [len(resources_report(late, level=k).resources) for k in (1, 2, 3)] == [0, 1, 0]
