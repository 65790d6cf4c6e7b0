"""What is shipped: cheap checks here; `.ci/run` builds, installs and runs what is built."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib import metadata, util
from pathlib import Path

import pytest

import mlpath

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]["explore"]
LARGEST_WHEEL = 3_800_000
"""Bytes. It was 3.6 MB before the countries and 734 more postings; what grows by less than a tenth
with its content is no slip, a folder that does not belong there is."""
PERMISSIVE = re.compile(r"\b(MIT|BSD|Apache|ISC|PSF|Python Software Foundation)\b", re.IGNORECASE)
COPYLEFT = re.compile(r"\b(A?GPL|LGPL|SSPL|proprietary)\b", re.IGNORECASE)
OWN = "mlpath"
RUN_TIME = ("mcp", "explore", "dask", "parquet")
"""Extras of which the program imports something, inside of functions."""
# What would tell where a file was made, put together here so that this file does not tell it.
MACHINE = re.compile(
    "|".join(
        (
            "/" + "work/",
            "/" + "home/[a-z]+/(?!you)",
            "/" + "Users/[A-Za-z]+/",
            "/" + "root/",
            r"C:\\" + r"Users\\",
            "arti" + "factory",
            "index" + "-url",
            r"pypi\.(?!org)[a-z-]+\.",
            r"\b10\.\d+\.\d+\.\d+:\d+",
        )
    )
)
TEXTS = {
    ".py", ".toml", ".md", ".csv", ".txt", ".cfg", ".yml", ".yaml", ".j2", ".1", ".svg", ".json",
    "",
}  # fmt: skip


def tracked() -> list[Path]:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    done = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip(f"git does not list files here: {done.stderr.strip()}")
    return [ROOT / name for name in done.stdout.splitlines() if (ROOT / name).is_file()]


URL = re.compile(r"https?://[^\s\"')>]+")
"""Addresses have paths of their own."""


def test_no_file_tells_on_which_machine_it_was_made() -> None:
    told = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}"
        for path in tracked()
        if path.suffix in TEXTS
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
        if MACHINE.search(URL.sub("", line))
        and "re." not in line  # what looks for such words has to name them
    ]
    assert told == []


def test_nothing_made_by_running_is_tracked() -> None:
    names = {part for path in tracked() for part in path.relative_to(ROOT).parts}
    assert not names & {
        "__pycache__",
        ".venv",
        "dist",
        "build",
        ".coverage",
        ".hypothesis",
        "htmlcov",
    }
    assert not [path for path in tracked() if path.suffix in (".pyc", ".db", ".whl", ".so")]
    assert max(path.stat().st_size for path in tracked()) < 2_000_000


def test_the_package_says_that_it_is_typed_and_which_version_it_is() -> None:
    assert (ROOT / "src" / "mlpath" / "py.typed").is_file()
    assert re.fullmatch(r"\d+\.\d+\.\d+", mlpath.__version__)
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{mlpath.__version__}]" in changes or "## [Unreleased]" in changes
    assert PROJECT["license"] == "MIT"
    assert "MIT License" in (ROOT / "LICENSE").read_text(encoding="utf-8")


def needed(name: str, seen: set[str] | None = None) -> set[str]:
    """Return a distribution and everything that it needs here."""
    seen = set() if seen is None else seen
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in seen:
        return seen
    try:
        requires = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return seen  # for another platform or Python
    seen.add(key)
    for line in requires:
        if "extra ==" not in line:
            needed(re.split(r"[\s;<>=!~\[(]", line, maxsplit=1)[0], seen)
    return seen


def licence(name: str) -> str:
    """Return what a distribution says of its licence, in whatever field it says it."""
    facts = metadata.metadata(name)
    said = [facts.get("License-Expression") or "", (facts.get("License") or "")[:200]]
    said += [c for c in facts.get_all("Classifier") or () if c.startswith("License")]
    return " | ".join(part for part in said if part)


def test_the_licence_of_every_dependency_is_permissive() -> None:
    names: set[str] = set()
    for line in (*PROJECT["dependencies"], *EXTRAS):
        needed(re.split(r"[\s;<>=!~\[(]", line, maxsplit=1)[0], names)
    assert {"typer", "rich", "questionary", "platformdirs", "pypdfium2", "jinja2", "fsrs"} <= names
    for name in sorted(names):
        said = licence(name)
        assert PERMISSIVE.search(said), f"{name}: {said}"
        assert not COPYLEFT.search(said), f"{name}: {said}"


def test_dependencies_are_few_and_bounded_where_it_matters() -> None:
    names = {re.split(r"[<>=]", line)[0] for line in PROJECT["dependencies"]}
    assert names == {"typer", "rich", "questionary", "platformdirs", "pypdfium2", "jinja2", "fsrs"}
    (typer,) = [line for line in PROJECT["dependencies"] if line.startswith("typer")]
    assert "<0.29" in typer  # from there on every command would pay for pydantic


def test_what_is_imported_is_declared() -> None:
    """Look at every import of the package: it is ours, Python's, or a dependency by name."""
    found = set()
    for path in (ROOT / "src").rglob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if match := re.match(r"\s*(?:from|import) ([a-zA-Z_]\w*)", line):
                found.add(match[1])
    declared = {re.split(r"[<>=]", line)[0] for line in PROJECT["dependencies"]}
    extras = PROJECT["optional-dependencies"]
    optional = {re.split(r"[<>=]", one)[0] for name in RUN_TIME for one in extras.get(name, ())}
    # of questionary, jinja2, pypdfium2 and mcp
    through = {"prompt_toolkit", "markupsafe", "pypdfium2_raw", "anyio"}
    words = {"the", "a"}  # a docstring's "from the ..."
    assert found - set(sys.stdlib_module_names) - declared - optional - through - words <= {OWN}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> zipfile.ZipFile:
    if util.find_spec("build") is None or util.find_spec("hatchling") is None:
        pytest.skip("build and hatchling are not installed; .ci/run builds")
    out = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation"]
    done = subprocess.run(
        [*build, "--outdir", str(out), str(ROOT)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-1000:] + done.stderr[-1000:]
    (file,) = out.glob("*.whl")
    assert file.stat().st_size <= LARGEST_WHEEL, file.stat().st_size
    return zipfile.ZipFile(file)


def test_the_wheel_holds_the_package_its_data_and_nothing_else(wheel) -> None:
    names = set(wheel.namelist())
    version = mlpath.__version__
    shared = {f"mlpath_advisor-{version}.data/data/share/man/man1/mlpath.1"}
    others = {
        n for n in names if not n.startswith(("mlpath/", f"mlpath_advisor-{version}.dist-info/"))
    }
    assert others <= shared
    for name in ("mlpath/py.typed", "mlpath/__main__.py", "mlpath/data/_catalog.json",
                 "mlpath/data/demand.csv", "mlpath/skill/SKILL.md",
                 "mlpath/views/html/report.html.j2"):  # fmt: skip
        assert name in names
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    package = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src" / "mlpath").rglob("*")
        if path.suffix in (".py", ".j2", ".typed") and not {"__pycache__"} & set(path.parts)
    }
    data = {
        f"mlpath/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "data").rglob("*")
        if path.is_file() and path.suffix in (".toml", ".csv")
    }
    inside = {name for name in names if name.startswith("mlpath/")}
    assert package | data <= inside
    assert {Path(name).suffix for name in inside} <= {
        ".py",
        ".toml",
        ".csv",
        ".json",
        ".j2",
        ".typed",
        ".md",
        ".css",
        ".js",
        ".tcss",
    }
    assert [name for name in inside if name.endswith(".md")] == ["mlpath/skill/SKILL.md"]


def test_the_compiled_catalogue_in_the_wheel_is_that_of_the_data(wheel, catalog) -> None:
    from mlpath.catalog.opened import open_compiled

    packed = open_compiled(wheel.read("mlpath/data/_catalog.json"))
    assert packed.fingerprint == catalog.fingerprint


def test_the_wheel_says_what_pyproject_says(wheel) -> None:
    (name,) = [n for n in wheel.namelist() if n.endswith(".dist-info/METADATA")]
    text = wheel.read(name).decode()
    assert f"Version: {mlpath.__version__}" in text
    assert "Name: mlpath-advisor\n" in text
    assert "License-Expression: MIT" in text
    assert "Requires-Python: >=3.11" in text
    (points,) = [n for n in wheel.namelist() if n.endswith("entry_points.txt")]
    assert "mlpath = mlpath.__main__:main" in wheel.read(points).decode()
