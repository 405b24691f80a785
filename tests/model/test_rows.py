"""Words written over and over."""

from __future__ import annotations

import pytest

from prepmatch.model.rows import repeated_rows

TOLD = (
    "Built pipelines for a shop, moved the reports to Spark and taught two colleagues to write "
    "tests. Looked after the nightly loads, and told the planners why figures had changed.\n"
)
LIST = "Spark, Kafka, Airflow, data quality, Python, Scala, "


def left(text):
    """What stands outside the rows."""
    letters = list(text)
    for span in repeated_rows(text):
        letters[span.start : span.end] = " " * (span.end - span.start)
    return " ".join("".join(letters).replace(",", " ").split())


@pytest.mark.parametrize("row", ["Kubernetes " * 50, LIST * 50, f"{LIST.strip()}\n" * 50])
def test_a_row_of_the_same_words_is_found_and_nothing_else(row):
    assert left(f"{TOLD}\n{row}\n{TOLD}") == left(TOLD * 2)


def test_rows_of_several_words_one_after_another_are_all_found():
    rows = " ".join(" ".join([word] * 50) for word in ("Human resources", "Excel", "CBAP"))
    assert left(f"{TOLD}\n{rows}\n{TOLD}") == left(TOLD * 2)


def test_what_is_said_twice_or_often_in_other_company_is_no_row():
    assert list(repeated_rows(f"{TOLD}{LIST}{LIST}{TOLD}")) == []
    assert list(repeated_rows("\n".join(f"{n} months of experience" for n in range(80)))) == []
