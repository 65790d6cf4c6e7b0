"""Reading what office programs and LinkedIn write: Word, OpenDocument, rich text, lists."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.errors import BadDataError
from mlpath.evidence.files.document import Document
from mlpath.evidence.files.documents import documents, one_document
from mlpath.evidence.files.read_rtf import read_rtf
from mlpath.evidence.files.sheet import Letters, Sheet
from mlpath.model.reports.postings import Unread
from paper import WORD, document, docx, odt, zipped


def headings(found):
    return [found.text[at:].split("\n")[0] for at in sorted(found.headings)]


# ---------------------------------------------------------------- Word


def word(tmp_path, body, styles=""):
    parts = {"word/document.xml": document(body)}
    if styles:
        parts["word/styles.xml"] = f'<w:styles xmlns:w="{WORD}">{styles}</w:styles>'
    return one_document(zipped(tmp_path / "cv.docx", parts))


def run(text, looks=""):
    return f"<w:r><w:rPr>{looks}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(text, looks="", place=""):
    return f"<w:p><w:pPr>{place}</w:pPr>{run(text, looks)}</w:p>"


BODY = "Builds and runs models for a living, and likes it very much indeed."
GHOST = "Kubernetes wizard"


@pytest.mark.parametrize(
    "looks",
    [
        "<w:vanish/>",
        '<w:vanish w:val="true"/>',
        '<w:color w:val="FFFFFF"/>',
        '<w:color w:val="F8F9FA"/>',
        '<w:sz w:val="2"/>',
        '<w:rStyle w:val="Ghost"/>',
        '<w:color w:val="FFFFFF"/><w:shd w:fill="FFFFFF"/>',
    ],
)
def test_words_that_word_does_not_show_are_named(tmp_path, looks):
    ghost = '<w:style w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>'
    found = word(tmp_path, paragraph(BODY) + paragraph(GHOST, looks), ghost)
    assert (found.text, found.hidden) == (BODY, GHOST)


@pytest.mark.parametrize(
    ("looks", "place"),
    [
        ('<w:vanish w:val="0"/>', ""),
        ('<w:color w:val="auto"/>', ""),
        ('<w:color w:val="FFFFFF"/><w:shd w:fill="1F3864"/>', ""),
        ('<w:color w:val="FFFFFF"/>', '<w:shd w:fill="1F3864"/>'),
        ('<w:color w:val="FFFFFF"/><w:shd w:fill="auto" w:themeFill="accent1"/>', ""),
        ('<w:sz w:val="16"/>', ""),
    ],
)
def test_words_that_word_shows_count(tmp_path, looks, place):
    found = word(tmp_path, paragraph(BODY) + paragraph(GHOST, looks, place))
    assert (found.text, found.hidden) == (f"{BODY}\n{GHOST}", "")


def cell(text, shade="", looks=""):
    shading = f'<w:tcPr><w:shd w:fill="{shade}"/></w:tcPr>' if shade else ""
    return f"<w:tc>{shading}{paragraph(text, looks)}</w:tc>"


def test_white_words_count_in_dark_cells_and_boxes(tmp_path):
    white = '<w:color w:val="FFFFFF"/>'
    table = f"<w:tbl><w:tr>{cell(BODY, '333333', white)}{cell(GHOST, '', white)}</w:tr></w:tbl>"
    found = word(tmp_path, table)
    assert (found.text, found.hidden) == (BODY, GHOST)
    names = (
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:s="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    for fill, shown in (("<a:solidFill/>", f"{BODY}\n{GHOST}"), ("", BODY)):
        box = f"<w:txbxContent>{paragraph(GHOST, white)}</w:txbxContent>"
        shape = f"<w:p><w:r><s:wsp {names}>{fill}{box}</s:wsp></w:r></w:p>"
        assert word(tmp_path, paragraph(BODY) + shape).text == shown


def test_headings_of_word_are_styles_levels_or_bold_paragraphs(tmp_path):
    styles = (
        '<w:style w:styleId="Ü1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Mine"><w:basedOn w:val="Ü1"/></w:style>'
    )
    body = (
        paragraph("Work", place='<w:pStyle w:val="Ü1"/>')
        + paragraph("Engineer at Acme", "<w:b/>")
        + paragraph(BODY)
        + paragraph("Studies", place='<w:pStyle w:val="Mine"/>')
        + paragraph("Tools", place='<w:outlineLvl w:val="1"/>')
        + paragraph(BODY, place='<w:outlineLvl w:val="9"/>')
    )
    assert headings(word(tmp_path, body, styles)) == ["## Work", "## Studies", "## Tools"]
    bold = paragraph("Work", "<w:b/>") + paragraph(BODY) + paragraph("Studies", "<w:b/>")
    found = word(tmp_path, bold + paragraph(BODY))
    assert headings(found) == ["Work", "Studies"]
    large = [paragraph(text, '<w:sz w:val="32"/>') + paragraph(BODY) for text in ("One", "Two")]
    assert headings(word(tmp_path, "".join(large))) == ["One", "Two"]


def test_a_row_of_short_cells_is_a_line_and_columns_follow_each_other(tmp_path):
    short = f"<w:tbl><w:tr>{cell('Python')}{cell('expert')}</w:tr></w:tbl>"
    left, right = (f"<w:tc>{paragraph(a)}{paragraph(b)}</w:tc>" for a, b in ("ab", "cd"))
    found = word(tmp_path, paragraph(BODY) + short + f"<w:tbl><w:tr>{left}{right}</w:tr></w:tbl>")
    assert found.text.split("\n")[1:] == ["Python  expert", "a", "b", "c", "d"]


def test_a_line_break_in_a_point_of_a_list_begins_no_other_point(tmp_path):
    place = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    broken = f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>{BODY}</w:t><w:br/><w:t>more</w:t></w:r></w:p>"
    assert word(tmp_path, broken).text == f"- {BODY}\nmore"


# ---------------------------------------------------------------- OpenDocument


def test_an_opendocument_text_is_read(tmp_path):
    styles = (
        '<s:style s:name="B"><s:text-properties f:font-weight="bold" f:font-size="10pt"/></s:style>'
        '<s:style s:name="W"><s:text-properties f:color="#ffffff"/></s:style>'
        '<s:style s:name="G" s:parent-style-name="W"/>'
        '<s:style s:name="N"><s:text-properties t:display="none"/></s:style>'
        '<s:style s:name="T"><s:text-properties f:font-size="1pt"/></s:style>'
        '<s:style s:name="D"><s:table-cell-properties f:background-color="#112233"/></s:style>'
    )
    body = (
        '<t:h t:outline-level="1">Work</t:h>'
        '<t:p>Engineer <t:span t:style-name="B">Acme</t:span><t:tab/>2019<t:s/>to 2021'
        '<t:span t:style-name="G">one</t:span><t:span t:style-name="N">two</t:span></t:p>'
        '<t:p t:style-name="T">three</t:p>'
        "<t:list><t:list-item><t:p>Built<t:line-break/>models</t:p></t:list-item></t:list>"
        '<a:table><a:table-row><a:table-cell a:style-name="D"><t:p t:style-name="W">SQL</t:p>'
        "</a:table-cell><a:table-cell><t:p>daily</t:p></a:table-cell></a:table-row></a:table>"
        "<t:tracked-changes><t:p>gone</t:p></t:tracked-changes>"
        "<t:p>Outside<x><t:p>Inside</t:p></x></t:p>"
        '<t:h t:outline-level="1">Studies</t:h>'
    )
    header = "<s:header><t:p>Jane Doe</t:p></s:header><s:footer><t:p>page</t:p></s:footer>"
    found = one_document(odt(tmp_path / "cv.odt", body, styles, header))
    assert found.text.split("\n") == [
        "Jane Doe", "", "## Work", "Engineer Acme  2019 to 2021", "- Built", "models",
        "SQL  daily", "Outside", "Inside", "", "## Studies", "", "page",
    ]  # fmt: skip
    assert headings(found) == ["## Work", "## Studies"]
    assert found.hidden.split() == ["one", "two", "three"]


def test_a_hostile_opendocument_is_refused_in_a_sentence(tmp_path):
    deep = odt(tmp_path / "a.odt", "<t:span>" * 30_000 + "</t:span>" * 30_000)
    entity = zipped(
        tmp_path / "b.odt",
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
        },
    )
    bomb = odt(tmp_path / "c.odt", f"<t:p>{' ' * (30 << 20)}</t:p>")
    broken = odt(tmp_path / "d.odt", "<t:p>")
    found = list(documents([deep, entity, bomb, broken]))
    words = ("deeper", "definitions", "unpacks to more", "damaged")
    assert all(
        isinstance(one, Unread) and word in one.problem
        for one, word in zip(found, words, strict=True)
    ), found


# ---------------------------------------------------------------- rich text

RTF = rb"""{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}
{\colortbl;\red255\green255\blue255;\red0\green0\blue0;}
{\*\generator Writer;}{\info{\title no}}
\pard\outlinelevel0\b\fs28 Work\b0\par\pard\fs20
Engineer at M\'fcller \u8211?\tab 2019 \endash  2021\line Built {\b models}
 in \u80?\u121?\u116?\u104?\u111?\u110?\par
{\v hidden one}{\cf1 white two}{\fs2 tiny three}{\cf1\highlight2 seen}{\cf2 black}\par
{\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}} \{braces\} {\bin4 \}}}done\par
\pard\outlinelevel0 Studies\par}"""


def test_a_rich_text_is_read(tmp_path):
    (tmp_path / "cv.rtf").write_bytes(RTF)
    found = one_document(tmp_path / "cv.rtf")
    assert found.text.split("\n") == [
        "## Work", "Engineer at Müller –  2019 – 2021", "Built models in Python", "seenblack",
        "link {braces} done", "", "## Studies",
    ]  # fmt: skip
    assert headings(found) == ["## Work", "## Studies"]
    assert found.hidden.split() == ["hidden", "one", "white", "two", "tiny", "three"]


def test_letters_of_two_bytes_are_read_together():
    assert read_rtf(rb"{\rtf1\ansicpg932 \'83\'70\'83\'43 }").text == "パイ"
    assert read_rtf(rb"{\rtf1\ansicpg999 \'e4 }").text == "ä"


def test_groups_without_end_are_refused():
    with pytest.raises(BadDataError, match="nested deeper"):
        read_rtf(b"{\\rtf1" + b"{" * 20_000)


@given(st.lists(st.sampled_from(
    ["{", "}", "\\", "\\par ", "\\u-3", "\\'e", "\\'e4", "\\bin9999 ", "\\ansicpg1 ", "a", "\\*",
     "\\fs-3 ", "\\colortbl;", "\\red999\\green9\\blue9;", "\\outlinelevel", "\\v", "\r\n"]
)))  # fmt: skip
def test_any_rich_text_is_read_or_refused(parts):
    assert isinstance(read_rtf(("{\\rtf1" + "".join(parts)).encode()).text, str)


# ---------------------------------------------------------------- LinkedIn

LINKEDIN = {
    "Profile.csv": "First Name,Last Name,Headline,Summary\n"
    'Jane,Doe,Data Engineer,"Likes data,\nmuch"\n',
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
    "Acme,ML Engineer,Built models,Berlin,Mar 2022,\nBolt,Analyst,,,Jan 2019,Feb 2022\n",
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
    "TU Berlin,2014,2018,,BSc Computer Science,\n",
    "Skills.csv": "Name\nPython\nSQL\n",
    "Projects.csv": "Title,Description,Url,Started On,Finished On\nBot,With LangChain,,Jan 2024,\n",
    "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number\n"
    "AWS Developer,,Amazon,May 2021,,1\n",
    "Languages.csv": "Notes:\n\nName,Proficiency\nGerman,Native\n",
    "Connections.csv": "First Name,Last Name\nSomebody,Else\n",
    "Courses.csv": "Name,Number\n",
}


@pytest.mark.parametrize("folder", ["", "Basic_LinkedInDataExport/"])
def test_the_archive_of_linkedin_becomes_a_cv(tmp_path, folder):
    parts = {folder + name: text for name, text in LINKEDIN.items()}
    found = one_document(zipped(tmp_path / "export.zip", parts))
    assert found.text.split("\n") == [
        "Jane Doe", "Data Engineer", "Likes data,", "much", "",
        "## Experience", "ML Engineer, Acme  Mar 2022 – Present", "Berlin", "Built models", "",
        "Analyst, Bolt  Jan 2019 – Feb 2022", "",
        "## Education", "BSc Computer Science, TU Berlin  2014 – 2018", "",
        "## Skills", "- Python", "- SQL", "",
        "## Projects", "Bot  Jan 2024 – Present", "With LangChain", "",
        "## Certifications", "- AWS Developer, Amazon  May 2021", "",
        "## Languages", "- German, Native",
    ]  # fmt: skip
    assert "## Experience" in headings(found)


def test_other_archives_keep_their_sentence(tmp_path):
    for parts in ({"a.txt": "x"}, {"Connections.csv": "First Name\nA\n"}):
        with pytest.raises(BadDataError, match="it is an archive") as refused:
            one_document(zipped(tmp_path / "a.zip", parts))
        assert "Unpack it first" in refused.value.hint


def test_a_bomb_in_the_archive_of_linkedin_is_refused(tmp_path):
    file = zipped(tmp_path / "a.zip", {**LINKEDIN, "Skills.csv": "Name\n" + "x" * (30 << 20)})
    with pytest.raises(BadDataError, match="unpacks to more"):
        one_document(file)


# ---------------------------------------------------------------- lines


def test_a_table_that_never_ends_is_read():
    sheet = Sheet()
    sheet.start_row()
    sheet.start_cell()
    sheet.add("inside", Letters(bold=True))
    assert sheet.reading().text.endswith("inside")
    sheet = Sheet()
    sheet.end_row()
    sheet.end_cell()
    assert sheet.reading().text == ""


def test_several_files_of_every_kind_share_a_child(tmp_path):
    docx(tmp_path / "a.docx", BODY)
    odt(tmp_path / "b.odt", f"<t:p>{BODY}</t:p>")
    (tmp_path / "c.rtf").write_bytes(b"{\\rtf1 " + BODY.encode() + b"}")
    found = list(documents([Path(tmp_path)]))
    assert [one.text for one in found if isinstance(one, Document)] == [BODY] * 3
