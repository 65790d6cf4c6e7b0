"""A module of a plan in full: what it is for, what with, what to build, and its checkpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Cell, Column, Facts, Linked, Table, Title, Tone
from mlpath.views.words import day, decimal, hours, to_level

if TYPE_CHECKING:
    from mlpath.model.reports.bridge import Growth, OwnProject
    from mlpath.model.reports.plan import (
        Material,
        OwnLanguage,
        Plan,
        PlanModule,
        PlannedProject,
        PlanStep,
    )
    from mlpath.model.reports.progress import OpenStep
    from mlpath.views.blocks import Block, Said

HALF = "half of the way to this: you can"
"""What stands before a sentence that is only true at the whole level above."""


def module_blocks(plan: Plan, module: PlanModule) -> list[Block]:
    """Tell a module."""
    place = plan.modules.index(module)
    number, before = place + 1, plan.modules[place - 1].doors if place else plan.doors.now
    span = f"{day(module.start, year=False)} to {day(module.end)}"
    aside = f"{span} · {hours(module.hours)}"
    return [
        Title(text=f"{number}  {module.title}", aside=aside, level=2),
        Facts(rows=(*facts_of(module, plan), *_opens(module, before, plan.doors.n))),
        steps_table(plan.steps[module.first : module.first + module.count]),
    ]


def _opens(module: PlanModule, before: int, n: int) -> list[tuple[str, str]]:
    """Say which postings a module opens, where there are some."""
    if module.doors <= before or module.phase is not None:
        return []
    return [("opens", f"{before} → {module.doors} of {n} postings")]


def facts_of(module: PlanModule, plan: Plan | None = None) -> list[tuple[str, Said]]:
    """Write what belongs to a module beside its steps."""
    rows: list[tuple[str, Said]] = [("then you can", f"{module.can}.")] if module.can else []
    evening = plan.tonight if plan and module is plan.current else module.tonight
    if evening:
        rows.append(("first evening", sentence(evening)))
    if module.without_sight:
        rows.append(("without sight", sentence(module.without_sight)))
    if module.claims:
        rows.append(("builds on", f"{', '.join(module.claims)}, as you said"))
        each = " each" if len(module.checks) > 1 else ""
        rows.append(("check first", f"{' · '.join(module.checks)} (two minutes{each})"))
    rows += [
        ("with" if not k else "and", material_text(one)) for k, one in enumerate(module.materials)
    ]
    if plan and module is plan.current:
        rows += own_language_rows(plan.own_language)
    own = plan.own if plan else None
    grows = own_stage(own, module)
    if module.project:
        rows += project_rows(module.project, _on_own(own, grows) if own else "")
    rows += publishing(plan, module)
    if module.at_work:
        rows.append((module.where, sentence(module.at_work)))
    if module.check:
        rows.append(("checkpoint", f"{day(module.end)}: {sentence(module.check)}"))
        rows.append(("if not", sentence(module.otherwise)))
    if module.beside:
        rows.append(("beside", "a few hours a week, next to the other modules"))
    rows.append(("questions", module.command))
    return rows


def publishing(plan: Plan | None, module: PlanModule) -> list[tuple[str, str]]:
    """Tell how to show what an internship is applied for with, in the module that ends in it."""
    one = plan.internship if plan else None
    if (
        plan is None
        or one is None
        or not one.modules
        or plan.modules[one.modules - 1] is not module
    ):
        return []
    text = (
        f"{sentence(one.show)} Put it on GitHub or GitLab, by upload in the browser if git is new, "
        f"with a README: the question, the data, the result, where it is wrong."
    )
    return [("to show", text)]


def own_stage(own: OwnProject | None, module: PlanModule) -> str:
    """Tell what the project of one's own grows by in a module."""
    stages = own.stages if own else ()
    return ". ".join(grown(one) for one in stages if one.module == module.id)


def grown(one: Growth) -> str:
    """Tell what a project grows by, with what somebody's own tools do in it."""
    return ". ".join((one.text, *one.uses))


def _on_own(own: OwnProject, grows: str) -> str:
    """Send every project to the same data: to those of the one that runs through the plan."""
    if grows:
        return f"On the data of your project, {own.title}: {sentence(grows)}"
    return f"Where they fit, on the data of your project, {own.title}."


def project_rows(project: PlannedProject, own: str = "") -> list[tuple[str, str]]:
    """Write what to build, on the data of one's own project where it grows by this."""
    text = f"{project.name} ({hours(project.hours)}). {sentence(project.summary)}"
    if own:
        text += f" {own}"
    rows = [("build", text)]
    rows += [("of your field", one) for one in project.own_field[:1] if not own]
    rows += [("practises", sentence(one)) for one in project.practises[:1]]
    return rows


def own_language_rows(one: OwnLanguage | None) -> list[tuple[str, Said]]:
    """Name what there is in a language that somebody speaks."""
    if one is None:
        return []
    after = f" ({hours(one.hours)} in all, free). {sentence(one.start)}"
    return [(f"in {one.language}", Linked(title=one.title, url=one.url, after=after))]


def material_text(one: Material) -> Linked:
    """Name a material, the part of it, its hours, price and year."""
    about = [hours(one.hours), "free" if one.free else "paid"]
    about += [str(one.year)] if one.year else []
    about += ["old"] if one.old else []
    about += [one.spoken] if one.spoken else []
    return Linked(title=one.title, url=one.url, after=f", {one.part} ({', '.join(about)})")


def steps_table(steps: tuple[PlanStep, ...]) -> Table:
    """Give every step a line, and what it is for."""
    columns = (
        Column(head="from"),
        Column(head="hours", right=True),
        Column(head="step", wrap=True),
    )
    rows: list[tuple[str | Cell, ...]] = []
    for step in steps:
        name = Cell(text=lesson_text(step), tone=Tone.STRONG)
        rows.append((day(step.start, year=False), _spent(step), name))
        rows.append(("", "", able(step.can, step.to)))
        rows.append(("", "", Cell(text=f"Why now: {sentence(step.why)}", tone=Tone.DIM)))
    return Table(columns=columns, rows=tuple(rows))


def lesson_text(step: PlanStep | OpenStep) -> str:
    """Name a step: the skill and the level it leads to."""
    return f"{step.name} {to_level(step.to)}"


def half_way(level: float) -> bool:
    """Say whether a step that ends here ends between two levels."""
    return level > int(level)


def able(can: str, level: float, lead: str = "you can") -> str:
    """Say what somebody can do at a level; between two, what it is half of the way to."""
    return sentence(f"{HALF if half_way(level) else lead} {can}")


def leads_to(step: PlanStep | OpenStep) -> tuple[str, str]:
    """Say under a label what somebody can do after a step."""
    if half_way(step.to):
        return "then", able(step.can, step.to)
    return "then you can", f"{step.can}."


def sentence(text: str) -> str:
    """Begin with a capital and end with a full stop, once."""
    return text[:1].upper() + text[1:].rstrip(".") + "."


def _spent(step: PlanStep) -> str:
    return decimal(step.hours.likely, 0 if step.hours.likely >= 10 else 1)  # noqa: PLR2004
