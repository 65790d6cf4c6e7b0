"""From units to modules: those written by hand, and groups of one theme and stage for the rest."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mlpath.engine.curriculum.units import Bonds, Unit
    from mlpath.model.field.module import Module
    from mlpath.model.field.theme import Theme
    from mlpath.model.ids import ModuleId, ThemeId

CRUMB = 8.0
"""Hours; a module below that joins a near one."""
LONG = 60.0
"""Hours; a group that nobody wrote by hand is cut into parts of about that."""
BUILDS = 3
"""From this stage on a module waits for all of the stages below: broad first, then deep."""


class Bundle(NamedTuple):
    """Units that are learnt together."""

    module: ModuleId | None
    theme: ThemeId
    stage: int
    units: frozenset[int]


class Grouper:
    """Makes groups of the units of one role and level."""

    def __init__(
        self,
        units: Sequence[Unit],
        ties: Bonds,
        theme_of: Callable[[Unit], ThemeId],
        modules: Mapping[ModuleId, Module],
        themes: Mapping[ThemeId, Theme],
        first: frozenset[int] | None = None,
    ) -> None:
        """Prepare; with units that come first, all others wait for them."""
        self.units, self.themes, self.modules = units, themes, modules
        self.theme_of = theme_of
        self.stages = _stages(units, ties)
        every = frozenset(range(len(units)))
        self.ties = ties._replace(needs=self._broad_first(ties.needs, first or every))

    def groups(self) -> list[Bundle]:
        """Bundle, cut what would make a circle, join what is small, cut what is long."""
        whole: dict[tuple[ModuleId | None, ThemeId, int], set[int]] = {}
        for number, unit in enumerate(self.units):
            theme, stage = self.theme_of(unit), self.stages[number]
            if unit.module is not None:
                theme, stage = self.modules[unit.module].theme, 0
            whole.setdefault((unit.module, theme, stage), set()).add(number)
        groups = [self._group(name[0], name[1], part) for name, part in self._acyclic(whole)]
        return [part for group in self._joined(groups) for part in self._cut(group)]

    def before(self, groups: Sequence[Bundle]) -> list[frozenset[int]]:
        """Find which groups each group needs."""
        at = {number: place for place, group in enumerate(groups) for number in group.units}
        return [
            frozenset(at[needed] for number in group.units for needed in self.ties.needs[number])
            - {place}
            for place, group in enumerate(groups)
        ]

    def after(self, groups: Sequence[Bundle]) -> list[dict[int, int]]:
        """Find which groups are better before each, and how much that matters."""
        at = {number: place for place, group in enumerate(groups) for number in group.units}
        out: list[dict[int, int]] = [{} for _ in groups]
        for a, b, strength in self.ties.soft:
            if at[a] != at[b]:
                known = out[at[b]]
                known[at[a]] = known.get(at[a], 0) + strength
        return out

    def hours(self, numbers: Iterable[int]) -> float:
        """Add up the hours of units."""
        return sum(self.units[number].hours for number in numbers)

    def inner(self, numbers: Iterable[int]) -> list[int]:
        """Order the units of a group: needs, then advice, then lower levels, then one subject."""
        left, out = set(numbers), list[int]()
        while left:
            free = [k for k in left if not self.ties.needs[k] & left]
            last = self.units[out[-1]].skill if out else None
            nearest = min(
                free,
                key=lambda k: (
                    sum(s for a, b, s in self.ties.soft if b == k and a in left),
                    ceil(self.units[k].end),
                    self.units[k].skill != last,
                    -sum(k in self.ties.needs[j] for j in left),
                    k,
                ),
            )
            out.append(nearest)
            left.discard(nearest)
        return out

    def _broad_first(
        self, needs: Sequence[frozenset[int]], first: frozenset[int]
    ) -> tuple[frozenset[int], ...]:
        """Let what is deep wait for all that is not, and what does not come first for the rest."""
        low = frozenset(k for k, stage in enumerate(self.stages) if stage < BUILDS)
        out = []
        for number, (own, stage) in enumerate(zip(needs, self.stages, strict=True)):
            early = number in first
            deep = (low & first if early else low) if stage >= BUILDS else frozenset[int]()
            out.append(own | deep | (frozenset[int]() if early else first))
        return tuple(out)

    def _group(self, module: ModuleId | None, theme: ThemeId, part: Iterable[int]) -> Bundle:
        numbers = frozenset(part)
        return Bundle(module, theme, max(self.stages[k] for k in numbers), numbers)

    def _acyclic(
        self, whole: Mapping[tuple[ModuleId | None, ThemeId, int], set[int]]
    ) -> list[tuple[tuple[ModuleId | None, ThemeId, int], set[int]]]:
        """Take groups that are free as a whole; where none is, the largest part that is free."""
        left = {name: set(part) for name, part in whole.items()}
        done: set[int] = set()
        out = []
        while left:
            name = max(left, key=lambda one: self._share(left[one], done))
            part = self._free(left[name], done)
            out.append((name, part))
            done |= part
            left[name] -= part
            if not left[name]:
                del left[name]
        return out

    def _share(self, group: set[int], done: set[int]) -> float:
        return len(self._free(group, done)) / len(group)

    def _free(self, group: set[int], done: set[int]) -> set[int]:
        """Find the part of a group that needs nothing but what is done."""
        got: set[int] = set()
        while more := {k for k in group - got if self.ties.needs[k] <= done | got}:
            got |= more
        return got

    def _joined(self, groups: list[Bundle]) -> list[Bundle]:
        """Join small groups with near ones, the smallest first, while no circle comes of it."""
        while (pair := self._crumb(groups)) is not None:
            small, other = groups[pair[0]], groups[pair[1]]
            big, little = sorted((small, other), key=lambda g: -self.hours(g.units))
            joined = self._group(big.module, big.theme, big.units | little.units)
            groups = [g for k, g in enumerate(groups) if k not in pair] + [joined]
        return groups

    def _crumb(self, groups: Sequence[Bundle]) -> tuple[int, int] | None:
        """Find the smallest group that can join another, and the nearest one that it can join."""
        before = self.before(groups)
        above = _reach(before)
        sizes = [self.hours(group.units) for group in groups]
        for small in sorted(range(len(groups)), key=lambda k: (sizes[k], k)):
            if sizes[small] >= CRUMB:
                return None
            others = [
                other
                for other in range(len(groups))
                if other != small and self._can_join(groups, above, small, other)
            ]
            if others:
                near = min(others, key=lambda k: self._distance(groups[small], groups[k], sizes[k]))
                return small, near
        return None

    def _can_join(
        self, groups: Sequence[Bundle], above: Sequence[set[int]], a: int, b: int
    ) -> bool:
        """Tell whether two groups can be one: nothing lies between, and they are near."""
        between = any(
            (a in above[k] and k in above[b]) or (b in above[k] and k in above[a])
            for k in range(len(groups))
            if k not in (a, b)
        )
        deep = (groups[a].stage >= BUILDS) != (groups[b].stage >= BUILDS)
        touch = a in above[b] or b in above[a]
        near = self._nearness(groups[a].theme, groups[b].theme)
        return not between and not deep and (touch or near is not None)

    def _distance(self, small: Bundle, other: Bundle, size: float) -> tuple[float, ...]:
        near = self._nearness(small.theme, other.theme)
        pull = sum(
            strength
            for a, b, strength in self.ties.soft
            if (a in small.units and b in other.units) or (b in small.units and a in other.units)
        )
        far = len(self.themes)
        return (far if near is None else near, abs(small.stage - other.stage), -pull, size)

    def _nearness(self, a: ThemeId, b: ThemeId) -> int | None:
        if a == b:
            return 0
        near = self.themes[a].near
        return near.index(b) + 1 if b in near else None

    def _cut(self, group: Bundle) -> list[Bundle]:
        """Cut a long group that nobody wrote along its inner order."""
        total = self.hours(group.units)
        if group.module is not None or total <= LONG * 1.25:
            return [group]
        count = -int(-total // LONG)
        parts: list[list[int]] = [[]]
        for number in self.inner(group.units):
            size = self.hours(parts[-1])
            if parts[-1] and size + self.units[number].hours / 2 > total / count:
                parts.append([])
            parts[-1].append(number)
        if self.hours(parts[-1]) < CRUMB:
            last = parts.pop()
            parts[-1] += last
        return [self._group(None, group.theme, part) for part in parts]


def _stages(units: Sequence[Unit], ties: Bonds) -> list[int]:
    """Give every unit the highest level among itself and all it needs."""
    known: dict[int, int] = {}

    def stage(number: int) -> int:
        if number not in known:
            below = [stage(needed) for needed in ties.needs[number]]
            known[number] = max([ceil(units[number].end), *below])
        return known[number]

    return [stage(number) for number in range(len(units))]


def _reach(before: Sequence[frozenset[int]]) -> list[set[int]]:
    """List everything that comes before each, near and far."""
    known: dict[int, set[int]] = {}

    def of(place: int) -> set[int]:
        if place not in known:
            known[place] = set(before[place]).union(*map(of, before[place]))
        return known[place]

    return [of(place) for place in range(len(before))]
