"""How well prepmatch ranks resumes for a job: nDCG@10 on the graded sets of this folder.

    python tests/ranking/measure_ranking.py [--held-out] [--ad NAME] [--raise]

--held-out   the set that nothing was tuned on
--ad NAME    only this ad, with its whole ranking
--raise      write the figures into floors.json where they are higher

TF-IDF cosine on the same texts stands beside each figure.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path

from ndcg import expected_grades, ndcg, tfidf_cosine

from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind
from prepmatch.pipeline import Screen
from prepmatch.toolkit import bundled_toolkit
from prepmatch.understanding import profile, understand_job, understand_resume

TODAY = dt.date(2026, 11, 20)
FOLDER = Path(__file__).parent
HELD_OUT = FOLDER / "held_out"
FLOORS = FOLDER / "floors.json"


@dataclass(frozen=True)
class Ranked:
    """What became of one ad: the figures, and the scores and grades behind them."""

    ad: str
    ndcg: float
    tfidf: float
    scores: dict[str, float]
    grades: dict[str, int]


def measured(folder: Path = FOLDER, ad: str = "") -> list[Ranked]:
    """Each ad of a set against all of its resumes."""
    toolkit = bundled_toolkit()
    texts = {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("resumes/*.txt"))}
    profiles = {
        name: profile(
            understand_resume(_document(text, DocumentKind.RESUME), toolkit, TODAY), toolkit
        )
        for name, text in texts.items()
    }
    found = []
    for path in sorted(path for path in folder.glob("ads/*.txt") if ad in path.stem):
        text = path.read_text("utf-8")
        job = understand_job(_document(text, DocumentKind.JOB), toolkit, to_score=True)
        screen = Screen(job, toolkit)
        scores = {name: screen.candidate(name, one).fit.total for name, one in profiles.items()}
        grades = graded(folder).get(path.stem, {})
        by_words = expected_grades(tfidf_cosine(text, texts), grades)
        own = ndcg(expected_grades(scores, grades))
        found.append(Ranked(path.stem, own, ndcg(by_words), scores, grades))
    return found


def graded(folder: Path) -> dict[str, dict[str, int]]:
    """By ad and resume the grade that a reader gave."""
    grades: dict[str, dict[str, int]] = {}
    with (folder / "grades.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            grades.setdefault(row["ad"], {})[row["resume"]] = int(row["grade"])
    return grades


def means(ranked: list[Ranked]) -> dict[str, float]:
    """Over all ads, to three decimals."""
    size = len(ranked)
    return {
        "ndcg": round(sum(one.ndcg for one in ranked) / size, 3),
        "tfidf": round(sum(one.tfidf for one in ranked) / size, 3),
    }


def table(ranked: list[Ranked]) -> str:
    """One line an ad and one for all."""
    width = max(len(one.ad) for one in ranked)
    lines = [f"{'nDCG@10':<{width}} prepmatch  TF-IDF"]
    lines += [f"{one.ad:<{width}} {one.ndcg:>9.2f} {one.tfidf:>7.2f}" for one in ranked]
    mean = means(ranked)
    return "\n".join([*lines, f"{'mean':<{width}} {mean['ndcg']:>9.2f} {mean['tfidf']:>7.2f}"])


def summary(floors: dict[str, dict[str, float]]) -> str:
    """The figures of both sets in words, two places, for the README."""
    sets = (("ranking", "8 ads, 60 resumes"), ("held_out", "25 ads, 100 resumes, not tuned on"))
    lines = (f"{floors[n]['ndcg']:>9.2f} {floors[n]['tfidf']:>7.2f}   {told}" for n, told in sets)
    return "\n".join(["prepmatch  TF-IDF   mean nDCG@10", *lines]) + "\n"


def ranking(one: Ranked) -> str:
    """All resumes of an ad, best first, with their grades."""
    order = sorted(one.scores, key=lambda name: (-one.scores[name], name))
    return "\n".join(f"{one.scores[n]:6.1f}  {one.grades.get(n, 0)}  {n}" for n in order)


def main(arguments: list[str] | None = None) -> int:
    """Measure and tell."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--ad", default="", metavar="NAME")
    parser.add_argument("--raise", dest="raise_", action="store_true")
    options = parser.parse_args(arguments)
    ranked = measured(HELD_OUT if options.held_out else FOLDER, options.ad)
    print(table(ranked))
    if options.ad:
        print(*map(ranking, ranked), sep="\n\n")
    elif options.raise_:
        name = "held_out" if options.held_out else "ranking"
        floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
        floors[name] = max(
            floors.get(name, {}), means(ranked), key=lambda one: one.get("ndcg", 0.0)
        )
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")
    return 0


def _document(text: str, kind: DocumentKind):
    return document_from_text(text, kind, bundled_toolkit().settings, kind.value)


if __name__ == "__main__":
    raise SystemExit(main())
