"""Which job titles count as which role."""

from __future__ import annotations

MARKET = "all"
NEIGHBOUR = "software-engineer"
"""No role of ours, but it tells what a country pays beside another."""
ROLES = (
    "ml-engineer",
    "mlops-engineer",
    "ai-engineer",
    "data-scientist",
    "data-engineer",
    "data-analyst",
    "analytics-engineer",
    "applied-scientist",
    "research-scientist",
    "research-engineer",
    "computer-vision-engineer",
    "nlp-engineer",
    "ai-product-manager",
)
_AS_MAPPED = {role: role for role in (*ROLES, NEIGHBOUR)} | {
    "machine-learning-engineer": "ml-engineer",
}
_BY_TITLE = {
    "AI Data Engineer": "data-engineer",
    "AI Product Manager": "ai-product-manager",
    "AI Product Owner": "ai-product-manager",
    "AI Research Engineer": "research-engineer",
    "Machine Learning Research Engineer": "research-engineer",
    "Research Scientist": None,
}
"""A bare "Research Scientist" is left out: many of them work in chemistry or medicine."""


def role_of(title: str, mapped: dict[str, str]) -> str | None:
    """Return the role a title stands for, or None when it is none of ours."""
    if title in _BY_TITLE:
        return _BY_TITLE[title]
    return _AS_MAPPED.get(mapped.get(title, ""))
