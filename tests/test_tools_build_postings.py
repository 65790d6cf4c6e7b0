"""The program that writes data/postings.csv, and the table as it is shipped."""

from __future__ import annotations

import json
from pathlib import Path

import build_postings
from mlpath.catalog.load import bundled
from mlpath.model.field.market_posting import COLUMNS

ROOT = Path(__file__).resolve().parents[1]
TEXT = """About Acme
We are Acme Maps of Berlin, see https://acme.example.

Requirements
- 3+ years of Python, SQL and Docker
- Communication

Nice to have
- Rust and teamwork
"""


def written(tmp_path, *rows):
    file = tmp_path / "postings.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return build_postings.facts(file)


def posting(title="Senior ML Engineer, NLP", text=TEXT, country="DE", date="2026-01-26"):
    return {"id": "b1", "title": title, "text": text, "country": country, "date": date}


def test_a_posting_becomes_facts_without_its_text_and_its_employer(tmp_path) -> None:
    (row,) = written(tmp_path, posting())
    assert dict(zip(COLUMNS, row, strict=True)) == {
        "role": "nlp-engineer",
        "level": "senior",
        "years": "3",
        "country": "DE",
        "year": "2026",
        "required": "docker python sql",
        "preferred": "rust",
        "title": "nlp",
        "source": "posting-facts-2026",
        "degree": "none",
        "instead": "",
    }


def test_a_posting_tells_which_degree_will_do_and_whether_experience_will(tmp_path) -> None:
    asked = "Requirements\n- Python\n- Master's degree"
    rows = written(
        tmp_path,
        posting("A", asked + " in physics"),
        posting("B", asked + " in physics or equivalent work experience"),
    )
    assert [row[-2:] for row in rows] == [("master", "no"), ("master", "yes")]


def test_copies_count_once_and_the_order_tells_nothing(tmp_path) -> None:
    rows = written(
        tmp_path,
        posting("Zoo keeper", "Lions.", country=None),
        posting(),
        posting(),
        posting("Data Scientist", "Requirements\n- R, SQL, Python", date="2025-03-01"),
    )
    assert [row[0] for row in rows] == ["", "data-scientist", "nlp-engineer"]
    assert rows[0][1:5] == ("", "", "", "2026")


def test_public_postings_say_where_they_come_from_and_a_copy_counts_for_the_first(tmp_path) -> None:
    ours, public = tmp_path / "ours.jsonl", tmp_path / "public.jsonl"
    ours.write_text(json.dumps(posting()) + "\n", "utf-8")
    other = posting("Data Engineer", "Requirements\n- SQL\n- Spark\n- Python", country="FR")
    public.write_text("".join(json.dumps(one) + "\n" for one in (posting(), other)), "utf-8")
    rows = build_postings.facts(ours, public)
    assert [(row[0], row[3], row[8]) for row in rows] == [
        ("data-engineer", "FR", "posting-facts-public"),
        ("nlp-engineer", "DE", "posting-facts-2026"),
    ]


def test_the_table_holds_ids_and_numbers_only(catalog) -> None:
    assert len(catalog.postings) > 2000
    for one in catalog.postings:
        assert one.required | one.preferred | one.in_title <= catalog.skills.keys()
        assert one.role is None or one.role in catalog.roles
        assert not one.required & one.preferred
    text = (bundled() / "postings.csv").read_text("utf-8")
    assert text.splitlines()[1:] == sorted(text.splitlines()[1:], key=lambda line: line.split(","))


def test_the_page_says_how_many_there_are_of_each_role_and_level(capsys) -> None:
    build_postings.count(bundled() / "postings.csv")
    page = (ROOT / "docs" / "catalogue.md").read_text("utf-8")
    for line in capsys.readouterr().out.splitlines()[:-1]:
        assert line in page
