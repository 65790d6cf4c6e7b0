"""What a YAML file is for, told by where it stands and what it holds."""

from __future__ import annotations

import re

_CI_FOLDERS = (
    "/.github/workflows/", "/.github/actions/", "/.circleci/", "/.buildkite/", "/.woodpecker/",
)  # fmt: skip
_DBT = re.compile(
    r"^(?:models|sources|seeds|snapshots|exposures|semantic_models|metrics|unit_tests):\s*\n"
    r"(?:\s*\n)?[ \t]*-[ \t]+name:",
    re.MULTILINE,
)
_STACK = re.compile(r"^[ \t]+Type:[ \t]*[\"']?AWS::\w+::", re.MULTILINE)
_SERVERS = re.compile(r"^[ \t]*-\s+name:", re.MULTILINE)


def kind_of_yaml(text: str, path: str) -> str | None:
    """Tell what a YAML file is for."""
    tasks = "/tasks/" in path or "/handlers/" in path or "hosts:" in text
    kinds = {
        "ci": any(folder in path for folder in _CI_FOLDERS),
        "kubernetes": "apiVersion:" in text and "kind:" in text,
        "servers": tasks and _SERVERS.search(text) is not None,
        "dbt-tests": _DBT.search(text) is not None,
        "cloudformation": "AWSTemplateFormatVersion" in text or _STACK.search(text) is not None,
        "prometheus": "groups:" in text and "- alert:" in text,
    }
    return next((kind for kind, told in kinds.items() if told), None)
