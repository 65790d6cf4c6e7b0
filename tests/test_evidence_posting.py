"""Reading one posting: sections, phrases, negation, years, degrees, role and level."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpath.evidence.postings.headings import Section, kind_of_heading
from mlpath.evidence.postings.likely import LikelyRole
from mlpath.evidence.postings.posting import PostingReader
from mlpath.evidence.postings.sections import blocks
from mlpath.evidence.postings.signs import BASE, SIGNS
from mlpath.evidence.postings.stated import stated_titles
from mlpath.evidence.terms.terms import tokens


@pytest.fixture(scope="module")
def reader(catalog):
    return PostingReader(catalog)


def wanted(reader, text, title="ML Engineer"):
    posting = reader.read(text, file="x.txt", title=title)
    return {m.skill: m.importance.value for m in posting.mentions}


HEADED = """About Acme
Acme builds tools with Java and loves teamwork.

{duties}
- Build pipelines with Airflow

{required}
- Python and SQL
- Strong knowledge of Docker
  - including Kubernetes

{preferred}
- Rust

{benefits}
- A budget for Excel courses and a Tableau licence
"""


@pytest.mark.parametrize(
    ("duties", "required", "preferred", "benefits"),
    [
        ("What you'll do:", "What you'll bring:", "Nice to have:", "What we offer"),
        ("## Responsibilities", "## Requirements", "## Bonus points", "## Benefits"),
        ("**Your role**", "**Who you are**", "**Preferred qualifications**", "**Perks**"),
        ("RESPONSIBILITIES", "MINIMUM QUALIFICATIONS", "PREFERRED QUALIFICATIONS", "BENEFITS"),
        (
            "What You Will Do",
            "What We’re Looking For",
            "What Will Make You Stand Out",
            "Perks & Benefits",
        ),
        ("🚀 Your impact", "💡 Qualifications", "🎯 Bonus Points", "🤗 What we offer"),
        ("Deine Aufgaben", "Dein Profil", "Von Vorteil", "Wir bieten"),
        ("Vos missions :", "Profil recherché :", "Atouts :", "Nous offrons :"),
        ("Responsabilidades", "Requisitos", "Valorable", "Qué ofrecemos"),
        ("What you do", "What we expect from you", "What would be a plus", "What we offer"),
        ("Tasks", "Must have", "Should have", "Salary"),
        ("1. Duties", "2. Must-haves", "3. Nice-to-haves", "4. Compensation"),
        (
            "The day-to-day",
            "You should apply if you have",
            "It would be great if you also know",
            "Our benefits",
        ),
    ],
)
def test_headings_of_many_styles_decide(reader, duties, required, preferred, benefits):
    text = HEADED.format(duties=duties, required=required, preferred=preferred, benefits=benefits)
    got = wanted(reader, text)
    got.pop("data-pipelines", None)
    assert got == {
        "airflow": "mentioned",
        "python": "required",
        "sql": "required",
        "docker": "required",
        "kubernetes": "required",
        "rust": "preferred",
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Python is a must; Scala is a plus.", {"python": "required", "scala": "preferred"}),
        (
            "Experience with AWS (Terraform preferred)",
            {"aws": "required", "terraform": "preferred"},
        ),
        (
            "Proficient in Python and ideally TypeScript",
            {"python": "required", "javascript": "preferred"},
        ),
        (
            "Python, and experience with Kafka is a plus",
            {"python": "required", "kafka": "preferred"},
        ),
        ("SQL required, dbt nice to have", {"sql": "required", "dbt": "preferred"}),
        ("Familiarity with Docker would be beneficial", {"docker": "preferred"}),
        ("Nice to have: Spark, Flink", {"spark": "preferred", "flink": "preferred"}),
        ("Knowledge of Snowflake is desirable, but not essential", {"snowflake": "preferred"}),
        ("Kenntnisse in Docker sind von Vorteil", {"docker": "preferred"}),
        ("Bonus: Kubernetes", {"kubernetes": "preferred"}),
        (
            "It's a plus if you have worked with Ray or Spark",
            {"ray": "preferred", "spark": "preferred"},
        ),
        ("We don't use Jenkins", {}),
        ("Benefits: Tableau licence", {}),
        ("Cloud experience, preferably AWS", {"cloud-basics": "required", "aws": "preferred"}),
        ("Prior Java experience is not required", {}),
        ("No Tableau experience needed", {}),
        ("You don't need to know PyTorch", {}),
        ("Not only Python but also SQL", {"python": "required", "sql": "required"}),
    ],
)
def test_phrases_decide_within_requirements(reader, line, expected):
    text = f"Requirements\n- Git\n- Linux\n- NumPy\n- {line}\n"
    got = wanted(reader, text)
    assert {k: v for k, v in got.items() if k not in {"git", "linux", "numpy"}} == expected


def test_duties_that_ask_for_experience_are_requirements(reader):
    got = wanted(reader, "What you'll do\n- Build APIs in FastAPI\n- 3+ years of Python required\n")
    assert got["python"] == "required"
    assert got["fastapi"] == "mentioned"


def test_a_text_without_headings_is_read_by_its_phrases(reader):
    text = (
        "We are looking for somebody with strong Python skills and experience in PyTorch. "
        "Knowledge of Kubernetes is a plus. Our team runs Grafana."
    )
    assert wanted(reader, text) == {
        "python": "required",
        "pytorch": "required",
        "kubernetes": "preferred",
        "prometheus-grafana": "mentioned",
    }


def test_headings_whose_line_ends_were_lost_are_found(reader):
    text = (
        "We build maps for ships and need help with a very long text that fills the line. "
        "Responsibilities "
        "You write services in Java for many customers all over the world and talk with them "
        "about it. "
        "Requirements Python and SQL in production for some years, with care. "
        "Nice to have Scala and Kafka in your toolbox."
    )
    got = wanted(reader, text)
    assert (got["java"], got["python"], got["scala"]) == ("mentioned", "required", "preferred")


def test_wrapped_lines_are_read_as_one(reader):
    text = (
        "Requirements\n\n- Experience with distributed training of deep\n"
        "  learning models, with PyTorch and, ideally,\n  JAX\n"
    )
    got = wanted(reader, text)
    assert got["neural-networks"] == "required"
    assert got["pytorch"] == "required"
    assert got["jax"] == "preferred"


STORY = "Acme makes tools for banks, and it has made them for long, for firms large and small.\n"


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        (
            (
                f"About Acme\n\n{3 * STORY}Come. Qualifications Requirements:\n\n"
                "- 4 years of Python\n- Docker\n- SQL\n\nAbout Acme\n\n- Rust\n"
            ),
            {"python": "required", "docker": "required", "sql": "required"},
        ),
        (
            "About us\n\n- Java\n\nWho we are looking for\n\n- Python\n- Docker\n- SQL\n",
            {"python": "required", "docker": "required", "sql": "required"},
        ),
        (
            "Requisition Number: 12\n\nWork with Python, Docker and SQL every day, all day.\n",
            {"python": "mentioned", "docker": "mentioned", "sql": "mentioned"},
        ),
        (
            "What you won't do\n\n- Java\n\nRequirements\n\n- Python\n- Docker\n- SQL\n",
            {"python": "required", "docker": "required", "sql": "required"},
        ),
        (
            "About Acme\n\nRust and Java.\n\nAbout the Data Position\n\nPython, Docker and SQL.\n",
            {"python": "mentioned", "docker": "mentioned", "sql": "mentioned"},
        ),
        (
            "About Acme\n\nRust and Java.\n\nAbout the Candidate You bring Python, Docker and SQL. "
            + STORY.replace("\n", " ") * 3,
            {"python": "required", "docker": "required", "sql": "required"},
        ),
    ],
    ids=[
        "end of a paragraph",
        "who",
        "requisition",
        "not done",
        "position",
        "begin of a paragraph",
    ],
)
def test_headings_inside_of_paragraphs_and_odd_ones_hold(reader, text, skills):
    assert wanted(reader, text) == skills


def test_fields_of_study_are_no_skills(reader):
    text = (
        "Requirements\n- Master's degree in Statistics, Machine Learning or a related field\n"
        "- Python\n- SQL\n- Git\n"
    )
    assert set(wanted(reader, text)) == {"python", "sql", "git"}


def test_law_and_benefits_are_no_requirements(reader):
    text = (
        "Requirements\n- Python\n- SQL\n- Docker\n\nWe are an equal opportunity employer and value"
        " collaboration without regard to race; accommodation by e-mail. Excel files on request.\n"
    )
    assert set(wanted(reader, text)) == {"python", "sql", "docker"}


def test_a_posting_that_is_all_about_us_is_read_anyway(reader):
    text = "About Acme\nWe use Python, PyTorch and Docker every day.\n"
    assert set(wanted(reader, text)) == {"python", "pytorch", "docker"}


def test_the_strongest_of_several_counts_and_the_words_are_kept(reader):
    text = (
        "What you'll do\n- Use Python\n\nRequirements\n- Python 3\n\n"
        "Nice to have\n- python scripting\n"
    )
    posting = reader.read(text, file="x", title="")
    (mention,) = [m for m in posting.mentions if m.skill == "python"]
    assert mention.importance == "required"
    assert mention.times == 3
    assert mention.surface == ("Python", "Python 3", "python scripting")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5+ years of experience in software", 5),
        ("3-5 years' experience with Python", 3),
        ("Minimum of two (2) years of hands-on experience", 2),
        ("At least 4 years in machine learning, 2 years with PyTorch", 4),
        ("5–8+ years in Data Science", 5),
        ("3+ years of Data Science experience", 3),
        ("Bachelor's degree plus 1-3 years of experience", 1),
        ("Minimum of 1-year experience", 1),
        ("Thirteen (13) years' relevant experience", 13),
        ("we have 3 years of data on who buys", None),
        ("A plus: 3 years of experience with Go", None),
        ("mindestens 3 Jahre Berufserfahrung", 3),
        ("3 años de experiencia", 3),
        ("A PhD and 1 year of work or a Master's degree and 3 years of work", 1),
        ("2+ years of experience and a Bachelor's degree, or 5+ years of experience", 2),
        ("5 years of experience with Python or Java, 3 years in ML", 5),
        ("for over 30 years we have built ships", None),
        ("Founded 12 years ago, our company has experience", None),
        ("a 6 week contract", None),
        ("no numbers here", None),
    ],
)
def test_years_are_those_asked_for(reader, text, years):
    assert reader.read(f"Requirements\n- {text}\n", file="x", title="").years == years


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("Bachelor's degree in Computer Science", "bachelor"),
        ("BS/MS in Computer Science", "bachelor"),
        ("Bachelor’s or Master’s degree", "bachelor"),
        ("MSc or PhD in physics", "master"),
        ("PhD in Machine Learning", "phd"),
        ("Master's degree in statistics; PhD preferred", "master"),
        ("Degree in a quantitative field", "bachelor"),
        ("Bac+5 en informatique", "master"),
        ("BA or Master in economics", "bachelor"),
        ("MS, or PhD in physics", "master"),
        ("An academic degree related to data engineering", "bachelor"),
        ("Physics degree or equivalent expertise", "bachelor"),
        ("Bachelor's degree required, with a Master's degree in statistics preferred", "bachelor"),
        ("Bachelor's or Master's degree preferred", None),
        ("It is desirable that you have (at a minimum) a Master's degree", None),
        ("PhD is a plus", None),
        ("No PhD required", None),
        ("You do not need a college degree", None),
        ("Scrum master and master data with MS Excel", None),
        ("Promotion of models to production", None),
        ("A drone pilot licence", None),
    ],
)
def test_the_lowest_degree_that_is_accepted_is_told(reader, text, degree):
    assert reader.read(f"Requirements\n- {text}\n", file="x", title="").degree == degree


@pytest.mark.parametrize(
    "text",
    [
        "Bachelor's degree in physics (or equivalent experience)",
        "BS in physics or a related field, or equivalent practical experience",
        "Physics degree OR equivalent demonstrated expertise",
        "BSc in physics; or have the equivalent in relevant work experience",
        "Master's degree, or evidence of equivalent practical experience",
        "BA/BS in physics or equivalent combination of education and experience",
        "Bachelor's degree or related experience in statistics",
        "MSc in physics, or hands on job experience with sensors",
        "2 years of work and a Bachelor's degree, or 5+ years of work",
        "Degree in physics or self-taught",
        "Degree in physics\n- Or a BSc or equivalent experience",
        "Bachelor's degree in physics\n- Experience may substitute for formal education",
        "Bachelor's degree\n- MSc preferred. Experience may be considered in lieu of a degree",
        "Abgeschlossenes Studium der Physik oder vergleichbare Berufserfahrung",
        "Diplôme en physique ou expérience équivalente",
    ],
)
def test_a_posting_may_take_experience_in_place_of_the_degree(reader, text):
    posting = reader.read(f"Requirements\n- {text}\n", file="x", title="")
    assert posting.degree
    assert posting.instead


@pytest.mark.parametrize(
    "text",
    [
        "Bachelor's degree in physics or equivalent",
        "Bachelor's degree or foreign equivalent in physics, and 5 years of experience",
        "Degree in physics or an equivalent field and experience with sensors",
        "Master's degree with 3+ years of experience or Bachelor's degree with 5 years",
        "Bachelor's degree\n- Knowledge of AWS or similar experience",
        "IT-Studium oder eine vergleichbare Qualifikation sowie Berufserfahrung",
        "BSc required. Preferred: PhD or equivalent experience",
    ],
)
def test_experience_is_not_said_to_do_where_only_another_degree_is(reader, text):
    posting = reader.read(f"Requirements\n- {text}\n", file="x", title="")
    assert posting.degree
    assert not posting.instead


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("People come from Amazon, leading PhD programs like Stanford and start-ups.", None),
        ("Teams build features without a PhD in data science.", None),
        ("We employ PhD candidates and dropouts.", None),
        ("Our founders hold a PhD from a small town.", None),
        ("Most of our research team have a Master's degree in physics.", None),
        ("On our team you hold a PhD in physics.", "phd"),
        ("Requirements\n- SQL. Our founders hold PhDs in physics.", None),
        ("Requirements\n- SQL, as taught in leading PhD programs like that of Ghent.", None),
        ("Requirements\n- SQL. Our team wants a PhD in physics.", "phd"),
        ("Our team is looking for a PhD in physics.", "phd"),
        ("We are seeking a PhD in physics for this work.", "phd"),
    ],
)
def test_a_degree_of_other_people_is_not_asked(reader, text, degree):
    assert reader.read(text, file="x").degree == degree


@pytest.mark.parametrize(
    ("title", "role", "level"),
    [
        ("Senior Machine Learning Engineer", "ml-engineer", "senior"),
        ("Sr. AI/ML Engineer II", "ml-engineer", "senior"),
        ("Junior Data Scientist (m/f/d)", "data-scientist", "junior"),
        ("Principal, Applied Science, Ads Ranking", "applied-scientist", "senior"),
        ("Senior, Decision Science, Pricing", "data-scientist", "senior"),
        ("Data Engineer I", "data-engineer", "junior"),
        ("Computer Vision AI Engineer", "computer-vision-engineer", None),
        ("MLOps Engineer", "mlops-engineer", None),
        ("AI/ML Platform Engineer", "mlops-engineer", None),
        ("LLM Engineer", "ai-engineer", None),
        ("NLP Engineer, Remote", "nlp-engineer", None),
        ("AI Research Engineer", "research-engineer", None),
        ("Staff Software Engineer, Generative AI", "ai-engineer", "senior"),
        ("Software Engineer, Machine Learning", "ml-engineer", None),
        ("Sales Manager AI", None, None),
        ("Datenanalystin (m/w/d)", "data-analyst", None),
        ("Ingénieur data - CDI", "data-engineer", None),
        ("Científico de datos", "data-scientist", None),
        ("KI-Entwickler", "ai-engineer", None),
        ("Nurse", None, None),
    ],
)
def test_titles_tell_role_and_level(reader, title, role, level):
    posting = reader.read("Python and SQL all day long.", file="x", title=title)
    assert (posting.role, posting.level) == (role, level)


@pytest.mark.parametrize(
    "title",
    [
        "Procurement Agent",
        "Customer Care Agent",
        "Senior Security Engineer (AI Security)",
        "Technical Support Engineer, AI Platform",
        "Advanced AI Trainer",
        "AI Business Development",
        "Senior Staff Accountant",
        "Developer Relations (AI Infra)",
        "Analyst Relations Specialist, ML",
    ],
)
def test_titles_of_other_trades_name_no_role_of_ours(reader, title):
    text = "We work with data scientists. Build LLMs, RAG, prompt engineering and AI agents."
    assert reader.read(text, file="x", title=title).role is None
    assert reader.read(f"{title}\n\n{text}\n", file="x").role is None


@pytest.mark.parametrize("title", ["Agent Engineer", "Software Engineer, AI Agents", "Agents Lead"])
def test_whoever_builds_agents_is_an_ai_engineer(reader, title):
    assert reader.read("Text", file="x", title=title).role == "ai-engineer"
    assert reader.read("Text", file="x", title="Developer, Go Device Agent").role is None


def test_years_tell_the_level_where_the_title_does_not(reader):
    text = "Requirements\n- {} years of experience\n"
    levels = [reader.read(text.format(n), file="x", title="ML Engineer").level for n in (1, 3, 7)]
    assert levels == ["junior", "mid", "senior"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Job Title: ML Engineer\nText", "ML Engineer"),
        ("# Data Scientist\n\nWe seek ...", "Data Scientist"),
        ("Acme\nBerlin\nSenior AI Engineer\nWe ...", "Senior AI Engineer"),
        ("Payments at Acme\n\nText", "Payments at Acme"),
        ("Just a line about engineers that ends here.", ""),
        ("We build the payments layer for shops\n\nText", ""),
        ("- Build pipelines in Spark\n- Test them", ""),
        ("About us\n\nText", ""),
        ("", ""),
    ],
)
def test_the_title_is_found_in_the_text(reader, text, title):
    assert reader.read(text, file="x").title == title


@pytest.mark.parametrize(
    ("text", "title", "role", "level"),
    [
        (
            "Acme makes maps of the sea.\n\nAs a Senior Machine Learning Engineer, you will ship.",
            "Senior Machine Learning Engineer",
            "ml-engineer",
            "senior",
        ),
        (
            "We are looking for a talented data scientist to join our team.",
            "data scientist",
            "data-scientist",
            None,
        ),
        (
            "Acme seeks a highly motivated and experienced Lead Data Engineer for its lake.",
            "Lead Data Engineer",
            "data-engineer",
            "senior",
        ),
        ("We seek a Jr. Data Engineer.", "Jr. Data Engineer", "data-engineer", "junior"),
        (
            "We're hiring a Software Engineer, AI Platform to run Kubernetes reliably.",
            "Software Engineer, AI Platform",
            "mlops-engineer",
            None,
        ),
        (
            "You work with data scientists. The MLOps Engineer will own our clusters.",
            "MLOps Engineer",
            "mlops-engineer",
            None,
        ),
        (
            "Stockholm office.\n\nThe research engineer reports to us. We want AI Engineers.",
            "research engineer",
            "research-engineer",
            None,
        ),
        (
            "Experience as a data scientist helps. Seeking a bold and kind AI engineer.",
            "AI engineer",
            "ai-engineer",
            None,
        ),
        (
            "You have years of experience as a data scientist. Build agents with LLMs and RAG.",
            "data scientist",
            "data-scientist",
            None,
        ),
        (
            "We work in Ghent. Senior Data Engineers are accountable for our lake.",
            "Senior Data Engineers",
            "data-engineer",
            "senior",
        ),
        (
            "As a Senior Software Engineer, you help an AI engineer with our tools.",
            "Senior Software Engineer",
            "ai-engineer",
            "senior",
        ),
        (
            "As an Analytics Engineering intern, you model tables.",
            "Analytics Engineering intern",
            "analytics-engineer",
            "junior",
        ),
        ("As a QA Engineer you test LLMs, RAG and agents.", "QA Engineer", None, None),
        ("Role: Nurse. No machine anywhere.", "Nurse", None, None),
    ],
)
def test_a_sentence_tells_the_job_where_no_title_stands_above(reader, text, title, role, level):
    posting = reader.read(text, file="x")
    assert (posting.title, posting.role, posting.level) == (title, role, level)


def test_a_job_in_the_name_of_a_thing_is_no_title():
    assert (
        stated_titles("You use AI-powered developer tools and trust our data analyst community.")
        == []
    )
    (one,) = stated_titles("You are an AI-powered developer. Tools are there.")
    assert one.title == "AI-powered developer"


@pytest.mark.parametrize(
    ("asks", "role"),
    [
        ("LLMs, RAG, prompt engineering, AI agents, LangChain and MCP", "ai-engineer"),
        ("statistics, regression analysis, A/B testing, R and causal inference", "data-scientist"),
        ("machine learning, PyTorch, TensorFlow, neural networks, C++", "ml-engineer"),
        ("an AI platform, model serving, Kubernetes, observability and on-call", "mlops-engineer"),
        ("ETL, data pipelines, a lakehouse, Airflow and data quality", "data-engineer"),
        ("dashboards in Tableau and Power BI, KPIs and reports", "data-analyst"),
        ("AI pilots with customers, customer-facing discovery", "forward-deployed-engineer"),
        ("research on AI, with publications at NeurIPS and ICML", "research-engineer"),
        ("NLP, video, GPUs, an API, ETL, KPIs and machine learning", None),
        ("Java, Spring, SQL, Docker and AWS", None),
        ("wound care and night shifts", None),
    ],
)
def test_words_tell_the_role_where_nothing_else_does_and_unsure_is_none(reader, asks, role):
    assert reader.read(f"What you bring\n\n- Work with {asks}\n", file="x").role == role


@pytest.mark.parametrize(
    ("title", "work", "role"),
    [
        ("AI Platform Engineer", "agents, prompts and React features", "ai-engineer"),
        ("AI Platform Engineer", "Kubernetes, on-call and observability", "mlops-engineer"),
        (
            "AI Platform Reliability Engineer",
            "agents, prompts and React features",
            "mlops-engineer",
        ),
        ("ML Platform Engineer", "agents, prompts and React features", "mlops-engineer"),
    ],
)
def test_who_builds_on_an_ai_platform_and_who_runs_it_is_told_by_the_words(
    reader, title, work, role
):
    text = f"What you do\n\n- Work with {work}\n"
    assert reader.read(text, file="x", title=title).role == role
    assert reader.read(f"{title}\n\n{text}", file="x").role == role
    stated = f"We are growing.\n\nAs our {title}, you will ship.\n\n{text}"
    assert reader.read(stated, file="x").role == role


@pytest.mark.parametrize(
    "title", ["AI/ML Engineer", "ML & AI Engineer", "AI / Machine Learning Engineer"]
)
@pytest.mark.parametrize(
    ("work", "role"),
    [
        ("LLM agents, RAG, prompts and React features", "ai-engineer"),
        ("train models, neural networks, feature engineering and drift", "ml-engineer"),
    ],
)
def test_a_text_that_says_ai_and_ml_engineer_is_told_by_its_words(reader, title, work, role):
    text = f"What you do\n\n- Work with {work}\n"
    assert reader.read(f"{title}\n\n{text}", file="x").role == role
    stated = f"We are growing.\n\nWe are looking for an {title} to join us.\n\n{text}"
    assert reader.read(stated, file="x").role == role


def test_a_title_that_is_given_or_names_one_of_the_two_holds_whatever_the_words_say(reader):
    text = "What you do\n\n- Work with LLM agents, RAG, prompts and React\n"
    assert reader.read(f"ML Engineer\n\n{text}", file="x").role == "ml-engineer"
    assert reader.read(text, file="x", title="AI/ML Engineer").role == "ml-engineer"


def test_work_next_to_ours_gets_no_role_by_its_words(reader):
    text = (
        "What you do\n\n- Ship React features and APIs of our AI product\n- Own sales reports,"
        " on-call and compliant releases\n\nWhat you bring\n\n- TypeScript, React, Java, Docker"
    )
    assert reader.read(text, file="x").role is None
    assert reader.read(text + ", LLM agents, RAG and prompts", file="x").role == "ai-engineer"


def test_of_titles_in_passing_the_one_that_the_words_speak_for_is_told(reader):
    text = "Ask another data scientist or your data engineer.\n\nDuties\n- Build {}\n"
    pipelines = reader.read(text.format("ETL, a data lake and Airflow"), file="x")
    assert (pipelines.title, pipelines.role) == ("data engineer", "data-engineer")
    forecasts = reader.read(text.format("statistics and forecasting"), file="x")
    assert (forecasts.title, forecasts.role) == ("data scientist", "data-scientist")


def test_a_word_of_ours_in_a_page_about_other_work_tells_no_role(reader):
    page = "We care for patients at night and keep the ward calm. " * 60
    assert reader.read(f"{page}Our AI writes notes.", file="x").role is None


def test_a_reader_may_go_by_other_words_and_weights(catalog):
    none = [0.0] * (1 + len(SIGNS))
    weights = {
        "data-engineer": [*none, 3.0, 0.0],
        "nlp-engineer": [*none, 0.0, 3.0],
        "": [*none, 0.0, 0.0],
    }
    other = PostingReader(catalog, LikelyRole(catalog.roles, ("ducts", "verbs"), weights))
    for word, role in (("ducts", "data-engineer"), ("verbs", "nlp-engineer")):
        assert other.read(f"What you do\n\n- Machine learning for {word}\n", file="x").role == role


@pytest.mark.parametrize(
    ("other", "untitled", "titled"),
    [(-1.0, "data-engineer", "data-engineer"), (0.0, "data-engineer", None), (1.0, None, None)],
)
def test_under_a_title_of_other_work_less_speaks_against_our_roles(
    catalog, other, untitled, titled
):
    none = [0.0] * len(SIGNS)
    weights = {"data-engineer": [0.0, *none], "": [other, *none]}
    even = PostingReader(catalog, LikelyRole(catalog.roles, (), weights))
    asks = "What you do\n\n- Machine learning, day and night\n"
    told = [
        even.read(text, file="x")
        for text in (
            asks,
            f"SAP Consultant\n\n{asks}",
            f"{asks}\nAs a Backend Engineer you do it.\n",
        )
    ]
    assert [one.role for one in told] == [untitled, titled, titled]
    assert [one.title for one in told] == ["", "SAP Consultant", "Backend Engineer"]
    assert [one.by_words for one in told] == [untitled is not None, *[titled is not None] * 2]


def test_signs_are_of_roles_that_there_are_and_no_word_stands_for_two(catalog):
    assert {sign.role for sign in SIGNS} == BASE.keys() <= catalog.roles.keys()
    words = [tuple(tokens(word)) for sign in SIGNS for word in sign.words.split("|")]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Company: Acme Maps\nRequirements\n- Python", "Acme Maps"),
        ("About the role\nWe ship.\n\nAbout Acme\nMaps of the sea.", "Acme"),
        ("At Acme Maps, we chart the sea. Acme Maps is fun.", "Acme Maps"),
        ("Acme is looking for somebody.\nWork at Acme is fun.", "Acme"),
        ("About us\nWe chart the sea. At Scale, speed matters.", ""),
        ("Python is a must. Python is fun. At Work, we rest.", ""),
    ],
)
def test_the_employer_is_told_where_the_posting_says_it(reader, text, employer):
    assert reader.read(text, file="x").employer == employer


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Acme is the leading AI observability platform.", False),
        ("At Acme, we help banks with observability.", False),
        ("We are a young team that is known for observability.", False),
        ("Acme Maps is building observability for the sea.", False),
        ("Acme was founded in 2011 on observability.", False),
        ("Acme AI combines observability with trust.", False),
        ("At Acme, our mission is observability for all.", False),
        ("As a global leader in observability, Acme grows.", False),
        ("Joining Acme is a way to observability.", False),
        ("It runs at companies like Observability Ltd.", False),
        ("Deliver observability for customers like banks.", True),
        ("A developer combines observability with trust.", True),
        ("Our team is building observability for the sea.", True),
        ("In this role you bring observability to our customers.", True),
        ("Build observability for our customers.", True),
        ("What you will do\n- Add observability to our platform.", True),
    ],
)
def test_what_the_employer_is_and_sells_is_not_asked_for(reader, text, counts):
    found = wanted(reader, f"{text} Write Rust. Write Kotlin. Write Scala.", "Engineer")
    assert ("observability" in found) is counts


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("data engineering", True),
        ("our data engineering team", False),
        ("our data engineering platform team", False),
        ("a data engineering platform", True),
        ("working directly with product, data engineering, and business functions", False),
        ("work with product teams on data engineering, cost and leadership", True),
        ("plans with product, data engineering and software teams", False),
        ("plans with product, data engineering and software. Teams help", True),
        ("product, data engineering and software", True),
        ("closely coordinating with experts in data engineering, analytics and business", False),
        ("tools to deal with data engineering, analytics and business", True),
        ("collaborate with teams, own data engineering, and inform leadership", True),
        ("client-facing services", False),
        ("client-facing projects", True),
        ("service-to-service communication", False),
        ("clear communication", True),
        ("labels with subject matter experts", False),
        ("leadership team notes on technical risk", False),
        ("MLOps engineers", False),
        ("a DevSecOps center", False),
        ("MLOps", True),
        ("an ML infrastructure role", False),
        ("EDA", True),
        ("EDA tools", False),
        ("data transformation", True),
        ("a data transformation program", False),
        ("models in production", False),
        ("running models in production", True),
    ],
)
def test_names_of_people_and_of_other_things_are_no_skills(reader, words, counts):
    asked = "Requirements\n- Rust\n- Kotlin\n- Scala\n- Work on {}\n"
    plain = wanted(reader, asked.format("it"))
    assert (wanted(reader, asked.format(words)) != plain) is counts


@pytest.mark.parametrize(
    ("closing", "counts"),
    [
        ("At Acme, our plan is simple. It rests on observability.", False),
        ("Joining Acme is a chance. It rests on observability.", False),
        ("Acme is a leading firm. It rests on observability.", False),
        ("At Acme, our plan is simple: in this role you own observability.", True),
        ("It rests on observability.", True),
        (
            "The personal data you provide is processed in accordance with law: observability.",
            False,
        ),
    ],
)
def test_the_employer_closes_a_posting_without_a_heading(reader, closing, counts):
    text = f"Requirements\n\nRust, Python, SQL\n\n{closing}\n"
    assert ("observability" in wanted(reader, text)) is counts


def test_law_closes_a_posting_that_is_one_paragraph_and_is_not_all_of_it(reader):
    filler = "You will care for the tables of our shops, which are many and old. " * 16
    text = (
        f"You will run Kafka. {filler}You debug with Rust and Scala. We are an equal opportunity"
        " employer that likes observability. Qualifications Python and SQL."
    )
    assert {"kafka", "rust", "scala", "python", "sql"} <= set(wanted(reader, text))
    assert "observability" not in wanted(reader, text)
    short = "Requirements\n- Rust\n- Python\n- SQL\n\nWithout regard to race, and Kafka.\n"
    assert "kafka" not in wanted(reader, short)


@pytest.mark.parametrize(
    ("heading", "counts"),
    [
        ("Join our team as a Senior Data Engineer!", True),
        ("Client Liaison", True),
        ("Join our team", False),
        ("The client", False),
        ("Client description", False),
    ],
)
def test_a_heading_of_the_employer_is_no_call_to_a_job_nor_a_task(reader, heading, counts):
    text = f"Your tasks\n- Rust\n- Python\n- SQL\n\n{heading}\n\nKafka runs day and night.\n"
    assert ("kafka" in wanted(reader, text)) is counts


@pytest.mark.parametrize(
    "heading", ["This may not be for you if", "You won't be a good fit if", "Not a fit:"]
)
def test_what_does_not_fit_is_not_asked_for(reader, heading):
    text = f"Requirements\n- Rust\n- Kotlin\n- Scala\n\n{heading}\n- You dislike debugging\n"
    assert "debugging-profiling" not in wanted(reader, text)


@pytest.mark.parametrize(
    ("title", "skills"),
    [
        ("Senior Python Engineer, NLP", ("python", "nlp")),
        ("Machine Learning Engineer", ()),
        ("Teamwork Lead", ()),
    ],
)
def test_skills_in_the_title_are_told(reader, title, skills):
    assert reader.read("Text", file="x", title=title).in_title == skills


@pytest.mark.parametrize(
    "piece",
    [
        *("python plus ", "no python ", "phd python ", "Go R Excel ", "python. sql, ", "\n"),
        *("as an engineer ", "About Aa\n", "design systems ", "5 years ", "(", "At Acme Maps "),
    ],
)
def test_reading_takes_time_in_step_with_the_text(reader, piece):
    def seconds(letters):
        text = "ML engineer\n\nRequirements\n- " + piece * (letters // len(piece))
        start = time.process_time()
        reader.read(text, file="x")
        return time.process_time() - start

    assert min(seconds(40_000), seconds(40_000)) < 20 * max(seconds(5_000), 0.02)


def test_a_word_of_weight_holds_in_a_clause_without_an_end(reader):
    text = "Requirements\n- " + "and so on " * 80 + "Python, ideally Scala and Docker\n"
    got = wanted(reader, text)
    assert (got["python"], got["scala"]) == ("required", "preferred")


@pytest.mark.slow
@settings(deadline=None)
@given(st.text(max_size=400))
def test_any_text_can_be_read(catalog, text):
    posting = READER.setdefault("one", PostingReader(catalog)).read(text, file="x")
    assert posting.file == "x"


READER = {}


@given(st.text(alphabet="ab-*:\n #.AB", max_size=200))
def trial_blocks_are_in_order_and_inside_the_text(text):
    cut = blocks(text)
    assert all(0 <= b.start <= b.end <= len(text) for b in cut)
    assert [b.start for b in cut] == sorted(b.start for b in cut)


def test_a_heading_that_is_unknown_is_none():
    assert kind_of_heading("Zebra crossing") is None
    assert kind_of_heading("Nice to have") is Section.PREFERRED
