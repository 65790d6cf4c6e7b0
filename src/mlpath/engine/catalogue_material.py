"""What there is to learn with, to build, to sit for and to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.search import search
from mlpath.model.cert_report import CertReport, CertsReport
from mlpath.model.guide import Guide, Point, Section
from mlpath.model.guide_report import GuideReport, Topic, TopicsReport
from mlpath.model.ids import SourceId, TopicId
from mlpath.model.project_report import ProjectReport, ProjectsReport
from mlpath.model.resource_report import ResourceReport, ResourcesReport
from mlpath.model.rung import RoleLevel

if TYPE_CHECKING:
    from mlpath.model.catalog import Catalog
    from mlpath.model.certification import Certification
    from mlpath.model.ids import SkillId
    from mlpath.model.project import Project
    from mlpath.model.resource import Resource
    from mlpath.model.role import Role
    from mlpath.model.skill import Skill


TRAITS = TopicId("traits")
OURS = SourceId("editorial")


def _said(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _wanted(
    catalog: Catalog, area: str, skill: Skill | None, role: Role | None
) -> set[SkillId] | None:
    """Return the skills that a filter leaves, or None when nothing is filtered."""
    if not area and skill is None and role is None:
        return None
    left = set(catalog.skills)
    if area:
        left &= {s.id for s in catalog.skills.values() if s.area == area}
    if skill is not None:
        left &= {skill.id}
    if role is not None:
        left &= {t.skill for t in role.targets[RoleLevel.SENIOR]}
    return left


def _of(text: str, area: str, skill: Skill | None, role: Role | None) -> str:
    return _said(
        f'with "{text}"' if text else "",
        f"in {area}" if area else "",
        f"for {skill.name}" if skill else "",
        f"for {role.name}" if role else "",
    )


def resources_report(
    catalog: Catalog,
    *,
    text: str = "",
    area: str = "",
    skill: Skill | None = None,
    role: Role | None = None,
    level: int | None = None,
    kind: str = "",
    free: bool = False,
) -> ResourcesReport:
    """List resources; `level` keeps those that lead to that level of a wanted skill."""
    wanted = _wanted(catalog, area, skill, role)

    def fits(resource: Resource) -> bool:
        covers = [c for c in resource.covers if wanted is None or c.skill in wanted]
        if level is not None:
            covers = [c for c in covers if c.from_level < level <= c.to_level]
        return bool(covers) and (not kind or resource.kind == kind) and (not free or resource.free)

    found = [resource for resource in catalog.resources.values() if fits(resource)]
    if text:
        names = catalog.skills
        found = search(
            found,
            text,
            lambda r: (r.title, r.provider, " ".join(names[c.skill].name for c in r.covers), r.why),
        )
    of = _said("free" if free else "", _of(text, area, skill, role))
    return ResourcesReport(
        resources=tuple(found), of=_said(of, f"to level {level}" if level is not None else "")
    )


def resource_report(catalog: Catalog, resource: Resource) -> ResourceReport:
    """Tell everything about one resource."""
    names = tuple(catalog.skills[cover.skill].name for cover in resource.covers)
    return ResourceReport(resource=resource, names=names)


def projects_report(
    catalog: Catalog,
    *,
    text: str = "",
    area: str = "",
    skill: Skill | None = None,
    role: Role | None = None,
    level: RoleLevel | None = None,
) -> ProjectsReport:
    """List projects."""
    wanted = _wanted(catalog, area, skill, role)
    found = [
        project
        for project in catalog.projects.values()
        if (wanted is None or any(part.skill in wanted for part in project.skills))
        and (level is None or project.level is level)
    ]
    if text:
        found = search(found, text, lambda p: (p.name, p.summary, p.data, p.proves, *p.stages))
    of = _said(_of(text, area, skill, role), f"at {level} level" if level else "")
    return ProjectsReport(projects=tuple(found), of=of)


def project_report(catalog: Catalog, project: Project) -> ProjectReport:
    """Tell everything about one project."""
    names = tuple(catalog.skills[part.skill].name for part in project.skills)
    return ProjectReport(project=project, names=names)


def certs_report(catalog: Catalog, *, text: str = "", role: Role | None = None) -> CertsReport:
    """List certificates."""
    wanted = _wanted(catalog, "", None, role)
    found = [
        cert
        for cert in catalog.certifications.values()
        if wanted is None or any(skill in wanted for skill in cert.skills)
    ]
    if text:
        found = search(found, text, lambda c: (c.name, c.provider, c.asked_by, c.status))
    return CertsReport(certs=tuple(found), of=_of(text, "", None, role))


def cert_report(catalog: Catalog, cert: Certification) -> CertReport:
    """Tell everything about one certificate."""
    return CertReport(cert=cert, names=tuple(catalog.skills[s].name for s in cert.skills))


def traits_guide(catalog: Catalog) -> Guide:
    """Write the traits as a guide: what to ask oneself, how to grow each, how to show it."""
    return Guide(
        id=TRAITS,
        title="Traits",
        summary="What people in the work are like, how to grow it, and how to show it.",
        sections=tuple(
            Section(
                heading=trait.name,
                text=trait.question,
                points=(
                    *(Point(text=f"Grow it: {text}", source=OURS) for text in trait.grow),
                    *(Point(text=f"Show it: {text}", source=OURS) for text in trait.show),
                    Point(text="The list of eight traits is theirs.", source=trait.source),
                ),
            )
            for trait in catalog.traits.values()
        ),
    )


def topics_report(catalog: Catalog, *, text: str = "") -> TopicsReport:
    """List the topics of the guide, or those in which every word of a search stands."""

    def fields(guide: Guide) -> tuple[str, ...]:
        body = " ".join(
            [part.heading + " " + part.text for part in guide.sections]
            + [point.text for part in guide.sections for point in part.points]
            + [figure.label for part in guide.sections for figure in part.figures]
        )
        return (guide.id, guide.title, guide.summary, body)

    guides = [*catalog.guides.values(), traits_guide(catalog)]
    found = search(guides, text, fields) if text else guides
    return TopicsReport(
        topics=tuple(Topic(id=g.id, title=g.title, summary=g.summary) for g in found)
    )


def guide_report(catalog: Catalog, guide: Guide) -> GuideReport:
    """Tell one topic, with its sources."""
    used = dict.fromkeys(
        entry.source for part in guide.sections for entry in (*part.points, *part.figures)
    )
    return GuideReport(
        id=guide.id,
        title=guide.title,
        summary=guide.summary,
        sections=guide.sections,
        sources=tuple(catalog.sources[source] for source in used),
    )
