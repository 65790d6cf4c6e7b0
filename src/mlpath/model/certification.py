"""Certificates that providers give for examinations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.ids import CertificationId, SkillId, SourceId


@record
class Certification:
    """A certificate that a provider gives for an examination."""

    id: CertificationId
    name: str
    provider: str
    level: str
    cost: float | None
    currency: str
    valid_years: float | None
    renewal: str
    skills: tuple[SkillId, ...]
    asked_by: str
    url: str
    status: str
    source: SourceId
