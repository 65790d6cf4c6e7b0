"""What SQL shows, by its tokens: joins, windows, common table expressions, models of dbt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlpath.evidence.code.reading.uses import Uses

_QUIET = re.compile(r"--[^\n]*|/\*.*?(?:\*/|\Z)|'[^']*(?:'|\Z)", re.DOTALL)
_STATEMENT = re.compile(r"\b(?:select|insert\s+into|update|create|with|merge|delete)\b")
_SIGNS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern), what, told)
    for pattern, what, told in (
        (r"\bselect\b", "select", "sql 1"),
        (r"\bjoin\b", "joins", "sql 1.5"),
        (r"\bgroup\s+by\b", "group by", "sql 1.5"),
        (r"\bhaving\b", "having", "sql 1.75"),
        (r"\bcase\s+when\b", "case", "sql 1.5"),
        (r"\bwith\s+(?:recursive\s+)?\w{1,60}\s+as\s*\(", "common table expressions", "sql 2"),
        (r"\bwith\s+recursive\b", "recursion", "sql 2.25"),
        (r"\bover\s*\(", "window functions", "sql 2.25"),
        (r"\bover\s+\w{1,60}\b", "window functions", "sql 2.25"),
        (r"\b(?:rows|range)\s+between\b", "window frames", "sql 2.25"),
        (r"\bmerge\s+into\b|\bon\s+conflict\b", "upserts", "sql 2"),
        (r"\bexplain\b", "query plans", "sql 2.5 relational-databases 2"),
        (r"\bcreate\s+table\b", "tables", "relational-databases 1.5"),
        (
            r"\b(?:references|foreign\s+key)\b",
            "foreign keys",
            "relational-databases 1.75 data-modeling 1.75",
        ),
        (r"\bcreate\s+(?:unique\s+)?index\b", "indexes", "relational-databases 2"),
        (r"\bcommit\s*;", "transactions", "relational-databases 1.75"),
        (r"\bpartition(?:ed)?\s+by\b", "partitions", "sql 2"),
        (r"\b(?:jsonb|bigserial|plpgsql|tsvector)\b", "Postgres types", "postgresql 1.5"),
        (r"\{\{\s*ref\s*\(", "models that build on models", "dbt 1.75 sql 1.5 data-modeling 1.5"),
        (r"\{\{\s*source\s*\(", "sources", "dbt 1.75"),
        (r"\bis_incremental\s*\(", "incremental models", "dbt 2.5"),
        (r"\{%-?\s*macro\b", "macros", "dbt 2.25"),
        (r"\{%-?\s*for\b", "loops in models", "dbt 2"),
    )
)


IN_TESTS = 2.0
"""The most that SQL in tests shows: it is short, and its tables model nothing."""


def see_sql(text: str, uses: Uses, *, test: bool = False) -> None:
    """Note what SQL shows; comments and texts in it are nothing of its own."""
    plain = _QUIET.sub(" ", text).lower()
    statements = len(_STATEMENT.findall(plain))
    if not statements:
        return
    uses.sizes["sql"] += statements
    for pattern, what, told in _SIGNS:
        if not pattern.search(plain):
            continue
        if not test:
            uses.rated(told, what)
        elif told.startswith("dbt "):
            uses.rated("dbt 1.75 data-quality 1.5", "tests in SQL")
        elif told.startswith("sql "):
            uses.sign("sql", what, min(IN_TESTS, float(told.split()[1])))


_BEGINS = re.compile(
    r"\s*(?:select\b.{1,2000}\bfrom\b|insert\s+into\b|with\s+\w+\s+as\b|create\s+table\b)",
    re.IGNORECASE | re.DOTALL,
)


def is_sql(text: str) -> bool:
    """Tell whether a text in code is a query."""
    return len(text) > 15 and _BEGINS.match(text[:3000]) is not None  # noqa: PLR2004
