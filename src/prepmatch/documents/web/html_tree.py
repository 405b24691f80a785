"""HTML to a plain tree.

Why a tree of our own: lxml's cuts off what is nested deeper than some limit, and Beautiful Soup's
takes half a minute for four megabytes of tags.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCKS = frozenset(
    (
        "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
        "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu "
        "nav ol p pre section summary table tbody td tfoot th thead tr ul"
    ).split()
)


class Element:
    """A tag with what is in it.

    Attributes:
        attributes: by their names, in lower case.
        children: elements and text, in order.
        has_blocks: whether lines end in it.
        is_gone: whether it was left out, with all that is in it.
        letters, linked, links: how much text there is in it, how much of that is in links, and
            how many those are; once `measure` has counted.
    """

    __slots__ = (
        "attributes",
        "children",
        "has_blocks",
        "is_gone",
        "letters",
        "linked",
        "links",
        "parent",
        "tag",
    )

    def __init__(self, tag: str, attributes: dict[str, str], parent: Element | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | str] = []
        self.has_blocks = False
        self.is_gone = False
        self.letters = self.linked = self.links = 0

    def walk(self) -> Iterator[Element]:
        """This element and those in it, in order, without those left out."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            if not element.is_gone:
                yield element
            if not element.is_gone:  # whoever walks may leave it out
                waiting += [c for c in reversed(element.children) if isinstance(c, Element)]

    def events(self) -> Iterator[tuple[str, Element | str]]:
        """What is met on the way through: `start`, `text` and `end`, without what was left out."""
        waiting: list[tuple[str, Element | str]] = [("start", self)]
        while waiting:
            event, node = waiting.pop()
            if isinstance(node, str) or event == "end":
                yield event, node
            elif not node.is_gone:
                yield event, node
                waiting.append(("end", node))
                waiting += [
                    ("text" if isinstance(child, str) else "start", child)
                    for child in reversed(node.children)
                ]

    def text(self) -> str:
        """All its words, white space folded."""
        parts = (str(node) for event, node in self.events() if event == "text")
        return " ".join(" ".join(parts).split())

    def around(self) -> Iterator[Element]:
        """This element and those around it, from the inside."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent


def measure(root: Element) -> None:
    """Count the text and the links in every element, without what was left out."""
    around = 0
    for event, node in root.events():
        if isinstance(node, str):
            continue
        is_link = node.tag == "a"
        if event == "start":
            around += is_link
            node.letters = sum(len(c.strip()) for c in node.children if isinstance(c, str))
            node.linked, node.links = node.letters * (around > 0), int(is_link)
        else:
            around -= is_link
            if node.parent is not None and node is not root:
                node.parent.letters += node.letters
                node.parent.linked += node.linked
                node.parent.links += node.links


def parse_html(text: str) -> Element:
    """The tree of a page."""
    builder = _Builder()
    parser = etree.HTMLParser(target=builder, encoding="utf-8", no_network=True)
    parser.feed(text.replace("\0", "").encode("utf-8", errors="replace"))
    parser.close()
    return builder.root


class _Builder:
    """What lxml calls while it parses."""

    def __init__(self) -> None:
        self.root = Element("", {}, None)
        self._at = self.root

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        element = Element(tag, dict(attributes), self._at)
        self._at.children.append(element)
        self._at = element
        if tag in BLOCKS or tag == "br":
            outer = element.parent
            while outer is not None and not outer.has_blocks:
                outer.has_blocks = True
                outer = outer.parent

    def end(self, _tag: str) -> None:
        self._at = self._at.parent or self.root

    def data(self, text: str) -> None:
        self._at.children.append(text)

    def comment(self, text: str) -> None:
        """Not shown."""

    def pi(self, target: str, data: str | None = None) -> None:
        """Not shown."""

    def close(self) -> None:
        """Nothing is left to do."""
