"""The level that code speaks for: how deep a skill is used, never how many files there are."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mlpath.evidence.code.names import LANGUAGES
from mlpath.evidence.code.reading.subjects import settle_subjects
from mlpath.evidence.code.reading.uses import NAMELESS, Uses
from mlpath.model.ids import SkillId
from mlpath.model.named import NamedTuple
from mlpath.model.reports.postings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

BY_NAMES = ((25, 2.0), (12, 1.75), (5, 1.5), (1, 1.0))
"""The level that so many different names of a library speak for."""
BY_SIZE = ((900, 3.0), (250, 2.5), (60, 2.0), (15, 1.5), (0, 1.0))
"""The highest level of a language that so many statements or lines can show."""
STRONG = 2.0
FEW = 5
"""Statements or lines of a language that show nothing."""
BY_SIGNS = ((6, 0.5), (3, 0.25), (0, 0.0))
"""What so many strong signs add to the strongest, where they stand in more than one file."""
LONG_MONTHS, LONG_DAYS = 12, 365
LONG = 0.25
"""What working in so many months adds to what files show that were last touched so far apart."""
MOST, SOON = 3.0, 2.75
"""The most that code shows, and the most where nothing says that it was used for long."""
LEAST = 0.5
OLD_YEARS = 3
WORN = 0.5
"""What was not touched for so many years is worth this much less."""
WEAK = 0.5
"""What nobody knows the author of is worth this much less."""
EXERCISE = 1.5
"""The most that following a course can show."""
NOISE = {False: 0.6, True: 1.0}
"""How far a level may be off, also where nobody knows whose it is."""
_LANGUAGES = frozenset({"python", "sql", *LANGUAGES.values()}) - {"react", "gpu-cuda", *NAMELESS}
PASSING_FILES = 8
PASSING_NAMES = 2
PASSING_LEVEL = 1.5
"""So few names of a library in one of so many files were used in passing, and show nothing."""
MANY_PICTURES = 5
"""Files with OpenCV from which on somebody works on pictures."""
RARE = 40
"""A concept that stands in no more than one of so many files is rare in a project."""
_CONCEPTS = frozenset({
    "concurrency", "networking-http", "software-security", "speech-audio",
    "information-theory", "probability", "numerical-methods", "optimization",
    "data-cleaning", "exploratory-analysis", "ml-fundamentals", "gpu-cuda",
    "model-evaluation", "feature-engineering", "distributed-training", "distributed-systems",
    "embeddings", "debugging-profiling", "search-ranking", "calculus",
    "linear-algebra", "scipy", "observability", "microservices",
    "algorithms-data-structures", "object-oriented-design", "dimensionality-reduction",
    "statistical-inference", "experiment-design", "time-series", "clustering",
    "neural-networks", "relational-databases",
})  # fmt: skip
"""What a call or two in one file of many does not show, however deep the call."""
BY_COMMITS = ((300, 12, 2.5), (60, 3, 2.0), (20, 2, 1.5), (1, 1, 1.0))
"""Commits, months and the level of git they speak for."""


class Shown:
    """What was seen of skills, in how many files, and when last."""

    def __init__(self, *, weak: bool = False, exercise: bool = False) -> None:
        self.uses = Uses()
        self.files: Counter[str] = Counter()
        self.read = 0
        self.newest: dict[str, float] = {}
        self.oldest: dict[str, float] = {}
        self.months = 0
        self.commit = ""
        self.weak = weak
        self.exercise = exercise

    def add(self, uses: Uses, when: float) -> None:
        """Add what a file shows."""
        self.uses.add(uses)
        self.read += 1
        for skill in uses.skills:
            self.files[skill] += 1
            self.newest[skill] = max(when, self.newest.get(skill, 0.0))
            self.oldest[skill] = min(when, self.oldest.get(skill, when))


class _Level(NamedTuple):
    level: float
    words: tuple[str, ...]


def findings(all_shown: Iterable[Shown], now: float) -> tuple[Finding, ...]:
    """Return the skills that code shows, each with the highest level that anything speaks for."""
    best: dict[str, Finding] = {}
    for shown in all_shown:
        if shown.files["opencv"] >= MANY_PICTURES:
            shown.uses.sign("computer-vision", "pictures worked on with OpenCV", 1.5)
        for skill in _together(shown.uses):
            found = _finding(skill, shown, now)
            if found is not None and (skill not in best or best[skill].level < found.level):
                best[skill] = found
    return tuple(sorted(best.values(), key=lambda one: (-one.level, one.skill)))


def _together(uses: Uses) -> list[str]:
    """Note what only several files together show, and return the skills."""
    settle_subjects(uses)
    if uses.names.pop("rag", set()) >= {"store", "model"}:
        uses.sign("rag", "a vector store and a language model", 1.75)
    if uses.names.pop("vision", set()) >= {"network", "pictures"}:
        uses.sign("computer-vision", "a network of its own that reads pictures", 2.0)
    if uses.signs.get("object-oriented-design", {}).keys() <= {"classes", "data classes"}:
        uses.signs.pop("object-oriented-design", None)  # a class is no design yet
    if uses.signs.get("code-quality", {}).keys() == {"types"}:
        uses.signs.pop("code-quality")  # types alone say nothing of how code is kept
    for asked in [skill for skill in uses.names if skill.startswith("asked ")]:
        packages = uses.names.pop(asked)
        if uses.sizes.keys() & {"javascript", "react"}:
            uses.sign(asked.removeprefix("asked "), f"package {min(packages)}", 1.25)
    if (
        uses.has("unit-testing", "tests with assertions")
        and len(uses.signs.get("code-quality", ())) > 1
    ):
        uses.sign("code-quality", "types, tests and checks", 2.0)
    return sorted(uses.skills)


def _finding(skill: str, shown: Shown, now: float) -> Finding | None:
    told = _level(skill, shown.uses, shown.files[skill])
    if told is None or _in_passing(skill, shown):
        return None
    level = told.level
    if level >= STRONG:
        level = min(MOST, level + LONG) if _for_long(skill, shown) else min(SOON, level)
    if shown.exercise:
        level = min(level, EXERCISE)
    newest = shown.newest.get(skill) or max(shown.newest.values(), default=0.0)
    if (now - newest) / (365.25 * 86400) > OLD_YEARS:
        level -= WORN
    level -= WEAK * shown.weak
    day = datetime.fromtimestamp(newest, UTC).date().isoformat()
    seen = f", own commits up to {shown.commit}" if shown.commit else ""
    return Finding(
        skill=SkillId(skill),
        level=max(LEAST, min(MOST, level)),
        where=f"{', '.join(told.words)}; last touched {day}{seen}",
        times=shown.files[skill],
        noise=NOISE[shown.weak],
    )


def _for_long(skill: str, shown: Shown) -> bool:
    """Tell whether files with it were last touched far apart: git's level has its months in it."""
    if skill == "git" or shown.months < LONG_MONTHS:
        return False
    return shown.newest.get(skill, 0.0) - shown.oldest.get(skill, 0.0) >= LONG_DAYS * 86400


def _in_passing(skill: str, shown: Shown) -> bool:
    """Tell whether a library was hardly touched: a name or two in one file of many."""
    concept = skill in _CONCEPTS
    few = max(1, shown.read // RARE) if concept else 1
    if shown.files[skill] > few or shown.read < PASSING_FILES:
        return False
    names = len(_leaves(shown.uses.names.get(skill, set())))
    signs = shown.uses.signs.get(skill, {})
    if concept:
        return max(names, len(signs)) <= PASSING_NAMES and max(signs.values(), default=0) < STRONG
    return 0 < names <= PASSING_NAMES and max(signs.values(), default=0) < PASSING_LEVEL


def _level(skill: str, uses: Uses, files: int) -> _Level | None:
    """Return the level and the strongest words for it; None if nothing was really used."""
    signs = uses.signs.get(skill, {})
    names = _leaves(uses.names.get(skill, set()))
    by_names = next((level for least, level in BY_NAMES if len(names) >= least), 0.0)
    strong = sum(level >= STRONG for level in signs.values())
    if files == 1 and skill not in _LANGUAGES:
        strong = 0
    more = next(worth for least, worth in BY_SIGNS if strong >= least)
    level = max(max(signs.values(), default=0.0) + more, by_names)
    if skill in _LANGUAGES and skill != "sql":
        if uses.sizes[skill] < FEW:
            return None
        level = min(level, next(top for least, top in BY_SIZE if uses.sizes[skill] >= least))
    if level <= 0:
        return None
    words = sorted(signs, key=lambda what: (-signs[what], what))[:3]
    return _Level(min(level, MOST), tuple(words or names[:3]))


def _leaves(names: set[str]) -> list[str]:
    """Return the names that are no beginning of another one."""
    ordered = sorted(names)
    ends = zip(ordered, [*ordered[1:], ""], strict=False)
    return [name for name, following in ends if not following.startswith(f"{name}.")]


def git_level(commits: int, months: int, *, others: bool) -> float:
    """Return the level of git that somebody's commits speak for."""
    level = next(
        (worth for least, long, worth in BY_COMMITS if commits >= least and months >= long), 0.0
    )
    return level if others else min(level, 2.0)
