"""What somebody studied for their trade, finished or not, and what that is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vitae.facts import Kind, Study
from vitae.marks import written
from vitae.spans import NOW, Span
from vitae.words import kept, lists, one

if TYPE_CHECKING:
    from random import Random

    from vitae.trades import Trade
    from vitae.words import Half

_NO_DEGREE: dict[str, frozenset[str | None]] = {
    "school": frozenset({None, "school"}),
    # The program asks for "Bootcamp or vocational training" as one thing.
    "training": frozenset({None, "school", "bootcamp"}),
}
_MONTHS = {"bachelor": 36, "master": 24, "phd": 48, "school": 36, "training": 36, "bootcamp": 4}
_BELOW = {"bachelor": ("school",), "master": ("bachelor",), "phd": ("master", "bachelor")}
_BOOTCAMPS = (
    "[?programming-basics|Full-stack coding bootcamp], 14 weeks",
    "[?programming-basics|Software engineering bootcamp] (600 hours)",
    "[?programming-basics|Web development bootcamp]",
    "[?programming-basics|Coding bootcamp], part-time",
)
_OF_TRADES: dict[str, tuple[tuple[str, frozenset[str | None]], ...]] = {
    "medicine": (
        ("MBBS", frozenset({"bachelor", "master", "phd"})),
        ("Doctor of Medicine (M.D.)", frozenset({"master", "phd"})),
    ),
    "law": (
        ("LL.B.", frozenset({"bachelor"})),
        ("LL.M.", frozenset({"master"})),
        ("Juris Doctor (J.D.)", frozenset({"master", "phd"})),
    ),
    "business": (("MBA", frozenset({"master"})),),
    "cs": (("MCA", frozenset({"master"})),),
}
_OF_ENGINEERS = ("Eng", ".Tech", "-Ing", "nżynier", "ingénieur")
_ENGINEERS = frozenset({"cs", "ee", "mechanics", "civil"})
_LEAVES_OPEN = 0.4
"""Share of those still studying whose dates alone tell it."""
_ABOVE = {"bachelor": "master", "master": "phd"}


def studied(
    random: Random,
    trade: Trade,
    kind: Kind,
    since: tuple[int, int],
    *,
    language: str,
    half: Half,
    years: bool,
) -> tuple[Study, ...]:
    """Invent the education of somebody whose present and whose first work began `since`."""
    now_at, end = since[0], since[1] - random.randint(0, 5)
    plan = _plan(random, trade, kind)
    studies: list[Study] = []
    for level, finished in plan:
        now = not finished and kind in {Kind.STUDENT, Kind.INTERN, Kind.DOCTORAL}
        late = kind is Kind.GRADUATE and not studies
        last = NOW if now else NOW - random.randint(2, 8) if late else end
        last = now_at - 1 if level == "bootcamp" else last
        span = Span(last - _MONTHS[level] + random.randint(-2, 3), last, years)
        study = _study(random, trade, level, language=language, half=half)
        note = (
            ""
            if finished
            else one(random, half, "degrees", f"{'now' if now else 'not'} {language}")
        )
        note = "" if now and random.random() < _LEAVES_OPEN else note
        studies.append(study._replace(span=span, finished=finished, note=note))
        end = min(end, span.first) - random.randint(1, 4)
    return tuple(studies)


def _plan(random: Random, trade: Trade, kind: Kind) -> list[tuple[str, bool]]:
    top = {"doctor": "master"}.get(trade.degree, trade.degree)
    if trade.study == "-" or top == "school":
        own = [("training", True)] if random.random() < 0.6 else []
        own += [("school", True)]
    else:
        if random.random() < 0.25:
            top = {"master": "bachelor", "phd": "master"}.get(top, top)
        own = [(top, True), *((one, True) for one in _BELOW[top])]
    match kind:
        case Kind.STUDENT | Kind.INTERN:
            top = random.choice(("bachelor", "bachelor", "master"))
            return [(top, False), *((one, True) for one in _BELOW[top])]
        case Kind.DOCTORAL:
            return [("phd", random.random() < 0.4), ("master", True), ("bachelor", True)]
        case Kind.CHANGER:
            taught = [("bootcamp", True)] if random.random() < 0.7 else []
            return [*taught, ("training", True), ("school", True)]
        case _ if own[0][0] in _ABOVE and random.random() < 0.15:
            return [(_ABOVE[own[0][0]], False), *own]
        case _:
            return own


def _study(random: Random, trade: Trade, level: str, *, language: str, half: Half) -> Study:
    marked, levels = _words(random, trade, level, language, half)
    words = written(random, marked)
    kind = "pupils" if level in {"school", "training"} else "schools"
    school = written(random, one(random, half, "places", f"{kind} {language}"))
    named = (words, school)
    return Study(words.text, school.text, Span(0, 0), finished=True, levels=levels, named=named)


def _words(
    random: Random, trade: Trade, level: str, language: str, half: Half
) -> tuple[str, frozenset[str | None]]:
    if level == "bootcamp":
        return random.choice(_BOOTCAMPS), frozenset({"bootcamp"})
    own = _OF_TRADES.get(trade.study, ()) if language == "en" and level == "master" else ()
    if own and (random.random() < 0.4 or trade.degree == "doctor"):
        return random.choice(own)
    forms = [line.partition(" | ") for line in lists("degrees")[language]]
    fitting = [form for name, _, form in forms if name == level and _fits(form, trade)]
    form = random.choice(kept(fitting, half))
    levels = _NO_DEGREE.get(level, frozenset({level}))
    return form.format(f=field(trade.study, language)), levels


def _fits(form: str, trade: Trade) -> bool:
    return trade.study in _ENGINEERS or not any(part in form for part in _OF_ENGINEERS)


def field(study: str, language: str) -> str:
    """Tell what a study is called in a language."""
    names, *rows = (line.split(" | ") for line in lists("fields")["all"])
    row = next((row for row in rows if row[0] == study), rows[-1])
    return row[names.index(language)]
