"""Reading PDF files: the order of columns, what is a heading, what nobody sees, what is refused."""

import zlib

import pytest

from ciphers import locked
from mlpath.evidence.files.child import Child
from mlpath.evidence.files.document import Document
from mlpath.evidence.files.documents import documents, one_document, read_file
from mlpath.evidence.files.read_pdf import no_language
from mlpath.model.reports.postings import Unread
from paper import SCAN, drawn_letters, line, page_object, pdf, pdf_of, pdf_of_objects, stream

BODY = "The quick brown fox jumps over the lazy dog and runs away from it."
LONG_ENOUGH = "We are looking for an engineer who knows Python and SQL."


@pytest.fixture(scope="module")
def child():
    with Child() as one:
        yield one


@pytest.fixture
def read(tmp_path, child):
    """Read a PDF; a refusal is its problem."""

    def answer(raw):
        file = tmp_path / "cv.pdf"
        file.write_bytes(raw)
        (found,) = read_file(file, "cv.pdf", child)
        return found.problem if isinstance(found, Unread) else found

    return answer


def headings(document):
    return [document.text[at:].split("\n")[0] for at in sorted(document.headings)]


def column(x, rows, *, top=760, size=10, font="F1"):
    return [line(x, top - 16 * n, row, size, font=font) for n, row in enumerate(rows)]


# ---------------------------------------------------------------- order


def test_a_pdf_is_read(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf_of(LONG_ENOUGH + "\nAnd Docker"))
    assert one_document(tmp_path / "a.pdf").text.split("\n") == [LONG_ENOUGH, "And Docker"]


LEFT = [
    "SKILLS AND THE TOOLS OF TRADE",
    "Python since the year of school",
    "SQL for reports and for services",
    "PyTorch for pictures and for text",
    "Docker wherever it has to run",
    "English, German and some French",
]
RIGHT = [
    "EXPERIENCE OF SIX LONG YEARS",
    "Engineer for machine learning at Acme",
    "Built pipelines that run in the night",
    "Deployed models for three languages",
    "Taught juniors how to test what they do",
    "Wrote reports that others could read",
]


@pytest.mark.parametrize("across", [True, False])
def test_two_columns_are_read_one_after_the_other(read, across):
    left, right = column(50, LEFT), column(330, RIGHT)
    rows = zip(left, right, strict=True) if across else (left, right)
    head = line(50, 800, "Jane Doe, Machine Learning Engineer, a heading across", 18)
    found = read(pdf(head + "".join("".join(row) for row in rows)))
    assert found.text.split("\n")[1:] == LEFT + RIGHT


def test_what_goes_across_both_columns_parts_them(read):
    rows = zip(column(50, LEFT), column(330, RIGHT), strict=True)
    later = [f"Later, {one}" for one in LEFT]
    below = zip(column(50, later, top=600), column(330, RIGHT, top=600), strict=True)
    bar = line(50, 630, "And now to something else, which stands across the page as a whole, yes")
    body = ["".join(row) for row in (*rows, [bar], *below)]
    text = read(pdf("".join(body))).text.split("\n")
    assert text[: len(LEFT)] == LEFT
    assert text[12].startswith("And now")
    assert text[13 : 13 + len(LEFT)] == later


def test_a_side_column_of_short_lines_that_is_drawn_line_by_line_is_a_column(read):
    side = [
        "maria@example.org",
        "Basic Python. Some SQL.",
        "A little pandas, used",
        "in a course",
        "",
        "maria.example.org",
        "Some English. Polish.",
        "The piano, played",
        "on Sundays",
    ]
    jobs = [f"Wrote the report number {n} of the harbour in the year" for n in range(9)]
    both = zip(column(330, jobs), column(50, side), strict=True)  # the right one first
    lone = column(50, ["Fluent in reading charts", "and in writing them", "for a board"], top=600)
    text = read(pdf("".join(map("".join, both)) + "".join(lone))).text
    assert text.index("for a board") < text.index("Wrote the report number 0")
    assert "Basic Python. Some SQL.\nA little pandas, used\nin a course" in text


def test_labels_dates_and_places_stay_beside_what_they_belong_to(read):
    years = [f"20{10 + n} - 20{11 + n}" for n in range(8)]
    jobs = [f"Job number {n} at a company of some size" for n in range(8)]
    both = zip(column(50, years), column(220, jobs), strict=True)
    found = read(pdf("".join(a + b for a, b in both)))
    assert found.text.split("\n") == [f"{a}  {b}" for a, b in zip(years, jobs, strict=True)]
    places = column(450, ["Seoul, S.Korea"] * 8)
    both = zip(column(50, jobs), places, strict=True)
    found = read(pdf("".join(a + b for a, b in both)))
    assert found.text.split("\n") == [f"{job} Seoul, S.Korea" for job in jobs]


def test_the_labels_of_a_form_stay_beside_what_they_say(read):
    entry = [
        ("Dates", "Dec. 2020 - Jun. 2022"),
        ("Occupation or position held", "Research Scientist"),
        ("Main activities", "Measured decay curves at low temperature"),
        ("", "and fitted them in Python, with a model"),
        ("", "of groundwater that others still use"),
    ]
    alone = ["Used daily: C++, Linux", "Technical: NumPy, SciPy", "Team player, flexible"]
    rows = [row for _ in range(3) for row in entry]
    both = zip(column(50, [a for a, _ in rows]), column(260, [b for _, b in rows]), strict=True)
    text = read(pdf("".join(a + b for a, b in both) + "".join(column(50, alone, top=300)))).text
    assert text.count("Occupation or position held Research Scientist\nMain activities Meas") == 3
    assert text.startswith("Dates  Dec. 2020")


def test_a_word_of_letters_that_are_drawings_is_one_line(read):
    each = [
        f"/{'F3' if at % 2 else 'F1'} 13.33 Tf ({one}) Tj {12 if at == 6 else 8} 0 Td"
        for at, one in enumerate("engaugebounded")
    ]
    page = "q .75 0 0 -.75 0 792 cm BT 1 0 0 -1 37 64 Tm " + " ".join(each) + " ET Q\n"
    text = read(drawn_letters(page + line(50, 600, LONG_ENOUGH))).text
    assert text.split("\n") == ["engauge bounded", LONG_ENOUGH]


def test_a_heading_that_a_narrow_column_breaks_is_one(read):
    body = column(200, [LONG_ENOUGH] * 12)
    heads = [
        *column(50, ["Education &", "Certificates"], top=500, size=16),
        *column(50, ["Courses and", "workshops"], top=440, size=16),
        *column(50, ["Projects", "Publications"], top=380, size=16),
    ]
    told = headings(read(pdf("".join([*body, *heads]))))
    assert told == ["Education & Certificates", "Courses and workshops", "Projects", "Publications"]


def test_dates_bullets_and_stars_that_are_drawn_apart_go_back_to_their_lines(read):
    jobs = ["Engineer at Acme", "Analyst at Bolt", "Student at Cato"]
    body = [line(50, 700 - 100 * n, job) for n, job in enumerate(jobs)]
    below = [line(62, 680 - 100 * n, f"Did the work number {n}") for n in range(3)]
    dates = [line(400, 700 - 100 * n, f"{2018 + n} - {2019 + n}") for n in range(3)]
    dots = [line(50, 680 - 100 * n, "•") for n in range(3)]
    stars = [line(400, 680 - 100 * n, "•" * (3 + n)) for n in range(3)]
    text = [part for pair in zip(body, below, strict=True) for part in pair]
    found = read(pdf("".join((*dates, *text, *dots, *stars))))
    assert found.text.split("\n")[:2] == [
        "Engineer at Acme  2018 - 2019",
        "•  Did the work number 0  •••",
    ]
    assert found.text.split("\n")[4:] == [
        "Student at Cato  2020 - 2021",
        "•  Did the work number 2  •••••",
    ]


def test_a_date_that_has_a_line_for_itself_goes_below_its_job(read):
    dates = line(200, 688, "2018 - 2019") + line(200, 588, "2015 - 2017")
    jobs = [
        line(50, 700 - 100 * n, f"A job with a long name, number {n}, at Acme") for n in range(2)
    ]
    side = line(400, 689, "Python")
    found = read(pdf(dates + "".join(jobs) + side))
    assert found.text.split("\n") == [
        "A job with a long name, number 0, at Acme",
        "2018 - 2019",
        "A job with a long name, number 1, at Acme",
        "2015 - 2017",
        "Python",
    ]


def test_words_parted_at_a_line_end_are_joined_and_years_are_not(read):
    body = ["We know machine learn-", "ing and all of GPT-", "4 from 2019-", "2021 onwards."]
    text = read(pdf("".join(column(50, body)))).text
    assert "machine learning and" in text
    assert "GPT-4 from 2019-2021" in text.replace("\n", "")


def test_letters_set_apart_are_a_word_and_ligatures_of_latex_are_letters(read):
    apart = "".join(
        line(50 + 14 * n, 700, letter, 12) for n, letter in enumerate("WORK TIME") if letter != " "
    )
    found = read(pdf(apart + line(50, 660, "A scienti\x1cc \x1dow, for all who read this")))
    assert found.text.startswith("WORK TIME\n")
    assert "scientific flow" in found.text


SIDE = ["Contact", "jane@example.org", "Top Skills", "Machine Learning", "Python", "Certifications"]
MAIN = ["Jane Doe", "ML Engineer at Acme", "Summary", BODY, "Experience", "Acme", "ML Engineer"]


@pytest.mark.parametrize("side_first", [True, False])
def test_a_profile_saved_from_linkedin_is_read_side_by_side(read, side_first):
    large = {"Contact", "Top Skills", "Certifications", "Summary", "Experience"}
    side = [line(30, 780 - 20 * n, row, 13 if row in large else 10) for n, row in enumerate(SIDE)]
    main = [line(220, 780 - 20 * n, row, 16 if row in large else 11) for n, row in enumerate(MAIN)]
    found = read(pdf("".join(side + main if side_first else main + side)))
    order = [*SIDE, *MAIN] if side_first else [*MAIN, *SIDE]
    assert found.text.split("\n") == order
    assert {"Summary", "Experience"} <= set(headings(found))


# ---------------------------------------------------------------- headings


@pytest.mark.parametrize(
    ("size", "font", "name"),
    [(14, "F1", "Work"), (10, "F1", "WORK"), (10, "F2", "Work"), (14, "F2", "WORK")],
)
def test_headings_are_larger_or_in_capitals_or_bold(read, size, font, name):
    body = []
    for n in range(3):
        body.append(line(50, 700 - 100 * n, f"{name} {'ABC'[n]}", size, font=font))
        body.append(line(50, 680 - 100 * n, BODY))
    found = read(pdf("".join(body)))
    assert headings(found) == [f"{name} A", f"{name} B", f"{name} C"]


def test_below_larger_headings_bold_lines_are_jobs(read):
    body = [
        line(50, 760, "Jane Doe", 20),
        *(line(50, 700 - 100 * n, f"Part {n}x", 14) for n in range(3)),
        *(line(50, 685 - 100 * n, "Engineer at Acme", font="F2") for n in range(3)),
        *(line(50, 660 - 100 * n, BODY) for n in range(3)),
        line(50, 300, "A job in letters a bit larger", 11.4),
        line(50, 280, "2019, Award of the year", 14),
    ]
    assert headings(read(pdf("".join(body)))) == ["Jane Doe", "Part 0x", "Part 1x", "Part 2x"]


def test_a_text_without_any_type_has_no_headings(read):
    assert read(pdf_of("\n".join([BODY] * 5))).headings == frozenset()


# ---------------------------------------------------------------- what nobody sees


WHITE = "1 1 1 rg "
HIDDEN = {
    "white": WHITE + line(50, 500, "Kubernetes wizard") + "0 g ",
    "nearly white": "0.97 0.98 0.97 rg " + line(50, 500, "Kubernetes wizard") + "0 g ",
    "tiny": line(50, 500, "Kubernetes wizard", 1),
    "off the page": line(-400, 500, "Kubernetes wizard"),
    "without ink": "3 Tr " + line(50, 500, "Kubernetes wizard") + "0 Tr ",
    "white on white": WHITE + "40 480 300 40 re f " + line(50, 500, "Kubernetes wizard") + "0 g ",
    "white beside a dark bar": "0 g 40 600 300 20 re f "
    + WHITE + line(50, 500, "Kubernetes wizard") + "0 g ",
    "white before the bar": WHITE + line(50, 500, "Kubernetes wizard") + "0 g 40 480 300 40 re f ",
}  # fmt: skip


@pytest.mark.parametrize("how", HIDDEN)
def test_text_that_nobody_sees_is_left_out_and_named(read, how):
    found = read(pdf(line(50, 700, LONG_ENOUGH) + HIDDEN[how]))
    assert found.text == LONG_ENOUGH
    assert found.hidden == "Kubernetes wizard"


def test_white_text_on_something_dark_is_seen(read):
    dark = "0.1 0.1 0.3 rg 40 480 300 40 re f " + WHITE + line(50, 500, LONG_ENOUGH)
    on_picture = SCAN + WHITE + line(50, 500, LONG_ENOUGH)
    outlined = "2 Tr 0 G " + WHITE + line(50, 500, LONG_ENOUGH)
    for body in (dark, on_picture, outlined):
        found = read(pdf(body, picture=True))
        assert (found.text, found.hidden) == (LONG_ENOUGH, "")


def test_what_stands_in_a_form_is_seen_and_lies_where_the_form_puts_it(read):
    inside = "0 g 0 0 300 40 re f " + WHITE + line(10, 20, LONG_ENOUGH)
    font = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    form = stream(
        inside.encode(),
        b"/Type /XObject /Subtype /Form /BBox [0 0 400 100] /Matrix [1 0 0 1 40 480] "
        b"/Resources << %s >>" % font.encode(),
    )
    raw = pdf_of_objects(page_object("/XObject << /Fm 5 0 R >>"), stream(b"/Fm Do"), form)
    found = read(raw)
    assert (found.text, found.hidden) == (LONG_ENOUGH, "")


def test_the_letters_that_text_recognition_lays_over_a_scan_are_the_document(read):
    found = read(pdf(SCAN + "3 Tr " + line(50, 500, LONG_ENOUGH), picture=True))
    assert (found.text, found.hidden) == (LONG_ENOUGH, "")
    small = "q 50 0 0 50 0 0 cm /Im Do Q 3 Tr "
    assert "can be seen" in read(pdf(small + line(50, 500, LONG_ENOUGH), picture=True))


# ---------------------------------------------------------------- what is refused


@pytest.mark.parametrize("how", ["RC4-128", "AES-128", "AES-256"])
def test_a_lock_that_needs_no_password_opens_and_a_real_one_is_told(read, how):
    assert read(locked(how, LONG_ENOUGH)).text == LONG_ENOUGH
    assert "password" in read(locked(how, LONG_ENOUGH, password=b"secret"))


def test_a_pdf_of_pictures_only_is_called_a_scan(read):
    assert "a scan" in read(pdf(SCAN, font=False, picture=True))
    assert "a scan" in read(pdf("q Q", font=False))


def test_fonts_that_do_not_say_their_letters_are_told_apart_from_texts_that_are_no_cv(read):
    font = (
        "/Font << /F1 << /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0]"
    )
    font += (
        " /CharProcs << /g1 5 0 R >> /Encoding << /Type /Encoding /Differences [1 /g1 /g2 /g3] >>"
    )
    font += " /FirstChar 1 /LastChar 3 /Widths [1 1 1] >> >>"
    drawn = b"BT /F1 10 Tf 50 700 Td <010203010203010203010203010203010203010203> Tj ET"
    raw = pdf_of_objects(page_object(font), stream(drawn), stream(b"1 0 0 0 1 1 d1"))
    assert "fonts do not say" in read(raw)
    moved = "".join(chr(ord(c) - 29) if c.isalpha() else c for c in BODY)
    assert "fonts do not say" in read(pdf_of("\n".join([moved] * 5)))


def test_languages_have_vowels():
    for text in (
        BODY,
        "Größe zählt, aber nicht nur sie allein.",
        "Kupie prácu, strč prst skrz krk. Ahoj!",
    ):
        assert not no_language(text * 5)
    assert not no_language("Разработчик машинного обучения " * 9)
    assert not no_language("bcdfg")
    assert no_language("bcdfg hjklm " * 20)


def test_a_pdf_without_pages_is_told(read):
    raw = pdf_of_objects(pages=b"<< /Type /Pages /Kids [] /Count 0 >>")
    assert "no pages" in read(raw) or "damaged" in read(raw)


# ---------------------------------------------------------------- what is hostile


def deep(levels):
    """Return forms inside forms."""
    forms = [
        stream(
            b"/Fm Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
            b"/Resources << /XObject << /Fm %d 0 R >> >>" % (6 + n),
        )
        for n in range(levels)
    ]  # fmt: skip
    return pdf_of_objects(page_object("/XObject << /Fm 5 0 R >>"), stream(b"/Fm Do"), *forms)


def itself():
    """Return a form that draws itself."""
    form = (
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Fm 5 0 R >> >>"
    )
    return pdf_of_objects(
        page_object("/XObject << /Fm 5 0 R >>"), stream(b"/Fm Do"), stream(b"/Fm Do", form)
    )


def many_operators():
    font = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    packing = zlib.compressobj(9)
    piece = b"BT /F1 12 Tf 1 0 0 1 50 500 Tm (word ) Tj ET\n" * 20_000
    packed = b"".join(packing.compress(piece) for _ in range(100)) + packing.flush()
    return pdf_of_objects(page_object(font), stream(b"", packed=packed))


def huge_page():
    font = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    box = "-99999999999 -99999999999 99999999999 99999999999"
    return pdf_of_objects(page_object(font, box=box), stream(line(50, 700, LONG_ENOUGH).encode()))


def circle_of_pages():
    return pdf_of_objects(pages=b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 99999999 >>")


def broken_table():
    raw = pdf_of(LONG_ENOUGH)
    at = raw.index(b"xref\n")
    return raw[:at] + b"xref\n0 99999999\n" + b"9999999999 65535 n \n" * 9 + raw[at + 20 :]


HOSTILE = {
    "a form in a form, a thousand deep": lambda: deep(1000),
    "a form that draws itself": itself,
    "two million operators": many_operators,
    "a page of a thousand kilometres": huge_page,
    "pages that hold themselves": circle_of_pages,
    "a table that lies": broken_table,
    "half a file": lambda: pdf_of(LONG_ENOUGH)[:400],
    "a million letters on a page": lambda: pdf_of("\n".join([LONG_ENOUGH * 20] * 1000)),
}


@pytest.mark.slow
@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_pdfs_are_read_or_refused_in_a_sentence_and_the_next_one_is_read(tmp_path, what):
    (tmp_path / "a.pdf").write_bytes(HOSTILE[what]())
    (tmp_path / "b.pdf").write_bytes(pdf_of(LONG_ENOUGH))
    first, second = documents([tmp_path])
    assert isinstance(first, Document) or (first.problem and "\n" not in first.problem)
    assert second.text == LONG_ENOUGH


def test_reading_stops_after_sixty_pages_and_three_hundred_thousand_letters(read):
    pages = 70
    kids = b" ".join(b"%d 0 R" % (5 + n) for n in range(pages))
    font = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    drawn = stream(line(50, 700, LONG_ENOUGH).encode())
    raw = pdf_of_objects(
        page_object(font),
        drawn,
        *[page_object(font)] * pages,
        pages=b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
    )
    assert read(raw).text.count(LONG_ENOUGH) == 60
    wall = pdf_of("\n".join([LONG_ENOUGH * 20] * 400))
    assert len(read(wall).text) <= 300_000
