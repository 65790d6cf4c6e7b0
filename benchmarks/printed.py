"""How well CVs are read that other programs have printed: python benchmarks/printed.py.

The invented CVs that are office files or web pages are printed to PDF by LibreOffice (`soffice`)
and Chromium, and read from there with the product's own functions; the same papers as they were
stand beside them. Failures are shown of the tuning half alone. Without those programs it says so.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import TYPE_CHECKING

from mlpath.catalog.load import load_catalog
from papers import measure
from vitae.make import papers
from vitae.table import Scored, table
from vitae.words import Half

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vitae.make import Made

OFFICE = frozenset({".docx", ".odt", ".rtf"})
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> int:
    """Print a table for each half."""
    office = shutil.which("soffice")
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if office is None or browser is None:
        print("LibreOffice (soffice) and Chromium print the papers, and one is not here.")
        return 1
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-benchmark")
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        made = [one for one in papers() if Path(one.wanted.name).suffix in {*OFFICE, ".html"}]
        printed = _print(made, folder, office, browser)
        for half in Half:
            before, after = [], []
            for one in (one for one in made if one.wanted.half is half):
                was = measure(one, folder / one.wanted.name, catalog)
                now = measure(one, printed[one.wanted.name], catalog)
                before.append(Scored(one.wanted, was.score))
                after.append(Scored(one.wanted, now.score))
                if half is Half.TUNE:
                    new = [told for told in now.failures if told not in was.failures]
                    for told in new:
                        print(f"{one.wanted.name}: {told}")
            print(f"\n{half}: {len(after)} papers, as they were and printed\n")
            header, was_all, *_ = table(before).split("\n\n")
            print(header, was_all, table(after).split("\n\n")[1], sep="\n")
    return 0


def _print(made: Sequence[Made], folder: Path, office: str, browser: str) -> dict[str, Path]:
    """Print all papers; return the file of each."""
    files = {one.wanted.name: folder / one.wanted.name for one in made}
    for one in made:
        files[one.wanted.name].write_bytes(one.content)
    written = [str(file) for file in files.values() if file.suffix in OFFICE]
    subprocess.run(
        [office, "--headless", "--convert-to", "pdf", "--outdir", folder, *written],
        check=True,
        capture_output=True,
    )
    for file in files.values():
        if file.suffix == ".html":
            to = f"--print-to-pdf={file.with_suffix('.pdf')}"
            command = [browser, "--headless", "--no-sandbox", "--disable-gpu", to, file.as_uri()]
            subprocess.run(command, check=True, capture_output=True)
    return {name: file.with_suffix(".pdf") for name, file in files.items()}


if __name__ == "__main__":
    sys.exit(main())
