"""The job posting that a page declares for search engines (schema.org JobPosting, JSON-LD)."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING, Any

from prepmatch.documents.raw import RawLine, whole
from prepmatch.documents.web.html_lines import html_lines
from prepmatch.documents.web.html_main import FEWEST_LETTERS
from prepmatch.documents.web.html_tree import Element, parse_html

if TYPE_CHECKING:
    from collections.abc import Iterator

_BESIDE = (
    ("responsibilities", "Responsibilities"),
    ("qualifications", "Qualifications"),
    ("skills", "Skills"),
    ("experienceRequirements", "Experience"),
    ("educationRequirements", "Education"),
    ("jobBenefits", "Benefits"),
)
"""Fields that some sites fill beside the description, and headings for them."""
_SAME = 200
"""Characters by which a field is known to repeat what the description says."""
_DEEPEST = 4


def declared_posting(root: Element) -> list[RawLine] | None:
    """The lines of the first posting that a page declares, if it is an ad and not a teaser."""
    for posting in _postings(root):
        lines = _described(posting)
        if sum(len(line.text) for line in lines) >= FEWEST_LETTERS:
            return [RawLine(_said(posting.get("title")), is_heading=True), *lines]
    return None


def _postings(root: Element) -> Iterator[dict[str, Any]]:
    for element in root.walk():
        if element.tag == "script" and "ld+json" in element.attributes.get("type", ""):
            try:
                found = json.loads("".join(map(str, element.children)), strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _typed(found, _DEEPEST)


def _typed(node: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Postings in a value of JSON: alone, in lists, in graphs, as what a page is about."""
    if isinstance(node, list) and depth:
        for item in node:
            yield from _typed(item, depth - 1)
    if not isinstance(node, dict):
        return
    kinds = node.get("@type")
    if "JobPosting" in (kinds if isinstance(kinds, list) else [kinds]):
        yield node
    elif depth:
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _typed(node.get(key), depth - 1)


def _described(posting: dict[str, Any]) -> list[RawLine]:
    """What a posting says in its description and beside it."""
    lines = _marked_up(_said(posting.get("description")))
    words = _squeezed(lines)
    for key, heading in _BESIDE:
        more = _marked_up(_said(posting.get(key)))
        if more and _squeezed(more)[:_SAME] not in words:
            lines += [RawLine(heading, is_heading=True), *more]
    return lines


def _marked_up(text: str) -> list[RawLine]:
    """The lines of some HTML; some sites escape it once more, others write plain lines."""
    if "<" not in text:
        text = html.unescape(text)
    if "<" not in text:
        text = text.replace("\n", "<br>")
    return html_lines(parse_html(text))


def _squeezed(lines: list[RawLine]) -> str:
    return "".join("".join(line.text.split()) for line in lines)


def _said(value: Any) -> str:
    """A field as text; objects say it under these names, lists piece by piece."""
    if isinstance(value, list):
        return "<br>".join(filter(None, (_said(v) for v in value if not isinstance(v, list))))
    if isinstance(value, dict):
        named = (value.get(key) for key in ("description", "name"))
        return next((whole(v) for v in named if isinstance(v, str)), "")
    return whole(value) if isinstance(value, str) else ""
