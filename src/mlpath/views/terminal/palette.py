"""The one palette: what each tone looks like. Colour never carries a meaning alone.

Only colours that are dark on light and light on dark in the 16 that every terminal has: no black,
white, blue, yellow or bright ones, and no backgrounds. Words are never dimmed: on Solarized's light
ground, or a poor screen, half of the ink is too little to read. Only the empty part of a bar is.
"""

from __future__ import annotations

from mlpath.views.blocks import Tone

STYLES: dict[Tone, str] = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.GOOD: "green",
    Tone.PROVEN: "green",
    Tone.CLAIMED: "magenta",
    Tone.MISSING: "dim",
    Tone.WARN: "red",
    Tone.BAD: "bold red",
    Tone.DIM: "",
    Tone.NAME: "cyan",
    Tone.LINK: "underline",
}
HEAD = "bold"
BAR_FULL = "green"
PROVEN, SAID, MISSING = (STYLES[one] for one in (Tone.PROVEN, Tone.CLAIMED, Tone.MISSING))
"""What was shown or tested, what somebody only said, and what is not there."""
