"""The levels that a CV speaks for: what is said, how skills were used, how sure it is."""

from __future__ import annotations

import gc
import json
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mentions as marked
from mlpath.evidence.cv.kinds import MentionKind
from mlpath.evidence.cv.levels import LEAST, found_levels
from mlpath.evidence.cv.mention import CvMention
from mlpath.evidence.cv.parts import CvPart
from mlpath.evidence.terms.lexicon import Lexicon
from mlpath.model.events.skills import EvidenceFound
from mlpath.model.grade import Grade
from pages import ROOT


@pytest.fixture(scope="module")
def read(catalog):
    lexicon = Lexicon(catalog.skills.values())

    def _read(text, part=CvPart.SKILLS, **about):
        return found_levels(text, [mention(hit, part, **about) for hit in lexicon.find(text)])

    return _read


@pytest.fixture(scope="module")
def levels(read):
    return lambda *what, **about: {f.skill: f.level for f in read(*what, **about)}


def mention(hit, part, **about):
    return CvMention(hit.skill, hit.start, hit.end, part, **about)


WORK = CvPart.WORK


@pytest.mark.parametrize(
    ("text", "expert", "beginner"),
    [
        ("Beginner in SQL. Expert in Python.", "python", "sql"),
        ("Expert: Python / Basic: SQL", "python", "sql"),
        ("Advanced -- Python\nBasic -- SQL", "python", "sql"),
        ("EXPERT\nPython\n\nBASIC\nSQL", "python", "sql"),
        ("Advanced:\n- Python\nBeginner:\n- SQL", "python", "sql"),
        ("Python\nExpert\nSQL\nBasic", "python", "sql"),
        ("Python | Expert\nSQL | Novice", "python", "sql"),
        ("Python ★★★★★ SQL ★☆☆☆☆", "python", "sql"),
        ("★★★★★ Python\n★☆☆☆☆ SQL", "python", "sql"),
        ("Python\n★★★★★\nSQL\n★☆☆☆☆", "python", "sql"),
        ("Skills (level 1-5): Python 5, SQL 1", "python", "sql"),
        ("Skill | Level (1-5)\nPython | 5\nSQL | 1", "python", "sql"),
        ("Scale: 1 = basic, 10 = expert\n\nPython 9\nSQL 2", "python", "sql"),
        ("Kenntnisse auf einer Skala von 1 bis 5\nPython 5\nSQL 1", "python", "sql"),
        ("Compétences (note sur 5) : Python 5, SQL 1", "python", "sql"),
        ("Python (5), SQL (1) on a scale of 1 to 5", "python", "sql"),
        ("Skills (%): Python 95, SQL 10", "python", "sql"),
        ("技能（1-5分）：Python 5、SQL 1", "python", "sql"),
        ("Python ●●●●● SQL ●○○○○", "python", "sql"),
        ("Python ██████████\nSQL ██░░░░░░░░", "python", "sql"),
        ("Python ***** SQL *", "python", "r"),
        ("Python: 5/5, SQL: 1/5", "python", "sql"),
        ("Python (9 out of 10), SQL (2 out of 10)", "python", "sql"),
        ("Python 95 %\nSQL 15 %", "python", "sql"),
        ("Python |||||||||. SQL ||........", "python", "sql"),
        ("Python – sehr gut, SQL – Grundkenntnisse", "python", "sql"),
        ("Python (avancé), SQL (notions)", "python", "sql"),
        ("Python (avanzado), SQL (básico)", "python", "sql"),
        ("Python (avançado), SQL (iniciante)", "python", "sql"),
        ("Ottima conoscenza di Python, nozioni di SQL", "python", "sql"),
        ("Python (gevorderd), SQL (basiskennis)", "python", "sql"),
        ("Python (zaawansowany), SQL (podstawowy)", "python", "sql"),
        ("İleri seviye Python, temel SQL bilgisi", "python", "sql"),
        ("精通Python，了解SQL", "python", "sql"),
        ("Cloud (basic): SQL; Languages (expert): Python", "python", "sql"),
    ],
)
def test_a_rating_is_about_its_own_skill(levels, text, expert, beginner):
    found = levels(text)
    assert found[expert] >= 2.9
    assert found.get(beginner, 1.0) <= 1.25


@pytest.mark.parametrize(
    ("text", "rated", "bare"),
    [
        ("Expert in Python, SQL and Docker", {"python", "sql", "docker"}, set()),
        ("Advanced Python, SQL", {"python"}, {"sql"}),
        ("Python and SQL (both advanced), Docker", {"python", "sql"}, {"docker"}),
        ("Python, SQL, Docker: advanced", {"python", "sql", "docker"}, set()),
        ("Python, SQL (advanced)", {"sql"}, {"python"}),
        ("Advanced Python (pandas, NumPy), SQL", {"python", "pandas", "numpy"}, {"sql"}),
        ("Python (pandas, NumPy) - advanced", {"python", "pandas", "numpy"}, set()),
        ("Expert in Theano and Python", {"python"}, set()),
        ("English: fluent, Python", set(), {"python"}),
        ("Strong communication skills, Python", set(), {"python"}),
        ("SQL: C1, Python: B2", set(), {"sql", "python"}),
        ("Cut latency by 80 % with Spark", set(), {"spark"}),
        ("Technical Expertise\nPython", set(), {"python"}),
        ("not only Python but also Scala", set(), {"python", "scala"}),
        ("No-nonsense engineer with Python", set(), {"python"}),
        ("Deep learning, Python", set(), {"neural-networks", "python"}),
        ("Advanced\n\nPython", set(), {"python"}),
        ("Expert\nPython\nWe talked about Docker (basic) and so on\nSQL", {"python"}, {"sql"}),
    ],
)
def test_a_rating_reaches_as_far_as_its_list(read, text, rated, bare):
    kinds = {f.skill: f.where.rsplit(", ", 1)[-1] for f in read(text)}
    assert {s for s, kind in kinds.items() if kind == MentionKind.RATED.words} >= rated
    assert {s for s, kind in kinds.items() if kind == MentionKind.LISTED.words} >= bare


@pytest.mark.parametrize(
    "text",
    [
        "No experience with PyTorch",
        "PyTorch: none",
        "Never used PyTorch",
        "Not familiar with PyTorch",
        "Without any knowledge of PyTorch",
        "I want to learn PyTorch",
        "Interested in modern tools such as PyTorch",
        "Willing to pick up PyTorch",
        "PyTorch (no hands-on experience yet)",
        "Keine Erfahrung mit PyTorch",
        "Aucune expérience avec PyTorch",
        "Sin experiencia en PyTorch",
        "Sem experiência em PyTorch",
        "Nessuna esperienza con PyTorch",
        "geen ervaring met PyTorch",
        "brak doświadczenia z PyTorch",
        "PyTorch deneyimim yok",
        "没有PyTorch经验",
        "I want to learn\nPyTorch",
        "Je souhaite me former à\nPyTorch",
        "Ich möchte gern\nPyTorch lernen.",
        "Chciałbym nauczyć się\nPyTorch",
        "I have never worked with\nPyTorch",
        "Não tenho experiência com PyTorch",
        "Nie mam doświadczenia z PyTorch",
        "Non ho esperienza con PyTorch",
        "Learning goals\nPyTorch",
    ],
)
def test_what_is_denied_or_wished_for_is_not_there(levels, text):
    assert levels(text) == {}
    assert levels(text, WORK, months=40, title="Engineer") == {}


def test_a_denial_ends_at_its_own_sentence(levels):
    found = levels("No experience with PyTorch but strong SQL. Python.")
    assert set(found) == {"sql", "python"}
    assert found["sql"] >= 2.5


def test_who_is_learning_something_is_a_beginner_at_most_unless_they_use_it(levels, catalog):
    assert levels("Currently learning Rust")["rust"] <= 1
    text = "Currently learning Rust.\nRust, Python"
    assert levels(text)["rust"] <= 1 < levels(text)["python"]
    assert levels("Built a storage engine in Rust", WORK, months=36, title="Engineer")["rust"] > 2


@pytest.mark.parametrize(
    "text",
    [
        "Python (Expertin), SQL (Grundkenntnisse)",
        "Python ●●●●● SQL ●○○○○",
        "Python: expert\nSQL: basic",
    ],
)
def test_a_rating_that_is_of_nothing_else_counts_in_a_job_too(levels, text):
    found = levels(text, WORK, months=12, title="Engineer")
    assert found["python"] >= 3
    assert found["sql"] <= 1.25


def test_how_analytics_are_is_no_rating_of_a_job(levels):
    text = "Python: advanced analytics of sales"
    assert levels(text, WORK, months=12, title="Engineer")["python"] < 2.5


def test_a_denial_goes_on_with_neither_and_nor(levels):
    assert levels("Não tenho experiência com Docker nem com SQL") == {}
    assert levels("What I never did   Java, C++") == {}


def test_a_wish_ends_with_its_line_where_the_line_says_what_for(levels):
    assert levels("Looking for new challenges\nPython, SQL")["python"] > 1
    assert levels("Currently learning\n- Rust\n- Go") == {"rust": 0.75, "go": 0.75}


def test_years_told_speak_louder_the_more_they_are(levels):
    texts = ("6 months of Java", "Java (2 yrs)", "5 years of Java", "Java, ten years' experience")
    told = [levels(text)["java"] for text in texts]
    assert told == sorted(set(told))
    assert 2.75 <= told[-1] <= 3.5
    assert levels("less than a year of Java")["java"] < told[1]


@pytest.mark.parametrize(
    "text",
    [
        "2 years ago: Java",
        "5 years of sales data; Java",
        "Java 17",
        "Led skilled teams of 1 to 5 people\nJava 4",
        "Skills (1-5)\n\n\n\nJava 4",
    ],
)
def test_other_years_and_versions_say_nothing(read, text):
    (found,) = (f for f in read(text) if f.skill == "java")
    assert found.where.endswith(MentionKind.LISTED.words)


def test_only_an_expert_with_years_is_above_three_and_a_half(levels):
    assert levels("Python (expert)")["python"] == 3.5
    assert levels("Python (expert, 6 years)")["python"] == 3.75
    assert levels("Expert Python developer (12 years)")["python"] == 4.0
    assert levels("Led it in Python", WORK, months=400, title="Chief engineer")["python"] <= 3.5
    assert levels("Python (12 years)")["python"] < 3.5


def test_a_rating_wins_over_use(catalog, levels):
    text = "Python (basic)\nBuilt services in Python"
    places = [hit for hit in Lexicon(catalog.skills.values()).find(text) if hit.skill == "python"]
    mentions = [
        mention(places[0], CvPart.SKILLS),
        mention(places[1], WORK, months=60, title="Engineer"),
    ]
    (found,) = found_levels(text, mentions)
    assert found.level == 1.0
    assert found.where == "named in skills and work, in a job of 5 years, rated in words"
    assert found.times == 2


def test_longer_and_later_use_speaks_for_more(levels):
    def job(months=36, ago=0):
        return levels("Wrote SQL", WORK, months=months, ago=ago, title="Data analyst")["sql"]

    assert job(3) < job(12) < job(60) < job(120)
    assert job() == job(ago=20) > job(ago=60) > job(ago=120)


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (("Assisted with SQL reports", "Data analyst"), ("Wrote SQL reports", "Data analyst")),
        (("Wrote SQL", "Data analyst"), ("Led the rewrite in SQL", "Data analyst")),
        (("Wrote SQL", "Intern"), ("Wrote SQL", "Engineer")),
        (("Wrote SQL", "Engineer"), ("Wrote SQL", "Senior engineer")),
        (("SQL", "Nurse"), ("SQL", "Data analyst")),
        (("Managed a team of SQL developers", "Engineer"), ("Managed SQL code", "Engineer")),
        (("SQL", "Project manager"), ("Wrote SQL", "Project manager")),
        (("Learned SQL", "Engineer"), ("Taught SQL to 200 students", "Engineer")),
        (("Trained a model and SQL", "Trainee"), ("Trained 40 employees in SQL", "Trainee")),
    ],
)
def test_what_was_done_and_as_what_tells_the_level(levels, less, more):
    first, second = (
        levels(text, WORK, months=24, title=title)["sql"] for text, title in (less, more)
    )
    assert first < second


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hired Python engineers", "Team lead"),
        ("Sourced Python and Java talent", "Recruiter"),
        ("Roles: Python, Java", "Talent partner"),
        ("Rekrutierung von Python-Entwicklern", "Personalreferentin"),
        ("Sales of Python consulting services", "Sales manager"),
    ],
)
def test_who_looks_for_people_need_not_have_the_skill(levels, text, title):
    assert "python" not in levels(text, WORK, months=60, title=title)


def test_data_are_sourced_too(levels):
    text = "Sourced data from APIs with Python"
    assert levels(text, WORK, months=24, title="Data analyst")["python"] > 1.5


def test_jobs_add_up_and_further_parts_speak_a_little_louder(catalog):
    text = "Wrote SQL\nWrote SQL\nSQL"
    hits = Lexicon(catalog.skills.values()).find(text)
    one = mention(hits[0], WORK, months=24, title="A developer")
    two = mention(hits[1], WORK, months=24, ago=24, title="B developer")
    listed = mention(hits[2], CvPart.SKILLS)
    sums = [found_levels(text, some)[0].level for some in ([one], [one, two], [one, two, listed])]
    assert sums == sorted(set(sums))


def test_studies_speak_for_little_and_an_examination_for_more(levels):
    for part in (CvPart.COURSES, CvPart.EDUCATION):
        plain = levels("Introduction to Kubernetes", part)["kubernetes"]
        assert plain < levels("Certified Kubernetes Administrator", part)["kubernetes"] < 2
    assert levels("Advanced Excel course", CvPart.COURSES)["excel"] == 1.0
    assert levels("Thesis in R and Python", CvPart.EDUCATION)["python"] > 1.5


def test_ones_own_book_speaks_for_more_than_a_project(levels):
    made = levels("Spam filter in Python", CvPart.PROJECTS)["python"]
    assert made < levels("Author of a book on Python", CvPart.PROJECTS)["python"]
    assert made > levels("A toy in Python to learn it", CvPart.PROJECTS)["python"]


def test_each_kind_of_mention_has_its_own_noise(read):
    told = {f.where.rsplit(", ", 1)[-1]: f.noise for f in read("Python (expert), SQL, Git 4/5")}
    assert told == {
        kind.words: kind.noise
        for kind in (MentionKind.RATED, MentionKind.LISTED, MentionKind.SCALE)
    }
    assert told[MentionKind.LISTED.words] > told[MentionKind.RATED.words]


def test_a_finding_with_its_noise_can_be_stored(read):
    for found in read("Python (expert), SQL, currently learning Go and Java"):
        event = EvidenceFound(
            skill=found.skill, level=found.level, grade=Grade.DOCUMENTED, noise=found.noise
        )
        body = json.loads(json.dumps(event.encode()))
        assert list(EvidenceFound.problems(body)) == []
        assert EvidenceFound.decode(body) == event


def test_the_figures_of_the_page_are_those_of_the_labels_and_reach_their_goal(catalog):
    rows = [json.loads(line) for line in marked.LABELS.read_text(encoding="utf-8").splitlines()]
    of = {half: list(marked.judged(marked.half_of(rows, half), catalog)) for half in marked.HALVES}
    noise = marked.fitted(of["tune"])
    page = (ROOT / "docs" / "evidence.md").read_text(encoding="utf-8")
    stale = "docs/evidence.md is stale: python benchmarks/mentions.py --write"
    for line in (*marked.halves(of), *marked.kinds(of, noise)):
        assert line in page, stale
    for some in of.values():
        assert 100 * sum(one.right for one in some) >= marked.GOAL * len(some)
    for kind in MentionKind:
        assert kind.noise == pytest.approx(noise[kind.words], abs=0.06), kind


PIECES = st.sampled_from(
    [
        "Python",
        "SQL",
        "Go",
        "expert",
        "basic",
        "no",
        "never used",
        "want to learn",
        "learning",
        " in ",
        " and ",
        ", ",
        ": ",
        "(",
        ")",
        "\n",
        "\n\n",
        ". ",
        " 5 years",
        "★★★☆☆",
        "4/5",
        "80 %",
        "led",
        "hired",
        "engineers",
        "- ",
        "精通",
        "but",
        "both",
        "knowledge of",
        "/",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(CvPart))
def test_any_text_gives_levels_on_the_scale_in_any_order_of_mentions(catalog, text, part):
    hits = Lexicon(catalog.skills.values()).find(text)
    mentions = [mention(hit, part, months=len(text), title=text[:9]) for hit in hits]
    found = found_levels(text, mentions)
    assert all(LEAST <= one.level <= 4 and one.noise for one in found)
    backwards = found_levels(text, mentions[::-1])
    assert {f.skill: f.level for f in found} == {f.skill: f.level for f in backwards}


def seconds(text, mentions) -> float:
    gc.collect()
    gc.disable()  # how long that takes depends on all that the tests before have made
    try:
        start = time.process_time()
        found_levels(text, mentions)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "Python (expert), SQL 4/5 and ", "no ", "Python\n", "Python ", "expert ", "(", "a ", "★",
        "12 ", "|", "learning to ", "less than ", "*", "熟", "trained a ", "Python, ", "1/5 ",
        "1-5 ", "level 1-5 Python 4 ", "I want to learn\n",
    ],
)  # fmt: skip
def test_time_grows_in_step_with_the_text(catalog, piece):
    lexicon = Lexicon(catalog.skills.values())
    spent = []
    for length in (20_000, 80_000):
        text = piece * (length // len(piece))
        mentions = [mention(hit, CvPart.SKILLS) for hit in lexicon.find(text)]
        spent.append(min(seconds(text, mentions) for _ in range(3)))
    assert all(after < 12 * max(before, 0.02) for before, after in pairwise(spent))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Python [#####]\nSQL [##---]\nGo [x]\n", {"python": 3.5, "sql": 1.7, "go": 1.5}),
        ("Python +++\nSQL ++\nDocker +\n", {"python": 3.5, "sql": 2.5, "docker": 1.5}),
        ("Python + SQL\n", {"python": 1.5, "sql": 1.5}),
        ("KNOWS WELL\nPython\n\nKNOWS A BIT\nSQL\n", {"python": 2.45, "sql": 1.15}),
        ("Every day: Python, SQL\nShaky in Docker\n", {"python": 2.1, "sql": 2.1, "docker": 1.0}),
        ("精通Python、PyTorch；了解SQL", {"python": 3.5, "pytorch": 3.5, "sql": 1.0}),
        ("Docker：了解\nKubernetes：未使用\n", {"docker": 1.0}),
        ("Python ....... expert\nJavaScript ...... no\n", {"python": 3.5}),
    ],
)
def test_marks_words_and_lists_that_people_rate_with(levels, text, told) -> None:
    assert levels(text) == pytest.approx(told)


def test_since_when_tells_how_long_where_the_year_is_known(catalog) -> None:
    text = "Python (since 2019), SQL (since 2031)"
    hits = Lexicon(catalog.skills.values()).find(text)
    found = found_levels(text, [mention(hit, CvPart.SKILLS) for hit in hits], 2026)
    assert {one.skill: one.level for one in found} == {"python": 3.25, "sql": 1.5}
    assert found_levels(text, [mention(hit, CvPart.SKILLS) for hit in hits])[0].level == 1.5


def test_stars_are_about_the_name_before_them_in_a_job_too(levels) -> None:
    assert levels("C# **** \nPython ***\n", WORK, months=12)["python"] == pytest.approx(2.3)
