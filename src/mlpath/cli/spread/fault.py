"""A mistake of ours where work is done: its kind and place, for its words may quote somebody."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parents[2]


def told(error: Exception) -> str:
    """Tell the kind of an error, and the last line of our code that it went through."""
    from traceback import extract_tb

    frames = list(extract_tb(error.__traceback__))
    ours = [one for one in frames if Path(one.filename).is_relative_to(PACKAGE)] or frames
    return f"{type(error).__name__} at {Path(ours[-1].filename).name}:{ours[-1].lineno}"
