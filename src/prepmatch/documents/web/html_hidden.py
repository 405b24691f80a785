"""What a browser does not show: scripts, buttons, and words that somebody hid."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from prepmatch.documents.office.contrast import WHITE, is_invisible
from prepmatch.documents.web import css
from prepmatch.documents.web.html_tree import measure

if TYPE_CHECKING:
    from prepmatch.documents.web.html_tree import Element

_NEVER_TEXT = frozenset(
    (
        "script style noscript template svg math canvas iframe head button select option textarea "
        "datalist object embed audio video map"
    ).split()
)
_NEARLY_ALL = 0.98
"""Of a page's text; what hides that is shown by a script once the page is open."""
_MOST_OF_FORM = 0.5
"""Of a page's text; some old sites have the whole of each page in a form."""

_MOST_AROUND = 500


def leave_out_hidden(root: Element) -> list[Element]:
    """Leave out of a page what nobody sees of it.

    Returns:
        The elements that held words somebody hid, rather than parts of the machinery.
    """
    sheets = [e for e in root.walk() if e.tag == "style"]
    selectors = {s for sheet in sheets for s in css.hiding_selectors(_raw(sheet))}
    is_painted = any(css.paints(_raw(sheet)) for sheet in sheets) or _links_sheets(root)
    for element in root.walk():
        element.is_gone = element.tag in _NEVER_TEXT
    measure(root)
    hidden: list[Element] = []
    for element in root.walk():
        share = element.letters / max(1, root.letters)
        if element.tag == "form" and share <= _MOST_OF_FORM:
            element.is_gone = True
        elif share < _NEARLY_ALL and _is_hidden(element, selectors, is_painted=is_painted):
            element.is_gone = True
            hidden += [element] * (element.letters > 0)
    return hidden


def _is_hidden(element: Element, selectors: set[str], *, is_painted: bool) -> bool:
    given = element.attributes
    style = given.get("style", "")
    if "hidden" in given or (element.tag == "dialog" and "open" not in given) or css.hides(style):
        return True
    names = {f".{name}" for name in given.get("class", "").split()} | {f"#{given.get('id', '')}"}
    return not names.isdisjoint(selectors) or _is_on_its_colour(element, is_painted=is_painted)


def _is_on_its_colour(element: Element, *, is_painted: bool) -> bool:
    """Whether letters have the colour that they stand on, as far as the page says it plainly."""
    letters = css.ink(element.attributes.get("style", "")) or css.colour(
        element.attributes.get("color", "")
    )
    if letters is None:
        return False
    for outer in itertools.islice(element.around(), _MOST_AROUND):
        style = outer.attributes.get("style", "")
        if css.paints(style) or "bgcolor" in outer.attributes:
            plain = css.paper(style) or css.colour(outer.attributes.get("bgcolor", ""))
            return is_invisible(letters, plain)
    return not is_painted and is_invisible(letters, WHITE)


def _links_sheets(root: Element) -> bool:
    return any(
        element.tag == "link" and "stylesheet" in element.attributes.get("rel", "").lower()
        for element in root.walk()
    )


def _raw(sheet: Element) -> str:
    return "".join(child for child in sheet.children if isinstance(child, str))
