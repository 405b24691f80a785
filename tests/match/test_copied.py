"""Passages of a resume that are the ad's own."""

from __future__ import annotations

from builders import PYTHON, document, requirement, resume
from prepmatch.match.copied import AdText
from prepmatch.match.profile import profile_of
from prepmatch.model import DocumentKind

AD = document(
    "We look for somebody who writes the Python services that tell our drivers where to go next.",
    DocumentKind.JOB,
)
ASKED = AdText(AD.text, [requirement(AD, "Python", PYTHON)])


def copied(text):
    profile = profile_of(resume(text, ("Python", PYTHON, "experience")))
    return [text[span.start : span.end] for span in ASKED.copied_in(profile)]


def test_a_passage_of_the_ad_is_found_whatever_its_line_ends_and_capitals():
    passage = AD.text.upper().replace(" TELL", "\nTELL")
    assert copied(f"I wrote Python.\n{passage}\nThe end.") == [passage.rstrip(".")]


def test_a_few_words_that_the_ad_has_too_are_no_copy():
    assert copied("I wrote the Python services that tell our drivers where they are.") == []


def test_a_resume_that_names_nothing_asked_for_is_not_looked_at():
    nobody = profile_of(resume(AD.text))
    assert ASKED.copied_in(nobody) == ()
