"""Draw the picture of `mlpath explore` that stands in docs/explore.md.

    python tools/draw_explore.py          # write docs/explore.svg

Somebody of whom everything is made up sits at a screen of 120 by 36 and gives more hours a week.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from pathlib import Path

from typer.testing import CliRunner

PICTURE = Path(__file__).parents[1] / "docs" / "explore.svg"
DAY = "2026-11-20"
SIZE = (120, 36)
WHO = (
    "assess", "--background", "backend-engineer", "--role", "ml-engineer", "--hours", "8",
    "--country", "DE", "--deadline", "2027-12-31", "--rate", "python=3", "--rate", "git=3",
    "--rate", "docker=2", "--rate", "sql=2", "--yes",
)  # fmt: skip
KEYS = ("h", "right", "right", "right", "m", *["down"] * 9)
FONTS = re.compile(r"@font-face \{.*?\}\n?", re.DOTALL)
"""Letters from elsewhere, which a picture of a program that never uses a network does without."""


def drawn() -> str:
    """Draw the screen in a home of its own."""
    from mlpath.cli.app import app

    with tempfile.TemporaryDirectory() as home:
        os.environ.update(MLPATH_HOME=home, MLPATH_TODAY=DAY)
        made = CliRunner().invoke(app, WHO, prog_name="mlpath")
        if made.exit_code:
            raise SystemExit(made.stderr)
        return FONTS.sub("", asyncio.run(_screen()))


async def _screen() -> str:
    from mlpath.cli.explore.app import Explore
    from mlpath.cli.explore.desk import Desk
    from mlpath.cli.session import Session

    with Session() as session:
        app = Explore(Desk(session))
        async with app.run_test(size=SIZE) as pilot:
            for key in KEYS:
                await pilot.press(key)
                await app.workers.wait_for_complete()
            await pilot.pause()
            return app.export_screenshot(title="mlpath explore")


def words(picture: str) -> list[str]:
    """Return what a picture says, whatever letters and colours it is drawn with."""
    texts = re.findall(r"<text [^>]*>([^<]*)</text>", picture)
    return [text.replace("&#160;", " ").strip() for text in texts if text.strip("&#160; ")]


if __name__ == "__main__":
    PICTURE.write_text(drawn(), encoding="utf-8")
    sys.stdout.write(f"{PICTURE.name} is written\n")
