"""Proven skills and finished projects as Open Badges 3.0 (1EdTech), self-asserted, not signed.

One AchievementCredential a skill or project, of the fields that the specification requires, with
evidence and what ESCO calls the skill. The person is issuer and subject, and says so. Without a
`proof` it has the form of a verifiable credential and is none; the schema lets others check that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from mlpath.model.digest import digest
from mlpath.model.proof import AGAIN, PROJECT_SAYS, STATEMENT

if TYPE_CHECKING:
    from mlpath.model.proof import EscoSkill, Proof, ProofEvidence, ProofProject, ProofSkill

CONTEXT = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)
SCHEMA = {
    "id": "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/"
    "ob_v3p0_achievementcredential_schema.json",
    "type": "1EdTechJsonSchemaValidator2019",
}
ESCO = "ESCO, European Skills, Competences, Qualifications and Occupations"


def badges(proof: Proof) -> list[dict[str, object]]:
    """Return a credential for each skill of which something is proven, and each project."""
    seal = digest(proof.encode())
    person: dict[str, object] = {"id": _urn(f"{seal}/person"), "type": ["Profile"]}
    if proof.name:
        person["name"] = proof.name
    skills = [
        _badge(proof, person, _urn(f"{seal}/{one.skill}"), _achievement(one), _proofs(one))
        for one in proof.proven
    ]
    projects = [
        _badge(proof, person, _urn(f"{seal}/project/{one.project}"), _built(one), [_linked(one)])
        for one in proof.projects
    ]
    return skills + projects


def _badge(
    proof: Proof,
    person: dict[str, object],
    id_: str,
    achievement: dict[str, object],
    evidence: list[dict[str, object]],
) -> dict[str, object]:
    return {
        "@context": list(CONTEXT),
        "id": id_,
        "type": ["VerifiableCredential", "AchievementCredential"],
        "name": achievement["name"],
        "description": STATEMENT,
        "issuer": person,
        "validFrom": f"{proof.made.isoformat()}T00:00:00Z",
        "credentialSubject": {
            "id": person["id"],
            "type": ["AchievementSubject"],
            "achievement": achievement,
        },
        "evidence": evidence,
        "credentialSchema": [dict(SCHEMA)],
    }


def _built(project: ProofProject) -> dict[str, object]:
    """Describe a finished project; it is no competency, for it proves no level."""
    practised = f" It practised {', '.join(project.skills)}." if project.skills else ""
    return {
        "id": _urn(f"project/{project.project}"),
        "type": ["Achievement"],
        "achievementType": "Achievement",
        "name": f"{project.name}: finished",
        "description": f"{project.summary}{practised}".strip() or project.name,
        "criteria": {
            "narrative": "The person says that it is finished; no level of a skill follows from it."
        },
    }


def _linked(project: ProofProject) -> dict[str, object]:
    out: dict[str, object] = {
        "type": ["Evidence"],
        "name": "project",
        "narrative": f"{PROJECT_SAYS} ({project.on.isoformat()})",
        "description": f"Can be checked again by {project.again}.",
    }
    return {"id": project.link, **out} if project.link else out


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


def _proofs(skill: ProofSkill) -> list[dict[str, object]]:
    return [_evidence(one) for one in skill.evidence]


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
