"""What all dresses of a ranking say alike."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING

from prepmatch.model import Rung

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prepmatch.model import Candidate, Match, Quote, Ranking, Versions

READING_AID = (
    "This is an order to read in, and rejects nobody: the score adds up how the requirements are "
    "met, and is no chance of anything."
)
RUNG_LETTERS = {
    Rung.EVIDENCED: "E",
    Rung.LISTED: "L",
    Rung.IMPLIED: "I",
    Rung.RELATED: "R",
    Rung.MISSING: "–",
}
RUNG_MEANINGS = {
    Rung.EVIDENCED: "evidenced: shown in work",
    Rung.LISTED: "listed only",
    Rung.IMPLIED: "implied by another skill",
    Rung.RELATED: "related: something close",
    Rung.MISSING: "missing",
}
_FLAGS = {
    "hidden-text": "the file holds text that nobody who looks at it can see",
    "not-english": "does not seem to be in English, so much of it is not known",
    "same-content": "much the same text stands in another file",
    "same-contact": "the same e-mail address or telephone number stands in another file",
    "keyword-stuffing": "repeats keywords as no reader would; the repetitions do not count",
    "copied-from-job": "holds passages of the ad word for word; they do not count",
    "ocr": "read from a picture of text; letters may be wrong",
    "second-reader": "its PDF hides the letters; they were recovered another way",
    "truncated": "longer than a resume is; the end was not read",
}


def ranks_of(candidates: Sequence[Candidate]) -> list[int]:
    """The rank of each of a sorted list; equal scores share a rank."""
    ranks: list[int] = []
    for index, candidate in enumerate(candidates):
        ties = index > 0 and candidates[index - 1].fit.total == candidate.fit.total
        ranks.append(ranks[-1] if ties else index + 1)
    return ranks


def job_name(ranking: Ranking) -> str:
    """The title of the job, or the file where the ad has none."""
    return ranking.job.facts.title or ranking.job.document.source


def counted(ranking: Ranking) -> str:
    """How many were ranked, not read and flagged."""
    flagged = sum(bool(candidate.flags) for candidate in ranking.candidates)
    parts = [f"{len(ranking.candidates):,} ranked"]
    parts += [f"{len(ranking.skipped):,} not read"] if ranking.skipped else []
    parts += [f"{flagged:,} flagged"] if flagged else []
    return " · ".join(parts)


def not_done(ranking: Ranking) -> str:
    """What an interrupt left, in a sentence."""
    noun = "file was" if ranking.not_done == 1 else "files were"
    return f"Interrupted: {ranking.not_done:,} {noun} not looked at; the rest is ranked."


def told_flags(candidates: Iterable[Candidate]) -> list[tuple[str, str]]:
    """The flags that any of them has, and what each says of a file."""
    found = dict.fromkeys(flag for candidate in candidates for flag in candidate.flags)
    return [(flag, _FLAGS[flag]) for flag in sorted(found) if flag in _FLAGS]


def file_names(sources: Sequence[str]) -> list[str]:
    """What to call each file: its name, after its folder where others have the same name."""
    paths = [PurePath(source) for source in sources]
    times = Counter(path.name for path in paths)
    return [path.name if times[path.name] == 1 else "/".join(path.parts[-2:]) for path in paths]


def with_ranks(candidates: Sequence[Candidate]) -> list[tuple[Candidate, int, str]]:
    """Each of a sorted list with its rank and what to call its file."""
    files = file_names([candidate.source for candidate in candidates])
    return list(zip(candidates, ranks_of(candidates), files, strict=True))


def asked_for(match: Match) -> str:
    """The name of what is asked for, with a star for one of several that would do."""
    return f"{match.requirement.skill.name}{'*' if match.requirement.any_of else ''}"


def quoted(quote: Quote) -> str:
    """A line of a document, and its number."""
    return f"“{quote.text}” (line {quote.line})"


def told_versions(versions: Versions) -> str:
    """What made a ranking, in a line."""
    return (
        f"prepmatch {versions.prepmatch} · skills {versions.skills} · "
        f"questions {versions.questions} · scoring {versions.scoring}"
    )
