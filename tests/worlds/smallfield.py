"""A field small enough to be worked out by hand, for the tests of plans."""

from datetime import date

from mlpath.model.field.catalog import Catalog
from mlpath.model.field.certification import Certification
from mlpath.model.field.guide import Guide
from mlpath.model.field.module import Module, Study, Taught
from mlpath.model.field.project import Project
from mlpath.model.field.resource import Cover, Resource
from mlpath.model.field.role import Basis, Role, Target, Weight
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import Area, Hours, Need, Skill, SkillKind, SkillLevel
from mlpath.model.field.theme import Theme
from mlpath.model.ids import SkillId
from mlpath.model.person import Estimate

MONDAY = date(2026, 11, 23)


def hours(likely: float) -> Hours:
    return Hours(low=likely / 2, likely=likely, high=likely * 2)


def skill(id_: str, area: str, likely=(10, 20, 40, 80), needs=()) -> Skill:
    return Skill(
        id=id_,
        name=id_.title(),
        kind=SkillKind.CONCEPT,
        area=area,
        summary=f"About {id_}.",
        can=tuple(f"do {id_} at level {n}" for n in range(1, 5)),
        hours=tuple(hours(h) for h in likely),
        needs=tuple(
            Need(skill=s, level=level, for_level=for_level, why=f"{id_} rests on {s}")
            for s, level, for_level in needs
        ),
    )


def target(
    id_: str, need: int, weight: float = 0.5, *, must: bool = False, core: bool = False
) -> Target:
    return Target(
        skill=SkillId(id_),
        need=need,
        must=must,
        core=core or must,
        weight=Weight(value=weight, basis=Basis.EDITORIAL, source="editorial"),
    )


def role(*targets: Target, id_: str = "maker", mid=None) -> Role:
    return Role(
        id=id_,
        name=id_.title(),
        aliases=(),
        summary="Makes things.",
        work=("Make.",),
        differs={},
        traits=(),
        years=dict.fromkeys(RoleLevel, (0, 2)),
        targets={
            RoleLevel.JUNIOR: tuple(targets),
            RoleLevel.MID: tuple(mid or targets),
            RoleLevel.SENIOR: tuple(mid or targets),
            RoleLevel.LEAD: tuple(mid or targets),
        },
    )


def resource(id_: str, covers, *, likely=10.0, cost=0.0, kind="course") -> Resource:
    return Resource(
        id=id_,
        title=id_.title(),
        provider="Somebody",
        url=f"https://example.org/{id_}",
        kind=kind,
        language="en",
        hours=likely,
        cost=cost,
        currency="USD",
        free=cost == 0,
        covers=tuple(Cover(skill=s, from_level=a, to_level=b) for s, a, b in covers),
        why=f"good for {id_}",
        start=f"open {id_}",
    )


def project(id_: str, skills, likely: float = 5, level=RoleLevel.JUNIOR) -> Project:
    return Project(
        id=id_,
        name=id_.title(),
        level=level,
        summary="Build it.",
        skills=tuple(SkillLevel(skill=s, level=n) for s, n in skills),
        hours=hours(likely),
        proves="that you can",
        stages=("start", "end"),
        data="public",
    )


def module(id_: str, theme: str, teaches, study=(), **parts) -> Module:
    return Module(
        id=id_,
        title=id_.title(),
        theme=theme,
        can=f"do what {id_} is for",
        teaches=tuple(Taught(skill=s, from_level=a, to_level=b) for s, a, b in teaches),
        study=tuple(Study(resource=r, part=f"part {n}", hours=h) for n, (r, h) in enumerate(study)),
        check=f"show {id_}",
        otherwise=f"repeat {id_}",
        **parts,
    )


def certification(id_: str, skills) -> Certification:
    return Certification(
        id=id_,
        name=id_.title(),
        provider="Somebody",
        level="associate",
        cost=100.0,
        currency="USD",
        valid_years=2.0,
        renewal="exam",
        skills=tuple(skills),
        asked_by="some",
        url="https://example.org",
        status="active",
        source="editorial",
    )


SKILLS = (
    skill("algebra", "mathematics"),
    skill("code", "programming"),
    skill("models", "classical-ml", needs=[("algebra", 1, 1), ("code", 2, 2)]),
    skill("serving", "mlops", likely=(6, 12, 24, 48), needs=[("code", 1, 1), ("models", 1, 2)]),
)
ROLE = role(
    target("code", 2, 0.9, must=True),
    target("models", 2, 0.8, must=True),
    target("serving", 1, 0.3),
    mid=[target("code", 3, 0.9, must=True), target("models", 3, 0.8), target("serving", 2, 0.3)],
)
AREAS = tuple(
    Area(id=id_, name=name, summary="")
    for id_, name in (
        ("mathematics", "Mathematics"),
        ("programming", "Programming"),
        ("classical-ml", "Classical models"),
        ("mlops", "MLOps"),
    )
)

THEMES = (
    Theme(id="maths", name="Mathematics", areas=("mathematics",), near=("code",)),
    Theme(id="code", name="Programming", areas=("programming",)),
)


def field(**parts) -> Catalog:
    whole = {
        "areas": AREAS,
        "themes": THEMES,
        "skills": SKILLS,
        "roles": (ROLE,),
        "resources": (
            resource("book", [("code", 0, 2)], kind="book", likely=12, cost=40),
            resource("docs", [("code", 0, 4)], kind="docs", likely=10),
            resource("class", [("models", 0, 1), ("algebra", 0, 1)], likely=15),
        ),
        "projects": (project("toy", [("code", 1)]), project("service", [("serving", 1)])),
        "guides": (Guide(id="portfolio", title="Portfolio", summary="Show it.", sections=()),),
        "certifications": (certification("paper", ["code", "other"]), certification("no", [])),
    }
    return Catalog.of(**(whole | parts))


def levels(**known: float) -> dict[SkillId, Estimate]:
    return {SkillId(k): Estimate(value=v, low=v, high=v) for k, v in known.items()}
