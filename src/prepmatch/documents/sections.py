"""Lines to named sections: headings told by their wording and by how they stand."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from prepmatch.documents.facts.head_words import is_title
from prepmatch.documents.subheadings import without_notes
from prepmatch.model import DocumentKind, Line, Section, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_MARKUP = re.compile(
    r"^[\s#>*_•\-–—=~|:\d.)(\[\]\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]*(?=\w)"
    r"|[\s#*_:=~|\-–—?!.…]+$"
)
_INLINE = re.compile(r"^[\s#>*_•]*([A-Z][^:.;!?\n]{2,60}?)\s*(?::\**|\*\*\s*:|\*\*)\s*(?=\S)")
_SIGNS = re.compile(r"[^\w\s&/+]")
_SPEAKS = re.compile(
    r"\b(?:we|we['\u2019]d|us|you|you['\u2019]ll)\b|^(?:not|nice|bonus|cherry|icing|extra)\b",
    re.IGNORECASE,
)
"""Words of headings that nothing else begins with: "Not required, but it would make us smile:"."""
_NO_LETTERS = re.compile(r"[^\w&/+]+")
_ENDS_A_SENTENCE = re.compile(r"[.;,]$")
_STARTS_A_POINT = re.compile(
    r"^(?:experience|experienced|knowledge|expertise|education|certifications?|skills?|skilled"
    r"|proficien\w+|familiarity|background|degree) "
    r"(?:with|in|of|using|working|building|as|on|for|from|to)\b"
)
_TOPICAL = re.compile(
    r"^(?:technical|business|functional|domain|soft|personal|communication|leadership|other)\b"
    r"|\b(?:expertise|acumen)$",
    re.IGNORECASE,
)
"""Under "Desired" such a heading names a kind of wish; it asks for no more than its parent."""
_Opening = tuple[str, str | None, int]
"""The kind, the heading and the offset of a section's start."""
_USUAL = frozenset({"experience", "education", "skills", "projects"})
_FEWEST_USUAL = 2
_NAMES_THE_JOB = re.compile(r"position|role|job", re.IGNORECASE)
"""`Role: Data Engineer` names the job, and says nothing of its duties."""
_OF_FACTS = frozenset({"benefits", "process"})
"""`Location: Porto` says one thing about the job; what stood before it goes on after."""
_INSIDE = {
    "skills": frozenset(
        "skills languages certifications volunteering publications awards summary other".split()
    ),
    "education": frozenset("education publications awards".split()),
}
"""Headings that, with words after them on their line, only label a part of such a section."""
_OF_TITLES = re.compile(
    r"(?:assistant|engineer|developer|intern|fellow|scientist|analyst|manager|lead|architect"
    r"|consultant|officer|director|associate|coordinator|specialist|trainer|volunteer)\b",
    re.IGNORECASE,
)
"""`Research Engineer` and `Teaching Assistant` begin like headings."""
_LINES_AT_ONCE = 256
"""Those of one document, which are looked at more than once."""
_HEAD = 3
"""Words of a heading that stands beside its text."""
_MOST_WORDS = 9
_LONGEST = 80


class SectionFinder:
    """Finds sections by the headings of one kind of document.

    Args:
        headings: kinds and the wordings that open them; a wording that ends in
            `*` may stand anywhere in a line that looks like a heading.
    """

    def __init__(self, headings: dict[str, tuple[str, ...]]) -> None:
        self._whole: dict[str, str] = {}
        self._parts: list[tuple[str, str]] = []
        self._spelling: dict[str, str] = {}
        for kind, wordings in headings.items():
            for wording in wordings:
                if wording.endswith("*"):
                    self._parts.append((f" {_fold(wording[:-1])}", kind))
                else:
                    self._whole[_fold(wording).replace(" ", "")] = kind
                    self._spelling[wording.replace(" ", "")] = wording

    def knows(self, letters: str) -> bool:
        """Whether a text, of which `letters_of` gave the letters, is the wording of a heading."""
        return letters in self._whole

    def spelled(self, text: str) -> str:
        """A heading in capitals with the spaces that its wording has."""
        spelling = self._spelling.get(text.lower())
        return text if spelling is None else spelling.upper()

    def kind_of(self, text: str, *, is_marked: bool) -> str | None:
        """The section that a line opens, if it is a heading."""
        if not text or len(text) > _LONGEST:
            return None
        folded = _fold(text)
        whole = self._whole.get(folded.replace(" ", ""))
        if whole or not is_marked or len(folded.split()) > _MOST_WORDS:
            return whole
        if _STARTS_A_POINT.match(folded):
            return None
        return next((kind for part, kind in self._parts if part in f" {folded}"), None)


def letters_of(text: str) -> str:
    """The letters and digits of a text, in lower case."""
    return _NO_LETTERS.sub("", text.casefold()).replace("&", "and")


def find_sections(
    text: str,
    lines: Sequence[Line],
    unusual: Collection[int],
    kind: DocumentKind,
    finder: SectionFinder,
) -> tuple[Section, ...]:
    """Divide a document at its headings.

    Args:
        text: the document's text.
        lines: its lines.
        unusual: indices of lines that look like headings, though their wording is unknown.
        kind: resume or job.
        finder: of the headings of that kind.

    Returns:
        Sections in order, covering the text; what stands before the first heading is `top`.
    """
    is_resume = kind is DocumentKind.RESUME
    opened = _openings(text, lines, unusual, finder, is_titled=not is_resume)
    if is_resume and ("experience" not in _usual(opened) or len(_usual(opened)) < _FEWEST_USUAL):
        beside = _openings_beside(text, lines, finder)
        opened = beside if len(_usual(beside)) > len(_usual(opened)) else opened
    opened = without_notes(opened, text) if is_resume else opened
    ends = [start for _, _, start in opened[1:]] + [len(text)]
    return tuple(
        Section(name, heading, Span(start, end))
        for (name, heading, start), end in zip(opened, ends, strict=True)
        if end > start or not text
    )


def _usual(opened: Sequence[_Opening]) -> frozenset[str]:
    """The kinds of section that hardly a resume goes without, of those that were found."""
    return _USUAL & {kind for kind, _, _ in opened}


def _openings(
    text: str,
    lines: Sequence[Line],
    unusual: Collection[int],
    finder: SectionFinder,
    *,
    is_titled: bool,
) -> list[_Opening]:
    """Sections opened by headings that have a line, or its start and a colon, to themselves.

    An ad begins with a title: `Special Education Teacher` only looks like a heading.
    """
    opened: list[_Opening] = [("top", None, 0)]
    for index, line in enumerate(lines):
        content = text[line.span.start : line.span.end]
        is_marked = index in unusual or _looks_marked(text, lines, index)
        if is_titled and not text[: line.span.start].strip():
            is_marked &= not is_title(content)
        found = _heading(content, finder, is_marked=is_marked)
        if found is None and index in unusual:
            found = ("other", content)
        if found is None or _is_subheading(found, opened[-1], text, line):
            continue
        if index and _continues_a_list(text, lines[index - 1], line):
            continue
        before = opened[-1][0]
        opened.append((found[0], found[1], line.span.start))
        names_job = _NAMES_THE_JOB.fullmatch(found[1]) and not content.endswith(".")
        is_fact = (found[0] in _OF_FACTS or names_job) and _goes_on(found[1], text, line)
        if is_fact and index + 1 < len(lines):
            opened.append((before, None, lines[index + 1].span.start))
    return opened


def _openings_beside(text: str, lines: Sequence[Line], finder: SectionFinder) -> list[_Opening]:
    """Sections of a resume whose headings stand in a column left of the text.

    Such a page reads `Experience Data Engineer 2019 - 2022`; a heading may take two lines.
    """
    opened: list[_Opening] = [("top", None, 0)]
    contents = [text[line.span.start : line.span.end] for line in lines]
    for content, after, line in zip(contents, [*contents[1:], ""], lines, strict=True):
        words = content.split()
        heads = [f"{content} {' '.join(after.split()[:n])}" for n in (1, 2) if len(words) <= _HEAD]
        heads += [" ".join(words[:count]) for count in range(min(_HEAD, len(words)), 0, -1)]
        for head in heads:
            found = finder.kind_of(head, is_marked=False)
            rest = content[len(head) :].strip()
            is_title = " " not in head and found != "experience" and _OF_TITLES.match(rest)
            is_phrase = rest[:1].islower() or head.endswith(":") or is_title
            if found and head[:1].isupper() and not (rest and is_phrase):
                opened.append((found, head.rstrip(" •:"), line.span.start))
                break
    return opened


def _is_subheading(found: tuple[str, str], current: _Opening, text: str, line: Line) -> bool:
    """`Languages: Python, Go` under Skills names a kind of skill, not a section of its own."""
    kind, heading, start = current
    if kind == "preferred" and found[0] == "requirements":
        return _TOPICAL.search(found[1]) is not None
    if found[0] not in _INSIDE.get(kind, ()):
        return False
    has_body = text[start + len(heading or "") : line.span.start].strip() != ""
    return _goes_on(found[1], text, line) or (kind == "skills" and not has_body)


def _continues_a_list(text: str, before: Line, line: Line) -> bool:
    """`leadership` under `project management, team` is the rest of it, and no heading."""
    previous = text[before.span.start : before.span.end]
    return text[line.span.start].islower() and "," in previous and previous[-1] not in ".:;!?"


def _goes_on(heading: str, text: str, line: Line) -> bool:
    """Whether words follow a heading on its line."""
    _, _, rest = text[line.span.start : line.span.end].partition(heading)
    return any(map(str.isalnum, rest))


def _heading(content: str, finder: SectionFinder, *, is_marked: bool) -> tuple[str, str] | None:
    kind = finder.kind_of(content, is_marked=is_marked)
    if kind is not None:
        return kind, _MARKUP.sub("", content)
    inline = _INLINE.match(content) if ":" in content or "**" in content else None
    if inline is None:
        return None
    words = inline.group(1)
    kind = finder.kind_of(words, is_marked=_SPEAKS.search(words) is not None)
    return None if kind is None else (kind, words)


def _looks_marked(text: str, lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands like a heading: markup, a colon, capitals, or alone over bullets."""
    line = lines[index]
    content = text[line.span.start : line.span.end]
    if not content or content.startswith("•"):
        return False
    is_marked_up = content.startswith(("#", "**", "__")) or content.rstrip("*").endswith(":")
    if line.is_heading or is_marked_up:
        return True
    if _ENDS_A_SENTENCE.search(content) or len(content.split()) > _MOST_WORDS:
        return False
    if content.isupper() or content.endswith("?"):
        return True
    before = lines[index - 1] if index else None
    after = lines[index + 1] if index + 1 < len(lines) else None
    stands_alone = before is None or before.span.start == before.span.end
    next_text = "" if after is None else text[after.span.start : after.span.end]
    is_above_all = stands_alone or next_text.startswith(("•", "-", "*"))
    return is_above_all and _MARKUP.sub("", content)[:1].isupper()


@lru_cache(maxsize=_LINES_AT_ONCE)
def _fold(text: str) -> str:
    """Letters and single spaces only, in lower case, straight apostrophes dropped."""
    text = _MARKUP.sub("", text.casefold()).replace("\u2019", "").replace("'", "")
    return " ".join(_SIGNS.sub(" ", text).replace("&", " and ").split())
