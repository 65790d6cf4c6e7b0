"""Looking through code: how deep it goes, what is left out, and what cannot do harm."""

import json
import os
import time
from datetime import UTC, datetime

import pytest

from mlpath.errors import BadDataError
from mlpath.evidence.code import levels as levels_of_code
from mlpath.evidence.code import reader, whose
from mlpath.evidence.code.code import scan
from mlpath.evidence.code.names import BY_NAME, LANGUAGES
from mlpath.evidence.code.reading import configuration, languages, sql, structures, subjects
from mlpath.evidence.code.reading.calls import CALLS, METHODS
from mlpath.evidence.code.reading.libraries import LIBRARIES
from mlpath.evidence.code.reading.modules import IMPORTS
from mlpath.evidence.code.reading.python import known_modules
from mlpath.evidence.code.reading.source import read_source
from mlpath.evidence.code.reading.uses import NAMELESS, Uses
from mlpath.evidence.code.walk import File
from mlpath.evidence.code.whose import survey
from mlpath.evidence.files.child import Child

NOW = datetime(2026, 11, 20, tzinfo=UTC)
LOOP = """
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(3, 1)

    def forward(self, x):
        return self.layer(x)


def train(net, batches):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for x, y in batches:
        optimizer.zero_grad()
        nn.functional.mse_loss(net(x), y).backward()
        optimizer.step()
"""
ATTENTION = """
import torch


def attend(x, q, k, v):
    att = torch.softmax(q(x) @ k(x).transpose(-2, -1), -1)
    return att @ v(x)
"""


def look(folder, **more):
    return scan(survey(folder), now=NOW, environ={"HOME": str(folder / "nobody")}, **more)


def levels(folder):
    return {finding.skill: finding.level for finding in look(folder).skills}


def write(folder, files):
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder


def rated(told):
    return set(told.split()[::2])


def test_every_skill_of_the_tables_exists(catalog):
    named = {
        *IMPORTS.values(),
        *LANGUAGES.values(),
        *configuration.JS_PACKAGES.values(),
        *BY_NAME.values(),
    }
    tables = (CALLS, *METHODS.values(), *LIBRARIES.values())
    rows = [told for table in tables for every in table.values() for told in every]
    rows += structures._NAMES
    for table in (sql._SIGNS, *configuration._TABLES.values(), *languages._SIGNS.values()):
        rows += [told for _, _, told in table]
    for told in rows:
        named |= rated(told)
        assert all(0 < float(level) <= 3 for level in told.split()[1::2])
    named |= {skill for _, skills, _ in subjects._ROWS for skill in skills.split()}
    named |= {*subjects.LEARNING, *subjects.LANGUAGE, *levels_of_code._CONCEPTS}
    assert named - NAMELESS <= set(catalog.skills)
    assert set(METHODS) <= set(IMPORTS)
    assert set(LANGUAGES.values()) == set(languages._SIGNS)


def test_empty_files_earn_nothing(tmp_path):
    write(tmp_path, {f"m{n}.py": "" for n in range(120)} | {f"q{n}.sql": "\n" for n in range(120)})
    found = look(tmp_path)
    assert found.files == 240
    assert not found.skills
    assert "No code" in found.notes[0]


def test_an_import_that_is_not_used_earns_nothing(tmp_path):
    write(tmp_path, {"a.py": "import torch\nimport pandas as pd\nprint(pd.DataFrame())\n"})
    assert set(levels(tmp_path)) == {"pandas"}


def test_more_files_of_the_same_kind_do_not_raise_a_level(tmp_path):
    one = write(tmp_path / "one", {"a.py": "import torch\nprint(torch.ones(3))\n"})
    many = {f"a{n}.py": f"import torch\nprint(torch.ones({n}))\n" for n in range(200)}
    assert levels(write(tmp_path / "many", many))["pytorch"] == levels(one)["pytorch"] == 1.0


def test_a_training_loop_of_ones_own_shows_more_than_a_call(tmp_path):
    call = levels(write(tmp_path / "call", {"a.py": "import torch\nprint(torch.ones(3))\n"}))
    loop = levels(write(tmp_path / "loop", {"a.py": LOOP}))
    assert loop["pytorch"] >= 2 > call["pytorch"]
    assert {"neural-networks", "training-practice"} <= set(loop) - set(call)


@pytest.mark.parametrize(
    ("name", "text", "skill", "least"),
    [
        (
            "a.py",
            ATTENTION,
            "transformers",
            2,
        ),
        (
            "a.py",
            (
                "from sklearn.model_selection import KFold, cross_val_score\n"
                "print(cross_val_score(1, 2, 3, cv=KFold(5)))\n"
            ),
            "model-evaluation",
            2,
        ),
        (
            "a.py",
            "from peft import LoraConfig, get_peft_model\nm = get_peft_model(1, LoraConfig())\n",
            "lora-peft",
            2,
        ),
        (
            "a.py",
            (
                "from fastapi import FastAPI\napp = FastAPI()\nmodel = None\n\n"
                "@app.post('/p')\ndef p(x):\n    return model.predict(x)\n"
            ),
            "model-serving",
            2,
        ),
        (
            "a.py",
            "import tensorflow as tf\nwith tf.GradientTape() as tape:\n    tape.watch(1)\n",
            "tensorflow",
            2,
        ),
        ("a.sql", "with a as (select 1) select sum(x) over (partition by y) from a", "sql", 2.5),
        ("a.py", "rows = run('''SELECT a, rank() OVER (ORDER BY b) FROM t''')\n", "sql", 2.25),
        ("Dockerfile", "FROM a AS b\nRUN x\nFROM c\nCOPY --from=b /x /x\n", "docker", 2),
        (".github/workflows/t.yml", "jobs:\n  t:\n    steps:\n      - run: pytest\n", "ci-cd", 2),
        ("main.tf", 'module "net" {\n  source = "./net"\n}\n', "terraform", 2),
        (
            "k8s/a.yaml",
            "apiVersion: v1\nkind: Deployment\nspec:\n  readinessProbe: {}\n",
            "kubernetes",
            2,
        ),
        (
            "test_a.py",
            "import pytest\n\n@pytest.mark.parametrize('x', [1])\ndef test_a(x):\n    assert x\n",
            "unit-testing",
            2,
        ),
        (
            "a.cu",
            (
                "__global__ void forward_conv_layer(float *x) {}\n"
                "__global__ void backward_conv_layer(float *delta) {}\n"
            ),
            "neural-networks",
            2.5,
        ),
        (
            "t.rs",
            "#[test]\nfn adds() {\n    assert_eq!(1, 1);\n}\nquickcheck! {\n}\n",
            "unit-testing",
            2.5,
        ),
        (".travis.yml", "language: rust\nmatrix:\n  include:\n", "ci-cd", 2),
        (".circleci/config.yml", "jobs:\n  a:\n    steps:\n      - run: pytest\n", "ci-cd", 2),
        ("tasks/main.yml", "- name: install\n  apt:\n    name: docker\n", "linux", 1.75),
        (
            "a.py",
            (
                "import torch\nstate = env.reset()\nstate = env.step(1)\n"
                "loss = torch.ones(1) + gamma * q_values\nloss.backward()\n"
            ),
            "reinforcement-learning",
            2.25,
        ),
        (
            "a.py",
            (
                "import torch\n\ndef iou(boxes, anchors):\n    return torch.ones(1)\n\n"
                "def nms(boxes):\n    return boxes\n"
            ),
            "object-detection",
            2,
        ),
        (
            "a.py",
            (
                "import torch.nn as nn\nuser_factors = nn.Embedding(9, 2)\n"
                "item_factors = nn.Embedding(9, 2)\n"
            ),
            "recommender-systems",
            2,
        ),
        (
            "a.py",
            "import tensorflow as tf\n\nclass GraphConvolution:\n    x = tf.ones(1)\n",
            "graph-learning",
            2,
        ),
        (
            "a.py",
            "import numpy as np\n\ndef recommend_for(user):\n    return np.ones(user)\n",
            "recommender-systems",
            1.75,
        ),
        (
            "a.py",
            (
                "with client.post('https://api.openai.com/v1/chat/completions') as told:\n"
                "    print(list(told.iter_lines()))\n"
            ),
            "llm-apis",
            2.25,
        ),
        (
            "a.py",
            (
                "import torch.nn as nn\n\nclass GRUCell(nn.Module):\n"
                "    def forward(self, x):\n        return x\n"
            ),
            "recurrent-networks",
            2,
        ),
        ("m.sql", "select a from {{ ref('b') }} {% if is_incremental() %}{% endif %}", "dbt", 2),
        ("tests/t.sql", "select a from {{ ref('b') }}", "data-quality", 1.5),
        (
            "nms.c",
            "float iou(box a);\nvoid nms(box *b) { socket(1); }\n" * 3,
            "object-detection",
            2,
        ),
        ("a.ts", "import { x } from 'mongoose'\nconst f = () => 1\n" * 4, "mongodb", 1.25),
        ("a.go", 'import "k8s.io/client-go/kubernetes"\nfunc main() {\n}\n' * 3, "kubernetes", 1.5),
        (
            "a.js",
            "import React from 'react'\nclass A extends React.Component { f() { return <p/> } }\n"
            * 4,
            "react",
            1.75,
        ),
        ("a.R", "f <- function(x) x\nlibrary(tidytext)\n" * 4, "nlp", 1.25),
        ("fit.m", "function y = f(x)\ny = svd(x) .* 2;\n" * 40, "matlab", 1.75),
        ("heap.py", "def dijkstra(graph):\n    return graph\n", "algorithms-data-structures", 1.5),
        ("a.rs", "fn merge_sort(a: &[i32]) {\n}\n" * 4, "algorithms-data-structures", 1.5),
        (
            "etl.py",
            "".join(f"def {step}_rows():\n    pass\n" for step in ("extract", "transform", "load")),
            "data-pipelines",
            1.75,
        ),
        ("xmltest.cpp", "int main() {\n" + "  XMLTest(1, 2);\n" * 9 + "}\n", "unit-testing", 1.5),
        ("old.py", "import pandas as pd\nprint pd.DataFrame(), 1\n", "pandas", 1),
        ("a.proto", "service Greeter {\n}\n", "microservices", 1.75),
        ("s.yml", "models:\n  - name: a\n    tests: [unique]\n", "data-quality", 1.5),
        ("stack.yaml", "Resources:\n  a:\n    Type: AWS::S3::Bucket\n", "aws", 1.75),
        ("r.yaml", "groups:\n  - rules:\n      - alert: Down\n", "prometheus-grafana", 2),
    ],
)
def test_depth_is_told_by_the_shape_of_code(tmp_path, name, text, skill, least):
    assert levels(write(tmp_path, {name: text}))[skill] >= least


@pytest.mark.parametrize(
    ("name", "text", "skill"),
    [
        ("test_a.py", "def test_a():\n    print(1)\n" * 4, "unit-testing"),
        ("a.sql", "-- with a as (select 1) select sum(x) over (y)\n", "sql"),
        ("a.sql", "select 'sum(x) over (partition by y)'", "window functions"),
        ("a.py", '"""\nimport torch\n"""\nx = 1\n', "pytorch"),
        ("a.py", "from .torch import x\nprint(x)\n", "pytorch"),
        ("requirements.txt", "torch\n", "pytorch"),
        ("weights.pt", "x", "neural-networks"),
        ("a.yaml", "kind: cat\n", "kubernetes"),
        ("Dockerfile", "# FROM here\n", "docker"),
        ("view.m", "#import <UIKit/UIKit.h>\n@interface A\n function y = f\n", "matlab"),
        ("README.md", "# Text classification with BERT\n", "text-classification"),
    ],
)
def test_what_is_only_named_shows_nothing(tmp_path, name, text, skill):
    assert levels(write(tmp_path, {name: text})).get(skill, 0) <= 1.0
    assert skill not in levels(tmp_path) or skill == "sql"


def test_notebooks_are_read_cell_by_cell(tmp_path):
    cells = [
        {"cell_type": "code", "source": ["%matplotlib inline\n", "import xgboost as xgb"]},
        {"cell_type": "code", "source": "this is broken ("},
        {"cell_type": "code", "source": "%%bash\nls"},
        {"cell_type": "code", "source": "m = xgb.XGBClassifier()\nm.fit(1, 2)"},
        {"cell_type": "markdown", "source": "import jax"},
    ]
    found = levels(write(tmp_path, {"a.ipynb": json.dumps({"cells": cells})}))
    assert found["xgboost"] >= 1.5
    assert "jax" not in found
    cells = [{"cell_type": "code", "input": "import jax\nprint jax.jit"}]
    write(tmp_path, {"old.ipynb": json.dumps({"worksheets": [{"cells": cells}]})})
    assert "jax" in levels(tmp_path)


def test_a_readme_says_what_about_and_code_beside_it_bears_it_out(tmp_path):
    top = "# Sentiment analysis of tweets\n"
    found = levels(write(tmp_path, {"README.md": top, "a.py": LOOP}))
    assert found["text-classification"] == found["nlp"] == 1.75
    listed = "Text classification, YOLO, GANs, forecasts, speech recognition, semantic search\n"
    assert "nlp" not in levels(write(tmp_path, {"README.md": listed}))
    linked = "[a](https://x.example/text-classification)\n"
    assert "nlp" not in levels(write(tmp_path, {"README.md": linked}))


def test_what_is_used_in_passing_in_one_file_of_many_shows_nothing(tmp_path):
    files = {f"m{n}.py": f"x = [{n}, {n} + 1]\nprint(x)\n" for n in range(9)}
    write(tmp_path, files | {"a.py": "import librosa\nprint(librosa.load('a'))\n"})
    assert "speech-audio" not in levels(tmp_path)
    write(tmp_path, {"b.py": "import librosa\nprint(librosa.load('b'))\n"})
    assert levels(tmp_path)["speech-audio"] == 1
    write(tmp_path, {"c.py": "import boto3\nprint(boto3.client('s3'))\n"})
    assert levels(tmp_path)["aws"] == 1.5  # a tool was used, which one call shows


def test_the_tables_of_tests_model_nothing(tmp_path):
    text = "create table a (b int references c, d jsonb); select rank() over (order by b) from a"
    assert {"data-modeling", "postgresql"} <= set(levels(write(tmp_path / "one", {"a.sql": text})))
    query = f"def test_a(run):\n    assert run({text!r})\n    x = 1\n    y = 2\n"
    found = levels(write(tmp_path / "two", {"test_a.py": query}))
    assert found["sql"] == 2
    assert not {"data-modeling", "postgresql"} & set(found)


def test_documentation_that_a_program_printed_is_left_out(tmp_path):
    script = "const f = () => [1].map((x) => x)\n" * 9
    assert "javascript" in levels(write(tmp_path, {"docs/search.js": script}))
    assert "javascript" not in levels(write(tmp_path, {"docs/doxygen.css": "a { }\n"}))


def test_a_network_and_the_pictures_it_reads_may_stand_in_two_files(tmp_path):
    net = LOOP.replace("nn.Linear(3, 1)", "nn.Conv2d(3, 1, 3)")
    data = "from PIL import Image\nimport torch\nprint(Image.open('a'), torch.ones(1))\n"
    assert "computer-vision" not in levels(write(tmp_path, {"net.py": net}))
    assert levels(write(tmp_path, {"data.py": data}))["computer-vision"] == 2


def test_errors_of_ones_own_are_no_design_and_types_alone_are_no_care(tmp_path):
    text = "class Wrong(Exception):\n    code = 1\n\n" + "".join(
        f"def f{n}(x: int) -> int:\n    return x + {n}\n\n" for n in range(5)
    )
    found = levels(write(tmp_path, {"a.py": text}))
    assert "python" in found
    assert not found.keys() & {"object-oriented-design", "code-quality"}


def test_a_project_under_another_licence_is_somebody_elses(tmp_path):
    ours, theirs = "MIT License\nCopyright 2020 Kim\n", "Apache License\nCopyright The Others\n"
    write(tmp_path, {"LICENSE": ours, "fast/LICENSE": theirs, "fast/setup.py": "x = 1\n"})
    write(tmp_path, {"fast/net.py": LOOP, "mine/LICENSE": ours.replace("2020", "2021")})
    write(tmp_path, {"mine/pyproject.toml": "", "docs/LICENSE": theirs, "docs/a.py": "x = 1\n"})
    assert "pytorch" not in levels(tmp_path)
    assert look(tmp_path).left_out == 1
    write(tmp_path, {"mine/net.py": LOOP + "\n"})
    assert "pytorch" in levels(tmp_path)


def test_an_exercise_that_others_set_shows_little_and_many_of_them_nothing(tmp_path):
    set_by_others = f"# GRADED FUNCTION: train\n{LOOP}"
    one = levels(write(tmp_path, {"a.py": set_by_others}))
    assert 1 <= one["pytorch"] <= 1.5
    more = {f"{n}.py": f"{set_by_others}\nx = {n}\n" for n in range(3)}
    told = look(write(tmp_path, {**more, "b.py": f"{LOOP}\ny = 1\n"}))
    assert not told.skills
    assert "is a course" in told.notes[0]


@pytest.mark.parametrize(
    "files",
    [
        {f"assignment{n}/a.py": LOOP for n in range(1, 4)},
        {"a.py": LOOP, "README.md": "# CS900\n\nMy solutions for the Some Deep course.\n"},
        {"a.py": LOOP, "README.md": "# Models\n\nThis tutorial walks you through networks.\n"},
        {"a.py": LOOP, "README.md": "# Deep Specialization on Coursera\n\nBy an instructor.\n"},
    ],
)
def test_a_download_that_is_called_a_course_shows_nothing(tmp_path, files):
    assert not levels(write(tmp_path, files))


def test_a_project_that_was_made_after_a_course_is_no_course(tmp_path):
    readme = "# Cat finder\n\nI learned this in a course. Run `make train` to train it.\n"
    assert "pytorch" in levels(write(tmp_path, {"a.py": LOOP, "README.md": readme}))


def test_other_languages_are_read_by_their_words(tmp_path):
    go = "package a\n\ntype Job interface {\n\tRun() error\n}\n" + "func (q *Q) Run() {\n" * 20
    found = levels(write(tmp_path, {"a.go": go, "b.js": "const a = 1;\n" * 9}))
    assert found["go"] > 1
    assert "javascript" not in found


def test_other_peoples_code_is_left_out(tmp_path):
    names = (
        ".venv/lib/x.py",
        "node_modules/a/x.py",
        "lib/site-packages/x.py",
        "own_env/pkg/x.py",
        "a.egg-info/x.py",
        "{{cookiecutter.name}}/x.py",
        "app/migrations/x.py",
    )
    write(tmp_path, dict.fromkeys(names, LOOP) | {"own_env/pyvenv.cfg": "", "mine.py": "x = 1\n"})
    found = look(tmp_path)
    assert not found.skills
    assert (found.files, found.left_out) == (1, 7)


@pytest.mark.parametrize(
    "files",
    [
        {"a_pb2.py": LOOP},
        {"a.py": f"# Code generated by a program. DO NOT EDIT.\n{LOOP}"},
        {"a.min.js": "class A{}" * 50},
        {"a.js": "class A{f(){return await b.map(c=>c)}}" * 100},
        {"a.py": f"x = '{{{{ cookiecutter.name }}}}'\n{LOOP}"},
        {
            "a.py": f"# Copyright 2020 The Some Team. All rights reserved.\n{LOOP}",
            "b.py": "x = 1\n",
        },
    ],
)
def test_what_machines_and_companies_wrote_shows_nothing(tmp_path, files):
    assert not levels(write(tmp_path, files))


def test_a_module_of_the_project_is_not_the_library_of_that_name(tmp_path):
    files = {
        "guardrails.py": "def check(x):\n    return x\n",
        "implicit/__init__.py": "",
        "app/main.py": "import guardrails\nimport implicit\nprint(guardrails.check(implicit))\n",
        "surprise/notes.txt": "",
        "rank.py": "from surprise import SVD\nprint(SVD())\n",
    }
    found = set(levels(write(tmp_path, files)))
    assert not found & {"llm-safety"}
    assert "recommender-systems" in found


def test_a_file_that_is_there_twice_counts_once(tmp_path):
    write(tmp_path, {f"copy{n}/a.py": LOOP for n in range(9)})
    kept = {finding.skill: finding for finding in look(tmp_path).skills}
    assert kept["pytorch"].times == 1


def test_links_pipes_and_loops_are_not_followed(tmp_path):
    write(tmp_path, {"a/x.py": "import torch\n"})
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "link.py").symlink_to("a/x.py")
    os.mkfifo(tmp_path / "pipe.py")
    assert look(tmp_path).files == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.py", "import torch\n" + "(" * 5000),
        ("a.py", "import torch\n" + "-" * 100_000 + "1"),
        ("a.py", "import torch\n\x00"),
        ("a.py", "import torch\nx = torch" + ".a" * 50_000),
        ("a.py", "import numpy\nimport " + ".".join("a" * 100_000)),
        ("a.py", "import torch\ndef broken(:\n"),
        ("a.py", "f(" * 20_000 + ")" * 20_000),
        ("a.py", "x = " + "[" * 90 + "]" * 90),
        ("a.py", "'select " + "from " * 60_000 + "'\n"),
        ("a.sql", "select /*" * 30_000),
        ("a.sql", "with a as (" * 30_000),
        ("a.go", "`SELECT " * 40_000),
        ("a.go", "func " * 60_000),
        ("a.tf", "\n" * 390_000),
        ("requirements.txt", "\n" * 390_000),
        ("a.sh", " " * 390_000),
        ("a.js", "async " * 60_000),
        ("a.ipynb", "[" * 50_000),
        ("package.json", '{"dependencies": {"a": ' * 10_000),
        ("pyproject.toml", "[tool." * 60_000),
        ("a.yaml", "apiVersion:\nkind:" + " \n" * 190_000),
    ],
    ids=range(21),
)
def test_hostile_code_is_read_in_time_or_passed_over(tmp_path, name, text):
    started = time.monotonic()
    look(write(tmp_path, {name: text, "good.py": LOOP}))
    assert time.monotonic() - started < 15
    assert "pytorch" in levels(tmp_path)


class Dying(Child):
    """A child that dies of one file."""

    def ask(self, request):
        if any("bad" in path for path, *_ in request["files"]):
            raise BadDataError("too slow")
        return super().ask(request)


def test_after_a_file_that_kills_the_reader_the_others_are_read(tmp_path):
    write(tmp_path, {"a.py": LOOP, "bad.py": LOOP, "c.py": "x = 1\n"})
    with Dying(worker=whose.WORKER) as child:
        reading = reader.Reader(child)
        for name in ("a.py", "bad.py", "c.py"):
            file = File(str(tmp_path / name), "python", 10, 0.0, "", frozenset())
            assert not list(reading.take(file, "p"))
        read = [one.file.path.rpartition("/")[2] for one in reading.rest()]
    assert read == ["a.py", "c.py"]
    assert reading.slow == 1


def test_no_more_is_read_than_tells_anything(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "PROJECT_BYTES", 1500)
    write(tmp_path, {f"p/a{n:02}.py": f"x = {n}\n" * 20 for n in range(20)} | {"q/b.py": LOOP})
    found = look(tmp_path)
    assert found.read < 10
    assert "more files were not read" in found.notes[-1]
    assert "pytorch" in {one.skill for one in found.skills}


def test_longest_known_modules_count_with_their_first_part():
    assert known_modules("sklearn.metrics.cluster") == ["sklearn.metrics", "sklearn"]
    assert known_modules("google.cloud.storage") == ["google.cloud"]
    assert known_modules("os.path") == []


@pytest.mark.parametrize(
    "text", ["not json", "[]", '{"cells": 3}', '{"cells": [{"cell_type": "code"}]}', "[" * 50_000]
)
def test_broken_notebooks_and_packages_are_passed_over(tmp_path, text):
    assert not levels(write(tmp_path, {"a.ipynb": text, "package.json": text}))


def test_long_files_and_missing_ones_tell_nothing(tmp_path):
    write(tmp_path, {"a.py": "x = 1\n" * 70_000})
    assert read_source(tmp_path / "a.py", "python", ()) is None
    assert read_source(tmp_path / "b.py", "python", ()) is None


def test_many_files_are_walked_with_progress(tmp_path):
    for n in range(1200):
        (tmp_path / f"f{n}.dat").touch()
    told = []
    found = look(tmp_path, progress=told.append)
    assert told == [500, 1000]
    assert found.files == 1200


def test_what_was_not_touched_for_years_is_worth_less(tmp_path):
    new = levels(write(tmp_path / "new", {"a.py": LOOP}))
    write(tmp_path / "old", {"a.py": LOOP})
    os.utime(tmp_path / "old" / "a.py", (1_500_000_000, 1_500_000_000))
    assert levels(tmp_path / "old")["pytorch"] == new["pytorch"] - 0.5
    assert look(tmp_path / "old").last_change == "2017-07-14"


def test_what_is_no_folder_is_refused(tmp_path):
    (tmp_path / "a.txt").touch()
    for path, words in (
        (tmp_path / "a.txt", "is not a folder"),
        (tmp_path / "none", "does not exist"),
        (tmp_path / ("x" * 5000), "cannot be looked into|does not exist"),
    ):
        with pytest.raises(BadDataError, match=words):
            look(path)


LONG_AGO, LATELY = datetime(2022, 5, 1, tzinfo=UTC).timestamp(), NOW.timestamp()


def shown(*files, months=24):
    """Gather files, each a skill with signs of 2.0 and the day of its last change."""
    all_of_it = levels_of_code.Shown()
    all_of_it.months = months
    for number, (skill, signs, when) in enumerate(files):
        uses = Uses()
        for sign in signs:
            uses.sign(skill, sign, 2.0)
        uses.sign("numpy", f"file {number}", 1.0)
        all_of_it.add(uses, when)
    found = levels_of_code.findings([all_of_it], NOW.timestamp())
    return {one.skill: one.level for one in found}


@pytest.mark.parametrize(
    ("files", "months", "level"),
    [
        ([("docker", "a", LONG_AGO), ("docker", "b", LATELY)], 24, 2.25),
        ([("docker", "a", LATELY), ("docker", "b", LATELY)], 24, 2.0),
        ([("docker", "a", LONG_AGO), ("docker", "b", LATELY)], 5, 2.0),
        ([("git", "a", LONG_AGO), ("git", "b", LATELY)], 24, 2.0),
    ],
    ids=["touched over years", "touched at once", "few months of work", "git counts months itself"],
)
def test_long_work_adds_to_what_its_own_files_bear_out(files, months, level):
    assert shown(*files, months=months)[files[0][0]] == level


def test_many_strong_signs_count_where_they_stand_in_several_files():
    assert shown(("docker", "abc", LATELY))["docker"] == 2.0
    assert shown(("docker", "ab", LATELY), ("docker", "c", LATELY))["docker"] == 2.25


def test_the_top_takes_long_work():
    many = [("docker", "abcdef", LATELY)] * 2
    rich = levels_of_code.Shown()
    for when in (LONG_AGO, LATELY):
        uses = Uses()
        for sign in "abcdef":
            uses.sign("docker", sign, 2.5)
        rich.add(uses, when)
    soon = levels_of_code.findings([rich], NOW.timestamp())
    rich.months = 24
    late = levels_of_code.findings([rich], NOW.timestamp())
    assert [one.level for one in (*soon, *late)] == [2.75, 3.0]
    assert shown(*many)["docker"] == 2.5


def test_a_concept_in_a_few_of_very_many_files_was_met_in_passing():
    rare = [("clustering", "", LATELY)] * 78
    uses = Uses()
    uses.sign("clustering", "groups", 1.75)
    everything = levels_of_code.Shown()
    for _ in rare:
        everything.add(Uses(), LATELY)
    for _ in range(2):
        everything.add(uses, LATELY)
    assert not levels_of_code.findings([everything], NOW.timestamp())


def test_methods_of_texts_logs_and_modules_are_none_of_a_table(tmp_path):
    text = """
import logging
import numpy as np
import pandas as pd
log = logging.getLogger()
frame = pd.read_csv("a.csv")
log.info(", ".join(frame.columns))
np.stack([1, 2])
print(f"{frame}".join("ab"))
frame.head()
"""
    found = levels(write(tmp_path, {"a.py": text}))
    assert "exploratory-analysis" not in found
    assert found["pandas"] == 1.0
    assert levels(write(tmp_path, {"a.py": f"{text}frame.join(frame)\n"}))["pandas"] == 1.75


def test_names_that_anybody_calls_tell_nothing_of_their_library(tmp_path):
    text = "import socket\nfrom scipy import io\nprint(socket.gethostname(), io.loadmat('a'))\n"
    assert not levels(write(tmp_path, {"a.py": text})).keys() & {"networking-http", "scipy"}


def test_opencv_in_many_files_is_work_on_pictures(tmp_path):
    text = "#include <opencv2/core.hpp>\n" + "int f{0}(int a) {{\n  return a;\n}}\n" * 3
    few = {f"{name}.cpp": text.format(name) for name in "abcd"}
    assert "computer-vision" not in levels(write(tmp_path, few))
    assert levels(write(tmp_path, {"e.cpp": text.format("e")}))["computer-vision"] == 1.5
