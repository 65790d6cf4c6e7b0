"""A project with its days, and with data of the person's field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.reports.plan import PlannedProject

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.model.field.dataset import Dataset
    from mlpath.model.field.project import Project


def planned(case: Case, project: Project, start: date, end: date) -> PlannedProject:
    """Write a project out as a part of a plan."""
    skills = case.catalog.skills
    return PlannedProject(
        id=project.id,
        name=project.name,
        summary=project.summary,
        hours=project.hours.likely,
        start=start,
        end=end,
        proves=project.proves,
        skills=tuple(skills[one.skill].name for one in project.skills if one.skill in skills),
        data=project.data,
        own_field=own_field(case, project),
        practises=tuple(
            f"{skills[one.skill].name}: {one.how}"
            for one in project.practises
            if one.skill in skills
        ),
    )


def own_field(case: Case, project: Project) -> tuple[str, ...]:
    """Say how a project can be about the person's field: a question, and public data for it."""
    return tuple(
        f"{one.question.rstrip('?.')}? With {one.name} ({one.size}) {one.url}"
        for one in datasets_of(case, project)
    )


def datasets_of(case: Case, project: Project) -> Sequence[Dataset]:
    """List the public data of the person's field that a project can be about.

    Which data comes first differs from project to project, so that not all are about one table.
    """
    if project.uses is None or case.domain is None:
        return ()
    found = [
        one
        for one in case.catalog.datasets.values()
        if project.uses in one.shapes and case.domain in one.domains
    ]
    turn = sum(map(ord, project.id)) % max(1, len(found))
    return found[turn:] + found[:turn]
