"""`mlpath roles`: what the work is and how the roles differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.list_options import joined
from mlpath.cli.options import complete_role
from mlpath.cli.setting_options import Takes
from mlpath.interview.reading import find
from mlpath.interview.reading.called import of_kind
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Settings
from mlpath.model.settings import LEVEL

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.roles import RoleReport, RolesReport

EXAMPLES = """\b
Examples:
  mlpath roles
  mlpath roles mlops-engineer"""

Name = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ROLE]", help="A role, or any word.", autocompletion=complete_role),
]
Said = Annotated[Settings, Takes(LEVEL)]


def run(session: Session, name: Name = None, *, said: Said) -> RolesReport | RoleReport:
    """List the roles, or tell everything about one."""
    from mlpath.engine.catalogue.roles import role_report, roles_report

    rung = session.person.settings.but(said.said)[LEVEL] or RoleLevel.JUNIOR
    estimates = session.learner.estimates if session.known else None
    return find.one_or_list(
        session.catalog,
        of_kind(Catalog.roles),
        joined(name),
        lambda role: role_report(session.catalog, role),
        lambda text: roles_report(session.catalog, text=text, level=rung, estimates=estimates),
        rather=[of_kind(Catalog.skills)],
    )
