"""How the time grows: postings by the thousand, and a catalogue of ten times the size.

    python benchmarks/scale.py [--quick]

The postings are made up from the names of skills with a fixed seed. The figures that matter are
ratios: ten times the postings should take ten times as long, and no more memory.
"""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from mlpath.catalog.load import bundled, load_catalog

LEADS = ("You have", "You bring experience with", "We use", "Nice to have:", "Required:")
FILLER = (
    "We are a team of curious people who build products that many others use every day. "
    "You will talk to customers, plan your own work and review that of others. "
)
SENTENCES = 14


def postings(path: Path, count: int, names: list[str]) -> None:
    """Write made-up postings of about three thousand characters each."""
    chance = random.Random(7)
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            lines = [f"{FILLER}{chance.choice(LEADS)} {', '.join(chance.sample(names, 3))}."
                     for _ in range(SENTENCES)]  # fmt: skip
            text = "\n".join(["Machine Learning Engineer", *lines])
            file.write(
                json.dumps({"id": number, "title": "Machine Learning Engineer", "text": text})
            )
            file.write("\n")


def run(arguments: list[str], env: dict[str, str]) -> float:
    """Run the program and return the seconds it took."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "mlpath", *arguments], env=env, capture_output=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr.decode())
    return time.perf_counter() - start


def growth(folder: Path, env: dict[str, str], sizes: tuple[int, ...]) -> None:
    """Print postings a second for `demand` and `match`."""
    names = [skill.name for skill in load_catalog([], folder / "cache").skills.values()]
    nothing = folder / "one.jsonl"
    postings(nothing, 1, names)
    print("| postings | MB | demand, a second | match, a second |\n|---:|---:|---:|---:|")
    for size in sizes:
        path = folder / f"{size}.jsonl"
        postings(path, size, names)
        seconds = []
        for command in ("demand", "match"):
            idle = run([command, str(nothing), "-f", "json"], env)
            seconds.append(max(1e-9, run([command, str(path), "-f", "json"], env) - idle))
        megabytes = path.stat().st_size / 1e6
        print(f"| {size} | {megabytes:.0f} | {size / seconds[0]:.0f} | {size / seconds[1]:.0f} |")
        path.unlink()
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nlargest memory of one process: {peak:.0f} MB\n")


def times_ten(folder: Path, env: dict[str, str]) -> None:
    """Print how much longer commands take with ten times the skills."""
    pack = folder / "pack" / "skills"
    pack.mkdir(parents=True)
    for source in sorted((bundled() / "skills").glob("*.toml")):
        text = source.read_text(encoding="utf-8")
        for copy in range(9):
            body = text.split("[[skill]]", 1)[1]
            lines = []
            for line in ("[[skill]]" + body).splitlines():
                if line.startswith("aliases"):
                    continue
                lines.append(line)
            changed = (
                "\n".join(lines)
                .replace('id = "', f'id = "c{copy}-')
                .replace('skill = "', f'skill = "c{copy}-')
            )
            rows = [
                f'  "copy {copy}: {line.strip()[1:]}' if line.startswith('  "') else line
                for line in changed.splitlines()
            ]
            head = text.split("[[skill]]", 1)[0].replace('id = "', f'id = "c{copy}-')
            (pack / f"{source.stem}-{copy}.toml").write_text(
                head + "\n".join(rows), encoding="utf-8"
            )
    print("| command | as bundled, s | ten times the skills, s | ratio |\n|---|---:|---:|---:|")
    for command in (["roadmap"], ["gap", "--background", "student"], ["skills", "pytorch"]):
        both = []
        for more in ([], ["--data", str(pack.parent)]):
            run([*command, "-f", "json", *more], env)  # the first run compiles
            both.append(min(run([*command, "-f", "json", *more], env) for _ in range(3)))
        print(f"| {command[0]} | {both[0]:.2f} | {both[1]:.2f} | {both[1] / both[0]:.1f} |")


def main() -> None:
    """Measure both."""
    sizes = (300, 3000) if "--quick" in sys.argv else (1000, 10_000, 100_000)
    with tempfile.TemporaryDirectory() as name:
        env = {**os.environ, "MLPATH_HOME": name}
        growth(Path(name), env, sizes)
        times_ten(Path(name), env)


if __name__ == "__main__":
    main()
