"""What a README says a project is about; it counts where code of that kind stands beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlpath.evidence.code.reading.uses import Uses

TOP = 1500
"""Letters of a README within which it says what it is."""
MANY = 4
"""Subjects from which on a README is a list and says of none that this is it."""
LEAST, MOST = 1.5, 1.75
"""The level of code beside it from which on a subject counts, and the most it shows."""
LEARNING = (
    *("training-practice", "neural-networks", "pytorch", "keras", "tensorflow", "jax"),
    *("scikit-learn", "xgboost", "ml-fundamentals", "fine-tuning"),
)
LANGUAGE = ("llm-apis", "openai-api", "anthropic-claude", "langchain", "llamaindex", "hugging-face")
_ROWS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        (
            r"text[- ]classif|sentiment[- ](?:analy|classif)|spam (?:detect|filter|classif)"
            r"|toxic comment"
            r"|document classif|topic classif|intent classif"
        ),
        "text-classification nlp",
        LEARNING,
    ),
    (
        (
            r"natural[- ]language (?:process|understand)|\bnlp\b|named[- ]entity"
            r"|machine[- ]translation"
            r"|question[- ]answering|summari[sz]ation|neural translation"
        ),
        "nlp",
        LEARNING,
    ),
    (
        (
            r"image (?:classif|recogn|retriev|caption)|"
            r"(?:semantic|image|lesion|tumou?r) segmentation"
            r"|face recogn|computer vision|pose estimation|medical imag|optical character"
        ),
        "computer-vision",
        LEARNING,
    ),
    (r"object[- ]detect|\byolo|instance segmentation", "object-detection", LEARNING),
    (
        (
            r"recommender|recommendation (?:system|engine|model|algorithm)|collaborative filtering"
            r"|recsys|session-based rec"
        ),
        "recommender-systems",
        LEARNING,
    ),
    (r"time[- ]series|forecast", "time-series", LEARNING),
    (
        (
            r"speech[- ](?:recogn|synth|to[- ]text)|text[- ]to[- ]speech|audio classif"
            r"|speaker (?:verif|ident)"
        ),
        "speech-audio",
        LEARNING,
    ),
    (r"reinforcement learning|deep q-|policy gradient", "reinforcement-learning", LEARNING),
    (r"\bgans?\b|generative adversarial", "gans", LEARNING),
    (r"diffusion (?:model|probab)", "diffusion-models", LEARNING),
    (r"graph (?:neural|convolution|attention|embed)", "graph-learning", LEARNING),
    (r"anomaly detect|outlier detect|fraud detect", "anomaly-detection", LEARNING),
    (r"semantic search|learning[- ]to[- ]rank|information retrieval", "search-ranking", LEARNING),
    (r"customer segmentation|\bclustering\b", "clustering", LEARNING),
    (r"retrieval[- ]augmented|\brag\b", "rag", LANGUAGE),
    (r"\bai[- ]agents?\b|autonomous agent|multi-?agent", "ai-agents", LANGUAGE),
)
_SUBJECTS = tuple(
    (re.compile(pattern, re.IGNORECASE), skills, beside) for pattern, skills, beside in _ROWS
)
_NOISE = re.compile(r"\]\([^)\n]{0,400}\)|https?://\S{1,400}|<[^>\n]{0,400}>")
_SUBJECT = "subject "


def see_subjects(text: str, uses: Uses) -> None:
    """Note what the top of a README says the project is about; addresses say nothing."""
    top = _NOISE.sub(" ", text[: 4 * TOP])[:TOP]
    found = [(seen[0].lower(), row) for row in _SUBJECTS if (seen := row[0].search(top))]
    if len(found) < MANY:
        for words, (_, skills, _) in found:
            for skill in skills.split():
                uses.name(f"{_SUBJECT}{skill}", words)


def settle_subjects(uses: Uses) -> None:
    """Count the subjects that the code bears out."""
    told = {key: uses.names.pop(key) for key in list(uses.names) if key.startswith(_SUBJECT)}
    for _, skills, beside in _SUBJECTS:
        level = max(max(uses.signs.get(one, {"": 0.0}).values()) for one in beside)
        for skill in skills.split():
            words = told.get(f"{_SUBJECT}{skill}")
            if words and level >= LEAST:
                uses.sign(skill, f"README: {min(words)}", min(level, MOST))
