"""Colours, links and the pager: what the terminal and the person who sits at it want."""

from __future__ import annotations

import os
import stat
import sys
import time
from pathlib import Path

import pytest

from mlpath.cli.device import ability, pager
from terminal import CTRL_C, Terminal

HIDDEN = "\x1b]8;;https://x.y/" + "z" * 3000 + "\x1b\\a\x1b]8;;\x1b\\"
CAN = {"TERM": "xterm-256color"}


@pytest.mark.parametrize(
    ("environ", "on_terminal", "in_pipe"),
    [
        ({}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "3", "TERM": "dumb"}, True, True),
        ({"FORCE_COLOR": "0"}, False, False),
        ({"FORCE_COLOR": ""}, True, False),
        ({"CLICOLOR_FORCE": "1"}, True, True),
        ({"CLICOLOR_FORCE": "0"}, True, False),
        ({"CLICOLOR": "0"}, False, False),
        ({"CLICOLOR": "1"}, True, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ],
)
def test_colours_are_where_the_device_shows_them_and_nobody_objects(
    environ, on_terminal, in_pipe
) -> None:
    assert ability.colour(environ, terminal=True) == on_terminal
    assert ability.colour(environ, terminal=False) == in_pipe


@pytest.mark.parametrize(
    ("environ", "on_terminal"),
    [
        (CAN, False),
        ({}, False),
        ({**CAN, "TERM_PROGRAM": "iTerm.app"}, True),
        ({**CAN, "TERM_PROGRAM": "Apple_Terminal"}, False),
        ({**CAN, "VTE_VERSION": "7600"}, True),
        ({**CAN, "VTE_VERSION": "4601"}, False),
        ({**CAN, "VTE_VERSION": "new"}, False),
        ({**CAN, "WT_SESSION": "a-b"}, True),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "xterm-kitty", "TMUX": "/tmp/t,1,0"}, False),
        ({"TERM": "tmux-256color", "VTE_VERSION": "7600"}, False),
        ({**CAN, "WT_SESSION": "a-b", "CI": "true"}, False),
        ({"TERM": "dumb", "WT_SESSION": "a-b"}, False),
        ({"TERM": "xterm-kitty", "NO_COLOR": "1"}, True),
        ({"TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"}, False),
        ({**CAN, "FORCE_HYPERLINK": "1"}, True),
    ],
)
def test_links_are_only_where_it_is_known_that_one_can_follow_them(environ, on_terminal) -> None:
    assert ability.links(environ, terminal=True) == on_terminal
    assert ability.links(environ, terminal=False) == (environ.get("FORCE_HYPERLINK") == "1")


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({}, ["less"]),
        ({"PAGER": "more -s"}, ["more", "-s"]),
        ({"PAGER": "more", "MLPATH_PAGER": "bat -p"}, ["bat", "-p"]),
        ({"PAGER": "more", "MLPATH_PAGER": ""}, []),
        ({"PAGER": "cat"}, []),
        ({"PAGER": "less '"}, []),
    ],
)
def test_the_pager_is_the_one_of_mlpath_then_the_usual_one_then_less(environ, words) -> None:
    assert pager.command(environ) == words


@pytest.mark.parametrize(
    ("page", "long"),
    [
        ("a\n" * 24, False),
        ("a\n" * 60, True),
        ("\x1b[1ma\x1b[0m\n" * 24 + HIDDEN, False),
        (("a" * 100 + "\n") * 20, True),
    ],
)  # fmt: skip
def test_a_page_is_long_when_it_is_higher_than_the_screen(monkeypatch, page, long) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "26")
    assert pager.is_long(page) == long


@pytest.mark.parametrize(
    ("script", "can"),
    [
        ("echo less 590", True),
        ("echo less 551", False),
        ("echo less is more", False),
        ("exit 1", False),
    ],
)
@pytest.mark.skipif("sys.platform == 'win32'", reason="a script stands in for less")
def test_links_go_through_a_less_that_knows_them(tmp_path, script, can) -> None:
    assert pager.lets_links_through([program(tmp_path, "less", script)]) == can
    assert not pager.lets_links_through([program(tmp_path, "more", script)])
    assert not pager.lets_links_through([str(tmp_path / "none" / "less")])


def program(folder: Path, name: str, script: str) -> str:
    """Write a program of our own and return its path."""
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return str(file)


# ------------------------------------------------------------------ on a real terminal

real = pytest.mark.skipif("sys.platform == 'win32'", reason="needs a pseudo-terminal")
LONG = ("gap", "--all")


def start(home, *args: str, **more) -> Terminal:
    environ = {"MLPATH_HOME": str(home), "MLPATH_TODAY": "2026-11-20", "PAGER": ""} | more
    return Terminal(*args, rows=24, **environ)


def copier(folder: Path, script: str = "") -> str:
    """Return a pager that keeps what it is given in a file."""
    return program(folder, "copy", f'cat > "{folder}/page"\n{script}')


@real
def test_a_long_page_goes_through_the_pager_and_stays_what_it_is(home, tmp_path) -> None:
    t = start(home, *LONG, MLPATH_PAGER=copier(tmp_path))
    assert t.wait() == 0
    assert t.text() == ""
    alone = start(home, *LONG, "--no-pager", MLPATH_PAGER=copier(tmp_path))
    assert alone.wait() == 0
    shown = (tmp_path / "page").read_text("utf-8").splitlines()
    assert len(shown) > 24
    assert alone.raw.decode().splitlines() == shown


@real
@pytest.mark.parametrize(
    ("args", "environ"),
    [
        (("--no-pager", *LONG), {}),
        ((*LONG, "-f", "json"), {}),
        ((*LONG, "-f", "markdown"), {}),
        ((*LONG, "--plain"), {}),
        (LONG, {"TERM": "dumb"}),
        (LONG, {"MLPATH_PAGER": ""}),
        (LONG, {"MLPATH_PAGER": "cat"}),
        (LONG, {"MLPATH_PAGER": "/no/such/pager"}),
        (LONG, {"MLPATH_PAGER": "false"}),
        (("roles", "ml-engineer", "-q", "-f", "json"), {}),
    ],
)
def test_what_is_no_page_to_look_at_is_written_at_once(home, tmp_path, args, environ) -> None:
    t = start(home, *args, **({"MLPATH_PAGER": copier(tmp_path)} | environ))
    assert t.wait() == 0
    assert t.text()
    assert not (tmp_path / "page").exists()


@real
def test_a_short_page_needs_no_pager(home, tmp_path) -> None:
    t = start(home, MLPATH_PAGER=copier(tmp_path))
    assert t.wait() == 0
    assert "mlpath assess" in t.text()
    assert not (tmp_path / "page").exists()


@real
def test_who_leaves_the_pager_early_did_nothing_wrong(home, tmp_path) -> None:
    leaver = program(tmp_path, "leaver", "head -n 1; exec 0<&-; exit 0")
    t = start(home, "resources", MLPATH_PAGER=leaver)
    assert t.wait() == 0
    assert "Traceback" not in t.text()


@real
def test_a_page_that_is_shown_again_goes_through_the_pager_again(run, home, tmp_path) -> None:
    assert run("rate", "python", "2").code == 0
    for _ in range(2):
        t = start(home, *LONG, MLPATH_PAGER=copier(tmp_path))
        assert t.wait() == 0
        assert t.text() == ""
        assert (tmp_path / "page").read_text("utf-8").count("\n") > 24
        (tmp_path / "page").unlink()
    assert len(list(home.glob("*.page-*"))) == 1


@real
@pytest.mark.skipif("not __import__('shutil').which('less')", reason="no less here")
def test_in_less_the_headline_is_what_one_sees_first_and_ctrl_c_does_not_end_it(home) -> None:
    t = start(home, *LONG, PAGER="less", LESS="")
    first = t.until("readiness").splitlines()
    assert "ML engineer" in first[0]
    time.sleep(0.2)
    t.send(CTRL_C)
    t.send(" ")
    t.until("Next:" if "Next:" in t.text() else ":")
    t.send("q")
    assert t.wait() == 0
    assert "ESC[" not in t.text()
    assert "interrupted" not in t.text()


@real
def test_a_pager_that_cannot_show_links_gets_the_addresses(home, tmp_path) -> None:
    other, less = tmp_path / "other", tmp_path / "less"
    for folder in (other, less):
        folder.mkdir()
    copy = program(less, "less", f'[ "$1" = --version ] && echo less 600 || cat > "{less}/page"')
    for words in (copier(other), copy):
        t = start(home, "skills", "python", "--all", MLPATH_PAGER=words, FORCE_HYPERLINK="1")
        assert t.wait() == 0
    assert "\x1b]8;" not in (other / "page").read_text("utf-8")
    assert "\x1b]8;" in (less / "page").read_text("utf-8")
    assert "https://docs.python.org/3/tutorial" in (other / "page").read_text("utf-8")


def test_force_color_colours_a_pipe(run, monkeypatch) -> None:
    assert "\x1b[" not in run("gap").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("gap").out
    assert os.environ.get("NO_COLOR") is None
    assert sys.stdout is not None
