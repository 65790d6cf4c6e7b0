"""A proof pack as JSON: what is said, credentials of what is proven, and a digest over both."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mlpath.model.digest import DIGEST, digest
from mlpath.model.proof import KEY, STATEMENT, VERSION
from mlpath.views.formats.json import inert
from mlpath.views.formats.open_badges import badges

if TYPE_CHECKING:
    from mlpath.model.proof import Proof


def document_of(proof: Proof) -> dict[str, Any]:
    """Return the whole proof pack, with its digest."""
    document = {
        KEY: VERSION,
        DIGEST: "",
        "statement": STATEMENT,
        "proof": proof.encode(),
        "credentials": badges(proof),
    }
    return {**document, DIGEST: digest(document)}


def render(document: dict[str, Any]) -> str:
    """Write the proof pack."""
    return inert(json.dumps(document, ensure_ascii=False, indent=1)) + "\n"
