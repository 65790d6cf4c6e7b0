"""Machine learning that is built by hand in Python code, told by the shape of the code."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.evidence.code.reading.python import PythonSource
    from mlpath.evidence.code.reading.uses import Uses

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_NETWORKS = frozenset(
    {"torch.nn.Module", "lightning.LightningModule", "pytorch_lightning.LightningModule"}
)
_KERAS = frozenset({"keras.Model", "keras.layers.Layer", "keras.models.Model"})
_DATA = frozenset({"torch.utils.data.Dataset", "torch.utils.data.IterableDataset"})
_PICTURES = frozenset({"PIL", "cv2", "torchvision", "skimage", "imageio"})
_CELL = re.compile(r"(?:RNN|GRU|LSTM)(?:Cell|Layer|Block)?$")
_LOOP = frozenset({"backward", "step"})
_QKV = re.compile(r"(?:w_?)?[qkv]|att\w*|quer(?:y|ies)|keys?|values?|scores?", re.IGNORECASE)
_ROUTES = frozenset({"get", "post", "put", "delete", "patch", "route", "websocket"})
_MODEL_CALLS = frozenset({"predict", "predict_proba", "generate", "encode", "inference"})
_WEB = frozenset({"fastapi", "flask", "django", "starlette"})


def see_learning(source: PythonSource, uses: Uses) -> None:
    """Note loops of training, networks, attention and the like that somebody wrote."""
    if source.modules & {"torch", "lightning", "pytorch_lightning"}:
        _torch(source, uses)
    if source.modules & {"torch", "tensorflow", "keras", "jax", "numpy"}:
        _attention(source, uses)
        _generating(source, uses)
    _keras(source, uses)
    _by_hand(source, uses)
    _tuning(source, uses)
    if source.modules & _WEB:
        _routes(source, uses)
    _retrieval(source, uses)


def _classes(source: PythonSource) -> Iterator[tuple[ast.ClassDef, set[str], set[str]]]:
    for node in source.nodes:
        if isinstance(node, ast.ClassDef):
            methods = {part.name for part in node.body if isinstance(part, _FUNCTIONS)}
            yield node, {source.full(base) for base in node.bases}, methods


def _torch(source: PythonSource, uses: Uses) -> None:
    if _steps(source.attributes) and source.attributes & {"zero_grad", "grad"}:
        uses.rated("pytorch 2 training-practice 2 neural-networks 2", "own training loop")
        if source.attributes & {"eval", "no_grad", "inference_mode"}:
            uses.rated("training-practice 2 model-evaluation 1.5", "validation in the loop")
        if "load_state_dict" in source.attributes:
            uses.rated("pytorch 2.25 training-practice 2.25", "training that resumes")
    if source.modules & _PICTURES:
        uses.name("vision", "pictures")
    for _, bases, methods in _classes(source):
        if bases & _NETWORKS and methods & {"forward", "training_step"}:
            _network(source, uses, trains="training_step" in methods)
        if bases & _DATA and "__getitem__" in methods:
            uses.rated("pytorch 2", "own data set")
        if "torch.autograd.Function" in bases:
            uses.rated("pytorch 3 neural-networks 2.5", "own gradient")
    trained = any(name.startswith(("torchvision.models", "timm.")) for name in source.used)
    if trained and source.attributes & {"fc", "classifier", "requires_grad", "head"}:
        uses.rated("transfer-learning 2 computer-vision 2", "new head on a trained network")


def _steps(attributes: frozenset[str]) -> bool:
    """Tell whether something goes back through a network and steps, also by a step of its own."""
    return "backward" in attributes and any(one.startswith("step") for one in attributes)


def _network(source: PythonSource, uses: Uses, *, trains: bool) -> None:
    uses.rated("pytorch 2 neural-networks 2", "own networks")
    if trains:
        uses.rated("training-practice 2", "own training step")
    if any(_CELL.search(one.name) for one in source.nodes if isinstance(one, ast.ClassDef)):
        uses.rated("recurrent-networks 2", "own recurrent cells")
    if any(name.startswith("torch.nn.Conv") for name in source.used):
        uses.rated("convolutional-networks 2", "own convolutional network")
        uses.name("vision", "network")
    if source.used & {"torch.nn.LSTM", "torch.nn.GRU", "torch.nn.RNN"}:
        uses.rated("recurrent-networks 2", "own recurrent network")


def _attention(source: PythonSource, uses: Uses) -> None:
    for node in source.nodes:
        if not isinstance(node, _FUNCTIONS):
            continue
        inside = list(ast.walk(node))
        words = {part.attr for part in inside if isinstance(part, ast.Attribute)}
        names = {part.id for part in inside if isinstance(part, ast.Name)}
        product = any(isinstance(part, ast.MatMult) for part in inside) or (
            (words | names) & {"einsum", "matmul", "bmm", "dot"}
        )
        soft = (words | names) & {"softmax", "Softmax", "log_softmax"}
        marked = {name.lower() for name in names | words if _QKV.fullmatch(name)}
        if soft and product and len(marked) >= 3:  # noqa: PLR2004 - queries, keys and values
            uses.rated("transformers 2.5 neural-networks 2", "attention by hand")
            if _looks_back(source):
                uses.rated("transformers 2.5 llm-foundations 2", "masked attention")


def _looks_back(source: PythonSource) -> bool:
    """Tell whether what comes later is masked, as in models of language."""
    words = source.attributes | {node.id for node in source.nodes if isinstance(node, ast.Name)}
    return bool(words & {"tril", "triu", "is_causal", "causal_mask", "causal"})


def _generating(source: PythonSource, uses: Uses) -> None:
    """Note generators of text, of pictures, and networks that compete."""
    words = source.attributes | {node.id for node in source.nodes if isinstance(node, ast.Name)}
    if {"multinomial", "softmax"} <= words and words & {"temperature", "top_k", "topk"}:
        uses.rated("llm-foundations 2", "sampling of text")
    if words & {"reparameterize", "reparametrize"}:
        uses.rated("generative-models 2", "variational autoencoder")
    lower = {word.lower() for word in words}
    pair = all(any(part in word for word in lower) for part in ("discriminator", "generator"))
    if pair and (source.attributes >= _LOOP or "GradientTape" in words):
        uses.rated("gans 2 generative-models 2", "generator and discriminator")
    if {"betas", "alphas_cumprod"} <= lower or {"beta_t", "alpha_bar"} <= lower:
        uses.rated("diffusion-models 2 generative-models 2", "diffusion by hand")


def _keras(source: PythonSource, uses: Uses) -> None:
    for _, bases, methods in _classes(source):
        if bases & _KERAS and methods & {"call", "train_step"}:
            uses.rated("keras 2 tensorflow 2 neural-networks 2", "own layers")


def _by_hand(source: PythonSource, uses: Uses) -> None:
    """Note networks written without a library: the backward pass by hand."""
    if source.modules & {"torch", "tensorflow", "keras", "jax"}:
        return
    for node, _, methods in _classes(source):
        inside = {
            part.name if isinstance(part, _FUNCTIONS) else part.attr
            for part in ast.walk(node)
            if isinstance(part, ast.Attribute | ast.FunctionDef | ast.AsyncFunctionDef)
        }
        gradients = inside & {"grad", "dw", "dW", "db", "gradients", "_backward", "weights"}
        if "backward" in methods and gradients and methods & {"forward", "__mul__", "__add__"}:
            uses.rated(
                "neural-networks 2.5 multivariable-calculus 2 calculus 2", "gradients by hand"
            )


def _tuning(source: PythonSource, uses: Uses) -> None:
    stops = "early_stopping_rounds" in _keywords(source) or "early_stopping" in source.attributes
    if stops and source.modules & {"xgboost", "lightgbm", "catboost"}:
        uses.rated("xgboost 2 model-evaluation 1.75", "early stopping")
    if "optuna" in source.modules and "suggest_float" in source.attributes:
        uses.rated("hyperparameter-tuning 2", "own search space")
    if "tools" in _keywords(source) and source.modules & {"openai", "anthropic", "litellm"}:
        uses.rated("llm-apis 2 ai-agents 1.75", "tools for a language model")
    if {"role", "content"} <= _strings(source) and source.modules & {"openai", "anthropic"}:
        uses.rated("prompt-engineering 1.5", "prompts with roles")


def _keywords(source: PythonSource) -> set[str]:
    return {node.arg for node in source.nodes if isinstance(node, ast.keyword) and node.arg}


def _strings(source: PythonSource) -> set[str]:
    return {
        node.value
        for node in source.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _routes(source: PythonSource, uses: Uses) -> None:
    """Note addresses that answer requests; with a model behind them, a served model."""
    routes = 0
    for node in source.nodes:
        if isinstance(node, _FUNCTIONS):
            routes += any(
                isinstance(mark, ast.Call)
                and isinstance(mark.func, ast.Attribute)
                and mark.func.attr in _ROUTES
                for mark in node.decorator_list
            )
    if not routes:
        return
    skill = "fastapi" if "fastapi" in source.modules else "flask-django"
    uses.rated(f"{skill} 1.75 rest-api 1.75", "routes")
    if "fastapi" in source.modules and "pydantic" in source.modules:
        uses.rated("fastapi 2 rest-api 2", "typed requests")
    if source.attributes & _MODEL_CALLS:
        uses.rated("model-serving 2", "a model behind a route")


_STORES = frozenset(
    {"chromadb", "faiss", "pinecone", "qdrant_client", "weaviate", "pymilvus", "lancedb"}
)
_WRITERS = frozenset({"openai", "anthropic", "litellm", "langchain", "langchain_openai", "cohere"})


def _retrieval(source: PythonSource, uses: Uses) -> None:
    """Note what a retrieval is made of; the parts often stand in different files."""
    if source.modules & _STORES:
        uses.name("rag", "store")
    if source.modules & _WRITERS:
        uses.name("rag", "model")
    if source.modules & _STORES and source.modules & (_WRITERS | {"sentence_transformers"}):
        uses.rated("rag 1.75 embeddings 1.5", "search in a vector store")
