"""What the full screen shows for a state: a pure function of a case, and lines of text of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.cli.explore.detail import things_of
from mlpath.cli.explore.graph import graph_of
from mlpath.cli.explore.ladder import rungs_of
from mlpath.cli.explore.state import case_of
from mlpath.engine.way.plan import laid_out
from mlpath.engine.way.way import work_left
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from mlpath.cli.explore.detail import Thing
    from mlpath.cli.explore.graph import Needed
    from mlpath.cli.explore.ladder import Rung
    from mlpath.cli.explore.state import SliderState
    from mlpath.engine.case import Case
    from mlpath.model.person import Estimate
    from mlpath.model.reports.plan import Plan


class Screenful(NamedTuple):
    """An answer for a state."""

    state: SliderState
    plan: Plan
    likely: Estimate
    """Readiness as a careful model believes it."""
    proven: float
    """Points of readiness that were shown, tested or done."""
    hours: float
    """Of everything that is left, whatever fits before a date."""
    rungs: tuple[Rung, ...]
    graphs: tuple[tuple[Needed, ...], ...]
    """What each rung rests on."""

    things: tuple[tuple[Thing, ...], ...]
    """What is told of each rung."""

    @property
    def end(self) -> str:
        """Say what the end of the plan is: being ready, or less."""
        return "at the end" if self.plan.cut else "when ready"


def shown(base: Case, state: SliderState) -> Screenful:
    """Work out everything that the screen shows with the sliders there."""
    case = case_of(base, state)
    plan = laid_out(case)
    rungs = rungs_of(case, plan)
    return Screenful(
        state=state,
        plan=plan,
        likely=case.likely_readiness,
        proven=case.proven_readiness,
        hours=round(work_left(case).hours * plan.pace.factor, 1),
        rungs=rungs,
        graphs=tuple(graph_of(case, rung) for rung in rungs),
        things=tuple(things_of(rung, case.catalog.skills) for rung in rungs),
    )
