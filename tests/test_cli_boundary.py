"""Failures become a sentence, a hint and an exit code, whatever they are."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys

import pytest

from mlpath.cli import boundary
from mlpath.cli.boundary import guarded, say, say_as_json
from mlpath.cli.files import read_file, write_file
from mlpath.cli.screen import look, progress, write, write_document
from mlpath.errors import (
    BadDataError,
    ExitCode,
    InterruptedByUserError,
    MlpathError,
    NeedsTerminalError,
    UnknownNameError,
    UsageError,
)
from mlpath.model.failure import failure_of
from mlpath.model.names import unknown_name


def failing(error: BaseException):
    def run(*_: object) -> None:
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (MlpathError("it broke", hint="mend it\nand try again"), 1),
        (UsageError("it broke"), 2),
        (BadDataError("it broke"), 3),
        (UnknownNameError("it broke"), 4),
        (NeedsTerminalError("it broke"), 5),
        (InterruptedByUserError("it broke"), 130),
    ],
)
def test_a_known_failure_is_its_sentence_its_hint_and_its_code(error, code, capsys) -> None:
    assert guarded(failing(error)) == code
    out, err = capsys.readouterr()
    assert out == ""
    hint = "        mend it\n        and try again\n" if error.hint else ""
    assert err == f"mlpath: it broke\n{hint}"


def test_on_a_screen_a_long_sentence_is_broken_between_words(capsys, monkeypatch) -> None:
    long = UsageError("it broke " * 12, hint="mlpath plan --deadline 2027-09-01 --hours 10 --free")
    say(failure_of(long))
    whole = capsys.readouterr().err
    assert len(whole.splitlines()) == 2  # what reads a pipe finds a sentence in a line
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    for columns in (80, 40, 5):
        monkeypatch.setenv("COLUMNS", str(columns))
        say(failure_of(long))
        lines = capsys.readouterr().err.splitlines()
        assert max(map(len, lines)) <= max(columns, 20)
        assert " ".join(" ".join(lines).split()) == " ".join(whole.split())
        assert all(line.startswith(" " * 8) for line in lines[1:])


def test_the_codes_are_those_that_are_documented(run) -> None:
    assert [(code.name, code.value) for code in ExitCode] == [
        ("OK", 0), ("ERROR", 1), ("USAGE", 2), ("BAD_DATA", 3), ("UNKNOWN_NAME", 4),
        ("NEEDS_TERMINAL", 5), ("INTERRUPTED", 130),
    ]  # fmt: skip
    told = " ".join(run("--help").out.split())
    for code in ExitCode:
        assert f"{code.value} " in told.partition("Exit codes:")[2]


def test_what_went_well_keeps_its_own_code(capsys) -> None:
    assert guarded(lambda: 3) == 3
    assert guarded(lambda: None) == 0
    assert guarded(lambda: "text") == 0
    assert capsys.readouterr() == ("", "")


def test_ctrl_c_is_one_word_and_130(capsys) -> None:
    assert guarded(failing(KeyboardInterrupt())) == 130
    assert capsys.readouterr().err == "mlpath: interrupted\n"
    abort = type("Abort", (Exception,), {})
    assert guarded(failing(abort())) == 130


def test_a_fault_of_ours_is_a_line_and_a_file_with_the_details(home, capsys) -> None:
    assert guarded(failing(ZeroDivisionError("division by zero"))) == 1
    err = capsys.readouterr().err
    assert "Traceback" not in err
    assert err.startswith("mlpath: something went wrong that should not (ZeroDivisionError)\n")
    file = home / "cache" / boundary.FAULT
    assert str(file) in err
    assert "ZeroDivisionError: division by zero" in file.read_text(encoding="utf-8")
    file.unlink()


def test_a_fault_on_a_disk_that_takes_nothing_is_still_a_line(
    monkeypatch, capsys, tmp_path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("MLPATH_HOME", str(blocked))
    assert guarded(failing(ZeroDivisionError())) == 1
    err = capsys.readouterr().err
    assert "something went wrong" in err
    assert "details" not in err


def test_a_fault_inside_a_command_comes_out_the_same_way(run, home, monkeypatch) -> None:
    monkeypatch.setattr("mlpath.views.render.parts", failing(RuntimeError("secret")))
    result = run("certs")
    assert result.code == 1
    assert result.out == ""
    assert "RuntimeError" in result.err
    assert "secret" not in result.err
    (home / "cache" / boundary.FAULT).unlink()


def test_a_message_is_cleaned_and_fits_the_encoding(monkeypatch) -> None:
    failure = failure_of(MlpathError("no \x1b[2Jcaf\u00e9\u202e", hint="a\nb"))
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(raw, "ascii", errors="strict"))
    say(failure)
    assert raw.getvalue() == b"mlpath: no caf?\n        a\n        b\n"
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(raw, "ascii", errors="strict"))
    say_as_json(failure)
    assert json.loads(raw.getvalue())["error"]["message"] == "no caf\u00e9"


def test_a_closed_stderr_is_no_second_failure(monkeypatch) -> None:
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stderr", closed)
    say(failure_of(MlpathError("nobody hears this")))
    say_as_json(failure_of(MlpathError("nobody hears this")))


def test_a_reader_that_has_seen_enough_is_no_failure(home) -> None:
    env = {**os.environ, "MLPATH_HOME": str(home)}
    with subprocess.Popen(
        [sys.executable, "-m", "mlpath", "skills", "-f", "json"],
        env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as program:  # fmt: skip
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.read(10)
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait(20) == 0


def test_a_close_name_is_guessed_and_a_far_one_is_not() -> None:
    known = ["python", "pytorch", "Java"]
    near = unknown_name("skill", "pytroch", known, hint="see")
    assert near.message == 'no skill called "pytroch". Did you mean pytorch?'
    assert near.hint == "see"
    assert unknown_name("skill", "JAVA!", known).message.endswith("Did you mean Java?")
    assert unknown_name("skill", "zzzz", known).message == 'no skill called "zzzz".'
    assert len(unknown_name("skill", "x" * 500, known).message) < 100


# ---------------------------------------------------------------------- files that a person named


def read(path, most=100) -> str:
    return read_file(path, most=most, what="a letter", hint="Write one.")


def test_a_file_is_read_whole_or_refused(tmp_path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("grüße", encoding="utf-8")
    assert read(file) == "grüße"
    for path, most, said in (
        (file, 3, "a.txt is too large for a letter"),
        (tmp_path / "none", 9, "no such file"),
        (tmp_path, 9, "directory"),
    ):
        with pytest.raises(BadDataError, match=said) as refused:
            read(path, most)
        assert refused.value.hint == "Write one."
    file.write_bytes(b"\xff")
    with pytest.raises(BadDataError, match="it is not UTF-8 text"):
        read(file)
    with pytest.raises(BadDataError, match="no file is called that"):
        read(tmp_path / "a\0b")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_or_device_is_not_waited_for(tmp_path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadDataError, match="pipe is not an ordinary file"):
        read(tmp_path / "pipe")
    with pytest.raises(BadDataError, match="zero is not an ordinary file"):
        read(tmp_path.joinpath("/dev/zero"))
    with pytest.raises(MlpathError, match="cannot write"):
        write_file(tmp_path / "pipe", "text")  # nobody reads it


def test_a_file_is_replaced_whole_and_a_link_goes_on_pointing(tmp_path) -> None:
    file, link = tmp_path / "a.txt", tmp_path / "link.txt"
    file.write_text("old")
    link.symlink_to(file)
    write_file(link, "new\r\n")
    assert file.read_bytes() == b"new\r\n"
    assert link.is_symlink()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "link.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev")
def test_a_device_is_written_to_and_stays_a_device(tmp_path) -> None:
    null = tmp_path.joinpath("/dev/null")
    write_file(null, "text")
    assert null.is_char_device()
    with pytest.raises(MlpathError, match="no space left on device"):
        write_file(tmp_path.joinpath("/dev/full"), "text")


def test_a_file_that_cannot_be_written_leaves_what_was_there(tmp_path, monkeypatch) -> None:
    file = tmp_path / "a.txt"
    file.write_text("old")
    monkeypatch.setattr(os, "fsync", failing_sync)
    with pytest.raises(MlpathError, match=r"cannot write .*: no space left on device"):
        write_file(file, "new")
    assert file.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def failing_sync(_: int) -> None:
    raise OSError(28, "No space left on device")


# ---------------------------------------------------------------------- what the device can show


class Stream(io.TextIOWrapper):
    """A stream that says whether it is a terminal."""

    def __init__(self, encoding: str, *, terminal: bool) -> None:
        super().__init__(io.BytesIO(), encoding, errors="strict", newline="")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("environ", "terminal", "encoding", "width", "colour", "unicode"),
    [
        ({}, False, "utf-8", 80, False, True),
        ({"COLUMNS": "120"}, False, "utf-8", 120, False, True),
        ({"COLUMNS": "0"}, False, "utf-8", 80, False, True),
        ({"COLUMNS": "wide"}, False, "utf-8", 80, False, True),
        ({}, True, "utf-8", None, True, True),
        ({"TERM": "dumb"}, True, "utf-8", None, False, True),
        ({"NO_COLOR": "1"}, True, "utf-8", None, False, True),
        ({"NO_COLOR": ""}, True, "utf-8", None, True, True),
        ({}, False, "ascii", 80, False, False),
        ({}, False, "cp1252", 80, False, False),
    ],
)
def test_the_look_follows_the_device(
    environ, terminal, encoding, width, colour, unicode, monkeypatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Stream(encoding, terminal=terminal))
    seen = look(environ, plain=False, quiet=True)
    assert (seen.colour, seen.unicode, seen.quiet, seen.plain) == (colour, unicode, True, False)
    assert seen.width == (width or seen.width)
    assert seen.width > 0


def test_letters_that_stdout_lacks_become_question_marks_but_documents_stay_utf_8(
    monkeypatch,
) -> None:
    stream = Stream("ascii", terminal=False)
    monkeypatch.setattr(sys, "stdout", stream)
    write("café\n")
    write_document("café\n")
    stream.flush()
    assert stream.buffer.getvalue() == b"caf?\n" + "café\n".encode()
    old = Stream("ascii", terminal=True)
    monkeypatch.setattr(sys, "stdout", old)
    write_document("café\n")  # a person looks at it
    old.flush()
    assert old.buffer.getvalue() == b"caf?\n"


def test_progress_is_shown_to_somebody_watching_only(monkeypatch) -> None:
    for terminal, shown in ((True, b"\r\x1b[K3 read"), (False, b"")):
        stream = Stream("utf-8", terminal=terminal)
        monkeypatch.setattr(sys, "stderr", stream)
        progress("3 read")
        stream.flush()
        assert stream.buffer.getvalue() == shown
