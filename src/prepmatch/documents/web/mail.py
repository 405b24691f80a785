"""E-mails, and web pages that a browser saved as one file (MHTML): the part that is text."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from prepmatch.documents.text.encoding import decode_page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.message import Message

_FIELD = re.compile(rb"\s{0,20}[A-Za-z][A-Za-z-]{1,40}:[ \t]")
_VERSION = b"\nmime-version:"
_HEAD = 8_000
_MOST_PARTS = 300
_HTML = "text/html"
_QUOTED = re.compile(r"\s{0,3}(?:>\s?){1,6}")
_FEWEST_QUOTED = 3
_HEADER = re.compile(
    r"\s{0,8}\**(from|to|cc|bcc|date|sent|reply-to|subject|importance|attachments)\**\s?:\**\s",
    re.IGNORECASE,
)
_SENDERS = frozenset({"from", "sent"})
_ANSWERS = re.compile(r"(?:(?:re|fwd?|aw|wg|tr)\s?:\s?){1,5}", re.IGNORECASE)
_WITHIN = 12
"""Lines at the top of a forwarded message that may be its header."""
_KINDS = (_HTML, "text/plain")


def looks_like_mail(data: bytes) -> bool:
    """Whether a file begins with the fields of a message."""
    is_field = _FIELD.match(data) is not None
    return is_field and _VERSION in b"\n" + data[:_HEAD].lower().lstrip()


def text_of_mail(data: bytes) -> tuple[str, bool]:
    """The text of a message and whether it is HTML; of two versions, the HTML."""
    import email

    try:
        message = email.message_from_bytes(data)
        parts = list(itertools.islice(message.walk(), _MOST_PARTS))
    except (RecursionError, ValueError, LookupError):  # parts within parts within parts
        return "", False
    for kind in _KINDS:
        part = next((p for p in parts if p.get_content_type() == kind), None)
        if part is not None:
            return _decoded(part), kind == _HTML
    return "", False


def without_mail_marks(lines: Sequence[str]) -> list[str]:
    """Lines of a pasted message without `> ` and without its header, but for the subject.

    Args:
        lines: of any text; only what looks like a message is changed, and none is left out.
    """
    quoted = [_QUOTED.match(line) is not None for line in lines]
    told = [line for line in lines if line.strip()]
    if sum(quoted) >= max(_FEWEST_QUOTED, len(told) / 2):
        lines = [_QUOTED.sub("", line, count=1) for line in lines]
    headers = [_HEADER.match(line) for line in lines[:_WITHIN]]
    names = {header.group(1).lower() for header in headers if header}
    if len(names) <= 1 or not names & _SENDERS:
        return list(lines)
    top = [_subject(h, line) if h else line for h, line in zip(headers, lines, strict=False)]
    return [*top, *lines[_WITHIN:]]


def _subject(header: re.Match[str], line: str) -> str:
    """What a subject says; the other fields of a header say nothing here."""
    is_subject = header.group(1).lower() == "subject"
    return _ANSWERS.sub("", line[header.end() :], count=1) if is_subject else ""


def _decoded(part: Message) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    return decode_page(data, part.get_content_charset())
