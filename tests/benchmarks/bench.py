"""Timings as ratios against bare libraries, measured in one run; and the most memory.

    python tests/benchmarks/bench.py [--python PYTHON] [--runs N]

PYTHON is an interpreter with prepmatch installed from a wheel; the default is this one.
Each pair runs turn about, so that a busy machine slows both; the medians are compared.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
RESUME = ROOT / "data" / "examples" / "resume.pdf"
JOB = ROOT / "data" / "examples" / "job.txt"
BOMB = ROOT / "tests" / "pdfs" / "nested-forms-bomb.pdf"

PAIRS = {
    "prepmatch --help / import typer, rich": (
        ["-m", "prepmatch", "--help"],
        ["-c", "import typer, rich"],
        3.0,
    ),
    "prepmatch plan / spacy.blank and pdfplumber": (
        ["-m", "prepmatch", "plan", str(RESUME), str(JOB)],
        [
            "-c",
            "import spacy, pdfplumber; spacy.blank('en')\n"
            f"with pdfplumber.open({str(RESUME)!r}) as d:\n"
            "    [page.extract_text() for page in d.pages]",
        ],
        1.5,
    ),
}
LOAD = """
import time
from prepmatch.catalog.bundled import COMPILED, bundled_catalog
best = 1e9
for _ in range(5):
    bundled_catalog.cache_clear()
    began = time.perf_counter()
    bundled_catalog()
    best = min(best, time.perf_counter() - began)
print(best * 1000, COMPILED.is_dir())
"""
READ = """
import sys, time
import pypdfium2
from prepmatch.documents.pdf import page
from prepmatch.documents.pdf.reader import read_pdf
files = [open(name, "rb").read() for name in sys.argv[1:]]
hide = page.hide_what_is_unseen

def bare():
    for data in files:
        with pypdfium2.PdfDocument(data) as document:
            for sheet in document:
                sheet.get_textpage().get_text_range()

def ours():
    page.hide_what_is_unseen = hide
    for data in files:
        read_pdf(data, "resume.pdf")

def trusting():
    page.hide_what_is_unseen = lambda *_: None
    for data in files:
        read_pdf(data, "resume.pdf")

best = {}
for _ in range(15):
    for read in (bare, trusting, ours):
        began = time.process_time()
        read()
        best[read] = min(best.get(read, 1e9), time.process_time() - began)
print(best[trusting] / best[bare], best[ours] / best[bare])
"""
RENDER = """
import datetime as dt, sys, time
from pathlib import Path
from prepmatch.documents.read import read_document
from prepmatch.model import DocumentKind
from prepmatch.pipeline import prepare
from prepmatch.toolkit import bundled_toolkit
from prepmatch.understanding import understand_job, understand_resume
from prepmatch.plan.choose import Wanted
from prepmatch.render.anki import plan_in_anki
from prepmatch.render.json_report import as_json, plan_record
from prepmatch.render.markdown import plan_in_markdown
from prepmatch.render.obsidian import plan_in_obsidian
from prepmatch.render.plan_csv import questions_in_csv
from prepmatch.render.plan_html import plan_in_html
from prepmatch.render.terminal import plan_in_terminal
kit, day = bundled_toolkit(), dt.date(2026, 11, 20)
resume = read_document(Path(sys.argv[1]), DocumentKind.RESUME, kit.settings)
ad = read_document(Path(sys.argv[2]), DocumentKind.JOB, kit.settings)
resume, ad = understand_resume(resume, kit, day), understand_job(ad, kit)
report = prepare(resume, [ad], kit, Wanted(top=30))
assert len(report.questions) == 30
dresses = {
    "terminal": plan_in_terminal,
    "markdown": plan_in_markdown,
    "html": plan_in_html,
    "csv": questions_in_csv,
    "json": lambda report: as_json(plan_record(report)),
    "anki": lambda report: plan_in_anki(report, day),
    "obsidian": plan_in_obsidian,
}
best = {}
for _ in range(10):
    for name, render in dresses.items():
        began = time.perf_counter()
        render(report)
        best[name] = min(best.get(name, 1e9), time.perf_counter() - began)
print(*(f"{name}={1000 * taken:.1f}" for name, taken in best.items()))
"""

FIND = """
import sys, time
from pathlib import Path
import spacy
from prepmatch.documents.read import document_from_text, read_document
from prepmatch.model import DocumentKind
from prepmatch.skills.qualify import find_requirements
from prepmatch.skills.scope import Scope
from prepmatch.toolkit import bundled_toolkit

kit = bundled_toolkit()
began = time.perf_counter()
finder = kit.finder
built = time.perf_counter() - began
bare = spacy.blank("en").tokenizer

def understand(document):
    scope = Scope(document, kit.catalog.cues)
    mentions = finder.find(document, scope)
    if document.kind is DocumentKind.JOB:
        find_requirements(document, mentions, scope)

ratios = []
for path, kind in zip(sys.argv[1:], DocumentKind):
    words = read_document(Path(path), kind, kit.settings).text.split(" ")
    words = (words * 600)[: 600 * len(words) // len(" ".join(words).split())]
    document = document_from_text(" ".join(words), kind, kit.settings, "600 words")
    text, best = document.text, {}
    for _ in range(100):
        for name, find in (("bare", lambda: bare(text)), ("ours", lambda: understand(document))):
            began = time.process_time()
            find()
            best[name] = min(best.get(name, 1e9), time.process_time() - began)
    ratios.append(best["ours"] / best["bare"])
print(*ratios, built * 1000)
"""
PDFS = ("one-column", "two-columns-latex", "sidebar-before-name", "headings-left", "hyphenated")


def reading(python: str) -> tuple[float, float]:
    """Times of reading PDFs against bare PDFium: without and with the test for hidden text."""
    files = [str(ROOT / "tests" / "pdfs" / f"{name}.pdf") for name in PDFS]
    command = [python, "-c", READ, *files, str(RESUME)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    trusting, ours = map(float, done.stdout.split())
    return trusting, ours


def rendering(python: str) -> dict[str, float]:
    """Milliseconds to draw a plan of 30 questions, warm, by format."""
    command = [python, "-c", RENDER, str(RESUME), str(JOB)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    pairs = (item.split("=") for item in done.stdout.split())
    return {name: float(milliseconds) for name, milliseconds in pairs}


def seconds(python: str, arguments: list[str]) -> float:
    """The wall time of one process."""
    began = time.perf_counter()
    subprocess.run([python, *arguments], check=True, capture_output=True)
    return time.perf_counter() - began


def peak_memory(python: str) -> int:
    """The most MiB that a batch of files made to eat memory holds, all its processes together."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(6):
            shutil.copy(BOMB, Path(folder) / f"{number}.pdf")
        command = [python, "-m", "prepmatch", "skills", folder, "--format", "jsonl"]
        batch = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        peak = 0
        while batch.poll() is None:
            peak = max(peak, sum(map(resident, with_descendants(batch.pid))))
            time.sleep(0.01)
    return peak // 2**20


def with_descendants(root: int) -> list[int]:
    """A process, its children, theirs, and so on, as Linux tells."""
    found = [root]
    for process in found:
        with contextlib.suppress(OSError):
            for task in Path(f"/proc/{process}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
    return found


def resident(process: int) -> int:
    """Bytes that a process holds in memory; none if it has ended."""
    try:
        pages = Path(f"/proc/{process}/statm").read_text().split()[1]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def main() -> None:
    """Print every ratio with its bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    for name, (ours, bare, bound) in PAIRS.items():
        seconds(options.python, ours)
        pairs = [
            (seconds(options.python, ours), seconds(options.python, bare))
            for _ in range(options.runs)
        ]
        mine, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(
            f"{name}: {mine * 1000:.0f} / {theirs * 1000:.0f} ms = {mine / theirs:.2f} (<= {bound})"
        )
    done = subprocess.run([options.python, "-c", LOAD], check=True, capture_output=True, text=True)
    milliseconds, compiled = done.stdout.split()
    how = "compiled" if compiled == "True" else "from YAML: install the wheel to measure it"
    print(f"load vocabulary and bank, {how}: {float(milliseconds):.1f} ms (<= 15)")
    trusting, ours = reading(options.python)
    print(f"reading a page / pypdfium2's text alone: {ours:.2f} (<= 4)")
    print(f"the same without the test for hidden text: {trusting:.2f} (<= 2.5)")
    drawn = rendering(options.python)
    each = ", ".join(f"{name} {taken:.0f}" for name, taken in drawn.items())
    print(f"a plan of 30 questions in all formats: {sum(drawn.values()):.0f} ms (<= 100): {each}")
    command = [options.python, "-c", FIND, str(RESUME), str(JOB)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    in_resume, in_job, built = map(float, done.stdout.split())
    print(f"skills of a resume of 600 words / spaCy's blank tokenizer: {in_resume:.2f} (<= 1.2)")
    print(f"requirements of a job of 600 words / the same: {in_job:.2f} (<= 1.2)")
    print(f"building the finder, {how}: {built:.0f} ms (<= 150)")
    if sys.platform == "linux":
        print(f"peak memory of a batch of PDF bombs: {peak_memory(options.python)} MiB (<= 1536)")


if __name__ == "__main__":
    main()
