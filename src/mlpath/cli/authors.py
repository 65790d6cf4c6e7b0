"""Which of the authors of somebody's code one is: as given, as git here says, or asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.clean import clean_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.cli.session import Session
    from mlpath.evidence.code.whose import Survey

MOST = 12
"""Authors that are offered; those with the most commits."""


def which(
    session: Session, survey: Survey, *, me: Sequence[str], ask: bool
) -> Sequence[str] | None:
    """Return how one is called among the authors; None where git's own settings decide."""
    if me:
        return me
    people = survey.people()
    if not people or not ask or survey.names_somebody(session.environ):
        return None
    from mlpath.cli.asking.asker import asker
    from mlpath.interview.questions import Choice
    from mlpath.views.words import count

    choices = [
        Choice(
            value=str(number),
            text=f"{clean_name(one.name)} <{clean_name(one.signatures[0].mail)}>,"
            f" {count(one.commits, 'commit')}",
        )
        for number, one in enumerate(people[:MOST])
    ]
    ticked = asker(session).several(
        f"Who of these are you in {clean_name(survey.folder.name)}? None: it is not yours.", choices
    )
    return [mail for number in ticked for mail in people[int(number)].mails]
