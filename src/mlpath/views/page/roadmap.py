"""The roadmap: modules from here to the role, or the tree of what rests on what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.reports.roadmap import State
from mlpath.views.blocks import (
    Branch,
    Bullets,
    Cell,
    Column,
    Next,
    Para,
    Stack,
    Table,
    Title,
    Tone,
    Tree,
)
from mlpath.views.page.parts.dated import linked
from mlpath.views.page.parts.lanes import road_of
from mlpath.views.page.parts.module import sentence
from mlpath.views.page.parts.why import beyond, parts_of
from mlpath.views.words import APPLY, amount, count, decimal, goal_title, hours, level, to_level

if TYPE_CHECKING:
    from mlpath.model.reports.roadmap import Roadmap, RoadStage, RoadStep, TreeNode
    from mlpath.views.blocks import Block, Page

MARKS = {State.DONE: "done", State.NEXT: "can start now", State.LATER: ""}
TONES = {State.DONE: Tone.GOOD, State.NEXT: Tone.STRONG, State.LATER: Tone.PLAIN}


def page(report: Roadmap) -> Page:
    """Draw the way: the overview, all of it, one module, or what rests on what."""
    if report.show == "tree":
        return (_headline(report), *_tree(report), Next(commands=_commands(report)))
    if report.show == "all":
        return _all(report)
    if report.show.isdecimal():
        return _one(report, int(report.show))
    return (
        Stack(blocks=(_headline(report, short=True), Para(text=_length(report, short=True)))),
        *([road_of(report)] if report.stages else []),
        *_now(report),
        Next(commands=_commands(report)),
    )


def _now(report: Roadmap) -> list[Para]:
    """Tell the first module and what comes at the end, and where the rest stands."""
    if not report.stages:
        return [Para(text=report.summary)]
    first = report.stages[0]
    can = f": then you can {first.about}" if first.about else ""
    return [Para(text=f"It begins with {first.name}{can}: mlpath roadmap 1")]


def _all(report: Roadmap) -> Page:
    return (
        _headline(report),
        Para(text=_length(report)),
        *([road_of(report, everything=True)] if report.stages else []),
        *_done(report),
        *(block for n, stage in enumerate(report.stages, 1) for block in _stage(stage, n)),
        *_ending(report),
        *beyond(report.later),
        *_beside(report),
        Next(commands=_commands(report)),
    )


def _one(report: Roadmap, number: int) -> Page:
    after = (f"mlpath roadmap {number + 1}",) if number < len(report.stages) else ()
    return (*_stage(report.stages[number - 1], number), Next(commands=(*after, "mlpath roadmap")))


def _headline(report: Roadmap, *, short: bool = False) -> Title:
    aside = "" if short else report.summary
    goal = goal_title(report.role_name, report.level.value, report.apply_at, report.then)
    return Title(text=f"Roadmap to {goal}", aside=aside)


def _length(report: Roadmap, *, short: bool = False) -> str:
    if not report.stages:
        return APPLY
    who = "From where you are" if report.personal else "From zero"
    early, likely, late = report.weeks
    parts = "" if short else f": {parts_of(report.effort)}"
    now = f"Readiness {report.readiness.now:.0f}. " if report.personal else ""
    return (
        f"{now}{who}: {amount(report.hours)} hours, {likely} weeks at "
        f"{decimal(report.hours_a_week)} h a week ({early} to {late}){parts}."
    )


def _done(report: Roadmap) -> list[Block]:
    if not report.done:
        return []
    names = ", ".join(f"{met.name} {level(met.have)}" for met in report.done)
    return [Title(text="Done", level=2), Para(text=names, tone=Tone.GOOD)]


def _stage(stage: RoadStage, number: int) -> list[Block]:
    first, last = stage.weeks
    beside = " · beside the rest" if stage.beside else ""
    aside = f"weeks {first} to {last} · {hours(stage.hours)}{beside}"
    columns = (
        Column(head="skill"),
        Column(head="hours", right=True),
        Column(head="", drop=2),
        Column(head="why", wrap=True, drop=1),
    )
    blocks: list[Block] = [Title(text=f"{number}  {stage.name}", aside=aside, level=2)]
    if stage.about:
        blocks.append(Para(text=f"Then you can {stage.about}.", tone=Tone.DIM))
    blocks.append(Table(columns=columns, rows=tuple(_row(step) for step in stage.steps)))
    if stage.project:
        project = stage.project
        text = f"Project: {project.name} ({hours(project.hours)}): {project.proves}"
        blocks.append(Para(text=text, tone=Tone.STRONG))
    if stage.check:
        blocks.append(Para(text=f"Checkpoint: {sentence(stage.check)}", tone=Tone.DIM))
    return blocks


def _row(step: RoadStep) -> tuple[str | Cell, ...]:
    return (
        Cell(
            text=f"{step.name} {to_level(step.to)}",
            tone=Tone.STRONG if step.must else Tone.PLAIN,
        ),
        decimal(step.hours, 0),
        Cell(text=MARKS[step.state], tone=TONES[step.state]),
        sentence(step.why),
    )


def _ending(report: Roadmap) -> list[Block]:
    """Name what is built at the end of all."""
    if report.capstone is None:
        return []
    one = report.capstone
    text = f"{one.name} ({hours(one.hours)}): {one.proves}"
    return [Title(text="Capstone", level=2), Para(text=text, tone=Tone.STRONG)]


def _tree(report: Roadmap) -> list[Block]:
    states = [node.state for node in report.tree]
    text = (
        f"{count(states.count(State.NEXT), 'line')} can start now. "
        "Under each skill stands what it needs."
    )
    return [Para(text=text), Tree(lines=tuple(_branch(node) for node in report.tree))]


def _branch(node: TreeNode) -> Branch:
    mark = "see above" if node.again else MARKS[node.state]
    have = "" if node.state is State.DONE else f", have {level(node.have)}"
    text = f"{node.name} {level(node.level)}{have}" + (f" ({mark})" if mark else "")
    return Branch(depth=node.depth, text=text, tone=TONES[node.state])


def _beside(report: Roadmap) -> list[Block]:
    """Name what belongs to the way beside learning."""
    blocks: list[Block] = []
    if report.dated:
        rows = tuple(linked(one, f"From week {one.week}: {one.title}. ") for one in report.dated)
        blocks += [Title(text="Beside the modules", level=2), Bullets(items=rows)]
    if report.readings:
        items = tuple(f"{r.title}: {r.summary} mlpath guide {r.id}" for r in report.readings)
        blocks += [Title(text="Beside learning", level=2), Bullets(items=items)]
    if report.certifications:
        rows = tuple(
            f"{one.name}, {one.provider}: {', '.join(one.skills)}. mlpath certs {one.id}"
            for one in report.certifications
        )
        blocks += [Title(text="Certificates that fit", level=2), Bullets(items=rows)]
    return blocks


def _commands(report: Roadmap) -> tuple[str, ...]:
    if report.show == "stages":
        return ("mlpath roadmap --all", "mlpath roadmap --tree", "mlpath plan")
    return ("mlpath roadmap", "mlpath plan", "mlpath next")
