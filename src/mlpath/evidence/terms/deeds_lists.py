"""Skills that lists tell, whose first or last word belongs to all that they name."""

from __future__ import annotations

from mlpath.evidence.terms.deed import SharedWord, deed

LISTS = (
    deed("model-serving", "model models", "deployment serving", shares=SharedWord.FIRST),
    deed("model-monitoring", "model models", "monitoring", shares=SharedWord.FIRST),
    deed(
        "ml-pipelines",
        "ml ai training genai inference",
        "pipelines pipeline",
        shares=SharedWord.LAST,
    ),
    deed(
        "data-pipelines", "data etl ingestion streaming batch", "pipelines", shares=SharedWord.LAST
    ),
    deed(
        "data-cleaning",
        "data dataset datasets",
        "cleaning cleansing preprocessing wrangling normalization deduplication preparation",
        shares=SharedWord.FIRST,
    ),
    deed(
        "data-labelling",
        "data dataset datasets",
        "labeling labelling annotation",
        shares=SharedWord.FIRST,
    ),
    deed("unit-testing", "unit", "tests testing", shares=SharedWord.LAST),
    deed("code-quality", "code", "reviews", shares=SharedWord.LAST),
    deed("feature-engineering", "feature", "selection extraction", shares=SharedWord.FIRST),
)
"""Ends of lists, and the skill that both together tell."""
