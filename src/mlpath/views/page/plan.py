"""The plan: when, whether it fits, then stage by stage what to do and with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.role_level import READY
from mlpath.views.blocks import Cell, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.page.parts.deadline import deadline_blocks
from mlpath.views.page.parts.doors import doors_line
from mlpath.views.words import amount, count, day, decimal, hours, level

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.reports.plan import Cut, Pace, Pick, Plan, PlannedProject, PlanStep, Stage
    from mlpath.views.blocks import Block, Page


NEAR = 56
"""Days; what starts later is one line, unless all is asked for."""
MOST_BEYOND = 6
GOAL = f"every must, and {READY:.0f} of 100 points; the rest is learnt in the job"


def page(report: Plan) -> Page:
    """Lay the plan out."""
    if not report.steps and not report.cut:
        return (
            _headline(report),
            Para(text="Nothing is missing for this: what is left is to show it and to apply."),
            Next(commands=("mlpath guide job-search", "mlpath plan --level senior")),
        )
    return (
        _headline(report),
        *deadline_blocks(report),
        Facts(rows=_facts(report)),
        *(block for stage in near(report) for block in _stage(report, stage)),
        *_later(report),
        *beyond(report.later),
        *_ending(report),
    )


def _headline(plan: Plan) -> Title:
    aside = f"{decimal(plan.hours_a_week)} h a week from {day(plan.start)}"
    return Title(text=f"Plan for {plan.role_name} ({plan.level.value})", aside=aside)


def _facts(plan: Plan) -> tuple[tuple[str, str], ...]:
    finish = plan.finish
    done = f"{day(finish.likely)} (one time in ten before {day(finish.early)}"
    work = f"{count(len(plan.steps), 'step')}, {amount(plan.hours.likely)} h"
    rows = [
        ("done", f"{done}, one in ten after {day(finish.late)})"),
        ("readiness", f"{plan.readiness.now:.0f} now, {plan.readiness.end:.0f} at the end"),
        ("doors", doors_line(plan.doors, end=_whole(plan))),
        *((("goal", GOAL),) if plan.until is None and not plan.deadline else ()),
        ("work", f"{work} ({amount(plan.hours.low)} to {amount(plan.hours.high)})"),
        ("order", _order(plan)),
    ]
    if plan.pace.planned:
        rows.append(("your pace", pace_text(plan.pace)))
    if plan.money:
        rows.append(("resources", f"about {amount(plan.money)} USD"))
    if plan.away:
        away = ", ".join(f"{day(a, year=False)} to {day(b)}" for a, b in plan.away)
        rows.append(("away", away))
    return tuple(rows)


def _whole(plan: Plan) -> str:
    """Say what the end of the plan is: being ready, or less."""
    return "when ready" if plan.until is None and not plan.cut else "at the end"


def pace_text(pace: Pace) -> str:
    """Say how fast the person is against the plan."""
    return (
        f"{pace.factor:.2f} x the planned hours ({pace.low:.2f} to {pace.high:.2f}), "
        f"from {decimal(pace.real)} h logged for {decimal(pace.planned)} h planned"
    )


def _order(plan: Plan) -> str:
    share = f"{plan.optimality.gap * 100:.1f} %"
    if plan.kept and not plan.optimality.proven:
        return f"yours is kept: no other would be more than {share} better"
    if plan.optimality.proven:
        return "proven: no other order makes you useful sooner"
    if plan.tracks > 1:
        return f"two side by side: at most {share} from the best that is possible one by one"
    return f"at most {share} from the best possible"


def near(plan: Plan) -> list[Stage]:
    """List the stages that are told one by one: those that begin soon, or all."""
    return [one for one in plan.stages if plan.show == "all" or _soon(plan, one.start)]


def _soon(plan: Plan, start: date) -> bool:
    return (start - plan.start).days < NEAR


def _later(plan: Plan) -> list[Block]:
    """Put the stages that begin later into one table, a line a step."""
    told = near(plan)
    later = [stage for stage in plan.stages if stage not in told]
    if not later:
        return []
    rows = [row for stage in later for row in _lines(plan, stage)]
    columns = (
        Column(head="from"),
        Column(head="hours", right=True),
        Column(head="worth", right=True),
        Column(head="step", wrap=True),
    )
    return [Title(text="Later", level=2), Table(columns=columns, rows=tuple(rows))]


def _lines(plan: Plan, stage: Stage) -> list[tuple[str | Cell, ...]]:
    """Write a stage as its name, and a line a step and project in the order they begin."""
    name = f"{stage.name}, {hours(stage.hours)}" if stage.hours else stage.name
    head = (_from(plan, stage.start), "", "", Cell(text=name, tone=Tone.NAME))
    lines: list[tuple[date, tuple[str | Cell, ...]]] = []
    for step in plan.steps[stage.first : stage.first + stage.count]:
        worth = f"+{step.gain:.1f}" if step.gain else ""
        lines.append((step.start, (_from(plan, step.start), _spent(step), worth, step_text(step))))
    if stage.project:
        begins, text = stage.project.start, f"Project: {stage.project.name}"
        lines.append((begins, (_from(plan, begins), "", "", text)))
    return [head, *(row for _, row in sorted(lines, key=lambda line: line[0]))]


def beyond(left: tuple[Cut, ...]) -> list[Block]:
    """Name what the role asks for beyond the goal."""
    if not left:
        return []
    names = [f"{cut.name} → {cut.to}" for cut in left[:MOST_BEYOND]]
    more = f" and {len(left) - MOST_BEYOND} more" if len(left) > MOST_BEYOND else ""
    total = amount(sum(cut.hours for cut in left))
    text = f"{', '.join(names)}{more}: {total} h that the job itself teaches (--until 100)."
    return [Title(text="Not needed to begin", level=2), Para(text=text)]


def _from(plan: Plan, start: date) -> str:
    """Write the first day; the year only where it is another one."""
    return day(start, year=start.year != plan.start.year)


def _spent(step: PlanStep) -> str:
    return decimal(step.hours.likely, 0 if step.hours.likely >= 10 else 1)  # noqa: PLR2004


def _stage(plan: Plan, stage: Stage) -> list[Block]:
    first, last = stage.weeks
    weeks = f"weeks {first} to {last}" if last > first else f"week {first}"
    if not stage.count:
        text = f"From {day(stage.start)}: {stage.about}. {stage.check}"
        return [Title(text=stage.name, level=2), Para(text=text)]
    aside = f"{weeks} · {hours(stage.hours)} · +{stage.gain:.1f} points"
    steps = plan.steps[stage.first : stage.first + stage.count]
    blocks: list[Block] = [Title(text=stage.name, aside=aside, level=2), _table(plan, steps)]
    if stage.project:
        blocks.append(Para(text=_project(stage.project), tone=Tone.STRONG))
    blocks.append(Para(text=f"Check: {stage.check}", tone=Tone.DIM))
    return blocks


def _table(plan: Plan, steps: tuple[PlanStep, ...]) -> Table:
    """Give every step a line, and a near one what it brings, why now, and what to learn it with."""
    two = plan.tracks > 1
    columns = (
        Column(head="from"),
        Column(head="hours", right=True),
        *((Column(head="track"),) if two else ()),
        Column(head="step", wrap=True),
    )
    rows: list[tuple[str | Cell, ...]] = []
    for step in steps:
        track = (str(step.track),) if two else ()
        name = Cell(text=step_text(step), tone=Tone.STRONG)
        rows.append((_from(plan, step.start), _spent(step), *track, name))
        empty = ("", "", "") if two else ("", "")
        if plan.show == "all" or _soon(plan, step.start):
            rows.append((*empty, f"You can {step.can}."))
            rows.append((*empty, Cell(text=f"Why now: {step.why}.", tone=Tone.DIM)))
            rows.append((*empty, Cell(text=material(step.resources), tone=Tone.DIM)))
    return Table(columns=columns, rows=tuple(rows))


def step_text(step: PlanStep) -> str:
    """Name a step: the skill and the levels from and to."""
    return f"{step.name} {level(step.from_)} → {step.to}"


def material(picks: tuple[Pick, ...]) -> str:
    """Name the chosen resource with its reason and address, and the alternative."""
    if not picks:
        return "With: no resource known, see mlpath resources."
    first, *others = picks
    text = f"With: {first.title} ({first.why}) {first.url}"
    return text + "".join(f" · or: {other.title} {other.url}" for other in others)


def _project(project: PlannedProject) -> str:
    skills = ", ".join(project.skills)
    return (
        f"Project, from {day(project.start)}: {project.name} ({hours(project.hours)} of these). "
        f"{project.proves.rstrip('.')} ({skills})."
    )


def _ending(plan: Plan) -> list[Block]:
    text = "Hours are study and practice together; projects are part of them."
    if plan.show != "all" and not all(_soon(plan, s.start) for s in plan.steps):
        text += " Later steps in full: mlpath plan --all, or mlpath export."
    year = plan.finish.likely.year
    sooner = (f"mlpath plan --deadline {year}-01-01",) if year > plan.start.year else ()
    return [
        Para(text=text, tone=Tone.DIM),
        Next(
            commands=(
                "mlpath next",
                "mlpath plan --save",
                *sooner,
                "mlpath export --to ics plan.ics",
            )
        ),
    ]
