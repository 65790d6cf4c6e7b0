"""Skills told as something to do: a verb and its object in one sentence."""

import pytest

from mlpath.evidence.postings.posting import PostingReader
from mlpath.evidence.terms.deeds import DEEDS, Deeds
from mlpath.evidence.terms.terms import cut


def done(text, skills=frozenset(deed.skill for deed in DEEDS), named=()):
    return [(hit.skill, text[hit.start : hit.end]) for hit in Deeds(skills).find(cut(text), named)]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("You design resilient systems.", ("system-design", "design resilient systems")),
        ("deploy and run our models", ("model-serving", "deploy and run our models")),
        ("Evaluate new models", ("model-evaluation", "Evaluate new models")),
        ("clean, join and enrich data", ("data-cleaning", "clean, join and enrich data")),
        ("readable, maintainable code", ("code-quality", "maintainable code")),
        ("explain complex AI concepts", ("communication", "explain complex AI concepts")),
        ("Stay abreast of AI", ("continuous-learning", "Stay abreast")),
        ("monitor live model performance", ("model-monitoring", "monitor live model performance")),
        (
            "Deploy machine learning solutions",
            (
                "model-serving",
                "Deploy machine learning solutions",
            ),
        ),
        ("design systems", ("system-design", "design systems")),
        (
            "design, build and operate large distributed systems",
            ("system-design", "design, build and operate large distributed systems"),
        ),
        ("Design and run experiments", ("experiment-design", "run experiments")),
        ("extract, transform, and load", ("data-pipelines", "extract, transform, and load")),
        (
            "Build chat applications that leverage LLMs",
            ("llm-apis", "Build chat applications that leverage LLMs"),
        ),
        (
            "maintain data and other pipelines",
            ("data-pipelines", "maintain data and other pipelines"),
        ),
        ("Ensure data accuracy", ("data-quality", "Ensure data accuracy")),
        (
            "ensuring accurate and timely data",
            ("data-quality", "ensuring accurate and timely data"),
        ),
        (
            "monitor the speed and the cost of each of our many models",
            ("model-monitoring", "monitor the speed and the cost of each of our many models"),
        ),
    ],
)
def test_a_verb_with_its_object_tells_a_skill(text, deed):
    assert done(text) == [deed]


@pytest.mark.parametrize(
    "text",
    [
        "We design. Systems fail.",
        "Deploy on Fridays; models are stored.",
        "- what you design\n- systems of others",
        "Monitor a very long list of quite many other models",
        "monitor sales performance",
        "deploy storage solutions",
        "extract the load",
        "systems that we design",
        "component libraries and design systems",
        "design, build and operate large internal payroll systems",
        "models",
        "evaluate plots to improve models",
        "Build LLMs",
    ],
)
def test_a_verb_of_another_sentence_or_far_away_tells_none(text):
    assert done(text) == []


def test_a_name_between_is_one_word_and_small_words_are_none(catalog):
    text = (
        "- Evaluate machine learning, deep learning, statistics and computer vision models\n- SQL"
    )
    skills = {m.skill for m in PostingReader(catalog).read(text, file="x").mentions}
    assert "model-evaluation" in skills


def test_staying_up_to_date_is_one_purpose():
    assert done("stay up to date on current research") == [
        ("reading-papers", "stay up to date on current research")
    ]


def test_a_skill_that_the_catalogue_lacks_is_not_told():
    assert done("design systems", skills=frozenset()) == []


def test_words_of_a_name_are_no_object(catalog):
    text = "Requirements\n- Explore data pipelines\n- Python\n- SQL\n- Git\n"
    skills = {m.skill for m in PostingReader(catalog).read(text, file="x").mentions}
    assert "data-pipelines" in skills
    assert "exploratory-analysis" not in skills


def test_models_are_an_object_also_at_the_end_of_a_name(catalog):
    text = "Requirements\n- Validate machine learning models\n- Integrate LLMs\n- SQL\n- Git\n"
    skills = {m.skill for m in PostingReader(catalog).read(text, file="x").mentions}
    assert {"ml-fundamentals", "model-evaluation", "llm-foundations", "llm-apis"} <= skills


def test_deeds_count_as_wanted_as_their_section_says(catalog):
    text = "Requirements\n- Python\n- Git\n- SQL\n\nWhat you do\n- You deploy our models\n"
    found = PostingReader(catalog).read(text, file="x").mentions
    assert {m.skill: m.importance.value for m in found}["model-serving"] == "mentioned"


def test_every_deed_tells_a_skill_that_there_is(catalog):
    assert {deed.skill for deed in DEEDS} <= catalog.skills.keys()
