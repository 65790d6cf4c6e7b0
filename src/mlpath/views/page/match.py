"""Postings against a person: one in detail, or many ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.market_posting import Importance
from mlpath.views.blocks import Bullets, Cell, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.words import count, decimal, hours, level, listing, some

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.ids import SkillId
    from mlpath.model.reports.postings import MatchReport, PostingMatch, SkillMatch, Unlock
    from mlpath.views.blocks import Block, Page

SHOWN = 20
SKIPPED = 10
MUSTS = 3
LITTLE = "too little to judge"
UNSURE = "unsure"
"""The same in a table."""
BY_WORDS = "its words: no title names this role"
OTHER = "none of those we know"
NOTHING = "It names no skill that we know."
GAP, PLAN = "mlpath gap", "mlpath match FILE --plan"


def page(report: MatchReport) -> Page:
    """Show one posting in full, or many by fit."""
    body = _one(report) if report.read == 1 and report.postings else _many(report)
    return (*body, *_unread(report), Next(commands=_next(report)))


def _next(report: MatchReport) -> tuple[str, ...]:
    if report.person is None:
        return ("mlpath assess",)
    planned = any(posting.missing for posting in report.postings)
    return (GAP, PLAN) if planned else (GAP,)


def _one(report: MatchReport) -> tuple[Block, ...]:
    posting = report.postings[0]
    facts = (
        ("role", _role(posting)),
        ("told by", BY_WORDS if posting.by_words else ""),
        ("asks for", _asks(posting)),
        ("employer", posting.employer),
        ("fit", _fit(posting, of=" of 100") if report.person else ""),
        ("musts missing", _lacking(posting) if report.person else ""),
        ("hours to ready", "" if posting.hours_to_ready is None else hours(posting.hours_to_ready)),
    )
    known = report.person is not None
    columns = (
        Column(head="skill"),
        Column(head="wanted"),
        Column(head="need"),
        *((Column(head="you"),) if known else ()),
        Column(head="the words", wrap=True, drop=1),
    )
    names = {s.skill: s.name for s in posting.skills}
    rows = tuple(
        (
            Cell(text=s.name, tone=_tone(s)),
            _wanted(s, names),
            level(s.need),
            *((level(s.have or 0.0),) if known else ()),
            ", ".join(s.surface),
        )
        for s in posting.skills
    )
    named = Table(columns=columns, rows=rows, caption=count(len(rows), "skill") + " named")
    return (
        Title(text=posting.title or posting.file, aside=posting.file if posting.title else ""),
        Facts(rows=tuple((label, text) for label, text in facts if text)),
        named if rows else Para(text=NOTHING),
    )


def _role(posting: PostingMatch) -> str:
    if posting.level is None:
        return posting.role_name or OTHER
    if posting.role_name:
        return f"{posting.role_name}, {posting.level}"
    return f"{OTHER} (level: {posting.level})"


def _fit(posting: PostingMatch, *, of: str = "") -> str:
    if posting.too_little:
        return LITTLE
    return "" if posting.score is None else f"{posting.score:.0f}{of}"


def _wanted(skill: SkillMatch, names: Mapping[SkillId, str]) -> str:
    """Say how a skill is wanted: also where it is a must unsaid, and where another one serves."""
    if skill.instead is not None:
        return f"or {names[skill.instead]}"
    if skill.must and skill.importance is not Importance.REQUIRED:
        return f"must ({skill.importance.value})"
    return skill.importance.value


def _tone(skill: SkillMatch) -> Tone:
    if skill.met is None or not skill.must:
        return Tone.PLAIN
    return Tone.GOOD if skill.met else Tone.WARN


def _asks(posting: PostingMatch) -> str:
    years = count(posting.years, "year") if posting.years else ""
    degree = posting.degree or ""
    degree += " or experience" if posting.instead else ""
    return ", ".join(part for part in (years, degree) if part)


def _missing(posting: PostingMatch) -> str:
    names = {skill.skill: skill.name for skill in posting.skills}
    told = [names[skill] for skill in posting.missing]
    return (some(told, MUSTS) if len(told) > MUSTS else listing(told)) or "none"


def _lacking(posting: PostingMatch) -> str:
    """Tell what is missing; of a posting that names too little, not that nothing is."""
    return "" if posting.too_little and not posting.missing else _missing(posting)


def _many(report: MatchReport) -> tuple[Block, ...]:
    aside = f"{len(report.unread)} skipped" if report.unread else ""
    known = report.person is not None
    columns = (
        *((Column(head="fit", right=True), Column(head="h to ready", right=True)) if known else ()),
        Column(head="posting", wrap=True),
        Column(head="file", wrap=True),
        Column(head="role", drop=1),
        Column(head="level", drop=2),
        *((Column(head="missing musts", wrap=True),) if known else ()),
    )
    told = report.postings[: report.top or SHOWN]
    rows = tuple(_row(posting, known=known) for posting in told)
    more = report.read - len(rows)
    out: list[Block] = [Title(text=f"{count(report.read, 'posting')} read", aside=aside)]
    if rows:
        out.append(
            Table(columns=columns, rows=rows, more=f"{more} more: --top N" if more > 0 else "")
        )
    if known and rows:
        out.append(Para(text=_ready(report)))
        out += _close_first(report.unlocks)
    return tuple(out)


def _ready(report: MatchReport) -> str:
    judged = report.read - report.unjudged
    little = f" Unsure: {report.unjudged} name too little to be judged." if report.unjudged else ""
    return f"Ready for {report.ready} of {judged} today: every must is there.{little}"


def _row(posting: PostingMatch, *, known: bool) -> tuple[str | Cell, ...]:
    fit = UNSURE if posting.too_little else _fit(posting)
    need = "" if posting.hours_to_ready is None else decimal(posting.hours_to_ready, 0)
    return (
        *((Cell(text=fit, tone=Tone.STRONG), need) if known else ()),
        _named(posting),
        posting.file,
        posting.role_name,
        posting.level.value if posting.level else "",
        *((_missing(posting),) if known else ()),
    )


def _named(posting: PostingMatch) -> str:
    named = ", ".join(part for part in (posting.title, posting.employer) if part)
    role = f", by its words: {posting.role_name}" if posting.role_name else ""
    return named or f"no title{role}"


IN_TURN = "One after the other: the hours and postings of each come on top of those above."


def _close_first(unlocks: tuple[Unlock, ...]) -> tuple[Block, ...]:
    if not unlocks:
        return ()
    columns = (
        Column(head="close these first", wrap=True),
        Column(head="hours", right=True),
        Column(head="then open", right=True),
    )
    rows = tuple((_together(u), decimal(u.hours, 0), f"+{u.postings}") for u in unlocks)
    return (Table(columns=columns, rows=rows, more=IN_TURN if len(rows) > 1 else ""),)


def _together(unlock: Unlock) -> str:
    gaps = [(unlock.name, unlock.from_, unlock.to)]
    gaps += [(gap.name, gap.from_, gap.to) for gap in unlock.also]
    return " and ".join(f"{name} {decimal(low)} to {to}" for name, low, to in gaps)


def _unread(report: MatchReport) -> tuple[Block, ...]:
    if not report.unread:
        return ()
    told = [f"{u.file}: {u.problem}. {u.hint}".strip() for u in report.unread[:SKIPPED]]
    more = len(report.unread) - SKIPPED
    return (
        Title(text="Skipped", level=2),
        Bullets(items=(*told, *((f"and {more} more",) if more > 0 else ()))),
    )
