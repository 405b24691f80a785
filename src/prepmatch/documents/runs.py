"""Runs of words: what stands on one line without a gap as wide as one between columns."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from prepmatch.documents.pdf_words import Word

_GAP = 1.3
"""Heights of a line: words of justified text stand closer, columns further apart."""
_SAME_ROW = 0.5
_NO_SPACE = 0.06
"""Heights: letters drawn apart by less belong to one word."""
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
    """

    words: list[Word]
    left: float
    top: float
    right: float
    bottom: float
    order: int = 0
    is_new_line: bool = True

    @property
    def height(self) -> float:
        """Of the box, in points."""
        return self.bottom - self.top

    @property
    def text(self) -> str:
        """The words, with single spaces, and whole where their letters were spaced out."""
        return joined(self.words)


def runs_of(words: Iterable[Word]) -> list[Run]:
    """Group words that follow one another on a line.

    Args:
        words: upright ones, in the order drawn.
    """
    runs: list[Run] = []
    for word in words:
        last = runs[-1] if runs else None
        if last is not None and not word.is_new_line and _follows(last, word):
            _extend(last, word)
        else:
            runs.append(_run(word, len(runs)))
    return runs


def is_same_row(one: Run | Word, other: Run | Word) -> bool:
    """Whether two boxes stand beside each other, more or less."""
    common = min(one.bottom, other.bottom) - max(one.top, other.top)
    return common > _SAME_ROW * min(one.bottom - one.top, other.bottom - other.top)


def merged(runs: Sequence[Run]) -> Run:
    """One run of several that stand on a row, from left to right, each word once."""
    words = sorted((word for run in runs for word in run.words), key=lambda word: word.left)
    whole = _run(words[0], min(run.order for run in runs))
    for word in words[1:]:
        if not _is_painted_twice(whole.words[-1], word):
            _extend(whole, word)
    return whole


def joined(words: Sequence[Word]) -> str:
    """The text of a line: spaces where there is room for them."""
    if len(words) > _FEWEST_LETTERS and _is_letter_spaced(words):
        return _without_letter_spacing(words)
    return "".join(_spaced(words))


def _run(word: Word, order: int) -> Run:
    box = (word.left, word.top, word.right, word.bottom)
    return Run([word], *box, order=order, is_new_line=word.is_new_line)


def _extend(run: Run, word: Word) -> None:
    run.words.append(word)
    run.left, run.right = min(run.left, word.left), max(run.right, word.right)
    run.top, run.bottom = min(run.top, word.top), max(run.bottom, word.bottom)


def _follows(run: Run, word: Word) -> bool:
    """Whether a word goes on where a run ends; a lone bullet waits for what comes after it."""
    last = run.words[-1]
    if not is_same_row(last, word):
        return False
    height = min(last.bottom - last.top, word.bottom - word.top)
    is_marker = len(run.words) == 1 and len(last.text) <= 2 and not last.text[0].isalnum()  # noqa: PLR2004
    return -height < word.left - last.right < _GAP * height * (3 if is_marker else 1)


def _is_painted_twice(word: Word, again: Word) -> bool:
    """Whether letters were drawn a second time, a little aside, to look bold."""
    common = min(word.right, again.right) - max(word.left, again.left)
    return word.text == again.text and common > _SAME_PLACE * (word.right - word.left)


def _spaced(words: Sequence[Word]) -> Iterator[str]:
    before: Word | None = None
    for word in words:
        if before is not None:
            gap = word.left - before.right
            is_apart = not -_NO_SPACE < gap / max(1.0, word.height) < _NO_SPACE
            yield " " if is_apart or _had_space(before, word) else ""
        yield word.text
        before = word


def _had_space(before: Word, word: Word) -> bool:
    """Whether the page's own text has a space between two words."""
    return word.index > before.index + len(before.text)


def _is_letter_spaced(words: Sequence[Word]) -> bool:
    return sum(len(word.text) == 1 for word in words) > _LETTER_SPACED * len(words)


def _without_letter_spacing(words: Sequence[Word]) -> str:
    """`S K I L L S` is one word; a wider gap than usual parts two."""
    gaps = [after.left - word.right for word, after in itertools.pairwise(words)]
    usual = median(gaps)
    least = max(_WORD_GAP * usual, usual + 0.1 * words[0].height)
    parts = [words[0].text]
    for word, gap in zip(words[1:], gaps, strict=True):
        parts += [" ", word.text] if gap > least else [word.text]
    return "".join(parts)
