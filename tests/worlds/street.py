"""Postings of a small field, a line each: level, what is required, what the title names."""

from mlpath.model.field.group import Group
from mlpath.model.field.skill import SkillKind
from mlpath.model.record import replace
from worlds.smallfield import ROLE, field, role, skill, target

NAMES = ("code", "models", "serving", "sql", "east", "west", "plots")
SOFT = replace(skill("talking", "programming"), kind=SkillKind.SOFT)
CLOUDS = Group(id="clouds", name="a cloud", members=("east", "west"))


def posting(
    level="junior", required="code models serving", title="", role_="maker", country="",
    degree="", instead="",
):  # fmt: skip
    return {
        "role": role_, "level": level, "years": "", "country": country, "year": "2026",
        "required": required, "preferred": "", "title": title, "source": "editorial",
        "degree": degree, "instead": instead,
    }  # fmt: skip


def street_of(*postings, **parts):
    skills = (*(skill(name, "programming") for name in NAMES), SOFT)
    roles = (ROLE, role(target("sql", 2), id_="asker"), role(target("code", 1), id_="idle"))
    whole = {"skills": skills, "groups": (CLOUDS,), "roles": roles}
    return field(**(whole | parts), tables={"postings": postings})
