"""Ways in which people list what they can do, with or without saying how well."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vitae.marks import Said, Sentence, Truth
from vitae.ratings import LISTED, Rated, all_in_words, in_marks, in_words, in_years

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from vitae.words import Half

Levels = dict[str, tuple[float, float]]
_YEARS = {
    "en": "years", "de": "Jahre", "fr": "ans", "es": "años", "pt": "anos",
    "it": "anni", "nl": "jaar", "pl": "lat", "tr": "yıl", "zh": "年",
}  # fmt: skip
_LABELS = {
    "en": ("Languages", "Tools", "Databases and platforms", "Also", "Used daily", "Technical"),
    "de": ("Sprachen", "Werkzeuge", "Außerdem"),
    "fr": ("Langages", "Outils", "Divers"),
    "es": ("Lenguajes", "Herramientas", "Otros"),
    "pt": ("Linguagens", "Ferramentas", "Outros"),
    "it": ("Linguaggi", "Strumenti", "Altro"),
    "nl": ("Talen", "Gereedschap", "Verder"),
    "pl": ("Języki", "Narzędzia", "Inne"),
    "tr": ("Diller", "Araçlar", "Diğer"),
    "zh": ("语言", "工具", "其他"),
}


class Listing(NamedTuple):
    """Lines of a section of skills, and the levels that they state."""

    lines: tuple[str, ...]
    said: tuple[Said, ...]
    levels: Levels


class Way(NamedTuple):
    """What a way of listing needs to know."""

    random: Random
    half: Half
    language: str
    plain: bool
    """Only letters that an old PDF font has."""

    @property
    def comma(self) -> str:
        """What stands between two names."""
        return "、" if self.language == "zh" else ", "


def listed(way: Way, skills: Sequence[Sentence]) -> Listing:
    """List skills in one of the ways that people do."""
    ways: tuple[Callable[[Way, Sequence[Sentence]], tuple[list[str], Levels]], ...] = (
        _bare, _bare, _pipes, _lines, _labelled, _labelled, _grouped, _in_brackets, _in_brackets,
        _columns, _marked, _marked, _by_years, _by_years, _spoken,
    )  # fmt: skip
    lines, levels = way.random.choice(ways)(way, skills)
    said = tuple(one for sentence in skills for one in sentence.said)
    return Listing(tuple(lines), said, levels)


def _bare(way: Way, skills: Sequence[Sentence]) -> tuple[list[str], Levels]:
    return [way.comma.join(one.text for one in skills)], _all(skills, LISTED)


def _pipes(way: Way, skills: Sequence[Sentence]) -> tuple[list[str], Levels]:
    mark = way.random.choice((" | ", " • ", " / ", "; ", " · "))
    return [mark.join(one.text for one in skills)], _all(skills, LISTED)


def _lines(_: Way, skills: Sequence[Sentence]) -> tuple[list[str], Levels]:
    return [one.text for one in skills], _all(skills, LISTED)


def _labelled(way: Way, skills: Sequence[Sentence]) -> tuple[list[str], Levels]:
    labels = way.random.sample(_LABELS[way.language], 2)
    middle = (len(skills) + 1) // 2
    parts = (skills[:middle], skills[middle:])
    lines = [
        f"{label}: {way.comma.join(one.text for one in part)}"
        for label, part in zip(labels, parts, strict=True)
        if part
    ]
    return lines, _all(skills, LISTED)


def _grouped(way: Way, skills: Sequence[Sentence]) -> tuple[list[str], Levels]:
    lines: list[str] = []
    levels: Levels = {}
    left = list(skills)
    ratings = all_in_words(way.random, way.half, way.language)
    for number, rated in enumerate(ratings, 1):
        many = len(left) if number == len(ratings) else way.random.randint(1, 3)
        part, left = left[:many], left[many:]
        if part:
            label = rated.words[0].upper() + rated.words[1:]
            lines.append(f"{label}: {way.comma.join(one.text for one in part)}")
            levels |= _all(part, (rated.low, rated.high))
    return lines, levels


def _in_brackets(way: Way, skills: Sequence[Sentence]) -> tuple[list[str], Levels]:
    form = way.random.choice(("{} ({})", "{} – {}", "{}: {}", "{} - {}"))
    texts, levels = _each(skills, form, lambda: in_words(way.random, way.half, way.language))
    short = form == "{} ({})" and way.random.random() < 0.7
    return ([way.comma.join(texts)] if short else texts), levels


def _columns(way: Way, skills: Sequence[Sentence]) -> tuple[list[str], Levels]:
    rate = lambda: in_words(way.random, way.half, way.language)  # noqa: E731
    return _each(skills, "{}\t{}", rate)


def _marked(way: Way, skills: Sequence[Sentence]) -> tuple[list[str], Levels]:
    marks = ["n", "%", "ten", "*-"] + ([] if way.plain else ["★☆", "●○", "■□", "▮▯", "⬤◯"])
    chosen = way.random.choice(marks)
    form = way.random.choice(
        ("{} {}", "{}: {}", "{}\t{}", "{} ({})" if chosen == "n" else "{}  {}")
    )
    return _each(skills, form, lambda: in_marks(way.random, chosen))


def _by_years(way: Way, skills: Sequence[Sentence]) -> tuple[list[str], Levels]:
    word = _YEARS[way.language]
    forms = [f"{{}} ({{}} {word})", f"{{}}: {{}} {word}", f"{{}} - {{}} {word}"]
    if way.language == "en":
        forms += [
            "{1} years of {0}",
            "{1}+ years {0}",
            "{} ({} yrs)",
            "{1} years' experience with {0}",
        ]
    form = way.random.choice(forms)
    texts, levels = _each(skills, form, lambda: in_years(way.random))
    return ([way.comma.join(texts)] if way.random.random() < 0.5 else texts), levels


def _spoken(way: Way, skills: Sequence[Sentence]) -> tuple[list[str], Levels]:
    if way.language != "en":
        return _grouped(way, skills)
    said = (
        ("Expert in {}.", 3.0, 4.0), ("Beginner in {}.", 0.4, 1.6), ("Fluent in {}.", 2.4, 3.8),
        ("Basic {}.", 0.4, 1.6), ("Good knowledge of {}.", 1.6, 3.1), ("Know some {}.", 0.6, 2.1),
        ("Very good command of {}.", 2.3, 3.7), ("Some {}.", 0.4, 1.9), ("Strong {}.", 2.1, 3.6),
        ("Advanced {}.", 2.3, 3.7), ("Daily use of {}.", 1.5, 3.5), ("A little {}.", 0.3, 1.6),
    )  # fmt: skip
    rate = iter(way.random.sample(said, min(len(said), len(skills))))
    texts: list[str] = []
    levels: Levels = {}
    for one, (form, low, high) in zip(skills, rate, strict=False):
        texts.append(form.format(one.text))
        levels |= _all([one], (low, high))
    rest = list(skills[len(texts) :])
    levels |= _all(rest, LISTED)
    return [" ".join(texts + [f"{one.text}." for one in rest])], levels


def _each(
    skills: Sequence[Sentence], form: str, rate: Callable[[], Rated]
) -> tuple[list[str], Levels]:
    texts: list[str] = []
    levels: Levels = {}
    for one in skills:
        rated = rate()
        texts.append(form.format(one.text, rated.words))
        levels |= _all([one], (rated.low, rated.high))
    return texts, levels


def _all(skills: Sequence[Sentence], range_: tuple[float, float]) -> Levels:
    return {s.skill: range_ for one in skills for s in one.said if s.truth is Truth.NAMED}
