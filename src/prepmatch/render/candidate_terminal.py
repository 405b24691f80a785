"""One line of a ranking, opened: what the score adds up, and the quotes of both sides."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from prepmatch.model import Importance, Rung
from prepmatch.render.candidate_wording import remarks
from prepmatch.render.escape import inert
from prepmatch.render.terminal import draw
from prepmatch.render.wording import DISCLAIMER, RUNG_WORDS, years_told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from prepmatch.model import Candidate, Contribution, Match, Quote, Ranking

_HEADS = {
    Importance.REQUIRED: "Required",
    Importance.PREFERRED: "Preferred",
    Importance.MENTIONED: "Mentioned in passing",
}
_STYLES = {
    Rung.EVIDENCED: "green",
    Rung.LISTED: "yellow",
    Rung.IMPLIED: "yellow",
    Rung.RELATED: "magenta",
    Rung.MISSING: "red",
}


def candidate_in_terminal(
    candidate: Candidate, rank: int, ranking: Ranking, *, width: int = 80, color: bool = False
) -> str:
    """How one candidate came to the score, requirement by requirement.

    Args:
        candidate: of the ranking.
        rank: of the candidate in it.
        ranking: for the job, and how many were ranked.
        width: columns.
        color: whether to use colours and emphasis.
    """
    versions = ranking.versions
    parts: list[RenderableType] = [_head(candidate, rank, ranking), Text(), _sum(candidate)]
    parts += _remarks(candidate)
    for importance in Importance:
        asked = [m for m in candidate.matches if m.requirement.importance is importance]
        parts += _requirements(_HEADS[importance], asked)
    if any(match.requirement.any_of for match in candidate.matches):
        parts.append(Text("\n* one of several that would do", style="dim"))
    parts += [
        Text(),
        Text(DISCLAIMER, style="dim"),
        Text(
            f"prepmatch {versions.prepmatch} · skills {versions.skills} · "
            f"scoring {versions.scoring}",
            style="dim",
        ),
    ]
    return draw(Group(*parts), width=width, color=color)


def _head(candidate: Candidate, rank: int, ranking: Ranking) -> Group:
    job = ranking.job
    who = inert(candidate.name or PurePath(candidate.source).name)
    lines = [Text(who, style="bold")]
    if candidate.name:
        lines.append(Text(inert(candidate.source), style="dim"))
    title = inert(job.facts.title or job.document.source)
    lines.append(Text(f"rank {rank:,} of {len(ranking.candidates):,} for {title}"))
    return Group(*lines)


def _sum(candidate: Candidate) -> Table:
    """The parts of the score and, below them, what they add up to."""
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for part in candidate.fit.contributions:
        table.add_row(
            part.label, f"{part.points:.1f}", f"of {part.out_of:.1f}", _told(part, candidate)
        )
    table.add_row(
        Text("score", style="bold"), Text(f"{candidate.fit.total:.1f}", style="bold"), "of 100", ""
    )
    return table


def _told(part: Contribution, candidate: Candidate) -> str:
    """What a part of the score comes from, where that is a number or a few words."""
    label = part.label
    if part.evidence:
        return ", ".join(f"“{inert(quote.text)}” (line {quote.line})" for quote in part.evidence)
    counts = {"required skills": candidate.required, "preferred skills": candidate.preferred}
    if label in counts and counts[label][1]:
        met, of = counts[label]
        return f"{met} of {of} met"
    if label.startswith("years"):
        return "no dated work" if candidate.years is None else f"{candidate.years:g} shown"
    return ""


def _remarks(candidate: Candidate) -> Iterator[RenderableType]:
    found = remarks(candidate)
    if found:
        yield Text("\nFlags", style="bold")
    for flag, sentence in found:
        yield _hanging(Text(f"! {flag}: ", style="yellow").append(inert(sentence), style="default"))


def _requirements(head: str, matches: Sequence[Match]) -> Iterator[RenderableType]:
    """Those that the resume answers with the words of both, then the names of the others."""
    if not matches:
        return
    yield Text(f"\n{head}", style="bold")
    for match in matches:
        if match.rung is not Rung.MISSING:
            yield _answer(match)
    missing = [_named(match) for match in matches if match.rung is Rung.MISSING]
    if missing:
        yield _hanging(Text("missing: ", style="red").append(" · ".join(missing), style="default"))


def _answer(match: Match) -> Group:
    title = Text(_named(match))
    title.append(f"  {RUNG_WORDS[match.rung]}", style=_STYLES[match.rung])
    if match.via is not None:
        title.append(f": {inert(match.via.name)}")
    years = years_told(match)
    if years:
        title.append(f", {years}")
    return Group(
        _hanging(title),
        *(_quote("job", quote) for quote in match.job_evidence),
        *(_quote("resume", quote) for quote in match.resume_evidence),
    )


def _named(match: Match) -> str:
    """The skill, with a star where the ad would take another one instead."""
    return inert(match.requirement.skill.name) + ("*" if match.requirement.any_of else "")


def _quote(side: str, quote: Quote) -> Padding:
    table = Table.grid(padding=(0, 1))
    table.add_column(width=16, no_wrap=True, style="dim")
    table.add_column()
    table.add_row(f"{side}, line {quote.line}", Text(f"“{inert(quote.text)}”"))
    return Padding(table, (0, 0, 0, 4))


def _hanging(text: Text) -> Padding:
    """A paragraph that stands in a little."""
    return Padding(text, (0, 0, 0, 2))
