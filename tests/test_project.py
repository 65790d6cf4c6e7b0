"""What surrounds the code: its name, its workflows, forms, citation and site say what is so."""

from __future__ import annotations

import re
import tomllib

import pytest
import yaml

import mlpath
from pages import ROOT, links

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
ACTIONS = {
    "actions/checkout@v5",
    "actions/setup-python@v5",
    "actions/upload-artifact@v4",
    "actions/download-artifact@v4",
    "pypa/gh-action-pypi-publish@release/v1",
}
"""Actions and versions that were seen to exist."""


def read(path) -> dict:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def steps(workflow: dict) -> list[dict]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_the_distribution_has_a_name_that_is_free_and_everything_calls_it_so() -> None:
    assert PROJECT["name"] == "mlpath-advisor"
    assert PROJECT["scripts"] == {"mlpath": "mlpath.__main__:main"}
    assert (ROOT / "src" / "mlpath").is_dir()
    for name, wanted in PROJECT["optional-dependencies"].items():
        own = [one for one in wanted if one.startswith("mlpath")]
        assert all(one.startswith("mlpath-advisor[") for one in own), name
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "uv tool install ." in readme
    assert "pipx install ." in readme
    assert "pip install mlpath" not in readme
    told = (ROOT / "src/mlpath/cli/assistant/server.py").read_text(encoding="utf-8")
    assert f"{PROJECT['name']}[mcp]" in told


def test_no_address_is_claimed_that_the_project_does_not_have() -> None:
    assert "urls" not in PROJECT
    assert PROJECT["authors"] == [{"name": "the mlpath authors"}]
    assert "the mlpath authors" in (ROOT / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_uses_actions_that_exist_and_has_few_rights(path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {"contents": "read"}
    used = {step["uses"] for step in steps(workflow) if "uses" in step}
    assert used <= ACTIONS
    assert all(("uses" in step) != ("run" in step) for step in steps(workflow))
    assert "secrets." not in path.read_text(encoding="utf-8")


def test_three_systems_and_the_oldest_and_newest_python_run_the_tests() -> None:
    jobs = read(ROOT / ".github" / "workflows" / "ci.yml")["jobs"]
    matrix = jobs["tests"]["strategy"]["matrix"]
    assert {name.partition("-")[0] for name in matrix["os"]} == {"ubuntu", "macos", "windows"}
    versions = [one.rpartition(" ")[2] for one in PROJECT["classifiers"] if ":: 3." in one]
    assert [versions[0], versions[-1]] == matrix["python"]
    assert PROJECT["requires-python"] == f">={versions[0]}"
    assert {"run": ".ci/run"} in jobs["everything"]["steps"]


def test_a_release_is_trusted_attested_and_only_made_of_a_tag_that_is_the_version() -> None:
    workflow = read(ROOT / ".github" / "workflows" / "release.yml")
    assert workflow[True] == {"push": {"tags": ["v*"]}}  # YAML reads "on" as true
    publish = workflow["jobs"]["publish"]
    assert publish["permissions"] == {"id-token": "write"}
    assert publish["needs"] == "build"
    (last,) = [step for step in publish["steps"] if "pypi-publish" in step["uses"]]
    assert last["with"] == {"attestations": True}
    assert any("GITHUB_REF_NAME" in step.get("run", "") for step in steps(workflow))
    assert re.fullmatch(r"\d+\.\d+\.\d+", mlpath.__version__)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_an_issue_form_asks_for_what_is_needed(path) -> None:
    form = read(path)
    if path.name == "config.yml":
        assert form == {"blank_issues_enabled": False}
        return
    assert form["name"]
    assert form["description"]
    asked = [part for part in form["body"] if part["type"] != "markdown"]
    assert len(asked) >= 3
    assert len({part["id"] for part in asked}) == len(asked)
    for part in asked:
        assert part["type"] in ("input", "textarea")
        assert part["attributes"]["label"]
        assert part["validations"] == {"required": True}


def test_the_citation_has_what_the_format_requires() -> None:
    cited = read(ROOT / "CITATION.cff")
    assert cited["cff-version"] == "1.2.0"
    assert {"message", "title", "authors"} <= set(cited)
    assert cited["authors"] == PROJECT["authors"]
    assert cited["license"] == PROJECT["license"]
    assert cited["type"] == "software"


def test_the_site_is_made_of_docs_and_is_not_kept() -> None:
    settings = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]
    assert (settings["docs_dir"], settings["site_dir"]) == ("docs", "site")
    assert settings["site_description"] == PROJECT["description"]
    assert "site_url" not in settings
    assert "site/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert settings["theme"]["font"] is False, "else every page asks another server for letters"
    assert "\tzensical build" in (ROOT / "Makefile").read_text(encoding="utf-8")
    assert (ROOT / "docs" / "README.md").is_file()  # the first page


def test_no_page_of_the_site_links_to_what_is_not_on_it() -> None:
    out = {
        link
        for page in (ROOT / "docs").rglob("*.md")
        for link in links(page)
        if not link.startswith(("http", "#"))
        and not (page.parent / link.partition("#")[0]).resolve().is_relative_to(ROOT / "docs")
    }
    assert out == set()
