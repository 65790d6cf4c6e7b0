"""`mlpath roles`: what the work is and how the roles differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli import find
from mlpath.cli.options import LevelOption, complete_role
from mlpath.model.rung import RoleLevel

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.listing import RoleReport, RolesReport

EXAMPLES = """\b
Examples:
  mlpath roles
  mlpath roles mlops-engineer"""

Name = Annotated[
    str | None,
    typer.Argument(metavar="[ROLE]", help="A role, or any word.", autocompletion=complete_role),
]


def run(session: Session, name: Name = None, level: LevelOption = None) -> RolesReport | RoleReport:
    """List the roles, or tell everything about one."""
    from mlpath.engine.catalogue.roles import role_report, roles_report

    rung = find.role_level(level) if level else session.person.settings.level or RoleLevel.JUNIOR
    estimates = session.estimates if session.known else None
    return find.one_or_list(
        name,
        lambda text: role_report(session.catalog, find.role(session.catalog, text)),
        lambda text: roles_report(session.catalog, text=text, level=rung, estimates=estimates),
    )
