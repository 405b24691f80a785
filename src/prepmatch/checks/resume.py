"""All checks of one resume, in the order in which reports show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.checks import (
    bullets,
    contact,
    dates,
    file,
    headings,
    history,
    job,
    keywords,
    layout,
    length,
    phrases,
    places,
    sections,
    text,
)
from prepmatch.model import Certainty, Check, CheckStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from prepmatch.checks.examined import Examined
    from prepmatch.checks.finding import Finding
    from prepmatch.errors import UnreadableDocumentError

DOCUMENTED, ADVICE, TASTE = Certainty.DOCUMENTED, Certainty.ADVICE, Certainty.TASTE


@dataclass(frozen=True, slots=True)
class Rule:
    """A check that can be made.

    Attributes:
        id: stable, for programs.
        title: what is looked at.
        certainty: how sure it is that it matters.
        look: the check itself; None where it does not apply to a resume.
    """

    id: str
    title: str
    certainty: Certainty
    look: Callable[[Examined], Finding | None]


RULES = (
    Rule("text-layer", "Text that can be read", DOCUMENTED, text.text_layer),
    Rule("readable-fonts", "Letters that come out right", DOCUMENTED, text.readable_fonts),
    Rule("hidden-text", "Hidden text", ADVICE, keywords.hidden_text),
    Rule("language", "Language", ADVICE, text.language),
    Rule("whole-text", "All of the text", ADVICE, text.whole_text),
    Rule("contact", "E-mail and telephone", DOCUMENTED, contact.contact),
    Rule("name", "Name", ADVICE, contact.name),
    Rule("header-footer", "Contact details in a header", DOCUMENTED, places.running_heads),
    Rule("links", "Addresses of links", ADVICE, contact.links),
    Rule("columns", "Columns", DOCUMENTED, layout.columns),
    Rule("tables", "Tables", DOCUMENTED, places.tables),
    Rule("text-boxes", "Text boxes", DOCUMENTED, places.text_boxes),
    Rule("letter-spacing", "Letter-spacing", DOCUMENTED, text.letter_spacing),
    Rule("sideways-text", "Text on its side", ADVICE, layout.sideways),
    Rule("sections", "Usual sections", DOCUMENTED, sections.expected),
    Rule("headings", "Usual headings", ADVICE, headings.headings),
    Rule("dates", "Dated positions", ADVICE, dates.dated_work),
    Rule("date-problems", "Dates that can be true", ADVICE, dates.possible_dates),
    Rule("date-format", "One way of writing dates", ADVICE, dates.one_format),
    Rule("gaps", "Gaps between positions", ADVICE, history.gaps),
    Rule("overlaps", "Overlapping positions", ADVICE, history.overlaps),
    Rule("missing-words", "Words that the ad insists on", ADVICE, job.missing_words),
    Rule("wording", "The ad's own words", ADVICE, job.wording),
    Rule("numbers", "Numbers", ADVICE, bullets.numbers),
    Rule("passive", "What you did", ADVICE, phrases.passive),
    Rule("first-person", "I and my", ADVICE, phrases.first_person),
    Rule("long-bullets", "Long bullets", ADVICE, bullets.long_bullets),
    Rule("paragraphs", "Long paragraphs", ADVICE, bullets.paragraphs),
    Rule("repetition", "Repeated keywords", ADVICE, keywords.repetition),
    Rule("length", "Pages", ADVICE, length.length),
    Rule("words", "Words", ADVICE, length.words),
    Rule("small-print", "Small letters", ADVICE, layout.small_print),
    Rule("file-format", "File format", ADVICE, file.file_format),
    Rule("file-size", "File size", DOCUMENTED, file.file_size),
    Rule("file-name", "File name", ADVICE, file.file_name),
    Rule("fonts", "Fonts", ADVICE, file.embedded_fonts),
    Rule("protection", "Protection", DOCUMENTED, file.protection),
    Rule("email-address", "Tone of the e-mail address", TASTE, contact.email_address),
    Rule("opening-verbs", "Opening verbs", TASTE, bullets.opening_verbs),
    Rule("buzzwords", "Buzzwords", TASTE, phrases.buzzwords),
    Rule("section-order", "Order of sections", TASTE, sections.order),
)
_OF_A_JOB = frozenset({"missing-words", "wording"})


def check_resume(examined: Examined) -> tuple[Check, ...]:
    """Make every check that applies."""
    found = ((rule, rule.look(examined)) for rule in RULES)
    return tuple(_check(rule, finding) for rule, finding in found if finding is not None)


def checks_of_unread(fault: UnreadableDocumentError, *, has_job: bool) -> tuple[Check, ...]:
    """The checks of a file without readable text: one says why, the others could not be made.

    Args:
        fault: why it could not be read.
        has_job: whether there was an ad to compare it with.
    """
    first, *others = (rule for rule in RULES if has_job or rule.id not in _OF_A_JOB)
    text_layer = Check(
        first.id,
        CheckStatus.FAIL,
        fault.explanation,
        title=first.title,
        advice=fault.way_out,
        certainty=first.certainty,
    )
    return (text_layer, *map(_unread, others))


def _check(rule: Rule, finding: Finding) -> Check:
    return Check(
        rule.id,
        finding.status,
        finding.message,
        finding.evidence,
        rule.title,
        finding.advice,
        rule.certainty,
    )


def _unread(rule: Rule) -> Check:
    message = "Could not be looked at: there is no text to read."
    return Check(rule.id, CheckStatus.UNREAD, message, title=rule.title, certainty=rule.certainty)
