"""Noting progress: storing it, and telling what it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.events.progress import HoursLogged, LevelDone

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.engine.case import Case
    from mlpath.model.events.progress import ProjectDone
    from mlpath.model.field.project import Project
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.plan import PlanStep
    from mlpath.model.reports.progress import Noted


def no_options(words: list[str]) -> list[str]:
    """Refuse what looks like an option: words may begin with one dash, for -2h is a wrong time."""
    from mlpath.errors import UsageError

    for word in words:
        if word.startswith("--"):
            raise UsageError(
                f"there is no option {word}", hint="Options: --on DATE; done takes --link URL too."
            )
    return words


def step_of_plan(session: Session) -> PlanStep:
    """Return the step that the plan is at."""
    from mlpath.engine.way.next import current_step
    from mlpath.engine.way.plan import laid_out
    from mlpath.errors import MlpathError

    step = current_step(laid_out(session.work()))
    if step is None:
        raise MlpathError(
            "the plan has no step left", hint="Name a skill, such as mlpath log pytorch 2h."
        )
    return step


def next_level_of(case: Case, skill: SkillId) -> int:
    """Tell the level of a skill that comes next."""
    from mlpath.engine.levels.reached import next_level
    from mlpath.model.field.level import TOP

    return min(TOP, next_level(case.level_of(skill)))


def planned_hours(case: Case, skill: SkillId, level: int) -> float | None:
    """Add up what the plan shows for a level, None if it is not in it.

    Rounded up: with less than counted while it was in work, finishing it would raise the pace.
    """
    from mlpath.engine.levels.hours import hours_between, tenths_up
    from mlpath.engine.way.way import work_left

    if not any(step.skill == skill and step.to == level for step in work_left(case).steps):
        return None
    have = case.level_of(skill)
    hours = hours_between(case.catalog.skills[skill], have, level).likely
    return tenths_up(hours) or None


def noted(
    session: Session,
    event: HoursLogged | LevelDone | ProjectDone,
    text: str,
    *,
    skill: Skill | None = None,
    project: Project | None = None,
) -> Noted:
    """Store an event of progress and tell how readiness and finish move."""
    from mlpath.engine.way.next import following
    from mlpath.engine.way.plan import laid_out
    from mlpath.errors import MlpathError
    from mlpath.model.record import replace
    from mlpath.model.reports.plan import Rise
    from mlpath.model.reports.progress import Noted

    case = session.work()
    later = case.with_(event, session.moment)
    session.conclude([event])
    total = sum(entry.hours for entry in later.person.logged if skill and entry.skill == skill.id)
    told = Noted(
        text=text,
        skill=skill.id if skill else None,
        hours=event.hours if isinstance(event, HoursLogged) else None,
        level=event.level if isinstance(event, LevelDone) else None,
        on=event.on,
        total=round(total, 2) if skill else None,
        readiness=Rise(now=case.points_now, end=later.points_now),
        finish=None,
        project=project.id if project else None,
        practised=_practised(case, project),
        finished=len(later.person.projects),
    )
    try:
        before, after = laid_out(case), laid_out(later)
    except MlpathError as error:  # what was done is done, whether a plan can be made or not
        session.notes.append(f"It is stored; a plan cannot be made now: {error.message}.")
        return told
    days = (before.finish.likely, after.finish.likely)
    told = _along_the_way(case, later, told)
    return replace(
        told,
        finish=None if before.finish.beyond or after.finish.beyond else days,
        deadline=after.deadline,
        hired=after.finish.hired,
        step=following(later),
    )


def _along_the_way(case: Case, later: Case, told: Noted) -> Noted:
    """Tell how far the module is, the weeks in a row, and what a pause did."""
    from datetime import timedelta

    from mlpath.engine.way.status import streak_of, weeks_of
    from mlpath.engine.way.underway import pause_before, stood_at, underway
    from mlpath.model.record import replace

    weeks = weeks_of(later.person, later.wishes.hours, None, later.today)
    on = told.on or later.today
    pause = pause_before(case.person, on)
    return replace(
        told,
        underway=underway(case, later, skill=told.skill, project=told.project),
        streak=streak_of(weeks),
        pause=pause,
        stood=stood_at(case, on - timedelta(pause)) if pause else None,
    )


def _practised(case: Case, project: Project | None) -> tuple[str, ...]:
    """Name the skills that a project practises."""
    return tuple(case.catalog.skills[one.skill].name for one in project.skills) if project else ()
