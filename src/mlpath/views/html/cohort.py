"""The pages of a group: its table, to hand on, and the list of its people, for who advises them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlpath.views import words
from mlpath.views.blocks import Bullets, Para, Table, Title
from mlpath.views.html.environment import environment
from mlpath.views.page.cohort import group

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from mlpath.model.envelope import Envelope
    from mlpath.model.reports.cohort import CohortReport, PersonRow

TEMPLATE, PEOPLE = "cohort.html.j2", "people.html.j2"


def group_page(envelope: Envelope) -> Iterator[str]:
    """Write the page of the group, in pieces."""
    report: CohortReport = envelope.report  # type: ignore[assignment] # the only kind it is called with
    kinds = {Title: "title", Para: "para", Table: "table", Bullets: "bullets"}
    blocks = [(kinds[type(block)], block) for block in group(report)]
    return _filled(TEMPLATE, blocks=blocks, as_of=envelope.as_of)


def people_page(people: Iterable[PersonRow], as_of: date) -> Iterator[str]:
    """Write the list of all people, each with the way to their page, in pieces."""
    return _filled(PEOPLE, people=people, as_of=as_of)


def _filled(template: str, **values: object) -> Iterator[str]:
    ground = environment()
    ground.filters |= {"day": words.day, "decimal": words.decimal, "file": quote}
    made = ground.get_template(template).stream(**values)
    made.enable_buffering(200)
    return iter(made)
