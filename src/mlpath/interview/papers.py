"""What CVs tell of somebody: several merged to one, what is sure of it, and what is asked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.interview.reading.levels import skill_level
from mlpath.model.field.level import TOP
from mlpath.model.field.skill import SkillKind
from mlpath.model.person import Settings
from mlpath.model.record import record, replace
from mlpath.model.settings import BACKGROUND, EDUCATION, LEVEL, ROLE, YEARS

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.postings import CvFindings, Finding
    from mlpath.model.settings import Setting

FACTS: tuple[Setting[Any], ...] = (YEARS, EDUCATION, BACKGROUND, ROLE, LEVEL)
"""What papers tell beside skills, in the order in which it is shown."""
SAME_YEARS = 0.5
"""Years that differ by less than this do not contradict each other."""
SURE = 1.1
"""A level that may be off by less than this is sure: what was rated, or used in a job."""
MOST_ASKED = 8
"""Skills of papers that somebody is asked about."""
UP, DOWN = frozenset({"+", "more", "up"}), frozenset({"-", "less", "down"})
OUT = frozenset({"no", "out", "x"})
"""What takes a skill out, beside the name and number of the lowest level."""


@record
class PaperFact:
    """What one paper tells."""

    file: str
    value: Any
    words: str = ""
    """What it rests on, where the paper tells."""


@record
class PaperSkill:
    """A skill that papers show, and the paper that shows most of it."""

    file: str
    finding: Finding

    @property
    def level(self) -> int:
        """The whole level that its sentence is shown of; nothing that was found is nothing."""
        return max(1, min(TOP, int(self.finding.level + 0.5)))


@record
class Papers:
    """All that the papers of somebody tell, merged."""

    files: tuple[str, ...]
    facts: Mapping[str, tuple[PaperFact, ...]]
    """By the key of a setting: what each paper tells, the one that counts first."""
    skills: tuple[PaperSkill, ...]
    notes: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was read in them."""
        return not (self.facts or self.skills)


def merged(read: Sequence[CvFindings], skills: Mapping[SkillId, Skill]) -> Papers:
    """Merge papers: facts are those of the paper that tells most, levels the highest.

    Ways of working are left out: nobody is judged by them.
    """
    papers = [one for k, one in enumerate(read) if one not in read[:k]]
    papers.sort(key=_tells, reverse=True)
    found: dict[SkillId, PaperSkill] = {}
    for paper in papers:
        for one in paper.skills:
            if one.skill in skills and skills[one.skill].kind is not SkillKind.SOFT:
                found[one.skill] = _stronger(
                    found.get(one.skill), PaperSkill(file=paper.file, finding=one)
                )
    return Papers(
        files=tuple(one.file for one in papers),
        facts=_facts(papers),
        skills=tuple(found.values()),
        notes=tuple(dict.fromkeys(note for one in papers for note in one.notes)),
    )


def _tells(paper: CvFindings) -> tuple[int, int]:
    """Rank a paper by how much it tells."""
    return sum(getattr(paper, row.key) is not None for row in FACTS), len(paper.skills)


def _facts(papers: Sequence[CvFindings]) -> dict[str, tuple[PaperFact, ...]]:
    """Gather what each paper tells; a level is that of a job, so it comes with the role."""
    out: dict[str, tuple[PaperFact, ...]] = {}
    for row in FACTS:
        told = tuple(
            PaperFact(file=paper.file, value=value, words=paper.rests.get(row.key, ""))
            for paper in papers
            if (value := _value(paper, row)) is not None
            and (row is not LEVEL or (paper.role and paper.role == out[ROLE.key][0].value))
        )
        if told:
            out[row.key] = told
    return out


def _value(paper: CvFindings, row: Setting[Any]) -> Any:
    """Return what a paper tells; of years those of technical work, which are what is asked for."""
    if row is YEARS and paper.technical_years is not None:
        return paper.technical_years
    return getattr(paper, row.key)


def _stronger(old: PaperSkill | None, new: PaperSkill) -> PaperSkill:
    """Keep the higher of two findings, with the mentions of both."""
    if old is None:
        return new
    best = new if new.finding.level > old.finding.level else old
    times = old.finding.times + new.finding.times
    return PaperSkill(file=best.file, finding=replace(best.finding, times=times))


def filled_in(papers: Papers, said: Settings, without: Container[str] = ()) -> Settings:
    """Return what was said, and what papers tell where nothing was, but for some keys.

    The role is the present job of somebody, the likeliest wish. Whoever wants another job has not
    reached the level there.
    """
    read = {key: told[0].value for key, told in papers.facts.items()}
    all_of = Settings(**{key: v for key, v in read.items() if key not in without}).but(said.said)
    same = _same_job(papers, all_of)
    return all_of if same or LEVEL in said else all_of.but({LEVEL.key: None})


def _same_job(papers: Papers, said: Settings) -> bool:
    told = papers.facts.get(ROLE.key, ())
    return said[ROLE] == (told[0].value if told else None)


def resting_on(papers: Papers, row: Setting[Any], value: object) -> str:
    """Return the words of a paper that a value rests on; none where they say something else."""
    told = papers.facts.get(row.key, ())
    return next((one.words for one in told if _same(row, one.value, value)), "")


def contradicting(papers: Papers, row: Setting[Any], said: Settings) -> tuple[PaperFact, ...]:
    """Tell which papers say something else than was said; their level is of their job alone."""
    if row is LEVEL and not _same_job(papers, said):
        return ()
    return tuple(
        one for one in papers.facts.get(row.key, ()) if not _same(row, one.value, said[row])
    )


def _same(row: Setting[Any], one: Any, other: Any) -> bool:
    return abs(one - other) < SAME_YEARS if row is YEARS else bool(one == other)


def doubtful(finding: Finding) -> bool:
    """Tell whether a level is a guess: of a skill that is named once, and nothing said of it."""
    return finding.noise >= SURE if finding.noise is not None else finding.times == 1


def to_confirm(
    found: Sequence[PaperSkill], hours: Mapping[SkillId, float]
) -> tuple[PaperSkill, ...]:
    """Choose which findings to ask about: guesses first, then those with the most hours."""
    decide = [one for one in found if one.finding.skill in hours]
    decide.sort(key=lambda one: (not doubtful(one.finding), -hours[one.finding.skill]))
    return tuple(decide[:MOST_ASKED])


def moved(level: int, step: str) -> int:
    """Return the level after a step: up, down, out, or to a level by its name or number."""
    word = step.strip().lower()
    if word in UP | DOWN:
        return max(0, min(TOP, level + (1 if word in UP else -1)))
    return 0 if word in OUT else skill_level(word)
