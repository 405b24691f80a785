"""The one place where text from documents and data files is made inert."""

from __future__ import annotations

import html
import json
import re
import unicodedata

_TERMINAL_SEQUENCES = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])|\x9b[0-?]*[ -/]*[@-~]"
)
_MARKDOWN_SIGNS = re.compile(
    r"([\\`*\[\]|~$])|(?<![^\W_])(_)|(_)(?![^\W_])|(?<!\S)(#)|^(\s*)(=)|(=)(?==)"
)
_ANY_MARKDOWN_SIGN = re.compile(r"[\\`*\[\]|~$_#=]")
_ADDRESS = re.compile(r"\b(https?|ftp|javascript|data|mailto|file):", re.IGNORECASE)
_WEB_NAME = re.compile(r"\bwww\.", re.IGNORECASE)
_ENTITY = re.compile(r"&(?=#?\w{1,31};)")
_MARKDOWN_LINE_STARTS = re.compile(r"^(\s*)(?:([-+>])|(\d+)([.)]))(?=\s|-|$)")
_OBSIDIAN_SIGNS = re.compile(r"(:(?=:)|%(?=%)|=(?==)|\{(?=\{)|\^(?<!\S\^)|\?(?<!.\?)(?=\??$))")
_MOST_OF_A_CELL = 32_767
"""Units of UTF-16 that Excel takes in one cell."""
_UNPRINTED = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
_UNUSUAL = re.compile(r"[^\x20-\x7e\n]")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def inert(text: str) -> str:
    """Text without anything that steers a terminal or the direction of writing.

    Line ends and tabs become spaces; control and format characters are dropped.
    """
    if text.isprintable() and "  " not in text:  # nearly always
        return text
    text = re.sub(r"[\s\x1c-\x1f\x85]", " ", _TERMINAL_SEQUENCES.sub("", text))
    return re.sub(r"\s+", " ", "".join(filter(str.isprintable, text)))


def for_markdown(text: str) -> str:
    """Text that Markdown shows as it is: no emphasis, links, HTML, tables or lists."""
    text = inert(text)
    if "&" in text:
        text = _ENTITY.sub("&amp;", text)
    text = text.replace("<", "&lt;").replace(">", "&gt;")
    if _ANY_MARKDOWN_SIGN.search(text):
        text = _MARKDOWN_SIGNS.sub(lambda match: f"{match[5] or ''}\\{match.group().strip()}", text)
    if ":" in text:
        text = _ADDRESS.sub(r"\1&#58;", text)
    if "www." in text.lower():
        text = _WEB_NAME.sub("www&#46;", text)
    return _MARKDOWN_LINE_STARTS.sub(_escaped_start, text)


def _escaped_start(match: re.Match[str]) -> str:
    space, sign, number, stop = match.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{stop}"


def for_obsidian(text: str) -> str:
    """Text that Obsidian shows as it is, and its flashcards too: no card, comment or block id."""
    pieces = _OBSIDIAN_SIGNS.split(inert(text))
    return "".join(
        f"&#{ord(piece)};" if index % 2 else for_markdown(piece)
        for index, piece in enumerate(pieces)
    )


def for_html(text: str) -> str:
    """Text that a browser shows as it is, in an element or in a quoted attribute."""
    return html.escape(inert(text), quote=True)


def for_anki(markup: str) -> str:
    """Markup whose text Anki shows as it is: no sound, no LaTeX, no MathJax.

    Anki looks for `[sound:...]`, `[latex]` and `[$]` in the source of a field, and MathJax for
    a backslash with a bracket in one piece of text.
    """
    return markup.replace("[", "&#91;").replace("\\", "&#92;<span></span>")


def for_json(written: str) -> str:
    """JSON that steers no terminal that shows it, and means the same.

    What cannot be seen is written as JSON's own escapes, which it may be anywhere in a string.
    """
    return _UNUSUAL.sub(_as_escape, written)


def _as_escape(match: re.Match[str]) -> str:
    sign = match.group()
    return json.dumps(sign)[1:-1] if unicodedata.category(sign) in _UNPRINTED else sign


def for_csv(text: str) -> str:
    """A cell that a spreadsheet takes for text, never for a formula (OWASP, CSV injection)."""
    text = inert(text)
    return f"'{text}" if text.lstrip().startswith(_FORMULA_STARTS) else text


def for_xlsx(text: str) -> str:
    """Text for a cell of a workbook, which holds so much and no more.

    That it is text and no formula is told by how it is written, so it needs no sign in front. But
    XlsxWriter takes what begins with `<r>` for XML of its own making, and writes it as it is.
    """
    text = inert(text)
    if text.startswith("<r>"):
        text = f" {text}"
    if 2 * len(text) <= _MOST_OF_A_CELL:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * _MOST_OF_A_CELL:
        return text
    return units[: 2 * (_MOST_OF_A_CELL - 1)].decode("utf-16-le", errors="ignore") + "…"
