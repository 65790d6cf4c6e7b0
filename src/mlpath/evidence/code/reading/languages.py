"""What source in other languages shows, by words that stand for its deeper parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.code.reading.libraries import see_libraries
from mlpath.evidence.code.reading.structures import defined_in, see_structures
from mlpath.evidence.code.reading.uses import NAMELESS
from mlpath.evidence.code.reading.words_compiled import COMPILED
from mlpath.evidence.code.reading.words_scripts import SCRIPTS

if TYPE_CHECKING:
    from mlpath.evidence.code.reading.uses import Uses

_SIGNS = {
    skill: tuple((re.compile(pattern, re.MULTILINE), what, told) for pattern, what, told in rows)
    for skill, rows in {**COMPILED, **SCRIPTS}.items()
}
_COMMENT = re.compile(r"^[ \t]{0,80}(?://|#(?![\[!i])|\*|/\*|--).{0,2000}$", re.MULTILINE)
_IN_QUERIES = frozenset({"go", "csharp", "java", "javascript"})
_QUERY = re.compile(
    r"[\"'`]\s{0,40}(?:SELECT|INSERT\s+INTO|WITH|CREATE\s+TABLE)\s[^`\"]{10,3000}", re.IGNORECASE
)


_OTHER_M = re.compile(
    r"^\s{0,8}(?:#import|#include|@interface|@implementation|@import)\b", re.MULTILINE
)
"""What files in Objective-C say, whose names end like those of MATLAB."""
_COMPONENTS = (re.compile(r"\bfrom\s+['\"]react['\"]"), re.compile(r"<[A-Za-z][\w.]*[\s/>]"))


_OWN_TESTS = re.compile(
    r"\b\w{0,30}(?:assert|expect|check|test|verify)\w{0,30}\s{0,4}[(!]", re.IGNORECASE
)
OWN_TESTS = 8
"""Calls that compare something, from which on a file holds tests, whatever its library."""


def see_language(text: str, skill: str, uses: Uses, *, test: bool = False) -> None:
    """Note what source of a language shows."""
    plain = _COMMENT.sub("", text)
    if skill == "matlab" and _OTHER_M.search(text):
        return
    lines = sum(not line.isspace() for line in plain.splitlines() if line)
    if not lines:
        return
    found = [(what, told) for pattern, what, told in _SIGNS[skill] if pattern.search(plain)]
    if not found and skill != "bash":
        return
    if skill not in NAMELESS:
        uses.sizes[skill] += lines
    for what, told in found:
        uses.rated(told, what)
    see_libraries(text, skill, uses)
    see_structures(defined_in(plain), uses)
    if skill == "javascript" and all(part.search(plain) for part in _COMPONENTS):
        see_language(text, "react", uses, test=test)
    if test and len(_OWN_TESTS.findall(plain)) >= OWN_TESTS:
        uses.sign("unit-testing", "tests in a way of their own", 1.5)
    _queries(text, skill, uses, test=test)


def _queries(text: str, skill: str, uses: Uses, *, test: bool) -> None:
    if skill in _IN_QUERIES:
        from mlpath.evidence.code.reading.sql import see_sql

        for number, query in enumerate(_QUERY.finditer(text)):
            if number < 50:  # noqa: PLR2004 - more queries tell nothing new
                see_sql(query[0][1:], uses, test=test)
