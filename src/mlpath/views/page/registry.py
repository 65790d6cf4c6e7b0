"""Which module turns which kind of report into a page."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from mlpath.model.field.catalog import KINDS
from mlpath.views.blocks import Next, Para, Tone
from mlpath.views.texts import inert

if TYPE_CHECKING:
    from mlpath.model.envelope import Envelope, Report
    from mlpath.views.blocks import Page
    from mlpath.views.look import Look

# kind of report -> module of this package; each has `page(report) -> Page`.
PAGES: dict[str, str] = {
    "welcome": "front",
    "front": "front",
    "assessment": "assessment",
    "gap": "gap",
    "explanation": "explanation",
    "roadmap": "roadmap",
    "plan": "plan",
    "next": "next",
    "status": "status",
    "history": "history",
    "logged": "logged",
    "quiz": "answers.quiz",
    "checks": "answers.checks",
    "rated": "answers.rated",
    "review": "answers.review",
    "salary": "pay.salary",
    "offer": "pay.offer",
    "match": "match",
    "demand": "demand",
    "cohort": "cohort",
    "compare": "compare",
    "nearest": "compare",
    **{report: kind.reports[0] for kind in KINDS for report in kind.reports},
    "search": "search",
    "term": "answers.terms",
    "terms": "answers.terms",
    "topics": "guide",
    "guide": "guide",
    "profile": "profile",
    "profiles": "profile",
    "sources": "data",
    "where": "data",
    "schemas": "data",
    "check": "data",
    "diff": "data",
    "message": "profile",
    "verify": "verify",
}


SAYS_IT = frozenset(["history"])
"""Pages that say themselves how many entries are not on them in all."""


def page_of(report: Report) -> Page:
    """Build the page of a report, with nothing in it that could steer a terminal."""
    module = import_module(f"mlpath.views.page.{PAGES[report.kind]}")
    page: Page = module.page(report)
    return inert(_with_rest(page, report))


def _with_rest(page: Page, report: Report) -> Page:
    """Say how many entries `--limit` left off, where the page does not say it by itself."""
    more = getattr(report, "more", 0) if hasattr(report, "listed") else 0
    if not more or report.kind in SAYS_IT:
        return page
    said = Para(text=f"{more} more were left off: --limit N", tone=Tone.DIM)
    end = next((n for n, block in enumerate(page) if isinstance(block, Next)), len(page))
    return (*page[:end], said, *page[end:])


def shown(envelope: Envelope, look: Look) -> tuple[Page, tuple[str, ...]]:
    """Return the page and the notes that a reader wants to see."""
    page = page_of(envelope.report)
    if look.quiet:
        return tuple(block for block in page if not isinstance(block, Next)), ()
    return page, inert(envelope.notes)
