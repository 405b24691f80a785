"""Markdown and plain text to questions: headings, lists, Q and A, details, tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.catalog.lists.rows import from_rows
from prepmatch.catalog.lists.wording import asks, plain
from prepmatch.model import ListedQuestion

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADING = re.compile(r" {0,3}(#{1,6})\s+(\S.*)")
_UNDERLINE = re.compile(r" {0,3}(?:={3,}|-{3,})\s*")
_ITEM = re.compile(r"(\s*)(?:[-*+•]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?(\S.*)")
_QUESTION = re.compile(r"\s*[*_>]{0,4}\s?(?:Q|Question)\s?\d{0,4}\s?[.:)]\s?[*_]{0,3}\s*(\S.*)")
_ANSWER = re.compile(r"\s*[*_>]{0,4}\s?(?:A|Ans|Answer)\s?\d{0,4}\s?[.:)]\s?[*_]{0,3}\s*(.*)")
_SUMMARY = re.compile(r"<summary[^<>]{0,200}>", re.IGNORECASE)
_SUMMARY_END = re.compile(r"</summary\s{0,9}>", re.IGNORECASE)
_ROW = re.compile(r"\s*\|.*\|\s*")
_RULE = frozenset(" \t|:-")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_CONTENTS = re.compile(r"\[[^\]\n]{0,400}\]\(#[^)\n]{0,400}\)")
_BOLD = re.compile(r"\s*(\*\*|__)(\S.{0,600})\1:?\s*")


def questions_in_markdown(text: str) -> list[ListedQuestion]:
    """The questions of a text, in its order, each with the headings it stands under."""
    reader = _Reader(text.splitlines())
    reader.read()
    return reader.found


_NO_ITEM = -1
"""The indent of a question that is no item of a list: every item below is of its answer."""


class _Reader:
    """Goes through the lines once; knows the headings above, and the question it is in."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.found: list[ListedQuestion] = []
        self._lines = lines
        self._headings: dict[int, str] = {}
        self._open: tuple[str, int] | None = None
        self._answer: list[str] = []
        self._indent = _NO_ITEM

    def read(self) -> None:
        number, fenced = 0, False
        while number < len(self._lines):
            line = self._lines[number]
            if _FENCE.match(line):
                fenced = not fenced
            elif fenced:
                self._answer.append(line)
            elif _ROW.fullmatch(line):
                number = self._table(number)
                continue
            else:
                self._line(line, number)
            number += 1
        self._close()

    def _line(self, line: str, number: int) -> None:
        following = self._lines[number + 1] if number + 1 < len(self._lines) else ""
        heading = _HEADING.fullmatch(line)
        if heading:
            self._heading(len(heading[1]), plain(heading[2].rstrip("# ")), number)
        elif line.strip() and _UNDERLINE.fullmatch(following) and not _ITEM.match(line):
            self._heading(1 if "=" in following else 2, plain(line), number)
        elif not _UNDERLINE.fullmatch(line):
            self._content(line, number)

    def _heading(self, depth: int, text: str, number: int) -> None:
        self._close()
        self._headings = {d: h for d, h in self._headings.items() if d < depth}
        if text.endswith("?") and asks(text):
            self._begin(text, number)
        else:
            self._headings[depth] = text

    def _content(self, line: str, number: int) -> None:
        summary, asked, item = (
            _SUMMARY.search(line),
            _QUESTION.fullmatch(line),
            _ITEM.fullmatch(line),
        )
        bold, answer = _BOLD.fullmatch(line), _ANSWER.fullmatch(line)
        if summary:
            question, *rest = _SUMMARY_END.split(line[summary.end() :], maxsplit=1)
            self._begin(plain(question), number)
            self._answer += rest
        elif asked:
            self._begin(plain(asked[1]), number)
        elif answer and self._open:
            self._answer.append(answer[1])
        elif item and self._is_question(item):
            self._begin(plain(item[2]), number, len(item[1].expandtabs(4)))
        elif bold and asks(plain(bold[2])):
            self._begin(plain(bold[2]), number)
        elif re.search("</details>", line, re.IGNORECASE):
            self._close()
        else:
            self._answer.append(line)

    def _is_question(self, item: re.Match[str]) -> bool:
        """An item that asks, no deeper than the question it would else be the answer to."""
        inner = self._open is not None and len(item[1].expandtabs(4)) > self._indent
        text = _QUESTION.fullmatch(item[2])
        return (
            not inner
            and not _CONTENTS.fullmatch(item[2].strip())
            and (text is not None or asks(plain(item[2])))
        )

    def _begin(self, question: str, number: int, indent: int = _NO_ITEM) -> None:
        self._close()
        self._open, self._indent = (question, number + 1), indent

    def _close(self) -> None:
        if self._open and self._open[0]:
            question, line = self._open
            lines = [plain(re.sub(r"^\s*[-*+•]\s+", "", part)) for part in self._answer]
            answer = "\n".join(part for part in lines if part)
            self.found.append(ListedQuestion(question, answer, self._path(), "", line))
        self._open, self._answer = None, []

    def _path(self) -> tuple[str, ...]:
        return tuple(self._headings[depth] for depth in sorted(self._headings))

    def _table(self, start: int) -> int:
        """Read a table from its first line; the number of the line behind it."""
        self._close()
        end = start
        while end < len(self._lines) and _ROW.fullmatch(self._lines[end]):
            end += 1
        rows = [
            (
                number + 1,
                [plain(cell) for cell in self._lines[number].strip().strip("|").split("|")],
            )
            for number in range(start, end)
            if not _RULE.issuperset(self._lines[number])
        ]
        self.found += from_rows(rows, self._path())
        return end
