"""What was claimed or proven as a JSON Resume (jsonresume.org, schema 1.0.0)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mlpath.model.proof import OURS, PROJECT_SAYS
from mlpath.views.formats.json import inert

if TYPE_CHECKING:
    from mlpath.model.proof import Proof, ProofProject, ProofSkill

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def render(proof: Proof) -> str:
    """Write a résumé of the skills, each with its level and whether that is proven, and projects.

    No other word for a skill is put in: an alias is often the name of something else that the
    person never claimed. Who they want to be is not said: a label is what they are.
    """
    basics = {"name": proof.name, "label": proof.label}
    document = {
        "$schema": SCHEMA,
        "basics": {key: value for key, value in basics.items() if value},
        "skills": [_skill(one) for one in proof.skills],
        "projects": [_project(one) for one in proof.projects],
        "meta": {"version": "v1.0.0", "lastModified": f"{proof.made.isoformat()}T00:00:00"},
    }
    return inert(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _skill(skill: ProofSkill) -> dict[str, object]:
    return {
        "name": skill.name.replace(", ", "/"),  # a reader may take a comma for the end of a skill
        "level": skill.level_name,
        "keywords": [known(skill)],
        OURS: {
            "skill": skill.skill,
            "level": skill.level,
            "proven": skill.proven,
            "known": [f"{one.says} ({one.last.isoformat()})" for one in skill.evidence],
        },
    }


def _project(project: ProofProject) -> dict[str, object]:
    """Write a finished project: what the schema does not know stands under a name of its own."""
    out: dict[str, object] = {"name": project.name}
    if project.summary:
        out["description"] = project.summary
    out |= {"keywords": list(project.skills), "endDate": project.on.isoformat()}
    if project.link:
        out["url"] = project.link
    return {**out, OURS: {"project": project.project, "known": [PROJECT_SAYS]}}


def known(skill: ProofSkill) -> str:
    """Say how much of a level is proven."""
    if skill.proven == skill.level:
        return "proven"
    # The name of the level that is proven would be read as a rating of what stands beside it.
    return "claimed, partly proven" if skill.proven else "claimed"
