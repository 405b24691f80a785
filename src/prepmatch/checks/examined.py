"""What checks look at: a resume, its file, and the words of a job that it lacks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from prepmatch.checks.finding import cut, plain, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from prepmatch.model import Document, Entry, Evidence, FileFacts, KeywordGap, Resume, Span

_WORD = re.compile(r"[^\W_][\w'’&+#./-]*")
WORK = "experience"


@dataclass(frozen=True, slots=True)
class Point:
    """A bullet on some work, with its words put back together."""

    text: str
    span: Span

    @property
    def words(self) -> list[str]:
        """Its words."""
        return words_of(self.text)


@dataclass(frozen=True)
class Examined:
    """All that a check may look at.

    Attributes:
        resume: read and understood.
        file: what was seen of the file; None where nobody looked.
        gaps: what a job asks for and the resume does not say; None without a job.
    """

    resume: Resume
    file: FileFacts | None = None
    gaps: tuple[KeywordGap, ...] | None = None

    @property
    def document(self) -> Document:
        """What was read."""
        return self.resume.document

    @cached_property
    def notices(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        """What reading noticed: by its code, the sentence and the samples."""
        return {n.code: (n.message, n.samples) for n in self.document.notices}

    @cached_property
    def words(self) -> list[str]:
        """All words of the resume."""
        return words_of(self.document.text)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of section that were found."""
        return frozenset(section.kind for section in self.document.sections)

    @cached_property
    def jobs(self) -> tuple[Entry, ...]:
        """The positions held."""
        return tuple(entry for entry in self.resume.facts.entries if entry.section == WORK)

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """The bullets on positions and projects."""
        return tuple(
            self._point(span)
            for entry in self.resume.facts.entries
            if entry.section in {WORK, "projects"}
            for span in entry.bullets
        )

    @cached_property
    def work_points(self) -> tuple[Point, ...]:
        """The bullets on positions."""
        return tuple(self._point(span) for entry in self.jobs for span in entry.bullets)

    def head_of(self, entry: Entry) -> str:
        """What stands in an entry before its bullets: title, employer, place, dates."""
        end = entry.bullets[0].start if entry.bullets else entry.span.end
        return plain(self.document.text[entry.span.start : end])

    def _point(self, span: Span) -> Point:
        return Point(plain(self.document.text[span.start : span.end]), span)

    def heads(self, entries: Iterable[Entry]) -> Iterator[Evidence]:
        """Entries as evidence, by their first lines."""
        for entry in entries:
            at = quoted(self.document, entry.span)
            yield replace(at, text=cut(self.head_of(entry)))

    def quotes(self, points: Iterable[Point]) -> Iterator[Evidence]:
        """Points as evidence."""
        return (quoted(self.document, point.span) for point in points)


def words_of(text: str) -> list[str]:
    """The words of a text; numbers count, signs do not."""
    return _WORD.findall(text)
