"""How a ranking was made, for whoever wants to make it again or to check it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from prepmatch.render.ranking_wording import RUNG_MEANINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.model import Provenance, Ranking, Versions

_ORDER = (
    "Best score first, to one decimal; equal scores share a rank and stand in the order of "
    "required skills met, preferred skills met, and the file's path."
)


def provenance_record(provenance: Provenance | None) -> dict[str, Any] | None:
    """What scores depend on beside resumes, ad and versions."""
    if provenance is None:
        return None
    return {
        "today": provenance.today.isoformat(),
        "files": provenance.files,
        "options": dict(provenance.options),
        "weights": dict(provenance.weights),
    }


def about(ranking: Ranking) -> Iterator[tuple[str, str]]:
    """The same in labelled words, with the job and the versions."""
    job = ranking.job
    if job.facts.title:
        yield "Job", job.facts.title
    yield "Ad", job.document.source
    yield from ((f"Note on the ad: {n.code}", n.message) for n in job.document.notices)
    yield from counts(ranking)
    yield from made_with(ranking.versions, ranking.provenance)
    yield "Order", _ORDER


def counts(ranking: Ranking) -> Iterator[tuple[str, str]]:
    """How many files there were, and what became of them."""
    files = len(ranking.candidates) + len(ranking.skipped) + ranking.not_done
    yield "Files", f"{files:,}"
    yield "Ranked", f"{len(ranking.candidates):,}"
    yield "Not read", f"{len(ranking.skipped):,}"
    if ranking.not_done:
        yield "Not looked at, since the run was interrupted", f"{ranking.not_done:,}"


def made_with(versions: Versions, provenance: Provenance | None) -> Iterator[tuple[str, str]]:
    """Versions, date and options."""
    yield "prepmatch", versions.prepmatch
    yield "Version of the skills", versions.skills
    yield "Version of the questions", versions.questions
    yield "Version of the scoring", versions.scoring
    if provenance is not None:
        yield "Date, which “present” in a resume means", provenance.today.isoformat()
        options = " ".join(f"{name} {value}".rstrip() for name, value in provenance.options)
        yield "Options", options or "none that change the ranking"


def rungs() -> Iterator[tuple[str, str]]:
    """What a requirement can be answered with, best first, and what it is called."""
    yield from ((rung.value, meaning) for rung, meaning in RUNG_MEANINGS.items())
