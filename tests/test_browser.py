"""The report in a real browser."""

import json

import pytest

from htmlpage import AXE, BROWSER, DARK, LIGHT, asked, chromium, console

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed"),
]

MEASURE = """
addEventListener('load', () => answer({
  page: (document.querySelectorAll('details').forEach(d => { d.open = true; }),
    document.documentElement.scrollWidth),
  window: innerWidth,
  over: [...document.querySelectorAll('tbody *, dd, li, p, summary, a, input')]
    .filter(e => e.getClientRects().length && e.getBoundingClientRect().right > innerWidth)
    .map(e => e.textContent),
  shown: [...document.querySelectorAll('svg')].filter(s => s.getClientRects().length)
    .map(s => s.getAttribute('class')),
  background: getComputedStyle(document.body).backgroundColor,
  small: [...document.querySelectorAll('svg text')].filter(t => t.getClientRects().length)
    .map(t => t.getBoundingClientRect().height).sort((a, b) => a - b)[0],
  cut: [...document.querySelectorAll('svg')].filter(s => s.getClientRects().length)
    .flatMap(s => { const box = s.getBoundingClientRect();
      return [...s.querySelectorAll('text')].filter(t => {
        const r = t.getBoundingClientRect();
        return r.left < box.left - 1 || r.right > box.right + 1 || r.bottom > box.bottom + 1;
      }).map(t => t.textContent); }),
}));
"""


@pytest.fixture
def page(known, tmp_path):
    """The report of somebody with a profile and some progress."""
    for day, skill in (("2026-11-03", "python"), ("2026-11-11", "docker"), ("2026-11-19", "sql")):
        assert known("log", skill, "3h", "--on", day).code == 0
    path = tmp_path / "report.html"
    made = known("report", "--output", path)
    assert made.code == 0, made.err
    return path


@pytest.mark.parametrize("width", [1280, 768, 390])
def test_the_page_fits_its_window_and_shows_every_picture_whole(page, tmp_path, width):
    found = asked(page, MEASURE, tmp_path, width=width)
    assert found["window"] == width
    assert found["page"] <= width
    assert found["over"] == []
    assert found["shown"] == ["wide" if width > 720 else "narrow"] * 7
    assert found["cut"] == []
    assert found["small"] >= 8


def test_dark_and_light_differ(page, tmp_path):
    dark, light = (asked(page, MEASURE, tmp_path, scheme) for scheme in (DARK, LIGHT))
    assert dark["background"] != light["background"]


SLIDE = """
addEventListener('load', () => {
  const range = document.querySelector('#hours-range');
  const rows = [...document.querySelectorAll('#hours tbody tr')];
  answer({rows: rows.map(row => [...row.cells].map(cell => cell.textContent)),
    first: document.querySelector('output').textContent,
    told: rows.map((row, n) => {
      range.value = n; range.dispatchEvent(new Event('input'));
      return document.querySelector('output').textContent; }),
    label: document.querySelector('label').htmlFor,
    focus: (range.focus(), document.activeElement.id),
  });
});
"""


def test_the_slider_tells_the_rows_of_the_table_and_begins_at_the_hours_of_the_plan(page, tmp_path):
    found = asked(page, SLIDE, tmp_path)
    assert len(found["rows"]) == 40
    expected = [
        f"{hours} a week: ready about {likely}; four times in five {span}"
        for hours, likely, span in found["rows"]
    ]
    assert found["told"] == expected
    assert found["first"] == expected[7]
    assert found["label"] == found["focus"] == "hours-range"


def test_the_browser_runs_the_script_under_the_rule_of_the_page(page):
    dom, stderr = chromium(page, "--dump-dom")
    assert 'id="hours-range"' in dom
    assert console(stderr) == []


def test_without_the_script_the_table_of_hours_is_there(page, tmp_path):
    bare = tmp_path / "bare.html"
    text = page.read_text(encoding="utf-8")
    bare.write_text(text.replace("script-src 'sha256-", "script-src 'sha256-A"), encoding="utf-8")
    dom, _ = chromium(bare, "--dump-dom")
    assert 'id="hours-range"' not in dom
    assert '<th role="rowheader" scope="row">40 h</th>' in dom


def test_nothing_is_requested_and_nothing_complained_about(page, tmp_path):
    log = tmp_path / "net.json"
    dom, stderr = chromium(page, "--dump-dom", f"--log-net-log={log}")
    assert "The map of skills" in dom
    assert console(stderr) == []
    text = log.read_text(encoding="utf-8", errors="replace")
    for host in ("kaggle", "coursera", "fastapi", "scikit-learn.org", "pytorch.org"):
        assert f"https://{host}" not in text


@pytest.mark.skipif(AXE is None, reason="no axe-core: npm install axe-core, or set MLPATH_AXE")
@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 768, 390])
def test_axe_finds_nothing_serious(page, tmp_path, scheme, width):
    program = AXE.read_text(encoding="utf-8").replace("</script>", "<\\/script>") + (
        ";document.querySelectorAll('details').forEach(d => { d.open = true; });"
        "axe.run().then(found => answer({passes: found.passes.length, violations:"
        " found.violations.map(v => [v.impact, v.id, v.nodes[0].html.slice(0, 200)])}));"
    )
    found = asked(page, program, tmp_path, scheme, width=width)
    assert found["passes"] > 20
    assert found["violations"] == []


def test_it_prints_on_paper_with_every_table(page, tmp_path):
    import pypdfium2

    from mlpath.evidence.files.documents import one_document

    pdf = tmp_path / "page.pdf"
    chromium(page, f"--print-to-pdf={pdf}", "--no-pdf-header-footer")
    with pypdfium2.PdfDocument(pdf) as document:
        assert tuple(map(round, document[0].get_size())) == (595, 842)
    text = one_document(pdf).text
    assert "The map of skills" in text
    for words in ("Where you stand", "How we know", "Rests on", "Checkpoint"):  # in closed details
        assert words in text
    assert "https://www.kaggle.com/learn/pandas" in "".join(text.split())  # on paper nobody clicks


EVIL = "</title><script>document.title='owned'</script><img src=x onerror=document.title='owned'>"


def test_a_hostile_name_stays_text(known, tmp_path):
    pack = tmp_path / "pack" / "skills"
    pack.mkdir(parents=True)
    skill = {"name": EVIL, "summary": EVIL, "can": [EVIL + n for n in "1234"]}
    lines = [f"{key} = {json.dumps(value)}" for key, value in skill.items()]
    (pack / "evil.toml").write_text("\n".join([HEAD, *lines]), encoding="utf-8")
    page = tmp_path / "report.html"
    made = known("report", "--data", pack.parent, "--output", page)
    assert made.code == 0, made.err
    assert "&lt;script&gt;" in page.read_text(encoding="utf-8")
    asking = "addEventListener('load', () => answer(document.title));"
    assert "owned" not in asked(page, asking, tmp_path)


HEAD = """
[area]
id = "statistics"
name = "Statistics"
summary = "Numbers."
[[skill]]
id = "probability"
kind = "concept"
aliases = ["chance"]
hours = [[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]]
no_needs = "starts here"
"""


# ---------------------------------------------------------------------- the proof pack


@pytest.fixture
def proof_page(known, tmp_path):
    """The page of somebody who claimed a lot and proved some of it."""
    for words in (("log", "python", "3h"), ("done", "pandas", "2"), ("done", "python", "2")):
        assert known(*words).code == 0
    for skill in ("sql", "linux", "airflow", "spark", "pytorch", "nlp", "fastapi", "rest-api"):
        assert known("rate", skill, "2").code == 0
    path = tmp_path / "proof.html"
    made = known("export", "--to", "proof", "--output", path, "--name", "Ada Novak")
    assert made.code == 0, made.err
    return path


LAID_OUT = """
addEventListener('load', () => answer({
  page: document.documentElement.scrollWidth,
  window: innerWidth,
  background: getComputedStyle(document.body).backgroundColor,
  heads: [...document.querySelectorAll('h1, h2')].map(h => h.textContent),
  cut: [...document.querySelectorAll('li, dd, h3, .level')]
    .filter(e => e.getBoundingClientRect().right > innerWidth).map(e => e.textContent),
}));
"""


@pytest.mark.parametrize("width", [1280, 390])
def test_the_proof_page_fits_its_window_in_dark_and_light(proof_page, tmp_path, width):
    dark, light = (
        asked(proof_page, LAID_OUT, tmp_path, scheme, width=width) for scheme in (DARK, LIGHT)
    )
    assert dark["background"] != light["background"]
    for found in (dark, light):
        assert found["window"] == width
        assert found["page"] <= width
        assert found["cut"] == []
        assert found["heads"] == [
            "Ada Novak", "Proven", "Claimed, not proven", "What this page is worth",
        ]  # fmt: skip


def test_the_proof_page_asks_for_nothing_and_prints_on_two_sheets(proof_page, tmp_path):
    import pypdfium2

    from mlpath.evidence.files.documents import one_document

    pdf = tmp_path / "proof.pdf"
    _, stderr = chromium(proof_page, "--dump-dom")
    assert console(stderr) == []
    chromium(proof_page, f"--print-to-pdf={pdf}", "--no-pdf-header-footer")
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) <= 2
    text = one_document(pdf).text
    assert "not signed" in text
    assert "mlpath verify FILE" in text


@pytest.mark.skipif(AXE is None, reason="no axe-core: npm install axe-core, or set MLPATH_AXE")
@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_axe_finds_nothing_serious_in_the_proof_page(proof_page, tmp_path, scheme):
    program = AXE.read_text(encoding="utf-8").replace("</script>", "<\\/script>") + (
        ";axe.run().then(found => answer(found.violations.map(v => [v.impact, v.id])));"
    )
    assert asked(proof_page, program, tmp_path, scheme, width=390) == []
