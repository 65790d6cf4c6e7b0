"""Whose posting it is: as a label, a heading or a sentence says."""

from __future__ import annotations

import re

LONGEST = 40
"""Letters of a name at most; longer ones are sentences."""
_LABELLED = re.compile(
    r"^\W{0,4}(?:company|employer|organi[sz]ation|arbeitgeber|firma|entreprise)(?: name)?"
    r"[ \t]*:[ \t*]*(\S[^\n]{0,60})$",
    re.IGNORECASE | re.MULTILINE,
)
_NAME = r"((?:[A-Z0-9][\w&.'’+-]{0,24})(?: (?:[A-Z0-9&][\w&.'’+-]{0,24})){0,3})"
_HEADED = re.compile(
    rf"^\W{{0,4}}(?:About|Who is|Life at|Über|À propos de) {_NAME}\W{{0,4}}$", re.MULTILINE
)
_SAID = re.compile(
    rf"(?:\b[Aa]t {_NAME},? (?:we|our|you)\b"
    rf"|^{_NAME} is (?:hiring|looking for|seeking|building|the leading|a leading|on a)\b)",
    re.MULTILINE,
)
_NO_NAMES = frozenset(
    (
        *("us", "you", "the", "this", "our", "we", "your", "it", "a", "an", "as", "at", "in"),
        *("what", "that", "here", "why", "how", "who", "join", "working", "opportunity"),
        *("job", "role", "team", "position", "company", "business", "mission", "candidate"),
        *("engineer", "scientist", "developer", "responsibilities", "requirements"),
    )
)
"""Words that no name of an employer holds here: headings and jobs do."""


def find_employer(text: str) -> str:
    """Find the name of the employer near the beginning of a posting; empty where it is not said."""
    head = text[:3000]
    labelled = _LABELLED.search(head)
    if labelled:
        return labelled[1].strip(" *_.")[:LONGEST]
    for pattern, times in ((_HEADED, 1), (_SAID, 2)):
        for found in pattern.finditer(head):
            name = (found[1] or found[found.re.groups]).strip(" .'’-")
            if _is_name(name) and text.count(name) >= times:
                return name
    return ""


def _is_name(name: str) -> bool:
    return len(name) <= LONGEST and not _NO_NAMES & set(name.lower().split())
