"""The questions of the interview, as values: what is asked, what can be answered, which flag."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.catalog import Catalog
    from mlpath.model.skill import Skill


class Form(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    SEVERAL = "several"
    TEXT = "text"


@record
class Choice:
    """One answer to choose."""

    value: str
    text: str


@record
class Question:
    """One question about the person."""

    key: str
    text: str
    flag: str
    form: Form = Form.CHOICE
    choices: tuple[Choice, ...] = ()
    default: str = ""
    needed: bool = False
    """Without a terminal it has to be given; there is no honest default."""


HELP_ME_CHOOSE = "help-me-choose"


def _choices(things: object) -> tuple[Choice, ...]:
    return tuple(
        Choice(value=str(thing.id), text=thing.name)
        for thing in things  # type: ignore[attr-defined]
    )


def questions(catalog: Catalog) -> tuple[Question, ...]:
    """Return the questions about the person, in the order they are asked."""
    helper = Choice(value=HELP_ME_CHOOSE, text="I don't know yet: help me choose")
    return (
        Question(
            key="background",
            text="Where do you come from?",
            flag="--background",
            choices=_choices(catalog.backgrounds.values()),
            needed=True,
        ),
        Question(
            key="years",
            text="Years of paid technical work (0 is fine)?",
            flag="--years",
            form=Form.TEXT,
            default="0",
        ),
        Question(
            key="education",
            text="Highest degree so far?",
            flag="--education",
            choices=(
                Choice(value="none", text="None"),
                Choice(value="school", text="School"),
                Choice(value="bootcamp", text="Bootcamp or vocational training"),
                Choice(value="bachelor", text="Bachelor"),
                Choice(value="master", text="Master"),
                Choice(value="phd", text="Doctorate"),
            ),
        ),
        Question(
            key="role",
            text="Which job do you want?",
            flag="--role",
            choices=(*_choices(catalog.roles.values()), helper),
            needed=True,
        ),
        Question(
            key="level",
            text="At which level would you start?",
            flag="--level",
            choices=(
                Choice(value="junior", text="Junior: first job in the field"),
                Choice(value="mid", text="Mid: works alone, some years of experience"),
                Choice(value="senior", text="Senior: decides and leads"),
            ),
            default="junior",
        ),
        Question(
            key="country",
            text="Country to work in, such as Germany (Enter skips)?",
            flag="--country",
            form=Form.TEXT,
        ),
        Question(
            key="hours",
            text="Hours a week you can really give (5 to 12 is usual)?",
            flag="--hours",
            form=Form.TEXT,
            default="8",
            needed=True,
        ),
        Question(
            key="deadline",
            text="Ready by which date, such as 2027-09-01 (Enter skips)?",
            flag="--deadline",
            form=Form.TEXT,
        ),
        Question(
            key="budget",
            text="US dollars for courses and books in all (Enter: no limit)?",
            flag="--budget",
            form=Form.TEXT,
        ),
        Question(
            key="prefers",
            text="What do you learn with best?",
            flag="--prefer",
            form=Form.SEVERAL,
            choices=(
                Choice(value="course", text="Courses"),
                Choice(value="book", text="Books"),
                Choice(value="video", text="Videos"),
                Choice(value="docs", text="Documentation"),
                Choice(value="tutorial", text="Tutorials"),
                Choice(value="practice", text="Exercises"),
                Choice(value="paper", text="Papers"),
            ),
        ),
    )


NONE_YET = "0"
UNSURE = "unsure"


def rating_choices(skill: Skill) -> tuple[Choice, ...]:
    """Return the answers to a rating: none, or what one can do at each level."""
    sentences = [
        Choice(value=str(level), text=sentence[:1].upper() + sentence[1:])
        for level, sentence in enumerate(skill.can, 1)
    ]
    return (Choice(value=NONE_YET, text="None of these yet"), *sentences)
