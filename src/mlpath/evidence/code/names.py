"""What the name of a file says: who reads it, and what is left out. Data, no logic."""

from __future__ import annotations

LANGUAGES: dict[str, str] = {
    ".sh": "bash",
    ".bash": "bash",
    ".r": "r",
    ".rmd": "r",
    ".qmd": "r",
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
    ".hh": "cpp",
    ".c": "c",
    ".h": "c",
    ".cu": "gpu-cuda",
    ".cuh": "gpu-cuda",
    ".m": "matlab",
    ".js": "javascript",
    ".mjs": "javascript",
    ".cjs": "javascript",
    ".vue": "javascript",
    ".svelte": "javascript",
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
    ".tofu": "terraform",
}
"""Endings of files that are read in a way of their own."""

CONFIGURATION: tuple[tuple[str, str], ...] = (
    (r"dockerfile(?:\..+)?|.+\.dockerfile|containerfile", "docker"),
    (r"(?:docker-)?compose(?:\..+)?\.ya?ml", "compose"),
    (r"dbt_project\.ya?ml", "dbt"),
    (r"chart\.ya?ml|.+\.tpl", "helm"),
    (r".+\.service|.+\.timer", "systemd"),
    (r"(?:.+\.)?nginx(?:\..+)?\.conf|nginx\.conf(?:\..+)?|caddyfile|haproxy\.cfg", "proxy"),
    (r"vagrantfile", "vagrant"),
    (r".+\.proto", "proto"),
    (r"schema\.prisma", "prisma"),
    (r".+\.(?:graphql|gql)", "graphql"),
    (r"serverless\.ya?ml|samconfig\.toml|cdk\.json", "aws"),
    (r"kustomization\.ya?ml", "kustomize"),
    (r"promptfooconfig\.ya?ml", "promptfoo"),
    (r".+\.(?:ttl|rq|sparql|cypher)", "graph"),
    (r"dvc\.ya?ml", "dvc"),
    (r"mlproject", "mlproject"),
    (r"prometheus\.ya?ml|alertmanager\.ya?ml", "prometheus"),
    (
        (
            r"\.gitlab-ci\.ya?ml|jenkinsfile|azure-pipelines\.ya?ml|\.travis\.yml|appveyor\.yml"
            r"|bitbucket-pipelines\.yml|cloudbuild\.ya?ml|buildspec\.ya?ml|\.drone\.yml|earthfile"
        ),
        "ci",
    ),
    (r"openapi\.(?:ya?ml|json)|swagger\.(?:ya?ml|json)", "openapi"),
    (
        (
            r"\.pre-commit-config\.ya?ml|\.?ruff\.toml|mypy\.ini|\.flake8|\.pylintrc|\.golangci\.ya?ml"
            r"|\.eslintrc(?:\..+)?|eslint\.config\..+|\.clang-(?:format|tidy)|\.?clippy\.toml|\.scalafmt\.conf"
            r"|\.lintr|\.sqlfluff|checkstyle\.xml|sonar-project\.properties|\.prettierrc(?:\..+)?"
        ),
        "checker",
    ),
    (r"pyproject\.toml|setup\.cfg|tox\.ini", "project"),
    (r"package\.json", "package"),
    (r"readme(?:\.(?:md|rst|txt))?", "readme"),
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

MADE_FOLDERS = ("pyvenv.cfg", "doxygen.css", "objects.inv")
"""Files that tell a folder which a program made: a virtual environment, printed documentation."""

GENERATED = (
    r".+(?:_pb2|_pb2_grpc)\.pyi?|.+\.pb\.(?:go|cc|h)|.+\.min\.(?:js|css)|.+\.bundle\.js"
    r"|.+\.(?:g|designer|generated)\.cs|.+\.d\.ts|.+_generated\..+|.+\.gen\.go|versioneer\.py|_version\.py"
    r"|ez_setup\.py|jquery.*\.js|bootstrap.*\.js|gradlew|mvnw|conftest_generated\.py"
)
"""Names of files, in small letters, that machines or others wrote."""
