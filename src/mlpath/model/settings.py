"""Settings: what somebody says about themselves and wants, one row each.

A new setting is a row in SETTINGS. The questions of the interview, the options of commands, answers
files, what is stored, checked and shown, and docs/json.md follow from the rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from mlpath.model.field.background import Occupation
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.record import record
from mlpath.model.values import (
    CalendarFile,
    Country,
    Day,
    Dollars,
    EndOfStudies,
    HoursAWeek,
    Language,
    LevelOfRole,
    Minutes,
    Name,
    Number,
    OneOf,
    Pay,
    Several,
    Slots,
    Spans,
    Weeks,
    Whole,
    YesNo,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from mlpath.model.ids import BackgroundId, DomainId, RoleId, SubjectId
    from mlpath.model.slots import Slot
    from mlpath.model.values import Span, ValueKind

T = TypeVar("T")
CHANGED = "settings"
"""The kind of events that tell settings."""
USUAL_HOURS = 8.0
"""Hours a week when nobody said how many."""


@record
class Setting(Generic[T]):
    """One thing that somebody can say, and the type that the `Settings` of a person give it in."""

    key: str
    kind: ValueKind
    unsaid: T
    """Its value as long as nobody said it."""
    about: str
    """What it means, for whoever reads the JSON."""
    metavar: str
    help: str
    """What the option says of itself."""
    option: str = ""
    """How the option is called, where not like the key."""
    also: tuple[str, ...] = ()
    """Other names of the option."""
    passing: str = ""
    """The same in a command that does not keep what is said, where that differs."""
    called: str = ""
    """How it is called beside its value, where not like the key."""
    ask: str = ""
    """What the interview asks; empty when it does not."""
    usual: str = ""
    """The answer that is offered."""
    aside: bool = False
    """Asked on the one screen of circumstances, for whoever wants to see it."""
    needed: bool = False
    """Without it there is no plan, and no honest default."""
    of_plan: bool = False
    """A plan respects it: `mlpath plan` takes it, and keeps it with the plan."""
    of_calendar: bool = False
    """Only the calendar goes by it: `mlpath export` takes it."""
    since: str = "0.1"
    """The first version that knows it."""

    @property
    def flag(self) -> str:
        """The option that says it."""
        return self.option or f"--{self.key}"

    @property
    def label(self) -> str:
        """How it is called beside its value."""
        return self.called or self.key.capitalize()


def _any_of(words: Iterable[str]) -> str:
    """Say which words there are: a, b or c."""
    *most, last = words
    return f"{', '.join(most)} or {last}"


BACKGROUND: Setting[BackgroundId | None] = Setting(
    key="background",
    kind=Name(of="background"),
    unsaid=None,
    about="Id of the background.",
    metavar="NAME",
    help="Where you come from.",
    passing="Where you come from, when there is no profile.",
    called="You do",
    ask="What do you do now, or last, such as nurse, QA engineer, student (Enter for a list)?",
    needed=True,
)
DOMAIN: Setting[DomainId | None] = Setting(
    key="domain",
    kind=Name(of="field of work", chosen=False),
    unsaid=None,
    about="Id of the field of work that the person knows, such as health.",
    metavar="FIELD",
    help="The field you work in or know, such as health or banking.",
    also=("--field",),
    ask="Which field do you work in or know, such as health or banking (Enter skips)?",
    called="Field of work",
    aside=True,
)
STUDIES: Setting[SubjectId | None] = Setting(
    key="studies",
    kind=Name(of="subject of study", chosen=False),
    unsaid=None,
    about="Id of the subject that the person studies or studied, such as economics.",
    metavar="SUBJECT",
    help="What you study or studied, such as economics.",
    ask="What do you study, or did you study, such as economics (Enter skips)?",
    called="Subject of study",
    aside=True,
    since="0.2",
)
YEARS: Setting[float | None] = Setting(
    key="years",
    kind=Number(
        what="years of work",
        low=0,
        high=60,
        hint="Years of paid technical work, such as --years 3.",
    ),
    unsaid=None,
    about="Years of paid work in anything technical.",
    metavar="N",
    help="Years of paid technical work.",
    ask="Years of paid technical work (0 is fine)?",
    usual="0",
    called="Years of technical work",
)
_DEGREES = {
    "none": "None",
    "school": "School",
    "bootcamp": "Bootcamp or vocational training",
    "bachelor": "Bachelor",
    "master": "Master",
    "phd": "Doctorate",
}
EDUCATION: Setting[str | None] = Setting(
    key="education",
    kind=OneOf(what="an education known here", words=_DEGREES),
    unsaid=None,
    about=f"{_any_of(_DEGREES)}.",
    metavar="WHICH",
    help=f"{_any_of(_DEGREES)}.",
    ask="Highest degree so far?",
    aside=True,
)
ROLE: Setting[RoleId | None] = Setting(
    key="role",
    kind=Name(of="role"),
    unsaid=None,
    about="Id of the role.",
    metavar="ROLE",
    help="The role you want.",
    ask="Which job do you want?",
    needed=True,
)
UNDECIDED: Setting[RoleId | None] = Setting(
    key="undecided",
    kind=Name(of="role"),
    unsaid=None,
    about="Id of the other role, where the person cannot decide between two.",
    metavar="ROLE",
    help="The other role, where you cannot decide between two.",
    since="0.2",
    called="Undecided, the other role",
)
OR_LEAD: Setting[bool | None] = Setting(
    key="or_lead",
    kind=YesNo(),
    unsaid=None,
    about="Whether the person cannot decide between the work itself and leading others.",
    option="--or-lead/--no-or-lead",
    metavar="",
    help="You cannot decide between the work itself and leading others, or you can.",
    since="0.2",
    called="Undecided, the work or leading",
)
LEVEL: Setting[RoleLevel | None] = Setting(
    key="level",
    kind=LevelOfRole(),
    unsaid=None,
    about=f"Level of the role: {_any_of(RoleLevel)}.",
    metavar="LEVEL",
    help=f"{_any_of(RoleLevel)}.",
    ask="At which level would you start?",
    usual=RoleLevel.JUNIOR,
)
COUNTRY: Setting[str | None] = Setting(
    key="country",
    kind=Country(),
    unsaid=None,
    about="ISO 3166 two letters.",
    metavar="COUNTRY",
    help="Where you want to work, such as DE.",
    ask="Country to work in, such as Germany (Enter skips)?",
)
HOME: Setting[str | None] = Setting(
    key="home",
    kind=Country(),
    unsaid=None,
    about="ISO 3166 two letters of the country that the person lives in, where it is another one.",
    metavar="COUNTRY",
    help="Where you live now, if it is another country, such as FR.",
    since="0.2",
    called="You live in",
)
HOURS: Setting[float | None] = Setting(
    key="hours",
    kind=HoursAWeek(),
    unsaid=None,
    about="Hours a week for learning.",
    metavar="H",
    help="Hours a week for learning.",
    ask="Hours a week you can really give (5 to 12 is usual)?",
    usual=f"{USUAL_HOURS:g}",
    needed=True,
    of_plan=True,
    called="Hours a week",
)
DEADLINE: Setting[date | None] = Setting(
    key="deadline",
    kind=Day(
        what="the deadline",
        earliest=1,
        late="is not in the future",
        hint="Write it like 2027-05-01, May 2027, 2027 or 9 months.",
        last=True,
    ),
    unsaid=None,
    about="Ready by this day.",
    metavar="DATE",
    help="Ready by this day, such as 2027-09-01, May 2027 or 9 months.",
    ask="Is there a date to be ready by, such as 9 months or May 2027 (Enter skips)?",
    of_plan=True,
    called="Ready by",
)
START: Setting[date | None] = Setting(
    key="start",
    kind=Day(
        what="the start",
        earliest=0,
        late="is in the past",
        hint="Leave --start out to begin today.",
    ),
    unsaid=None,
    about="First day.",
    metavar="DATE",
    help="First day, such as 2027-01-04.",
    of_plan=True,
)
BUDGET: Setting[float | None] = Setting(
    key="budget",
    kind=Dollars(),
    unsaid=None,
    about="Money for learning, in USD.",
    metavar="USD",
    help="Money for everything together.",
    ask="US dollars for courses and books in all (Enter: no limit)?",
    of_plan=True,
    called="Money for learning, USD",
    aside=True,
)
FREE: Setting[bool | None] = Setting(
    key="free",
    kind=YesNo(),
    unsaid=None,
    about="Free resources only.",
    option="--free/--paid",
    metavar="",
    help="Free resources only, or any.",
    of_plan=True,
)
PREFERS: Setting[tuple[str, ...]] = Setting(
    key="prefers",
    kind=Several(
        what="a kind of resource",
        words={
            "course": "Courses",
            "book": "Books",
            "video": "Videos",
            "docs": "Documentation",
            "tutorial": "Tutorials",
            "practice": "Exercises",
            "paper": "Papers",
        },
    ),
    unsaid=(),
    about="Kinds of resource the person likes: course, book, video, docs, practice ...",
    option="--prefer",
    metavar="KIND",
    help="A kind of resource you like: book, video ...",
    ask="What do you learn with best?",
    of_plan=True,
    called="You learn with",
    aside=True,
)
LANGUAGE: Setting[str | None] = Setting(
    key="language",
    kind=Language(),
    unsaid=None,
    about="ISO 639 code of the language that the person likes to learn in, besides English.",
    metavar="LANGUAGE",
    help="A language to learn in where there is something, such as German.",
    ask="A language to learn in besides English, such as German (Enter skips)?",
    of_plan=True,
    called="Language besides English",
    aside=True,
)
TRACKS: Setting[int | None] = Setting(
    key="tracks",
    kind=Whole(
        what="tracks",
        low=1,
        high=2,
        hint="With --tracks 2 mathematics runs beside the rest; with 1 nothing does.",
    ),
    unsaid=None,
    about="Whether mathematics runs beside the rest, a few hours a week.",
    metavar="N",
    help="1 for one thing at a time; usually mathematics runs beside the rest.",
    of_plan=True,
)
AWAY: Setting[tuple[Span, ...]] = Setting(
    key="away",
    kind=Spans(),
    unsaid=(),
    about="Days off: first and last, both included.",
    metavar="FROM:TO",
    help="Days off, both included; may be repeated.",
    of_plan=True,
)
_WORK = {
    Occupation.EMPLOYED.value: "I have a job",
    Occupation.STUDENT.value: "I study",
    Occupation.LOOKING.value: "I am between jobs",
}
WORK: Setting[str | None] = Setting(
    key="work",
    kind=OneOf(what="a way of spending the week known here", words=_WORK),
    unsaid=None,
    about=f"{_any_of(_WORK)}.",
    metavar="WHICH",
    help=f"{_any_of(_WORK)}.",
    ask="What fills your week now?",
    aside=True,
    since="0.2",
    called="Your week",
)
INTERNSHIP: Setting[bool | None] = Setting(
    key="internship",
    kind=YesNo(),
    unsaid=None,
    about="Whether the person wants an internship first.",
    option="--internship/--no-internship",
    metavar="",
    help="You want an internship first, or not.",
    ask="Do you want an internship first?",
    aside=True,
    since="0.2",
    called="Internship wanted",
)
GRADUATES: Setting[date | None] = Setting(
    key="graduates",
    kind=EndOfStudies(
        what="the end of your studies",
        earliest=1,
        late="is past",
        hint="Write it like June 2029 or 2029; leave it out once you have finished.",
        last=True,
        most_years=10,
    ),
    unsaid=None,
    about="The day on which the studies of the person end: jobs are applied for in the season "
    "before it.",
    metavar="DATE",
    help="When your studies end, such as June 2029 or 2029.",
    ask="When do your studies end, such as June 2029 (Enter skips)?",
    aside=True,
    since="0.2",
    called="Studies end",
)
NOTICE: Setting[float | None] = Setting(
    key="notice",
    kind=Weeks(),
    unsaid=None,
    about="Weeks of notice before a new job can begin.",
    metavar="TIME",
    help="Notice to give before a new job, such as 3 months.",
    ask="How much notice must you give, such as 3 months (Enter skips)?",
    aside=True,
    since="0.2",
    called="Weeks of notice",
)
PERMIT: Setting[bool | None] = Setting(
    key="permit",
    kind=YesNo(),
    unsaid=None,
    about="Whether a work permit is needed in the country to work in.",
    option="--permit/--no-permit",
    metavar="",
    help="You need a work permit there, or not.",
    ask="Do you need a work permit there?",
    aside=True,
    since="0.2",
    called="Work permit needed",
)
OFFER: Setting[bool | None] = Setting(
    key="offer",
    kind=YesNo(),
    unsaid=None,
    about="Whether an offer of a job waits for an answer.",
    option="--offer/--no-offer",
    metavar="",
    help="You have an offer to answer, or not.",
    ask="Do you have a job offer to answer?",
    aside=True,
    since="0.2",
    called="Job offer",
)
OFFERED: Setting[RoleId | None] = Setting(
    key="offered",
    kind=Name(of="role"),
    unsaid=None,
    about="Id of the role that is offered.",
    option="--offer-as",
    metavar="ROLE",
    help="The job you are offered, such as ml-engineer.",
    ask="Which job are you offered?",
    aside=True,
    since="0.2",
    called="Offered job",
)
PAY: Setting[str | None] = Setting(
    key="pay",
    kind=Pay(),
    unsaid=None,
    about="Pay a year that is offered, such as `118000 CHF`.",
    option="--offer-pay",
    metavar="AMOUNT",
    help="What the offer pays a year, such as 118k or 118000CHF.",
    ask="What does the offer pay a year before tax, such as 118k CHF (Enter skips)?",
    aside=True,
    since="0.2",
    called="Offered pay",
)
BEGINS: Setting[date | None] = Setting(
    key="begins",
    kind=Day(
        what="the first day",
        earliest=-365,
        late="is more than a year ago",
        hint="After a year it is your job: mlpath assess --no-offer.",
        most_years=2,
    ),
    unsaid=None,
    about="The first day of the job that is offered.",
    option="--offer-from",
    metavar="DATE",
    help="The first day of the offered job, such as 1 March.",
    ask="When would you start there, such as 1 March (Enter skips)?",
    aside=True,
    since="0.2",
    called="First day there",
)
EARNS: Setting[str | None] = Setting(
    key="earns",
    kind=Pay(at_home=True),
    unsaid=None,
    about="Pay a year that the person earns now, such as `42000 EUR`.",
    option="--pay-now",
    metavar="AMOUNT",
    help="What you earn a year now before tax, such as 42k: it stands beside other pay.",
    since="0.2",
    called="You earn a year",
)
READER: Setting[bool | None] = Setting(
    key="reader",
    kind=YesNo(),
    unsaid=None,
    about="Whether the person reads with a screen reader.",
    option="--screen-reader/--no-screen-reader",
    metavar="",
    help="You read with a screen reader, or not.",
    ask="Do you read with a screen reader?",
    aside=True,
    since="0.2",
    called="Screen reader",
)
WHEN: Setting[tuple[Slot, ...]] = Setting(
    key="when",
    kind=Slots(),
    unsaid=(),
    about="Times of the week for learning, each like `Tue 19:00-20:30`.",
    metavar="TIMES",
    help='Times of the week for sessions, such as "Tue,Thu 19:00-20:30".',
    of_calendar=True,
    since="0.2",
    called="You learn on",
)
ALARM: Setting[float | None] = Setting(
    key="alarm",
    kind=Minutes(),
    unsaid=None,
    about="Minutes from the alarm of a session to its beginning; 0 for no alarm.",
    metavar="TIME",
    help="How long before a session to be reminded, such as 30m, or none.",
    of_calendar=True,
    since="0.2",
    called="Reminded before, minutes",
)
WATCH: Setting[str | None] = Setting(
    key="watch",
    kind=CalendarFile(),
    unsaid=None,
    about="The calendar file that is written again when the plan changes.",
    metavar="FILE",
    help="A calendar file to write again whenever the plan changes, or none.",
    of_calendar=True,
    since="0.2",
    called="Calendar file",
)
SETTINGS: tuple[Setting[Any], ...] = (
    BACKGROUND, DOMAIN, STUDIES, YEARS, EDUCATION, ROLE, UNDECIDED, OR_LEAD, LEVEL, COUNTRY, HOME,
    HOURS,
    DEADLINE, START, BUDGET, FREE, PREFERS, LANGUAGE, TRACKS, AWAY,
    WORK, INTERNSHIP, GRADUATES, NOTICE, PERMIT, OFFER, OFFERED, PAY, BEGINS, EARNS, READER,
    WHEN, ALARM, WATCH,
)  # fmt: skip
"""Every setting, in the order they are asked and shown in."""


OF_OFFER: tuple[Setting[Any], ...] = (OFFERED, PAY, BEGINS)
"""What is said of an offer: whoever says one of these has one."""


def by_key() -> dict[str, Setting[Any]]:
    """Return the rows by their keys."""
    return {row.key: row for row in SETTINGS}
