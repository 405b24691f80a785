"""What tells whether two resumes are one, without a word of either."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prints:
    """Numbers made from the words of a resume and from its contacts.

    Attributes:
        content: of all words in their order.
        contacts: of the address of e-mail and the telephone number, as far as there are any.
        runs: of a sample of its runs of words, sorted; equal runs are in every sample.
    """

    content: int = 0
    contacts: tuple[int, ...] = ()
    runs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Twin:
    """Another resume that is the same in some way.

    Attributes:
        flag: in which: `same-content` or `same-contact`.
        source: what outputs call the other; of several the first.
        others: how many there are.
    """

    flag: str
    source: str
    others: int = 1
