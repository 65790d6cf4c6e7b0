"""`mlpath roles`: what the work is and how the roles differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.list_options import AllOfOne, joined
from mlpath.cli.setting_options import Takes
from mlpath.cli.shells.offers import complete_role
from mlpath.interview.reading import find
from mlpath.interview.reading.called import of_kind
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Settings
from mlpath.model.settings import LEVEL

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.field.role import Role
    from mlpath.model.reports.catalogue.roles import RoleReport, RolesReport

EXAMPLES = """\b
Examples:
  mlpath roles
  mlpath roles mlops-engineer"""

Name = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ROLE]", help="A role, or any word.", autocompletion=complete_role),
]
Said = Annotated[Settings, Takes(LEVEL)]


def run(
    session: Session, name: Name = None, *, everything: AllOfOne = False, said: Said
) -> RolesReport | RoleReport:
    """List the roles, or tell everything about one."""
    from mlpath.cli.screen import first_screen
    from mlpath.engine.catalogue.roles import role_report, roles_report
    from mlpath.model.record import replace

    rung = session.person.settings.but(said.said)[LEVEL] or RoleLevel.JUNIOR
    estimates = session.learner.estimates if session.known else None

    def one(role: Role) -> RoleReport:
        report = role_report(session.catalog, role)
        shortened = first_screen(everything=everything)
        return replace(report, show="brief") if shortened else report

    def listed(text: str) -> RolesReport:
        report = roles_report(session.catalog, text=text, level=rung, estimates=estimates)
        return replace(report, show="first") if first_screen(everything=everything) else report

    return find.one_or_list(
        session.catalog,
        of_kind(Catalog.roles),
        joined(name),
        one,
        listed,
        rather=[of_kind(Catalog.skills)],
    )
