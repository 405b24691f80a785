"""`prepmatch score` over many resumes against bare PDFium, measured in one run.

    python tests/benchmarks/score.py FOLDER-OF-PDFS JOB OTHER-JOB [--count N] [--python PYTHON]

PYTHON is an interpreter with prepmatch installed from a wheel. Times are of the clock, and of the
processors for all processes together, which a busy machine changes less.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from many_resumes import make

BARE = """
import pathlib, sys
import pypdfium2
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.pdf")):
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            page.get_textpage().get_text_range()
"""


@dataclass(frozen=True)
class Taken:
    """What a command took.

    Attributes:
        clock: seconds that went by.
        used: seconds of the processors, for all its processes together.
        memory: MiB that the largest of them held at most; with `score` that is the parent,
            of which the workers are copies.
    """

    clock: float
    used: float
    memory: int


def taken(command: list[str], environment: dict[str, str]) -> Taken:
    """Run a command to its end."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )
    _, process.returncode, usage = os.wait4(process.pid, 0)
    if process.returncode:
        sys.exit(f"failed: {' '.join(command)}")
    clock, used = time.perf_counter() - began, usage.ru_utime + usage.ru_stime
    return Taken(clock, used, usage.ru_maxrss // 1024)


def main() -> None:
    """Print the ratios with their bounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("job")
    parser.add_argument("other")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--python", default=sys.executable)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(options.source, folder / "pool", options.count)
        environment = {**os.environ, "PREPMATCH_CACHE_DIR": str(folder / "cache")}

        def score(job: str) -> Taken:
            command = ["-m", "prepmatch", "score", job, str(folder / "pool")]
            output = ["-o", str(folder / "ranking.csv")]
            return taken([options.python, *command, *output], environment)

        bare = taken([options.python, "-c", BARE, str(folder / "pool")], environment)
        cold, warm = score(options.job), score(options.other)
    for what, ours, theirs in (("cold / bare PDFium", cold, bare), ("cold / warm", cold, warm)):
        clock, used = ours.clock / theirs.clock, ours.used / theirs.used
        print(f"{what}: {clock:.2f} by the clock, {used:.2f} of the processors' time")
    print(f"peak memory of the parent: {cold.memory} MiB cold, {warm.memory} MiB warm")


if __name__ == "__main__":
    main()
