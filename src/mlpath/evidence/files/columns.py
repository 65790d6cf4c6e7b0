"""What lists of postings call their columns: the one rule for JSON, CSV and Parquet."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError
from mlpath.model.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

TITLES = ("title", "jobtitle", "positiontitle", "position", "jobname", "name")
TEXTS = (
    "text",
    "description",
    "jobdescription",
    "descriptiontext",
    "jobtext",
    "fulltext",
    "content",
    "body",
    "posting",
    "jobposting",
    "details",
    "jobdetails",
)
"""Names without case, spaces and signs; the first that is there and not empty counts."""


def title(row: Mapping[str, Any]) -> str:
    """Return the title of a posting in a row of data."""
    return next((row[name] for name in named(row, TITLES) if isinstance(row[name], str)), "")


def body(row: Mapping[str, Any]) -> str:
    """Return the text of a posting in a row of data."""
    texts = (row[name] for name in named(row, TEXTS) if isinstance(row[name], str))
    return next((text for text in texts if text.strip()), "")


def named(columns: Iterable[str], known: Sequence[str]) -> list[str]:
    """Return the columns that go by some of the known names, in their order."""
    found: dict[str, str] = {}
    for column in columns:
        found.setdefault(_bare(column), column)
    return [found[name] for name in known if name in found]


def refuse_without_text(names: Sequence[str]) -> None:
    """Refuse columns of which none can hold a posting."""
    if not named(names, TEXTS):
        told = ", ".join(clean(name, limit=40) for name in names[:8])
        raise BadDataError(
            f"no column holds the texts of postings; it has {told}",
            hint="Call the column text or description.",
        )


@lru_cache(4096)
def _bare(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))
