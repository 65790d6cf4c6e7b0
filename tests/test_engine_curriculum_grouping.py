"""In which order what belongs together is learnt inside of a module."""

from mlpath.engine.curriculum.grouping import Grouper
from mlpath.engine.curriculum.units import Bonds, Unit
from mlpath.model.field.theme import Theme

MATHS = Theme(id="maths", name="Mathematics", areas=("mathematics",))


def order(units, needs, soft=()):
    units = [Unit(skill, start, end, 10, None) for skill, start, end in units]
    ties = Bonds(tuple(map(frozenset, needs)), tuple(soft))
    grouper = Grouper(units, ties, lambda unit: MATHS.id, {}, {MATHS.id: MATHS})
    return [(units[k].skill, units[k].end) for k in grouper.inner(range(len(units)))]


def test_halves_of_a_level_follow_each_other_though_another_skill_could_come_between():
    units = [("sets", 0, 1), ("graphs", 0, 1), ("lines", 0, 0.5), ("lines", 0.5, 1)]
    # After the first one the half comes that the other half waits for, and then that other half.
    after_sets = [(), (0,), (0,), (2,)]
    assert order(units, after_sets) == [
        ("sets", 1), ("lines", 0.5), ("lines", 1), ("graphs", 1),
    ]  # fmt: skip


def test_needs_come_first_then_advice_then_lower_levels():
    units = [("sets", 1, 2), ("graphs", 0, 1), ("lines", 0, 1)]
    free = [(), (), ()]
    assert order(units, free) == [("graphs", 1), ("lines", 1), ("sets", 2)]
    assert order(units, free, [(2, 1, 1)]) == [("lines", 1), ("graphs", 1), ("sets", 2)]
    assert order(units, [(), (0,), ()]) == [("lines", 1), ("sets", 2), ("graphs", 1)]
