"""What somebody says they finished: a level of a skill, or something they built."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.errors import MlpathError, UsageError

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.field.project import Project
    from mlpath.model.reports.plan import PlanModule

CAPSTONE, MODULE = "capstone", "module"


def project_meant(session: Session, words: list[str]) -> Project | None:
    """Return the project that is called so, or ends the module that is; None when a skill is meant.

    By "capstone", by "module 5", by its own name or the one of a module of the plan. A skill comes
    first: nobody who says "done pandas" means a project about it.
    """
    if len(words) == 1 and words[0].casefold() == CAPSTONE:
        return _capstone(session)
    if len(words) == len((MODULE, "5")) and words[0].casefold() == MODULE and words[1].isdigit():
        return _of_module(session, _numbered(session, int(words[1])))
    return _named(session, words)


def _named(session: Session, words: list[str]) -> Project | None:
    from mlpath.interview.reading import find
    from mlpath.interview.reading.called import Called, exactly, nearly, of_kind
    from mlpath.interview.reading.levels import is_level
    from mlpath.model.field.catalog import Catalog

    text, kinds = " ".join(words), [of_kind(Catalog.skills), of_kind(Catalog.projects)]
    skills, projects = (list(kind.all_of(session.catalog)) for kind in kinds)
    if exactly(skills, text):
        return None
    if found := exactly(projects, text):
        return _project(found[0].thing)
    modules = [Called((one.id, one.title), (), one) for one in _modules(session)]
    if found := exactly(modules, text):
        return _of_module(session, found[0].thing)
    if is_level(words[-1]) or nearly(skills, text):  # before a level stands a skill
        return None
    return _project(find.first(session.catalog, kinds, text))


def _project(thing: Any) -> Project:
    project: Project = thing
    return project


def _modules(session: Session) -> tuple[PlanModule, ...]:
    from mlpath.engine.way.plan import laid_out

    try:
        return laid_out(session.work()).modules
    except MlpathError:  # without a plan there are no modules
        return ()


def _capstone(session: Session) -> Project:
    from mlpath.engine.curriculum.curriculum import curriculum_of

    case = session.work()
    end = curriculum_of(case.catalog, case.role, case.level).capstone
    if end is None:
        raise MlpathError(
            f"{case.role.name} at {case.level.value} level has no capstone",
            hint="Name a project: mlpath projects",
        )
    return session.catalog.projects[end]


def _numbered(session: Session, number: int) -> PlanModule:
    modules = _modules(session)
    if not 0 < number <= len(modules):
        raise UsageError(
            f"the plan has no module {number}", hint=f"It has {len(modules)}: mlpath plan"
        )
    return modules[number - 1]


def _of_module(session: Session, module: PlanModule) -> Project:
    if module.project is None:
        raise MlpathError(
            f"{module.title} ends in no project",
            hint="A level that is reached: mlpath done SKILL LEVEL",
        )
    return session.catalog.projects[module.project.id]
