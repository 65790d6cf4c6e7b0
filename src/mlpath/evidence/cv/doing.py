"""What somebody did with a skill, by the verb of its sentence: led, built, assisted, hired."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING

from mlpath.evidence.ratings.statements import statement_starts
from mlpath.evidence.terms.terms import Terms
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.evidence.ratings.items import Spot
    from mlpath.evidence.terms.terms import Words


class Doing(Enum):
    """Kinds of verbs."""

    LED = auto()
    """Led, designed, wrote the book."""
    TAUGHT = auto()
    DID = auto()
    HELPED = auto()
    """Was near while others did it."""
    MANAGED = auto()
    """Had it done."""
    HIRED = auto()
    """Looked for people who can do it."""


_VERBS: tuple[tuple[Doing, str], ...] = (
    (
        Doing.LED,
        """led, leading, lead development, architected, designed, owned, owner of, pioneered,
        spearheaded, founded, established, introduced, authored, author of, maintainer of,
        creator of, core contributor, contributor to, mentored, mentoring, directed, invented,
        leitete, leitung, konzipierte, konzeption, entwarf, architektur, dirigé, conception, conçu,
        lideré, diseñé, liderei, projetei, progettato, diretto, ontworpen, geleid, kierowanie,
        zaprojektowałem, tasarladım, yönettim, 主导, 负责设计""",
    ),
    (
        Doing.TAUGHT,
        """taught, teach, teaches, teaching, lectured, lectures on, tutorials on, trainer,
        gave courses, instructor, unterrichtete, lehrte, schulte, lehre, enseigné, enseñé, ensinei,
        insegnato, lesgegeven, nauczanie, öğrettim, 教授""",
    ),
    (
        Doing.DID,
        """built, build, developed, implemented, wrote, write, created, programmed, coded,
        automated, automation, migrated, optimised, optimized, deployed, shipped, trained,
        fine-tuned, maintained, ported, modelled, modeled, analysed, analyzed, analysis, used, use,
        ran, reviewed, replaced, reduced, set up, administered, published, scripted, prototyped,
        monitored, configured, installed, operated, integrated, processed, queried, prepared,
        tested, delivered, cleaned, orchestrated, refactored, extended, improved, scraped,
        by building, by developing, by using, by writing, still,
        entwickelte, entwicklung, aufbau, betrieb, implementierung, programmierung, umsetzung,
        développement, développé, réalisé, création, desarrollo, desarrollé, desenvolvimento,
        criação, desenvolvi, sviluppo, sviluppato, realizzato, ontwikkeling, ontwikkeld, gebouwd,
        tworzenie, rozwój, budowa, geliştirdim, hazırladım, 开发, 使用, 搭建""",
    ),
    (
        Doing.HELPED,
        """supported, supporting, support of, assisted, assisting, assistance, helped, helping,
        participated, participation, took part, contributed to, exposure to, gained exposure,
        shadowed, shadowing, observed, attended, worked alongside, learned, learnt, to learn,
        under supervision, supervised by, gave demos, evaluated, group project, hackathon,
        toy, tinkered, small tools, small scripts,
        unterstützte, unterstützung, mitarbeit, mitwirkung, hospitation, participation au,
        participé, aidé, apoyo, participación, colaboré, apoio, participação, supporto,
        partecipazione, ondersteuning, ondersteund, meegewerkt, wsparcie, udział, destek,
        destekledim, 协助, 参与""",
    ),
    (
        Doing.MANAGED,
        """managed, managing, line manager of, coordinated, coordinating, coordination of,
        facilitated, worked with, work with, liaised, oversaw, koordinierte, koordination,
        coordiné, coordination, coordenação, coordinamento, koordynacja, 管理""",
    ),
    (
        Doing.HIRED,
        """hired, hire, hiring, recruited, recruit, recruiting, recruitment of, headhunted, sourced,
        screened, interviewed, placed, staffed, onboarding of, sold, selling, sales of, promoted,
        marketed, rekrutierung, rekrutierte, einstellung von, vertrieb von, recruté, recrutement,
        contraté, recrutei, assunto, aangenomen, rekrutacja, işe aldım, 招聘""",
    ),
)
_PEOPLE = re.compile(
    r"\b(?:engineers?|developers?|entwickler\w*|scientists?|analysts?|talents?|candidates?|roles?"
    r"|programmers?|staff|experts?|people|architects?|consult\w+|services?|licen[cs]es?|licenças"
    r"|développeurs?|desarrollador\w*|desenvolvedor\w*|sviluppator\w*|programist\w*|geliştirici\w*)\b"
    r"|工程师",
    re.IGNORECASE,
)
"""Whom one hires, and what one sells."""
_OTHERS = re.compile(
    r"\b(?:teams?|squads?|engineers?|developers?|vendors?|suppliers?|partners?|projects?"
    r"|migrations?|roll-?outs?|ceremonies|entwickler\w*|équipes?|equipos?|equipes?|zespo\w+)\b",
    re.IGNORECASE,
)
"""Who does what is managed; clusters and data bases are managed by hand."""
BEFORE, AFTER = 120, 60
"""Characters around a name in which they stand."""
_TRAINED_PEOPLE = re.compile(
    r"\btrained (?:\w+ ){0,2}"
    r"(?:employees|people|colleagues|staff|users|students|teams?|teachers)\b",
    re.IGNORECASE,
)


class _Verb(NamedTuple):
    start: int
    doing: Doing


@cache
def _table() -> Terms:
    return Terms(
        (phrase.strip(), doing)
        for doing, verbs in _VERBS
        for phrase in " ".join(verbs.split()).split(",")
    )


def doings_at(words: Words, places: Sequence[Spot]) -> list[Doing | None]:
    """Return what was done at each place: the last verb before it in its sentence, else None."""
    text = words.text
    starts = statement_starts(text)
    hits = _table().find(words)
    verbs = [_Verb(words.starts[hit.first], hit.target) for hit in hits]
    verbs += [_Verb(found.start() + 1, Doing.TAUGHT) for found in _TRAINED_PEOPLE.finditer(text)]
    verbs.sort(key=lambda verb: verb.start)
    out: list[Doing | None] = []
    for place in places:
        begin = starts[bisect_right(starts, place.start) - 1]
        at = bisect_right(verbs, place.start, key=lambda verb: verb.start) - 1
        doing = verbs[at].doing if at >= 0 and verbs[at].start >= begin else None
        out.append(_sure(text, doing, begin, place))
    return out


def _sure(text: str, doing: Doing | None, begin: int, place: Spot) -> Doing | None:
    """Keep "hired" where people or licences are near, and "managed" where others do the work."""
    near = text[max(begin, place.start - BEFORE) : place.end + AFTER]
    if doing is Doing.HIRED:
        return doing if _PEOPLE.search(near) else None
    if doing is Doing.MANAGED:
        return doing if _OTHERS.search(near) else Doing.DID
    return doing
