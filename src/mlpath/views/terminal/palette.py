"""The one palette: what each tone looks like. Colour never carries a meaning alone."""

from __future__ import annotations

from mlpath.views.blocks import Tone

STYLES: dict[Tone, str] = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.GOOD: "green",
    Tone.WARN: "yellow",
    Tone.BAD: "red",
    Tone.DIM: "dim",
    Tone.NAME: "cyan",
}
HEAD = "dim"
BAR_FULL = "green"
PROVEN, SAID, MISSING = "green", "yellow", "dim"
"""What was shown or tested, what somebody only said, and what is not there."""
