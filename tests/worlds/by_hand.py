"""Roles whose skills have the hours of their first level given, and postings for one skill each."""

from mlpath.model.record import replace
from worlds.cases import WISHES, case_with
from worlds.smallfield import levels, role, skill, target
from worlds.street import posting, street_of

USUAL = ("office", "english")


def toward(hours, *postings, steps=(), known=(), week=1.0, wanted=None):
    """Make a case of a role that asks for level 1 of skills with these hours.

    What no role asks for, but every posting, is there: a posting is met with what it is named for.
    """
    own = role(*(target(name, 1) for name in hours if name in (wanted or hours)))
    every = {**hours, **dict.fromkeys(USUAL, 10)}
    skills = [skill(name, "programming", likely=(h, h, h, h)) for name, h in every.items()]
    server = role(*(target(name, 1) for name in steps), id_="server")
    catalog = street_of(*postings, skills=skills, groups=(), roles=(own, server), projects=())
    there, wishes = levels(**dict.fromkeys((*known, *USUAL), 1)), replace(WISHES, hours=week)
    return case_with(there, catalog=catalog, role=own, wishes=wishes)


def jobs(named, count=20, role_="server"):
    required = " ".join([named, *USUAL])
    return [posting(role_=role_, required=required, title=named)] * count
