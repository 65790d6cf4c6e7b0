"""What has its days beside the modules, from what somebody said of themselves.

None of it is a lesson: its hours are those of the interviews, or of trying two roles.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlpath.engine.market.doors import doors
from mlpath.engine.way.own.applications import a_week, known
from mlpath.engine.way.own.country import PERMITS, official
from mlpath.engine.way.studies.degree import studies_end
from mlpath.engine.way.studies.season import INTERNS, Window, season_of
from mlpath.model.circumstances import work_of
from mlpath.model.field.background import Occupation
from mlpath.model.ids import TopicId
from mlpath.model.reports.dated import DatedPart
from mlpath.model.settings import INTERNSHIP, NOTICE, PERMIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.engine.dates.calendar import Calendar
    from mlpath.model.field.guide import GuideSection
    from mlpath.model.reports.framed import Internship, OpenChoice
    from mlpath.model.reports.plan import Interviews, PlanModule

A_WEEK = timedelta(weeks=1)
PREPARING = 6 * A_WEEK
"""What `mlpath guide interview` is laid out for."""
SEARCH = 10 * A_WEEK
"""Half of those who found a job in a slow year had looked no longer: guide job-search."""
READ_AHEAD = 13 * A_WEEK
"""A quarter before the first application there is time to ask who would apply for a permit."""
SETTLING = 4 * A_WEEK
"""From an offer to the first day, where no notice has to be given."""
CAREFUL = ("A careful one", "Two careful ones", "Three careful ones", "Four careful ones",
           "Five careful ones")  # fmt: skip
"""Applications a week."""
BY_PEOPLE = "One or two a week, most of them through people who know your work"
"""Such jobs are few, and a call of somebody from inside counts more than a letter."""
INTERNSHIPS = "mlpath guide internships"
MOVING = TopicId("moving")
ELSEWHERE = "The official page of the country tells it"


def dated_parts(
    case: Case,
    talks: Interviews | None,
    modules: Sequence[PlanModule],
    ready: date,
    calendar: Calendar,
    *,
    internship: Internship | None = None,
    choice: OpenChoice | None = None,
) -> tuple[DatedPart, ...]:
    """List what has its days beside the modules, the earliest first; nothing is in the past."""
    days = Window(talks.start, talks.end) if talks else Window(case.today, case.today)
    dated = _Dated(case, calendar, days, ready)
    applying = dated.talks(modules) if talks else ()
    season = dated.the_internship(internship) if internship else dated.internships(modules)
    parts = [*dated.deciding(choice), *dated.permit(), *season, *applying, *dated.offer()]
    return tuple(sorted(parts, key=lambda one: one.start))


class _Dated:
    """Puts things on the calendar for one person."""

    def __init__(self, case: Case, calendar: Calendar, talks: Window, ready: date) -> None:
        self.case, self.calendar, self.span = case, calendar, talks
        self.settings = case.person.settings
        self.offered = case.wishes.first_day
        self.hired = case.today if self.offered else max(ready, talks.start + SEARCH)
        """When an offer is likely."""

    def part(
        self,
        id_: str,
        title: str,
        text: str,
        span: Window,
        *,
        command: str,
        url: str = "",
        first_day: date | None = None,
    ) -> DatedPart:
        """Write a part down, from today on."""
        start = max(span.start, self.case.today)
        return DatedPart(
            id=id_,
            title=title,
            text=text,
            start=start,
            end=max(span.end, start),
            week=max(1, self.calendar.week(start)),
            command=command,
            url=url,
            first_day=first_day,
        )

    def permit(self) -> Iterator[DatedPart]:
        """Name what to read before the first application."""
        if self.settings[PERMIT]:
            found = official(self.case, PERMITS)
            yield self.part(
                "permit",
                "Work permit",
                f"Begin reading: which one, who applies for it, how long it takes. {_of(found)}",
                self._before_applying(),
                command=f"mlpath guide {PERMITS}",
                url=found.url if found else "",
            )

    def _before_applying(self) -> Window:
        """Return the days to read in: at once where there is an offer to answer."""
        start, today = self.span.start, self.case.today
        return (
            Window(today, today + PREPARING) if self.offered else Window(start - READ_AHEAD, start)
        )

    def deciding(self, choice: OpenChoice | None) -> Iterator[DatedPart]:
        """Give the evenings in which somebody tries both of two roles their days."""
        if choice is not None:
            both = "; ".join(f"{one.name}: {one.text}" for one in choice.trials)
            names = " or ".join(one.role for one in choice.trials)
            yield self.part(
                "choice",
                "Trying both roles",
                f"Four evenings each, {choice.trying:g} h of the plan. {both}. Then say which: "
                f"mlpath assess --role {names}",
                Window(choice.begins, choice.until),
                command=f"mlpath compare {' '.join(one.role for one in choice.trials)}",
            )

    def the_internship(self, internship: Internship) -> Iterator[DatedPart]:
        """Give the applications for the internship that comes first their season."""
        named = f" as {' or '.join(internship.titles[:2])}" if internship.titles else ""
        text = (
            f"Apply for the summer of {internship.summer}{named}, large firms first: "
            f"{internship.weekly} a week, about {internship.in_all} in all. Show {internship.show}"
        )
        span = Window(internship.opens, internship.closes)
        yield self.part("internships", "Internships", text, span, command=INTERNSHIPS)

    def internships(self, modules: Sequence[PlanModule]) -> Iterator[DatedPart]:
        """Name the first season of internships in which a project is finished."""
        works, wanted = work_of(self.case.catalog, self.settings), self.settings[INTERNSHIP]
        if works is not Occupation.STUDENT or wanted is False or self.case.level not in INTERNS:
            return
        first = min((m.project.end for m in modules if m.project), default=self.case.today)
        season, studies = season_of(self.settings, first), studies_end(self.case)
        if studies and season.end.year not in studies.summers:
            return
        text = (
            f"Apply for the summer of {season.end.year}, large firms first: many of their places "
            f"are gone when the season ends. Show the project that you finish first"
        )
        span = Window(max(season.start, first), season.end)
        yield self.part("internships", "Internships", text, span, command=INTERNSHIPS)

    def talks(self, modules: Sequence[PlanModule]) -> Iterator[DatedPart]:
        """Tell when to prepare for interviews and when to apply: when doors open."""
        text = "The six weeks of the guide: your story, coding aloud, concepts, one design a week"
        until = min(self.span.end, self.span.start + PREPARING)
        yield self.part(
            "interviews",
            "Interview preparation",
            text,
            Window(self.span.start, until),
            command="mlpath guide interview",
        )
        text = BY_PEOPLE if known(self.case) else f"{CAREFUL[a_week(self.case) - 1]} a week"
        if any(module.end > self.span.start for module in modules):
            text += ", beside the modules that are left"
        met = max((one.doors for one in modules if one.end <= self.span.start), default=0)
        there = doors(self.case)
        if met and not there.few:
            text += f"; you meet {met} of {there.n} postings by then"
        yield self.part(
            "applications", "Applications", text, self.span, command="mlpath guide job-search"
        )

    def offer(self) -> Iterator[DatedPart]:
        """Tell what follows from an offer: notice to give, and papers to read before signing."""
        weeks = self.settings[NOTICE]
        begins = self.offered or self.hired + (timedelta(weeks=weeks) if weeks else SETTLING)
        if begins <= self.case.today:
            return
        span = Window(self.hired, begins - timedelta(1))
        if weeks:
            text = (
                f"{weeks:g} weeks of notice; read in your contract whether it runs to the end of a "
                f"month or a quarter"
            )
            yield self.part(
                "notice",
                "Notice period",
                text,
                span._replace(start=max(self.hired, begins - timedelta(weeks=weeks))),
                command="mlpath guide job-search",
                first_day=begins,
            )
        if self.settings[PERMIT]:
            found = official(self.case, MOVING)
            yield self.part(
                "moving",
                "Taxes and moving",
                f"Read before you sign: what is left of the pay, insurance, the move. {_of(found)}",
                span,
                command=f"mlpath guide {MOVING}",
                url=found.url if found else "",
            )


def _of(found: GuideSection | None) -> str:
    """Say what is known of the country."""
    return found.text if found and found.text else ELSEWHERE
