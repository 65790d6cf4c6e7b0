"""Names of which one is enough: "Python or R", "AWS, Azure or GCP", "PyTorch/TensorFlow"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from mlpath.model.field.skill import SkillKind

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from mlpath.evidence.terms.lexicon import FoundTerm
    from mlpath.model.ids import SkillId

    Names = Sequence[FoundTerm]

LIKE = frozenset({SkillKind.LANGUAGE, SkillKind.LIBRARY, SkillKind.PLATFORM})
"""Kinds of which two with a slash between them stand for each other: "Docker/Kubernetes" do not."""
LONGEST = 60
"""Letters between two names of a list at most."""
MOST = 50
"""Sets of a posting at most: what names more of them is none."""
_KIND = r"(?:\s+(?:language|programming|cloud|framework|librar(?:y|ie)|platform|tool|database)s?)?"
_ASIDE = r"(?:\s*\([^()]{0,40}\))?"
_ITEM = r"(?!(?:and|or|with|for|to|in|as|but)\b)[\w.+#-]++"
_ITEMS = rf"(?:\s*,\s*(?:{_ITEM}\s*){{1,2}})*"
_OR = re.compile(
    rf"{_KIND}{_ASIDE}{_ITEMS}\s*,?\s*(?:and\s?/\s?or|or|oder|ou)\s+(?:{_ITEM}\s*,?\s*or\s+)*"
    r"(?:(?:in|with|using|on|a|an|the|either)\s+)?",
    re.IGNORECASE,
)
_COMMA = re.compile(rf"{_KIND}{_ASIDE}{_ITEMS}\s*,\s*", re.IGNORECASE)
_AND = re.compile(r"\s*,?\s*(?:and|&|und|et)\s+", re.IGNORECASE)
_SLASH = re.compile(r"\s*/\s*")
_OTHERS = re.compile(
    rf"{_KIND}{_ASIDE}\s*,?\s*\(?(?:or|and/or|oder|ou)\s+(?:an?\s+|any\s+)?"
    r"(?:others?|another|similar|equivalent|comparable|related|custom|ähnlich|similaire)",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"\b(?:at least one|one or more|any(?: one)? of|one of(?= ?:?$| the following| these))"
    r"\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
BEFORE = 70
"""Letters before a list in which "one of" leads to it."""


class Offered:
    """The names of a text of which one is enough, as its sentences join them."""

    def __init__(self, text: str, named: Names, kinds: Mapping[SkillId, SkillKind]) -> None:
        self._sets = choices(text, named, kinds)
        self._places = {one.start for some in self._sets for one in some}

    def __contains__(self, one: FoundTerm) -> bool:
        """Tell whether a name is one of several that serve."""
        return one.start in self._places

    def skills(self, wanted: Collection[SkillId]) -> tuple[tuple[SkillId, ...], ...]:
        """Return the sets of skills of which one is enough, each once, of those wanted."""
        found: dict[frozenset[SkillId], tuple[SkillId, ...]] = {}
        for some in self._sets:
            ids = tuple(dict.fromkeys(one.skill for one in some if one.skill in wanted))
            found.setdefault(frozenset(ids), ids)
        return tuple(ids for ids in found.values() if ids)[:MOST]


def choices(text: str, named: Names, kinds: Mapping[SkillId, SkillKind]) -> list[Names]:
    """Find the names of which one is enough; of a skill and another name of it nobody chooses."""
    found: list[Names] = []
    start = 0
    offered = [one for one in named if kinds[one.skill] is not SkillKind.SOFT]
    joins = [_join(text, *pair, kinds) for pair in pairwise(offered)]
    for stop, join in enumerate((*joins, ""), start=1):
        if not join and stop - start > 1:
            found += _of_list(text, offered[start:stop], joins[start : stop - 1])
        if not join:
            start = stop
    return [some for some in found if len({one.skill for one in some}) > 1]


def _join(text: str, one: FoundTerm, other: FoundTerm, kinds: Mapping[SkillId, SkillKind]) -> str:
    """Tell how two names follow each other: by or, a slash, and, a comma, or not in one list."""
    between = text[one.end : other.start]
    if len(between) > LONGEST:
        return ""
    if _SLASH.fullmatch(between):
        return "/" if kinds[one.skill] is kinds[other.skill] and kinds[one.skill] in LIKE else ""
    if _OR.fullmatch(between):
        return "or"
    if _AND.fullmatch(between):
        return "and"
    return "," if _COMMA.fullmatch(between) else ""


def _of_list(text: str, names: Names, joins: Sequence[str]) -> list[Names]:
    """Find what one chooses from in one list of names."""
    if _whole(text, names, joins):
        return [names]
    found: list[Names] = []
    bounds = [at for at, join in enumerate(joins, start=1) if join == "and"]
    for start, stop in zip((0, *bounds), (*bounds, len(names)), strict=True):
        last = stop == len(names)
        found += _between_ands(names[start:stop], joins[start : stop - 1], last=last)
    return found


def _whole(text: str, names: Names, joins: Sequence[str]) -> bool:
    """Tell whether a list offers all that it names: "one of A, B and C", "A, B or similar"."""
    before = text[max(0, names[0].start - BEFORE) : names[0].start]
    closed = "and" not in joins and _OTHERS.match(text, names[-1].end) is not None
    return closed or _ONE_OF.search(before) is not None


def _between_ands(names: Names, joins: Sequence[str], *, last: bool) -> list[Names]:
    """Find the names that "or" joins; the last one of a list takes in all before its commas."""
    loose = [join for join in joins if join != "/"]
    if last and loose.count("or") == 1 and loose[-1] == "or":
        return [names]
    bounds = [at for at, join in enumerate(joins, start=1) if join == ","]
    parts = zip((0, *bounds), (*bounds, len(names)), strict=True)
    return [names[start:stop] for start, stop in parts if stop - start > 1]
