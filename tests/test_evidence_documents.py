"""Reading files of every kind, and refusing in one sentence what cannot be read."""

import gzip
import json
import os
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mlpath.errors import BadDataError
from mlpath.evidence.files.child import Child
from mlpath.evidence.files.decode import HEADING, decode, tidy, tidy_marked
from mlpath.evidence.files.document import Document, unseen
from mlpath.evidence.files.documents import documents, one_document
from mlpath.evidence.files.read_html import read_html
from mlpath.evidence.files.read_json import read_json
from mlpath.evidence.files.sniff import Kind, look
from mlpath.model.reports.postings import Unread
from paper import CV, WORD, document, docx, pdf_of

LONG_ENOUGH = "We are looking for an engineer who knows Python and SQL."


def texts(*paths):
    return [one.text if isinstance(one, Document) else one for one in documents(paths)]


def problem(path):
    (found,) = documents([path])
    assert isinstance(found, Unread), found
    assert "\n" not in found.problem
    assert found.problem
    return found.problem


# ---------------------------------------------------------------- what can be read


def test_text_is_read_in_any_encoding(tmp_path):
    for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"):
        file = tmp_path / f"{name}.txt"
        file.write_bytes(("Größe zählt: " + LONG_ENOUGH).encode(name))
        assert texts(file) == ["Größe zählt: " + LONG_ENOUGH]


@pytest.mark.parametrize("name", ["undefined", "idna", "hex", "no-such-thing"])
def test_a_page_that_declares_what_reads_no_text_is_read_as_western_european(tmp_path, name):
    file = tmp_path / "cv.txt"
    text = f'charset="{name}" Größe zählt: {LONG_ENOUGH}'
    file.write_bytes(text.encode("cp1252"))
    assert texts(file) == [text]


def test_a_word_document_is_read_with_tables_headers_lists_and_boxes(tmp_path):
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Skills</w:t></w:r></w:p>'
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Py</w:t></w:r><w:r><w:t>thon</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>SQL</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:t>Out</w:t><w:p><w:r><w:t>Box</w:t></w:r></w:p><w:t>side</w:t></w:r></w:p>"
        '<mc:Fallback xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<w:p><w:r><w:t>Twice</w:t></w:r></w:p></mc:Fallback>"
        "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
    )
    header = document("<w:p><w:r><w:t>Jane Doe</w:t></w:r></w:p>").replace("document", "hdr")
    file = docx(tmp_path / "cv.docx", parts={"word/header1.xml": header, "word/styles.xml": "<x/>"})
    with zipfile.ZipFile(file, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", document(body))
    (text,) = texts(file)
    assert text.startswith("Jane Doe")
    assert "## Skills\n- Python" in text
    for word in ("SQL", "Box", "side"):
        assert word in text
    assert "Twice" not in text
    assert "gone" not in text


def test_html_keeps_headings_lists_and_split_words(tmp_path):
    file = tmp_path / "job.html"
    file.write_text(
        "<html><head><title>ML Engineer</title><style>p{}</style></head><body><nav>Home</nav>"
        "<h2>Requirements</h2><ul><li><b>Py</b>Torch</li><li>SQL<br>Go</li></ul>"
        "<p style='display: none'>hidden Rust<br><script>let c</script></p><p hidden>Java</p>"
        "<i aria-hidden='true'>Go</i><b style='opacity:0; x:y'>C</b><u style='left: -999px'>Lua</u>"
        "<script>var scala</script>"
        "<div>R&amp;D</div></body>",
        encoding="utf-8",
    )
    (found,) = documents([file])
    assert found.title == "ML Engineer"
    assert found.text == "## Requirements\n\n- PyTorch\n- SQL\nGo\n\nR&D"
    assert found.headings == frozenset({0})
    assert found.hidden.split() == ["hidden", "Rust", "Java", "Go", "C", "Lua"]


def test_what_a_page_shows_small_or_pale_is_seen():
    shown = "<p style='opacity:0.5'>one</p><p style='font-size: 12px'>two</p><p hidden-x>three</p>"
    page = read_html(shown)
    assert (page.text.split(), page.hidden) == (["one", "two", "three"], "")


def test_a_saved_page_gives_the_posting_that_it_describes_for_machines():
    data = {
        "@graph": [
            {
                "@type": "JobPosting",
                "title": "AI Engineer",
                "description": "<p>Know <b>Py</b>thon</p>",
            }
        ]
    }
    page = read_html(
        f'<body>Ads<script type="application/ld+json">{json.dumps(data)}</script></body>'
    )
    assert page.title == "AI Engineer"
    assert page.text.strip() == "Know Python"
    bad = read_html('<script type="application/ld+json">{oops</script><p>Text</p>')
    assert bad.text.strip() == "Text"


RESUME = {
    "basics": {"name": "Jane", "label": "ML Engineer", "summary": "Likes data"},
    "work": [
        {
            "position": "Data Engineer",
            "name": "Acme",
            "startDate": "2019-01-01",
            "highlights": ["Ran Spark"],
        }
    ],
    "education": [
        {
            "studyType": "Master",
            "area": "Physics",
            "institution": "TU",
            "courses": ["Linear algebra"],
        }
    ],
    "skills": [{"name": "Python", "level": "Expert", "keywords": ["pandas"]}, "junk"],
    "projects": [{"name": "Bot", "description": "with LangChain", "highlights": ["fun"]}],
    "awards": [{"title": "Best"}],
}


def test_a_json_resume_becomes_a_text_with_headings(tmp_path):
    file = tmp_path / "cv.json"
    file.write_text(json.dumps(RESUME))
    (text,) = texts(file)
    assert "## Experience" in text
    assert "Data Engineer, Acme 2019-01 – present" in text.replace("  ", " ")
    assert "- Python (Expert): pandas" in text
    assert "- Best" in text


def test_json_with_postings_gives_each_of_them():
    assert read_json(json.dumps([{"title": "A", "text": "x"}, {"description": "y"}, 3])) == [
        ("A", "x"),
        ("", "y"),
    ]
    assert read_json(json.dumps({"jobs": [{"job_title": "B", "body": "z"}]})) == [("B", "z")]
    assert read_json(json.dumps({"title": "C", "description": "w"})) == [("C", "w")]


@pytest.mark.parametrize("text", ["[1, 2]", "{}", '"x"', "{broken", "[" * 100_000, "9" * 10_000])
def test_json_that_holds_nothing_is_refused_in_a_sentence(text):
    with pytest.raises(BadDataError) as refused:
        read_json(text)
    assert "\n" not in refused.value.message


def test_folders_are_read_in_order_without_hidden_files_and_loops(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text(LONG_ENOUGH + " 2")
    (tmp_path / "a.txt").write_text(LONG_ENOUGH + " 1")
    (tmp_path / ".hidden.txt").write_text(LONG_ENOUGH)
    (tmp_path / "b" / "loop").symlink_to(tmp_path, target_is_directory=True)
    found = list(documents([tmp_path]))
    assert [(d.file, d.text[-1]) for d in found] == [("a.txt", "1"), ("b/two.txt", "2")]


def test_lists_are_read_row_by_row(tmp_path):
    rows = [
        {"title": "A", "text": LONG_ENOUGH},
        {"title": "B"},
        "junk",
        {"description": "<p>Know <b>SQL</b></p>"},
    ]
    body = "\n".join(json.dumps(row) for row in rows) + "\n\nnot json\n"
    (tmp_path / "a.jsonl").write_text(body)
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(body.encode()))
    (tmp_path / "b.csv").write_text('Job Title;Description\nML;"Python; SQL\nand Go"\nx;\n')
    for name in ("a.jsonl", "a.jsonl.gz"):
        found = list(documents([tmp_path / name]))
        assert [one.file for one in found] == [f"{name}:1", f"{name}:4", name]
        assert found[1].text == "Know SQL"
        assert found[2].problem == "3 of its 5 rows hold no posting"
    found = list(documents([tmp_path / "b.csv"]))
    assert (found[0].title, found[0].text) == ("ML", "Python; SQL\nand Go")
    assert isinstance(found[1], Unread)


def test_a_compressed_text_is_one_document(tmp_path):
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(LONG_ENOUGH.encode()))
    assert texts(tmp_path / "a.txt.gz") == [LONG_ENOUGH]


# ---------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b"  \n ", "no text"),
        ("scan.pdf", b"\x89PNG\r\n\x1a\n....", "a picture"),
        ("photo.jpg", b"\xff\xd8\xff\xe0....", "a picture"),
        ("old.doc", b"\xd0\xcf\x11\xe0....", "old or password-protected"),
        ("blank.rtf", b"{\\rtf1 }", "no text"),
        ("named.pdf", b"this is plain text", "named .pdf but is not one"),
        ("named.docx", b"this is plain text", "named .docx but is not one"),
        ("broken.pdf", b"%PDF-1.7\nnothing else", "damaged"),
        ("broken.docx", b"PK\x03\x04 nothing else", "damaged"),
        ("broken.jsonl.gz", b"\x1f\x8b\x08\x00 nothing else", "damaged"),
        ("data.bin", bytes(range(256)) * 10, "not text"),
        ("program", b"\x7fELF\x02", "a program"),
        ("book.epub", b"PK\x03\x04....mimetypeapplication/epub", "OpenDocument or e-book"),
        ("sheet.xlsx", b"PK\x03\x04....", "a spreadsheet"),
        ("broken.json", b'{"basics": ', "JSON is damaged"),
        ("deep.json", b"[" * 200_000, "nested deeper"),
        ("a.zip", b"PK\x03\x04 nothing else", "damaged"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c", "an archive"),
    ],
)
def test_what_cannot_be_read_gets_one_sentence(tmp_path, name, content, words):
    (tmp_path / name).write_bytes(content)
    assert words in problem(tmp_path / name)


def test_a_file_of_a_gigabyte_is_refused_without_reading_it(tmp_path):
    for name in ("big.txt", "big.pdf"):
        with (tmp_path / name).open("wb") as file:
            file.write(b"%PDF-1.4 " if name.endswith("pdf") else b"text " * 1000)
            file.truncate(1 << 30)
        assert "1.0 GB" in problem(tmp_path / name)


def test_pipes_devices_folders_and_missing_files_are_no_files(tmp_path):
    os.mkfifo(tmp_path / "fifo.txt")
    assert "a pipe" in problem(tmp_path / "fifo.txt")
    assert "no such file" in problem(tmp_path / "missing.txt")
    (tmp_path / "dead").symlink_to(tmp_path / "nowhere")
    assert "no such file" in problem(tmp_path / "dead")
    with pytest.raises(BadDataError, match="a device"):
        look(Path("/dev/null"))
    with pytest.raises(BadDataError, match="a folder"):
        look(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_file_is_told(tmp_path):
    (tmp_path / "secret.txt").write_text(LONG_ENOUGH)
    (tmp_path / "secret.txt").chmod(0)
    assert "may not be read" in problem(tmp_path / "secret.txt")


def test_names_cannot_steer_the_terminal(tmp_path):
    name = "a\x1b[2J\nb\u202e.txt"
    (tmp_path / name).write_text(LONG_ENOUGH)
    (found,) = documents([tmp_path])
    assert found.file == "a b.txt"


@pytest.mark.slow
def test_bombs_are_refused_and_the_others_go_on(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (60 << 20))
    docx(tmp_path / "b.docx", parts={})
    with zipfile.ZipFile(tmp_path / "b.docx", "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    spaces = zlib.compressobj(9)
    packed = b"".join(spaces.compress(b" " * (1 << 20)) for _ in range(200)) + spaces.flush()
    bomb = pdf_of("x").replace(b"endobj", b"endobj", 1)
    (tmp_path / "c.pdf").write_bytes(
        bomb[: bomb.index(b"4 0 obj")]
        + b"4 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed)
        + packed
        + b"\nendstream\nendobj\ntrailer << /Size 5 /Root 1 0 R >>\n%%EOF"
    )
    (tmp_path / "d.html").write_text("<!--" * 300_000)
    (tmp_path / "e.pdf").write_bytes(pdf_of(LONG_ENOUGH))
    found = list(documents([tmp_path]))
    assert [one.file for one in found] == ["a.docx", "b.docx", "c.pdf", "d.html", "e.pdf"]
    assert [isinstance(one, Unread) for one in found] == [True, True, True, True, False]
    assert found[-1].text == LONG_ENOUGH


def test_a_gzip_bomb_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("mlpath.evidence.files.rows.BOMB_BYTES", 1 << 20)
    monkeypatch.setattr("mlpath.evidence.files.rows.RATIO", 10)
    with gzip.open(tmp_path / "bomb.jsonl.gz", "wb", compresslevel=1) as file:
        for _ in range(3):
            file.write(b" " * (1 << 20))
    assert "far more than any text" in problem(tmp_path / "bomb.jsonl.gz")


@pytest.mark.slow
def test_a_child_that_dies_is_replaced(tmp_path):
    (tmp_path / "slow.html").write_text("<!--" * 500_000)
    (tmp_path / "good.html").write_text("<p>Good text about Python</p>")
    with Child(seconds=0.5) as child, pytest.raises(BadDataError, match="too long or too much"):
        child.read(tmp_path / "slow.html", Kind.HTML)
    with Child() as child:
        assert child.read(tmp_path / "good.html", Kind.HTML)[0].text == "Good text about Python"


def test_where_pipes_cannot_be_waited_for_a_thread_reads(tmp_path, monkeypatch):
    monkeypatch.setattr(Child, "_line", Child._line_by_thread)
    (tmp_path / "good.html").write_text("<p>Good text about Python</p>")
    (tmp_path / "slow.html").write_text("<!--" * 500_000)
    with Child() as child:
        assert child.read(tmp_path / "good.html", Kind.HTML)[0].text == "Good text about Python"
    with Child(seconds=0.5) as child, pytest.raises(BadDataError, match="too long or too much"):
        child.read(tmp_path / "slow.html", Kind.HTML)


def test_one_document_raises_what_is_wrong(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"")
    with pytest.raises(BadDataError, match=r"a\.pdf: the file is empty"):
        one_document(tmp_path / "a.pdf")
    (tmp_path / "cv.txt").write_text(CV)
    assert one_document(tmp_path / "cv.txt").text.startswith("Jane Doe")


def test_a_folder_given_for_a_cv_names_what_in_it_looks_like_one(tmp_path):
    with pytest.raises(BadDataError, match="is a folder") as refused:
        one_document(tmp_path)
    assert "nothing in it looks like a document" in refused.value.hint
    for name in ("letter.pdf", "photo.png", ".cv.pdf"):
        (tmp_path / name).write_bytes(b"x")
    assert hint_of(tmp_path).endswith("it has letter.pdf.")
    for name in ("Jane_CV_2026.docx", "résumé.pdf", "cvxopt.txt"):
        (tmp_path / name).write_bytes(b"x")
    assert hint_of(tmp_path).endswith("it has Jane_CV_2026.docx, résumé.pdf.")


def hint_of(path):
    with pytest.raises(BadDataError) as refused:
        one_document(path)
    return refused.value.hint


@pytest.mark.parametrize("address", ["https://example.org/cv.pdf", "www.example.org/me"])
def test_an_address_given_for_a_cv_is_told_how_to_become_a_file(address):
    assert "save the page as PDF" in hint_of(Path(address))


def test_what_nobody_sees_is_one_sentence():
    def hiding(name, words):
        return Document(name, "", "", hidden=" ".join(f"w{n}" for n in range(words)))

    assert unseen([hiding("a", 0), hiding("b", 2)]) == ""
    assert unseen([hiding("a", 3)]).startswith("a: 3 words in it cannot be seen")
    assert unseen([hiding("a", 3)]).endswith("they do not count: w0 w1 w2")
    assert unseen([hiding("a", 38)]).endswith("w6 w7 …")
    many = unseen([hiding(name, 10) for name in "abcd"])
    assert many.startswith("40 words in 4 files")
    assert many.endswith("a, b, c …")


@given(st.lists(st.tuples(st.booleans(), st.text("ab #\u00ad\n\t ", max_size=12)), max_size=8))
def test_headings_begin_lines_of_the_clean_text(lines):
    marks = "\n".join((HEADING if marked_ else "") + text for marked_, text in lines)
    text, headings = tidy_marked(marks, limit=60)
    assert HEADING not in text
    assert all(at == 0 or text[at - 1] == "\n" for at in headings)
    assert all(at < len(text) or not text for at in headings)


def test_the_headings_of_markdown_are_headings(tmp_path):
    (tmp_path / "cv.md").write_text("# Jane\n\nText #3 of it\n## Skills\n#hash\n")
    found = one_document(tmp_path / "cv.md")
    assert [found.text[at:].split("\n")[0] for at in sorted(found.headings)] == [
        "# Jane",
        "## Skills",
    ]


def test_the_child_answers_with_headings_and_what_is_hidden(tmp_path):
    (tmp_path / "a.html").write_text(
        "<h1>Jane</h1><p>Likes data and models<span style='font-size:0'>secret words</span></p>"
    )
    found = one_document(tmp_path / "a.html")
    assert (found.text, found.headings, found.hidden) == (
        "## Jane\n\nLikes data and models", frozenset({0}), "secret words",
    )  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_mutated_documents_never_break_anything(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("m")
    whole = {
        "a.pdf": pdf_of(CV),
        "a.docx": docx(folder / "x.docx", *CV.split("\n")).read_bytes(),
        "a.html": b"<html><body><p>" + CV.encode() + b"</p></body></html>",
        "a.json": json.dumps(RESUME).encode(),
    }
    (folder / "x.docx").unlink()
    name = data.draw(st.sampled_from(sorted(whole)))
    raw = bytearray(whole[name])
    for _ in range(data.draw(st.integers(1, 12))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    (folder / name).write_bytes(bytes(raw[: data.draw(st.integers(0, len(raw)))]))
    for found in SHARED.read(folder / name):
        assert isinstance(found, Document | Unread)


class Shared:
    """One child for all examples."""

    def __init__(self):
        self.child = Child()

    def read(self, path):
        from mlpath.evidence.files.documents import read_file

        return list(read_file(path, path.name, self.child))


SHARED = Shared()


@pytest.fixture(scope="module", autouse=True)
def _end():
    yield
    SHARED.child.__exit__()


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_become_clean_text(raw):
    text = tidy(decode(raw), limit=300)
    assert len(text) <= 300
    assert text == tidy(text, limit=300)


def test_a_soft_hyphen_is_a_dash_between_words_and_digits_and_nothing_inside_a_word():
    assert tidy("Sep. 2023 \u00ad Mar. 2024", limit=99) == "Sep. 2023 - Mar. 2024"
    assert tidy("2019\u00ad2021, 5\u00ad10 people", limit=99) == "2019-2021, 5-10 people"
    assert tidy("ma\u00adchine learn\u00ad\ning", limit=99) == "machine learning"
    both = tidy("high\u00adimpact 2019 \u00ad 2021 opera\u00ad\ntion", limit=99)
    assert both == "high-impact 2019 - 2021 operation"
    assert tidy("ana\u2010\nlysts", limit=99) == "analysts"


def test_ligatures_soft_hyphens_and_symbol_bullets_become_plain():
    assert (
        tidy("\uf0b7 \ufb01ne-tuning of e\u00adbooks\r\n\r\n\r\n\r\nx\x0c", limit=99)
        == "• fine-tuning of ebooks\n\nx"
    )


def test_the_word_namespace_is_the_one_of_word():
    assert WORD in document("")
