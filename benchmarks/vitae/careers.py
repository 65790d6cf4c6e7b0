"""Lives: which work and studies somebody of a trade and kind has behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vitae.facts import Counts, Facts, Job, Kind
from vitae.marks import Sentence, written
from vitae.spans import NOW, Span
from vitae.studies import studied
from vitae.trades import duties, title, trades
from vitae.words import kept, lists, one, some

if TYPE_CHECKING:
    from random import Random

    from vitae.trades import Trade
    from vitae.words import Half

_JOBS = {
    Kind.WORKER: (2, 4),
    Kind.SENIOR: (4, 6),
    Kind.STUDENT: (0, 1),
    Kind.INTERN: (1, 2),
    Kind.GRADUATE: (1, 2),
    Kind.CHANGER: (2, 3),
    Kind.RETURNER: (3, 4),
    Kind.DOCTORAL: (1, 2),
    Kind.FREELANCE: (3, 4),
}
_ODD_NAMES = 0.04
"""Share of employers that are called like a skill."""
_YOUNG = frozenset({Kind.STUDENT, Kind.INTERN, Kind.GRADUATE})
_PAST = ("chef", "waiter", "salesperson", "musician", "driver", "clerk")
"""What people did before they learnt what they do now."""


def life(
    random: Random, trade: Trade, kind: Kind, *, language: str, half: Half, years_only: bool
) -> Facts:
    """Invent somebody."""
    jobs = _worked(random, trade, kind, language, half, years_only)
    first = min((job.span.first for job in jobs), default=NOW)
    since = (jobs[0].span.first, first) if jobs else (NOW, NOW)
    studies = studied(random, trade, kind, since, language=language, half=half, years=years_only)
    return Facts(
        name=written(random, one(random, half, "places", f"names {language}")),
        city=one(random, half, "places", f"cities {language}"),
        language=language,
        half=half,
        trade=trade,
        kind=kind,
        jobs=tuple(jobs),
        studies=studies,
        volunteering=tuple(_helped(random, language, half, years_only)),
    )


def _worked(
    random: Random, trade: Trade, kind: Kind, language: str, half: Half, years_only: bool
) -> list[Job]:
    end = NOW if random.random() < 0.75 else NOW - random.randint(1, 9)
    jobs: list[Job] = []
    told: set[str] = set()
    young = kind in _YOUNG
    for number in range(random.randint(*_JOBS[kind])):
        if kind is Kind.RETURNER and number == 1:
            jobs.append(_break(random, end, language, half, years_only))
        else:
            length = random.randint(2, 9) if young else random.randint(9, 70)
            span = Span(end - length, end, years_only)
            now = trade if number == 0 or kind is not Kind.CHANGER else _former(trade, language)
            counts = Counts.PERHAPS if young else Counts.WORK
            jobs.append(_job(random, now, span, counts, told, language=language, half=half))
        overlap = kind is Kind.FREELANCE and random.random() < 0.6
        end = jobs[-1].span.first + (random.randint(3, 8) if overlap else -random.randint(1, 7))
        end = min(end, jobs[-1].span.last)
    return jobs


def _former(trade: Trade, language: str) -> Trade:
    """Tell what somebody did before: something else, the same for a trade."""
    if language != "en":
        return trades()["chef" if language != "zh" else "salesperson"]
    return trades()[_PAST[sum(map(ord, trade.id)) % len(_PAST)]]


def _job(
    random: Random,
    trade: Trade,
    span: Span,
    counts: Counts,
    told: set[str],
    *,
    language: str,
    half: Half,
) -> Job:
    bank = [text for text in duties(trade, language, half) if text not in told]
    did = random.sample(bank, min(len(bank), random.randint(2, 5)))
    told.update(did)
    name = written(random, title(random, trade, language, half))
    if language == "en":
        name = _graded(random, name, counts)
    odd = language == "en" and random.random() < _ODD_NAMES
    kind = "homographs" if odd else "employers"
    employer = written(random, one(random, half, "places", f"{kind} {language}"))
    return Job(
        title=name._replace(said=name.said + employer.said),
        employer=employer.text,
        city=one(random, half, "places", f"cities {language}"),
        span=span,
        did=tuple(written(random, marked) for marked in did),
        counts=counts,
    )


def _graded(random: Random, name: Sentence, counts: Counts) -> Sentence:
    if counts is Counts.PERHAPS:
        return name._replace(
            text=random.choice(("{} Intern", "Intern ({})", "Trainee {}", "{}, internship")).format(
                name.text
            )
        )
    if random.random() < 0.12 and "Senior" not in name.text:
        return name._replace(
            text=random.choice(("Junior {}", "{} (part-time)", "Lead {}", "Acting {}")).format(
                name.text
            )
        )
    return name


def _break(random: Random, end: int, language: str, half: Half, years_only: bool) -> Job:
    words = written(random, one(random, half, "extras", f"{language} break"))
    span = Span(end - random.randint(14, 40), end, years_only)
    return Job(words, "", "", span, (), Counts.NOT)


def _helped(random: Random, language: str, half: Half, years_only: bool) -> list[Job]:
    if random.random() < 0.5:
        return []
    end = NOW - random.randint(0, 30) * random.randint(0, 1)
    did = [
        written(random, text)
        for text in some(random, half, "extras", f"{language} volunteering", 1)
    ]
    places = lists("places")
    known = places.get(f"charities {language}", places[f"employers {language}"])
    place = random.choice(kept(known, half))
    first = Sentence(did[0].text.rstrip(".。"), did[0].said)
    return [
        Job(first, place, "", Span(end - random.randint(10, 90), end, years_only), (), Counts.NOT)
    ]
