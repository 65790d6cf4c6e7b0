"""What a posting offers a choice of: "Python or R" asks for one of the two."""

import pytest

from mlpath.engine.market.yardstick import Yardstick
from mlpath.evidence.postings.either import LONGEST, MOST
from mlpath.evidence.postings.posting import PostingReader


@pytest.fixture(scope="module")
def reader(catalog):
    return PostingReader(catalog)


@pytest.fixture(scope="module")
def read(reader):
    def _read(line):
        return reader.read(f"Requirements\n- {line}\n", file="")

    return _read


@pytest.mark.parametrize(
    ("line", "sets"),
    [
        ("Python or R", ["python r"]),
        ("R/Python", ["r python"]),
        ("Python, R or Julia", ["python r julia"]),
        ("Python, R, or\n  Julia", ["python r julia"]),
        ("Python and/or Java", ["python java"]),
        ("Python, Fortran, or R", ["python r"]),
        ("AWS cloud or Azure (Databricks a plus)", ["aws azure"]),
        ("SQL and either Python or in R", ["python r"]),
        ("PyTorch, TensorFlow or similar frameworks", ["pytorch tensorflow"]),
        ("at least one of Python, Java and Rust", ["python java rust"]),
        ("one or more cloud platforms: AWS, Azure", ["aws azure"]),
        ("Java, Python/R, and Docker", ["python r"]),
        ("Java, Rust or Python/R", ["java rust python r"]),
        ("SQL, Python or R, and Tableau", ["python r"]),
        ("Python or R, AWS or Azure", ["python r", "aws azure"]),
        ("Python or R, and AWS/Azure; Docker", ["python r", "aws azure"]),
    ],
)
def test_one_of_several_is_enough_where_the_sentence_says_so(read, line, sets):
    assert [" ".join(some) for some in read(line).either] == sets


@pytest.mark.parametrize(
    "line",
    [
        "Python and R",
        "Python, R and SQL",
        "Docker/Kubernetes",
        "Python, Docker",
        "Python; or else R",
        "one of the best companies. Python and R",
        "PyTorch or Torch",
        "teamwork or communication",
        "Python or, where somebody before us has once decided to write it that way, R",
    ],
)
def test_a_list_is_no_choice(read, line):
    assert read(line).either == ()


def musts(catalog, posting):
    return {" ".join(one) for one in Yardstick(catalog.skills, catalog.roles, None).musts(posting)}


def test_a_choice_is_one_must_and_what_is_asked_for_by_itself_settles_it(catalog, read):
    choice = read("Docker, SQL, Git\n- Python, R or Julia\n- Java or Scala")
    assert musts(catalog, choice) == {"docker", "sql", "git", "python r julia", "java scala"}
    firm = read("Docker, SQL, Git\n- Python or R\n- Python")
    assert musts(catalog, firm) == {"docker", "sql", "git", "python"}
    narrow = read("Docker, SQL, Git\n- Python or R\n- Python, R or Julia")
    assert musts(catalog, narrow) == {"docker", "sql", "git", "python r"}


def test_what_is_left_of_a_choice_is_a_must(catalog, read):
    left = read("Docker, SQL, Git\n- Rust or no Java experience required")
    assert musts(catalog, left) == {"docker", "sql", "git", "rust"}


def test_a_choice_in_passing_does_not_soften_what_is_required(catalog, read):
    both = read("Docker, SQL, Git, Python, R\n\nYou will\n- work with Python or R\n")
    assert musts(catalog, both) == {"docker", "sql", "git", "python", "r"}


def test_no_posting_offers_more_choices_than_anybody_reads(catalog, read):
    languages = ("Python", "Java", "Rust", "Scala", "SQL", "Kafka", "Docker", "AWS", "Azure", "Git")
    pairs = [f"{one} or {other}" for one in languages for other in languages if one != other]
    assert len(pairs) > MOST
    assert len(read("\n- ".join(pairs)).either) == 45
    tools = ("PyTorch", "TensorFlow", "dbt")
    more = [f"{one} or {other}" for one in languages for other in tools]
    assert len(read("\n- ".join([*pairs, *more])).either) == MOST
    assert len("where somebody before us has once decided to write it that way, ") > LONGEST
