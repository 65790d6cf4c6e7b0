"""Numbers as people write them."""

from __future__ import annotations

from mlpath.errors import UsageError


def _parsed(value: object, what: str, hint: str) -> float:
    try:
        out = float(value.strip() if isinstance(value, str) else value)  # type: ignore[arg-type] # else a TypeError
    except (TypeError, ValueError, OverflowError):
        out = float("nan")
    if isinstance(value, bool) or out != out:  # noqa: PLR0124 - nan is the number unlike itself
        raise UsageError(f'{what} must be a number, not "{str(value)[:40]}"', hint=hint)
    return out


def number(value: object, what: str, low: float, high: float, hint: str) -> float:
    """Read a number within bounds."""
    out = _parsed(value, what, hint)
    if not low <= out <= high:
        shown = str(value)[:40]
        raise UsageError(f"{what} must be from {low:g} to {high:g}, not {shown}", hint=hint)
    return out


def whole(value: object, what: str, low: int, high: int, hint: str) -> int:
    """Read a whole number within bounds."""
    out = _parsed(value, what, hint)
    if out not in range(low, high + 1):
        between = f"{low} or {high}" if high - low == 1 else f"from {low} to {high}"
        kind = "" if out.is_integer() else "a whole number "
        raise UsageError(f"{what} must be {kind}{between}, not {str(value)[:40]}", hint=hint)
    return int(out)


def points(text: str) -> float:
    """Read a readiness in points of 100."""
    return number(text, "the readiness", 1, 100, "Points of 100, such as --until 80.")
