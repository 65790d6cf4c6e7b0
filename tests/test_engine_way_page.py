"""docs/method.md gives every formula: its sentences have the figures of the engine."""

from pathlib import Path

import pytest

from mlpath.engine.gap.ahead import ABOVE, MOST_SKILLS, STRONG
from mlpath.engine.gap.applying import UNANSWERED
from mlpath.engine.market.doors import ENOUGH
from mlpath.engine.review.memory import WANTED
from mlpath.engine.review.retention import FADED
from mlpath.engine.way.choice import FAR, FAR_WEEKS
from mlpath.engine.way.dated import PREPARING, READ_AHEAD, SEARCH
from mlpath.engine.way.framed.internship import SENDING
from mlpath.engine.way.materials import OLD
from mlpath.engine.way.offer.pay import LITTLE, VERY_LITTLE
from mlpath.engine.way.offer.phases import SETTLING_IN
from mlpath.engine.way.own.evening import WORTH
from mlpath.engine.way.own.tools import WELL
from mlpath.engine.way.resources import (
    AFTER,
    COVERS,
    FREE,
    IN_USE,
    LIKED,
    LONG,
    MAIN,
    PER_DOLLAR,
    SPEAKS,
    SPOKEN,
    TOO_HIGH,
    TOO_LONG,
    TOO_LOW,
)
from mlpath.engine.way.stops import (
    A_PART,
    AROUND,
    MOSTLY,
    MUCH_NEARER,
    NEARER,
    OPEN_NOW,
    SOME,
    SOONER,
)
from mlpath.model.field.level import TOLERANCE
from mlpath.model.share import FEW

PAGE = " ".join(
    (Path(__file__).parents[1] / "docs" / "method.md").read_text(encoding="utf-8").split()
)
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
         "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen")  # fmt: skip
THIRDS = ("none", "a third", "two thirds")
HALVES = {0.5: "half a", 1.5: "one and a half"}


def share(value: float) -> str:
    return f"{100 * value:g} %"


SAID = {
    "levels": [f"reached(have, need): have >= need - {TOLERANCE}"],
    "steps": [
        f"hours until ready | at most {share(NEARER)} of the own",
        f"on the own way | at least {share(MOSTLY)} |",
        f"the same as a share of the own study | at least {share(A_PART)} |",
        f"time saved until a first job | {SOONER} weeks at your hours",
        f"with fewer than {FEW} counted, at most {share(MUCH_NEARER)} of the own hours",
        f"of which surely {share(OPEN_NOW)} of at least {FEW} postings are open *today*",
        f"(the lower end of the interval) and at least {WORDS[SOME]}",
        f"hours that both ways take more | at most {THIRDS[round(3 * AROUND)]} of those it saves",
    ],
    "far": [f"when the one wanted is {FAR:.0f} hours or {FAR_WEEKS} weeks away or more"],
    "doors": [f"met required skills >= {share(ENOUGH)} of the required skills"],
    "ahead": [
        f"those at level {STRONG} or more and at least {HALVES[ABOVE]} spread above",
        f"{WORDS[MOST_SKILLS]} at most, the largest first",
    ],
    "dates": [
        f"| {WORDS[PREPARING.days // 7]} weeks later, as `guide interview` is laid out",
        f"{READ_AHEAD.days // 7} weeks before the first application",
        f"or {WORDS[SEARCH.days // 7]} weeks after the first application, whichever is later",
        f"done {WORDS[SENDING.days]} days before the season closes",
    ],
    "offers": [
        f"fewer than {LITTLE:.0f} of 100 such jobs pay less",
        f"decline if fewer than {VERY_LITTLE:.0f} do",
        f"in the first {SETTLING_IN.days} days and later in the job",
    ],
    "letters": [
        f"no invitation {WORDS[UNANSWERED.days // 7]} weeks after the first application",
        f"where {WORTH:.0f} hours or more of the plan hang on claims",
        f"who claims level {WELL} of what is the core of the job",
    ],
    "resources": [
        f"the share of the step that it covers | {COVERS:g} at most",
        f"the module was written for it | {MAIN} |",
        f"each place in the list of the module | -{AFTER} |",
        f"known to work with one; known not to | {SPEAKS:g}; -{SPEAKS:g} |",
        f"in the language you asked for | {LIKED}; {SPOKEN} |",
        f"free; else each dollar | {FREE:g}; -{PER_DOLLAR} |",
        f"in use for an earlier step | {IN_USE} |",
        f"each level that it begins above yours | -{TOO_HIGH} |",
        f"each level that it begins below yours | -{TOO_LOW} |",
        f"that it takes beyond {HALVES[LONG]} | -{TOO_LONG}, at most -1 |",
        f"is called old {WORDS[OLD]} years after it was written",
    ],
    "review": [
        f"the chance of a right answer has fallen to {share(WANTED)}",
        f"when less than {share(FADED)} is left",
    ],
}


@pytest.mark.parametrize("topic", SAID)
def test_the_page_says_the_figures_of_the_engine(topic):
    assert [said for said in SAID[topic] if said not in PAGE] == []
