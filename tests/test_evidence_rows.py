"""Rows of lists: a poisoned one is told and does not stop the others."""

import json
import time

import pytest

from mlpath.evidence.files import rows as module
from mlpath.evidence.files.document import Document
from mlpath.evidence.files.rows import rows
from mlpath.evidence.files.sniff import Kind

GOOD = {"title": "ML engineer", "text": "<p>Python and <b>SQL</b></p>" * 5}


@pytest.mark.skipif(not hasattr(module.signal, "setitimer"), reason="needs a clock that rings")
@pytest.mark.parametrize("piece", ["<!--", "<a ", "<![x", "<a href='"])
def test_a_row_of_hostile_html_ends_and_the_others_are_read(tmp_path, monkeypatch, piece):
    monkeypatch.setattr(module, "ROW_SECONDS", 0.2)
    file = tmp_path / "list.jsonl"
    poison = {"title": "ML engineer", "text": "</" + piece * (160_000 // len(piece))}
    text = "".join(json.dumps(row) + "\n" for row in (GOOD, poison, GOOD))
    file.write_text(text, encoding="utf-8")
    start = time.monotonic()
    found = list(rows(file, "list.jsonl", Kind.JSONL, len(text)))
    assert time.monotonic() - start < 5
    names = [one.file for one in found if isinstance(one, Document)]
    assert names[0] == "list.jsonl:1"
    assert "list.jsonl:3" in names


def test_honest_rows_take_no_notice_of_the_clock(tmp_path):
    file = tmp_path / "list.jsonl"
    text = (json.dumps(GOOD) + "\n") * 50
    file.write_text(text, encoding="utf-8")
    assert len(list(rows(file, "list.jsonl", Kind.JSONL, len(text)))) == 50
