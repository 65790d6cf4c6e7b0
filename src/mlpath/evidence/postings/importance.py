"""Decide how much a posting wants what it names: by section, then by the words around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mlpath.evidence.postings.sections import Section
from mlpath.model.reports.postings import Importance

if TYPE_CHECKING:
    from mlpath.evidence.postings.sections import Block

_CLAUSE = re.compile(
    r"[.;!?](?=\s|$)|\n\s*\n"
    r"|,?\s+(?:but|while)\s|,\s*(?:and |with |plus )?(?=(?:some |any |prior )?"
    r"(?:experience|knowledge|familiarity|exposure|understanding|background|proficiency"
    r"|working knowledge)\b)"
)
_BEFORE = re.compile(
    r"\b(?:ideally|preferably|prefer(?:ably|red|ence for)?|nice[- ]to[- ]haves?|good to have"
    r"|bonus(?: points)?|(?:plus|bonus|great|nice|helpful) (?:if|to have)"
    r"|desired|desirable|optional(?:ly)?|idealerweise|idéalement|would be (?:great|nice|a plus"
    r"|helpful)(?: if)?|plus)\b"
)
_AFTER = re.compile(
    r"\b(?:(?:a|an|is|are|as|big|huge|strong|definite|real|great|nice|added|major|considered a"
    r"|distinct) plus(?:es)?|(?:highly |strongly )?prefer+ed"
    r"|(?:highly |very )?desir(?:able|ed)|(?:an?|big|strong|distinct|added|definite"
    r"|considered an?|is|of) (?:advantage|asset|bonus|benefit)|advantageous|beneficial"
    r"|nice[- ]to[- ]haves?|not (?:essential|mandatory|necessary|strictly required|a must)"
    r"|by no means required|is a bonus|(?:is|are|be) helpful"
    r"|would be (?:great|nice|beneficial|ideal|helpful|useful|an? \w+)|is (?:great|useful"
    r"|welcome|appreciated|valued)|optional|will broaden"
    r"|von vorteil|wünschenswert|un (?:vrai |gros )?plus|souhaité\w*|apprécié\w*)\b"
)
_NOT = re.compile(
    r"\b(?:no|without|not|don't|doesn't|do not|does not|never|aren't|isn't"
    r"|won't|neither)\b(?!\s+(?:only|just|limited|least|to mention))"
)
_NEEDLESS = re.compile(
    r"\b(?:require|requires|required|need|needs|needed|necessary|expect|expected|asked"
    r"|mandatory|looking for|prior|about|have to|prerequisite|use|using)\b"
)
_ASKED = re.compile(
    r"\b(?:you (?:have|know|bring|can|are)|you've|must|require[sd]?|experience[d]? (?:with|in"
    r"|of|on|using|working|building|developing"
    r"|designing|deploying|implementing)"
    r"|proficien\w+|expert(?:ise)?|knowledge|famil[ia]+rity with|familiar with|fluen\w+"
    r"|(?:strong|solid|deep|proven|demonstrated|good|excellent|sound|extensive|advanced)"
    r"|hands[- ]on|ability to|able to|skilled|degree|\d+\+? years?|need to be|background in"
    r"|understanding of|track record|competen\w+|comfortable)\b"
)
_ASKED_IN_DUTIES = re.compile(
    r"\b(?:must have|is required|are required|required:|experience (?:with|in|using)"
    r"|hands[- ]on experience|proficien\w+|(?:deep|strong|proven) expertise"
    r"|knowledge of|familiarity with|\d+\+? years?)\b"
)
_ANY = re.compile(
    r"ideal|prefer|nice|good to|bonus|desir|option|plus|advantag|asset|beneficial|essential"
    r"|necessary|mandatory|by no means|helpful|would be|broaden"
    r"|is great|useful|welcome|appreciated|valued|vorteil|wünsch|souhait|appréci|\bno\b"
    r"|without|\bnot\b|don't|doesn't|never|aren't|isn't|won't|neither"
)
_FIRM = re.compile(
    r"(?<!not )(?<!n't )(?<!never )(?<!means )(?<!strictly )\b(?:required|mandatory|a must"
    r"|must have)\b"
)
_BY_SECTION = {
    Section.REQUIRED: Importance.REQUIRED,
    Section.PREFERRED: Importance.PREFERRED,
    Section.DUTIES: Importance.MENTIONED,
    Section.OPENING: Importance.MENTIONED,
    Section.COMPANY: None,
    Section.ASIDE: None,
}


class Clause(NamedTuple):
    """A stretch of a block in which a word of weight holds."""

    start: int
    text: str
    cues: bool


def clauses(text: str, block: Block) -> list[Clause]:
    """Cut a block into clauses."""
    body = text[block.start : block.end].lower().replace("’", "'").replace("\n", " ")
    found = []
    start = 0
    for cut in _CLAUSE.finditer(body):
        if cut.end() > start:
            found.append(_clause(block.start + start, body[start : cut.end()]))
        start = cut.end()
    found.append(_clause(block.start + start, body[start:]))
    return found


def _clause(start: int, text: str) -> Clause:
    return Clause(start, text, _ANY.search(text) is not None)


def weigh(section: Section, clause: Clause, start: int, end: int) -> Importance | None:
    """Say how much the words at `start` to `end` of the text are wanted; None when they are not."""
    basis = _BY_SECTION[section]
    if basis is None:
        return None
    text, a, b = clause.text, start - clause.start, end - clause.start
    if clause.cues:
        if _denied(text, a, b):
            return None
        if basis is not Importance.PREFERRED and _wished(text, a, b):
            return Importance.PREFERRED
    if basis is Importance.MENTIONED:
        asked = _ASKED if section is Section.OPENING else _ASKED_IN_DUTIES
        if asked.search(text):
            return Importance.REQUIRED
    return basis


def _denied(text: str, a: int, b: int) -> bool:
    """Tell whether the clause says that this is not needed."""
    for no in _NOT.finditer(text):
        near = text[max(0, no.start() - 30) : no.end() + 80]
        if not _NEEDLESS.search(near):
            continue
        if no.start() < a <= no.end() + 60:  # "no Java experience required"
            return "," not in text[no.end() : a] and not re.search(r"\bbut\b", text[no.end() : a])
        if b <= no.start() <= b + 40:  # "Java is not required"
            return bool(
                re.match(r"[^,]*(?:not|n't)\s+(?:\w+\s+)?(?:required|needed|expected)\b", text[b:])
            )
    return False


def _wished(text: str, a: int, b: int) -> bool:
    """Tell whether a word like "ideally" or "a plus" reaches this place."""
    for cue in _AFTER.finditer(text):
        if cue.start() >= b and _reach(text, cue.start()) <= a:
            return True
    for cue in _BEFORE.finditer(text):
        if (
            cue.end() <= a
            and not text[:a].count(")", cue.end())
            and _leads(text, cue.start(), cue.end())
        ):
            return True
    return False


def _reach(text: str, cue: int) -> int:
    """Find how far back a word of weight reaches: to its bracket, or to what is required."""
    opened = text.rfind("(", 0, cue)
    if opened >= 0 and text.find(")", opened, cue) < 0:
        return opened + 1
    firm = max((one.end() for one in _FIRM.finditer(text, 0, cue)), default=-1)
    comma = text.find(",", firm, cue) if firm >= 0 else -1
    return comma + 1 if comma >= 0 else 0


def _leads(text: str, start: int, end: int) -> bool:
    """Tell whether the word looks forward ("ideally Go") and not back ("Go preferred, ...")."""
    word = text[start:end]
    if word.endswith((" if", " to have")):
        return True
    if word.startswith(
        ("ideal", "preferab", "option", "would", "nice", "good", "bonus", "preference")
    ):
        return text[end : end + 2] not in {"),", ")."}
    before = text[max(_reach(text, start), 0) : start].strip(" -*•(:")
    return not before or before.endswith((",", "and", "or", ":", "/"))
