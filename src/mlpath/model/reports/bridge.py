"""How somebody gets in, and the project of their own that runs through a plan."""

from __future__ import annotations

from mlpath.model.record import record


@record
class GettingIn:
    """What a background brings, and where to look first."""

    edge: str
    """What they have and others lack."""
    trap: str
    """The mistake people of the trade make on the way."""
    inside: str
    """The shortest way, through the present house."""
    titles: tuple[str, ...]
    """What to search for."""
    employers: str
    """Who prizes the trade."""


@record
class Growth:
    """What the project grows by in a module."""

    module: str
    """The id of the module."""
    text: str


@record
class OwnProject:
    """One project that runs through the plan: the same question and data, more of it each time."""

    title: str
    question: str
    """What a decision of the trade hangs on."""
    data: str
    """The name of the data."""
    url: str
    stages: tuple[Growth, ...]
    """In the order of the modules."""
    watch: str
    """What is watched once it runs."""
    show: str
    """What is shown of it in an interview."""
