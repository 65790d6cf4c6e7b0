"""Lists behind an address, read in slices: the same rows wherever they are cut."""

import gzip
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("fsspec")

import fsspec

from mlpath.errors import BadDataError, MlpathError
from mlpath.evidence.files import rows
from mlpath.evidence.files.document import Document
from mlpath.evidence.files.list_facts import ListFacts
from mlpath.evidence.files.sniff import Kind
from mlpath.evidence.remote import fetched as bringing
from mlpath.evidence.remote import slices as cutting
from mlpath.evidence.remote.pieces import BySlices, joined
from mlpath.evidence.remote.read import read
from mlpath.evidence.remote.slices import is_address, slices


class Titles:
    """Work that answers titles: what any other answers lies in the reading, too."""

    def start(self):
        return lambda batch: [one.title for one in batch]


def put(name, raw):
    store = fsspec.filesystem("memory")
    store.pipe(f"/{name}", raw)
    return f"memory://{name}"


@pytest.fixture
def place():
    store = fsspec.filesystem("memory")
    store.store.clear()
    store.pseudo_dirs[:] = [""]


def row(title, text="Python and SQL"):
    return json.dumps({"title": title, "text": text}).encode() + b"\n"


def answered(*addresses):
    """Answer all slices, with what was said beside."""
    said = []
    work = BySlices(Titles()).start()
    answers = joined((work(one) for address in addresses for one in slices(address)), said.append)
    return [one for some in answers for one in some], said


def whole(tmp_path, raw, kind=Kind.JSONL):
    """Read the same list from a file of this computer."""
    file = tmp_path / "jobs.jsonl"
    file.write_bytes(raw)
    found = rows.rows(file, "jobs.jsonl", kind)
    return [one.title if isinstance(one, Document) else one for one in found]


LINES = st.lists(
    st.sampled_from([row("a"), row("long", "x " * 200), b"\n", b"{broken\n", b"[1]\n", row("")]),
    max_size=20,
)


@settings(max_examples=40)
@given(lines=LINES, size=st.integers(1, 300), ended=st.booleans())
def test_rows_are_the_same_wherever_a_file_is_cut(tmp_path_factory, lines, size, ended):
    raw = b"".join(lines)
    raw = raw if ended else raw.rstrip(b"\n")
    if not raw:
        return
    before, cutting.SIZE = cutting.SIZE, size
    try:
        found, _ = answered(put("jobs.jsonl", raw))
    finally:
        cutting.SIZE = before
    assert found == whole(tmp_path_factory.mktemp("whole"), raw)


def test_a_row_that_is_too_long_is_no_posting_and_the_next_is(place, tmp_path, monkeypatch):
    monkeypatch.setattr(rows, "ROW_BYTES", 500)
    monkeypatch.setattr("mlpath.evidence.remote.read.ROW_BYTES", 500)
    raw = row("a") + row("long", "x" * 2000) + row("b")
    for size in (10, 60, 700, 5000):
        monkeypatch.setattr(cutting, "SIZE", size)
        found, _ = answered(put("jobs.jsonl", raw))
        assert found == whole(tmp_path, raw)
        assert found[:2] == ["a", "b"]
        assert found[2].problem == "1 of its 3 rows hold no posting"


def test_a_folder_is_read_in_the_order_of_its_names(place):
    put("saved/b.jsonl", row("b"))
    put("saved/a.csv", b"title;body\na;Python and SQL\n")
    put("saved/c.jsonl.gz", gzip.compress(row("c")))
    put("saved/_SUCCESS", b"")
    put("saved/.part.crc", b"x")
    put("saved/deep/d.txt", b"Python and SQL")
    put("saved/empty.jsonl", b"")
    found, said = answered("memory://saved")
    assert [one for one in found if isinstance(one, str)] == ["a", "b", "c"]
    assert said == ["Read from a.csv: title and body."]
    problems = [(one.file, one.problem) for one in found if not isinstance(one, str)]
    assert problems == [
        ("deep/d.txt", "it is no list of postings"),
        ("empty.jsonl", "the file is empty"),
    ]


def test_groups_of_rows_of_parquet_are_read_once_each(place, monkeypatch, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    import pyarrow as pa

    table = pa.table({"title": [f"t{n}" for n in range(50)], "text": ["Python"] * 50})
    parquet.write_table(table, tmp_path / "jobs.parquet", row_group_size=7)
    address = put("jobs.parquet", (tmp_path / "jobs.parquet").read_bytes())
    for size in (100, 700, 1 << 20):
        monkeypatch.setattr(cutting, "SIZE", size)
        assert answered(address)[0] == [f"t{n}" for n in range(50)]
    monkeypatch.setattr(cutting, "SIZE", 700)
    names = [one.file for some in slices(address) for one in read(some, ListFacts())]
    assert names[0] == "jobs.parquet:1"
    assert len(set(names)) == 50


def test_a_damaged_list_is_told_once_with_what_was_read_of_it(place, monkeypatch):
    raw = gzip.compress(b"".join(row(f"{n}", "Python " * n) for n in range(1, 1500)))
    found, _ = answered(put("jobs.jsonl.gz", raw[: len(raw) // 2]))
    assert found[-1].problem == f"the file is damaged after {len(found) - 1} postings"
    monkeypatch.setattr(cutting, "SIZE", 10)
    pytest.importorskip("pyarrow")
    found, _ = answered(put("jobs.parquet", b"PAR1" + bytes(100)))
    assert [one.problem for one in found] == ["the file is damaged"]


@pytest.mark.parametrize("word", ["s3://b/k", "gs://b", "file:///tmp/x", "memory://x", "S3://b"])
def test_addresses_are_told_from_files(word):
    assert is_address(word)


@pytest.mark.parametrize("word", ["a.jsonl", "C:\\jobs", "-", "https://a.b", "http://a", "s3:/b"])
def test_files_are_told_from_addresses_and_web_pages_are_not_fetched(word):
    assert not is_address(word)


def test_what_is_not_there_or_not_known_is_a_sentence(place, monkeypatch):
    with pytest.raises(BadDataError, match="there is no file at memory://nothing"):
        list(slices("memory://nothing"))
    with pytest.raises(BadDataError, match="nothing is known of gopher://"):
        list(slices("gopher://x"))
    monkeypatch.setitem(sys.modules, "s3fs", None)
    with pytest.raises(MlpathError, match="s3:// is not read") as caught:
        list(slices("s3://jobs/2026"))
    assert caught.value.hint == "pip install 'mlpath-advisor[dask]' s3fs"
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(MlpathError, match="is not installed"):
        list(slices("memory://x"))


def test_a_password_in_an_address_is_shown_to_nobody(place, monkeypatch):
    def closed(*_, **__):
        raise RuntimeError("user:secret")

    monkeypatch.setattr("fsspec.implementations.memory.MemoryFileSystem.find", closed)
    with pytest.raises(BadDataError) as caught:
        list(slices("memory://user:secret@jobs"))
    assert "secret" not in caught.value.message
    assert "memory://jobs cannot be listed (RuntimeError)" in caught.value.message


def test_what_a_store_refuses_is_told_of_its_file_and_the_others_are_read(place, monkeypatch):
    put("jobs/a.jsonl", row("a"))
    put("jobs/b.jsonl", row("b"))
    from fsspec.implementations.memory import MemoryFileSystem

    give = MemoryFileSystem.cat_file

    def refuse(self, path, **rest):
        if path.endswith("a.jsonl"):
            raise PermissionError("secret")
        return give(self, path, **rest)

    monkeypatch.setattr(MemoryFileSystem, "cat_file", refuse)
    found, _ = answered("memory://jobs")
    assert found[0].problem == "it cannot be read (PermissionError)"
    assert found[1] == "b"


def test_what_is_brought_leaves_its_folder_by_no_name_and_goes_afterwards(tmp_path):
    class Store:
        def find(self, root, *, detail):
            assert detail
            return {
                f"{root}/{name}": {"size": 1} for name in ("a:b/c\\d.txt", "x//y.txt", "../e.txt")
            }

        def get_file(self, path, to):
            Path(to).write_text(path)

    def opened(address):
        return Store(), address.partition("://")[2]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bringing, "opened", opened)
        with bringing.fetched(["s3://bucket", str(tmp_path)]) as (folder, own):
            there = {one.relative_to(folder).as_posix() for one in folder.rglob("*.txt")}
            assert there == {"a_b/c_d.txt", "x/y.txt"}
            assert own == tmp_path
    assert not folder.exists()
