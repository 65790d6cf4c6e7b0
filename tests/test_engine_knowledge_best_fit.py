"""How long the search for the best fit is: places looked at, and how often doubt is worked out."""

import pytest

from mlpath.engine.knowledge.best_fit import BestFit
from mlpath.engine.knowledge.observations import Observation, Shape
from mlpath.engine.knowledge.prior import ground
from mlpath.model.grade import Grade
from mlpath.model.person import Settings
from mlpath.model.record import replace
from worlds.learners import world

CODER = ground(world(), Settings(background="coder"))


def seen(skill, shape, level, noise):
    one = Observation(skill=skill, shape=shape, level=level, noise=noise, grade=Grade.CLAIMED)
    return one, CODER.index[skill]


USUAL = [
    *(seen(skill, Shape.AT, 2 if skill == "code" else 1, 1.7) for skill in ("algebra", "code")),
    seen("models", Shape.AT, 1, 1.7),
    seen("code", Shape.RIGHT, 2, 0.55),
    seen("models", Shape.WRONG, 2, 0.55),
]
LOWER = [(replace(one, shift=0.3), row) for one, row in USUAL]
WILD = [
    seen("code", Shape.AT, 4, 0.1),
    seen("code", Shape.WRONG, 1, 0.1),
    *(seen(skill, Shape.AT, 0, 0.1) for skill in ("algebra", "models", "serving")),
]
USUAL_FIT = BestFit(CODER, USUAL)


@pytest.mark.parametrize(
    ("start", "found", "like", "places", "doubts"),
    [
        (CODER, [], None, 2, 1),
        (CODER, USUAL, None, 7, 3),
        (CODER, WILD, None, 9, 5),  # nothing is farther from what was expected
        (CODER, USUAL, USUAL_FIT, 2, 0),  # where another fit ended is where this one does
        (CODER.higher(0.3), USUAL, USUAL_FIT, 5, 1),
        (CODER.higher(0.3), LOWER, USUAL_FIT, 5, 1),
    ],
)
def test_the_search_is_short_and_shorter_from_where_another_one_ended(
    monkeypatch, start, found, like, places, doubts
):
    looked, bent = [], []
    point, doubt = BestFit._point, BestFit._bent
    monkeypatch.setattr(BestFit, "_point", lambda *at: looked.append(at) or point(*at))
    monkeypatch.setattr(BestFit, "_bent", lambda *at: bent.append(at) or doubt(*at))
    BestFit(start, found, like=like)
    assert len(looked) <= places
    assert len(bent) <= doubts


def test_a_fit_is_the_same_wherever_the_search_began():
    start = CODER.higher(0.3)
    assert BestFit(start, LOWER, like=USUAL_FIT).mean == pytest.approx(
        BestFit(start, LOWER).mean, abs=1e-9
    )
