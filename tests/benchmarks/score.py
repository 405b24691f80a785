"""`prepmatch score` over many resumes against bare PDFium, measured in one run.

    python tests/benchmarks/score.py FOLDER-OF-PDFS JOB OTHER-JOB [--count N] [--python PYTHON]

PYTHON is an interpreter with prepmatch installed from a wheel. Times are of the clock, and of the
processors for all processes together, which a busy machine changes less.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
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


def timed(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Seconds of the clock and of the processors that a command takes."""
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - began, used


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

        def score(job: str) -> tuple[float, float]:
            command = ["-m", "prepmatch", "score", job, str(folder / "pool")]
            output = ["-o", str(folder / "ranking.csv")]
            return timed([options.python, *command, *output], environment)

        bare = timed([options.python, "-c", BARE, str(folder / "pool")], environment)
        cold, warm = score(options.job), score(options.other)
    for what, ours, theirs in (("cold / bare PDFium", cold, bare), ("cold / warm", cold, warm)):
        clock, used = (one / other for one, other in zip(ours, theirs, strict=True))
        print(f"{what}: {clock:.2f} by the clock, {used:.2f} of the processors' time")


if __name__ == "__main__":
    main()
