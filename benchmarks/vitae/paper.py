"""What stands on somebody's paper, in sections, before it has a layout."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from vitae.dates import Habit
from vitae.facts import Facts, Job, Kind, Study
from vitae.listing import Listing, Way, listed
from vitae.marks import Sentence, written
from vitae.words import one, some

if TYPE_CHECKING:
    from random import Random


class Part(StrEnum):
    """A section, by what stands in it; its name is its list of headings."""

    PROFILE = "profile"
    WORK = "work"
    EDUCATION = "education"
    SKILLS = "skills"
    PROJECTS = "projects"
    COURSES = "courses"
    PUBLICATIONS = "publications"
    VOLUNTEERING = "volunteering"
    LANGUAGES = "languages"
    INTERESTS = "interests"
    AWARDS = "awards"
    REFERENCES = "references"


Entry = Job | Study
_TONGUES = {
    "en": "English (native), Italian (B1)", "de": "Deutsch (Muttersprache), Englisch (C1)",
    "fr": "Français (langue maternelle), anglais (B2)", "es": "Español (nativo), inglés (B2)",
    "pt": "Português (nativo), inglês (avançado)", "it": "Italiano (madrelingua), inglese (B2)",
    "nl": "Nederlands (moedertaal), Engels (C1)", "pl": "polski (ojczysty), angielski (B2)",
    "tr": "Türkçe (ana dil), İngilizce (iyi)", "zh": "中文（母语），英语（CET-6）",
}  # fmt: skip


class Section(NamedTuple):
    """A section: its heading, entries, and lines under them."""

    part: Part
    heading: str
    entries: tuple[Entry, ...] = ()
    lines: tuple[Sentence, ...] = ()
    listing: Listing | None = None
    soft: Sentence | None = None


class Paper(NamedTuple):
    """Everything that is to be put on paper."""

    facts: Facts
    habit: Habit
    sections: tuple[Section, ...]
    hidden: tuple[Sentence, ...] = ()
    """Words nobody sees, for machines."""

    def section(self, part: Part) -> Section | None:
        """Tell a section, where there is one."""
        return next((one for one in self.sections if one.part is part), None)


class Writer(NamedTuple):
    """Draws what somebody writes beside their entries."""

    random: Random
    facts: Facts
    plain: bool

    def lines(self, key: str, many: int) -> tuple[Sentence, ...]:
        """Draw some lines."""
        facts = self.facts
        title = facts.jobs[0].title.text if facts.jobs else ""
        texts = some(self.random, facts.half, "extras", f"{facts.language} {key}", many)
        fit = [text for text in texts if title or "{title}" not in text]
        return tuple(written(self.random, one, title=title, city=facts.city) for one in fit)

    def section(self, part: Part, **content: object) -> Section:
        """Put a heading over something."""
        facts = self.facts
        heading = one(self.random, facts.half, "headings", f"{facts.language} {part.value}")
        return Section(part, heading)._replace(**content)  # type: ignore[arg-type]


def paper(random: Random, facts: Facts, habit: Habit, *, plain: bool, hidden: bool) -> Paper:
    """Write down what somebody tells of themselves."""
    writer = Writer(random, facts, plain)
    sections = [_profile(writer)] if random.random() < 0.75 else []
    if facts.jobs:
        sections.append(writer.section(Part.WORK, entries=facts.jobs))
    sections.append(writer.section(Part.EDUCATION, entries=facts.studies))
    if (skills := _skills(writer)) is not None:
        sections.append(skills)
    sections += _rest(writer)
    sections = [one for one in sections if one.entries or one.lines or one.listing or one.soft]
    if facts.kind in {Kind.STUDENT, Kind.GRADUATE, Kind.INTERN} and facts.jobs:
        sections.sort(key=lambda one: one.part not in {Part.PROFILE, Part.EDUCATION})
    words = _hidden(writer, sections) if hidden else ()
    return Paper(facts, habit, tuple(sections), words)


def _profile(writer: Writer) -> Section:
    lines = list(writer.lines("profile", writer.random.randint(1, 3)))
    if writer.random.random() < 0.35:
        lines += writer.lines("wish", 1)
    if writer.random.random() < 0.25:
        lines += writer.lines("negated", 1)
    return writer.section(Part.PROFILE, lines=tuple(lines))


def _skills(writer: Writer) -> Section | None:
    stack = writer.facts.trade.stack
    many = min(len(stack), writer.random.randint(3, 9))
    chosen = [written(writer.random, one) for one in writer.random.sample(stack, many)]
    way = Way(writer.random, writer.facts.half, writer.facts.language, writer.plain)
    soft = writer.lines("soft", 1) if writer.random.random() < 0.5 else ()
    if not chosen and not soft:
        return None
    listing = listed(way, chosen) if chosen else None
    return writer.section(Part.SKILLS, listing=listing, soft=soft[0] if soft else None)


def _rest(writer: Writer) -> list[Section]:
    random, facts = writer.random, writer.facts
    builds = facts.trade.technical or facts.kind is Kind.CHANGER
    publishes = facts.language == "en" and facts.trade.family == "science"
    shares = {
        Part.PROJECTS: (0.7 if builds and facts.kind is not Kind.SENIOR else 0.05, "project", 3),
        Part.COURSES: (0.5, "course", 3),
        Part.PUBLICATIONS: (0.6 if publishes else 0, "publication", 4),
        Part.INTERESTS: (0.5, "hobby", 1),
        Part.AWARDS: (0.2 if facts.language == "en" else 0, "award", 2),
        Part.REFERENCES: (0.3 if facts.language == "en" else 0, "referee", 2),
    }
    found = [
        writer.section(part, lines=writer.lines(key, random.randint(1, most)))
        for part, (share, key, most) in shares.items()
        if random.random() < share
    ]
    if facts.volunteering:
        found.append(writer.section(Part.VOLUNTEERING, entries=facts.volunteering))
    if random.random() < 0.6:
        line = Sentence(_TONGUES[facts.language])
        found.append(writer.section(Part.LANGUAGES, lines=(line,)))
    random.shuffle(found)
    return found


_STUFFED = (
    "[!pytorch|PyTorch]", "[!tensorflow|TensorFlow]", "[!kubernetes|Kubernetes]", "[!aws|AWS]",
    "[!spark|Spark]", "[!mlops|MLOps]", "[!scala|Scala]", "[!terraform|Terraform]",
)  # fmt: skip


def _hidden(writer: Writer, sections: list[Section]) -> tuple[Sentence, ...]:
    """Draw names of skills for machines alone, such as the person does not otherwise claim."""
    del sections
    return tuple(written(writer.random, one) for one in writer.random.sample(_STUFFED, 5))
