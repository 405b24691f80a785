"""JSON Resume (jsonresume.org, schema 1.0 and its forerunner) to lines, as a resume reads."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from prepmatch.documents.raw import RawLine, RawText, raw_lines, whole
from prepmatch.errors import Reason, UnreadableDocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

_Entry = dict[str, Any]
_OPENING = re.compile(r'\s{0,50}\{\s{0,200}["}]')
_PARTS = frozenset(
    (
        "basics work volunteer education awards certificates publications skills languages "
        "interests references projects"
    ).split()
)
_FEWEST_PARTS = 2
"""An object with fewer of them is something else, unless it says who it is about."""
_SECTIONS = (
    ("work", "Experience", ("position", "name company", "location")),
    ("projects", "Projects", ("name", "roles", "entity", "url website")),
    ("volunteer", "Volunteering", ("position", "organization", "location")),
    ("education", "Education", ("studyType", "area", "institution", "score gpa")),
    ("awards", "Awards", ("title", "awarder", "date")),
    ("certificates", "Certifications", ("name", "issuer", "date", "url")),
    ("publications", "Publications", ("name", "publisher", "releaseDate", "url website")),
    ("skills", "Skills", ()),
    ("languages", "Languages", ("language", "fluency")),
    ("interests", "Interests", ()),
    ("references", "References", ("name",)),
)
"""The parts, their headings, and what the first line of an entry says; `a b` is a, else b."""
_UNDER_IT = ("description", "summary", "reference")
_POINTS = ("highlights", "courses")
_DATES = frozenset({"date", "releaseDate"})
_MONTH = re.compile(r"(\d{4}(?:-\d{2})?)(?:-\d{2})?(?:T|$)")
_MOST_ENTRIES = 400


def is_json_resume(text: str) -> bool:
    """Whether a text that nobody called JSON is a JSON Resume, and not prose in braces."""
    if _OPENING.match(text) is None:
        return False
    try:
        return _is_resume(json.loads(text))
    except (ValueError, RecursionError):
        return False


def read_json(text: str, source: str) -> RawText:
    """Read a JSON Resume.

    Raises:
        UnreadableDocumentError: damaged, where it is not JSON; unsupported-format, where it is
            JSON of something else.
    """
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        detail = f"is not valid JSON: see line {error.lineno}, column {error.colno}"
        raise UnreadableDocumentError(source, Reason.DAMAGED, detail) from None
    except (ValueError, RecursionError):  # numbers or nesting that nobody writes
        raise UnreadableDocumentError(source, Reason.DAMAGED) from None
    if not _is_resume(found):
        detail = "is JSON, but not a resume as jsonresume.org defines it"
        raise UnreadableDocumentError(source, Reason.UNSUPPORTED_FORMAT, detail)
    return RawText(tuple(_lines(found)))


def _is_resume(found: Any) -> bool:
    """Whether a value of JSON has the parts of a JSON Resume."""
    if not isinstance(found, dict):
        return False
    parts = {part for part in _PARTS if isinstance(found.get(part), list | dict)}
    return len(parts) >= _FEWEST_PARTS or "basics" in parts


def _lines(resume: _Entry) -> Iterator[RawLine]:
    basics = _entry(resume.get("basics"))
    yield from _head(basics)
    if _said(basics, "summary"):
        yield RawLine("Summary", is_heading=True)
        yield from raw_lines(_said(basics, "summary"))
    for part, heading, first in _SECTIONS:
        entries = _entries(resume.get(part))
        if entries:
            yield RawLine("")
            yield RawLine(heading, is_heading=True)
        for entry in entries:
            yield from _listed(entry) if not first else _told(entry, first)


def _head(basics: _Entry) -> Iterator[RawLine]:
    """The name, what the person is, and where to find them."""
    place = _entry(basics.get("location"))
    contacts = [
        *(_said(basics, key) for key in ("email", "phone", "url website")),
        ", ".join(filter(None, (_said(place, key) for key in ("city", "region", "countryCode")))),
        *(_said(profile, "url username") for profile in _entries(basics.get("profiles"))),
    ]
    for text in (_said(basics, "name"), _said(basics, "label"), _joined(contacts)):
        if text:
            yield from raw_lines(text)


def _told(entry: _Entry, first: tuple[str, ...]) -> Iterator[RawLine]:
    """An entry: a line that says what it is and when, what it was about, points."""
    yield from raw_lines(_joined([*(_said(entry, keys) for keys in first), _dates(entry)]))
    for key in _UNDER_IT:
        if _said(entry, key):
            yield from raw_lines(_said(entry, key))
    for key in _POINTS:
        points = entry.get(key)
        for point in points[:_MOST_ENTRIES] if isinstance(points, list) else [points]:
            if _text(point):
                yield from raw_lines(f"• {_text(point)}")
    if _said(entry, "keywords"):
        yield from raw_lines(_said(entry, "keywords"))


def _listed(entry: _Entry) -> Iterator[RawLine]:
    """`Databases: PostgreSQL, Redis`, with the level after the name."""
    name, level, keywords = (_said(entry, key) for key in ("name", "level", "keywords"))
    label = f"{name} ({level})" if name and level else name or level
    yield from raw_lines(": ".join(filter(None, (label, keywords))))


def _dates(entry: _Entry) -> str:
    """`2021-03 - Present`: what began and has no end goes on."""
    start, end = (_date(_said(entry, key)) for key in ("startDate", "endDate"))
    return f"{start} – {end or 'Present'}" if start else end


def _date(given: str) -> str:
    """The year and the month of a date; whatever else was written, as it is."""
    found = _MONTH.match(given)
    return found.group(1) if found else given


def _said(entry: _Entry, keys: str) -> str:
    """The text under the first of some keys that has any."""
    found = next(filter(None, (_text(entry.get(key)) for key in keys.split())), "")
    return _date(found) if keys in _DATES else found


def _text(value: Any) -> str:
    """A value as text: lists with commas; objects and truth values say nothing."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_text(v) for v in value if not isinstance(v, list))))
    if isinstance(value, str):
        return whole(value).strip()
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if is_number else ""


def _joined(parts: list[str]) -> str:
    return " | ".join(filter(None, parts))


def _entry(value: Any) -> _Entry:
    return value if isinstance(value, dict) else {}


def _entries(value: Any) -> list[_Entry]:
    """The objects of a part; a bare string is an object with a name."""
    values = value if isinstance(value, list) else [value]
    named = ({"name": v} if isinstance(v, str) else v for v in values[:_MOST_ENTRIES])
    return [entry for entry in named if isinstance(entry, dict) and entry]
