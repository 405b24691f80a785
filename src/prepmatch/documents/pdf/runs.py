"""Runs of words: what stands on one line without a gap as wide as one between columns."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prepmatch.documents.pdf.words import Look, Word

_GAP = 1.3
"""Heights of a line: words of justified text stand closer, columns further apart."""
_MARKER_GAP = 3.5
"""Heights between a bullet and its line."""
_LONGEST_MARKER = 2
_SAME_ROW = 0.5
_SPACE = 0.12
"""Heights: letters drawn apart by less belong to one word."""
_NEXT = range(3)
"""Characters between words that the page's own text has side by side: none, or spaces."""
_LETTER_SPACED = 0.7
"""Share of single letters in a line whose letters were spaced out."""
_FEWEST_LETTERS = 3
_WORD_GAP = 1.45
"""Times the usual gap between letters that are spaced out."""
_SAME_PLACE = 0.8


@dataclass(slots=True, eq=False)
class Run:
    """Words on one line, with the box around them.

    Attributes:
        words: from left to right.
        left: of the box, like `top`, `right` and `bottom`, in points.
        order: its place in the order of drawing.
        is_new_line: whether the page's own text begins a line with it.
        look: of its first letter, once that was asked for.
        joined: the text, once that was asked for.
    """

    words: list[Word]
    left: float
    top: float
    right: float
    bottom: float
    order: int = 0
    is_new_line: bool = True
    look: Look | None = None
    joined: str | None = None

    @property
    def height(self) -> float:
        """Of the box, in points."""
        return self.bottom - self.top

    @property
    def text(self) -> str:
        """The words, with single spaces, and whole where their letters were spaced out."""
        if self.joined is None:
            self.joined = joined(self.words)
        return self.joined


def runs_of(words: Iterable[Word]) -> list[Run]:
    """Group words that follow one another on a line.

    Args:
        words: upright ones, in the order drawn.
    """
    lines: list[list[Word]] = []
    for word in words:
        if lines and not word.is_new_line and _follows(lines[-1], word):
            lines[-1].append(word)
        else:
            lines.append([word])
    return _with_markers([_run(line, order) for order, line in enumerate(lines)])


def regrouped(runs: Iterable[Run]) -> list[Run]:
    """Runs by where their words stand, whatever the order in which they were drawn."""
    lines: list[list[Word]] = []
    words = sorted((word for run in runs for word in run.words), key=lambda word: word.left)
    for word in words:
        line = next((line for line in reversed(lines) if _follows(line, word)), None)
        if line is None:
            lines.append([word])
        elif not _is_painted_twice(line[-1], word):
            line.append(word)
    return [_run(line, line[0].index) for line in lines]


def by_height(runs: Iterable[Run]) -> list[Run]:
    """Runs from the top of a page to its foot, from left to right."""
    return sorted(runs, key=lambda run: (run.top, run.left))


def is_same_row(one: Run | Word, other: Run | Word) -> bool:
    """Whether two boxes stand beside each other, more or less."""
    top, bottom, other_top, other_bottom = one.top, one.bottom, other.top, other.bottom
    if bottom <= other_top or other_bottom <= top:  # nearly always, and asked a thousand times
        return False
    least = _SAME_ROW * min(bottom - top, other_bottom - other_top)
    return bottom - other_top > least < other_bottom - top and least > 0


def merged(runs: Sequence[Run]) -> Run:
    """One run of several that stand on a row, from left to right, each word once."""
    if len(runs) == 1:
        return runs[0]
    words = sorted((word for run in runs for word in run.words), key=lambda word: word.left)
    line = words[:1]
    for word in words[1:]:
        if not _is_painted_twice(line[-1], word):
            line.append(word)
    return _run(line, min(run.order for run in runs))


def joined(words: Sequence[Word]) -> str:
    """The text of a line: spaces where there is room for them."""
    if len(words) > _FEWEST_LETTERS and _is_letter_spaced(words):
        return _without_letter_spacing(words)
    text = words[0].text
    for before, word in itertools.pairwise(words):
        text += f" {word.text}" if _is_apart(before, word) else word.text
    return text


def _run(words: list[Word], order: int) -> Run:
    left, top = min([word.left for word in words]), min([word.top for word in words])
    right, bottom = max([word.right for word in words]), max([word.bottom for word in words])
    return Run(words, left, top, right, bottom, order, words[0].is_new_line)


def _with_markers(runs: list[Run]) -> list[Run]:
    """Bullets that were drawn apart from their lines go to them."""
    markers = [run for run in runs if len(run.words) == 1 and _is_marker(run.words[0])]
    owners = {id(marker): _beside(marker, runs) for marker in markers}
    for marker in markers:
        owner = owners[id(marker)]
        if owner is not None:
            owner.words.insert(0, marker.words[0])
            owner.left, owner.joined = marker.left, None
    return [run for run in runs if owners.get(id(run)) is None]


def _beside(marker: Run, runs: Sequence[Run]) -> Run | None:
    """The nearest run right of a bullet on its row."""
    near = [
        run
        for run in runs
        if 0 < run.left - marker.right < _MARKER_GAP * run.height
        and is_same_row(marker, run)
        and not _is_marker(run.words[0])
    ]
    return min(near, key=lambda run: run.left, default=None)


def _is_marker(word: Word) -> bool:
    return len(word.text) <= _LONGEST_MARKER and not word.text[0].isalnum()


def _follows(line: Sequence[Word], word: Word) -> bool:
    """Whether a word goes on where a line ends; a lone bullet waits for what comes after it."""
    last = line[-1]
    height = min(last.bottom - last.top, word.bottom - word.top)
    gap = word.left - last.right
    if not -height < gap < _MARKER_GAP * height or not is_same_row(last, word):
        return False
    return gap < _GAP * height or (len(line) == 1 and _is_marker(last))


def _is_painted_twice(word: Word, again: Word) -> bool:
    """Whether letters were drawn a second time, a little aside, to look bold."""
    common = min(word.right, again.right) - max(word.left, again.left)
    return word.text == again.text and common > _SAME_PLACE * (word.right - word.left)


def _is_apart(before: Word, word: Word) -> bool:
    """Whether there is a space between two words: the page's own, else room for one."""
    between = word.index - before.index - len(before.text)
    if between in _NEXT:
        return between > 0
    return word.left - before.right > _SPACE * max(1.0, word.height)


def _is_letter_spaced(words: Sequence[Word]) -> bool:
    return [len(word.text) for word in words].count(1) > _LETTER_SPACED * len(words)


def _without_letter_spacing(words: Sequence[Word]) -> str:
    """`S K I L L S` is one word; a wider gap than usual parts two."""
    gaps = [after.left - word.right for word, after in itertools.pairwise(words)]
    usual = median(gaps)
    least = max(_WORD_GAP * usual, usual + 0.1 * words[0].height)
    parts = [words[0].text]
    for word, gap in zip(words[1:], gaps, strict=True):
        parts += [" ", word.text] if gap > least else [word.text]
    return "".join(parts)
