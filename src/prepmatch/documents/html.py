"""A saved web page to lines: the job posting if it declares one, else its main content."""

from __future__ import annotations

import html
import json
import re
import warnings
from typing import Any

from prepmatch.documents.raw import HIDDEN_TEXT, RawLine, RawText

_BLOCKS = (
    "address article aside blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 "
    "h5 h6 header hr li main nav ol p pre section table tbody td th tr ul br"
).split()
_NEVER_TEXT = (
    "script style noscript template svg canvas iframe head nav footer form button select "
    "object embed audio video"
).split()
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FEWEST_MAIN_CHARACTERS = 400
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])")


def read_html(text: str) -> RawText:
    """Read HTML; a schema.org JobPosting goes before whatever surrounds it on the page."""
    soup = _soup(text)
    posting = _job_posting(soup)
    if posting is not None:
        description = _lines(_soup(_unescaped(_whole(posting.get("description", "")))))
        if sum(len(line.text) for line in description) >= _FEWEST_MAIN_CHARACTERS:
            title = RawLine(_whole(posting.get("title", "")), is_heading=True)
            return RawText((title, *description))
    for useless in soup(_NEVER_TEXT):
        useless.decompose()
    notices = (HIDDEN_TEXT,) if _remove_hidden(soup) else ()
    main = soup.find("main") or soup.find("article") or soup.find(attrs={"role": "main"})
    if main is not None and len(main.get_text(strip=True)) >= _FEWEST_MAIN_CHARACTERS:
        return RawText(tuple(_lines(main)), notices)
    return RawText(tuple(_lines(soup)), notices)


def _remove_hidden(soup: Any) -> bool:
    """Take out what a browser does not show; whether that held words."""
    hidden = [*soup.find_all(hidden=True), *soup.find_all(style=_NOT_SHOWN)]
    words = [element.get_text(strip=True) for element in hidden]
    for element in hidden:
        element.decompose()
    return any(words)


def _whole(value: Any) -> str:
    """A value of JSON as text without half characters, which JSON can spell."""
    return str(value).encode("utf-8", errors="replace").decode("utf-8")


def _soup(text: str) -> Any:
    from bs4 import BeautifulSoup

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # text that looks like a path or a URL is still text
        return BeautifulSoup(text, "lxml")


def _job_posting(soup: Any) -> dict[str, Any] | None:
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            found = json.loads(script.string or "")
        except (ValueError, RecursionError):
            continue
        nodes = found if isinstance(found, list) else [found]
        nodes += [n for node in nodes if isinstance(node, dict) for n in _graph(node)]
        for node in nodes:
            if isinstance(node, dict) and "JobPosting" in _listed(node.get("@type")):
                return node
    return None


def _graph(node: dict[str, Any]) -> list[Any]:
    graph = node.get("@graph", [])
    return graph if isinstance(graph, list) else []


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _unescaped(description: str) -> str:
    """Some sites escape the markup of a description once more."""
    return description if "<" in description else html.unescape(description)


def _lines(root: Any) -> list[RawLine]:
    """Text grouped by the block element around it; list items get a bullet."""
    groups: list[tuple[Any, list[str]]] = []
    for node in root.descendants:
        if node.name in _BLOCKS:
            groups.append((node, []))
        elif type(node).__name__ == "NavigableString":
            block = next((parent for parent in node.parents if parent.name in _BLOCKS), None)
            current = groups[-1][0] if groups else None
            if current is not block and getattr(current, "name", None) != "br" and node.strip():
                groups.append((block, []))
            if groups:
                groups[-1][1].append(str(node))
    texts = [(block, " ".join("".join(words).split())) for block, words in groups]
    return [_line(block, text) for block, text in texts if text]


def _line(block: Any, text: str) -> RawLine:
    name = None if block is None else block.name
    is_item = name == "li" or (
        name == "p" and block.parent is not None and block.parent.name == "li"
    )
    return RawLine(f"• {text}" if is_item and text else text, is_heading=name in _HEADINGS)
