"""Certificates that providers give for examinations."""

from __future__ import annotations

from mlpath.model.ids import CertificationId, SkillId, SourceId
from mlpath.model.record import record


@record
class Certification:
    """A certificate that a provider gives for an examination."""

    id: CertificationId
    name: str
    provider: str
    level: str
    cost: float | None = None
    currency: str = "USD"
    valid_years: float | None = None
    renewal: str = ""
    skills: tuple[SkillId, ...]
    asked_by: str
    url: str
    status: str
    source: SourceId
