"""What is said of one candidate of a ranking beside the score, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prepmatch.model import Candidate, Twin

_SAME = {
    "same-content": "Much the same text stands in",
    "same-contact": "The same e-mail address or telephone number stands in",
}


def remarks(candidate: Candidate) -> list[tuple[str, str]]:
    """Each flag of a candidate with the sentence that says what it means here."""
    noticed = [(notice.code, _with(notice.message, notice.samples)) for notice in candidate.notices]
    return [*noticed, *((twin.flag, _of_twin(twin)) for twin in candidate.twins)]


def remarks_in_a_row(candidate: Candidate) -> str:
    """All those sentences, for a single cell."""
    return " ".join(sentence for _, sentence in remarks(candidate))


def _with(message: str, samples: tuple[str, ...]) -> str:
    quoted = ", ".join(f"“{sample}”" for sample in samples)
    return f"{message} ({quoted})" if quoted else message


def _of_twin(twin: Twin) -> str:
    more = ""
    if twin.others > 1:
        rest = twin.others - 1
        more = f" and in {rest:,} other{'' if rest == 1 else 's'}"
    return f"{_SAME[twin.flag]} {twin.source}{more}."
