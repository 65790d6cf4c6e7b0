"""Print a page as PDF, for letters that an old PDF font has not: by Chromium, where it is."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_SECONDS = 30


def browser() -> str | None:
    """Tell where the browser is."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


def printed(page: bytes) -> bytes | None:
    """Print a page; None without a browser."""
    program = browser()
    if program is None:
        return None
    with TemporaryDirectory() as folder:
        source, target = Path(folder) / "page.html", Path(folder) / "page.pdf"
        source.write_bytes(page)
        options = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
        home = f"--user-data-dir={folder}/home"
        command = [program, *options, home, f"--print-to-pdf={target}", source.as_uri()]
        try:
            subprocess.run(command, check=False, capture_output=True, timeout=_SECONDS)
        except subprocess.TimeoutExpired:
            return None
        return target.read_bytes() if target.exists() else None
