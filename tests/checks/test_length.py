"""Whether the resume is as long as its reader will read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders import document
from check_builders import examined, finding, read
from prepmatch.model import CheckStatus


def of_pages(pages, years):
    return finding("length", examined(replace(document("Ada"), pages=pages), years=years))


@pytest.mark.parametrize(("pages", "years"), [(1, None), (2, 1.0), (3, 12.0)])
def test_pages_that_a_career_fills_pass(pages, years):
    assert of_pages(pages, years).status == "pass"


@pytest.mark.parametrize(("pages", "years"), [(3, 2.0), (3, None), (4, 25.0)])
def test_more_pages_than_that_are_told_with_the_years(pages, years):
    assert of_pages(pages, years).status is CheckStatus.WARN


def test_an_academic_resume_is_as_long_as_its_publications(toolkit):
    papers = "\n".join(f"A paper on graphs, {year}" for year in range(2000, 2020))
    doc = replace(read(f"Ada Example\n\nPublications\n{papers}", toolkit), pages=9)
    assert finding("length", examined(doc, years=25.0)).status == "pass"


def test_a_format_without_pages_has_no_length():
    assert finding("length", examined(document("Ada Example"))) is None


def test_very_few_and_very_many_words_are_told():
    assert finding("words", examined(document("few words"))).status is CheckStatus.WARN
    assert finding("words", examined(document("word " * 400))).status == "pass"
    assert finding("words", examined(document("word " * 2000))).status is CheckStatus.WARN
