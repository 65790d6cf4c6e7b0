"""A browser for the tests of the HTML page: Chromium alone, which prints what it made of a file."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
from html import unescape
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
BROWSER = next(filter(None, map(shutil.which, NAMES)), None)
ROOT = Path(__file__).parents[1]
AXE = next(
    (
        file
        for folder in (os.environ.get("MLPATH_AXE", ""), str(ROOT / "node_modules" / "axe-core"))
        if folder and (file := Path(folder) / "axe.min.js").is_file()
    ),
    None,
)
DARK, LIGHT = "--blink-settings=preferredColorScheme=0", "--blink-settings=preferredColorScheme=1"


def chromium(page: Path, *options: str, width: int = 1280, height: int = 1000) -> tuple[str, str]:
    """Open a page and return what the browser printed on stdout and stderr."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [
                str(BROWSER),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                f"--user-data-dir={folder}",
                f"--window-size={width},{height}",
                "--enable-logging=stderr",
                "--virtual-time-budget=8000",
                *options,
                page.as_uri(),
            ],
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
    return done.stdout, done.stderr


def console(stderr: str) -> list[str]:
    """Return what the page complained about."""
    return [line for line in stderr.splitlines() if "CONSOLE" in line]


LISTEN = """<!DOCTYPE html><title>asked</title><iframe src="asked.html" width="{width}" height="900"
 style="border:0"></iframe><script>addEventListener('message', event => {{
 const p = document.createElement('pre'); p.id = 'answer'; p.textContent = event.data;
 document.body.append(p); }});</script>"""
ANSWER = "<script>const answer = v => parent.postMessage(JSON.stringify(v), '*');</script>"


def asked(page: Path, program: str, tmp_path: Path, *options: str, width: int = 1280) -> Any:
    """Run a program in a copy of the page, in a frame of a width; return what it hands to `answer`.

    A frame can be as narrow as a phone, which a window of a browser without a screen cannot.
    """
    text = page.read_text(encoding="utf-8")
    text, rules = re.subn(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "", text)
    assert rules == 1, "the page must forbid scripts and requests"
    script = f"{ANSWER}<script>{program}</script></body>"
    (tmp_path / "asked.html").write_text(text.replace("</body>", script), encoding="utf-8")
    frame = tmp_path / "frame.html"
    frame.write_text(LISTEN.format(width=width), encoding="utf-8")
    dom, _ = chromium(frame, "--dump-dom", *options, width=1600)
    found = re.search(r'<pre id="answer">(.*?)</pre>', dom, re.DOTALL)
    assert found, dom[-2000:]
    return json.loads(unescape(found[1]))
