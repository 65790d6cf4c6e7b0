"""A setting from whatever somebody wrote: an option, an answer, a value of TOML."""

from __future__ import annotations

import re
from functools import singledispatch
from typing import TYPE_CHECKING, TypeVar, cast

from mlpath.errors import UsageError
from mlpath.interview.reading import find
from mlpath.interview.reading.called import exactly
from mlpath.interview.reading.choices import one_of, texts, yes
from mlpath.interview.reading.days import HINT, academic_year, coming_day, span
from mlpath.interview.reading.hours import hours_a_week, minutes_before
from mlpath.interview.reading.lengths import in_years, weeks
from mlpath.interview.reading.levels import role_level
from mlpath.interview.reading.numbers import number, whole
from mlpath.interview.reading.places import COUNTRY
from mlpath.model import values
from mlpath.model.field.catalog import BY_NOUN
from mlpath.model.form import MOST_TEXT
from mlpath.model.named import NamedTuple
from mlpath.model.person import NOTHING_SAID
from mlpath.model.settings import COUNTRY as WHERE
from mlpath.model.settings import by_key
from mlpath.model.values import checked_away

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.person import Settings
    from mlpath.model.settings import Setting

T = TypeVar("T")
_BETWEEN = re.compile(r"[,;/]| or | and ")
"""What stands between several places."""


class ReadingContext(NamedTuple):
    """What somebody writes about: the catalogue they choose from, on a day."""

    catalog: Catalog
    today: date
    country: str | None = None
    """Where it is about, as far as that is known: which dollars are meant, and which crowns."""


def read(row: Setting[T], given: object, context: ReadingContext) -> T:
    """Read one setting, or say in one sentence what is wrong with it."""
    return cast("T", read_kind(row.kind, given, context))


def read_all(texts: Mapping[str, object], context: ReadingContext) -> Settings:
    """Read settings that are named by their keys."""
    rows = by_key()
    if WHERE.key in texts:
        context = context._replace(country=read(WHERE, texts[WHERE.key], context))
    read_ones = {key: read(rows[key], text, context) for key, text in texts.items()}
    return NOTHING_SAID.but(read_ones)


@singledispatch
def read_kind(kind: values.ValueKind, given: object, context: ReadingContext) -> object:
    """Read a value of a kind; every kind has its reader here."""
    raise NotImplementedError(f"nothing reads a {type(kind).__name__}", given, context)


@read_kind.register(values.Name)
def _name(kind: values.Name, given: object, context: ReadingContext) -> object:
    return find.entry(context.catalog, BY_NOUN[kind.of], str(given)).id


@read_kind.register(values.Country)
def _country(_: values.Country, given: object, context: ReadingContext) -> object:
    return find.country(context.catalog, _first_of(str(given), context.catalog))["country"]


def _first_of(text: str, catalog: Catalog) -> str:
    """Return the first of several places; a name that has an "and" in it is one."""
    if exactly(COUNTRY.all_of(catalog), text):
        return text
    return next((part.strip() for part in _BETWEEN.split(text) if part.strip()), text)


@read_kind.register(values.Language)
def _language(_: values.Language, given: object, context: ReadingContext) -> object:
    return find.language(context.catalog, str(given))


@read_kind.register(values.LevelOfRole)
def _level(_: values.LevelOfRole, given: object, __: ReadingContext) -> object:
    return role_level(str(given))


@read_kind.register(values.OneOf)
def _word(kind: values.OneOf, given: object, _: ReadingContext) -> object:
    return one_of(given, kind.words, kind.what)


@read_kind.register(values.Several)
def _words(kind: values.Several, given: object, _: ReadingContext) -> object:
    return tuple(one_of(text, kind.words, kind.what) for text in texts(given))


@read_kind.register(values.Number)
def _number(kind: values.Number, given: object, _: ReadingContext) -> object:
    return number(in_years(given), kind.what, kind.low, kind.high, kind.hint)


@read_kind.register(values.Whole)
def _whole(kind: values.Whole, given: object, _: ReadingContext) -> object:
    return whole(given, kind.what, int(kind.low), int(kind.high), kind.hint)


@read_kind.register(values.HoursAWeek)
def _hours(_: values.HoursAWeek, given: object, __: ReadingContext) -> object:
    return hours_a_week(given)


@read_kind.register(values.Weeks)
def _weeks(_: values.Weeks, given: object, __: ReadingContext) -> object:
    return weeks(given)


@read_kind.register(values.Dollars)
def _dollars(_: values.Dollars, given: object, context: ReadingContext) -> object:
    from mlpath.interview.reading.money import budget  # its patterns are for whoever gives one

    return budget(given, context.catalog.tables.get("salary/fx", ()))


@read_kind.register(values.Pay)
def _pay(kind: values.Pay, given: object, context: ReadingContext) -> object:
    from mlpath.interview.reading.money import pay  # its patterns are for whoever has an offer

    tables = context.catalog.tables
    places, rates = tables.get("salary/regions", ()), tables.get("salary/fx", ())
    return pay(given, places, rates, None if kind.at_home else context.country)


@read_kind.register(values.Slots)
def _slots(_: values.Slots, given: object, __: ReadingContext) -> object:
    from mlpath.interview.reading.slots import slots  # its patterns are for whoever gives some

    return slots(given)


@read_kind.register(values.Minutes)
def _minutes(_: values.Minutes, given: object, __: ReadingContext) -> object:
    return minutes_before(given)


@read_kind.register(values.CalendarFile)
def _calendar(kind: values.CalendarFile, given: object, _: ReadingContext) -> object:
    text = str(given)
    if not kind.meant(text) or len(text) > MOST_TEXT:
        raise UsageError(
            f'"{text[:40]}" is not the path of a calendar file',
            hint="Write --watch plan.ics; its name ends in .ics.",
        )
    return text


@read_kind.register(values.YesNo)
def _yes(_: values.YesNo, given: object, __: ReadingContext) -> object:
    return yes(given)


@read_kind.register(values.Day)
def _day(kind: values.Day, given: object, context: ReadingContext) -> object:
    said = coming_day(given, context.today, last=kind.last)
    if kind.passed(said, context.today):
        raise UsageError(f"{kind.what} {said} {kind.late}", hint=kind.hint)
    if kind.far(said, context.today):
        why = f"is more than {kind.most_years} years away"
        raise UsageError(f"{kind.what} {said} {why}", hint=HINT)
    return said


@read_kind.register(values.EndOfStudies)
def _end_of_studies(kind: values.EndOfStudies, given: object, context: ReadingContext) -> object:
    return _day(kind, academic_year(given, context.today, context.country) or given, context)


@read_kind.register(values.Spans)
def _spans(_: values.Spans, given: object, context: ReadingContext) -> object:
    return checked_away([span(text, context.today) for text in texts(given)])
