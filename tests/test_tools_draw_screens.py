"""The pictures of the screens: as the program shows them, with their text, loading nothing."""

from __future__ import annotations

import os
from xml.etree import ElementTree as ET

import pytest

import draw_screens
from pages import ROOT

SVG = "{http://www.w3.org/2000/svg}"
FILES = sorted(draw_screens.FOLDER.glob("*.svg"))
STALE = "docs/screens is stale: python tools/draw_screens.py"


def test_every_screen_has_a_picture_and_every_picture_a_screen() -> None:
    assert [file.name for file in FILES] == sorted(
        f"{one.name}.svg" for one in draw_screens.SCREENS
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_picture_says_what_it_shows_and_loads_nothing(file) -> None:
    text = file.read_text(encoding="utf-8")
    root = ET.fromstring(text)
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby").split() == [title.get("id"), desc.get("id")]
    assert "mlpath" in title.text
    shown = ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]
    assert all(" ".join(one.split()) in " ".join(desc.text.split()) for one in shown[1:])
    assert len(shown) > 5
    for word in ("url(", "@font-face", "@import", "<script", "<image", "href"):
        assert word not in text
    assert '="http' not in text.replace('xmlns="http', "")
    assert file.stat().st_size < 40_000
    assert str(ROOT) not in text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_of_a_picture_lies_outside_it(file) -> None:
    root = ET.fromstring(file.read_text(encoding="utf-8"))
    width, height = (float(root.get(key)) for key in ("width", "height"))
    for one in root.iter(f"{SVG}text"):
        assert 0 < float(one.get("y")) <= height
        assert float(one.get("x")) + float(one.get("textLength", 0)) <= width


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a pseudo-terminal")
def test_the_pictures_show_what_the_program_shows(shared_cache) -> None:
    fresh = draw_screens.pictures(shared_cache)
    for file in FILES:
        there = file.read_text(encoding="utf-8")
        told = draw_screens.words_of(fresh[file.name])
        assert told == draw_screens.words_of(there), f"{file.name}: {STALE}"
        assert fresh[file.name] == there, f"{file.name}: {STALE}"
