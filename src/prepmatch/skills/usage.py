"""What is done with a name that shows it to be a product: made in it, moved to it, put to use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.skills import ordinary_words as words_

if TYPE_CHECKING:
    from prepmatch.skills.around import Around, Wordings
    from prepmatch.skills.phrases import Hit


def reason_of_use(hit: Hit, around: Around, made_in: Wordings) -> str | None:
    """Why a name with its capitals counts by what the sentence does with it, if it does.

    Args:
        hit: where it stands.
        around: what stands around it.
        made_in: folded words for what is made, kept or held in a product.
    """
    if around.word(hit.end) == "of":
        return None
    if _is_swapped(hit, around):
        return "it takes the place of another technology, or gives it up"
    if around.opens_sentence(hit):
        return _reason_of_an_opening(hit, around)
    if around.word(hit.start - 1) in words_.PUTS_TO_USE and _may_end(hit, around):
        return f"“{around.written(hit.start - 1)}” stands before it"
    return _reason_of_a_place(hit, around, made_in)


def _reason_of_an_opening(hit: Hit, around: Around) -> str | None:
    """`Ray on Kubernetes`, `Access (queries, forms)`, `Tools: Zoom, Webex`."""
    after, next_known = around.word(hit.end), around.known.get(hit.end + 1)
    if after == "on" and next_known is not None and next_known.skill.kind.is_technology:
        is_verb = around.word(hit.start) in words_.VERBS
        return None if is_verb else f"it runs on {next_known.skill.name}"
    if after == "(" and around.is_technical(hit.end + 1):
        return f"“{around.written(hit.end + 1)}” stands in brackets after it"
    label = around.written(hit.start - 2)
    is_labelled = around.word(hit.start - 1) == ":" and around.is_technical(hit.start - 2)
    if is_labelled and after in {",", "/", "|", "("} and not around.breaks(hit.start):
        return f"“{label}” is the label of its list"
    return None


def _reason_of_a_place(hit: Hit, around: Around, made_in: Wordings) -> str | None:
    """`Wrote specs in Notion`, `lessons over Zoom`; not `in Rust, Germany` or `in Phoenix`."""
    before = around.written(hit.start - 1)
    if before not in {"in", "on", "over"} or not _may_end(hit, around):
        return None
    if around.word(hit.end) in words_.GOES_ON_LISTS and around.is_unknown_name(hit.end + 1):
        return None
    made = around.tokens.folded[hit.start - 2 : hit.start - 1]
    if made in made_in:
        return f"“{around.written(hit.start - 2)}” stands before it"
    is_of_title_case = around.is_unknown_name(hit.start - 2) and not around.breaks(hit.start - 2)
    is_plain = around.written(hit.start).istitle() and not is_of_title_case
    if around.word(hit.start) in words_.ALSO_NAMES or not is_plain:
        return None
    return f"“{before} {around.written(hit.start)}” is said of products"


def _is_swapped(hit: Hit, around: Around) -> bool:
    """`Migrated from Ant to Gradle`, `Ported it from Perl to Go`, `40,000 lines of C to Rust`."""
    before, after = around.word(hit.start - 1), around.word(hit.end)
    if before in {"from", "of"} and after in {"to", "into"}:
        return _is_technology(hit.end + 1, around)
    return before == "to" and _is_technology(hit.start - 2, around) and _may_end(hit, around)


def _is_technology(place: int, around: Around) -> bool:
    known = around.known.get(place)
    return known is not None and known.skill.kind.is_technology


def _may_end(hit: Hit, around: Around) -> bool:
    """Whether the name is over here, so that it is no part of a longer one."""
    return around.ends_phrase(hit) or around.word(hit.end) in words_.GOES_ON
