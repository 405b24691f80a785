"""What a document shows of lines of work: titles of jobs, and the words of a trade."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from prepmatch.model import Practice, Quote, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Document, Line, Occupation, ResumeFacts, Section

MOST_WORDS = 3
"""Words of a trade that are kept as evidence."""
_FEWEST_WORDS = 2
"""Without a title, fewer show no line of work: everybody knows Excel."""
_FEWEST_WORDS_OF_AD = 3
"""Of a trade, in an ad whose title names none."""
_HEAD_ENDS = re.compile(r"[.:;\n]")
_MOST_PLACES = 4
"""Places of a title that are looked at."""
_SHOWN_IN = frozenset({"experience", "projects", "volunteering", "awards", "publications"})
_TOLD_IN = frozenset({"top", "education", "other"})
"""Where resumes without headings tell of work, in long lines."""
_LIST_LINE = re.compile(
    r"\W*(?:[a-z]+ ){0,3}(?:skills?|technologies|tools|competenc\w+|keywords?|expertise|strengths"
    r"|proficienc\w+|coursework)\b",
    re.IGNORECASE,
)
_FIELDS = frozenset(
    (
        "abap accounting acquisition administration agriculture analysis apparel arts automation "
        "automobile aviation banking blockchain bpo chain civil data database desk designing "
        "development devops electrical engineering etl finance fitness hadoop healthcare hr "
        "intelligence java learning legal marketing mechanical media operations pmo relations "
        "reliability resources sales sap science security service support testing warehouse"
    ).split()
)
"""Last words of titles that name a field, and a person only where nothing else is said."""
_NOT_LOOKED_AT = frozenset({"contact"})
_LISTS = frozenset({"skills", "certifications", "languages", "publications"})
_HEAD_LINES = 6
_SHORT_HEAD = 60
"""Characters: so short are names and addresses, in which a trade may hide (Cook, Mason Street)."""
_AROUND = 70
_WISHED_BEFORE = re.compile(
    r"\b(?:seek\w*|look(?:ing|s)? for|to work as|to be(?:come)?|aspir\w+|wants?|wish\w*"
    r"|appl(?:y|ying|ication)|opportunity|interested|obtain|career (?:in|as)|transition|chang\w+"
    r"|degree|diploma|bachelor\w*|master\w*|course|certificat\w+|training in"
    r"|introduction)\b[^.\n]*$",
    re.IGNORECASE,
)
_WISHED_AFTER = re.compile(
    r"^\W{0,3}(?:position|job|opening|role in a|track|course|bootcamp|training|degree|diploma"
    r"|certificat\w+|internship wanted)s?\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:with|by|for|of|the|our|to|from|and|between|under|senior to|assist\w*|help\w*|support\w*|"
    r"coach\w*|hir\w+|train\w+)\s+(?:(?:an?|the|our|other|senior|junior)\s+)*$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:^|[\-\u2013\u2014|:,;.\u2022(/>*]|\b(?:as|as an?|role|designation|position|title|post"
    r"|till date|present|current|now|(?:19|20)\d\d))\s*"
    r"(?:(?:an?|sr|jr|senior|junior|lead|chief|assistant|associate|certified|trainee|fresher|executive|deputy|graduate)\b[.\s]*)*$",
    re.IGNORECASE,
)
_PARTED = re.compile(r"[|,\u2013\u2014-]\s*$")
_AT = re.compile(r"^\s*(?:[-\u2013\u2014|@]|\bat\b|\()\s*[A-Z0-9]")
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST_HEAD = 100


class _Form(NamedTuple):
    """A wording, its singular, and the occupations of which it is a title or a word."""

    words: str
    key: str
    titles: tuple[int, ...]
    trades: tuple[int, ...]


class _Title(NamedTuple):
    """A title that somebody bears, and whether they held a job of it."""

    is_held: bool
    line: int
    text: str


class OccupationFinder:
    """Finds what shows that somebody works in some line of work.

    Args:
        occupations: from `data/occupations.yaml`.
    """

    def __init__(self, occupations: Sequence[Occupation]) -> None:
        self._ids = [occupation.id for occupation in occupations]
        titles: defaultdict[str, list[int]] = defaultdict(list)
        trades: defaultdict[str, list[int]] = defaultdict(list)
        for place, occupation in enumerate(occupations):
            for title in occupation.titles:
                titles[title].append(place)
            for word in occupation.words:
                trades[word].append(place)
                if word[-1].isalpha() and not word.endswith("s"):
                    trades[f"{word}s"].append(place)
        self._first: defaultdict[str, list[_Form]] = defaultdict(list)
        for words in sorted({*titles, *trades}):
            key = words.removesuffix("s") if words.removesuffix("s") in trades else words
            form = _Form(words, key, tuple(titles.get(words, ())), tuple(trades.get(words, ())))
            self._first[words.split(" ", 1)[0]].append(form)

    def asked_for(self, job: Document, title: str | None) -> tuple[str, ...]:
        """The occupations that an ad is for.

        Args:
            job: the ad.
            title: of the job; how the ad begins is taken where it has none.

        Returns:
            Ids: of those that the title names, else of the trade whose words the ad has most of.
        """
        head = title or _HEAD_ENDS.split(job.text.strip(), maxsplit=1)[0][:_LONGEST_HEAD]
        return self._named_in(head) or self._most_spoken(job.text)

    def _named_in(self, title: str) -> tuple[str, ...]:
        forms = [form for form in self._forms(_spaced(folded(title))) if form.titles]
        whole = [
            form.titles
            for form in forms
            if not any(form.words != other.words and form.words in other.words for other in forms)
        ]
        return tuple(dict.fromkeys(self._ids[place] for places in whole for place in places))

    def _most_spoken(self, text: str) -> tuple[str, ...]:
        counts = Counter(
            place for form in self._forms(_spaced(folded(text))) for place in form.trades
        )
        most = max(counts.values(), default=0)
        if most < _FEWEST_WORDS_OF_AD:
            return ()
        return tuple(self._ids[place] for place in sorted(counts) if counts[place] == most)

    def practices(self, document: Document, facts: ResumeFacts) -> dict[str, Practice]:
        """What a resume shows of each line of work that it shows anything of.

        Neither the candidate's name nor contacts are looked at.
        """
        text = _without_person(folded(document.text), facts)
        shown, listed = (_spaced(" ".join(part)) for part in _parts(text, document))
        words: defaultdict[int, dict[str, bool]] = defaultdict(dict)
        titles: dict[int, _Title] = {}
        spaced = _spaced(text)
        for form in self._forms(spaced):
            if f" {form.words} {form.words} {form.words} " in spaced:
                continue  # written for those who search
            is_shown = f" {form.words} " in shown
            for place in form.trades if is_shown or f" {form.words} " in listed else ():
                words[place][form.key] = is_shown or words[place].get(form.key, False)
            title = _title(text, form.words, document) if form.titles else None
            for place in form.titles if title else ():
                titles[place] = _better(title, titles.get(place))
        return {
            self._ids[place]: _practice(titles.get(place), words[place], text, document)
            for place in sorted({*titles, *words})
            if place in titles or len(words[place]) >= _FEWEST_WORDS
        }

    def _forms(self, padded: str) -> Iterator[_Form]:
        """The wordings that stand in a folded text, white space as one blank."""
        for first in sorted(self._first.keys() & set(padded.split())):
            for form in self._first[first]:
                if form.words == first or f" {form.words} " in padded:
                    yield form


def _better(one: _Title | None, other: _Title | None) -> _Title:
    """The title that was held, then the longer one, then the first."""
    found = [title for title in (one, other) if title]
    return max(found, key=lambda title: (title.is_held, len(title.text), -title.line))


def _practice(
    title: _Title | None, words: dict[str, bool], text: str, document: Document
) -> Practice:
    """With the first few words as evidence, those that are shown before the others."""
    shown = sum(words.values())
    evidence = tuple(
        word
        for form in sorted(words, key=lambda form: not words[form])[:MOST_WORDS]
        if (word := _place_of(form, text, document))
    )
    return Practice(
        title.text if title else None,
        title.line if title else 0,
        is_held=bool(title and title.is_held),
        shown=shown,
        listed=len(words) - shown,
        words=evidence,
    )


def _place_of(key: str, text: str, document: Document) -> Quote | None:
    """The first place of a word of a trade, or of its plural."""
    at = f" {text} ".find(f" {key}")
    if at < 0:  # broken by a line or a sign
        return None
    line = document.line_at(at)
    return Quote(document.text[at : at + len(key)], line.number)


def _spaced(text: str) -> str:
    """White space as one blank, and a blank around."""
    return f" {' '.join(text.split())} "


class _Plain(dict[int, str]):
    """Letters, digits, plus and hash stay; all else parts words."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        self[code] = sign if sign.isalnum() or sign in "+#" else " "
        return self[code]


_PLAIN = _Plain()


def folded(text: str) -> str:
    """A text in lower case, each sign that is part of no word as a blank; as long as before."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)
    return lowered.translate(_PLAIN)


def _without_person(text: str, facts: ResumeFacts) -> str:
    """A folded text with blanks for the name and the contacts."""
    contacts = facts.contacts
    for own in (facts.name, contacts.email, contacts.phone, contacts.location, *contacts.links):
        if own:
            text = text.replace(folded(own), " " * len(own))
    return text


def _places(text: str, words: str) -> Iterator[Span]:
    """Where words stand in a folded text that a blank was put before."""
    at = text.find(f" {words} ")
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(f" {words} ", at + 1)


def _parts(text: str, document: Document) -> tuple[list[str], list[str]]:
    """The pieces of a folded text that tell of work, and those that list or claim."""
    shown: list[str] = []
    listed: list[str] = []
    for section in document.sections:
        start, end = section.span.start, section.span.end
        if section.kind in _SHOWN_IN:
            shown.append(text[start:end])
        elif section.kind in _TOLD_IN:
            _part_lines(text, document, section, (shown, listed))
        elif section.kind not in _NOT_LOOKED_AT:
            listed.append(text[start:end])
    return shown, listed


def _part_lines(
    text: str, document: Document, section: Section, parts: tuple[list[str], list[str]]
) -> None:
    shown, listed = parts
    first = document.line_at(section.span.start).number - 1
    for line in document.lines[first:]:
        if line.span.start >= section.span.end:
            break
        if not _may_be_a_name(line, section.kind):
            part = shown if _tells(document.line_text(line)) else listed
            part.append(text[line.span.start : line.span.end])


def _tells(line: str) -> bool:
    """Whether a line is long and no list of skills."""
    return len(line) > _SHORT_HEAD and _LIST_LINE.match(line) is None


def _may_be_a_name(line: Line, kind: str) -> bool:
    is_short = line.span.end - line.span.start <= _SHORT_HEAD
    return kind == "top" and line.number <= _HEAD_LINES and is_short


def _title(text: str, words: str, document: Document) -> _Title | None:
    """Whether somebody bears a title: held in a job, or else how they call themselves."""
    found = (_born(span, document) for span in islice(_places(f" {text} ", words), _MOST_PLACES))
    titles = [title for title in found if title]
    return max(titles, key=lambda title: title.is_held, default=None)


def _born(span: Span, document: Document) -> _Title | None:
    """The title at a place; none where it is somebody else's, or a wish."""
    text, line = document.text, document.line_at(span.start)
    kind = document.section_at(span.start).kind
    before = text[max(line.span.start, span.start - _AROUND) : span.start]
    after = text[span.end : min(line.span.end, span.end + _AROUND)]
    wording = text[span.start : span.end]
    is_capital = not wording[0].islower()
    opens = _OPENS.search(before) is not None
    is_at = is_capital and _AT.match(after) is not None
    is_listed = kind == "certifications" or (kind in _LISTS and not is_at)
    is_prose = not opens and not is_capital
    stands_apart = _PARTED.search(before) is not None or not (before + after).strip()
    in_name = " " not in wording and not stands_apart and _may_be_a_name(line, kind)
    is_alone = is_at or not (before + after).strip()
    is_field = wording.lower().rpartition(" ")[2] in _FIELDS and not is_alone
    if is_listed or is_prose or in_name or is_field or _is_not_theirs(before, after):
        return None
    is_short = line.span.end - line.span.start <= _LONGEST_HEAD
    in_entry = kind == "experience" and opens and (is_short or is_at)
    is_dated = _DATED.search(text, span.end, span.end + _LONGEST_HEAD) is not None
    is_held = in_entry or (is_at and (kind != "top" or is_dated))
    return _Title(is_held, line.number, wording)


def _is_not_theirs(before: str, after: str) -> bool:
    return bool(
        _WISHED_BEFORE.search(before) or _WISHED_AFTER.match(after) or _OTHERS.search(before)
    )
