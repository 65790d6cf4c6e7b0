"""People advised where the work is done: each comes back as their page, their JSON, few figures."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mlpath.cli.boundary import place_of
from mlpath.errors import MlpathError
from mlpath.model.named import NamedTuple
from mlpath.model.reports.postings import Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mlpath.engine.case import Case
    from mlpath.engine.cohort.outcome import Outcome
    from mlpath.evidence.files.document import Document
    from mlpath.interview.answers import Answers
    from mlpath.model.events.event import Event
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.person import Settings

MOST_PROBLEMS = 3
"""Problems of one line that are named."""


KEYS = "A line has the keys of an answers file: mlpath assess --help."
OURS = "It is not what they said. Please report it, and run this again for them later."


class Entrant(NamedTuple):
    """Somebody of a group, as they came in: answers of a list, or a CV."""

    place: str
    """The file, and the line in it."""
    name: str
    id: str
    """What tells them apart from others of that name; empty where nothing does."""
    file: str
    """What their files are called, without an ending; no two are called the same."""
    came: dict[str, Any] | Document
    about: str = ""


class Advised(NamedTuple):
    """What somebody of a group gets."""

    entrant: Entrant
    """Without what came in."""
    outcome: Outcome
    data: bytes
    page: bytes
    """Nothing where no pages were asked for."""


class Advising(NamedTuple):
    """All that it takes to advise people; where packs are used they have to be there, too."""

    packs: tuple[Path, ...]
    cache: Path
    today: date
    now: datetime
    said: Settings
    """What was said of all of them."""
    pages: bool

    def start(self) -> Callable[[Sequence[Entrant | Unread]], list[Advised | Unread]]:
        """Open the catalogue, and return what advises some people."""
        from mlpath.cli.catalogue import open_catalog

        catalog = open_catalog(self.packs, self.cache)
        return lambda some: [
            one if isinstance(one, Unread) else self._or_left_out(one, catalog) for one in some
        ]

    def _or_left_out(self, one: Entrant, catalog: Catalog) -> Advised | Unread:
        """Advise somebody; what is wrong with them, or with us, ends nobody else's advice."""
        try:
            return self._advised(one, catalog)
        except MlpathError as error:
            return _unread(one.place, error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the others are waiting
            return left_out(one.place, error)

    def _advised(self, one: Entrant, catalog: Catalog) -> Advised:
        from mlpath.engine.cohort.outcome import outcome
        from mlpath.engine.gap.assessed import assessed
        from mlpath.model.envelope import Envelope
        from mlpath.views.formats import json
        from mlpath.views.look import Look

        case = self._case(one, catalog)
        data = json.render(Envelope(report=assessed(case, self.now), as_of=self.today), Look())
        return Advised(
            entrant=one._replace(came={}, about=""),
            outcome=outcome(case),
            data=data.encode(),
            page=self._page(case, one.name) if self.pages else b"",
        )

    def _page(self, case: Case, name: str) -> bytes:
        from mlpath.cli.exporting.html_page import html_report
        from mlpath.model.envelope import Envelope
        from mlpath.views.html.render import render

        report = html_report(case, case, name=name)
        return render(Envelope(report=report, as_of=self.today)).encode()

    def _case(self, one: Entrant, catalog: Catalog) -> Case:
        from mlpath.cli.answering import events_of
        from mlpath.cli.session import case_of
        from mlpath.engine.case import Learner
        from mlpath.engine.journal.replay import replay, with_event
        from mlpath.engine.knowledge.studied import studied
        from mlpath.interview.answers import Answers, combine
        from mlpath.model.events.event import StoredEvent
        from mlpath.model.events.skills import Rating

        answers, events = self._read(one, catalog)
        events = [*events_of(combine(Answers(settings=self.said), answers)), *events]
        stored = [
            StoredEvent(id=number, at=self.now, event=event)
            for number, event in enumerate(events, 1)
        ]
        person = replay(stored, one.name)
        for skill, level in studied(catalog, person, Learner(catalog, person).levels).items():
            person = with_event(person, Rating(skill=skill, level=level), self.now)
        return case_of(Learner(catalog, person), person.settings, self.today)

    def _read(self, one: Entrant, catalog: Catalog) -> tuple[Answers, list[Event]]:
        """Read what came in of somebody."""
        from mlpath.interview.answers import combine, from_document
        from mlpath.interview.reading.settings import ReadingContext

        if not isinstance(one.came, dict):
            return self._read_cv(one.came, catalog)
        answers = from_document(one.came, "it", ReadingContext(catalog, self.today))
        if one.about:
            from mlpath.cli.answering import in_words

            answers = combine(answers, in_words(catalog, one.about, answers.settings))
        return answers, []

    def _read_cv(self, document: Document, catalog: Catalog) -> tuple[Answers, list[Event]]:
        from mlpath.cli.found import evidence_of
        from mlpath.evidence.cv.cv import read_cv
        from mlpath.interview.answers import Answers
        from mlpath.interview.papers import filled_in, merged
        from mlpath.model.grade import Grade

        found = read_cv(document, catalog, self.today)
        papers = merged([found], catalog.skills)
        events = [evidence_of(one.finding, Grade.DOCUMENTED, one.file) for one in papers.skills]
        return Answers(settings=filled_in(papers, self.said)), list(events)


def left_out(place: str, error: Exception) -> Unread:
    """Name somebody over whom we fail, by their line: their words stay unsaid."""
    return Unread(
        file=place,
        problem=f"could not be advised: a fault of mlpath's own ({place_of(error)})",
        hint=OURS,
    )


def _unread(place: str, error: MlpathError) -> Unread:
    """Say in one sentence what is wrong with a line: the first problems of it."""
    lines = error.hint.splitlines()
    if len(lines) < 2:  # noqa: PLR2004 - one line is a hint, more are problems and a hint
        return Unread(file=place, problem=error.message, hint=error.hint)
    problems = lines[:-1]  # the last one lists all keys there are
    more = f"; {len(problems) - MOST_PROBLEMS} more" if len(problems) > MOST_PROBLEMS else ""
    return Unread(file=place, problem="; ".join(problems[:MOST_PROBLEMS]) + more, hint=KEYS)
