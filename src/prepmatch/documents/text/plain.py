"""Plain text and Markdown to lines, each at the number that it has in its file."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from prepmatch.documents.limits import MAX_CHARACTERS
from prepmatch.documents.raw import RawLine, RawText, hidden_text, split_lines
from prepmatch.documents.text.flat import FLAT_LINE, headings_of, is_flat, points_of, unglued
from prepmatch.documents.text.markdown import without_marks
from prepmatch.documents.web.mail import without_mail_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_RULE = re.compile(r"\s*(?:[=\-_*~#+|:.░▒▓█─━═│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬]\s*){2,}$")
_UNDERLINE = re.compile(r"\s{0,3}(?:={2,}|-{2,}|~{3,}|_{3,}|\*{3,}|═{2,}|─{2,}|━{2,})\s*$")
_HASHED = re.compile(r"\s{0,3}#{1,6}\s+(\S.{0,200}?)\s*#*\s*$")
_BOLD_LINE = re.compile(r"\s{0,3}(\*\*|__)(?!\s)([^*_]{1,90}?)(?::\1|\1:?)\s*$")
_FRAME = r"[=\-*~#_<>░▒▓█═─━☆★◆■]{2,}"
_DECORATED = re.compile(
    rf"\s*(?:{_FRAME}\s*(\w[^=~<>░▒▓█═─━]{{0,80}}?)\s*{_FRAME}|\[\s+(\w[\w &/]{{0,60}}?)\s+\])\s*$"
)
_BOXED = re.compile(r"\s*[|│┃║]\s*(\S.*?)\s*[|│┃║]\s*$")
_BARS = re.compile(r"\s*[|│┃║]\s*")
_POINT = re.compile(r"\s*(?:[-*–—→➔➜➡►▶❯»›]\ufe0f?\s+|\+\s+(?!\d))(?:\[[ xX]\]\s+)?(?=\S)")
_TIGHT_POINT = re.compile(r"\s*[-*](?=[A-Z][a-z])")
_SIGN = re.compile(r"\s*(?:[✓✔✅☑🔹🔸👉◆◇★☆✦✧]\ufe0f?|\d\ufe0f?\u20e3)\s*(?=\w)")
_FENCE = re.compile(r"\s{0,3}`{3,}[\w+-]{0,20}\s*$")
_DEFINITION = re.compile(r"\s{0,3}\[[^\[\]]{1,60}\]:\s+\S")
_BREAK = re.compile(r"(?<!\\)\\\s*$")
_FRONT = "---"
_SETTING = re.compile(r"\s*(?:[\w-]{1,40}:(?:\s|$)|[-#]|$)")
_TOLD = re.compile(r"(?:title|name|author|email|phone|headline|location):\s+[\"']?(.*?)[\"']?\s*$")
_MOST_SETTINGS = 60
_FEWEST = 3
"""Lines that begin with such a sign: one alone may mean something else."""
_LONGEST_HEADING = 80
_LONGEST_LINE = 20_000
_LONGEST_PASTED = 60_000
"""Characters of an ad that somebody pasted, generously; what is longer keeps its lines."""
_NOT_SHOWN = ("<!--", "-->")


def read_plain(text: str, is_heading: Callable[[str], bool] = lambda _: False) -> RawText:
    """Read plain text, which may be Markdown, an e-mail, or an ad without its line breaks.

    Args:
        text: line ends are line feeds, or others that Unicode knows.
        is_heading: whether some words are a usual heading.
    """
    shown, comments = _without_comments(text[: 3 * MAX_CHARACTERS])
    lines = without_mail_marks(_without_front_matter(split_lines(shown)))
    read = _Marks(lines).read()
    if len(text) <= _LONGEST_PASTED:
        known = lru_cache(maxsize=2_000)(is_heading)
        flat = is_flat(lines)
        read = [new for line in read for new in _unflattened(line, known, cuts_headings=flat)]
    beyond = [RawLine(line) for line in split_lines(text[3 * MAX_CHARACTERS :]) if line]
    return RawText((*read, *beyond), (hidden_text(comments),) if comments else ())


def _without_front_matter(lines: list[str]) -> list[str]:
    """Lines without the settings between two rules at the top, but for what they call things."""
    if not lines or lines[0].strip() != _FRONT:
        return lines
    end = next(
        (n for n, line in enumerate(lines[1:_MOST_SETTINGS], 1) if line.strip() == _FRONT), 0
    )
    if not all(_SETTING.match(line) for line in lines[1:end]):
        return lines
    told = [_TOLD.match(line) for line in lines[:end]]
    return [*(found.group(1) if found else "" for found in told), "", *lines[end + 1 :]]


def _without_comments(text: str) -> tuple[str, list[str]]:
    """Text without the comments of Markdown, but for their line ends; and those comments."""
    opening, closing = _NOT_SHOWN
    parts: list[str] = []
    comments: list[str] = []
    position = 0
    while (start := text.find(opening, position)) >= 0:
        end = text.find(closing, start)
        if end < 0:
            break
        comment = text[start + len(opening) : end]
        parts += [text[position:start], "\n" * comment.count("\n")]
        comments += [comment] if any(map(str.isalnum, comment)) else []
        position = end + len(closing)
    return "".join((*parts, text[position:])), comments


def _unflattened(
    line: RawLine, is_heading: Callable[[str], bool], *, cuts_headings: bool
) -> Iterator[RawLine]:
    """The lines that one line was before it was pasted."""
    pieces = [line.text]
    if len(line.text) <= _LONGEST_LINE:
        pieces = unglued(line.text, is_heading)
    if len(line.text) > FLAT_LINE:
        pieces = [point for piece in pieces for point in points_of(piece)]
    if cuts_headings:
        pieces = [text for piece in pieces for text in headings_of(piece, is_heading)]
    if len(pieces) <= 1:
        yield line
    else:
        yield from (RawLine(text, is_heading=is_heading(text.rstrip(":"))) for text in pieces)


class _Marks:
    """The lines of a text, and which signs begin enough of them to be bullets."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._points = [_POINT]
        for sign in (_TIGHT_POINT, _SIGN):
            if sum(sign.match(line) is not None for line in lines) >= _FEWEST:
                self._points.append(sign)

    def read(self) -> list[RawLine]:
        """The lines without marks: headings flagged, points with bullets, rules left blank."""
        read: list[RawLine] = []
        is_code = False
        for line in self._lines:
            if _FENCE.match(line):
                is_code = not is_code
                read.append(RawLine(""))
            elif is_code or len(line) > _LONGEST_LINE:
                read.append(RawLine(line))
            elif _RULE.match(line) or _DEFINITION.match(line):
                if read and _UNDERLINE.match(line) and _is_underlined(read[-1].text):
                    read[-1] = RawLine(read[-1].text, is_heading=True)
                read.append(RawLine(""))
            else:
                read.append(self._line(line))
        return read

    def _line(self, line: str) -> RawLine:
        heading = _heading(line)
        if heading is not None:
            return RawLine(without_marks(heading), is_heading=True)
        boxed = _BOXED.match(line)
        if boxed is not None:
            line = _BARS.sub(" | ", boxed.group(1))
        mark = next((found for sign in self._points if (found := sign.match(line))), None)
        bullet, rest = ("• ", line[mark.end() :]) if mark else ("", line)
        return RawLine(bullet + _BREAK.sub("", without_marks(rest)))


def _heading(line: str) -> str | None:
    """What a line says that is marked as a heading."""
    if len(line) > 3 * _LONGEST_HEADING:
        return None
    hashed = _HASHED.match(line)
    if hashed is not None:
        return hashed.group(1)
    bold = _BOLD_LINE.match(line)
    if bold is not None:
        return bold.group(2)
    framed = _DECORATED.match(line)
    return None if framed is None else framed.group(1) or framed.group(2)


def _is_underlined(text: str) -> bool:
    """Whether a line over a row of dashes is a heading, and not the end of a paragraph."""
    is_short = 0 < len(text.strip()) <= _LONGEST_HEADING
    return is_short and not text.startswith("•") and not text.rstrip().endswith((".", ",", ";"))
