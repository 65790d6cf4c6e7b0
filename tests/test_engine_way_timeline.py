"""How parts of a way lie beside each other: mathematics, code first from zero, applications."""

import pytest

from mlpath.engine.curriculum.lesson import Curriculum, Lesson
from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.way.pieces import Part, Portion
from mlpath.engine.way.timeline import timeline
from mlpath.engine.way.way import Way
from worlds.smallfield import MONDAY, project, target


def lay(*themes, threads=True, now=False, factor=1.0, capstone=None, building=None, targets=(),
        trying=0.0, first=()):  # fmt: skip
    """Lay out parts of ten hours each, eleven with their review, of these themes."""
    parts = tuple(
        Part(Lesson(None, theme, 1, ()), (Portion(f"s{k}", 0, 1, 5, 10, 20, 0.0),))
        for k, theme in enumerate(themes)
    )
    made = Curriculum((), 0, 0, proven=True, capstone=None)
    projects = (building, *(None,) * (len(parts) - 1))
    way = Way(made, targets, (), parts, projects, capstone, trying=trying)
    none = (frozenset(),) * len(parts)
    calendar, first = Calendar(MONDAY, 7), frozenset(first)
    return timeline(way, none, calendar, factor, threads=threads, now=now, first=first)


@pytest.mark.parametrize(("first", "begins"), [("code", 11), ("alpha", 0), ("models", 0)])
def test_from_zero_code_comes_first_and_alone(first, begins) -> None:
    assert lay(first, "maths", "models").parts[1].start == pytest.approx(begins)
    assert lay("maths", first, "models").parts[0].start == pytest.approx(begins)


def test_without_threads_one_thing_comes_after_the_other() -> None:
    line = lay("models", "maths", "models", threads=False, now=False)
    assert [part.start for part in line.parts] == pytest.approx([0, 11, 22])


@pytest.mark.parametrize(("count", "done"), [(1, 1), (2, 2), (3, 2), (4, 3), (6, 4)])
def test_applications_begin_when_two_thirds_of_the_modules_are_done(count, done) -> None:
    line = lay(*["models"] * count, threads=False)
    assert line.interviews.start == pytest.approx(line.parts[done - 1].end)
    assert lay(*["models"] * count, now=True).interviews.start == 0


def test_a_pace_and_a_project_lengthen_a_part_and_the_capstone_comes_after_all() -> None:
    small, large = project("small", [("s0", 1)], likely=4), project("large", [("s0", 1)], likely=9)
    line = lay("models", factor=2.0, building=small, capstone=large)
    # 10 hours, one of review and 4 to build are 15: 30 at half the pace.
    assert (line.parts[0].start, line.parts[0].end) == (0, pytest.approx(30))
    assert line.capstone.start == pytest.approx(30)
    # A fifth of the week goes to applications, so 18 hours take 22.5 of the week's.
    assert line.capstone.end == pytest.approx(30 + 18 / 0.8)
    assert line.interviews.end == pytest.approx(30 + 18 + 80)
    assert lay("models").capstone is None


def test_mathematics_has_a_quarter_of_the_week_beside_something_else() -> None:
    # From the start on: a quarter of the week for mathematics, so 11 of 44 hours are its own; the
    # 22 hours of the rest take 22 / 0.75 of them.
    line = lay("models", "maths", "models")
    assert line.parts[2].end == pytest.approx(22 / 0.75)


def test_mathematics_that_is_the_core_of_a_role_is_no_side_thread() -> None:
    daily, asked = target("s1", 1, core=True), target("s1", 1)
    line = lay("models", "maths", "models", targets=(daily,))
    assert [part.start for part in line.parts] == pytest.approx([0, 11, 22])
    beside = lay("models", "maths", "models", targets=(asked,))
    assert beside.parts == lay("models", "maths", "models").parts


@pytest.mark.parametrize(("first", "begins"), [((), 0), ((0,), 11), ((0, 1), 22)])
def test_two_roles_are_tried_after_what_that_takes_and_what_follows_waits(first, begins) -> None:
    line = lay(*["models"] * 4, threads=False, trying=16.0, first=first)
    assert (line.trying.start, line.trying.end) == pytest.approx((begins, begins + 16))
    assert [part.start for part in line.parts[: len(first)]] == pytest.approx([0, 11][: len(first)])
    assert line.parts[len(first)].start == pytest.approx(begins + 16)
    assert lay("models").trying is None


def test_at_a_pace_two_roles_are_tried_in_its_hours() -> None:
    line = lay("models", threads=False, trying=16.0, factor=1.5)
    assert line.trying.end == pytest.approx(24)
