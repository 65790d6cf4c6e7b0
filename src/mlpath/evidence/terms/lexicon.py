"""The names to look for, made from the skills, and the check of what stands around each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.terms.lexicon_table import RULES, SWALLOW, Rule
from mlpath.evidence.terms.terms import Terms, cut, end
from mlpath.model.field.skill import SkillKind
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mlpath.evidence.terms.terms import Hit, Words
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId

TECH = frozenset({SkillKind.LANGUAGE, SkillKind.LIBRARY, SkillKind.TOOL, SkillKind.PLATFORM})
"""Kinds whose names are proper names: they keep company and take no plural."""


class TermEntry(NamedTuple):
    """What a name in the trie leads to."""

    skill: SkillId
    tech: bool
    rule: Rule | None


class FoundTerm(NamedTuple):
    """A skill named at a place in the text."""

    skill: SkillId
    start: int
    end: int
    first: int
    last: int


_SPLIT_CASE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_DOTTED = re.compile(r"[\s(/|,&+]\.$")
_SPELLINGS = (
    ("isation", "ization"),
    ("ization", "isation"),
    ("ising", "izing"),
    ("modelling", "modeling"),
    ("modeling", "modelling"),
    ("labelling", "labeling"),
    ("labeling", "labelling"),
    ("behaviour", "behavior"),
    ("behavior", "behaviour"),
    ("visualis", "visualiz"),
    ("optimis", "optimiz"),
    ("optimiz", "optimis"),
    ("summaris", "summariz"),
    ("analys", "analyz"),
    ("lifecycle", "life cycle"),
)


class Lexicon:
    """The skills' names, ready to be looked for."""

    def __init__(self, skills: Iterable[Skill]) -> None:
        self._terms = Terms((phrase, None) for phrase in SWALLOW)
        named = [(skill, name) for skill in skills for name in (skill.name, *skill.aliases)]
        for skill, name in named:
            self._terms.add(name, self._entry(skill, name))
        for skill, name in named:  # a real name goes before any variant of another
            for variant in variants(name, tech=skill.kind in TECH):
                self._terms.add(variant, self._varied(skill, name, variant))

    def find(self, text: str) -> list[FoundTerm]:
        """Find all skills named in the text, each place once, in order."""
        return self.find_in(cut(text))

    def find_in(self, words: Words) -> list[FoundTerm]:
        """Find all skills named in a text that was cut."""
        return self.judge(words, self._terms.find(words))

    def judge(self, words: Words, hits: list[Hit]) -> list[FoundTerm]:
        """Keep the hits whose surroundings fit."""
        sure: list[Hit] = []
        weak: list[Hit] = []
        for hit in hits:
            rule = hit.target.rule
            if rule is None:
                sure.append(hit)
            else:
                verdict = _verdict(words, hit, rule)
                if verdict is not None:
                    (weak if verdict else sure).append(hit)
        company = {hit.first: hit for hit in sure if hit.target.tech}
        while weak:
            kept = {hit.first: hit for hit in weak if _accompanied(words, hit, company)}
            if not kept:
                break
            sure += kept.values()
            company |= {first: hit for first, hit in kept.items() if hit.target.tech}
            weak = [hit for hit in weak if hit.first not in kept]
        named = {hit.target.skill for hit in sure}
        sure += [hit for hit in weak if hit.target.rule.surfaces and hit.target.skill in named]
        sure.sort(key=lambda hit: hit.first)
        starts = words.starts
        return [
            FoundTerm(h.target.skill, starts[h.first], end(words, h.last), h.first, h.last)
            for h in sure
        ]

    @classmethod
    def _varied(cls, skill: Skill, name: str, variant: str) -> TermEntry:
        """Give a variant its own rule, else that of the name it comes from."""
        entry, rule = cls._entry(skill, variant), RULES.get(name.lower())
        if entry.rule is not None or rule is None:
            return entry
        surfaces = (variant, variant.upper(), variant.capitalize()) if rule.surfaces else ()
        return entry._replace(rule=rule._replace(surfaces=surfaces))

    @staticmethod
    def _entry(skill: Skill, name: str) -> TermEntry:
        rule = RULES.get(name.lower())
        if rule is None and name != name.lower() and name in skill.aliases:
            rule = Rule(surfaces=(name, name.upper()))  # capitals in an alias matter
        return TermEntry(skill.id, skill.kind in TECH, rule)


def variants(name: str, *, tech: bool) -> Iterator[str]:
    """Give the other ways to write a name: number, spelling, one word or two."""
    words = name.split()
    parts = _SPLIT_CASE.split(name)
    if len(words) == 1 and len(parts) == 2 and len(parts[0]) > 2:  # noqa: PLR2004
        yield f"{parts[0]} {parts[1]}"
    if len(words) == 2 and all(len(w) > 2 and w.isalpha() for w in words):  # noqa: PLR2004
        yield "".join(words)
    for old, new in _SPELLINGS:
        if old in name:
            yield name.replace(old, new)
            if not tech:
                yield from _numbers(name.replace(old, new))
    if not tech:
        yield from _numbers(name)


def _numbers(name: str) -> Iterator[str]:
    """Give the plural of a singular and the singular of a plural."""
    last = name.rsplit(None, 1)[-1]
    if len(last) < 3 or not last[-1].isalpha():  # noqa: PLR2004
        return
    if name.endswith("ies"):
        yield name[:-3] + "y"
    elif name.endswith("analysis"):
        yield name[:-2] + "es"
    elif name.endswith("s") and not name.endswith(("ss", "us", "is", "ics")):
        yield name[:-1]
    elif name.endswith("y") and name[-2] not in "aeiou":
        yield name[:-1] + "ies"
    elif not name.endswith(("s", "ing", "x")):
        yield name + "s"


def _verdict(words: Words, hit: Hit, rule: Rule) -> bool | None:
    """Say whether the name counts (False: surely, True: with company) or not (None)."""
    lower = words.lower
    begin = words.starts[hit.first]
    text = words.text[begin : end(words, hit.last)]
    if rule.surfaces and text not in rule.surfaces:
        return None
    if (
        hit.last < len(lower)
        and lower[hit.last] in rule.not_before
        and _close(words.gaps[hit.last])
    ):
        return None
    if hit.first and lower[hit.first - 1] in rule.not_after and _close(words.gaps[hit.first]):
        return None
    if rule.after_dot and not _DOTTED.search("\n" * (begin == 1) + words.gaps[hit.first]):
        return None
    if text == "R" and (
        words.gaps[hit.last].lstrip()[:1] in {"&", "."}
        or words.gaps[hit.first].rstrip()[-1:] in {"&", "."}
    ):
        return None
    return rule.weak or (rule.lower_weak and text.islower())


def _close(gap: str) -> bool:
    return gap.count("\n") < 2 and not gap.strip(" \n-'’")  # noqa: PLR2004


def _accompanied(words: Words, hit: Hit, company: Mapping[int, Hit]) -> bool:
    rule = hit.target.rule
    low, high = max(0, hit.first - rule.reach), hit.last + rule.reach
    near = words.lower[low : hit.first] + words.lower[hit.last : high]
    if not rule.cues.isdisjoint(near):
        return True
    if rule.alone:
        return False
    places = range(hit.first - COMPANY, hit.first + COMPANY + 1)
    return any(place in company and _same_breath(words, hit, company[place]) for place in places)


COMPANY = 7
"""How many words away another technology makes a list of an ambiguous name."""
_BREAK = re.compile(r"[.!?;]\s|\n\s*\n")


def _same_breath(words: Words, one: Hit, other: Hit) -> bool:
    first, second = (one, other) if one.first < other.first else (other, one)
    between = words.text[end(words, first.last) : words.starts[second.first]]
    return _BREAK.search(between) is None
