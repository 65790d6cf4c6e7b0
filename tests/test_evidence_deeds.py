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


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("eager to learn", ("continuous-learning", "eager to learn")),
        ("ability to quickly learn", ("continuous-learning", "ability to quickly learn")),
        ("thirst for learning", ("continuous-learning", "thirst for learning")),
        ("staying on top of new trends", ("continuous-learning", "staying on top of new trends")),
        ("Learn new tools", ("continuous-learning", "Learn new tools")),
        (
            "translate jargon to a lay audience",
            ("communication", "translate jargon to a lay audience"),
        ),
        ("Partner closely with sales", ("teamwork", "Partner closely with")),
        ("work in a team environment", ("teamwork", "work in a team environment")),
        ("forge good relationships", ("stakeholder-management", "forge good relationships")),
        ("translate business needs", ("stakeholder-management", "translate business needs")),
        ("work directly with clients", ("stakeholder-management", "work directly with clients")),
        ("Lead complex projects", ("project-management", "Lead complex projects")),
        ("meet tight deadlines", ("project-management", "meet tight deadlines")),
        ("able to solve hard problems", ("problem-solving", "able to solve hard problems")),
        ("Coach junior people", ("mentoring", "Coach junior")),
        ("lead a small team", ("mentoring", "lead a small team")),
        ("experience in retail", ("domain-knowledge", "experience in retail")),
        ("knowledge of the toy industry", ("domain-knowledge", "knowledge of the toy industry")),
        ("product-minded", ("product-thinking", "product-minded")),
        ("understand user needs", ("product-thinking", "understand user needs")),
        ("write tutorials", ("technical-writing", "write tutorials")),
    ],
)
def test_what_somebody_is_like_or_does_among_people_tells_a_skill(text, deed):
    assert done(text) == [deed]


@pytest.mark.parametrize(
    "text",
    [
        "deploy what we learn",
        "stay ahead of emerging threats",
        "Partner with us",
        "lasting relationships, which we build with rapport",
        "experience with marketing teams",
        "multi-task learning",
        "knowledge of the industry standard",
        "self-led data projects",
        "ability to add problems",
        "lead and work closely with a team",
        "lead the big team initiatives",
        "a motivated Machine Learning Engineer",
        "experience of a decade of industry experience",
    ],
)
def test_other_senses_of_such_words_tell_none(text):
    assert done(text) == []


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "model training, tests and serving",
            ("model-serving", "model training, tests and serving"),
        ),
        ("data collection and labeling", ("data-labelling", "data collection and labeling")),
        ("ML and data pipelines", ("ml-pipelines", "ML and data pipelines")),
        (
            "unit, component and contract tests",
            ("unit-testing", "unit, component and contract tests"),
        ),
        ("ML/AI pipelines", ("ml-pipelines", "ML/AI pipelines")),
    ],
)
def test_a_list_shares_its_first_or_its_last_word(text, deed):
    assert deed in done(text)


@pytest.mark.parametrize(
    "text",
    [
        "model of the kitchen for serving",
        "ML systems that feed pipelines",
        "unit of all the tests",
        "ML, charts, pipelines",
    ],
)
def test_what_is_no_list_shares_nothing(text):
    assert done(text) == []


def test_a_list_may_end_within_a_name(catalog):
    text = "Requirements\n- ML and data pipelines\n- Python\n- SQL\n- Git\n"
    skills = {m.skill for m in PostingReader(catalog).read(text, file="x").mentions}
    assert {"ml-pipelines", "data-pipelines"} <= skills


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Verify the integrity of data", ("data-quality", "Verify the integrity of data")),
        ("Optimize GPU costs", ("cloud-cost", "Optimize GPU costs")),
        ("access control", ("software-security", "access control")),
        ("Architect new services", ("system-design", "Architect new services")),
        ("shape our architecture", ("system-design", "shape our architecture")),
        ("monitoring and alerting", ("observability", "monitoring and alerting")),
        ("extract deep insights", ("exploratory-analysis", "extract deep insights")),
        ("testing strategy", ("unit-testing", "testing strategy")),
        ("bring models into production", ("model-serving", "bring models into production")),
        ("agent evaluation", ("llm-evaluation", "agent evaluation")),
        ("OpenAI or Gemini APIs", ("llm-apis", "Gemini APIs")),
        ("data lineage and governance", ("data-governance", "data lineage")),
    ],
)
def test_practices_are_told_by_what_is_done_and_with_what(text, deed):
    assert deed in done(text)


@pytest.mark.parametrize(
    "text",
    [
        "the data engineering and governance team",
        "agents extract insights",
        "bring order to production",
        "optimize office costs",
    ],
)
def test_deeds_of_others_and_with_other_things_tell_no_practice(text):
    assert done(text) == []


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
