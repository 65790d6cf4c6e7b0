"""What pages say of review: how many, since when, how long ago."""

import pytest

from mlpath.model.reports.answers.review import Retention, ReviewReport
from mlpath.views.page.answers.review import MOST_FADED, page
from mlpath.views.page.parts.review import due, faded
from mlpath.views.texts import texts
from mlpath.views.words import ago
from worlds.learners import NOW


def skill(name="SQL", kept=0.62, *, fading=True):
    return Retention(
        skill=name.lower(), name=name, questions=2, recall=kept or 0, kept=kept,
        asked=NOW.date(), days=150, used=None, fading=fading,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "yesterday"),
        (2, "2 days ago"),
        (13, "13 days ago"),
        (14, "2 weeks ago"),
        (60, "9 weeks ago"),
        (61, "2 months ago"),
        (150, "5 months ago"),
        (729, "24 months ago"),
        (730, "2 years ago"),
    ],
)
def test_how_long_ago_is_said_as_people_say_it(days, said):
    assert ago(days) == said


def test_a_number_of_questions_has_its_verb_and_none_is_not_said():
    assert [texts(block) for block in due(1)] == [["1 question is due: mlpath review"]]
    assert [texts(block) for block in due(3)] == [["3 questions are due: mlpath review"]]
    assert due(0) == ()


def test_only_what_fades_is_told():
    told = faded([skill(), skill("Git", fading=False), skill("Spark", None, fading=False)])
    assert told == ["SQL: last asked 5 months ago, about 60 % still there"]


def test_a_page_tells_a_few_of_what_fades():
    many = tuple(skill(f"S{n}") for n in range(MOST_FADED + 4))
    blocks = page(ReviewReport(due=(), later=0, next_due=None, marked=(), skills=many))
    assert sum("still there" in text for text in texts(blocks)) == MOST_FADED
