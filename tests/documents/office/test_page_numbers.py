from __future__ import annotations

import pytest

from prepmatch.documents.office.page_numbers import is_page_field, only_numbers_pages


@pytest.mark.parametrize("field", ["PAGE", " PAGE  \\* MERGEFORMAT", "NUMPAGES", "SECTIONPAGES"])
def test_fields_of_page_numbers_are_known(field):
    assert is_page_field(field)


@pytest.mark.parametrize("field", ["PAGEREF _Toc1", "HYPERLINK", "", None, "DATE", "FILENAME"])
def test_other_fields_are_not(field):
    assert not is_page_field(field)


@pytest.mark.parametrize("text", ["", "Page ", "Page  of ", " / ", "- -", "Seite  von ", "p. "])
def test_words_that_only_number_pages(text):
    assert only_numbers_pages(text)


@pytest.mark.parametrize(
    "text", ["Ada Example", "Page of Ada", "Resume, page", "x" * 50, " " * 50 + "x"]
)
def test_words_that_say_something(text):
    assert not only_numbers_pages(text)
