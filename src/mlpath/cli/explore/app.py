"""The full screen: widgets that show what the desk answers, and hand on what is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.widgets import Footer, OptionList, Static

from mlpath.cli.explore.desk import open_address
from mlpath.cli.explore.dial import Dial
from mlpath.cli.explore.facts import facts, heading
from mlpath.cli.explore.keys import OF_APP
from mlpath.cli.explore.ladder import Mark
from mlpath.cli.explore.overlays import AskFirst, Help
from mlpath.cli.explore.panes import (
    ALL,
    ONE,
    TWO,
    WIDE,
    Detail,
    Ladder,
    SkillGraph,
    content,
    parts_in,
)
from mlpath.cli.explore.state import KEYS, places_of
from mlpath.errors import MlpathError
from mlpath.model.settings import by_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from mlpath.cli.explore.desk import Desk
    from mlpath.cli.explore.detail import Thing
    from mlpath.cli.explore.shown import Screenful
    from mlpath.cli.explore.state import SliderState

NOTICED = 0.15
"""Seconds after which somebody would wonder."""


class Explore(App[None]):
    """The screen of one sitting."""

    TITLE = "mlpath explore"
    CSS_PATH = "explore.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key.keys, key.action, key.footer, show=bool(key.footer), key_display=key.shown)
        for key in OF_APP
    ]

    def __init__(self, desk: Desk, *, light: bool = False) -> None:
        super().__init__()
        self.theme = "textual-light" if light else "textual-dark"
        self.desk = desk
        self.state: SliderState = desk.first
        self.view = "ladder"
        self.since: Screenful = desk.shown(desk.stored)
        self.shown: Screenful = desk.shown(desk.first)
        self.rung = 0

    def compose(self) -> ComposeResult:
        """Lay the parts out."""
        yield Static(id="head")
        yield Static(id="facts")
        with Container(id="dials"):
            for key in KEYS:
                yield Dial(key, by_key()[key].label)
        with Horizontal(id="body"):
            yield Ladder(id="ladder")
            with Vertical(id="side"):
                yield Detail(id="detail")
                yield SkillGraph(id="graph")
        yield Static(id="said")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Show the first answer."""
        self.query_one("#ladder").focus()
        self._put_dials()
        self._choose_now()

    def on_resize(self) -> None:
        """Use the room there is."""
        self.call_after_refresh(self._draw)

    # ------------------------------------------------------------------ what is shown

    def look(self, state: SliderState) -> None:
        """Show the answer for a state: at once if it is known, else when it was worked out."""
        self.state = state
        known = self.desk.known(state)
        if known:
            self._arrived(known)
        else:
            self.set_timer(NOTICED, self._head)
            self._work(state)

    @work(thread=True)
    def _work(self, state: SliderState) -> None:
        """Work an answer out beside the screen; of those that are asked for only the newest."""
        with self.desk.lock:
            if state != self.state:
                return
            try:
                found: Screenful | MlpathError = self.desk.shown(state)
            except MlpathError as error:
                found = error
        # Not under the lock, on which the screen may wait.
        self.call_from_thread(self._arrived, found)

    def _failed(self, why: str) -> None:
        """Go back to what could be shown."""
        self.state = self.shown.state
        self._put_dials()
        self._draw()
        self.say(f"No plan can be made of that: {why}.")

    def _arrived(self, found: Screenful | MlpathError) -> None:
        if isinstance(found, MlpathError):
            self._failed(found.message)
            return
        if found.state != self.state:
            return
        chosen = self.shown.rungs[self.rung].title if self.shown.rungs else ""
        self.shown = found
        titles = [rung.title for rung in found.rungs]
        if chosen in titles:
            self.rung = titles.index(chosen)
            self._draw()
        else:
            self._choose_now()

    def _choose_now(self) -> None:
        """Choose the module that the plan is at."""
        marks = [rung.mark for rung in self.shown.rungs]
        self.rung = marks.index(Mark.NOW) if Mark.NOW in marks else 0
        self._draw()

    def _draw(self) -> None:
        body, parts = self.query_one("#body"), parts_in(self.size.width, self.size.height)
        for name in (ONE, TWO, ALL):
            body.set_class(parts == name, name)
        for name in ("ladder", "detail", "graph"):
            body.set_class(self.view == name, f"view-{name}")
        self.query_one("#dials").set_class(self.size.width >= WIDE, "pairs")
        self._head()
        width = self.size.width - 2
        self.query_one("#facts", Static).update(content(facts(self.shown, self.since, width)))
        self.call_after_refresh(self._ladder)

    def _head(self) -> None:
        line = heading(self.shown, self.state, self.desk.stored)
        self.query_one("#head", Static).update(content([line]))

    def _ladder(self) -> None:
        self.query_one(Ladder).show(self.shown.rungs, self.rung)
        self._detail()

    def _detail(self) -> None:
        if self.shown.rungs:
            self.query_one(Detail).show(self.shown.things[self.rung])
            rung, graph = self.shown.rungs[self.rung], self.shown.graphs[self.rung]
            self.query_one(SkillGraph).show(rung.title, graph)

    def say(self, text: str) -> None:
        """Say something under the screen; it stays until something else is said."""
        self.query_one("#said", Static).update(Content(text))

    def _put_dials(self) -> None:
        stored, base = self.desk.stored, self.desk.base
        places = places_of(base.catalog, base.today, (stored, self.state))
        for dial in self.query(Dial):
            now, then = getattr(self.state, dial.key), getattr(stored, dial.key)
            dial.put(places[dial.key], now, then)

    # ------------------------------------------------------------------ what is pressed

    def on_dial_turned(self, event: Dial.Turned) -> None:
        """Look at another state."""
        self.look(self.state._replace(**{event.key: event.value}))

    @on(OptionList.OptionHighlighted, "#ladder")
    def _another(self, event: OptionList.OptionHighlighted) -> None:
        self.rung = event.option_index
        self._detail()

    @on(OptionList.OptionSelected, "#ladder")
    def _into(self) -> None:
        self._turn("detail")
        self.query_one(Detail).enter()

    @on(OptionList.OptionSelected, "#detail")
    def _do(self, event: OptionList.OptionSelected) -> None:
        self._act(self.query_one(Detail).things[event.option_index])

    def _turn(self, view: str) -> None:
        self.view = view
        self._draw()

    def action_tick(self) -> None:
        """Mark a step as reached."""
        one = self.query_one(Detail).chosen("step")
        if one is None:
            self.say("This module has no step to mark.")
        else:
            self._act(one)

    def action_open(self) -> None:
        """Open what the module is learnt with."""
        one = self.query_one(Detail).chosen("material")
        if one is None:
            self.say("This module names nothing to open.")
        else:
            self._act(one)

    def _act(self, one: Thing) -> None:
        if one.material:
            self._open(one.material.url)
        elif one.step:
            self._reach(one.step)

    def _open(self, address: str) -> None:
        def answered(yes: bool | None) -> None:
            if yes:
                opened = open_address(address)
                self.say(f"{'Opened' if opened else 'No browser opened; it is'}: {address}")

        self.push_screen(AskFirst(f"Open this in the browser?\n{address}"), answered)

    def _reach(self, step: Any) -> None:
        from math import ceil

        skill, level = step.skill, ceil(step.to)

        def answered(yes: bool | None) -> None:
            if yes:
                self._store("Stored", lambda: self.desk.reach(self.state, skill, level))

        with self.desk.lock:
            text = self.desk.reached_text(skill, level)
        self.push_screen(AskFirst(f"Store this in your profile?\n{text}"), answered)

    def _store(self, word: str, change: Callable[[], SliderState]) -> None:
        """Change the profile, and say what was stored or why not."""
        noted = list(self.desk.noted)
        try:
            with self.desk.lock:
                self.state = change()
                self.since = self.desk.shown(self.desk.stored)
        except MlpathError as error:
            self.say(f"{error.message[:1].upper()}{error.message[1:]}.")
            with self.desk.lock:
                self.since = self.desk.shown(self.desk.stored)
        else:
            last = max(noted, self.desk.noted, key=len)[-1]
            back = "" if len(noted) > len(self.desk.noted) else " · u takes it back"
            self.say(f"{word}: {last.text}{back}")
        self._put_dials()
        self.look(self.state)

    def action_keep(self) -> None:
        """Store where the sliders stand."""
        self._store("Stored", lambda: self.desk.keep(self.state))

    def action_undo(self) -> None:
        """Take back what was stored last."""
        self._store("Taken back", lambda: self.desk.take_back(self.state))

    def action_reset(self) -> None:
        """Put the sliders back."""
        self.state = self.desk.stored
        self._put_dials()
        self.say("The sliders stand as stored.")
        self.look(self.state)

    def action_graph(self) -> None:
        """Show the graph, or the text again."""
        self._turn("detail" if self.view == "graph" else "graph")

    def action_ladder(self) -> None:
        """Go back to the modules."""
        self._turn("ladder")
        self.query_one("#ladder").focus()

    def action_turn(self, key: str) -> None:
        """Go to a slider."""
        self.query_one(f"#{key}").focus()

    def action_light(self) -> None:
        """Change between light and dark."""
        self.theme = "textual-dark" if self.theme == "textual-light" else "textual-light"

    def action_help(self) -> None:
        """List the keys."""
        self.push_screen(Help())

    def action_leave(self) -> None:
        """Leave."""
        self.exit()
