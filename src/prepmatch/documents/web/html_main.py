"""The part of a page that people came for, without menus, notices and other ads around it."""

from __future__ import annotations

import itertools
import re

from prepmatch.documents.web.html_tree import BLOCKS, Element, measure

FEWEST_LETTERS = 400
"""A part with less text than this is a teaser or a frame that was not filled."""
_FURNITURE = frozenset({"nav", "footer", "aside"})
_TITLES = frozenset({"h1", "h2"})
_MOST_IN_HEADER = 1_000
_LONGEST_NAMES = 1_000
_NAMED = re.compile(
    r"cookie|consent|gdpr|onetrust|breadcrumb|newsletter|subscri|share|social|sign-?(?:in|up)|log-?in"
    r"|(?:similar|related|recommended|recent|other|more)[-_]?(?:jobs?|roles?|posts?|positions?)"
    r"|jobs?[-_](?:alert|search|list)|site-?(?:header|footer)|modal|popup|toast|skip",
    re.IGNORECASE,
)
_OPENING_WORDS = re.compile(
    r"(?:similar|related|recommended|other|more) (?:job|role|opening|position|opportunit|ad)"
    r"|people also viewed|(?:jobs )?you (?:may|might) (?:also )?(?:be|like)|explore (?:other|more)"
    r"|we use cookies|this (?:web)?site uses cookies|we value your privacy|sign in to|get notified"
    r"|set alert|share this (?:job|role|page)|referrals increase|apply for this (?:job|position)",
    re.IGNORECASE,
)
_OPENING = 60
_OPENING_EVENTS = 60
_MOST_OF_PART = 0.5
"""Of the main part; what holds more of it is no furniture, whatever it is called."""
_LEAST_LEFT = 0.1
_MOSTLY_LINKS = 0.6
_FEWEST_LINKS = 3
_NEARLY_ALL = 0.85
"""Of the prose; a part that holds as much of what is around it is where to look on."""


def find_main(root: Element) -> Element:
    """The main part of a page, with what is only around it left out; all of a page with little.

    Args:
        root: the page, without what a browser does not show.
    """
    measure(root)
    if _prose(root) < FEWEST_LETTERS:
        return root
    _leave_out_furniture(root)
    main = _densest(_declared(root) or root)
    _leave_out_furniture(main)
    return main


def headline(root: Element, main: Element) -> Element | None:
    """The title of a page, where it stands before the main part and not in it."""
    inside = {element.tag for element in main.walk() if element.letters}
    before = itertools.takewhile(lambda element: element is not main, root.walk())
    titles = [e for e in before if e.tag in _TITLES and e.letters]
    first = next((e for e in titles if e.tag == "h1"), titles[0] if titles else None)
    return None if first is None or "h1" in inside else first


def _declared(root: Element) -> Element | None:
    """The largest part that the page itself calls a job posting, else its main one."""
    for is_declared in (_is_posting, _is_main):
        main = max(filter(is_declared, root.walk()), key=_prose, default=None)
        if main is not None and _prose(main) >= FEWEST_LETTERS:
            return main
    return None


def _is_posting(element: Element) -> bool:
    """Whether the markup says that this is a JobPosting of schema.org (microdata)."""
    return element.attributes.get("itemtype", "").endswith("/JobPosting")


def _is_main(element: Element) -> bool:
    return element.tag in {"main", "article"} or element.attributes.get("role") == "main"


def _densest(part: Element) -> Element:
    """The innermost element that holds nearly all of the prose."""
    while True:
        inside = (c for c in part.children if isinstance(c, Element) and not c.is_gone)
        fullest = max(inside, key=_prose, default=None)
        if fullest is None or fullest.tag not in BLOCKS:
            return part
        if _prose(fullest) < _NEARLY_ALL * _prose(part):
            return part
        part = fullest


def _prose(element: Element) -> int:
    return element.letters - element.linked


def _leave_out_furniture(part: Element) -> None:
    """Leave out what is around the main part; nothing, if hardly anything would be left."""
    whole, gone = part.letters, []
    for element in part.walk():
        is_small = 0 < element.letters < _MOST_OF_PART * whole
        if is_small and element is not part and element.tag in BLOCKS and _is_furniture(element):
            element.is_gone = True
            gone.append(element)
    measure(part)
    if part.letters < _LEAST_LEFT * whole:
        for element in gone:
            element.is_gone = False
        measure(part)


def _is_furniture(element: Element) -> bool:
    if element.tag in _FURNITURE:
        return True
    if element.tag == "header":
        inside = itertools.islice(element.walk(), _MOST_IN_HEADER)
        return not any(e.tag in _TITLES for e in inside)
    is_list = element.links >= _FEWEST_LINKS
    if is_list and element.linked > _MOSTLY_LINKS * element.letters:
        return True
    names = " ".join(element.attributes.get(key, "") for key in ("class", "id", "aria-label"))
    if _NAMED.search(names[:_LONGEST_NAMES]):
        return True
    return _OPENING_WORDS.match(_opening(element)) is not None


def _opening(element: Element) -> str:
    """The first words of an element, if they come soon."""
    words = ""
    for event, node in itertools.islice(element.events(), _OPENING_EVENTS):
        if event == "text":
            words = f"{words} {node}".strip()
        if len(words) > _OPENING:
            break
    return " ".join(words.split())
