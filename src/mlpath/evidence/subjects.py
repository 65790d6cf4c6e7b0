"""The subject that somebody's own words say they study or studied."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.terms.terms import Terms, cut, end
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.evidence.terms.terms import Words
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import SubjectId

_STUDIES = re.compile(
    r"\b(?:stud(?:y|ies|ying|ied|ent)|undergrad\w*|degree|bachelor'?s?|b\.?sc|b\.?a|master'?s?|m\.?sc|"
    r"m\.?a|ph\.?d|doctorate|major\w*|graduate[ds]?|year)\b",
    re.IGNORECASE,
)
"""Words beside which a subject is one that somebody studies."""
PARTS = re.compile(r"(?:(?! and | or | but )(?:[^,;.\n/&]|\.(?=\w)))+")
"""The parts of a text that stand for themselves."""


class Studied(NamedTuple):
    """A subject, and where its name stands."""

    start: int
    end: int
    subject: SubjectId


def subjects_in(words: Words, catalog: Catalog) -> Iterator[Studied]:
    """Find the subjects in the parts of a text that speak of studies."""
    names = Terms((name, s.id) for s in catalog.subjects.values() for name in (s.name, *s.aliases))
    for part in PARTS.finditer(words.text):
        if _STUDIES.search(part[0]):
            inside = cut(part[0])
            for hit in names.find(inside):
                first, last = inside.starts[hit.first], end(inside, hit.last)
                yield Studied(part.start() + first, part.start() + last, hit.target)
