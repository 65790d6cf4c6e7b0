"""How the output device looks: what the terminal view may use."""

from __future__ import annotations

from mlpath.model.record import record


@record
class Look:
    """Width, colour and characters that the reader's device can show."""

    width: int = 80
    """Columns."""
    colour: bool = False
    links: bool = False
    """A title may carry its address; else the address stands beside it."""
    unicode: bool = True
    plain: bool = False
    """Words only: no boxes, no bars, for screen readers and grep."""
    quiet: bool = False
    """Leave out notes and suggestions."""
