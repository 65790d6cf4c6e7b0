"""What files of containers, machines and checks show; read by lines and words, never loaded."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlpath.evidence.code.reading.uses import Uses

JS_PACKAGES = {
    "react": "react",
    "next": "react",
    "express": "nodejs",
    "fastify": "nodejs",
    "d3": "d3",
    "graphql": "graphql",
}
"""Packages of JavaScript and the skills they belong to."""
_Rows = tuple[tuple[str, str, str], ...]


def _compiled(rows: _Rows) -> tuple[tuple[re.Pattern[str], str, str], ...]:
    return tuple(
        (re.compile(p, re.MULTILINE | re.IGNORECASE), what, told) for p, what, told in rows
    )


_DOCKER = _compiled(
    (
        (r"^FROM\s+\S", "Dockerfile", "docker 1.25"),
        (r"^FROM\s+\S+\s+AS\s+\w", "stages", "docker 1.75"),
        (r"^COPY\s+--from=", "several stages", "docker 2"),
        (r"^USER\s+\S", "a user without rights", "docker 2"),
        (r"^HEALTHCHECK\s", "health check", "docker 2"),
        (r"^RUN\s+--mount=", "cached builds", "docker 2.25"),
        (r"^FROM\s+nvidia/cuda", "CUDA image", "gpu-cuda 1"),
        (r"^(?:CMD|ENTRYPOINT)\s", "entry point", "docker 1.5"),
    )
)
_COMPOSE = _compiled(
    (
        (r"^services:\s*$", "compose file", "docker 1.5"),
        (r"^[ \t]+depends_on:", "services that wait for others", "docker 1.75"),
        (r"^[ \t]+healthcheck:", "health checks of services", "docker 2"),
        (r"^volumes:|^networks:", "volumes and networks", "docker 1.75"),
        (r"image:\s*[\"']?(?:bitnami/)?redis", "redis service", "redis 1"),
        (r"image:\s*[\"']?(?:bitnami/)?postgres", "postgres service", "postgresql 1"),
        (r"image:\s*[\"']?\S{0,40}kafka", "kafka service", "kafka 1"),
        (r"image:\s*[\"']?(?:grafana|prom)/", "monitoring service", "prometheus-grafana 1.25"),
        (r"image:\s*[\"']?apache/airflow", "airflow service", "airflow 1"),
        (r"image:\s*[\"']?(?:bitnami/)?mongo", "mongo service", "mongodb 1"),
        (r"image:\s*[\"']?\S{0,40}elasticsearch", "elasticsearch service", "elasticsearch 1"),
        (
            r"image:\s*[\"']?(?:bitnami/)?(?:nginx|traefik|haproxy)",
            "proxy service",
            "networking-http 1",
        ),
        (r"image:\s*[\"']?(?:bitnami/|apache/)?spark", "spark service", "spark 1"),
        (r"\A(?:[\s\S]*?^[ \t]+build:){3}", "several services of its own", "microservices 1.5"),
    )
)
_TESTS = (
    r"\b(?:pytest|tox|nox|unittest|make\s+(?:test|check|ci)|go\s+test|dotnet\s+test|cargo\s+test|mvn\s+\S*\s*"
    r"(?:test|verify)|gradlew?\s+(?:test|check|build)|npm\s+(?:run\s+)?test|yarn\s+test|pnpm\s+test)\b"
)
_CI = _compiled(
    (
        (r"^[ \t]*(?:jobs|stages|steps|pipeline|script|stage|pool)\b", "CI file", "ci-cd 1.25"),
        (_TESTS, "CI that tests", "ci-cd 2"),
        (r"^language:[ \t]*\w", "CI that tests", "ci-cd 2"),  # Travis tests unless told otherwise
        (r"^[ \t]*matrix:", "tests on several systems", "ci-cd 2"),
        (r"^[ \t]+needs:", "jobs that wait for others", "ci-cd 2"),
        (
            r"\b(?:ruff|flake8|black|mypy|pylint|eslint|golangci-lint|pre-commit)\b",
            "CI that checks style",
            "ci-cd 1.75 code-quality 1.75",
        ),
        (
            r"docker/build-push-action|docker\s+(?:build|push)",
            "CI that builds images",
            "ci-cd 2 docker 1.75",
        ),
        (
            r"\b(?:kubectl|helm)\s+(?:apply|upgrade|rollout)",
            "CI that deploys",
            "ci-cd 2.5 kubernetes 1.75",
        ),
        (r"\bterraform\s+(?:plan|apply)", "CI that deploys", "ci-cd 2.5 terraform 1.75"),
        (
            r"aws-actions/|gcloud\s+run\s+deploy|azure/webapps-deploy|flyctl\s+deploy",
            "CI that deploys",
            "ci-cd 2.5",
        ),
        (
            r"pypi-publish|twine\s+upload|npm\s+publish|cargo\s+publish|goreleaser|semantic-release",
            "CI that publishes",
            "ci-cd 2",
        ),
        (r"workflow_call|^[ \t]+using:[ \t]*[\"']?composite", "parts used again", "ci-cd 2.25"),
        (
            r"\b(?:trivy|codeql|bandit|snyk|gitleaks|semgrep|cosign|dependency-review)",
            "CI that looks for holes",
            "software-security 1.5 ci-cd 2",
        ),
        (r"\bdbt\s+(?:run|build|test|seed|compile)\b", "CI that builds models", "ci-cd 2 dbt 1.75"),
    )
)
_KUBERNETES = _compiled(
    (
        (
            r"^kind:\s*(?:Deployment|StatefulSet|DaemonSet|Service|CronJob|Job|Ingress|ConfigMap)\b",
            "manifest",
            "kubernetes 1.25",
        ),
        (r"^[ \t]*(?:-\s*)?(?:liveness|readiness|startup)Probe:", "probes", "kubernetes 2"),
        (r"^[ \t]*resources:\s*$", "limits", "kubernetes 1.75"),
        (r"^kind:\s*HorizontalPodAutoscaler", "scaling", "kubernetes 2.25"),
        (
            r"^kind:\s*(?:NetworkPolicy|Role|RoleBinding|ServiceAccount)\b",
            "rights",
            "kubernetes 2.25",
        ),
        (r"^[ \t]*strategy:\s*$|rollingUpdate:", "rolling updates", "kubernetes 2"),
        (r"^kind:\s*(?:Service|Ingress)\b", "services", "kubernetes 1.5"),
        (r"nvidia\.com/gpu", "GPUs in a cluster", "kubernetes 2 gpu-cuda 1"),
        (r"\bsecurityContext:", "rights of containers", "kubernetes 2"),
        (r"^kind:\s*(?:PersistentVolumeClaim|StatefulSet)\b", "storage", "kubernetes 2"),
        (r"^kind:\s*CustomResourceDefinition", "own kinds", "kubernetes 2.5"),
        (
            r"^kind:\s*(?:PodMonitor|ServiceMonitor|PrometheusRule)",
            "monitors",
            "prometheus-grafana 1.75",
        ),
        (
            r"apiVersion:\s*argoproj\.io|toolkit\.fluxcd\.io",
            "delivery from git",
            "kubernetes 2 ci-cd 2",
        ),
        (r"apiVersion:\s*serving\.kserve\.io", "served models", "model-serving 2"),
        (r"apiVersion:\s*networking\.istio\.io", "a mesh", "kubernetes 2.25 networking-http 1.75"),
        (r"\{\{-?\s*(?:\.Values|include|if|with|range)\b", "templates of charts", "helm 2"),
    )
)
_TERRAFORM = _compiled(
    (
        (r'^[ \t]*resource\s+"', "resources", "terraform 1.5"),
        (r'^[ \t]*module\s+"', "modules", "terraform 2"),
        (r'^[ \t]*variable\s+"', "variables", "terraform 1.5"),
        (r'^[ \t]*output\s+"', "outputs", "terraform 1.5"),
        (r"^[ \t]*for_each\s*=|^[ \t]*count\s*=", "many of one kind", "terraform 2"),
        (r'^[ \t]*dynamic\s+"', "dynamic blocks", "terraform 2.5"),
        (r'^[ \t]*backend\s+"', "shared state", "terraform 2.25"),
        (r"^[ \t]*(?:validation|precondition)\s*\{", "checks of values", "terraform 2.25"),
        (r"^[ \t]*lifecycle\s*\{", "lives of resources", "terraform 1.75"),
        (r"^[ \t]*locals\s*\{", "local values", "terraform 1.75"),
        (r'^[ \t]*resource\s+"aws_', "resources of AWS", "aws 1.75"),
        (
            r'^[ \t]*resource\s+"aws_(?:iam|vpc|subnet|security_group|lambda|ecs|eks|sagemaker)',
            "networks and rights of AWS",
            "aws 2",
        ),
        (r'^[ \t]*resource\s+"google_', "resources of Google Cloud", "gcp 1.75"),
        (r'^[ \t]*resource\s+"azurerm_', "resources of Azure", "azure 1.75"),
    )
)
_OTHERS = {
    "dbt": _compiled(((r"^(?:models|profile|model-paths):", "dbt project", "dbt 1.25"),)),
    "dbt-tests": _compiled(
        (
            (r"^models:\s*$", "described models", "dbt 1.75"),
            (r"^[ \t]+(?:data_)?tests:\s*(?:$|\[)", "tests of models", "dbt 2 data-quality 1.5"),
            (r"^sources:\s*$", "described sources", "dbt 1.75"),
            (r"^[ \t]+freshness:", "fresh sources", "dbt 2 data-quality 1.75"),
            (
                r"^(?:exposures|metrics|semantic_models|unit_tests|snapshots):\s*$",
                "more than models",
                "dbt 2.25",
            ),
            (r"\bdbt_(?:utils|expectations)\.", "tests of packages", "dbt 2 data-quality 1.75"),
            (r"\brelationships:", "tests of relations", "dbt 2 data-quality 1.75"),
        )
    ),
    "servers": _compiled(
        (
            (
                (
                    r"^[ \t]*(?:-\s*)?(?:ansible\.builtin\.)?(?:apt|yum|dnf|package|service"
                    r"|systemd|user|file|template):"
                ),
                "servers set up by Ansible",
                "linux 1.75",
            ),
            (r"docker", "Docker set up by Ansible", "docker 1.25"),
        )
    ),
    "helm": _compiled(
        (
            (r"^name:\s*\S", "Helm chart", "helm 1.5"),
            (r"\{\{-?\s*define\b", "templates of charts", "helm 2"),
        )
    ),
    "systemd": _compiled(((r"^\[(?:Service|Timer)\]", "services of Linux", "linux 1.75"),)),
    "proxy": _compiled(
        (
            (
                r"\b(?:location|proxy_pass|upstream|reverse_proxy|backend)\b",
                "proxy",
                "networking-http 1.5",
            ),
            (
                r"\b(?:ssl_certificate|limit_req|proxy_cache|tls)\b",
                "proxy with care",
                "networking-http 2",
            ),
        )
    ),
    "vagrant": _compiled(((r"\bVagrant\.configure", "virtual machines", "linux 1.25"),)),
    "proto": _compiled(((r"^\s*(?:service|rpc)\s+\w", "gRPC", "microservices 1.75"),)),
    "prisma": _compiled(
        (
            (r"^model\s+\w", "models of Prisma", "relational-databases 1.75 data-modeling 1.5"),
            (r"@relation\(", "relations", "relational-databases 2 data-modeling 1.75"),
        )
    ),
    "graphql": _compiled(
        ((r"^\s*(?:type|query|mutation|fragment|schema|extend)\b", "GraphQL", "graphql 1.5"),)
    ),
    "aws": _compiled(((r"\S", "services of AWS", "aws 1.5"),)),
    "cloudformation": _compiled(
        (
            (r"\bAWS::\w+::\w", "resources of AWS", "aws 1.75 terraform 1"),
            (
                r"\bAWS::(?:IAM|EC2|ECS|EKS|Lambda|SageMaker)::",
                "networks and rights of AWS",
                "aws 2",
            ),
        )
    ),
    "kustomize": _compiled(
        ((r"^(?:resources|bases|patches)", "layers of manifests", "kubernetes 1.75"),)
    ),
    "promptfoo": _compiled(
        ((r"^(?:tests|prompts):", "tests of prompts", "llm-evaluation 2 prompt-engineering 1.75"),)
    ),
    "graph": _compiled(
        (
            (
                r"^@?prefix\b|\bowl:|\bSELECT\b[\s\S]{1,400}\bWHERE\s*\{",
                "triples",
                "knowledge-graphs 1.75",
            ),
            (r"\bMATCH\s*\(\w*:?\w*", "paths in graphs", "knowledge-graphs 1.75"),
        )
    ),
    "dvc": _compiled(((r"^stages:", "DVC pipeline", "dvc 1.75 ml-pipelines 1.75"),)),
    "mlproject": _compiled(((r"^entry_points:", "MLproject file", "mlflow 1.5"),)),
    "prometheus": _compiled(
        (
            (r"^scrape_configs:", "Prometheus configuration", "prometheus-grafana 1.5"),
            (r"^[ \t]*-?\s*alert:\s", "alerts", "prometheus-grafana 2"),
        )
    ),
    "openapi": _compiled(((r"[\"']?paths[\"']?\s*:", "API description", "rest-api 1.5"),)),
    "checker": _compiled(((r"\S", "checker configuration", "code-quality 1.25"),)),
    "project": _compiled(
        (
            (
                r"^\[tool\.(?:ruff|black|mypy|pylint|isort)|^\[(?:flake8|mypy|isort)",
                "checker configuration",
                "code-quality 1.25",
            ),
        )
    ),
}
_TABLES = {
    "docker": _DOCKER, "compose": _COMPOSE, "ci": _CI, "kubernetes": _KUBERNETES,
    "terraform": _TERRAFORM, **_OTHERS,
}  # fmt: skip


def see_configuration(text: str, kind: str, uses: Uses) -> None:
    """Note what a file of this kind shows."""
    if kind == "package":
        _package(text, uses)
        return
    for pattern, what, told in _TABLES[kind]:
        if pattern.search(text):
            uses.rated(told, what)


def _package(text: str, uses: Uses) -> None:
    try:
        found = json.loads(text)
        names = {**found.get("dependencies", {}), **found.get("devDependencies", {})}
    except (ValueError, AttributeError, TypeError, RecursionError):
        return
    for name in names.keys() & JS_PACKAGES.keys():
        uses.name(f"asked {JS_PACKAGES[name]}", name)
