"""Long passages of an ad that stand in a resume word for word: the ad's words prove nothing."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from prepmatch.match.prints import runs_of
from prepmatch.model import Notice, Trace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Passages, Profile

COPIED = "copied-from-job"
_MOST_WORDS = 40
"""Words in common passages: a sentence that everybody writes has twenty."""
_PASSAGE = 10
"""Words from which something in common is a passage and not a turn of phrase."""
_HINTS = 3
"""Runs that the samples share; of so many words nine are to be expected."""
_SAMPLE = 60
_Stretch = tuple[int, int]


class CopyDetector:
    """Tells what resumes copied from one ad from what they say themselves.

    Args:
        text: of the ad.
    """

    def __init__(self, text: str) -> None:
        self._runs = frozenset(run for run, _ in runs_of(text))

    def told_apart(self, profile: Profile) -> tuple[Profile, tuple[Notice, ...]]:
        """A profile without what is the ad's, and what to say of that; hardly any is opened.

        Of a skill that copied lines name, only lines among its quotes can speak for it.
        """
        if len(self._runs.intersection(profile.prints.runs)) < _HINTS:
            return profile, ()
        passages = profile.passages
        copied = self._copied(passages.text)
        words = sum(len(passages.text[start:end].split()) for start, end in copied)
        if words < _MOST_WORDS:
            return profile, ()
        own = _without(profile, passages, copied)
        return own, (_notice(passages.text, copied, words),)

    def _copied(self, text: str) -> list[_Stretch]:
        """From where to where the text is the ad's."""
        stretches: list[_Stretch] = []
        for run, (start, end) in runs_of(text):
            if run in self._runs:
                overlaps = bool(stretches) and start < stretches[-1][1]
                stretches.append((stretches.pop()[0] if overlaps else start, end))
        return [(a, b) for a, b in stretches if len(text[a:b].split()) >= _PASSAGE]


def _without(profile: Profile, passages: Passages, copied: Sequence[_Stretch]) -> Profile:
    starts = _line_starts(passages.text)
    lines = {
        number
        for start, end in copied
        for number in range(bisect_right(starts, start), bisect_right(starts, end - 1) + 1)
    }
    own = [quote.line not in lines for quote in passages.quotes]
    kept = {key: _own_trace(trace, own) for key, trace in profile.traces.items()}
    text = passages.text
    for start, end in copied:
        blank = "".join(sign if sign == "\n" else " " for sign in text[start:end])
        text = text[:start] + blank + text[end:]
    left = replace(passages, text=text)
    traces = {key: trace for key, trace in kept.items() if trace.quotes}
    return replace(profile, traces=traces, open=lambda: left)


def _own_trace(trace: Trace, own: Sequence[bool]) -> Trace:
    """As much of a trace as other lines than copied ones speak for."""
    quotes = tuple(place for place in trace.quotes if own[place])
    shown = sum(own[place] for place in trace.quotes[: trace.shown])
    return Trace(trace.mentions - len(trace.quotes) + len(quotes), quotes, shown)


def _notice(text: str, copied: Sequence[_Stretch], words: int) -> Notice:
    start, end = max(copied, key=lambda stretch: (stretch[1] - stretch[0], -stretch[0]))
    line = bisect_right(_line_starts(text), start)
    message = (
        f"{words} words of the ad stand there word for word, most from line {line} on; "
        "they were left out."
    )
    return Notice(COPIED, message, (_cut(text[start:end]),))


def _line_starts(text: str) -> list[int]:
    return [0, *(place + 1 for place, letter in enumerate(text) if letter == "\n")]


def _cut(words: str) -> str:
    folded = " ".join(words.split())
    return folded if len(folded) <= _SAMPLE else f"{folded[:_SAMPLE].rpartition(' ')[0]}…"
