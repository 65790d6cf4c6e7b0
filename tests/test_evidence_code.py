"""Looking through code: what is counted, what is left out, and what cannot do harm."""

import json
import os
from datetime import UTC, datetime

import pytest

from mlpath.errors import BadDataError
from mlpath.evidence.code.code import scan
from mlpath.evidence.code.imports import imports, known_module
from mlpath.evidence.code.table import IMPORTS, JS_PACKAGES, NAMES, PACKAGES, SUFFIXES

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def look(folder, **more):
    return scan(folder, now=NOW, **more)


def skills(folder):
    return {finding.skill: finding for finding in look(folder).skills}


def write(folder, files):
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")


def test_every_skill_of_the_tables_exists(catalog):
    named = {
        *IMPORTS.values(),
        *SUFFIXES.values(),
        *JS_PACKAGES.values(),
        *(s for _, s, _ in NAMES),
    }
    assert named <= set(catalog.skills)
    assert set(PACKAGES.values()) <= set(IMPORTS)


def test_imports_files_and_requirements_are_counted(tmp_path):
    notebook = {
        "cells": [
            {"cell_type": "code", "source": ["%matplotlib inline\n", "import xgboost"]},
            {"cell_type": "markdown", "source": "import jax"},
        ]
    }
    write(
        tmp_path,
        {
            "train.py": "import torch.nn as nn\nfrom sklearn.metrics import f1_score\n"
            "import numpy, pandas as pd\n",
            "test_train.py": "def test_x(): ...\n",
            "explore.ipynb": json.dumps(notebook),
            "requirements.txt": "torch==2.1\nfaiss-cpu>=1\nfastapi\n# comment\n",
            "Dockerfile": "FROM python\n",
            "docker-compose.yml": "services: {}\n",
            ".github/workflows/test.yml": "on: push\n",
            "k8s/app.yaml": "apiVersion: apps/v1\nkind: Deployment\n",
            "query.sql": "select 1",
            "main.tf": "",
            "package.json": json.dumps({"dependencies": {"react": "1"}}),
        },
    )
    found = skills(tmp_path)
    assert {
        "python",
        "pytorch",
        "neural-networks",
        "scikit-learn",
        "model-evaluation",
        "numpy",
        "pandas",
        "unit-testing",
        "xgboost",
        "docker",
        "ci-cd",
        "kubernetes",
        "sql",
        "terraform",
        "react",
        "exploratory-analysis",
    } <= set(found)
    assert "jax" not in found
    assert found["fastapi"].level == 0.75
    assert "not imported" in found["fastapi"].where
    assert "vector-databases" in found
    assert "import torch" in found["pytorch"].where
    assert found["python"].times == 2


def test_more_files_speak_for_a_higher_level(tmp_path):
    write(tmp_path, {f"m{n}.py": "import torch\n" for n in range(12)} | {"one.sql": "select 1"})
    found = skills(tmp_path)
    assert found["pytorch"].level > found["sql"].level


def test_other_peoples_code_is_left_out(tmp_path):
    names = (
        ".venv/lib/x.py",
        "node_modules/a/x.py",
        "lib/site-packages/x.py",
        "own_env/pkg/x.py",
        "a.egg-info/x.py",
    )
    write(
        tmp_path,
        dict.fromkeys(names, "import torch\n")
        | {"own_env/pyvenv.cfg": "", "mine.py": "import json\n"},
    )
    found = look(tmp_path)
    assert "pytorch" not in {f.skill for f in found.skills}
    assert found.files == 1
    assert found.left_out == 5


def test_links_pipes_and_loops_are_not_followed(tmp_path):
    write(tmp_path, {"a/x.py": "import torch\n"})
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "link.py").symlink_to("a/x.py")
    os.mkfifo(tmp_path / "pipe.py")
    assert look(tmp_path).files == 1


def test_git_tells_commits_and_dates(tmp_path):
    log = "".join(f"0 1 A <a@b> {1_600_000_000 + n * 86400} +0000\tcommit: x\n" for n in range(60))
    write(tmp_path, {".git/logs/HEAD": log, "a.py": "import torch\n"})
    found = look(tmp_path)
    assert found.last_change == "2020-11-11"
    kept = {f.skill: f for f in found.skills}
    assert kept["git"].times == 3
    assert "2020-11-11" in kept["pytorch"].where
    assert kept["pytorch"].level == 0.5


@pytest.mark.parametrize(
    "source",
    [
        "import torch\n" + "(" * 5000,
        "import torch\n" + "-" * 100_000 + "1",
        "import torch\n\x00",
        "import torch\nx = " + "a." * 50_000 + "a",
        "import torch\ndef broken(:\n",
        "import torch\n" + "f(" * 300 + ")" * 300,
    ],
)
def test_hostile_code_is_read_roughly(source):
    assert "torch" in {name.partition(".")[0] for name in imports(source)}


def test_words_in_strings_and_relative_imports_are_no_imports():
    assert imports('"""\nimport torch\n"""\n') == set()
    assert imports("from .torch import x\nimport torch as t\n") == {"torch"}
    assert imports("x = 1") == set()


def test_the_longest_known_module_counts():
    assert known_module("sklearn.metrics.cluster") == "sklearn.metrics"
    assert known_module("google.cloud.storage") == "google.cloud"
    assert known_module("os.path") is None


@pytest.mark.parametrize(
    "text", ["not json", "[]", '{"cells": 3}', '{"cells": [{"cell_type": "code"}]}', "[" * 50_000]
)
def test_broken_notebooks_and_packages_are_passed_over(tmp_path, text):
    write(tmp_path, {"a.ipynb": text, "package.json": text})
    assert set(skills(tmp_path)) == {"exploratory-analysis"}


def test_many_files_are_walked_with_progress(tmp_path):
    for n in range(1200):
        (tmp_path / f"f{n}.dat").touch()
    told = []
    found = look(tmp_path, progress=told.append)
    assert told == [500, 1000]
    assert found.files == 1200
    assert "No code" in found.notes[0]


def test_what_is_no_folder_is_refused(tmp_path):
    (tmp_path / "a.txt").touch()
    for path, words in (
        (tmp_path / "a.txt", "is not a folder"),
        (tmp_path / "none", "does not exist"),
    ):
        with pytest.raises(BadDataError, match=words):
            look(path)
