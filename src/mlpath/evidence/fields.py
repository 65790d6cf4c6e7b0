"""The field of work that somebody's own words name: "ten years in insurance"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.terms.terms import Terms, end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.evidence.subjects import Studied
    from mlpath.evidence.terms.lexicon import FoundTerm
    from mlpath.evidence.terms.terms import Words
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import DomainId

_WORK_IN = re.compile(
    r"\b(?:work\w*|years?|jobs?|employed|career|background|experience)"
    r"(?: as (?:an? )?\w+(?: \w+)?)? (?:in|at|for)(?: an?| the)?(?: \w+)? ?$",
    re.IGNORECASE,
)
"""What stands before a wide word of somebody who works in that field."""
_RUNS = re.compile(
    r"\b(?:manag(?:e|es|ed|ing)|r[au]n|runs|running|own|owns|owned)(?: an?| the| my| our)"
    r"(?: \w+)? ?$",
    re.IGNORECASE,
)
"""What stands before the place that somebody runs."""
_ALONE = re.compile(
    r"\s*(?:$|[^\w\s]|(?:in|at|with|and|for|of|on|near|since|until)\b)", re.IGNORECASE
)
"""What stands behind a place, and not behind the first half of another name."""
_COURSE = (
    r"\b(?:courses?|certificates?|certifications?|tutorials?|moocs?|lectures?|bootcamps?"
    r"|hobby|hobbies)"
)
_LEARNT = re.compile(
    _COURSE + r" (?:in|on|about|of|from|by|is|are)\b"
    r"(?!.*\b(?:work\w*|jobs?|years?|employed|career|background)\b)",
    re.IGNORECASE,
)
"""What stands before a name that is one of a course or a pastime; work named after it is work."""
_ON_IT = re.compile(r"(?:\s+\w+){0,2}?\s+" + _COURSE + r"\b", re.IGNORECASE)
_STOPS = re.compile(r"[.,;:!?\n]")


def fields_in(
    words: Words, catalog: Catalog, skills: Sequence[FoundTerm], studied: Sequence[Studied]
) -> Iterator[DomainId]:
    """Find the fields of work that a text names; none in that of a skill, a subject or a course."""
    names = Terms(
        (name, d.id) for d in catalog.domains.values() for name in (d.name, *d.aliases, d.id)
    )
    for hit in names.find(words):
        first, last = words.starts[hit.first], end(words, hit.last)
        if any(term.start <= first and last <= term.end for term in skills):
            continue
        if any(s.start <= first and last <= s.end and s[:2] != (first, last) for s in studied):
            continue  # who studies computer science does not work in science
        before, after = words.text[:first], words.text[last:]
        if _LEARNT.search(_STOPS.split(before)[-1]) or _ON_IT.match(after):
            continue
        wide = words.text[first:last].lower() in catalog.domains[hit.target].wide
        if not wide or _WORK_IN.search(before) or (_RUNS.search(before) and _ALONE.match(after)):
            yield hit.target
