"""What is counted of a posting: a fingerprint, its role, a bit a skill, and no word of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.evidence.postings.corpus import CorpusReading
from mlpath.model.field.market_posting import Importance
from mlpath.model.field.skill import SkillKind
from mlpath.model.named import NamedTuple
from mlpath.model.reports.postings import Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from mlpath.evidence.postings.corpus import Batch
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Role
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import RoleId, SkillId
    from mlpath.model.reports.postings import Posting

    Counted = bytes | Unread

MARK = 8
"""Bytes of a fingerprint: of 100 million postings, one in 3,700 such corpora has a false copy."""


class Named(NamedTuple):
    """What is counted of a posting."""

    mark: int
    """The fingerprint that copies of it share."""
    role: RoleId | None
    skills: tuple[SkillId, ...]


class Packing:
    """How that is packed, for the roles and skills of a catalogue in their order."""

    def __init__(self, skills: Collection[Skill], roles: Collection[Role]) -> None:
        self._skills = [skill.id for skill in skills]
        self._bits = {skill: 1 << place for place, skill in enumerate(self._skills)}
        self._roles = [None, *(role.id for role in roles)]
        self._numbers = {role: number for number, role in enumerate(self._roles)}
        self._soft = frozenset(s.id for s in skills if s.kind is SkillKind.SOFT)
        self._role = MARK + (len(roles).bit_length() + 7) // 8
        self.size = self._role + (len(skills) + 7) // 8
        """Bytes a posting."""

    @classmethod
    def of(cls, catalog: Catalog) -> Packing:
        """Take skills and roles from a catalogue."""
        return cls(catalog.skills.values(), catalog.roles.values())

    def pack(self, posting: Posting, mark: int) -> bytes:
        """Pack what is counted of a posting."""
        bits = 0
        for skill in asked_for(posting, self._soft):
            bits |= self._bits[skill]
        role = self._numbers[posting.role].to_bytes(self._role - MARK)
        return b"".join((mark.to_bytes(MARK), role, bits.to_bytes(self.size - self._role)))

    def unpack(self, packed: bytes) -> Named:
        """Return what was packed, its skills in the order of the catalogue."""
        bits = int.from_bytes(packed[self._role :])
        skills = []
        while bits:
            place = (bits & -bits).bit_length() - 1
            skills.append(self._skills[place])
            bits &= bits - 1
        role = self._roles[int.from_bytes(packed[MARK : self._role])]
        return Named(int.from_bytes(packed[:MARK]), role, tuple(skills))


def asked_for(posting: Posting, soft: frozenset[SkillId]) -> list[SkillId]:
    """Return the skills that count: a soft one where it is asked for.

    Every second posting calls itself collaborative.
    """
    return [
        mention.skill
        for mention in posting.mentions
        if mention.importance is not Importance.MENTIONED or mention.skill not in soft
    ]


class Counting(NamedTuple):
    """Reading postings for what is counted of them."""

    reading: CorpusReading

    @classmethod
    def of(cls, catalog: Catalog) -> Counting:
        """Take from a catalogue what reading needs."""
        return cls(CorpusReading.of(catalog))

    def start(self) -> Callable[[Batch], list[Counted]]:
        """Return what reads a batch: each posting packed."""
        form = Packing(self.reading.skills, self.reading.roles)
        read = self.reading.start()
        return lambda batch: [
            one if isinstance(one, Unread) else form.pack(*one) for one in read(batch)
        ]
