"""What the environment says of the device: whether it shows colours, and whether links work."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LINKING = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "rio", "Hyper", "mintty"})
"""Values of TERM_PROGRAM of terminals that are known to follow OSC 8."""
LINKING_TERMS = ("xterm-kitty", "xterm-ghostty", "foot", "alacritty", "contour", "wezterm")
"""How TERM begins in such terminals that have no other name."""
VTE = 5001
"""The first version of the GNOME terminal that shows links, and does not end on one."""
SAYS = (
    "TERM",
    "COLORTERM",
    "NO_COLOR",
    "FORCE_COLOR",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "FORCE_HYPERLINK",
    "TERM_PROGRAM",
    "VTE_VERSION",
    "WT_SESSION",
    "TMUX",
    "CI",
)
"""The variables that say it."""
_NO = frozenset({"0", "false", "no", "off"})


def _forced(environ: Mapping[str, str], *names: str) -> bool | None:
    """Return what somebody wants whatever the device is; None where nobody says."""
    for name in names:
        if value := environ.get(name, ""):
            return value.casefold() not in _NO
    return None


def colour(environ: Mapping[str, str], *, terminal: bool) -> bool:
    """Tell whether to write in colours: who wants none has the first word."""
    if environ.get("NO_COLOR"):
        return False
    forced = _forced(environ, "FORCE_COLOR")
    if forced is None and _forced(environ, "CLICOLOR_FORCE"):
        forced = True  # its 0 forces nothing
    if forced is not None:
        return forced
    return terminal and not dumb(environ) and environ.get("CLICOLOR") != "0"


def links(environ: Mapping[str, str], *, terminal: bool) -> bool:
    """Tell whether a title may carry its address: only where it is known that one can follow it."""
    forced = _forced(environ, "FORCE_HYPERLINK")
    if forced is not None:
        return forced
    term = environ.get("TERM", "")
    between = environ.get("TMUX") or term.startswith(("screen", "tmux")) or environ.get("CI")
    if not terminal or dumb(environ) or between:  # what stands between may swallow the address
        return False
    vte = environ.get("VTE_VERSION", "")
    return bool(
        environ.get("WT_SESSION")
        or environ.get("TERM_PROGRAM") in LINKING
        or term.startswith(LINKING_TERMS)
        or (vte.isdecimal() and int(vte) >= VTE)
    )


def dumb(environ: Mapping[str, str]) -> bool:
    """Tell whether the device only writes one line after the other."""
    return environ.get("TERM", "") == "dumb"
