"""Which part of a posting a heading opens: the words that headings are made of."""

from __future__ import annotations

import re
from enum import StrEnum


class Section(StrEnum):
    """What a part of a posting is for."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    DUTIES = "duties"
    COMPANY = "company"
    ASIDE = "aside"
    """Benefits, law, how to apply."""
    OPENING = "opening"
    """Before any heading, or a description of everything."""


_PREFERRED = (
    r"(?:nice|good|should|could)[ -](?:to[ -])?haves?|great[ -]to[ -]haves?|prefer+ed|preferences?"
    r"|preferably"
    r"|bonus|plus(?:es|ses)?\b|desired|desirable|desirables|ideally|advantage|stand out"
    r"|set you apart"
    r"|extra credit|even better|(?:would|will) be (?:great|nice|awesome|a plus)|great if|wish ?list"
    r"|\bassets?\b|competitive edge|additional qualifications|we'd love|optional|value[- ]add"
    r"|von vorteil|wünschenswert|idealerweise|atouts?|souhait|serait un plus|apprécié|helpful"
    r"|deseable|valorable|se valora|valoramos"
)
_ASIDE = (
    r"benefits?\b|perks?\b|what we(?:'ll| can| will)? (?:offer|give|provide)|what we(?:'re"
    r"| are) offering"
    r"|we offer|our offer|compensation|salary|\bpay\b|total rewards|what's in it|the package"
    r"|why (?:you'll|you will|you should|join|work|us|we|this)|wir bieten|unser angebot"
    r"|was wir bieten"
    r"|das bieten wir|avantages|nous offrons|on vous offre|ce que nous|ofrecemos|beneficios"
    r"|well-?being|work[- ]life"
    r"|equal (?:opportunit|employ)|\beeoc?\b|diversity|inclusion|accommodation|privacy|disclaimer"
    r"|how to apply|to apply|application (?:process|deadline|instructions)|(?:interview|hiring"
    r"|recruitment) process|(?:recruitment|job) fraud|fraud alert|scam"
    r"|life at|^locations?\b|^travel\b|physical (?:requirements|demands)|how we hire"
    r"|additional information"
    r"|^legal\b|background check|next steps|what happens next|notes?:?$|clearance"
    r"|work authori[sz]ation|not (?:be )?(?:a (?:good |great |right )?fit|for you|the right)"
    r"|what (?:you|this|it) (?:won't|will not|isn't|is not)"
    r"|(?:isn't|won't be) (?:a (?:good |great |right )?fit|for you|the right)"
)
_COMPANY = (
    r"^about (?!you|the (?:role|job|team|position|opportunity|work|candidate|ideal)|this|your"
    r"|the .*(?:role|job|position)$"
    r"|our team)"
    r"|^who (?:we are(?! looking| seeking| hiring)|is )"
    r"|^our (?:company|story|mission|values|culture|business|vision|purpose)"
    r"|^(?:the )?company|^über uns|^wer wir sind|^à propos|^qui sommes|^a propos"
    r"|^join (?:us|our)\b(?!.* as an?\b)"
    r"|^why \w+\??$|^(?:the )?(?:client|organi[sz]ation)(?: (?:overview|description|profile))?$"
    r"|^introduction$|^what makes us"
)
_REQUIRED = (
    r"require|qualif|must[ -]haves?|what you(?:'ll| will| should|'d| must"
    r"| can)?(?: need to)? (?:bring|need|have|offer)"
    r"|who you are|about you\b|you (?:have|bring|should|are|may|might|must|need|possess"
    r"|know)\b|you'll (?:need|have|bring)"
    r"|your (?:profile|skills|background|experience|expertise|qualifications|toolkit|strengths)"
    r"|\bskills?\b|experience|(?:are|were|'re) looking for|we look for|we seek|we need"
    r"|looking for:?$"
    r"|what it takes|candidate|minimum|essential|competenc|knowledge|education|need to see"
    r"|important to us"
    r"|to shine|to succeed|(?:great|good|right|strong|perfect) fit|what makes you|you apply if"
    r"|apply if|credentials|expertise"
    r"|we expect|expect from you|eligib|proficienc|abilities|attributes|technologies you"
    r"|who should apply|prerequisite"
    r"|you'll thrive|success profile"
    r"|anforderung|dein profil|ihr profil|qualifikation|bringst du|du mitbring|sie mitbring"
    r"|kenntnisse|voraussetzung"
    r"|requisitos|imprescindible|perfil|qué buscamos"
    r"|profil|compétences|requis(?:es?)?\b|exigences|expérience|formation"
)
_DUTIES = (
    r"responsib|what you(?:'ll| will)?(?: be)?(?: get to)? (?:do|doing|own|build|work"
    r"|accomplish|achieve)"
    r"|you will|you'll|the (?:work|mission|challenge)\b|your (?:role|mission|impact|day|team"
    r"|work|tasks|job)"
    r"|day[- ](?:to|in)|dut(?:y|ies)\b|accountabilit|tasks|function|how you|what success|scope"
    r"|objectives"
    r"|tech(?:nology|nical)? (?:stack|environment)|our stack|the stack|^stack|technologies"
    r"|tools we|environment|deliverables"
    r"|responsabilidades|funciones|tareas|tus retos"
    r"|aufgaben|tätigkeiten|deine rolle|missions?\b|responsabilités|poste|stack technique"
)
_OPENING = (
    r"about the (?:role|job|team|position)|this role|overview|summary|description|purpose"
    r"|opportunity"
    r"|the (?:role|job|team|position|opportunity)\b|^about the .*(?:role|job|position)$"
)
_KINDS = (
    (Section.PREFERRED, re.compile(_PREFERRED)),
    (Section.ASIDE, re.compile(_ASIDE)),
    (Section.COMPANY, re.compile(_COMPANY)),
    (Section.REQUIRED, re.compile(_REQUIRED)),
    (Section.DUTIES, re.compile(_DUTIES)),
    (Section.OPENING, re.compile(_OPENING)),
)
DECORATION = re.compile(r"^[\W\d_]+|[\W_]+$")
"""What stands around the words of a heading."""


def kind_of_heading(text: str) -> Section | None:
    """Say which section a heading opens, if it is one that we know."""
    plain = DECORATION.sub("", text).replace("’", "'").replace("‘", "'").lower()
    for section, pattern in _KINDS:
        if pattern.search(plain):
            return section
    return None
