"""Marks of Markdown inside a line, taken away where they are sure to be marks."""

from __future__ import annotations

import html
import re

_CODE = re.compile(r"(`{1,3})(?!`)([^`]{1,300})\1(?!`)")
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\](?:\([^()\s]{0,500}(?:\s{1,3}[\"'][^\"']{0,200}[\"'])?\))")
_LINK = re.compile(
    r"(?<![\\!\w])\[([^\[\]]{1,300})\]\(\s{0,3}<?([^()\s<>]{1,500}(?:\([^()\s]{0,100}\))?)>?"
    r"(?:\s{1,3}[\"'][^\"']{0,200}[\"'])?\s{0,3}\)"
)
_REFERENCE = re.compile(r"(?<![\\!\w])\[([^\[\]]{1,300})\]\[[^\[\]]{0,60}\]")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,500}|[\w.+-]{1,64}@[\w.-]{1,200})>")
_TAG = re.compile(
    r"</?(?:br|b|i|u|em|strong|p|div|span|center|h[1-6]|a|img|su[bp]|hr|[uo]l|li|t(?:able|body|r|d|h)"
    r"|font|small|big|details|summary|kbd|code)(?:\s[^<>]{0,400})?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8});", re.IGNORECASE)
_BOTH = re.compile(r"(?<![\\*])\*{3}(?![\s*])([^*]{1,400}?)(?<![\s*\\])\*{3}(?!\*)")
_STRONG = re.compile(r"(?<![\\*])\*\*(?![\s*])([^*]{1,400}?)(?<![\s*\\])\*\*(?!\*)")
_STRONG_ = re.compile(r"(?<![\\\w])__(?![\s_])([^_]{1,400}?)(?<![\s_\\])__(?!\w|\.\w)")
_EMPHASIS = re.compile(r"(?<![\\*\w])\*(?![\s*])([^*]{1,400}?)(?<![\s*\\])\*(?![\w*])")
_EMPHASIS_ = re.compile(r"(?<![\\\w])_(?![\s_])([^_]{1,400}?)(?<![\s_\\])_(?!\w)")
_STRUCK = re.compile(r"(?<!~)~~(?![\s~])([^~]{1,400}?)(?<!\s)~~(?!~)")
_LEAD_IN = re.compile(r"\s{0,8}(?:[-*+•]\s{1,4})?\*\*[^*:.]{1,60}\*\*\s+\w")
"""`**Must have** Python`: without its marks nobody could tell where the heading ends."""


def without_marks(line: str) -> str:
    """A line without emphasis, code marks, tags and the machinery of links.

    The address of a link stays, in parentheses, where its text does not say it.
    """
    if "&" in line:
        line = _ENTITY.sub(lambda entity: html.unescape(entity.group()), line)
    if "<" in line:
        line = _TAG.sub(" ", _AUTOLINK.sub(lambda link: _plain(link.group(1)), line))
    if "[" in line:
        line = _REFERENCE.sub(r"\1", _LINK.sub(_told, _IMAGE.sub("", line)))
    line = _CODE.sub(r"\2", line)
    if _LEAD_IN.match(line) is None:
        line = _STRONG.sub(r"\1", line)
    for mark in (_BOTH, _STRONG_, _EMPHASIS, _EMPHASIS_, _STRUCK):
        line = mark.sub(r"\1", line)
    return line


def _told(link: re.Match[str]) -> str:
    text, address = link.group(1), _plain(link.group(2))
    if address.startswith("#") or _bare(address) in _bare(text) or not text.strip():
        return text
    return f"{text} ({address})"


def _plain(address: str) -> str:
    return address.removeprefix("mailto:").removeprefix("tel:")


def _bare(address: str) -> str:
    """An address as people write it."""
    return re.sub(r"^https?://(?:www\.)?|/$", "", address.strip().lower())
