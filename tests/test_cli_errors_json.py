"""Errors as JSON: one object on stderr for every way in which a command can fail."""

from __future__ import annotations

import json

import pytest

from commands import lay_out
from mlpath import errors
from mlpath.cli import streams
from mlpath.cli.app import app
from mlpath.cli.boundary import guarded, wants_json
from mlpath.errors import MlpathError
from mlpath.store import damage

FIELDS = ["code", "kind", "message", "hint", "did_you_mean", "problems"]
ELSEWHERE = (streams.UnwrittenError, damage.DamagedError)
"""Imported, so that they are among the classes of errors."""


def classes(one: type[MlpathError] = MlpathError) -> list[type[MlpathError]]:
    return [one, *(sub for child in one.__subclasses__() for sub in classes(child))]


def told(err: str) -> dict:
    document = json.loads(err)
    assert list(document) == ["mlpath", "error"]
    assert document["mlpath"] == 1
    assert list(document["error"]) == FIELDS
    return document["error"]


def failing(error: BaseException):
    def run() -> None:
        raise error

    return run


def test_every_class_of_error_comes_out_with_its_own_code_and_kind(capsys) -> None:
    assert len(classes()) >= 10
    assert set(ELSEWHERE) <= set(classes())
    for one in classes():
        error = one.__new__(one)
        MlpathError.__init__(
            error, "it broke", hint="mend it", did_you_mean=["a"], problems=["b", "c"]
        )
        code = guarded(failing(error), ["gap", "-f", "json"])
        out, err = capsys.readouterr()
        assert out == ""
        assert code == one.exit_code
        assert told(err) == {
            "code": code, "kind": one.kind, "message": "it broke", "hint": "mend it",
            "did_you_mean": ["a"], "problems": ["b", "c"],
        }  # fmt: skip


def test_a_kind_says_the_code_and_only_plain_errors_share_theirs() -> None:
    named = [one for one in vars(errors).values() if isinstance(one, type)]
    own = {one.kind: one for one in named if issubclass(one, MlpathError) and "kind" in vars(one)}
    codes = [one.exit_code for kind, one in own.items() if kind not in ("error", "fault")]
    assert len(set(codes)) == len(codes)
    assert {one.kind for one in classes()} == set(own)


@pytest.fixture
def place(home, tmp_path, monkeypatch):
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(lay_out(folder))
    return folder


@pytest.mark.parametrize(
    ("line", "kind", "meant"),
    [
        ("gap --explain pytorhc", "unknown-name", ["pytorch"]),
        ("roadmap ml-enginer", "unknown-name", ["ml-engineer"]),
        ("skills --area mathmatics", "unknown-name", ["mathematics"]),
        ("salary --country Germny", "unknown-name", ["Germany"]),
        (
            "quiz --answer scikit-learn-1-random-stat d",
            "unknown-name",
            ["scikit-learn-1-random-state"],
        ),
        ("gap --leve mid", "usage", ["--level", "--role"]),
        ("asess", "usage", ["assess"]),
        ("gap --level boss", "usage", []),
        ("match", "usage", []),
        ("plan --hours lots", "usage", []),
        ("match no-such-file.txt", "bad-data", []),
        ("assess", "needs-terminal", []),
        ("undo", "error", []),
        ("profile show", "unknown-name", []),
    ],
)
def test_a_failure_is_one_object_with_what_could_be_meant(run, place, line, kind, meant) -> None:
    ran = run("-f", "json", *line.split())
    assert ran.out == ""
    error = told(ran.err)
    assert (ran.code, error["kind"]) == (error["code"], kind)
    assert error["message"]
    assert error["did_you_mean"] == meant
    text = run(*line.split())
    assert text.code == ran.code
    assert text.err.splitlines()[0] == f"mlpath: {error['message']}"


def test_a_name_that_may_mean_several_names_them_all(run) -> None:
    error = told(run("guide", "the", "-f", "json").err or run("gap", "engineer", "-f", "json").err)
    assert error["kind"] == "unknown-name"
    assert len(error["did_you_mean"]) > 5
    assert "more" in error["hint"]


def test_all_that_is_wrong_with_a_pack_is_told_also_what_the_hint_has_no_room_for(
    run, tmp_path
) -> None:
    folder = tmp_path / "pack" / "skills"
    folder.mkdir(parents=True)
    rows = "".join(f'[[skill]]\nid = "s{n}"\nnmae = "S"\n' for n in range(60))
    (folder / "many.toml").write_text(rows, encoding="utf-8")
    ran = run("skills", "--data", folder.parent, "-f", "json")
    error = told(ran.err)
    assert (ran.code, error["kind"]) == (3, "bad-data")
    assert len(error["problems"]) > 60
    assert len(error["hint"].splitlines()) == 41
    assert all("many.toml" in one for one in error["problems"])


def test_a_damaged_profile_is_told_and_stays_as_it_is(run, home) -> None:
    file = home / "mlpath.db"
    file.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    before = file.read_bytes()
    error = told(run("status", "--format=json").err)
    assert error["kind"] == "bad-data"
    assert "damaged" in error["message"]
    assert "mlpath profile restore" in error["hint"]
    assert file.read_bytes() == before


def test_a_fault_of_ours_is_an_object_too_and_names_no_secret(run, home, monkeypatch) -> None:
    monkeypatch.setattr("mlpath.views.formats.json.parts", failing_view)
    ran = run("certs", "-fjson")
    error = told(ran.err)
    assert (ran.code, error["kind"]) == (1, "fault")
    assert "secret" not in ran.err
    assert "fault.txt" in error["hint"]
    (home / "cache" / "fault.txt").unlink()


def failing_view(*_: object) -> str:
    raise RuntimeError("secret")


def test_what_is_known_of_what_was_stored_is_part_of_the_hint(capsys) -> None:
    error = KeyboardInterrupt()
    error.add_note("What was noted is stored: see mlpath history.")
    assert guarded(failing(error), ["-f", "json"]) == 130
    found = told(capsys.readouterr().err)
    assert (found["kind"], found["hint"]) == ("interrupted", str(error.__notes__[0]))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["gap", "-f", "json"], True),
        (["-f", "json", "gap"], True),
        (["gap", "-fjson"], True),
        (["gap", "--format=json"], True),
        (["gap", "--format", "json"], True),
        (["gap", "--format", "json", "-f", "terminal"], False),
        (["search", "--", "-f", "json"], False),
        (["gap", "-f"], False),
        (["gap", "json"], False),
        (["gap", "-f", "yaml"], False),
        ([], False),
    ],
)
def test_json_is_wanted_when_the_line_says_so(words, wanted) -> None:
    assert wants_json(words) is wanted


def test_a_group_without_a_part_is_an_error_in_json_and_help_without(run) -> None:
    error = told(run("-f", "json", "data").err)
    assert error["message"] == "mlpath data needs a command"
    assert "Usage: mlpath data" in run("data").err


def test_the_program_reads_its_own_command_line(home, capsys, monkeypatch) -> None:
    monkeypatch.setattr("sys.argv", ["mlpath", "zzz", "-f", "json"])
    with pytest.raises(SystemExit) as left:
        app(prog_name="mlpath")
    assert left.value.code == 2
    assert told(capsys.readouterr().err)["kind"] == "usage"
