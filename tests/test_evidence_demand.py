"""Counting a corpus: shares, intervals, copies, interruption, packs."""

import json
import multiprocessing
import os
import select
import signal
import time
from datetime import date
from itertools import chain, islice
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.catalog.load import load_catalog
from mlpath.cli.spread import processes
from mlpath.cli.spread.spread import spread
from mlpath.errors import BadDataError, MlpathError
from mlpath.evidence.postings import corpus, counting, demand
from mlpath.evidence.postings.fingerprints import Fingerprints
from mlpath.evidence.postings.pack import pack
from mlpath.model.record import replace
from mlpath.model.reports.postings import Posting, Unread

TEXT = "Requirements\n- Python and SQL in production, number {}\n- {}\n"


def postings(paths, catalog, jobs=None):
    """Read postings as commands do."""
    work = counting.Counting.of(catalog)
    return chain.from_iterable(spread(work, corpus.batches(paths), jobs=jobs))


def counted(paths, catalog, jobs=None):
    return demand.demand(postings(paths, catalog, jobs), catalog)


def rows(tmp_path, *texts, title="ML Engineer"):
    file = tmp_path / "jobs.jsonl"
    file.write_text("".join(json.dumps({"title": title, "text": t}) + "\n" for t in texts))
    return file


def test_shares_are_counted_a_role_and_copies_once(tmp_path, catalog):
    texts = [TEXT.format(n, "Docker" if n % 2 else "Git") for n in range(10)]
    report = counted([rows(tmp_path, *texts, texts[0])], catalog)
    assert (report.postings, report.duplicates, report.roles) == (10, 1, {"ml-engineer": 10})
    shares = {row.skill: row for row in report.rows if row.role == "ml-engineer"}
    assert shares["python"].share == 1.0
    assert shares["docker"].share == 0.5
    assert shares["docker"].low < 0.5 < shares["docker"].high
    assert shares["docker"].n == 10
    assert report.names["python"] == "Python"
    assert report.complete


def test_soft_skills_count_only_where_they_are_asked_for(tmp_path, catalog):
    texts = ["About the role\nA collaborative place that uses Python, SQL and Git.\n"]
    report = counted([rows(tmp_path, *texts)], catalog)
    assert "teamwork" not in {row.skill for row in report.rows}


def test_many_processes_count_like_one(tmp_path, catalog):
    texts = [TEXT.format(n, ("Docker", "Git", "Kafka")[n % 3]) for n in range(260)]
    file = rows(tmp_path, *texts)
    alone = counted([file], catalog, jobs=1)
    assert counted([file], catalog, jobs=2) == alone
    assert alone.postings == 260


def kill_one():
    """Kill a process that reads, as a system without memory does."""
    os.kill(multiprocessing.active_children()[0].pid, signal.SIGKILL)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be killed")
def test_a_reading_process_that_is_killed_costs_no_posting(tmp_path, catalog):
    texts = [TEXT.format(n, ("Docker", "Git", "Kafka")[n % 3]) for n in range(700)]
    file = rows(tmp_path, *texts)
    whole = list(postings([file], catalog, jobs=1))
    found = []
    for one in postings([file], catalog, jobs=2):
        found.append(one)
        if len(found) in {100, 300}:
            kill_one()
    assert found == whole


def dying(batch):
    os._exit(1)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the process has to know the function")
def test_postings_that_kill_every_reader_are_an_error_and_no_endless_wait(
    tmp_path, catalog, monkeypatch
):
    monkeypatch.setattr(processes, "_in_worker", dying)
    file = rows(tmp_path, *(TEXT.format(n, "Git") for n in range(300)))
    with pytest.raises(MlpathError, match="killed 3 times"):
        list(postings([file], catalog, jobs=2))


class Sleeping(NamedTuple):
    """Work that takes as many seconds as it is told."""

    def start(self):
        return time.sleep


def test_whoever_stops_early_waits_for_no_process():
    answers = processes.over_processes(Sleeping(), iter([0, 60, 60, 60]), jobs=2)
    next(answers)
    began = time.monotonic()
    answers.close()
    assert time.monotonic() - began < 30
    assert not multiprocessing.active_children()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be killed")
def test_processes_end_with_whom_they_work_for():
    held, holds = os.pipe()  # whoever lives on holds its end open

    def work():
        for _ in processes.over_processes(Sleeping(), iter([0, 600, 600, 600]), jobs=2):
            os.write(holds, b"x")

    worker = multiprocessing.get_context("fork").Process(target=work)
    worker.start()
    os.close(holds)
    assert os.read(held, 1) == b"x"
    worker.kill()
    assert select.select([held], [], [], 30)[0], "they live on"
    assert os.read(held, 1) == b""
    os.close(held)


def test_an_interruption_keeps_what_was_counted(tmp_path, catalog):
    file = rows(tmp_path, *(TEXT.format(n, "Git") for n in range(150)))

    def interrupted():
        yield from islice(postings([file], catalog, jobs=1), 96)
        raise KeyboardInterrupt

    report = demand.demand(interrupted(), catalog)
    assert not report.complete
    assert report.postings == 96


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(tmp_path, catalog):
    report = counted([tmp_path / "none.txt", rows(tmp_path, TEXT.format(1, "Git"))], catalog)
    assert report.postings == 1
    assert [one.file for one in report.unread] == ["none.txt"]


def test_an_empty_folder_gives_nothing(tmp_path, catalog):
    assert list(postings([tmp_path], catalog)) == []


def test_only_some_unread_files_are_kept(tmp_path, catalog, monkeypatch):
    monkeypatch.setattr(demand, "MOST_UNREAD", 2)
    report = counted([tmp_path / f"{n}.txt" for n in range(5)], catalog)
    assert len(report.unread) == 2
    assert all(isinstance(one, Unread) for one in report.unread)


def test_what_is_counted_of_a_posting_is_short_and_holds_no_word_of_it(tmp_path, catalog):
    text = "Requirements\n- Python and SQL\n- A teamplayer who writes Zanzibar\n"
    (packed,) = postings([rows(tmp_path, text)], catalog, jobs=1)
    form = counting.Packing.of(catalog)
    assert len(packed) == form.size == 8 + 1 + (len(catalog.skills) + 7) // 8
    assert form.unpack(packed) == counting.Named(
        corpus.fingerprint(text), "ml-engineer", ("python", "sql", "teamwork")
    )


def test_more_roles_than_a_byte_numbers_take_two(catalog):
    role = next(iter(catalog.roles.values()))
    many = [replace(role, id=f"role-{number}") for number in range(300)]
    form = counting.Packing(catalog.skills.values(), many)
    posting = Posting(
        file="", title="", role="role-299", level=None, years=None, degree=None, mentions=()
    )
    assert form.unpack(form.pack(posting, 2**64 - 1)) == (2**64 - 1, "role-299", ())


NEAR = st.integers(0, 3).flatmap(lambda shelf: st.integers(0, 600).map(lambda n: shelf << 48 | n))


@given(marks=st.lists(NEAR | st.integers(0, 2**64 - 1), max_size=60))
def test_fingerprints_are_a_set_also_where_they_are_much_alike(marks):
    kept, known = Fingerprints(), set()
    for mark in marks:
        assert kept.add(mark) == (mark not in known)
        known.add(mark)


def test_a_fingerprint_across_two_others_is_none():
    kept = Fingerprints()
    assert kept.add(0x0000_0000_0000_0102)
    assert kept.add(0x0000_0304_0000_0000)
    assert kept.add(0x0000_0000_0102_0304)
    assert not kept.add(0x0000_0000_0102_0304)


def test_copies_share_a_fingerprint_whatever_the_spaces():
    assert corpus.fingerprint("Python  and\nSQL") == corpus.fingerprint("python and sql")
    assert corpus.fingerprint("a") != corpus.fingerprint("b")


def test_a_pack_weighs_the_role_by_the_corpus(tmp_path, catalog):
    texts = [TEXT.format(n, "Rust, with OpenCV") for n in range(40)]
    report = counted([rows(tmp_path, *texts)], catalog)
    folder = tmp_path / "pack"
    folder.mkdir()
    for name, content in pack(report, catalog, date(2026, 11, 20)).items():
        (folder / name).write_text(content)
    weighed = load_catalog([folder], tmp_path / "cache")
    before = {t.skill: t.weight for t in catalog.roles["ml-engineer"].targets["mid"]}
    after = {t.skill: t.weight for t in weighed.roles["ml-engineer"].targets["mid"]}
    assert after["python"].source == "my-postings"
    assert after["python"].n == 40
    assert after["python"].share == 1.0
    assert after["docker"].value < before["docker"].value
    assert weighed.sources["my-postings"].date == "2026-11-20"


def test_a_pack_of_too_few_postings_is_refused(tmp_path, catalog):
    report = counted([rows(tmp_path, TEXT.format(1, "Git"))], catalog)
    with pytest.raises(BadDataError, match="no role has 20 postings"):
        pack(report, catalog, date(2026, 11, 20))
