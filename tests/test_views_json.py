"""Reports as JSON that programs can rely on."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from enum import IntEnum, StrEnum
from typing import ClassVar

import pytest

from mlpath.model.envelope import Envelope
from mlpath.model.record import record
from mlpath.views.formats.json import MOST_NUMBERS, inert, plain, render
from mlpath.views.look import Look

DAY = date(2026, 11, 20)


class Mood(StrEnum):
    GOOD = "good"


class Rank(IntEnum):
    TOP = 1


@record
class Step:
    from_: int
    to: int


@record
class Report:
    kind: ClassVar[str] = "trial"
    steps: tuple[Step, ...] = ()
    text: str = ""
    number: float | None = None


def envelope(**parts: object) -> Envelope:
    return Envelope(report=Report(**parts), as_of=DAY, notes=("one",))


@pytest.mark.parametrize(
    ("value", "as_json"),
    [
        (None, None),
        (True, True),
        (3, 3),
        ("x", "x"),
        (1 / 3, 0.333333),
        (Mood.GOOD, "good"),
        (Rank.TOP, 1),
        (DAY, "2026-11-20"),
        (datetime(2026, 11, 20, 1, 2, tzinfo=UTC), "2026-11-20T01:02:00+00:00"),
        ({Mood.GOOD: (1, 2), 3: Step(from_=1, to=2)}, {"good": [1, 2], "3": {"from": 1, "to": 2}}),
        ((), []),
        (frozenset({1}), [1]),
        (Step(from_=1, to=2), {"from": 1, "to": 2}),
    ],
)
def test_every_value_has_one_form(value, as_json) -> None:
    assert plain(value) == as_json
    assert type(plain(value)) is type(as_json)


def test_the_envelope_is_as_promised() -> None:
    text = render(envelope(steps=(Step(from_=0, to=1),), text="Zürich"), Look())
    assert json.loads(text) == {
        "mlpath": 1,
        "report": "trial",
        "as_of": "2026-11-20",
        "data": {"steps": [{"from": 0, "to": 1}], "text": "Zürich", "number": None},
        "notes": ["one"],
    }
    assert list(json.loads(text)) == ["mlpath", "report", "as_of", "data", "notes"]
    assert "Zürich" in text
    assert text.endswith("}\n")


def test_notes_stay_when_a_person_wants_quiet() -> None:
    assert json.loads(render(envelope(), Look(quiet=True)))["notes"] == ["one"]


def test_a_device_without_the_letters_gets_escapes() -> None:
    text = render(envelope(text="Zürich → \U0001f40d"), Look(unicode=False))
    assert text.isascii()
    assert json.loads(text)["data"]["text"] == "Zürich → \U0001f40d"


def test_a_number_that_json_lacks_is_a_fault_and_not_written() -> None:
    with pytest.raises(ValueError, match="JSON"):
        render(envelope(number=float("nan")), Look())


@record
class Row:
    what: object
    number: float | None = 0.5


VALUES = (
    "x", 'a "b", {c}\n\\', "é→", "\x9b", None, True, 1, 1.0, -0.0, 0.0, 1 / 3, 1e22, Mood.GOOD,
    Rank.TOP, DAY, datetime(2026, 11, 20, 1, 2, 3, 4, tzinfo=UTC), (1, "y"), {"k": (DAY,)},
    Step(from_=1, to=2),
)  # fmt: skip


@pytest.mark.parametrize("unicode", [True, False])
@pytest.mark.parametrize("values", [*((one, one) for one in VALUES), VALUES])
def test_a_row_is_written_as_it_would_be_alone(values, unicode) -> None:
    report = Report(steps=tuple(Row(what=one) for one in values))
    alone = [inert(json.dumps(plain(row), ensure_ascii=not unicode)) for row in report.steps]
    text = render(Envelope(report=report, as_of=DAY), Look(unicode=unicode))
    lines = [line.strip().rstrip(",") for line in text.split("\n")]
    assert [line for line in lines if line.startswith('{"what"')] == alone


def test_rows_of_several_kinds_are_written_each_by_its_own() -> None:
    report = Report(steps=(Row(what=1), Step(from_=1, to=2), Row(what=2)))
    found = json.loads(render(Envelope(report=report, as_of=DAY), Look()))["data"]["steps"]
    assert found == [plain(row) for row in report.steps]


def test_a_number_that_json_lacks_is_no_more_written_in_a_row() -> None:
    with pytest.raises(ValueError, match="JSON"):
        render(envelope(steps=(Row(what=float("inf")),)), Look())


def test_of_many_numbers_some_are_remembered_and_all_are_written() -> None:
    report = Report(steps=tuple(Row(what=k / 7) for k in range(MOST_NUMBERS + 50)))
    found = json.loads(render(Envelope(report=report, as_of=DAY), Look()))["data"]["steps"]
    assert [row["what"] for row in found] == [round(k / 7, 6) for k in range(len(found))]


def test_what_steers_is_escaped_and_means_the_same() -> None:
    nasty = "a\x9b31m\u202e\x7f\u2028\U000e0041\ud800b"
    text = render(envelope(text=nasty), Look())
    assert json.loads(text)["data"]["text"] == nasty
    assert all(c.isprintable() or c == "\n" for c in text)
    assert inert('"calm é"\n') == '"calm é"\n'
