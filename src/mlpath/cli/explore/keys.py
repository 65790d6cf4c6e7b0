"""The keys of the full screen, each with what it does: the footer and the help follow from it."""

from __future__ import annotations

from mlpath.cli.explore.ladder import SIGNS, Mark
from mlpath.cli.explore.state import KEYS
from mlpath.model.named import NamedTuple
from mlpath.model.settings import by_key


class Key(NamedTuple):
    """A key, or several that do the same."""

    keys: str
    """As the app knows them."""
    action: str
    footer: str
    """A word under the screen; none for keys that only the help names."""
    help: str
    shown: str = ""
    """How the key is called, where not like the first one."""


DIALS = dict(zip(KEYS, "hdrl", strict=True))
"""The letter that goes to each slider."""
OF_APP = (
    Key("question_mark,f1", "help", "keys", "every key, and what the signs mean", "?"),
    Key("q,ctrl+c,ctrl+d", "leave", "quit", "leave; what was stored stays", "q"),
    Key("space", "tick", "done", "mark the step as reached: asks, then stores it", "space"),
    Key("o", "open", "open", "open what the module is learnt with in the browser"),
    Key("g", "graph", "graph", "what the module rests on, instead of its text"),
    Key("k", "keep", "keep", "store where the sliders stand in your profile"),
    Key("u", "undo", "undo", "take back what was stored last in this sitting"),
    Key("s", "reset", "", "put the sliders back to what is stored"),
    *(
        Key(letter, f"turn('{key}')", "", f"go to the slider: {by_key()[key].label.lower()}")
        for key, letter in DIALS.items()
    ),
    Key("m,escape", "ladder", "", "go back to the modules", "m or Esc"),
    Key("t", "light", "", "light or dark"),
)
ELSEWHERE = (
    ("↑ ↓", "choose a module, a step or something to read"),
    ("Enter", "from a module to its steps; on a step or something to read as space and o"),
    ("Tab", "to the next part of the screen, Shift+Tab to the one before"),
    ("← →", "on a slider one place; PgUp and PgDn five; Home and End; or drag it"),
)
"""Keys of the parts of the screen."""


def lines_of_help() -> list[tuple[str, str]]:
    """List every key, then every sign, with what it means."""
    keys = [(key.shown or key.keys, key.help) for key in OF_APP]
    signs = [(sign, f"a module: {Mark(mark)}") for mark, sign in SIGNS.items()]
    return [*ELSEWHERE, *keys, *signs, ("█ ▓ ░ ┃", "proven, only said, missing; ready from here")]
