"""Which job titles count as which role."""

from __future__ import annotations

ROLES = (
    "ml-engineer",
    "mlops-engineer",
    "ai-engineer",
    "data-scientist",
    "data-engineer",
    "research-engineer",
    "computer-vision-engineer",
    "nlp-engineer",
)
MARKET = "all"
SCIENTIST = "ml-scientist"
"""Counts towards the market of a country, but is no role of its own here."""
NEIGHBOURS = ("data-analyst", "analytics-engineer", "software-engineer")
"""Not machine learning, but they tell what a country pays beside another."""

_AS_MAPPED = {
    "machine-learning-engineer": "ml-engineer",
    "mlops-engineer": "mlops-engineer",
    "ai-engineer": "ai-engineer",
    "data-scientist": "data-scientist",
    "data-engineer": "data-engineer",
    "research-engineer": "research-engineer",
    "computer-vision-engineer": "computer-vision-engineer",
    "nlp-engineer": "nlp-engineer",
    "applied-scientist": SCIENTIST,
    "data-analyst": "data-analyst",
    "analytics-engineer": "analytics-engineer",
    "software-engineer": "software-engineer",
}
_BY_TITLE = {
    "AI Data Engineer": "data-engineer",
    "AI Research Engineer": "research-engineer",
    "Machine Learning Research Engineer": "research-engineer",
    "AI Research Scientist": SCIENTIST,
    "AI Researcher": SCIENTIST,
    "AI Scientist": SCIENTIST,
    "Deep Learning Researcher": SCIENTIST,
    "Machine Learning Researcher": SCIENTIST,
    "Machine Learning Scientist": SCIENTIST,
}
"""A bare "Research Scientist" is left out: many of them work in chemistry or medicine."""


def role_of(title: str, mapped: dict[str, str]) -> str | None:
    """Return the role a title stands for, or None when it is none of ours."""
    return _BY_TITLE.get(title) or _AS_MAPPED.get(mapped.get(title, ""))
