"""From compiled JSON to the types of the model; trusted, because it was checked when compiled."""

from __future__ import annotations

from datetime import date
from typing import Any

Payload = dict[str, Any]


def areas(entries: list[Payload]) -> Any:
    """Build areas of skills."""
    from mlpath.model.skill import Area

    return {e["id"]: Area(id=e["id"], name=e["name"], summary=e["summary"]) for e in entries}


def skills(entries: list[Payload]) -> Any:
    """Build skills."""
    from mlpath.model.skill import Hours, Need, Skill, SkillKind

    return {
        e["id"]: Skill(
            id=e["id"],
            name=e["name"],
            kind=SkillKind(e["kind"]),
            area=e["area"],
            summary=e["summary"],
            can=tuple(e["can"]),
            hours=tuple(Hours(low=a, likely=b, high=c) for a, b, c in e["hours"]),
            needs=tuple(
                Need(skill=n["skill"], level=n["level"], for_level=n["for"], why=n["why"])
                for n in e.get("needs", ())
            ),
            aliases=tuple(e.get("aliases", ())),
            foundation=e.get("foundation", False),
            no_needs=e.get("no_needs", ""),
            was=tuple(e.get("was", ())),
        )
        for e in entries
    }


def roles(entries: list[Payload]) -> Any:
    """Build roles; the levels of a role share the weight of a skill."""
    from mlpath.model.role import Basis, Role, Target, Weight
    from mlpath.model.rung import RoleLevel

    def targets(entry: Payload) -> Any:
        weights = {
            skill: Weight(**{**weight, "basis": Basis(weight["basis"])})
            for skill, weight in entry["weights"].items()
        }
        return {
            RoleLevel(rung): tuple(
                Target(skill=skill, need=need, must=must, weight=weights[skill])
                for skill, need, must in found
            )
            for rung, found in entry["targets"].items()
        }

    return {
        e["id"]: Role(
            id=e["id"],
            name=e["name"],
            aliases=tuple(e.get("aliases", ())),
            summary=e["summary"],
            work=tuple(e["work"]),
            differs=e.get("differs", {}),
            traits=tuple(e.get("traits", ())),
            years={RoleLevel(k): (v[0], v[1]) for k, v in e["years"].items()},
            targets=targets(e),
            was=tuple(e.get("was", ())),
        )
        for e in entries
    }


def backgrounds(entries: list[Payload]) -> Any:
    """Build backgrounds."""
    from mlpath.model.background import Background, Prior

    return {
        e["id"]: Background(
            id=e["id"],
            name=e["name"],
            aliases=tuple(e.get("aliases", ())),
            summary=e["summary"],
            levels={k: Prior(mean=v[0], spread=v[1]) for k, v in e["levels"].items()},
        )
        for e in entries
    }


def resources(entries: list[Payload]) -> Any:
    """Build resources."""
    from mlpath.model.resource import Cover, Resource

    defaults = {"language": "en", "currency": "USD", "cost_note": ""}
    return {
        e["id"]: Resource(
            **{
                **defaults,
                **e,
                "covers": tuple(
                    Cover(skill=c["skill"], from_level=c["from"], to_level=c["to"])
                    for c in e["covers"]
                ),
                "checked": date.fromisoformat(e["checked"]) if "checked" in e else None,
            }
        )
        for e in entries
    }


def projects(entries: list[Payload]) -> Any:
    """Build projects."""
    from mlpath.model.project import Project, SkillLevel
    from mlpath.model.rung import RoleLevel
    from mlpath.model.skill import Hours

    return {
        e["id"]: Project(
            **{
                **e,
                "level": RoleLevel(e["level"]),
                "skills": tuple(SkillLevel(**part) for part in e["skills"]),
                "hours": Hours(low=e["hours"][0], likely=e["hours"][1], high=e["hours"][2]),
                "stages": tuple(e["stages"]),
            }
        )
        for e in entries
    }


def items(entries: list[Payload]) -> Any:
    """Build quiz items."""
    from mlpath.model.item import Item

    return {e["id"]: Item(**{**e, "wrong": tuple(e["wrong"])}) for e in entries}


def guides(entries: list[Payload]) -> Any:
    """Build guides."""
    from mlpath.model.guide import Figure, Guide, Point, Section

    def section(part: Payload) -> Section:
        return Section(
            heading=part["heading"],
            text=part.get("text", ""),
            points=tuple(Point(**point) for point in part.get("points", ())),
            figures=tuple(Figure(**figure) for figure in part.get("figures", ())),
        )

    return {
        e["id"]: Guide(
            id=e["id"],
            title=e["title"],
            summary=e["summary"],
            sections=tuple(map(section, e["section"])),
        )
        for e in entries
    }


def certifications(entries: list[Payload]) -> Any:
    """Build certificates."""
    from mlpath.model.certification import Certification

    defaults = {"cost": None, "currency": "USD", "valid_years": None, "renewal": ""}
    return {
        e["id"]: Certification(**{**defaults, **e, "skills": tuple(e["skills"])}) for e in entries
    }


def traits(entries: list[Payload]) -> Any:
    """Build traits."""
    from mlpath.model.trait import Trait

    return {
        e["id"]: Trait(**{**e, "grow": tuple(e["grow"]), "show": tuple(e["show"])}) for e in entries
    }


def sources(entries: list[Payload]) -> Any:
    """Build sources."""
    from mlpath.model.source import Source

    return {e["id"]: Source(**e) for e in entries}


def rows(table: Payload) -> Any:
    """Build the rows of a table."""
    columns = table["columns"]
    return tuple(dict(zip(columns, row, strict=True)) for row in table["rows"])


BUILDERS = {
    "areas": areas,
    "skills": skills,
    "roles": roles,
    "backgrounds": backgrounds,
    "resources": resources,
    "projects": projects,
    "items": items,
    "guides": guides,
    "certifications": certifications,
    "traits": traits,
    "sources": sources,
}
