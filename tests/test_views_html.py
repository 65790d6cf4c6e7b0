"""The page: whole, one script, no request, and nothing in it that came in as markup."""

import base64
import hashlib
import json
import re
from datetime import date
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Estimate
from mlpath.model.reports.gap import GapRow
from mlpath.model.reports.html_report import Price
from mlpath.model.reports.plan import Material
from mlpath.model.reports.progress import Week
from mlpath.model.reports.roadmap import State
from mlpath.model.reports.skill_map import MapNode
from mlpath.views.html import bars, card, gauge, layers, skill_map, svg, weeks
from mlpath.views.html.render import safe_url

EVIL = "</title></svg><script>alert(1)</script>\"'&<b>\x1b[31m\u202eevil"
WIDTHS = pytest.mark.parametrize("width", [svg.WIDE, svg.NARROW])


def estimate(value, low=0.0, high=4.0):
    return Estimate(value=value, low=low, high=high)


def gap(name="SQL", *, have=1.0, need=2, must=False):
    return GapRow(
        skill="sql",
        name=name,
        area="data",
        need=need,
        have=estimate(have),
        weight=0.5,
        gain=2.5,
        open=True,
        hours=12.0,
        must=must,
        evidence="your rating",
    )


def node(id_, *needs, name="", state=State.NEXT):
    return MapNode(
        skill=id_, name=name or id_, area="data", have=0.5, need=2, state=state, needs=needs
    )


def whole(drawing, width):
    """Parse a picture and check that all of it is inside its frame."""
    picture = svg.figure("x", "Title", "Desc", lambda _: drawing)
    root = ET.fromstring(f"<div>{picture}</div>")[0]
    assert drawing.height > 0
    for shape in root.iter():
        for key, most in (("x", width), ("x1", width), ("x2", width), ("y", drawing.height)):
            if key in shape.attrib:
                assert -1 <= float(shape.attrib[key]) <= most + 1, (shape.tag, shape.attrib)
    return root


def texts(root):
    return [found.text for found in root.iter("text")]


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_any_text_is_text_in_a_picture(words):
    made = svg.element("text", words, title=words)
    root = ET.fromstring(str(made))
    assert len(root) == 0
    assert not re.search(r"[\x00-\x08\x1b\u202e]", root.text or "")


def test_a_picture_has_a_title_and_a_description_of_its_own():
    made = svg.figure("x", "A & B", EVIL, lambda _: svg.Drawing(10, Markup("")))
    root = ET.fromstring(f"<div>{made}</div>")
    assert [picture.get("class") for picture in root] == ["wide", "narrow"]
    for picture in root:
        assert picture.get("role") == "img"
        ids = [child.get("id") for child in picture]
        assert picture.get("aria-labelledby").split() == ids
    assert len({e.get("id") for e in root.iter() if e.get("id")}) == 4


@WIDTHS
@pytest.mark.parametrize("value", [0.0, 47.4, 100.0])
def test_the_gauge_says_its_number(width, value):
    drawn = gauge.draw(estimate(value, 0.0, 100.0), estimate(50.0, 40.0, 60.0), value / 2, width)
    root = whole(drawn, width)
    assert f"{value:.0f}" in texts(root)
    claimed, proven = (
        float(next(r.get("width") for r in root.iter("rect") if r.get("class") == name))
        for name in ("claimed", "have")
    )
    assert proven == pytest.approx(max(claimed / 2, 0.5), abs=0.2)
    mark = next(one for one in root.iter("line") if one.get("class") == "goal")
    assert float(mark.get("x1")) == pytest.approx(14 + (width - 28) * 0.85, abs=0.1)
    assert "ready 85" in texts(root)


@WIDTHS
def test_bars_name_every_gap_and_mark_the_musts(width):
    rows = [gap("SQL"), gap("Docker", have=0.0, must=True), gap(EVIL, have=4.0, need=4)]
    root = whole(bars.draw(rows, width), width)
    said = " ".join(texts(root))
    assert "SQL" in said
    assert "Docker (must)" in said
    assert "\x1b" not in said
    assert len([r for r in root.iter("rect") if r.get("class") == "have"]) == 3


def test_a_longer_have_is_a_longer_bar():
    root = whole(bars.draw([gap(have=1.0), gap(have=2.0, need=3)], svg.WIDE), svg.WIDE)
    short, long = (float(r.get("width")) for r in root.iter("rect") if r.get("class") == "have")
    assert long == pytest.approx(2 * short, abs=0.2)


CHAIN = [node("a"), node("b", "a"), node("c", "b", state=State.LATER), node("d", state=State.DONE)]


def test_every_skill_lies_below_what_it_rests_on():
    rows = layers.layers(CHAIN)
    assert [sorted(n.skill for n in row) for row in rows] == [["a", "d"], ["b"], ["c"]]
    assert layers.layers([]) == []


@given(st.integers(1, 40), st.data())
@settings(max_examples=40, deadline=None)
def test_any_map_is_drawn_whole(count, data):
    nodes = [
        node(
            f"s{n}",
            *sorted({f"s{data.draw(st.integers(0, n - 1))}" for _ in range(min(n, 3))}),
            name=data.draw(st.text(max_size=40)),
            state=data.draw(st.sampled_from(list(State))),
        )
        for n in range(count)
    ]
    depth = {n.skill: i for i, row in enumerate(layers.layers(nodes)) for n in row}
    assert all(depth[need] < depth[n.skill] for n in nodes for need in n.needs)
    for width in (svg.WIDE, svg.NARROW):
        root = whole(skill_map.draw(nodes, width), width)
        shapes = [r for r in root.iter("rect") if "node" in r.get("class")]
        assert len(shapes) == count
        places = {(r.get("x"), r.get("y")) for r in shapes}
        assert len(places) == count


def test_the_state_is_a_mark_and_a_frame_not_a_colour_alone():
    root = whole(skill_map.draw(CHAIN, svg.WIDE), svg.WIDE)
    assert {"✓", "▸", "·"} <= set(texts(root))
    assert {r.get("class") for r in root.iter("rect")} == {"node done", "node next", "node later"}


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Docker", ("Docker", "")),
        ("Retrieval-augmented generation", ("Retrieval-", "augmented gene…")),
        ("Linear and logistic models", ("Linear and", "logistic models")),
        ("Unbreakablenamewithoutend" * 2, ("Unbreakablenam…", "")),
    ],
)
def test_long_names_go_on_in_a_second_line(name, lines):
    assert skill_map._two_lines(name, 102) == lines


@WIDTHS
@pytest.mark.parametrize("count", [1, 5, 30])
def test_weeks_are_columns_with_their_hours(width, count):
    start = date(2026, 1, 5).toordinal()
    shown = [
        Week(start=date.fromordinal(start + 7 * n), planned=8.0, real=float(n))
        for n in range(count)
    ]
    root = whole(weeks.draw(shown, width), width)
    assert str(count - 1) in texts(root)
    bars_ = [r for r in root.iter("rect") if r.get("class") == "have"]
    assert len(bars_) == min(count, 16 if width == svg.WIDE else 8)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//evil", "", "file:///etc", "https://a\u202e"],
)
def test_an_address_that_a_click_should_not_follow_is_no_link(url):
    assert safe_url(url) == ""


def test_a_web_address_is_a_link():
    assert safe_url("https://example.org/a?b=c") == "https://example.org/a?b=c"


class Page(HTMLParser):
    """Collects what a page is made of, and that every element is closed."""

    VOID = ("meta", "link", "br", "img", "input", "hr")

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.attributes, self.said = [], [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *pair) for pair in attrs]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("style", "script"):
            self.said.append(data)

    def values(self, name):
        return [value for _, key, value in self.attributes if key == name]


def page_scripts(text):
    return "".join(re.findall(r"<script.*?</script>", text, re.DOTALL))


@pytest.fixture
def page(known, tmp_path):
    known("log", "python", "3h", "--on", "2026-11-18")
    path = tmp_path / "page.html"
    made = known("report", "--output", path)
    assert made.code == 0, made.err
    assert str(path) in made.out.replace("\n", "")
    return path.read_text(encoding="utf-8")


def test_half_a_level_leads_only_half_of_the_way_on_the_page_too(page):
    assert "Half of the way to this: you can turn a vague business question" in page
    assert "You can apply the chain rule to composed vector functions" in page
    assert "You can the first half" not in page


def test_the_page_has_every_part_and_a_table_behind_every_picture(page):
    found = Page(page)
    assert found.tags.count("figure") == 7
    assert found.tags.count("svg") == 14
    assert found.tags.count("table") >= 6
    ids = found.values("id")
    assert len(ids) == len(set(ids))
    for target in found.values("href"):
        if target.startswith("#"):
            assert target[1:] in ids
    for named in found.values("aria-labelledby"):
        assert set(named.split()) <= set(ids)
    text = " ".join(" ".join(found.said).split())
    for words in (
        "Where you stand",
        "Musts missing",
        "The map of skills",
        "Germany",
        "mlpath quiz",
    ):
        assert words in text


def test_the_page_has_one_script_which_its_rule_names_and_asks_for_nothing(page):
    found = Page(page)
    assert found.tags.count("script") == 1
    inside = re.search(r'<script type="module">(.*?)</script>', page, re.DOTALL)[1]
    name = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
    rule = re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1]
    assert rule.startswith(f"default-src 'none'; script-src 'sha256-{name}'; style-src")
    assert "fetch(" not in inside
    assert "new Date" not in inside
    assert {"iframe", "object", "img", "form", "base"}.isdisjoint(found.tags)
    assert not [key for _, key, _ in found.attributes if key.startswith("on")]
    assert found.values("src") == []
    assert "url(" not in page
    assert "@import" not in page
    links = [v for tag, key, v in found.attributes if key == "href" and tag == "a"]
    assert all(v.startswith(("#", "https://", "http://")) for v in links)
    assert [v for tag, key, v in found.attributes if tag == "link" and key == "href"] == ["data:,"]


def test_the_page_is_light_and_has_no_raw_back_tick(page):
    assert len(page.encode()) < 300_000
    assert "`" not in "".join(Page(page).said)
    assert "<code>mlpath quiz " in page


def text_of(markup):
    return " ".join(" ".join(Page(markup).said).split())


def test_the_card_stands_first_with_advice_date_doors_and_tonight(page):
    card = text_of(re.search(r'<section id="stand".*?</section>', page, re.DOTALL)[0])
    places = [
        card.index(words)
        for words in ("My advice", "Main obstacle", "Skip for now", "Ready", "Apply from", "Doors")
    ]
    assert places == sorted(places)
    assert "Tonight, 30 minutes:" in card
    assert page.index('id="stand"') < page.index('id="plan"') < page.index('id="gaps"')


def test_every_module_is_a_card_with_skills_by_level_names_links_and_its_checkpoint(known, page):
    plan = json.loads(known("plan", "-f", "json").out)["data"]
    found = re.findall(r'<article class="module".*?</article>', page, re.DOTALL)
    assert len(found) == len(plan["modules"]) + bool(plan["capstone"])
    for module, inside in zip(plan["modules"], found, strict=False):
        text = text_of(inside)
        assert module["title"] in text
        assert not module["check"] or "Checkpoint" in text
        assert re.search(r"(none|beginner|working|proficient) → ", text)
        for one in module["materials"]:
            assert one["url"].replace("&", "&amp;") in inside
            assert one["part"].replace("`", "") in text


@pytest.mark.parametrize(
    ("free", "prices", "words"),
    [
        (True, {}, "12 h, free, 2024"),
        (False, {"book": Price(cost=39.5, currency="EUR")}, "12 h, 39.5 EUR, 2024"),
        (False, {}, "12 h, paid, 2024"),
    ],
)
def test_material_tells_its_hours_and_its_price(free, prices, words):
    one = Material(
        id="book", title="B", part="all", url="u", hours=12, free=free, year=2024, old=False
    )
    assert card.about(one, prices) == words


def test_the_page_knows_the_price_of_every_material_that_is_not_free(catalog):
    from mlpath.cli.exporting.html_page import prices_of
    from mlpath.engine.way.plan import make_plan
    from worlds.cases import WISHES, case_of

    made = [
        make_plan(case_of(catalog=catalog, role=role, wishes=WISHES))
        for role in catalog.roles.values()
    ]
    materials = [m for plan in made for one in plan.modules for m in one.materials]
    priced = {id_ for plan in made for id_ in prices_of(catalog, plan)}
    assert priced == {one.id for one in materials if not one.free}
    assert priced


def test_the_table_of_hours_holds_the_dates_of_the_plan_at_those_hours(known, page):
    from mlpath.views.words import day as written

    rows = re.findall(r'<tr role="row"[^>]*><th role="rowheader" scope="row">(\d+) h</th>'
                      r"<td[^>]*>([^<]+)</td><td[^>]*>([^<]+)</td></tr>", page)  # fmt: skip
    assert [int(hours) for hours, _, _ in rows] == list(range(1, 41))
    for hours, likely, span in rows[3::12]:
        made = json.loads(known("plan", "--hours", hours, "-f", "json").out)["data"]["finish"]
        days = {key: written(date.fromisoformat(made[key])) for key in ("early", "likely", "late")}
        assert likely == days["likely"]
        assert span == f"{days['early']} to {days['late']}"


def test_code_in_a_sentence_is_code_and_hostile_code_stays_text():
    from mlpath.views.html.environment import environment

    made = environment().from_string("{{ a }}|{{ b }}|<i title='{{ c|plain }}'></i>")
    out = made.render(a="read `<b>x</b>` now", b="one ` alone", c="a `b` <c> 'd'")
    assert out == (
        "read <code>&lt;b&gt;x&lt;/b&gt;</code> now|one &#x27; alone|"
        "<i title='a b &lt;c&gt; &#39;d&#39;'></i>"
    )


def test_doors_open_step_by_step_and_never_close(known, catalog):
    from mlpath.engine.way.plan import make_plan
    from mlpath.views.html import opening
    from worlds.cases import WISHES, case_of

    made = make_plan(
        case_of(
            catalog=catalog, role=catalog.roles["ml-engineer"], level=RoleLevel.MID, wishes=WISHES
        )
    )
    rows = opening.opened(made)
    assert [row.met for row in rows] == sorted({row.met for row in rows})
    assert [row.day for row in rows] == sorted(row.day for row in rows)
    assert rows[0].met == made.doors.now
    assert rows[-1].met == max(module.doors for module in made.modules)
    assert len(rows) > 2
    for width in (svg.WIDE, svg.NARROW):
        root = whole(opening.draw(made, width), width)
        assert {str(row.met) for row in rows} <= set(texts(root))


def test_the_same_profile_gives_the_same_page(known, page, tmp_path):
    assert known("report", "--output", "-").out.splitlines() == page.splitlines()


def test_a_page_can_be_made_without_a_profile(run, tmp_path):
    path = tmp_path / "page.html"
    made = run("report", "data-engineer", "--background", "student", "-o", path)
    assert made.code == 0, made.err
    text = path.read_text(encoding="utf-8")
    assert "You → Data engineer (junior)" in text
    assert "nothing is stored" in text
    assert 'id="progress"' not in text
    Page(text)


@pytest.mark.slow
def test_somebody_who_can_everything_gets_a_page_too(run, catalog, tmp_path):
    ratings = [part for skill in catalog.skills for part in ("--rate", f"{skill}=4")]
    told = ("--background", "data-scientist", "--role", "data-engineer", "--hours", "5", "--yes")
    assert run("assess", *told, *ratings).code == 0
    path = tmp_path / "page.html"
    assert run("report", "--level", "junior", "-o", path).code == 0
    Page(path.read_text(encoding="utf-8"))


def test_opening_the_page_asks_the_browser_for_the_file(known, tmp_path, monkeypatch):
    import webbrowser

    asked = []
    monkeypatch.setattr(webbrowser, "open", lambda url: asked.append(url) or False)
    path = tmp_path / "a page.html"
    made = known("report", "--output", path, "--open")
    assert made.code == 0
    assert asked == [path.as_uri()]
    assert "open the file yourself" in " ".join((made.out + made.err).split())


def test_a_file_that_cannot_be_written_is_one_sentence(known, tmp_path):
    made = known("report", "--output", tmp_path / "no" / "page.html")
    assert made.code == 1
    assert "cannot write" in made.err


def test_a_hostile_profile_and_pack_stay_text(known, tmp_path):
    pack = tmp_path / "pack"
    (pack / "resources").mkdir(parents=True)
    (pack / "resources" / "evil.toml").write_text(
        """
[[resource]]
id = "evil"
title = "<script>alert('t')</script>"
provider = "<b>p</b>"
url = "https://example.org/\\" onclick=alert(1) x=\\""
kind = "course"
language = "en"
hours = 1
cost = 0
currency = "USD"
free = true
covers = [{ skill = "llm-foundations", from = 0, to = 1 }, { skill = "python", from = 0, to = 4 }]
why = "<i>why</i>"
start = "x"
""",
        encoding="utf-8",
    )
    made = known("report", "--data", pack, "--output", "-")
    assert made.code == 0, made.err
    found = Page(made.out)
    assert found.tags.count("script") == 1
    assert "alert" not in page_scripts(made.out)
    assert not [key for _, key, _ in found.attributes if key == "onclick"]
