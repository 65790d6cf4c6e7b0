"""An internship as the first target: what can be shown before its season closes comes first.

Of what a curriculum leads to that interns show, the last thing that is done in time is aimed at,
and what is simpler is added as far as there is time. Where nothing is done before a season closes,
the next one is aimed at, and that is said.
"""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from mlpath.engine.levels.reached import reached
from mlpath.engine.way.framed.early import brought_forward, leading_to, needs_in_turn, stands_on
from mlpath.engine.way.studies.calls import coding_test, open_calls
from mlpath.engine.way.studies.season import Window, season_of, wants_one
from mlpath.engine.way.timeline import timeline
from mlpath.engine.way.way import open_enough
from mlpath.model.field.own.family import Family
from mlpath.model.field.theme import Stage
from mlpath.model.ids import CountryId
from mlpath.model.named import NamedTuple
from mlpath.model.reports.framed import Internship
from mlpath.model.settings import COUNTRY

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.engine.curriculum.lesson import Lesson
    from mlpath.engine.dates.calendar import Calendar
    from mlpath.engine.way.way import Way
    from mlpath.model.field.module import Module
    from mlpath.model.field.own.country import Land
    from mlpath.model.reports.plan import PlanModule

SENDING = timedelta(days=3)
"""From what is shown to the last day of a season: to write and to send."""
SEASONS = 3
"""Seasons that are looked at; in two years something of one's own is done, or nothing will be."""
OF_THE_STUDIES = "the best piece of work of your studies"
SEND = (
    "One page on you and the address of yours: the question, the data, what you found, where it is "
    "wrong. Say from when and for how many weeks, each to one named place; a README in plain "
    "English counts more than another course"
)
SENT = 50
"""Applications of a season: as many as can be careful ones beside a full week."""
FEW, MANY = 5, 7
"""Of a week: fewer do not fill a long season, more are not careful in a short one."""
ASKED = (
    "Interns are asked to read ten lines of code aloud, to join two tables (lessons 6 and 7 of "
    "SQLBolt are an evening), and why they split the data as they did"
)
DOORS = (
    "A thesis with a firm, a research assistant's hours at your own institute and a working "
    "student's job have no season. For a summer in a laboratory write to five professors by the "
    "middle of December, two lines on a paper of theirs and your page"
)


WORKING_STUDENT, WERKSTUDENT = "Working student", "werkstudent"
"""A job of some hours a week beside the studies, and what adverts call it where there are such."""


class InternGoal(NamedTuple):
    """What to have done by the end of a season, and which parts of a way lead to it."""

    season: Window
    shown: Module | None
    """What leads to that; none where nothing new can be shown in any season."""
    parts: tuple[int, ...]
    """None where it is there already."""
    then: tuple[int, ...] = ()
    """The parts that lead to something better to show, for the season after it."""
    better: Module | None = None
    """What would lead to something better to show, and is not done in time."""
    missed: date | None = None
    """The end of the season before, in which nothing new can be shown."""


def intern_goal(case: Case, way: Way, calendar: Calendar) -> InternGoal | None:
    """Choose what to show as an intern, and by which season."""
    if not wants_one(case):
        return None
    season, first = season_of(case.person.settings, calendar.start), None
    for _ in range(SEASONS):
        found = _in(case, way, calendar, season)
        if found is not None:
            return found._replace(missed=first)
        first = first or season.end
        season = season_of(case.person.settings, season.end + timedelta(1))
    season = season_of(case.person.settings, calendar.start)
    return InternGoal(season, None, (), *_later(stands_on(case, way), list(_shown(case, way))))


def _in(case: Case, way: Way, calendar: Calendar, season: Window) -> InternGoal | None:
    """Choose the best of what is done in a season, with what is simpler as far as it fits."""
    shown, needs = list(_shown(case, way)), stands_on(case, way)
    for place, (module, number) in enumerate(shown):
        if number is None:
            return InternGoal(season, module, (), *_later(needs, shown[:place]))
        parts = leading_to(needs, [number])
        if not _done(case, way, calendar, parts, season):
            continue
        for _, other in shown[place + 1 :]:
            more = parts if other is None else leading_to(needs, [*parts, other])
            if _done(case, way, calendar, more, season):
                parts = more
        return InternGoal(season, module, parts, *_later(needs, shown[:place]))
    return None


def _later(
    needs: Sequence[Collection[int]], shown: Sequence[tuple[Module, int | None]]
) -> tuple[tuple[int, ...], Module | None]:
    """Choose what to show in a later season: the best there is, with the parts that lead to it."""
    module, number = shown[0] if shown else (None, None)
    return () if number is None else leading_to(needs, [number]), module


def _shown(case: Case, way: Way) -> Iterator[tuple[Module, int | None]]:
    """Name what interns show, the most first, and the part that ends in it; none where it is there.

    What is no part of this way, and is not there, is left out.
    """
    place = {part.lesson: number for number, part in enumerate(way.parts)}
    for lesson in reversed(way.curriculum.lessons):
        module = case.catalog.modules[lesson.module] if lesson.module else None
        if module and module.shown and (lesson in place or _known(case, lesson)):
            yield module, place.get(lesson)


def _known(case: Case, lesson: Lesson) -> bool:
    return all(reached(case.level_of(one.skill), one.end) for one in lesson.places)


def _done(case: Case, way: Way, calendar: Calendar, parts: Collection[int], season: Window) -> bool:
    """Tell whether some parts are done in time, when they come first."""
    ahead = brought_forward(way, parts)
    line = timeline(
        ahead,
        needs_in_turn(ahead, len(parts)),
        calendar,
        case.pace.factor,
        threads=case.wishes.threads,
        now=open_enough(case),
        first=frozenset(range(len(parts))),
    )
    last = max(line.ends(span) for span in line.parts[: len(parts)])
    return last <= season.end - SENDING


def internship_of(
    case: Case, goal: InternGoal | None, modules: Sequence[PlanModule]
) -> Internship | None:
    """Tell what is aimed at first, of a plan whose first modules lead to it."""
    if goal is None:
        return None
    leading, better = modules[: len(goal.parts)], goal.better
    analyst = better is not None and not _models(case, goal.shown)
    built = [one.project.end for one in leading if one.project]
    country = (case.person.settings[COUNTRY] or "").lower()
    here = case.catalog.countries.get(CountryId(country))
    opens = max(goal.season.start, case.today, min(built, default=case.today))
    ready = max((one.end for one in leading), default=None)
    sent_from = max(opens, ready) if ready else opens
    weekly, in_all = applications(sent_from, goal.season.end)
    return Internship(
        summer=goal.season.end.year,
        opens=opens,
        closes=goal.season.end,
        show=goal.shown.shown if goal.shown else OF_THE_STUDIES,
        analyst=analyst,
        ready=ready,
        modules=len(leading),
        hours=round(sum(one.hours for one in leading), 1),
        better=better.shown if better else "",
        better_by=next((one.end for one in modules if better and one.id == better.id), None),
        missed=goal.missed,
        titles=_called(_of_analysts(case) if analyst else case.role.interns, here),
        words=here.interns if here else (),
        rule=here.interning if here else None,
        season=here.season if here else None,
        marks=here.marks if here else None,
        calls=open_calls(case),
        test=coding_test(case, opens, goal.season.end) if not analyst else None,
        sent_from=sent_from,
        weekly=weekly,
        in_all=in_all,
        send=SEND,
        asked=ASKED,
        doors=DOORS,
    )


def applications(opens: date, closes: date) -> tuple[int, int]:
    """Tell how many applications to send a week, and in all, by the end of a season."""
    weeks = max(1, round(((closes - opens).days + 1) / 7))
    weekly = min(MANY, max(FEW, ceil(SENT / weeks)))
    return weekly, min(SENT, weekly * weeks)


def _models(case: Case, module: Module | None) -> bool:
    """Tell whether what is shown is more than tables and what was read out of them."""
    theme = case.catalog.themes.get(module.theme) if module else None
    return theme is not None and theme.stage is not Stage.TABLES


def _called(titles: tuple[str, ...], here: Land | None) -> tuple[str, ...]:
    """Leave out working students where no advert of the country knows them."""
    if here is None or WERKSTUDENT in map(str.lower, here.interns):
        return titles
    return tuple(one for one in titles if not one.startswith(WORKING_STUDENT))


def _of_analysts(case: Case) -> tuple[str, ...]:
    """Name the places that ask for less than a model: those of analysts."""
    roles = case.catalog.roles.values()
    return next(
        (one.interns for one in roles if one.family is Family.ANALYSIS and one.interns),
        case.role.interns,
    )
