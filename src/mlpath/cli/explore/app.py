"""The full screen: widgets that show what the desk answers, and hand on what is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from mlpath.cli.explore.desk import open_address
from mlpath.cli.explore.detail import TONES, row, things
from mlpath.cli.explore.dial import Dial
from mlpath.cli.explore.facts import facts
from mlpath.cli.explore.graph import drawn
from mlpath.cli.explore.keys import OF_APP
from mlpath.cli.explore.ladder import Mark
from mlpath.cli.explore.overlays import Ask, Help
from mlpath.cli.explore.state import KEYS, changed, stops_of
from mlpath.errors import MlpathError
from mlpath.model.settings import by_key
from mlpath.views.blocks import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.app import ComposeResult

    from mlpath.cli.explore.desk import Desk
    from mlpath.cli.explore.detail import Thing
    from mlpath.cli.explore.shown import Shown
    from mlpath.cli.explore.state import State

ONE, TWO, ALL = "one", "two", "all"
"""How many parts stand beside each other."""
NARROW, WIDE, TALL = 76, 110, 38
"""Columns and lines from which there is room for more."""
NOTICED = 0.15
"""Seconds after which somebody would wonder."""
LOOKS = {
    Tone.PLAIN: "", Tone.STRONG: "bold", Tone.GOOD: "$text-success", Tone.WARN: "$text-warning",
    Tone.BAD: "$text-error", Tone.DIM: "dim", Tone.NAME: "$text-primary",
}  # fmt: skip


def content(lines: Iterable[Iterable[tuple[str, Tone]]]) -> Content:
    """Turn lines with tones into what a widget shows."""
    drawn_lines = (Content.assemble(*((text, LOOKS[tone]) for text, tone in one)) for one in lines)
    return Content("\n").join(drawn_lines)


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
        self.state: State = desk.first
        self.view = "ladder"
        self.since: Shown = desk.shown(desk.stored)
        self.shown: Shown = desk.shown(desk.first)
        self.rung = 0
        self.things: list[Thing] = []

    def compose(self) -> ComposeResult:
        """Lay the parts out."""
        yield Static(id="head")
        yield Static(id="facts")
        stops = stops_of(self.desk.base.catalog, self.desk.base.today, self.desk.stored)
        with Container(id="dials"):
            for key in KEYS:
                stored = getattr(self.desk.stored, key)
                yield Dial(key, by_key()[key].label, stops[key], stored)
        with Horizontal(id="body"):
            yield OptionList(id="ladder")
            with Vertical(id="side"):
                yield OptionList(id="detail")
                with VerticalScroll(id="graph"):
                    yield Static(id="needs")
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

    @property
    def parts(self) -> str:
        """How many parts have room beside each other."""
        if self.size.width < NARROW:
            return ONE
        return ALL if self.size.width >= WIDE or self.size.height >= TALL else TWO

    def look(self, state: State) -> None:
        """Show the answer for a state: at once if it is known, else when it was worked out."""
        self.state = state
        known = self.desk.known(state)
        if known:
            self._arrived(known)
        else:
            self._head()
            self.set_timer(NOTICED, self._head)
            self._work(state)

    @work(thread=True)
    def _work(self, state: State) -> None:
        """Work an answer out beside the screen; of those that are asked for only the newest."""
        with self.desk.lock:
            if state != self.state:
                return
            try:
                found = self.desk.shown(state)
            except MlpathError as error:
                self.call_from_thread(self.say, f"No plan: {error.message}.")
                return
        self.call_from_thread(self._arrived, found)

    def _arrived(self, found: Shown) -> None:
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
        body, parts = self.query_one("#body"), self.parts
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
        plan, waiting = self.shown.plan, self.shown.state != self.state
        other = changed(self.state, self.desk.stored)
        names = ", ".join(by_key()[key].label.lower() for key in other)
        note = f"what if: {names} · not stored, k keeps it" if names else "as stored"
        text = f"{plan.role_name}, {plan.level}"
        line = [(f"{text} · ", Tone.STRONG), (note, Tone.WARN if names else Tone.DIM)]
        line += [(" · working ...", Tone.STRONG)] if waiting else []
        self.query_one("#head", Static).update(content([line]))

    def _ladder(self) -> None:
        ladder = self.query_one("#ladder", OptionList)
        width = ladder.scrollable_content_region.width or self.size.width
        prompts = [Option(content([row(rung, width)])) for rung in self.shown.rungs]
        with self.prevent(OptionList.OptionHighlighted):
            ladder.clear_options()
            ladder.add_options(prompts)
            ladder.highlighted = self.rung if prompts else None
        self.call_after_refresh(ladder.scroll_to_highlight)
        self._detail()

    def _detail(self) -> None:
        if not self.shown.rungs:
            return
        rung = self.shown.rungs[self.rung]
        self.things = things(rung, self.desk.skills)
        listed = self.query_one("#detail", OptionList)
        at = listed.highlighted if listed.has_focus else None
        listed.clear_options()
        listed.add_options([Option(content([one.line])) for one in self.things])
        listed.highlighted = None if at is None else min(at, len(self.things) - 1)
        needs = [[(text, TONES[mark])] for text, mark in drawn(self.shown.graphs[self.rung])]
        heading = [(f"What it rests on: {rung.title}", Tone.STRONG)]
        self.query_one("#needs", Static).update(content([heading, *needs]))

    def say(self, text: str) -> None:
        """Say something under the screen; it stays until something else is said."""
        self.query_one("#said", Static).update(Content(text))

    def _put_dials(self) -> None:
        for dial in self.query(Dial):
            dial.stored = getattr(self.desk.stored, dial.key)
            dial.put(getattr(self.state, dial.key))

    # ------------------------------------------------------------------ what is pressed

    def on_dial_moved(self, event: Dial.Moved) -> None:
        """Look at another state."""
        self.look(self.state._replace(**{event.key: event.value}))

    @on(OptionList.OptionHighlighted, "#ladder")
    def _another(self, event: OptionList.OptionHighlighted) -> None:
        self.rung = event.option_index
        self._detail()

    @on(OptionList.OptionSelected, "#ladder")
    def _into(self) -> None:
        self._turn("detail")
        listed = self.query_one("#detail", OptionList)
        listed.focus()
        actions = (place for place, one in enumerate(self.things) if one.step)
        listed.highlighted = next(actions, 0)

    @on(OptionList.OptionSelected, "#detail")
    def _do(self, event: OptionList.OptionSelected) -> None:
        self._act(self.things[event.option_index])

    def _turn(self, view: str) -> None:
        self.view = view
        self._draw()

    def _thing(self, wanted: Callable[[Thing], object]) -> Thing | None:
        """Return the thing that is chosen, if it is of that kind, else the first that is."""
        listed = self.query_one("#detail", OptionList)
        if listed.has_focus and listed.highlighted is not None:
            chosen = self.things[listed.highlighted]
            if wanted(chosen):
                return chosen
        return next((one for one in self.things if wanted(one)), None)

    def action_tick(self) -> None:
        """Mark a step as reached."""
        one = self._thing(lambda thing: thing.step)
        if one is None:
            self.say("This module has no step to mark.")
        else:
            self._act(one)

    def action_open(self) -> None:
        """Open what the module is learnt with."""
        one = self._thing(lambda thing: thing.material)
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

        self.push_screen(Ask(f"Open this in the browser?\n{address}"), answered)

    def _reach(self, step: Any) -> None:
        from math import ceil

        skill, level = step.skill, ceil(step.to)

        def answered(yes: bool | None) -> None:
            if yes:
                self._store("Stored", lambda: self.desk.reach(self.state, skill, level))

        text = self.desk.reached_text(skill, level)
        self.push_screen(Ask(f"Store this in your profile?\n{text}"), answered)

    def _store(self, word: str, change: Callable[[], State]) -> None:
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
