"""An interview kit as Markdown: to print, or to write in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.render.escape import for_markdown
from prepmatch.render.kit_wording import (
    HABITS,
    KINDS,
    RATINGS,
    READING_AID,
    SHOWN,
    candidate_of,
    in_time,
    reason_of,
    resume_words,
    title_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prepmatch.model import Kit, KitQuestion, Probe

_BOX = "☐"


def kit_in_markdown(kit: Kit) -> str:
    """An interview kit as a document to take into the room."""
    blocks = [
        *_head(kit),
        *_questions(kit.questions),
        *_probes(kit),
        *_own_session(kit),
        *_scorecard(kit),
        *_footer(kit),
    ]
    return "\n\n".join(blocks) + "\n"


def _head(kit: Kit) -> Iterator[str]:
    yield f"# Interview kit: {for_markdown(title_of(kit))}"
    yield (
        f"- **Candidate:** {for_markdown(candidate_of(kit))}\n"
        f"- **Level:** {kit.level.value}\n"
        f"- **Time:** {kit.form.minutes} minutes"
    )
    yield READING_AID
    rows = [(str(item.minutes), item.label) for item in kit.agenda]
    yield _table(("Minutes", "What"), rows)
    yield "\n".join(f"- {habit}" for habit in HABITS)


def _questions(questions: Sequence[KitQuestion]) -> Iterator[str]:
    yield "## Questions for every candidate"
    if not questions:
        yield "The bank has no question for this job that fits the time."
    for item in questions:
        yield from _question(item)


def _question(item: KitQuestion) -> Iterator[str]:
    question = item.question
    yield f"### {item.rank}. {for_markdown(question.question)}"
    facts = f"*{question.kind.value.capitalize()}, {question.level.value}, {item.minutes} min.*"
    yield f"{facts} It tests: {for_markdown(question.assesses)}"
    reason = reason_of(item)
    if reason:
        yield f"> The ad on {for_markdown(reason)}"
    rubric = question.rubric
    rows = [
        ("weak", for_markdown(rubric.weak)),
        ("solid", for_markdown(rubric.solid)),
        ("strong", for_markdown(rubric.strong)),
    ]
    yield _table(("Rating", "What the answer is like"), rows)
    yield _list("A strong answer covers", question.outline)
    yield _list("To follow up", question.follow_ups)
    yield "**What was said:**"


def _probes(kit: Kit) -> Iterator[str]:
    yield "## What to probe with this candidate"
    first, later = in_time(kit.probes)
    if not first and not later:
        yield "Nothing that the ad asks for is left open by this resume."
        return
    yield "\n".join(_probe(probe, kit) for probe in first)
    if later:
        yield "If there is time left:"
        yield "\n".join(_probe(probe, kit) for probe in later)


def _probe(probe: Probe, kit: Kit) -> str:
    names = for_markdown(", ".join(probe.skills))
    rows = [f"- **{names}** ({probe.importance.value}; {KINDS[probe.kind]}). "]
    rows[0] += for_markdown(probe.why)
    rows.append(f"  - The ad: {for_markdown(f'“{probe.job.text}” (line {probe.job.line})')}")
    resume = resume_words(probe, is_blind=kit.form.is_blind)
    if resume:
        rows.append(f"  - The resume: {for_markdown(resume)}")
    rows += [f"  - Ask: {for_markdown(words)}" for words in probe.ask]
    return "\n".join(rows)


def _scorecard(kit: Kit) -> Iterator[str]:
    yield "## Scorecard"
    yield "The same rows for every candidate of this job. Tick one box in each row."
    if kit.questions:
        rows = [
            (f"{item.rank}. {for_markdown(item.question.question)}", *[_BOX] * len(RATINGS), "")
            for item in kit.questions
        ]
        yield _table(("Question", *RATINGS, "What was said"), rows)
    if kit.must_haves:
        needs = [(for_markdown(name), *[_BOX] * len(SHOWN), "") for name in kit.must_haves]
        yield _table(("The ad requires", *SHOWN, "By what"), needs)
    yield "**What speaks for this candidate, in their own words:**"
    yield "**What is still open, and who asks it:**"


def _own_session(kit: Kit) -> Iterator[str]:
    if kit.own_session:
        names = [question.question for question in kit.own_session]
        yield _list("For a session of its own, with more time (coding or design)", names)


def _footer(kit: Kit) -> Iterator[str]:
    versions = kit.versions
    resume = for_markdown(kit.resume_source) if kit.resume_source else "one resume"
    yield "---"
    yield (
        f"Made from {resume} and {for_markdown(kit.job_source)} by prepmatch "
        f"{versions.prepmatch} (skills {versions.skills}, questions {versions.questions}, "
        f"scoring {versions.scoring})."
    )


def _list(title: str, items: Iterable[str]) -> str:
    return f"**{title}:**\n\n" + "\n".join(f"- {for_markdown(item)}" for item in items)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
