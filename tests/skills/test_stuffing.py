"""Words written over and over count for nothing."""

from __future__ import annotations

import pytest

from builders import document
from prepmatch.skills.stuffing import blanked, stuffed_spans

TOLD = (
    "Built pipelines for a shop, moved the reports to Spark and taught two colleagues to write "
    "tests. Looked after the nightly loads, and told the planners why figures had changed.\n"
)
LIST = "Spark, Kafka, Airflow, data quality, Python, Scala, "


@pytest.mark.parametrize("row", ["Kubernetes " * 50, LIST * 50, f"{LIST.strip()}\n" * 50])
def test_a_row_of_the_same_words_is_found_and_nothing_else(row):
    text = f"{TOLD}\n{row}\n{TOLD}"
    (span,) = stuffed_spans(text)
    assert text[: span.start].strip() == TOLD.strip()
    assert text[span.end :].strip(" ,\n") == TOLD.strip()


def test_what_is_said_twice_or_often_in_other_company_is_no_stuffing():
    assert stuffed_spans(f"{TOLD}{LIST}{LIST}{TOLD}") == ()
    assert stuffed_spans("\n".join(f"{place} months of experience" for place in range(80))) == ()


def test_what_is_blanked_leaves_every_place_where_it_was():
    read = document(f"{TOLD}\n{'Kafka ' * 60}\nThe end.\n")
    left = blanked(read, stuffed_spans(read.text))
    assert len(left.text) == len(read.text)
    assert left.text.count("\n") == read.text.count("\n")
    assert "Kafka" not in left.text
    assert left.text.endswith(read.text[-8:])
