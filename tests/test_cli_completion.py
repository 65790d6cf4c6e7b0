"""Completion: what each shell reads, and that names of roles, regions and skills are offered."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SHELLS = ("bash", "zsh", "fish", "powershell")
ROLES = {"ml-engineer", "mlops-engineer"}
LINES = {
    "roles": ("mlpath roadmap ml", ROLES),
    "regions": ("mlpath salary --region ", {"europe", "asia", "middle-east", "africa"}),
    "skills": ("mlpath gap --explain py", {"python", "pytorch"}),
    "skills to log": ("mlpath log py", {"python", "pytorch"}),
    "backgrounds": ("mlpath assess --background data", {"data-analyst", "data-engineer"}),
    "topics": ("mlpath guide my", {"myths"}),
    "areas": ("mlpath skills --area math", {"mathematics"}),
    "resources": ("mlpath resources numpy", {"numpy-docs"}),
    "projects": ("mlpath projects small", {"small-paper-repeated"}),
    "certificates": ("mlpath certs snow", {"snowpro-core"}),
    "countries": ("mlpath salary --country D", {"DE", "DK"}),
    "countries to work in": ("mlpath assess --country D", {"DE", "DK"}),
    "traits": ("mlpath assess --trait cur", {"curiosity"}),
    "skills to rate": ("mlpath assess --rate pyt", {"python", "pytorch"}),
    "words": ("mlpath help re", {"readiness", "review", "report"}),
    "commands to explain": ("mlpath help ro", {"roadmap", "roles"}),
    "commands": ("mlpath ro", {"roadmap", "roles"}),
    "parts of a group": ("mlpath profile ", {"show", "edit", "export", "import", "delete"}),
}


def asked(shell: str, line: str) -> dict[str, str]:
    """Say what a shell puts into the environment when Tab is pressed at the end of a line."""
    words = line.split(" ")
    if shell == "bash":
        return {"COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)}
    asked = {"_TYPER_COMPLETE_ARGS": line}
    if shell == "powershell":
        asked["_TYPER_COMPLETE_WORD_TO_COMPLETE"] = words[-1]
    if shell == "fish":
        asked["_TYPER_COMPLETE_FISH_ACTION"] = "get-args"
    return asked


def names(shell: str, out: str) -> set[str]:
    """Read the names out of what a shell is told."""
    if shell == "zsh":
        return {part for part in out.replace("\n", '"').split('"') if part and " " not in part}
    if shell == "powershell":
        return {line.split(":::")[0] for line in out.splitlines()}
    return {line.split("\t")[0] for line in out.splitlines()}


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("what", LINES)
def test_every_shell_is_offered_the_names(run, monkeypatch, shell, what) -> None:
    line, expected = LINES[what]
    monkeypatch.setenv("_MLPATH_COMPLETE", f"complete_{shell}")
    for name, value in asked(shell, line).items():
        monkeypatch.setenv(name, value)
    result = run()
    assert result.code == 0, result.err
    assert result.err == ""
    offered = names(shell, result.out)
    assert expected <= offered
    assert all(name.startswith(line.split(" ")[-1]) for name in expected)


BESIDE = {
    "a title": ("mlpath roadmap mlops", "mlops-engineer", "Build"),
    "a topic": ("mlpath guide myt", "myths", "Five myths"),
    "an alias": ("mlpath skills k8", "k8s", "Kubernetes"),
    "capitals": ("mlpath gap --explain PyTo", "PyTorch", "The library"),
    "an alias in words": ("mlpath skills vector-e", "vector-embeddings", "Embeddings"),
    "a country by its letters": ("mlpath salary --country DE", "DE", "Germany"),
    "a country by its name": ("mlpath salary --country germ", "germany", ""),
    "what a role was called": ("mlpath roles ml-res", "ml-research-engineer", "Research engineer"),
    "a command": ("mlpath help sal", "salary", "What it pays, where the figures come from"),
}


@pytest.mark.parametrize("what", BESIDE)
def test_a_name_of_any_kind_completes_and_shells_that_can_show_what_it_is(
    run, monkeypatch, what
) -> None:
    line, value, title = BESIDE[what]
    monkeypatch.setenv("_MLPATH_COMPLETE", "complete_fish")
    for name, given in asked("fish", line).items():
        monkeypatch.setenv(name, given)
    offers = dict((*one.split("\t"), "")[:2] for one in run().out.splitlines())
    assert offers[value].startswith(title) if title else offers[value] == ""
    kind = [] if what in ("a topic", "a command") or "country" in what else [line.split()[1]]
    if kind and kind[0] in ("skills", "roles"):
        assert run(kind[0], value).code == 0, "a command takes what is offered"


@pytest.mark.parametrize("shell", SHELLS)
def test_only_what_fits_the_beginning_is_offered(run, monkeypatch, shell) -> None:
    monkeypatch.setenv("_MLPATH_COMPLETE", f"complete_{shell}")
    for name, value in asked(shell, "mlpath roadmap mlo").items():
        monkeypatch.setenv(name, value)
    offered = names(shell, run().out)
    assert "mlops-engineer" in offered
    assert "ml-engineer" not in offered


@pytest.mark.parametrize(
    ("shell", "sign"),
    [
        ("bash", "complete -o default -F _mlpath_completion mlpath"),
        ("zsh", "compdef _mlpath_completion mlpath"),
        ("fish", "complete --command mlpath"),
        ("powershell", "Register-ArgumentCompleter -Native -CommandName mlpath"),
        ("pwsh", "Register-ArgumentCompleter -Native -CommandName mlpath"),
    ],
)
def test_the_completion_of_a_named_shell_is_shown(run, shell, sign) -> None:
    result = run("--show-completion", shell)
    assert result.code == 0
    assert sign in result.out
    assert "_MLPATH_COMPLETE" in result.out
    assert result.err == ""


def test_an_unknown_shell_is_one_line_and_a_hint(run) -> None:
    result = run("--show-completion", "fihs")
    assert result.code == 2
    assert result.out == ""
    assert 'no shell called "fihs"' in result.err
    assert "fish" in result.err


def test_the_completion_of_a_named_shell_is_installed_below_the_home(
    run, monkeypatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    result = run("--install-completion", "fish")
    assert result.code == 0
    file = tmp_path / ".config/fish/completions/mlpath.fish"
    assert str(file) in result.out
    assert "complete --command mlpath" in file.read_text(encoding="utf-8")


def test_profiles_are_offered_by_their_names(run, monkeypatch) -> None:
    for name in ("anna", "anton", "bea"):
        run(
            "--profile",
            name,
            "assess",
            "--background",
            "teacher",
            "--role",
            "nlp-engineer",
            "--hours",
            "5",
            "--yes",
        )
    monkeypatch.setenv("_MLPATH_COMPLETE", "complete_fish")
    for name, value in asked("fish", "mlpath --profile an").items():
        monkeypatch.setenv(name, value)
    assert names("fish", run().out) == {"anna", "anton"}


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_a_real_bash_completes_a_role(home: Path, tmp_path: Path) -> None:
    program = tmp_path / "mlpath"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mlpath "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    script = """
        source <(mlpath --show-completion bash)
        COMP_WORDS=(mlpath roadmap ml); COMP_CWORD=2
        _mlpath_completion mlpath
        printf '%s\\n' "${COMPREPLY[@]}"
    """
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        env={**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) == ROLES
