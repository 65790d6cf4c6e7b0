"""Rows of lists: a poisoned one is told and does not stop the others."""

import gzip
import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from mlpath.evidence.files import rows as module
from mlpath.evidence.files.clock import at_most
from mlpath.evidence.files.document import Document
from mlpath.evidence.files.limits import TooSlowError
from mlpath.evidence.files.rows import rows
from mlpath.evidence.files.sniff import Kind

GOOD = {"title": "ML engineer", "text": "<p>Python and <b>SQL</b></p>" * 5}


@pytest.mark.parametrize("piece", ["<!--", "<a ", "<![x", "<a href='"])
def test_a_row_of_hostile_html_ends_and_the_others_are_read(tmp_path, monkeypatch, piece):
    monkeypatch.setattr(module, "ROW_SECONDS", 0.2)
    file = tmp_path / "list.jsonl"
    poison = {"title": "ML engineer", "text": "</" + piece * (160_000 // len(piece))}
    text = "".join(json.dumps(row) + "\n" for row in (GOOD, poison, GOOD))
    file.write_text(text, encoding="utf-8")
    start = time.monotonic()
    found = list(rows(file, "list.jsonl", Kind.JSONL))
    assert time.monotonic() - start < 5
    names = [one.file for one in found if isinstance(one, Document)]
    assert names[0] == "list.jsonl:1"
    assert "list.jsonl:3" in names


def in_a_thread(work):
    """Work where no signal arrives, as workers of a cluster do."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(work).result()


@pytest.mark.parametrize("piece", ["<!--", "<a "])
def test_the_clock_rings_in_any_thread(monkeypatch, piece):
    monkeypatch.setattr(module, "ROW_SECONDS", 0.1)
    start = time.monotonic()
    poison = "</" + piece * (160_000 // len(piece))
    assert in_a_thread(lambda: module._readable(poison)) == ""
    assert time.monotonic() - start < 3
    assert in_a_thread(lambda: module._readable(GOOD["text"])).startswith("Python and SQL")


def test_a_bell_that_comes_too_late_strikes_nothing(monkeypatch):
    def closely():
        late = 0
        for n in range(100):
            try:
                with at_most(0.001):
                    time.sleep(0.0002 * (n % 10))
            except TooSlowError:
                late += 1
            sum(range(2000))  # it would be struck here
        return late

    assert 0 < in_a_thread(closely) < 100


def test_honest_rows_take_no_notice_of_the_clock(tmp_path):
    file = tmp_path / "list.jsonl"
    text = (json.dumps(GOOD) + "\n") * 50
    file.write_text(text, encoding="utf-8")
    assert len(list(rows(file, "list.jsonl", Kind.JSONL))) == 50


# ---------------------------------------------------------------------- columns, bombs, parquet


def read(file, kind):
    said = []
    found = list(rows(file, file.name, kind, said.append))
    return found, said


def test_columns_are_found_by_the_names_that_people_give_them_and_said(tmp_path):
    file = tmp_path / "jobs.csv"
    file.write_text("Company;Job Title;BODY\nA;ML engineer;Python and SQL\n", encoding="utf-8")
    found, said = read(file, Kind.CSV)
    assert [(one.title, one.text) for one in found] == [("ML engineer", "Python and SQL")]
    assert said == ["Read from jobs.csv: Job Title and BODY."]


def test_usual_names_need_no_word(tmp_path):
    file = tmp_path / "jobs.csv"
    file.write_text("title,description\nML engineer,Python and SQL\n", encoding="utf-8")
    assert read(file, Kind.CSV)[1] == []


def test_a_table_without_texts_is_one_sentence(tmp_path):
    file = tmp_path / "jobs.csv"
    file.write_text("id,salary\n1,2\n3,4\n", encoding="utf-8")
    (one,) = read(file, Kind.CSV)[0]
    assert one.problem == "no column holds the texts of postings; it has id, salary"


def test_a_bomb_is_refused_before_it_fills_the_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "BOMB_BYTES", 1 << 20)
    file = tmp_path / "bomb.jsonl.gz"
    file.write_bytes(gzip.compress(json.dumps({"text": " " * (8 << 20)}).encode()))
    (one,) = read(file, Kind.GZIP)[0]
    assert one.problem == "it unpacks to far more than any text"


def parquet(path, count, **columns):
    pa = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    table = {
        "Job_Title": [f"ML engineer {n}" for n in range(count)],
        "Description": [f"Python and SQL, number {n}" for n in range(count)],
        **columns,
    }
    write_table(pa.table(table), path, row_group_size=100)
    return path


def test_parquet_is_read_row_by_row(tmp_path):
    found, said = read(parquet(tmp_path / "jobs.parquet", 350), Kind.PARQUET)
    assert [(one.file, one.title) for one in found] == [
        (f"jobs.parquet:{n}", f"ML engineer {n - 1}") for n in range(1, 351)
    ]
    assert said == ["Read from jobs.parquet: Job_Title and Description."]


def test_a_damaged_parquet_file_is_one_sentence(tmp_path):
    file = parquet(tmp_path / "jobs.parquet", 350)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    (one,) = read(file, Kind.PARQUET)[0]
    assert one.problem == "the file is damaged"
    file.write_bytes(whole[:200] + bytes(200) + whole[400:])
    assert read(file, Kind.PARQUET)[0][-1].problem.startswith("the file is damaged")


def test_a_parquet_file_that_says_it_is_a_bomb_is_refused(tmp_path, monkeypatch):
    from mlpath.evidence.files import parquet as reader

    monkeypatch.setattr(reader, "BOMB_BYTES", 0)
    monkeypatch.setattr(reader, "RATIO", 2)
    file = parquet(tmp_path / "jobs.parquet", 1, Posting=[" " * 1_000_000])
    (one,) = read(file, Kind.PARQUET)[0]
    assert one.problem == "it unpacks to far more than any text"


def test_without_its_reader_parquet_is_one_sentence(tmp_path, monkeypatch):
    file = parquet(tmp_path / "jobs.parquet", 3)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (one,) = read(file, Kind.PARQUET)[0]
    assert one.problem == "Parquet is read with pyarrow, which is not installed"
    assert "CSV" in one.hint
