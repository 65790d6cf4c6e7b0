"""What is made of many compiled rows at once is what is made of them one by one."""

from datetime import date
from itertools import chain

from mlpath.catalog.compiled import compile_roots
from mlpath.catalog.load import bundled
from mlpath.catalog.make import all_maker, record_maker, row_of
from mlpath.catalog.opened import open_compiled
from mlpath.model.field.level import Level
from mlpath.model.field.resource import Cover, Resource, ResourceKind
from mlpath.model.field.skill import SkillLevel

ENTRY = {
    "id": "a", "title": "A", "provider": "P", "url": "https://a.example", "kind": "book",
    "hours": 3.0, "cost": 0.0, "free": True, "why": "why", "start": "start",
}  # fmt: skip


def row(covers, asks=(), domain=(), **given):
    parts = {"covers": [row_of(Cover, one) for one in covers], "domain": [*domain]}
    parts["asks"] = [row_of(SkillLevel, one) for one in asks]
    return row_of(Resource, ENTRY | given | parts)


def test_rows_made_together_are_those_made_one_by_one():
    def rows():
        begins = {"skill": "sql", "from": 0, "to": 2}
        return [
            row([begins, {"skill": "python", "from": 1, "to": 3}], checked="2026-10-09"),
            row([], asks=[{"skill": "sql", "level": 1}], domain=["health"], id="b", kind="docs"),
            row([begins], id="c", year=2024),
        ]

    make = record_maker(Resource)
    found = [*all_maker(Resource, make)(rows())]
    assert found == [make(one) for one in rows()]
    one, two, three = found
    assert one.covers[1] == Cover(skill="python", from_level=Level(1), to_level=Level(3))
    assert (one.checked, two.checked, three.year) == (date(2026, 10, 9), None, 2024)
    assert (two.covers, two.asks) == ((), (SkillLevel(skill="sql", level=Level(1)),))
    assert (two.kind, two.domain, three.asks) == (ResourceKind.DOCS, ("health",), ())


def test_of_no_rows_nothing_is_made():
    assert [*all_maker(Resource, record_maker(Resource))([])] == []
    without = row([])
    assert [one.covers for one in all_maker(Resource, record_maker(Resource))([without])] == [()]


def test_all_of_a_list_are_the_same_whether_some_were_asked_for_before():
    raw = compile_roots([bundled()])
    at_once, one_by_one = open_compiled(raw).resources, open_compiled(raw).resources
    some = {name: one_by_one[name] for name in [*one_by_one][::3]}
    assert [*one_by_one.items()] == [*at_once.items()]
    assert all(one_by_one[name] is entry for name, entry in some.items())
    assert all(type(part) is Cover for part in chain(*[one.covers for one in at_once.values()]))
