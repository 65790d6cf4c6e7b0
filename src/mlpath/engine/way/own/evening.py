"""What to do tonight: half an hour on what somebody has at hand, before any lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.worth_checking import HIGH, doubted
from mlpath.engine.market.hired import by_years, in_the_trade, proofs_of
from mlpath.engine.way.own.bridges import bridge_of
from mlpath.engine.way.studies.season import wants_one
from mlpath.model.field.level import LEVEL_NAMES
from mlpath.model.field.own.family import Family
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.settings import PERMIT
from mlpath.model.told import day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.engine.dates.forecast import Forecast
    from mlpath.model.reports.bridge import OwnProject
    from mlpath.model.reports.plan import Plan, PlanModule

WORTH = 40.0
"""Hours of a plan that hang on claims, from which on these are checked before anything else."""

ASKS = "write one mail to the firm: thanks, and three questions: at which level you are hired, "
PAID = "what is in the pay beside the base, and who reviews your work in the first months"
PERMITTED = "who applies for the permit and by when, and what is in the pay beside the base"
"""What to ask first: where a permit is needed, all else hangs on it."""

CASES = (
    "write twenty real questions for a system that you know, with the right answer and where it "
    "stands beside each, and mark those that it may not answer: your first test set"
)
"""Where the goal is to build on language models, all begin with what right is."""

SHOW = (
    "write five lines on one thing that you built: the problem, your decision, the number before "
    "and after, what you would change; then find three postings that it answers"
)
"""For whoever has nothing to learn first."""


def tonight(case: Case, plan: Plan, ready: Forecast) -> str:
    """Choose the first half hour: what presses, else a piece of one's own, else of the module."""
    module, project = plan.current, plan.own
    if case.wishes.first_day and case.wishes.first_day > case.today:
        return f"{ASKS}{PERMITTED if case.person.settings[PERMIT] else PAID}"
    checks = _checks(case, ready)
    if module is None:
        return checks or SHOW
    return (
        checks
        or _of_a_deed(case, plan)
        or _to_show(case, module, project)
        or _own(case)
        or module.tonight
    )


def _of_a_deed(case: Case, plan: Plan) -> str:
    """Begin what is shown first, for whoever comes to a level of deeds from another trade."""
    if plan.at_work is None or not plan.at_work.leads or in_the_trade(case) or not _fresh(case):
        return ""
    return next((one.tonight for one in proofs_of(case)), "")


def _to_show(case: Case, module: PlanModule, project: OwnProject | None) -> str:
    """Begin with the data of the own project, where it is what an internship is applied for with.

    Where nothing was begun, as with all that is one's own.
    """
    first = project.stages[0].module if project and project.stages else ""
    if project is None or first != module.id or not wants_one(case) or not _fresh(case):
        return ""
    return (
        f"open {project.data} (mlpath plan --why): write what one row is, and a question whose "
        f"answer somebody would act on"
    )


def _fresh(case: Case) -> bool:
    return not case.learner.spent and not case.person.done


def _checks(case: Case, ready: Forecast) -> str:
    """Ask for proof of high claims that are doubted, where much of the plan hangs on them.

    Either outcome has its day, and nobody who hires reads a level before it is proven.
    """
    if by_years(case) is not RoleLevel.JUNIOR:
        return ""  # years of work stand for claims
    hours, names = at_stake(case)
    if hours < WORTH:
        return ""
    return (
        f"first mlpath check: if {names} hold{'' if ' and ' in names else 's'}, you are ready "
        f"about {day(ready.finish().likely)}; if not, about {day(if_less(case, ready, hours))}. "
        f"Until then leave \u201c{LEVEL_NAMES[HIGH]}\u201d out of your CV"
    )


def if_less(case: Case, ready: Forecast, hours: float) -> date:
    """Tell when everything is done with so many hours more, for less is there than was said."""
    return ready.calendar.ends(ready.hours.likely + hours * case.pace.factor)


def at_stake(case: Case) -> tuple[float, str]:
    """Tell how many hours of the plan hang on high claims that are doubted, and which those are."""
    found = doubted(case.knowledge, case.targets)
    names = [case.catalog.skills[one.skill].name for one in found]
    return sum(one.hours for one in found), _listed(names) if names else ""


def _own(case: Case) -> str:
    """Begin with the own work, where nothing was begun."""
    bridge = bridge_of(case)
    if bridge is None or not bridge.first or not _fresh(case):
        return ""
    general = case.role.family is Family.LANGUAGE and not bridge.said
    return CASES if general else bridge.first


def _listed(names: Sequence[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
