"""A saved web page to lines: the job posting that it declares, else its main part.

Why not a library for main content: the one that is kept up finds the same text on a page with a
job, loses its title, and brings a dozen packages, some of which talk to the network.
"""

from __future__ import annotations

from prepmatch.documents.guess import guess_kind
from prepmatch.documents.raw import RawText, hidden_text
from prepmatch.documents.web.html_hidden import leave_out_hidden
from prepmatch.documents.web.html_lines import html_lines
from prepmatch.documents.web.html_main import find_main, headline
from prepmatch.documents.web.html_posting import declared_posting
from prepmatch.documents.web.html_tree import Element, parse_html
from prepmatch.model import DocumentKind


def read_html(text: str, kind: DocumentKind | None = None) -> RawText:
    """Read HTML.

    Args:
        text: the page.
        kind: resume or job; of a resume everything that is shown is read, of an ad what a
            JobPosting says, else the main part of the page. Told from the text where None.
    """
    root = parse_html(text)
    posting = None if kind is DocumentKind.RESUME else declared_posting(root)
    if posting is not None:
        return RawText(tuple(posting))
    hidden = leave_out_hidden(root)
    if (kind or guess_kind(root.text())) is DocumentKind.RESUME:
        return _read(root, [], hidden)
    main = find_main(root)
    title = headline(root, main)
    return _read(main, [] if title is None else [title], hidden)


def _read(main: Element, titles: list[Element], hidden: list[Element]) -> RawText:
    """The lines of the main part; what was hidden elsewhere on the page is nothing to tell."""
    lines = [line for part in (*titles, main) for line in html_lines(part)]
    inside = [element for element in hidden if _is_inside(element, main)]
    for element in inside:
        element.is_gone = False
    samples = [words for element in inside if (words := element.text())]
    return RawText(tuple(lines), (hidden_text(samples),) if samples else ())


def _is_inside(element: Element, main: Element) -> bool:
    return any(outer is main for outer in element.around())
