"""Fields of learning that are worked in by hand in Python code, told by the shape of the code."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from mlpath.evidence.code.reading.structures import see_structures

if TYPE_CHECKING:
    from mlpath.evidence.code.reading.python import PythonSource
    from mlpath.evidence.code.reading.uses import Uses

_TRAINS = frozenset({"torch", "tensorflow", "keras", "jax", "numpy"})
_BOXES = (("iou",), ("nms", "non_max_suppression", "nonmax"), ("anchor", "bbox", "boxes"))
_FACTORS = (("user",), ("item", "movie", "product"), ("embedding", "factors", "latent"))
_GRAPHS = re.compile(
    r"graph(?:conv|att|sage|net)|message_?passing|\bg(?:cn|at|in)(?:conv|layer)?\b"
)
_RETURNS = frozenset({"gamma", "epsilon", "advantages", "advantage", "replay_buffer", "q_values"})
_MODELS = (
    *("/chat/completions", "api.openai.com", "api.anthropic.com", "/v1/messages"),
    *("generativelanguage.googleapis.com", "api.mistral.ai", "api.cohere.", "api-inference.hugg"),
)
"""Parts of addresses at which language models answer."""
_STREAMS = frozenset({"iter_lines", "aiter_lines", "connect_sse", "aconnect_sse", "iter_sse"})


def see_fields(source: PythonSource, uses: Uses) -> None:
    """Note agents, detectors, recommenders and clients of language models that somebody wrote."""
    names = {node.id.lower() for node in source.nodes if isinstance(node, ast.Name)}
    defined = _defined(source)
    words = names | {one.lower() for one in source.attributes} | defined
    see_structures(defined, uses)
    _moving(source, defined, uses)
    if source.modules & _TRAINS:
        if any("recommend" in one for one in defined):
            uses.rated("recommender-systems 1.75", "recommendations")
        if any(map(_GRAPHS.search, defined)):
            uses.rated("graph-learning 2", "layers over graphs")
        if _steps(source) and len(words & _RETURNS) > 1:
            uses.rated("reinforcement-learning 2.25", "an agent trained by hand")
        if all(any(part in word for word in words for part in parts) for parts in _BOXES):
            uses.rated("object-detection 2", "boxes compared by hand")
        if "embedding" in words and all(
            any(part in word for word in words for part in parts) for parts in _FACTORS
        ):
            uses.rated("recommender-systems 2 embeddings 1.5", "users and items in one space")
    if any(part in text for text in _texts(source) for part in _MODELS):
        uses.rated("llm-apis 1.75", "language models called by their addresses")
        if words & _STREAMS:
            uses.rated("llm-apis 2.25", "answers as they come")


_LANGUAGE = frozenset({"openai", "anthropic", "litellm", "langchain_openai", "groq", "mistralai"})
_STEPS = ("extract", "transform", "load")
_JUDGES = re.compile(r"(?:llm_)?judge\w{0,20}|grade_(?:answer|response)\w{0,20}|llm_as_\w{1,20}")
_SPLITS = re.compile(
    r"(?:chunk|split)_(?:text|document|page|file|content)s?|(?:text|document)_?chunker"
)


def _moving(source: PythonSource, defined: set[str], uses: Uses) -> None:
    """Note pipelines, agents and searches that are told by the names of their parts."""
    if all(any(name.startswith(step) for name in defined) for step in _STEPS):
        uses.rated("data-pipelines 1.75", "extract, transform and load")
    if not source.modules & _LANGUAGE:
        return
    if any(name.endswith("agent") for name in defined):
        uses.rated("ai-agents 1.5", "agents of its own")
    if any(map(_JUDGES.fullmatch, defined)):
        uses.rated("llm-evaluation 1.75", "a model that judges answers")
    if any(map(_SPLITS.fullmatch, defined)) and any("embed" in one for one in source.attributes):
        uses.rated("rag 1.5", "texts cut for a search")


def _defined(source: PythonSource) -> set[str]:
    return {
        node.name.lower()
        for node in source.nodes
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    }


def _steps(source: PythonSource) -> bool:
    """Tell whether something acts in an environment, step by step."""
    acts = {
        node.attr
        for node in source.nodes
        if isinstance(node, ast.Attribute)
        and (
            (isinstance(node.value, ast.Name) and "env" in node.value.id.lower())
            or (isinstance(node.value, ast.Attribute) and "env" in node.value.attr.lower())
        )
    }
    return acts >= {"step", "reset"}


def _texts(source: PythonSource) -> list[str]:
    return [
        node.value
        for node in source.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
