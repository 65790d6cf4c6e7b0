"""The README and the other pages: commands run, links lead somewhere, the tone is kept."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

import pytest

from mlpath.cli.registry import COMMANDS
from pages import FENCE, PAGES, ROOT, anchors, commands, links, named_files

README = ROOT / "README.md"
POSTING = "Machine Learning Engineer\n\nRequired: Python, PyTorch, Docker. Nice to have: Spark.\n"


@pytest.fixture
def there(known, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with the files that the pages speak of, as a person with a profile."""
    folder = tmp_path / "there"
    (folder / "jobs").mkdir(parents=True)
    for name in ("posting.txt", "jobs/one.txt"):
        (folder / name).write_text(POSTING, encoding="utf-8")
    rows = '{"title": "ML Engineer", "text": "Python, PyTorch and Docker"}\n'
    (folder / "postings.jsonl").write_text(rows, encoding="utf-8")
    (folder / "cv.md").write_text("# Skills\n\nPython, Docker\n", encoding="utf-8")
    (folder / "cvs").mkdir()
    (folder / "cvs" / "ada.md").write_text("# Skills\n\nPython, Docker\n", encoding="utf-8")
    (folder / "answers.jsonl").write_text('{"background": "nurse"}\n', encoding="utf-8")
    (folder / "answers.csv").write_text("name,background\nAda,nurse\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def test_the_two_setup_commands_are_there_word_for_word() -> None:
    lines = README.read_text(encoding="utf-8").splitlines()
    for command in ("pip install . && mlpath assess", "pip install -e '.[test]' && pytest"):
        place = lines.index(command)
        assert lines[place - 1] == "```sh"
        assert lines[place + 1] == "```"


def test_the_readme_shows_the_card_first_and_is_short() -> None:
    lines = README.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 150
    picture = next(n for n, line in enumerate(lines) if line.startswith("!["))
    assert picture < 10
    assert "(docs/screens/card.svg)" in lines[picture]


def test_the_table_of_commands_is_the_registry() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [(name, entry.summary) for name, entry in COMMANDS.items()]


@pytest.mark.parametrize("page", [*filter(commands, PAGES)], ids=lambda page: page.name)
def test_every_command_of_a_page_runs(page: Path, run, there: Path) -> None:
    for name, text in named_files(page).items():
        file = there / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    for line in commands(page):
        if line.words == ("assess",):
            continue  # asks; tests/test_cli_assess.py answers
        if any("://" in word or word == "dask" for word in line.words):
            continue  # of another computer; tests/test_cli_dask.py has a cluster
        result = run(*line.words)
        assert result.code == line.code, (line, result.err)
        assert "went wrong" not in result.err


def test_the_pages_have_commands_to_run() -> None:
    found = [line for page in PAGES for line in commands(page)]
    assert len(found) > 25
    used = {line.words[0] for line in found if line.words}
    assert {"assess", "gap", "plan", "salary", "data", "profile"} <= used


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    for link in links(page):
        if link.startswith(("https://", "http://")):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.is_file(), link
        if anchor:
            assert anchor in anchors(target), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_that_a_page_names_exist(page: Path) -> None:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    for name in re.findall(r"`((?:src|tools|benchmarks|tests|docs|data)/[\w./*-]+)`", text):
        assert list(ROOT.glob(name)), name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_has_no_badges_hype_emoji_or_paths_of_a_machine(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert not re.search(r"shields\.io|badge", text)
    assert not re.search(r"[\U0001F000-\U0001FAFF\u2600-\u26FF\u2728]", text)
    assert not re.search(r"/(?:work|root|home|tmp|Users)/", text)
    assert not re.search(r"pypi\.org|pythonhosted|index-url", text)
    hype = r"\b(powerful|seamless|blazing|cutting-edge|state-of-the-art|effortless|leverage)\w*\b"
    assert not re.search(hype, text, re.IGNORECASE)
    assert "—" not in FENCE.sub("", text).replace("mlpath —", "")


def test_the_picture_of_the_page_is_small() -> None:
    picture = ROOT / "docs" / "report.png"
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size <= 200_000


def shape(text: str) -> list[str]:
    """Reduce a recording to its words: numbers, bars and spaces drift with the data."""
    words = re.sub(r"[\d.,█▒░~]+", " ", text)
    return [line for line, _ in groupby(" ".join(raw.split()) for raw in words.splitlines())]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="needs a pseudo-terminal")
def test_the_recorded_interview_is_what_the_program_shows() -> None:
    import record_interview

    page = record_interview.TARGET.read_text(encoding="utf-8")
    there = page.partition(record_interview.BEGIN)[2].partition(record_interview.END)[0]
    told = there.strip().removeprefix("```text\n").removesuffix("\n```")
    stale = "docs/interview.md is stale: python tools/record_interview.py --write"
    assert shape(told) == shape(record_interview.record()), stale
