"""Decide how much a posting wants what it names: by section, then by the words around it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mlpath.evidence.postings.headings import Section
from mlpath.model.field.market_posting import Importance
from mlpath.model.named import NamedTuple

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
_EMPLOYER = re.compile(
    r"^\W*(?:at [\w&. -]{2,24}, )?we(?:'re| are)? (?:power|help|provide|offer|empower|enable"
    r"|believe|pride|deliver|transform|exist|partner with|serve)\b"
    r"|\bour (?:[\w-]+ ){0,2}approach to\b"
    r"|\bour (?:mission|vision|company|values|exceptional|purpose)\b"
    r"|\bis (?:the|an?|one of the) (?:[\w-]+ ){0,6}(?:company|platform|provider|leader|firm"
    r"|startup|start-up|organi[sz]ation|place)\b"
    r"|^\W*we(?:'re| are) (?:an?|the|one of)\b|^\W*we (?:perform|conduct|speciali[sz]e|combine)\b"
    r"|^\W*(?:at [\w&. -]{2,24}, (?:our|we(?:'re| are))|joining [\w&. -]{2,24} is)\b"
    r"|^\W*as an? (?:[\w-]+ ){0,4}(?:leader|provider) (?:in|of)\b|^\W*with our expertise\b"
    r"|^\W*(?!(?:our|this|the|your?|we|it|that)\b)[\w&.-]{2,24}(?: [\w&.-]{2,24})? (?:is|are) (?:"
    r"building|creating|developing|transforming|redefining|reinventing|pioneering|revolutioni[sz]ing|helping)\b"
    r"|^\W*(?!(?:our|this|the|your?|we|it|that|who|which|also|engineer|scientist|developer"
    r"|analyst|architect)\b)[\w&.-]{2,24}(?: ai| labs?)? (?:harnesses|provides|offers|enables"
    r"|empowers|delivers|builds|helps|powers|combines|speciali[sz]es|transforms|serves)\b"
    r"|\b(?:companies|customers|clients|brands|leaders|startups),? (?:like|such as|including)\b"
    r"|\b(?:founded in|headquartered in|backed by|trusted by|fortune \d+)\b"
)
"""How sentences about the employer sound, wherever they stand."""
_OF_CUSTOMERS = re.compile(r"\bour (?:customers|clients)\b")
"""What only before the duties speaks of the employer: duties are done for customers, too."""
_WORK = re.compile(
    r"\byou(?:r|'ll)?\b|\b(?:role|position|job|candidate|seeking|looking|hiring|responsib\w+"
    r"|experience)\b"
    r"|^\W*(?:design|develop|build|lead|work|own|drive|collaborate|create|implement|partner|deliver|support|run)\b"
)
"""What a sentence about the employer does not say."""
_BY_SECTION = {
    Section.REQUIRED: Importance.REQUIRED,
    Section.PREFERRED: Importance.PREFERRED,
    Section.DUTIES: Importance.MENTIONED,
    Section.OPENING: Importance.MENTIONED,
    Section.COMPANY: None,
    Section.ASIDE: None,
}


LONGEST = 600
"""Letters of a clause at most: what runs on without an end is cut."""


class Cues(NamedTuple):
    """The words of weight in a clause, looked for once: where each stands and how far it holds."""

    denials: tuple[tuple[int, int], ...]
    """Start and end of each "no" that is about what is needed."""
    forward: tuple[tuple[int, int], ...]
    """From where to where an "ideally" holds."""
    backward: tuple[tuple[int, int], ...]
    """From where to where an "is a plus" holds."""


class Clause(NamedTuple):
    """A stretch of a block in which a word of weight holds."""

    start: int
    text: str


def clauses(text: str, block: Block) -> list[Clause]:
    """Cut a block into clauses."""
    body = text[block.start : block.end].lower().replace("’", "'").replace("\n", " ")
    ends = [cut.end() for cut in _CLAUSE.finditer(body)]
    found = []
    start = 0
    for end in (*ends, len(body)):
        while end - start > LONGEST:
            stop = body.rfind(" ", start + 1, start + LONGEST) + 1 or start + LONGEST
            found.append(Clause(block.start + start, body[start:stop]))
            start = stop
        if end > start or end == len(body):
            found.append(Clause(block.start + start, body[start:end]))
        start = end
    return found


@lru_cache(maxsize=64)
def _cues(text: str) -> Cues | None:
    """Look for the words of weight in a clause, once for all that it names; None without any."""
    if not _ANY.search(text):
        return None
    denials = tuple(
        no.span()
        for no in _NOT.finditer(text)
        if _NEEDLESS.search(text, max(0, no.start() - 30), no.end() + 80)
    )
    forward = []
    for cue in _BEFORE.finditer(text):
        if _leads(text, cue.start(), cue.end()):
            bracket = text.find(")", cue.end())
            forward.append((cue.end(), bracket if bracket >= 0 else len(text)))
    backward = tuple((_reach(text, cue.start()), cue.start()) for cue in _AFTER.finditer(text))
    return Cues(denials, tuple(forward), backward)


def weigh(section: Section, clause: Clause, start: int, end: int) -> Importance | None:
    """Say how much the words at `start` to `end` of the text are wanted; None when they are not."""
    basis = _BY_SECTION[section]
    if basis is None:
        return None
    text, a, b = clause.text, start - clause.start, end - clause.start
    cues = _cues(text)
    if cues is not None:
        if _denied(text, cues.denials, a, b):
            return None
        if basis is not Importance.PREFERRED and _wished(cues, a, b):
            return Importance.PREFERRED
    if _of_employer(text, opening=section is Section.OPENING):
        return None
    if basis is Importance.MENTIONED and _asked(text, opening=section is Section.OPENING):
        return Importance.REQUIRED
    return basis


@lru_cache(maxsize=64)
def _asked(text: str, *, opening: bool) -> bool:
    """Tell whether a clause asks for what it names; lists ask for many things at once."""
    return (_ASKED if opening else _ASKED_IN_DUTIES).search(text) is not None


@lru_cache(maxsize=64)
def _of_employer(text: str, *, opening: bool) -> bool:
    """Tell whether a clause says what the employer is and sells, and nothing of the work."""
    told = _EMPLOYER.search(text) or (opening and _OF_CUSTOMERS.search(text))
    return bool(told) and _WORK.search(text) is None


def _denied(text: str, denials: tuple[tuple[int, int], ...], a: int, b: int) -> bool:
    """Tell whether the clause says that this is not needed."""
    for start, end in denials:
        if start < a <= end + 60:  # "no Java experience required"
            return "," not in text[end:a] and not re.search(r"\bbut\b", text[end:a])
        if b <= start <= b + 40:  # "Java is not required"
            return bool(
                re.match(r"[^,]*(?:not|n't)\s+(?:\w+\s+)?(?:required|needed|expected)\b", text[b:])
            )
    return False


def _wished(cues: Cues, a: int, b: int) -> bool:
    """Tell whether a word like "ideally" or "a plus" reaches this place."""
    return any(reach <= a and b <= start for reach, start in cues.backward) or any(
        start <= a <= end for start, end in cues.forward
    )


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
