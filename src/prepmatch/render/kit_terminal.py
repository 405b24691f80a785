"""An interview kit in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from prepmatch.render.escape import inert
from prepmatch.render.kit_wording import (
    KINDS,
    READING_AID,
    candidate_of,
    in_time,
    reason_of,
    resume_words,
    title_of,
)
from prepmatch.render.terminal import draw

if TYPE_CHECKING:
    from rich.console import RenderableType

    from prepmatch.model import Kit, KitQuestion, Probe

_MOST_LATER = 6


def kit_in_terminal(kit: Kit, *, width: int = 80, color: bool = False) -> str:
    """An interview kit as text for a terminal.

    Args:
        kit: what to draw.
        width: columns.
        color: whether to use colours and emphasis.
    """
    parts: list[RenderableType] = [_head(kit), Text()]
    parts.append(Text("Questions for every candidate of this job", style="bold"))
    parts += [_question(item) for item in kit.questions] or [Text("None fits the time.")]
    parts += [Text(), Text("What to probe with this candidate", style="bold")]
    first, later = in_time(kit.probes)
    parts += [_probe(probe, kit) for probe in first]
    if later:
        names = [", ".join(probe.skills) for probe in later[:_MOST_LATER]]
        more = len(later) - len(names)
        words = " · ".join(names) + (f" · and {more} more" if more else "")
        parts += [Text(), _pair("with time left", words)]
    if not first:
        parts.append(Text("Nothing that the ad asks for is left open by this resume."))
    parts.append(_pair("on the scorecard", _rows(kit)))
    parts += [Text("-o kit.md has the scorecard to fill in.", style="dim"), Text()]
    versions = kit.versions
    parts.append(Text(READING_AID, style="dim"))
    parts.append(
        Text(
            f"prepmatch {versions.prepmatch} · skills {versions.skills} · "
            f"questions {versions.questions} · scoring {versions.scoring}",
            style="dim",
        )
    )
    return draw(Group(*parts), width=width, color=color)


def _rows(kit: Kit) -> str:
    rows = [f"the {len(kit.questions)} questions above"] if kit.questions else []
    return " · ".join([*rows, *kit.must_haves])


def _head(kit: Kit) -> Group:
    agenda = Table.grid(padding=(0, 2))
    agenda.add_column(justify="right", style="dim", no_wrap=True)
    agenda.add_column()
    for item in kit.agenda:
        agenda.add_row(f"{item.minutes} min", item.label)
    return Group(
        Text(inert(f"Interview kit: {title_of(kit)}"), style="bold"),
        Text(inert(f"{candidate_of(kit)} · {kit.level.value} · {kit.form.minutes} minutes")),
        Text(),
        agenda,
    )


def _question(item: KitQuestion) -> Group:
    question, rubric = item.question, item.question.rubric
    head = Table.grid(padding=(0, 1), expand=True)
    head.add_column(width=3, justify="right")
    head.add_column(ratio=1)
    head.add_column(width=6, justify="right", no_wrap=True)
    words = Text(inert(question.question), style="bold")
    head.add_row(Text(f"{item.rank}", style="bold"), words, Text(f"{item.minutes} min", "dim"))
    reason = reason_of(item)
    lines = [_pair("the ad", reason)] if reason else []
    lines += [
        _pair("weak", rubric.weak),
        _pair("solid", rubric.solid),
        _pair("strong", rubric.strong),
        _pair("follow up", " ".join(question.follow_ups)),
    ]
    return Group(Text(), head, Padding(Group(*lines), (0, 0, 0, 4)))


def _probe(probe: Probe, kit: Kit) -> Group:
    head = Text(inert(", ".join(probe.skills)), style="bold")
    head.append(f"  {probe.importance.value} · {KINDS[probe.kind]}", style="not bold cyan")
    lines = [_pair("the ad", f"“{probe.job.text}” (line {probe.job.line})")]
    resume = resume_words(probe, is_blind=kit.form.is_blind)
    if resume:
        lines.append(_pair("resume", resume))
    lines.append(_pair("why", probe.why))
    lines.append(_pair("ask", " ".join(probe.ask)))
    return Group(Text(), Padding(head, (0, 0, 0, 2)), Padding(Group(*lines), (0, 0, 0, 4)))


def _pair(label: str, words: str) -> Table:
    row = Table.grid(padding=(0, 1))
    row.add_column(width=max(9, len(label)), style="dim", no_wrap=True)
    row.add_column(ratio=1)
    row.add_row(label, Text(inert(words)))
    return row
