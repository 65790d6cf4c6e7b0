"""docs/knowledge.md gives every formula and constant: its sentences have the code's figures."""

from pathlib import Path

import pytest

from mlpath.engine.knowledge.age import FADING
from mlpath.engine.knowledge.asking import APIECE, TIRED
from mlpath.engine.knowledge.beyond import CAREFUL, EDGE, LEVELS, SHARED, STEPS, TRUSTING
from mlpath.engine.knowledge.checks import ENOUGH
from mlpath.engine.knowledge.habit import BLUR, CLEAR, FAILED, OFFS, PEOPLE, STEP, SURE
from mlpath.engine.knowledge.job_done import MASTERED
from mlpath.engine.knowledge.layer import EDGE as END
from mlpath.engine.knowledge.layer import HIGHER, LOWER
from mlpath.engine.knowledge.likelihood import CHANCES, GUESS
from mlpath.engine.knowledge.likely import ROUNDING, SHARES, WIDER
from mlpath.engine.knowledge.observations import NOISE, Shape
from mlpath.engine.knowledge.prior import (
    DAILY,
    FALL,
    LEAST,
    LESS,
    SCHOOLED,
    SPREAD_SCALE,
    TYPICAL_YEARS,
    UNLISTED_MEAN,
    UNLISTED_SPREAD,
)
from mlpath.engine.knowledge.prior import MOST as MOST_OF_YEARS
from mlpath.engine.knowledge.quiz import ALMOST, REST
from mlpath.engine.knowledge.to_rate import OF_BEGINNERS, USUAL
from mlpath.engine.levels.readiness import Z80
from mlpath.model.field.together import AREA, GENERAL, GENERAL_OWN, GROUP, NEED, OWN
from mlpath.model.grade import Grade

PAGE = " ".join(
    (Path(__file__).parents[1] / "docs" / "knowledge.md").read_text(encoding="utf-8").split()
)
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
HALVES, QUARTERS = {0.25: "a quarter", 0.5: "half"}, {0.25: "quarter"}
HONEST, BOASTING = PEOPLE
RIGHT, WRONG, UNKNOWN = (CHANCES[shape] for shape in (Shape.RIGHT, Shape.WRONG, Shape.UNKNOWN))
NOISE_OF_ANSWERS = f"| {NOISE[Grade.TESTED]} |"


def signed(value: float) -> str:
    return f"{value:+g}" if value > 0 else f"{value:g}"


def in_hundred(shares) -> str:
    return ", ".join(f"{100 * share:g}" for share in shares)


SAID = {
    "checks": [
        f"a level stands as long as fewer than {WORDS[ENOUGH]} questions at it or below",
        f"{WORDS[ENOUGH]} right answers and fewer misses at a level or above",
    ],
    "job": [f"Who claims level {MASTERED} or {MASTERED + 1} of a skill has the beginnings"],
    "habit": [
        (
            f"{HONEST.over} levels too high with spread {HONEST.spread}; one in five boasts, "
            f"by {BOASTING.over} levels with spread {BOASTING.spread}"
        ),
        (
            f"({HONEST.share} / {HONEST.spread} x "
            f"exp(-((b - {HONEST.over}) / {HONEST.spread})^2 / 2) "
            f"+ {BOASTING.share} / {BOASTING.spread} x "
            f"exp(-((b - {BOASTING.over}) / {BOASTING.spread})^2 / 2))"
        ),
        f"a rating blurred by {BLUR}",
        f"on a grid of {QUARTERS[STEP]} levels from {OFFS[0]:g} to {OFFS[-1]:g}",
        f"at least {FAILED} claims have fallen, more than half of those that were checked, and b "
        f"is above {HALVES[CLEAR]} a level with {SURE:.0%} certainty".replace("%", " %"),
    ],
    "prior": [
        f"Means are {LESS} lower",
        f"spreads {SPREAD_SCALE} times wider",
        f"starts at {UNLISTED_MEAN} with spread {UNLISTED_SPREAD} (times {SPREAD_SCALE})",
        (
            f"log2((1 + y) / {1 + TYPICAL_YEARS}), at most {MOST_OF_YEARS} "
            f"beyond the {WORDS[TYPICAL_YEARS]} years"
        ),
        f"{FALL} x log2((1 + y) / {1 + TYPICAL_YEARS}), at least {LEAST} before them",
        f"times min(1, m / {DAILY})",
        (
            f"none {SCHOOLED['none']}, school {SCHOOLED['school']}, bootcamp and bachelor "
            f"{signed(SCHOOLED['bachelor'])}, master {signed(SCHOOLED['master'])}, "
            f"PhD {signed(SCHOOLED['phd'])}"
        ),
    ],
    "ties": [
        (
            f"skill - its area {AREA:g} area - general factor {GENERAL} "
            f"skill - each of its n needs {NEED} / sqrt(n)"
        ),
        (
            f"two of n members of a group {GROUP} / (n - 1) "
            f"on the diagonal: skill {OWN}, general factor {GENERAL_OWN}"
        ),
    ],
    "observations": [
        f"open below 0 and above 4 | {NOISE[Grade.CLAIMED]} |",
        f"else {NOISE[Grade.DOCUMENTED]} |",
        f"code: at least r | F((x - r + 1/2) / s) | {NOISE[Grade.SHOWN]} |",
        f"{RIGHT[0]:.2f} + {RIGHT[1] - RIGHT[0]:.2f} F((x - k + 1/2) / s) {NOISE_OF_ANSWERS}",
        f"{WRONG[0]:.2f} - {WRONG[0] - WRONG[1]:.2f} F(...) {NOISE_OF_ANSWERS}",
        f"{UNKNOWN[0]:.2f} - {UNKNOWN[0] - UNKNOWN[1]:.2f} F(...) {NOISE_OF_ANSWERS}",
        f"So {GUESS:.2f} is the chance of a lucky guess",
    ],
    "beyond": [
        f"shifts t of {', '.join(map(str, LEVELS[:-1]))} and {LEVELS[-1]} levels",
        f"usual: {in_hundred(CAREFUL)} %",
        f"what skills have in common, {SHARED} of their variance",
        f"N(g, {SHARED}) x product over skills of (sum over e of N(e, {1 - SHARED})",
        (
            f"The sums go by {QUARTERS[1 / STEPS]}s of a level "
            f"out to {WORDS[int(EDGE)]} standard deviations"
        ),
        f"with {in_hundred(TRUSTING[:-1])} and {100 * TRUSTING[-1]:g} % as usual",
    ],
    "ends": [
        f"ratings are read lower by {HALVES[LOWER]} of the doubt",
        f"read higher by {HALVES[HIGHER]} of that doubt",
        f"the level above which it is with {END:.0%}.".replace("%", " %"),
    ],
    "doubt": [
        f"gains a variance of {FADING} each month",
        f"a level's range = low end - {Z80:.2f} sqrt(v + 1/{1 / ROUNDING:.0f})",
        f"its spread = {WIDER} x sqrt(g' C g + g'g / {1 / ROUNDING:.0f})",
    ],
    "asking": [
        f"(cov(s, readiness)^2 + {APIECE} x sum over skills t",
        f"divided by 1 + {TIRED} x the number of items already asked about the skill",
        f"(({RIGHT[1]} - {RIGHT[0]:.2f}) x phi(z) / d)^2",
        f"No item comes back within {REST.days} days",
        f"{WORDS[USUAL]} ratings in all, or {WORDS[OF_BEGINNERS]} of those who never wrote",
        f"which rests on what somebody hardly knows, {HALVES[ALMOST]} a level short of it",
    ],
}


@pytest.mark.parametrize("topic", SAID)
def test_the_page_says_the_figures_of_the_code(topic):
    assert [said for said in SAID[topic] if said not in PAGE] == []


def test_a_level_shown_weighs_its_three_fits_as_the_page_says():
    low, middle, high = (share / SHARES[0] for share in SHARES)
    assert (low, high) == (1, 1)
    assert f"(low end + {middle:g} x fit + high end) / {1 / SHARES[0]:g}" in PAGE
