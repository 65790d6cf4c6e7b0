"""Every command in every format: for nobody, for somebody, with a damaged store, asked wrongly."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len
from typer.testing import CliRunner

from commands import EVERY, ME, READ, WRITE, Case, lay_out
from mlpath.cli.registry import COMMANDS
from mlpath.views import render as output
from mlpath.views.look import Look
from mlpath.views.render import Format, parts, render
from schemas import wrong_in

pytestmark = pytest.mark.slow
TODAY = "2026-11-20"
DAMAGED = b"SQLite format 3\0" + b"\xff" * 5000
WIDTHS = (60, 80, 100, 160)
DRAWN = re.compile("[\u2500-\u259f]")
ADDRESS = re.compile(r" *(?:[a-z ]{1,20} {2,})?https?://\S+")
STEERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def named(case: Case) -> str:
    return case.line[:50] or "mlpath"


@pytest.fixture(scope="module")
def somebody(tmp_path_factory, shared_cache) -> bytes:
    """Return the store of somebody who rated, logged and finished something."""
    from mlpath.cli.app import app

    home = tmp_path_factory.mktemp("somebody")
    (home / "cache").symlink_to(shared_cache, target_is_directory=True)
    env = {"MLPATH_HOME": str(home), "MLPATH_TODAY": TODAY}
    for line in (ME, ("log", "python", "2h", "--on", "2026-11-10"), ("done", "pandas", "1")):
        done = CliRunner().invoke(app, list(line), prog_name="mlpath", env=env)
        assert done.exit_code == 0, done.stderr
    return (home / "mlpath.db").read_bytes()


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """Return a folder with all the files that the commands name, and be there."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(lay_out(folder))
    return folder


@pytest.fixture
def envelopes(monkeypatch) -> list:
    """Return what commands hand to the views, as they do."""
    caught: list = []
    monkeypatch.setattr(output, "parts", lambda e, f, look: caught.append(e) or parts(e, f, look))
    return caught


@pytest.fixture
def state(home, somebody):
    """Put the store into a state."""
    file = home / "mlpath.db"

    def put(name: str) -> Path:
        for old in home.glob("mlpath.db*"):
            old.unlink()
        if name != "nobody":
            file.write_bytes(somebody if name == "somebody" else DAMAGED)
            file.chmod(0o600)
        return file

    return put


def check_error(ran, code: int) -> None:
    """Check that a failure is one sentence and a hint on stderr, and nothing else."""
    assert ran.code == code, ran
    assert ran.out == ""
    first, *hints = ran.err.splitlines()
    assert first.startswith("mlpath: ")
    assert len(first) > 12
    assert all(line.startswith("        ") for line in hints), ran.err
    assert "Traceback" not in ran.err
    assert not STEERS.search(ran.err)


def check_json(text: str, case: Case, who: str) -> None:
    """Check the envelope that programs rely on."""
    document = json.loads(text)
    assert list(document) == ["mlpath", "report", "as_of", "data", "notes"]
    assert document["mlpath"] == 1
    assert document["report"] == ("welcome" if not case.line and who == "nobody" else case.report)
    assert document["as_of"] == TODAY
    assert isinstance(document["data"], dict)
    assert all(isinstance(note, str) for note in document["notes"])
    assert wrong_in(document, document["report"]) == []


def check_text(text: str, width: int) -> None:
    """Check a page: no line too wide but for an address, which is never broken; no steering."""
    assert text.strip()
    assert text.endswith("\n")
    assert not STEERS.search(text)
    wide = [line for line in text.splitlines() if cell_len(line) > width]
    wide = [line for line in wide if not ADDRESS.fullmatch(line)]
    assert not wide, wide[:3]


def check(ran, case: Case, options: tuple[str, ...], who: str) -> None:
    """Check what a run that should work gave, whatever the format."""
    assert ran.code == 0, (options, ran.err)
    assert ran.err == ""
    if not case.report:
        assert not STEERS.search(ran.out.replace("\r\n", "\n"))
    elif options == ("-f", "json"):
        check_json(ran.out, case, who)
    elif options == ():
        check_text(ran.out, 80)
    else:
        check_text(ran.out, 100_000)
    if options == ("--plain",) and case.report:
        assert not DRAWN.search(ran.out)


FORMATS = ((), ("-f", "json"), ("-f", "markdown"), ("--plain",))
SLOW = ("data check", "data diff")


@pytest.mark.parametrize("case", READ, ids=named)
def test_every_reading_command_answers_somebody_in_every_format(run, place, state, case) -> None:
    state("somebody")
    for options in FORMATS[:2] if case.line.startswith(SLOW) else FORMATS:
        check(run(*case.argv, *options), case, options, "somebody")


@pytest.mark.parametrize("case", READ, ids=named)
def test_every_reading_command_answers_nobody_in_every_format(
    run, place, state, envelopes, case
) -> None:
    state("nobody")
    if case.unknown:
        check_error(run(*case.argv), case.unknown)
        return
    check(run(*case.argv), case, (), "nobody")
    for envelope in tuple(envelopes):  # what is drawn here is caught as well
        check_json(render(envelope, Format.JSON, Look()), case, "nobody")
        check_text(render(envelope, Format.MARKDOWN, Look()), 100_000)
        plain = render(envelope, Format.TERMINAL, Look(plain=True))
        check_text(plain, 100_000)
        assert not DRAWN.search(plain)


@pytest.mark.parametrize("who", ["nobody", "somebody"])
@pytest.mark.parametrize("case", WRITE, ids=named)
def test_every_writing_command_answers_in_every_format(run, place, state, case, who) -> None:
    code = case.unknown if who == "nobody" else case.known
    for options in FORMATS if who == "somebody" else FORMATS[:1]:
        state(who)
        ran = run(*case.argv, *options)
        if code and options == ("-f", "json"):
            assert wrong_in(json.loads(ran.err), "error") == []
        elif code:
            check_error(ran, code)
        else:
            check(ran, case, options, who)
        market = place / "market"
        for file in market.glob("*"):
            file.unlink()


@pytest.mark.parametrize("case", EVERY, ids=named)
def test_a_damaged_store_is_a_sentence_and_stays_as_it_is(run, place, state, case) -> None:
    file = state("damaged")
    ran = run(*case.argv, "-f", "json")
    if case.damaged:
        assert (ran.code, ran.out) == (case.damaged, "")
        assert wrong_in(json.loads(ran.err), "error") == []
        assert "damaged" in ran.err
        assert "mlpath profile restore" in ran.err
        assert file.read_bytes() == DAMAGED
    else:
        assert ran.code == 0, ran.err


@pytest.mark.parametrize("case", READ, ids=named)
def test_reading_changes_nothing_on_the_disk(run, place, state, home, case) -> None:
    state("somebody")
    before = {path: path.stat().st_mtime_ns for path in [*home.iterdir(), *place.rglob("*")]}
    run(*case.argv)
    after = {path: path.stat().st_mtime_ns for path in [*home.iterdir(), *place.rglob("*")]}
    assert after == before


@pytest.mark.parametrize("case", READ, ids=named)
def test_no_page_breaks_at_any_width_or_loses_what_quiet_keeps(
    run, place, state, envelopes, case
) -> None:
    state("somebody")
    run(*case.argv)
    if not case.report:
        assert envelopes == []
        return
    (envelope,) = envelopes

    def page(**look: object) -> str:
        return render(envelope, Format.TERMINAL, Look(**look))

    for width in WIDTHS:
        check_text(page(width=width), width)
        plainest = page(width=width, unicode=False)
        check_text(plainest, width)
        assert plainest.isascii()
    assert page(width=20)  # narrower than anything: still an answer
    bare = re.sub(r"\x1b\[[0-9;]*m", "", page(colour=True))
    assert [line.rstrip() for line in bare.split("\n")] == page().split("\n")
    for look in ({}, {"plain": True}):
        quiet = page(quiet=True, **look)
        assert "Next: mlpath" not in quiet
        assert "Note: " not in quiet
        assert page(**look).startswith(quiet.rstrip("\n"))


def test_no_address_and_no_command_is_cut_or_broken(run, place, state) -> None:
    state("somebody")
    for line in (
        "certs google-professional-ml-engineer",
        "data sources",
        "next",
        "match posting.txt",
    ):
        for width in ("60", "80"):
            os.environ["COLUMNS"] = width
            out = run(*line.split()).out
            assert "…" not in out
            commands = [
                word for row in out.splitlines() for word in row.split("  ") if "mlpath " in word
            ]
            assert commands or line == "data sources"


WRONG = {
    "assess": ("--role nobody", 4),
    "roadmap": ("ml-enginer", 4),
    "salary": ("--region atlantis", 4),
    "gap": ("--explain pytorhc", 4),
    "plan": ("--hours lots", 2),
    "next": ("--count 0", 2),
    "explore": ("--hours lots", 2),
    "compare": ("ml-engineer ml-engineer", 2),
    "quiz": ("--ask cooking", 4),
    "check": ("cooking", 4),
    "rate": ("python 9", 2),
    "review": ("--count none", 2),
    "log": ("pytorch never", 2),
    "done": ("pandas 7", 2),
    "status": ("ml-enginer", 4),
    "history": ("extra", 2),
    "undo": ("extra", 2),
    "match": ("no-such-file.txt", 3),
    "demand": ("no-such-file.jsonl", 3),
    "cohort": ("no-such-file.jsonl --out class", 3),
    "roles": ("zzz", 4),
    "skills": ("zzz", 4),
    "resources": ("--kind podcast", 2),
    "projects": ("zzz", 4),
    "certs": ("zzz", 4),
    "guide": ("zzz", 4),
    "search": ("zzz", 4),
    "help": ("zzz", 4),
    "report": ("--level boss", 2),
    "export": ("--to stone", 2),
    "verify": ("posting.txt", 3),
    "mcp": ("extra", 2),
    "agent": ("install --to posting.txt", 5),
    "profile": ("edit --hours lots", 2),
    "data": ("check no-such-folder", 3),
}
PART = {"profile": ["show"], "data": ["where"], "agent": ["install"]}
"""Groups of commands, with one of each."""


def test_every_command_is_asked_wrongly() -> None:
    assert set(WRONG) == set(COMMANDS)
    assert {case.argv[0] for case in EVERY if case.line} == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_wrong_argument_or_option_is_one_sentence(run, place, state, name) -> None:
    file = state("somebody")
    before = file.read_bytes()
    words, code = WRONG[name]
    check_error(run(name, *words.split()), code)
    option = run(name, *(PART.get(name, [])), "--zzz")
    if name not in ("log", "done"):  # they take -2 for a value, and then miss another
        assert "--zzz" in option.err
    check_error(option, 2)
    check_error(run(name, *words.split(), "-f", "yaml"), 2)
    for option in ("--profile", "--data"):
        missing = run(name, *(PART.get(name, [])), option)
        check_error(missing, 2)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [["nonsense"], ["--nonsense"], ["gap", "--profile"], ["-f", "xml"], ["asess"], ["profile", "s"],
     ["data", "nonsense"], ["compare", "ml-engineer"], ["log"], ["match"], ["--profile"]],
    ids=" ".join,
)  # fmt: skip
def test_a_wrong_line_is_usage(run, words) -> None:
    check_error(run(*words), 2)


def test_a_misspelled_command_is_guessed(run) -> None:
    assert "Did you mean assess?" in run("asess").err


def test_shared_options_work_before_and_after_the_command(run, state) -> None:
    state("somebody")
    assert run("-f", "json", "gap").out == run("gap", "-f", "json").out
    assert run("--plain", "-q", "gap").out == run("gap", "--plain", "-q").out
    check_error(run("--profile", "ghost", "profile", "show"), 4)


INSIDE = """
import json, sys
from mlpath.cli.app import app
for argv in json.loads(sys.argv[1]):
    code = app(argv, prog_name="mlpath", standalone_mode=False)
    sys.stdout.write("\\n<<%d>>\\n" % code)
"""


def piped(lines: list[list[str]], home: Path, encoding: str) -> list[bytes]:
    """Run commands in one process of their own, with an encoding that forgives nothing."""
    env = {**os.environ, "MLPATH_HOME": str(home), "PYTHONIOENCODING": f"{encoding}:strict"}
    done = subprocess.run(
        [sys.executable, "-c", INSIDE, json.dumps(lines)], env=env, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stderr == b""
    parts = re.split(rb"\n<<(\d+)>>\n", done.stdout)
    assert set(parts[1::2]) == {b"0"}, list(zip(lines, parts[1::2], strict=False))
    assert len(parts) // 2 == len(lines)
    return parts[0::2][:-1]


PAGES = [case.argv for case in READ if case.report and not case.line.startswith(SLOW)] + [
    ["gap", "--plain"], ["gap", "-f", "markdown"], ["gap", "--help"], ["--help"],
]  # fmt: skip
DATA = [
    ["skills", "-f", "json"],
    ["salary", "--region", "europe", "-f", "json"],
    ["plan", "-f", "json"],
]
DOCUMENTS = [case.argv for case in READ if not case.report]


LINES = [*PAGES, *DATA, *DOCUMENTS]
MODERN: list[bytes] = []


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_an_old_terminal_gets_letters_that_it_has(place, state, home, encoding) -> None:
    state("somebody")
    if encoding == "utf-8" or not MODERN:
        MODERN[:] = piped(LINES, home, "utf-8")
    if encoding == "utf-8":
        return
    for argv, was, now in zip(LINES, piped(LINES, home, encoding), MODERN, strict=True):
        if argv in DOCUMENTS:
            assert was == now, argv
        elif argv in DATA:
            assert json.loads(was.decode(encoding)) == json.loads(now)
        else:
            assert was.decode(encoding).count("?") == now.decode().count("?"), argv


def test_terminals_without_colour_get_none(place, state, home) -> None:
    from terminal import Terminal

    state("somebody")
    env = {"MLPATH_HOME": str(home), "MLPATH_TODAY": TODAY}

    def raw(**more: str) -> bytes:
        terminal = Terminal("gap", **env, **more)
        assert terminal.wait() == 0
        return terminal.raw

    assert b"\x1b[" in raw()
    assert b"\x1b" not in raw(NO_COLOR="1")
    assert b"\x1b" not in raw(TERM="dumb")
