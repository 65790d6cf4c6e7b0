"""Proven skills as Open Badges 3.0 (1EdTech): self-asserted credentials, without a signature.

One AchievementCredential a skill, of the fields that the specification requires, with evidence and
what ESCO calls the skill. The person is issuer and subject, and says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from mlpath.model.digest import digest
from mlpath.model.proof import AGAIN, STATEMENT

if TYPE_CHECKING:
    from mlpath.model.proof import EscoSkill, Proof, ProofEvidence, ProofSkill

CONTEXT = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)
ESCO = "ESCO, European Skills, Competences, Qualifications and Occupations"


def badges(proof: Proof) -> list[dict[str, object]]:
    """Return a credential for each skill of which something is proven."""
    seal = digest(proof.encode())
    person: dict[str, object] = {"id": _urn(f"{seal}/person"), "type": ["Profile"]}
    if proof.name:
        person["name"] = proof.name
    return [_badge(proof, skill, person, seal) for skill in proof.proven]


def _badge(
    proof: Proof, skill: ProofSkill, person: dict[str, object], seal: str
) -> dict[str, object]:
    return {
        "@context": list(CONTEXT),
        "id": _urn(f"{seal}/{skill.skill}"),
        "type": ["VerifiableCredential", "AchievementCredential"],
        "name": f"{skill.name}: {skill.proven_name}",
        "description": STATEMENT,
        "issuer": person,
        "validFrom": f"{proof.made.isoformat()}T00:00:00Z",
        "credentialSubject": {
            "id": person["id"],
            "type": ["AchievementSubject"],
            "achievement": _achievement(skill),
        },
        "evidence": [_evidence(one) for one in skill.evidence],
    }


def _achievement(skill: ProofSkill) -> dict[str, object]:
    out: dict[str, object] = {
        "id": _urn(f"{skill.skill}/{skill.proven}"),
        "type": ["Achievement"],
        "achievementType": "Competency",
        "name": f"{skill.name}: {skill.proven_name}",
        "description": f"Can {skill.proven_can}",
        "criteria": {
            "narrative": "At least two questions of the level answered rightly, or code that shows "
            "it, or the level marked as done by the person: the evidence says which."
        },
    }
    if skill.esco is not None:
        out["alignment"] = [_alignment(skill.esco)]
    return out


def _alignment(esco: EscoSkill) -> dict[str, object]:
    return {
        "type": ["Alignment"],
        "targetName": esco.label,
        "targetUrl": esco.uri,
        "targetFramework": ESCO,
    }


def _evidence(one: ProofEvidence) -> dict[str, object]:
    return {
        "type": ["Evidence"],
        "name": one.grade.value,
        "narrative": f"{one.says} ({one.first.isoformat()} to {one.last.isoformat()})",
        "description": f"Can be checked again by {AGAIN[one.grade]}.",
    }


def _urn(name: str) -> str:
    """Name a thing that has no address: the same thing always by the same name."""
    return uuid5(NAMESPACE_URL, f"mlpath:{name}").urn
