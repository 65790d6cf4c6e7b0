"""Skills told as something to do: "design scalable and resilient systems", "evaluate our models".

A deed is a verb with its object a few words behind it, in one sentence. Names found by the lexicon
go before: hardly a word that belongs to a name tells a deed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.terms.lexicon import FoundTerm
from mlpath.evidence.terms.terms import end
from mlpath.model.ids import SkillId
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from mlpath.evidence.terms.terms import Words


class Deed(NamedTuple):
    """Verbs that with one of these objects tell a skill."""

    skill: SkillId
    verbs: frozenset[str]
    objects: frozenset[str]
    reach: int = 6
    """How many words may stand from the verb to its object; a name is one, and small ones none."""
    about: frozenset[str] = frozenset()
    """Words of which one has to stand between, where the object alone says too little."""
    apart: frozenset[str] = frozenset()
    """Words near which the same words name a thing: "design systems and component libraries"."""


def _deed(
    skill: str, verbs: str, objects: str, reach: int = 6, *, about: str = "", apart: str = ""
) -> Deed:
    wanted, met, between, other = (
        frozenset(some.split()) for some in (verbs, objects, about, apart)
    )
    return Deed(SkillId(skill), wanted, met, reach, between, other)


DEEDS = (
    _deed(
        "model-serving",
        "deploy deploys deploying deployed deployment ship shipping serve serving productionize"
        " productionizing productionise operationalize operationalizing",
        "models",
    ),
    _deed(
        "model-serving",
        "deploy deploys deploying deployed deployment",
        "solutions algorithms",
        about="ml learning",
    ),
    _deed(
        "model-compression",
        "optimize optimizes optimizing optimise optimising accelerate accelerating",
        "inference",
    ),
    _deed("model-interpretability", "interpret interpreting explain explaining", "models", 4),
    _deed("model-monitoring", "monitor monitors monitoring", "models"),
    _deed(
        "model-monitoring",
        "monitor monitors monitoring",
        "performance systems quality",
        about="model models ml",
    ),
    _deed(
        "model-evaluation",
        "evaluate evaluates evaluating validate validates validating assess assessing",
        "models",
    ),
    _deed(
        "llm-evaluation",
        "evaluate evaluating evaluation benchmark benchmarking",
        "llm llms prompts agent agents",
        4,
    ),
    _deed("llm-evaluation", "testing", "llm llms agents", 1),
    _deed("llm-apis", "integrate integrates integrating integration", "llm llms", 3),
    _deed(
        "llm-apis",
        "build builds building develop develops developing design designing create creating ship"
        " shipping deliver delivering",
        "llm llms",
        8,
        about="applications application apps products product features solutions systems services"
        " tools using utilize utilizing leveraging leverage powered backed",
    ),
    _deed(
        "experiment-design",
        "design designs designing plan planning run running conduct conducting analyze analyzing"
        " analyse analysing interpret interpreting",
        "experiments",
    ),
    _deed("experiment-design", "test testing generate", "hypotheses", 4),
    _deed("data-pipelines", "extract", "load", about="transform"),
    _deed(
        "data-pipelines",
        "build builds building develop developing design designing create creating construct"
        " constructing implement implementing maintain maintaining automate automating",
        "pipelines",
        about="data ingestion ingest etl elt",
    ),
    _deed(
        "feature-engineering",
        "build building create creating design designing develop developing extract extracting",
        "features",
        about="meaningful predictive informative relevant",
    ),
    _deed(
        "data-quality",
        "ensure ensures ensuring maintain maintaining guarantee uphold",
        "data",
        about="quality accuracy accurate integrity consistency completeness reliability",
    ),
    _deed(
        "data-quality",
        "ensure ensures ensuring maintain maintaining guarantee uphold",
        "accuracy integrity consistency completeness",
        4,
        about="data",
    ),
    _deed(
        "data-quality",
        "build building implement implementing add adding write writing run running",
        "checks",
        about="quality validation data",
    ),
    _deed(
        "system-design",
        "design designs designing architect architecting",
        "architecture architectures",
        4,
    ),
    _deed("system-design", "designs designing architect architecting", "systems", 4),
    _deed(
        "system-design",
        "design",
        "systems",
        4,
        apart="ui ux component components figma css frontend front-end angular brand visual",
    ),
    _deed(
        "system-design",
        "design designs designing architect architecting",
        "systems",
        about="scalable distributed resilient reliable robust complex production",
    ),
    _deed(
        "data-cleaning",
        "clean cleans cleaning preprocess preprocessing cleanse cleansing wrangle wrangling",
        "data dataset datasets",
    ),
    _deed(
        "exploratory-analysis",
        "analyze analyzes analyzing analyse analysing explore exploring",
        "data dataset datasets",
        4,
    ),
    _deed("unit-testing", "write writes writing add adding automate automating", "tests", 4),
    _deed("code-quality", "review reviewing", "code", 2),
    _deed("code-quality", "maintainable readable testable well-structured clean", "code", 5),
    _deed(
        "technical-writing", "document", "approach results findings processes experiments work", 4
    ),
    _deed(
        "communication",
        "explain explaining articulate articulating present presents convey",
        "findings results insights ideas concepts",
        4,
    ),
    _deed("stakeholder-management", "gather gathering elicit understand", "requirements", 3),
    _deed("project-management", "manage managing coordinate coordinating", "projects", 3),
    _deed("rest-api", "build building design designing develop developing development", "apis", 4),
    _deed("ai-agents", "build building design designing develop developing", "agent agents", 4),
    _deed("reading-papers", "read reading implementing reproduce reproducing", "papers"),
    _deed("reading-papers", "stay staying keep keeping", "literature papers", 8),
    _deed(
        "reading-papers",
        "stay staying keep keeping",
        "research",
        10,
        about="current latest abreast date recent",
    ),
    _deed("continuous-learning", "stay staying keep keeping", "abreast forefront informed", 3),
)
"""What a posting says one does, and the skill that it takes."""
WITHIN = frozenset({"models", "llm", "llms", "agents", "performance", "algorithms", "inference"})
"""Objects that tell a deed also as a part of a name: "evaluate language models"."""
SMALL = frozenset({"and", "or", "of", "the", "our", "a", "an", "their", "your", "its", "these"})
"""Words that take a verb no further from its object."""
NEAR = 9
"""Words around a deed in which another sense of it shows."""
_BREAK = re.compile(r"[.!?;:](?:\s|$)|\n\s*\n|\n\s*[-*•·]")


class Deeds:
    """The deeds that are looked for, by their objects."""

    def __init__(self, skills: Iterable[SkillId]) -> None:
        known = set(skills)
        self._by_object: dict[str, list[Deed]] = {}
        for deed in DEEDS:
            if deed.skill in known:
                for word in deed.objects:
                    self._by_object.setdefault(word, []).append(deed)

    def find(self, words: Words, found: Sequence[FoundTerm]) -> Iterator[FoundTerm]:
        """Find the deeds in a text, as a rule not inside of the names found in it."""
        objects = self._by_object
        named = {place for term in found for place in range(term.first, term.last)}
        inner = {place for term in found for place in range(term.first + 1, term.last)}
        for place, word in enumerate(words.lower):
            if place in named and word not in WITHIN:
                continue
            told: set[SkillId] = set()
            for deed in objects.get(word, ()):
                first = _verb(words, deed, place, inner)
                if first is not None and deed.skill not in told:
                    told.add(deed.skill)
                    start, last = words.starts[first], place + 1
                    yield FoundTerm(deed.skill, start, end(words, last), first, last)


def _verb(words: Words, deed: Deed, place: int, inner: Container[int]) -> int | None:
    """Find the nearest verb before the object, in the same sentence."""
    for first in _back(words, place, deed.reach, inner):
        if words.lower[first] in deed.verbs:
            between = words.text[words.starts[first] : end(words, place + 1)]
            told = not deed.about or not deed.about.isdisjoint(words.lower[first:place])
            near = words.lower[max(0, first - NEAR) : place + NEAR]
            told = told and deed.apart.isdisjoint(near)
            return first if told and not _BREAK.search(between) else None
    return None


def _back(words: Words, place: int, reach: int, inner: Container[int]) -> Iterator[int]:
    """Go back from an object, as many words as may stand before it, up to another purpose."""
    left = reach
    for first in range(place - 1, -1, -1):
        word = words.lower[first]
        if left <= 0 or (word == "to" and words.lower[first - 1] != "up"):
            return
        yield first
        left -= word not in SMALL and first not in inner
