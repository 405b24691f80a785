"""Where the entries of a section begin: at their dates, and at heads that have none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.documents.facts.head_words import is_degree, is_organisation, is_title
from prepmatch.documents.facts.heads import read_head
from prepmatch.documents.facts.places import is_place
from prepmatch.documents.facts.rows import continues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.documents.facts.rows import Row

_MOST_ABOVE = 3
_MOST_BELOW = 2
_SHORTEST_FULL_LINE = 45
_FULL_LINE = 0.8
"""Of the longest line: one that long went on because the page ended, not the sentence."""


@dataclass(frozen=True, slots=True, order=True)
class Segment:
    """The rows of one entry.

    Attributes:
        start: the first row.
        body: the first row after its head.
        end: the row after it.
        anchor: the row with its date; None for an entry without one.
        is_item: whether it is one point of a list, head and body in one.
    """

    start: int
    body: int
    end: int
    anchor: int | None
    is_item: bool = False

    @property
    def above(self) -> int:
        """Rows of the head above the one with the date."""
        return 0 if self.anchor is None else self.anchor - self.start


def full_line(rows: Sequence[Row]) -> int:
    """The characters from which a line of a section counts as full."""
    longest = max((len(row.content) for row in rows), default=0)
    return max(round(longest * _FULL_LINE), _SHORTEST_FULL_LINE)


def segments_of(rows: Sequence[Row], section: str) -> list[Segment]:
    """Divide the rows of a section into entries.

    Args:
        rows: of the section.
        section: its kind.
    """
    return _Segmenter(rows, section).segments() if rows else []


class _Segmenter:
    """Divides one section."""

    def __init__(self, rows: Sequence[Row], section: str) -> None:
        self._rows = rows
        self._section = section
        self._width = full_line(rows)
        self._anchors = [i for i, row in enumerate(rows) if self._is_anchor(i, row)]

    def segments(self) -> list[Segment]:
        """All entries, in order."""
        if self._is_list():
            return list(self._items())
        heads = self._dated()
        heads = sorted([*heads, *self._undated(heads)])
        if not heads:
            is_work = self._section in {"experience", "projects", "volunteering"}
            return [Segment(0, 0, len(self._rows), None)] if is_work else []
        ends = [start for start, _, _ in heads[1:]] + [len(self._rows)]
        return [
            Segment(start, body, end, None if anchor < 0 else anchor)
            for (start, body, anchor), end in zip(heads, ends, strict=True)
        ]

    def _is_anchor(self, index: int, row: Row) -> bool:
        if row.is_bullet or not row.is_anchor:
            return False
        if index == 0 or not row.words:
            return True
        before = self._rows[index - 1]
        is_named_small = row.words[0].islower() and before.ends
        return is_named_small or not continues(before, row)

    def _is_list(self) -> bool:
        """Whether each entry is a point of a list, or a line of its own."""
        if self._section == "certifications":
            step = self._anchors[0] + 1 if self._anchors else 1
            has_bullets = any(row.is_bullet for row in self._rows)
            return (
                has_bullets
                or step == 1
                or self._anchors != list(range(step - 1, len(self._rows), step))
            )
        if self._anchors or any(self._opens(i) for i in range(len(self._rows))):
            return False
        bullets = [row for row in self._rows if row.is_bullet]
        return any(row.is_anchor for row in bullets) or (
            bool(bullets) and self._section != "experience"
        )

    def _opens(self, index: int) -> bool:
        """Whether a row without a date could be the first of a head."""
        row = self._rows[index]
        if not row.is_head or row.is_anchor:
            return False
        return index == 0 or not continues(self._rows[index - 1], row, self._width)

    def _items(self) -> Iterator[Segment]:
        rows = self._rows
        has_bullets = any(row.is_bullet for row in rows)
        starts = [
            i
            for i, row in enumerate(rows)
            if not row.is_blank
            and (row.is_bullet or i == 0 or not has_bullets or rows[i - 1].is_blank)
            and (row.words or i == 0)
            and not (i and continues(rows[i - 1], row))
        ]
        for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
            dated = next((i for i in range(start, end) if rows[i].dates), None)
            yield Segment(start, end, end, dated, is_item=True)

    def _dated(self) -> list[tuple[int, int, int]]:
        """Start, body and anchor of each head with a date."""
        starts: list[int] = []
        usual = 0
        for number, anchor in enumerate(self._anchors):
            floor = self._anchors[number - 1] + 1 if number else 0
            start = self._run_above(anchor, floor, usual if number else _MOST_ABOVE)
            if number == 0:
                usual = anchor - start
            elif not usual:
                block = self._run_above(anchor, floor, _MOST_BELOW)
                start = block if block > floor and self._rows[block - 1].is_blank else start
            starts.append(start)
        ends = [*starts[1:], len(self._rows)][: len(starts)]
        return [
            (start, self._run_below(start, anchor, end), anchor)
            for start, anchor, end in zip(starts, self._anchors, ends, strict=True)
        ]

    def _run_above(self, anchor: int, floor: int, most: int) -> int:
        """The first of the rows above a date that belong to its head."""
        start = anchor
        while start > floor and anchor - start < most:
            row = self._rows[start - 1]
            before = self._rows[start - 2] if start > 1 else None
            if not row.is_head or (before is not None and continues(before, row)):
                break
            start -= 1
        return start

    def _run_below(self, start: int, anchor: int, end: int) -> int:
        """The row after the head: it goes on while title or organisation are still missing."""
        body = anchor + 1
        left = _MOST_BELOW
        while body < end and left:
            row = self._rows[body]
            is_after_date = row.is_blank and not any(r.words for r in self._rows[start:body])
            if not is_after_date and (not row.is_head or self._is_complete(start, body, row)):
                break
            left -= bool(row.words)
            body += 1
        return body

    def _is_complete(self, start: int, body: int, row: Row) -> bool:
        """Whether the head has no use for a further row."""
        if not row.words or is_place(row.words):
            return False
        head = read_head([r.words for r in self._rows[start:body] if r.words], self._section)
        if self._section == "projects" or head.is_sure:
            return head.title is not None
        if head.title is None or head.organisation is None:
            return False
        return not (is_organisation(row.words) or is_title(row.words))

    def _undated(self, dated: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
        """Heads without dates between those that have them."""
        bounds = [0, *(edge for start, body, _ in dated for edge in (start, body)), len(self._rows)]
        for first, end in zip(bounds[::2], bounds[1::2], strict=True):
            index = first
            last_end: int | None = None
            while index < end:
                head_end = self._head_end(index, end)
                is_next = index == last_end
                if head_end and (is_next or self._is_sure_head(index, head_end, end)):
                    yield index, head_end, -1
                    last_end = head_end
                index = head_end or index + 1

    def _head_end(self, start: int, end: int) -> int | None:
        """The row after a head that begins at a row; None if none does."""
        if not self._opens(start):
            return None
        index = start + 1
        roles = self._roles(start)
        while index < end and index - start < _MOST_ABOVE and self._rows[index].is_head:
            if roles & self._roles(index) or self._section == "projects":
                break
            roles |= self._roles(index)
            index += 1
        return index

    def _roles(self, index: int) -> frozenset[str]:
        """What a row names: a title, an organisation, both or neither."""
        parts = self._rows[index].words.split(", ")
        is_title_word = is_degree if self._section == "education" else is_title
        titles = {"title" for part in parts if is_title_word(part)}
        names = (part for part in parts if not is_title_word(part))
        return frozenset(titles | {"organisation" for part in names if is_organisation(part)})

    def _is_sure_head(self, start: int, body: int, end: int) -> bool:
        """Whether the words of a head, or what stands around it, make up for the missing date."""
        rows = self._rows
        is_apart = start == 0 or rows[start - 1].is_blank
        has_body = body < end and (rows[body].is_bullet or rows[body].is_prose)
        if self._section == "projects":
            return has_body and (is_apart or rows[body].is_bullet or rows[start - 1].ends)
        roles = frozenset[str]().union(*(self._roles(i) for i in range(start, body)))
        wanted = {"title", "organisation"} if self._section == "education" else {"title"}
        is_opener = rows[start - 1].is_bullet or rows[start - 1].ends if start else True
        return bool(roles & wanted) and (is_apart or has_body or is_opener)
