"""HTML in pieces that cannot hold markup by accident: every string is escaped, once.

A plain string is text. Only what these functions return counts as markup, so there is nothing
to remember, and nothing that a resume holds can become an element, an attribute or a script.
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from prepmatch.render.escape import for_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_VOID = frozenset({"br", "hr", "input", "meta", "link"})
_LINES = frozenset(
    "head body header nav main section article footer h1 h2 h3 h4 p ul li dl dd blockquote details "
    "summary table thead tbody tr svg rect".split()
)
"""Elements after which the source goes on in a new line, so that people can read it."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Nothing is fetched and nothing runs, whatever may have come into the page."""
_CSS = """
:root { color-scheme: light dark; --ink: #1d2329; --soft: #59636e; --paper: #ffffff;
  --line: #d5dae0; --shade: #f4f6f8; --grave: #b3261e; --mild: #8a5a00; --good: #1a6b3a; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e4e8ec; --soft: #a3adb8;
  --paper: #15191d; --line: #3a424a; --shade: #1e2429; --grave: #ff8a80; --mild: #f2c062;
  --good: #7fd6a0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
body > * { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; }
h3 { font-size: 1.05rem; margin: 0; }
p, ul, ol, blockquote, table { margin: .45rem 0; }
ul, ol { padding-left: 1.3rem; }
blockquote { padding: .1rem .9rem; border-left: 3px solid var(--line); color: var(--soft); }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top; }
th { color: var(--soft); font-weight: 600; }
article { margin: 1rem 0; padding: .9rem 1rem; background: var(--shade); border-radius: .5rem;
  border-left: 4px solid var(--line); }
footer { margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid var(--line); }
.soft, footer { color: var(--soft); font-size: .9rem; }
.grave { border-color: var(--grave); } .grave h3 { color: var(--grave); }
.mild { border-color: var(--mild); } .mild h3 { color: var(--mild); }
@media print { body > * { max-width: none; padding: 0; } article { break-inside: avoid; } }
"""


class Html(str):
    """Markup that is safe to put into a page."""

    __slots__ = ()


def tag(name: str, *children: str, **attributes: str) -> Html:
    """An element; a child that is no `Html` is text, and so is every attribute.

    Args:
        name: of the element, from the program itself.
        children: text, or elements.
        attributes: `class_` stands for `class`, `for_` for `for`, `http_equiv` for `http-equiv`.
    """
    words = _words(attributes)
    if name in _VOID:
        return Html(f"<{name}{words}>")
    end = "\n" if name in _LINES else ""
    return Html(f"<{name}{words}>{together(children)}</{name}>{end}")


def around(name: str, children: Iterable[str], **attributes: str) -> Iterator[Html]:
    """Like `tag`, in pieces as they come, for what holds too much to be put together at once."""
    yield Html(f"<{name}{_words(attributes)}>")
    yield from (together([child]) for child in children)
    yield Html(f"</{name}>\n")


def _words(attributes: dict[str, str]) -> str:
    return "".join(
        f' {key.rstrip("_").replace("_", "-")}="{for_html(value)}"'
        for key, value in attributes.items()
    )


def together(children: Iterable[str]) -> Html:
    """Elements and texts one after another."""
    return Html(
        "".join(child if isinstance(child, Html) else for_html(child) for child in children)
    )


def bullets(items: Iterable[str]) -> Html:
    """A list without an order."""
    return tag("ul", *(tag("li", item) for item in items))


def table(
    head: Sequence[str], rows: Iterable[Sequence[str]], *, has_row_heads: bool = False
) -> Html:
    """A table with a row of headings; the first cell of each row may be one too."""
    heads = tag("tr", *(tag("th", cell, scope="col") for cell in head))
    first = _row_head if has_row_heads else _cell
    body = (tag("tr", first(row[0]), *map(_cell, row[1:])) for row in rows)
    return tag("table", tag("thead", heads), tag("tbody", *body))


def _cell(content: str) -> Html:
    return tag("td", content)


def _row_head(content: str) -> Html:
    return tag("th", content, scope="row")


def page(title: str, *body: str, before: str = "", after: str = "", style: str = "") -> str:
    """A whole page in one file, light or dark as the reader's system is, without any script.

    Args:
        title: shown by the browser; text.
        body: what the page holds.
        before: stands in front of the main part, such as a header and a contents list.
        after: stands behind it, such as a footer.
        style: more CSS, from the program itself.
    """
    head = _head(title, style, _POLICY)
    root = tag("html", head, tag("body", before, tag("main", *body), after), lang="en")
    return f"<!doctype html>\n{root}\n"


def page_with_script(
    title: str, body: Iterable[str], script: str, *, before: str = "", style: str = ""
) -> Iterator[str]:
    """A page that runs one script, the program's own, in pieces; nothing else can run in it.

    Args:
        title: shown by the browser; text.
        body: what the page holds.
        script: without the sign `<`; the page must be of use without it.
        before: stands in front of the main part.
        style: more CSS, from the program itself.
    """
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = f"{_POLICY}; script-src 'sha256-{digest}'"
    yield f'<!doctype html>\n<html lang="en">{_head(title, style, policy)}<body>'
    yield together([before])
    yield from around("main", body)
    yield f"{tag('script', Html(script))}</body>\n</html>\n"


def _head(title: str, style: str, policy: str) -> Html:
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("style", Html(_CSS + style)),
    )
