"""Rules that every page of HTML keeps: valid, self-contained, usable by keyboard and ear.

Each rule yields a sentence for what breaks it. They follow the WCAG 2.2 success criteria that a
program can tell: 1.1.1, 1.3.1, 1.4.3, 1.4.11, 2.4.1, 2.4.2, 2.4.6, 3.1.1 and 4.1.2.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from itertools import pairwise

import html5lib

_FETCHING = {"link", "img", "iframe", "object", "embed", "base", "form", "audio", "video"}
_ADDRESS = re.compile(r"(?i)https?:|//[a-z]|url\(|@import|javascript:|expression\(")


class Page:
    """A page as a browser's parser sees it."""

    def __init__(self, markup: str) -> None:
        parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
        self.root = parser.parse(markup)
        self.errors = [f"{place}: {code}" for place, code, _ in parser.errors]
        self.elements = [(_name(e), dict(e.attrib), e) for e in self.root.iter() if _name(e)]

    def all(self, *names):
        return [element for name, _, element in self.elements if name in names]

    @property
    def style(self):
        return "".join(self.all("style")[0].itertext())


def _name(element) -> str:
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def problems(markup: str) -> list[str]:
    """Everything that is wrong with a page."""
    page = Page(markup)
    rules = (_is_self_contained, _has_unique_ids, _has_landmarks, _has_headings, _has_named_parts)
    return [*page.errors, *(problem for rule in rules for problem in rule(page))]


def _is_self_contained(page):
    for name, attributes, element in page.elements:
        if name in _FETCHING:
            yield f"<{name}> fetches or runs something"
        if name == "script" and not _is_named(element, page):
            yield "a script that the policy does not name"
        for key, value in attributes.items():
            if key.startswith("on") or key == "style":
                yield f"{key} on <{name}>"
            if key in {"src", "srcset", "action", "data", "href"} and not value.startswith("#"):
                yield f"{key}={value} leads out of the page"
    if _ADDRESS.search(page.style):
        yield "the style sheet names an address"
    policies = [a.get("content", "") for _, a, _ in page.elements if "http-equiv" in a]
    if not policies or not policies[0].startswith("default-src 'none'"):
        yield "no strict policy"


def _is_named(script, page):
    """Whether the policy allows just this script."""
    digest = base64.b64encode(hashlib.sha256("".join(script.itertext()).encode()).digest())
    policies = [a.get("content", "") for _, a, _ in page.elements if "http-equiv" in a]
    return not script.attrib and any(
        policy.endswith(f"; script-src 'sha256-{digest.decode()}'") for policy in policies
    )


def _has_unique_ids(page):
    ids = Counter(a["id"] for _, a, _ in page.elements if "id" in a)
    yield from (f"id {name} stands {count} times" for name, count in ids.items() if count > 1)
    for name, attributes, _ in page.elements:
        named = attributes.get("aria-labelledby", "").split()
        named += [attributes["href"][1:]] if attributes.get("href") else []
        yield from (
            f"<{name}> points at {one}, which is not there" for one in named if one not in ids
        )


def _has_landmarks(page):
    if page.root.get("lang") is None:
        yield "no language"
    if not "".join(page.all("title")[0].itertext()).strip():
        yield "no title"
    if len(page.all("main")) != 1:
        yield "not one main part"
    yield from ("a nav without a name" for nav in page.all("nav") if not nav.get("aria-label"))


def _has_headings(page):
    levels = [int(name[1]) for name, _, _ in page.elements if re.fullmatch(r"h[1-6]", name)]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"headings begin with {levels[:2]}, or there are several of level 1"
    yield from (f"h{a} is followed by h{b}" for a, b in pairwise(levels) if b > a + 1)
    for heading in page.all("h1", "h2", "h3", "h4"):
        if not "".join(heading.itertext()).strip():
            yield "an empty heading"


def _has_named_parts(page):
    for cell in page.all("th"):
        if cell.get("scope") not in {"col", "row"}:
            yield "a heading of a table without a scope"
    for name, attributes, element in page.elements:
        if name == "table" and not any(_name(e) == "th" for e in element.iter()):
            yield "a table without headings"
        if name == "details" and _name(next(iter(element))) != "summary":
            yield "details that do not begin with their summary"
        if name == "svg" and attributes.get("aria-hidden") != "true":
            said = [_name(child) for child in element][:2]
            if attributes.get("role") != "img" or said != ["title", "desc"]:
                yield "a picture that does not say what it shows"
        if name == "a" and not "".join(element.itertext()).strip():
            yield "a link without words"


def colors(page: Page, *, dark: bool) -> dict[str, str]:
    """The colours that the style sheet names, as a light or a dark screen gets them."""
    found: dict[str, str] = {}
    for head, body in re.findall(r"(@media screen[^{]*\{\s*)?:root \{([^}]*)\}", page.style):
        if dark or not head:
            found |= dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", body))
    return found


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    parts = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
