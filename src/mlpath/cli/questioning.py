"""Putting questions of the quiz to somebody, and taking their answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.names import unknown_name

if TYPE_CHECKING:
    from mlpath.cli.asking.asker import Asker
    from mlpath.cli.session import Session
    from mlpath.model.field.quiz_item import Item
    from mlpath.model.field.role import Target
    from mlpath.model.reports.answers.quiz import Marked


def take(
    session: Session,
    targets: tuple[Target, ...],
    name: str,
    choice: str,
    *,
    asked: bool = False,
) -> Marked:
    """Mark an answer and store it; one to a question just asked counts whatever else was noted."""
    from mlpath.engine.knowledge.quiz import as_asked, mark, marked
    from mlpath.model.events.skills import QuizAnswered

    items = session.catalog.items
    if name not in items:
        raise unknown_name("question", name, list(items), hint="The next one: mlpath quiz --ask")
    item = as_asked(items[name], session.person)  # type: ignore[index] # just looked up
    before, correct = session.learner.knowledge, mark(item, choice)
    given = QuizAnswered(item=item.id, skill=item.skill, level=item.level, correct=correct)
    note = session.remember if asked else session.conclude
    note([given])
    states = before, session.learner.knowledge
    return marked(session.catalog, item, choice, states, targets)


def put(session: Session, asker: Asker, item: Item, place: str) -> str | None:
    """Ask one question; None when the person has had enough."""
    from mlpath.engine.knowledge.quiz import DONT_KNOW, choices
    from mlpath.interview.questions import ENOUGH, STOP, Choice

    listed = [Choice(value=c.id, text=c.text) for c in choices(item)]
    known = [c for c in listed if c.value != DONT_KNOW]
    unsure = [Choice(value=c.value, text=c.text, key="?") for c in listed if c.value == DONT_KNOW]
    name = session.catalog.skills[item.skill].name
    asker.say(f"{name} · {place}", "dim")
    if item.code:
        code = item.code.rstrip("\n").split("\n")
        asker.say("\n" + "\n".join(f"    {line}" for line in code) + "\n")
    asker.say(item.text)  # the list is wiped once it is answered, and the question is not
    chosen = asker.select("Your answer", known, extras=[*unsure, ENOUGH])
    if chosen == STOP:
        asker.say("")
        return None
    return chosen


def tell(asker: Asker, item: Item, marked: Marked) -> None:
    """Tell at once whether the answer was right, and why."""
    from mlpath.engine.knowledge.quiz import choices

    texts = {choice.id: choice.text for choice in choices(item)}
    if marked.correct:
        asker.say("  ✓ Right.", "good")
    elif marked.correct is None:
        asker.say("  Not known. The answer is:", "bad")
    else:
        asker.say("  ✗ Not right. You chose:", "bad")
        asker.say(f"    {texts[marked.choice]}")
        asker.say("  The answer is:")
    if not marked.correct:
        asker.say(f"    {marked.answer}")
    asker.say(f"  {marked.explain}\n")


def ask_one(
    session: Session, asker: Asker, targets: tuple[Target, ...], item: Item, place: str
) -> Marked | None:
    """Ask one question, store the answer, and tell what is right; None when it is enough."""
    choice = put(session, asker, item, place)
    if choice is None:
        return None
    marked = take(session, targets, item.id, choice, asked=True)
    tell(asker, item, marked)
    return marked
