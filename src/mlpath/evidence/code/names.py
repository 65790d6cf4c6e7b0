"""What the name of a file says: who reads it, and what is left out. Data, no logic."""

from __future__ import annotations

LANGUAGES: dict[str, str] = {
    ".sh": "bash",
    ".bash": "bash",
    ".r": "r",
    ".rmd": "r",
    ".java": "java",
    ".scala": "scala",
    ".go": "go",
    ".rs": "rust",
    ".jl": "julia",
    ".cs": "csharp",
    ".cpp": "cpp",
    ".cc": "cpp",
    ".cxx": "cpp",
    ".hpp": "cpp",
    ".cu": "gpu-cuda",
    ".js": "javascript",
    ".mjs": "javascript",
    ".ts": "javascript",
    ".jsx": "react",
    ".tsx": "react",
    ".sas": "sas",
}
"""Endings of source files whose words are looked at."""

OTHERS: dict[str, str] = {
    ".py": "python",
    ".ipynb": "notebook",
    ".sql": "sql",
    ".tf": "terraform",
}
"""Endings of files that are read in a way of their own."""

CONFIGURATION: tuple[tuple[str, str], ...] = (
    (r"dockerfile(?:\..+)?|.+\.dockerfile|containerfile", "docker"),
    (r"(?:docker-)?compose(?:\..+)?\.ya?ml", "compose"),
    (r"dbt_project\.ya?ml", "dbt"),
    (r"chart\.ya?ml", "helm"),
    (r"dvc\.ya?ml", "dvc"),
    (r"mlproject", "mlproject"),
    (r"prometheus\.ya?ml|alertmanager\.ya?ml", "prometheus"),
    (
        (
            r"\.gitlab-ci\.ya?ml|jenkinsfile|azure-pipelines\.ya?ml|\.travis\.yml"
            r"|bitbucket-pipelines\.yml"
        ),
        "ci",
    ),
    (r"openapi\.(?:ya?ml|json)|swagger\.(?:ya?ml|json)", "openapi"),
    (
        r"\.pre-commit-config\.ya?ml|ruff\.toml|\.ruff\.toml|mypy\.ini|\.flake8|\.pylintrc",
        "checker",
    ),
    (r"pyproject\.toml|setup\.cfg|tox\.ini", "project"),
    (r"package\.json", "package"),
)
"""Patterns of file names, in small letters, and how such a file is read."""

BY_NAME: dict[str, str] = {
    ".twb": "tableau",
    ".twbx": "tableau",
    ".pbix": "power-bi",
    ".mlx": "matlab",
}
"""Files that nothing but their program writes: that there is one is all that can be said."""

_LEFT_OUT = """
    .git .hg .svn .venv venv env .env virtualenv node_modules site-packages dist-packages
    __pycache__ .tox .nox .mypy_cache .pytest_cache .ruff_cache .ipynb_checkpoints .eggs build
    dist target vendor vendored _vendor vendors third_party thirdparty third-party extern external
    externals bower_components .idea .vscode .cache .terraform .next .gradle .conda conda-meta
    dbt_packages migrations generated __generated__ obj
"""
LEFT_OUT = frozenset(_LEFT_OUT.split())
"""Folders of other people's code, or of what machines wrote."""

GENERATED = (
    r".+(?:_pb2|_pb2_grpc)\.pyi?|.+\.pb\.(?:go|cc|h)|.+\.min\.(?:js|css)|.+\.bundle\.js"
    r"|.+\.(?:g|designer|generated)\.cs|.+\.d\.ts|.+_generated\..+|.+\.gen\.go|versioneer\.py|_version\.py"
    r"|ez_setup\.py|jquery.*\.js|bootstrap.*\.js|gradlew|mvnw|conftest_generated\.py"
)
"""Names of files, in small letters, that machines or others wrote."""
