"""What goes out about a person to others: only what they claimed or proved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.errors import MlpathError, UsageError

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.proof import Proof
    from mlpath.model.reports.profile import Message

PAGE, DATA = "mlpath-proof.html", "mlpath-proof.json"
"""What the files of a proof pack are called in a folder."""
ENDINGS = {".html": PAGE, ".htm": PAGE, ".json": DATA}
"""Which of the two a file is, by how its name ends."""


def proof_of_person(session: Session, name: str) -> Proof:
    """Gather what the person claimed or proved; their name only as given now."""
    from mlpath import __version__
    from mlpath.engine.knowledge.proof import proof_of

    made_by = f"mlpath {__version__}"
    return proof_of(session.learner.knowledge, today=session.today, name=name, made_by=made_by)


def resume(session: Session, name: str) -> str:
    """Write a JSON Resume; a label that names a skill nobody claimed is left out."""
    from mlpath.evidence.terms.lexicon import Lexicon
    from mlpath.model.record import replace
    from mlpath.views.formats import jsonresume

    proof = proof_of_person(session, name)
    named = {one.skill for one in Lexicon(session.catalog.skills.values()).find(proof.label)}
    if named - {one.skill for one in proof.skills}:
        proof = replace(proof, label="")
    return jsonresume.render(proof)


def proof_files(session: Session, name: str) -> dict[str, str]:
    """Write both files of a proof pack, by name."""
    from mlpath.views.formats import proof as as_json
    from mlpath.views.html import proof as as_page

    session.must_exist()
    proof = proof_of_person(session, name)
    if not proof.skills and not proof.projects:
        raise MlpathError(
            "nothing was claimed or proven yet that could be shown",
            hint="mlpath rate SKILL LEVEL says what you can; mlpath check proves it.",
        )
    document = as_json.document_of(proof)
    return {PAGE: as_page.render(proof, document), DATA: as_json.render(document)}


def write_proof(session: Session, target: Path, name: str) -> Message:
    """Write a proof pack into a folder, or the one of its files that a name asks for."""
    from mlpath.cli.files import make_folder, write_file
    from mlpath.model.reports.profile import Message

    texts = proof_files(session, name)
    ending = target.suffix.lower()
    if ending in ENDINGS and not target.is_dir():
        files = {target: texts[ENDINGS[ending]]}
    elif ending and not target.is_dir():
        raise UsageError(
            f"{target.name} is neither a page nor JSON",
            hint="Name a folder, or a file that ends in .html or .json.",
        )
    else:
        make_folder(target)
        files = {target / file: text for file, text in texts.items()}
    for file, text in files.items():
        write_file(file, text)
    written = " and ".join(map(str, files))
    return Message(
        text=f"Written to {written}. Look at it before you send it: others will read it.",
        next=(f"mlpath verify {next(iter(files))}",),
    )
