"""The stages of a plan with their dates, projects and checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.way.stages import NAMES, StagePart, parts_of, project_for, title
from mlpath.model.reports.plan import PlannedProject, Stage

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.engine.way.schedule import Schedule
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.project import Project
    from mlpath.model.ids import AreaId, ProjectId, SkillId

JOB_SEARCH = "Job search"
JOB_SEARCH_ABOUT = "showing what you can do, meeting people, applying and interviewing"


def staged(case: Case, schedule: Schedule) -> tuple[Stage, ...]:
    """Cut the way into stages; the last one is the search for the job itself."""
    catalog, steps = case.catalog, schedule.ordered.steps
    if not steps:
        return ()
    levels: dict[SkillId, float] = {skill: known.value for skill, known in case.estimates.items()}
    used: set[ProjectId] = set()
    stages: list[Stage] = []
    for part in parts_of(steps):
        inside = steps[part.first : part.first + part.size]
        levels |= {step.skill: float(step.to) for step in inside}
        project = project_for(inside, catalog.projects.values(), levels, case.level, used)
        if project:
            used.add(project.id)
        stages.append(_stage(catalog, part, schedule, project))
    return (*stages, _job_search(schedule, stages[-1]))


def _stage(catalog: Catalog, part: StagePart, schedule: Schedule, project: Project | None) -> Stage:
    numbers = range(part.first, part.first + part.size)
    inside = [schedule.ordered.steps[k] for k in numbers]
    start = min(schedule.starts(k) for k in numbers)
    last = max(numbers, key=lambda k: schedule.ordered.slots[k].end)
    end = schedule.ends(last)
    areas = _main_areas(catalog, part, schedule)
    return Stage(
        name=title(part, [_area_name(catalog, area) for area in areas]),
        about=NAMES[part.place][1],
        first=part.first,
        count=part.size,
        start=start,
        end=end,
        weeks=(schedule.calendar.week(start), schedule.calendar.week(end)),
        hours=round(sum(step.likely for step in inside), 1),
        gain=sum(step.gain for step in inside),
        project=_planned(catalog, project, schedule, last) if project else None,
        check=f"mlpath quiz {areas[0]}",
    )


def _planned(catalog: Catalog, project: Project, schedule: Schedule, last: int) -> PlannedProject:
    """Put a project at the end of its stage: its hours are the last ones of the stage."""
    names = (catalog.skills[s.skill].name for s in project.skills if s.skill in catalog.skills)
    return PlannedProject(
        id=project.id,
        name=project.name,
        summary=project.summary,
        hours=project.hours.likely,
        start=schedule.before_end(last, project.hours.likely),
        end=schedule.ends(last),
        proves=project.proves,
        skills=tuple(names),
        data=project.data,
    )


def _main_areas(catalog: Catalog, part: StagePart, schedule: Schedule) -> list[AreaId]:
    """Find the area with most of a stage's hours, and the second when it has a quarter of them."""
    hours: dict[AreaId, float] = {}
    for step in schedule.ordered.steps[part.first : part.first + part.size]:
        area = catalog.skills[step.skill].area
        hours[area] = hours.get(area, 0.0) + step.likely
    ranked = sorted(hours, key=lambda area: -hours[area])
    large = [area for area in ranked[1:2] if hours[area] >= sum(hours.values()) / 4]
    return ranked[:1] + large


def _area_name(catalog: Catalog, area: AreaId) -> str:
    """Name an area inside a sentence."""
    name = catalog.areas[area].name if area in catalog.areas else str(area)
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def _job_search(schedule: Schedule, before: Stage) -> Stage:
    return Stage(
        name=JOB_SEARCH,
        about=JOB_SEARCH_ABOUT,
        first=before.first + before.count,
        count=0,
        start=before.end,
        end=before.end,
        weeks=(schedule.calendar.week(before.end), schedule.calendar.week(before.end)),
        hours=0.0,
        gain=0.0,
        project=None,
        check="mlpath guide interview",
    )
