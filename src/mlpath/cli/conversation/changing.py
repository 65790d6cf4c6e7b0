"""One screen of everything that was said: each line can be changed, or the screen be left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.cli.conversation.about_you import ask_again
from mlpath.cli.conversation.offer import offer_checks
from mlpath.cli.conversation.rating import ask_ratings
from mlpath.interview.questions import STOP, Choice, told
from mlpath.model.events.about import TraitsTold
from mlpath.model.events.skills import Rating
from mlpath.model.settings import SETTINGS, by_key
from mlpath.views.words import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.cli.asking.asker import Asker
    from mlpath.cli.session import Session
    from mlpath.model.settings import Setting

GOOD_AT, TRAITS, RATE, CHECK = "good-at", "traits", "rate", "check"
DONE = Choice(value=STOP, text="go on to the result", key="q")
IN_YOUR_WORDS = "What are you good at, in your own words, such as: PyTorch expert, 4 years of SQL?"


def circumstances(session: Session, asking: Asker) -> None:
    """Offer the one screen of what a plan can take into account."""
    text = "Add your strengths, field, studies, internship, offer, permit, screen reader?"
    if not asking.confirm(text, default=False):
        return
    rows = [row for row in SETTINGS if row.aside]
    more = (
        Choice(value=GOOD_AT, text="What you are good at, in your own words"),
        Choice(value=TRAITS, text="How you like to work"),
    )
    _screen(session, asking, rows, more, "What shall the plan take into account?")


def what_to_change(session: Session, asking: Asker, most: int | None) -> None:
    """Say what is known to somebody who was asked before, and let any of it be changed."""
    person = session.person
    rated = len(session.learner.knowledge.claims)
    answered = count(len(person.answers), "question")
    asking.say(f"Welcome back. {count(rated, 'skill')} rated, {answered} answered.")
    more = (
        Choice(value=RATE, text="Rate more skills"),
        Choice(value=CHECK, text="Check what you said with questions"),
        Choice(value=GOOD_AT, text="What you are good at, in your own words"),
        Choice(value=TRAITS, text="How you like to work"),
    )
    rows = [row for row in SETTINGS if row.ask]
    _screen(session, asking, rows, more, "What has changed?", most=most)


def _screen(
    session: Session,
    asking: Asker,
    rows: Sequence[Setting[Any]],
    more: Sequence[Choice],
    text: str,
    *,
    most: int | None = None,
) -> None:
    """Show lines with what is known, and ask what is chosen until the screen is left."""
    while True:
        lines = [_line(session, row) for row in rows]
        chosen = asking.select(text, [*more, *lines], extras=[DONE])
        if chosen == STOP:
            return
        if chosen == RATE:
            ask_ratings(session, asking, most)
        elif chosen == CHECK:
            offer_checks(session, asking)
        elif chosen == GOOD_AT:
            in_your_words(session, asking)
        elif chosen == TRAITS:
            ask_traits(session, asking)
        else:
            ask_again(session, asking, by_key()[chosen])


def _line(session: Session, row: Setting[Any]) -> Choice:
    settings = session.person.settings
    value = told(row, settings[row], session.catalog) if row in settings else "not said"
    return Choice(value=row.key, text=f"{row.label}: {value}", short=row.label)


def in_your_words(session: Session, asking: Asker) -> None:
    """Read what somebody is good at from their own words, and keep it when they say it is right."""
    from mlpath.evidence.about import read_about
    from mlpath.model.field.level import LEVEL_NAMES

    typed = asking.line(IN_YOUR_WORDS, label="Good at")
    claims = read_about(typed, session.catalog).claims if typed else ()
    if not claims:
        if typed:
            asking.say("  No skill that is known here is named in it: mlpath skills lists them.")
        return
    skills = session.catalog.skills
    words = ", ".join(f"{skills[c.skill].name} {LEVEL_NAMES[c.level]}" for c in claims)
    if asking.confirm(f"That is: {words}. Right?"):
        session.remember([Rating(skill=c.skill, level=c.level) for c in claims])


def ask_traits(session: Session, asking: Asker) -> None:
    """Ask how somebody likes to work; it never enters the readiness number."""
    traits = session.catalog.traits
    choices = tuple(Choice(value=str(t.id), text=t.question) for t in traits.values())
    ticked = asking.several("Which of these are like you? (no right answers)", choices)
    session.remember([TraitsTold(traits={name: 4 if name in ticked else 2 for name in traits})])
