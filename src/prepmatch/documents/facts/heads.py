"""What the head of an entry says: which words are the title, and which the employer or school."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.documents.facts.head_pieces import EDGES, pieces_of, without_addresses
from prepmatch.documents.facts.head_words import is_organisation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.documents.facts.head_pieces import Piece

_ISSUED_BY = re.compile(
    r"\s*[|·•]\s*|[\s,(–-]+(?:issued by|from|by|issuer:|issuing organi[sz]ation:)\s+",
    re.IGNORECASE,
)
_ISSUERS = re.compile(
    r"(?:amazon|aws|microsoft|google|oracle|cisco|ibm|coursera|udemy|udacity|edx|linkedin|datacamp"
    r"|hashicorp|databricks|snowflake|salesforce|comptia|scrum\.org|deeplearning\.ai|kaggle|pmi)\b",
    re.IGNORECASE,
)
"""Who issues many certificates and is no organisation by its words."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a head says.

    Attributes:
        title_first: whether the title stands before the organisation, where that is known.
        is_sure: whether the words of both say what they are.
    """

    title: str | None = None
    organisation: str | None = None
    title_first: bool | None = None
    is_sure: bool = False


def read_head(lines: Sequence[str], section: str, *, title_first: bool | None = None) -> Head:
    """Tell title and organisation apart; what is not sure stays None.

    Args:
        lines: the head, without dates.
        section: the kind of section it stands in.
        title_first: the order in the other heads of the section, where they tell.
    """
    pieces = pieces_of(lines, section)
    if section == "projects":
        return _project(pieces)
    title, organisation = _by_their_words(pieces)
    if title is not None and organisation is not None:
        words = title.title if title is organisation else title.whole
        places = (title.order, title.titles), (organisation.order, organisation.organisations)
        return Head(words, organisation.organisation, places[0] < places[1], is_sure=True)
    head = _by_what_is_left(pieces, title, organisation)
    if head.title is None and head.organisation is None and title_first is not None:
        return _by_order(pieces, title_first=title_first)
    return head


def read_title(lines: Sequence[str], section: str) -> str | None:
    """The title in a head that names nothing else."""
    piece = next(iter(pieces_of(lines, section)), None)
    return None if piece is None else piece.whole


def read_certificate(lines: Sequence[str]) -> Head:
    """The name of a certificate and who issued it, where a mark, a word or a line parts them."""
    *names, last = lines or ("",)
    if names and (is_organisation(last) or _ISSUERS.match(last)):
        return Head(" ".join(names), last)
    parts = _ISSUED_BY.split(without_addresses(" ".join(lines)))
    name, *others = (part.strip(EDGES) for part in parts)
    return Head(name or None, next((part for part in others if part), None))


def _project(pieces: Sequence[Piece]) -> Head:
    """A project's name comes first; it has an organisation only if its words say so."""
    if not pieces:
        return Head()
    owner = next((piece for piece in pieces[1:] if piece.organisations), None)
    return Head(pieces[0].words, owner.organisation if owner else None)


def _by_their_words(pieces: Sequence[Piece]) -> tuple[Piece | None, Piece | None]:
    """The pieces that name a title and an organisation; one piece may name both."""
    labelled = {piece.label: piece for piece in reversed(pieces) if piece.label}
    title = labelled.get("title") or next((p for p in pieces if p.titles), None)
    others = [p for p in pieces if p.organisations and p is not title]
    pure = [p for p in others if not p.titles]
    organisation = labelled.get("organisation") or next(iter([*pure, *others]), None)
    if organisation is None and title is not None and title.organisations:
        organisation = title
    return title, organisation


def _by_what_is_left(
    pieces: Sequence[Piece], title: Piece | None, organisation: Piece | None
) -> Head:
    """Where one of the two is known, the other is what remains."""
    if title is not None:
        rest = [p for p in pieces if p is not title and not p.titles]
        if rest:
            other = min(rest, key=lambda p: (p.may_be_place, p.line == title.line, p.order))
            return Head(title.whole, other.organisation, title.order < other.order)
        others = [part for i, part in enumerate(title.parts) if i not in title.titles]
        if others and len(pieces) == 1 and title.label is None:
            return Head(title.parts[title.titles[0]], others[0])
        return Head(title.whole)
    if organisation is not None:
        rest = [p for p in pieces if not (p is organisation or p.organisations or p.may_be_place)]
        if not rest:
            return Head(None, organisation.organisation)
        return Head(rest[0].whole, organisation.organisation, rest[0].order < organisation.order)
    return Head()


def _by_order(pieces: Sequence[Piece], *, title_first: bool) -> Head:
    """As the other heads of the section do it; one piece of several parts may hold both."""
    if len(pieces) > 1:
        after = next((p for p in pieces[1:] if p.line != pieces[0].line), pieces[1])
        title, organisation = (pieces[0], after) if title_first else (after, pieces[0])
        return Head(title.whole, organisation.organisation)
    names = pieces[0].parts[:2] if pieces else ()
    if len(names) < 2:  # noqa: PLR2004 - a title and an organisation
        return Head()
    return Head(*(names if title_first else reversed(names)))
