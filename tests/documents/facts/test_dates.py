from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepmatch.documents.facts.dates import find_periods
from prepmatch.model import DateProblem

TODAY = dt.date(2026, 11, 20)


def month(number: int) -> str:
    return f"{number // 12}-{number % 12 + 1:02}"


def told(text: str) -> list[str]:
    """What is read: the months, and what is said of them."""
    lines = []
    for dated in find_periods(text, TODAY):
        period = dated.period
        if period is None:
            lines.append("none")
            continue
        notes = " now" if period.is_current else ""
        notes += " by year" if period.is_by_year else ""
        lines.append(f"{month(period.first)} {month(period.last)}{notes}")
    return lines


def problems(text: str) -> list[DateProblem | None]:
    return [dated.problem for dated in find_periods(text, TODAY)]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Mar 2021 - Nov 2023", "2021-03 2023-11"),
        ("March 2021 to November 2023", "2021-03 2023-11"),
        ("Mar. 2021 – Nov. 2023", "2021-03 2023-11"),
        ("MAR 2021-NOV 2023", "2021-03 2023-11"),
        ("03/2021 – 11/2023", "2021-03 2023-11"),
        ("3.2021 — 11.2023", "2021-03 2023-11"),
        ("03/21 – 11/23", "2021-03 2023-11"),
        ("2021-03 to 2023-11", "2021-03 2023-11"),
        ("2021.03 - 2023.11", "2021-03 2023-11"),
        ("2021/03 ~ 2023/11", "2021-03 2023-11"),
        ("01 March 2021 - 30 November 2023", "2021-03 2023-11"),
        ("March 1, 2021 – November 30, 2023", "2021-03 2023-11"),
        ("1st March 2021 until 2nd Nov 2023", "2021-03 2023-11"),
        ("2021-03-01 - 2023-11-30", "2021-03 2023-11"),
        ("01.03.2021 – 30.11.2023", "2021-03 2023-11"),
        ("Mar '21 – Nov ’23", "2021-03 2023-11"),
        ("Mar-21 to Nov-23", "2021-03 2023-11"),
        ("Mar 21 - Nov 23", "2021-03 2023-11"),
        ("From Mar 2021 To Nov 2023", "2021-03 2023-11"),
        ("June – August 2019", "2019-06 2019-08"),
        ("15 June - 20 August 2019", "2019-06 2019-08"),
        ("Jun 15 - Aug 20, 2019", "2019-06 2019-08"),
        ("Nov – Feb 2020", "2019-11 2020-02"),
        ("Q3 2022 – Q1 2023", "2022-07 2023-03"),
        ("2022 Q3 - 2023 Q1", "2022-07 2023-03"),
        ("H1 2020 to H2 2021", "2020-01 2021-12"),
        ("Fall 2019/Spring 2020", "2019-09 2020-05"),
        ("2010-11 to 2012-03", "2010-11 2012-03"),
    ],
)
def test_ranges_are_read_in_the_ways_of_the_world(text, months):
    assert told(text) == [months]


@pytest.mark.parametrize(
    "text",
    [
        "März 2019 bis August 2021",
        "mars 2019 à août 2021",
        "marzo de 2019 a agosto de 2021",
        "março de 2019 até agosto de 2021",
        "marzo 2019 – agosto 2021",
        "maart 2019 tot augustus 2021",
    ],
)
def test_names_of_months_travel(text):
    assert told(text) == ["2019-03 2021-08"]


@pytest.mark.parametrize(
    "word",
    (
        "Present|current|now|today|ongoing|to date|till now|heute|aujourd'hui|actualidad|atual"
        "|oggi|heden|present day|the present"
    ).split("|"),
)
def test_what_lasts_ends_today(word):
    assert told(f"Dec 2024 – {word}") == ["2024-12 2026-11 now"]


@pytest.mark.parametrize(
    "text", ["since Dec 2024", "seit 12/2024", "12.2024–", "Dec 2024 -", "from December 2024"]
)
def test_a_range_without_an_end_lasts(text):
    assert told(text) == ["2024-12 2026-11 now"]


def test_a_dash_before_words_parts_them_from_a_date_with_no_end():
    assert told("2019– Professor") == ["2019-07 2026-11 now by year"]
    assert told("2019 – Professor") == ["2019-04 2019-09 by year"]


@pytest.mark.parametrize("text", ["2019 - 2021", "2019–21", "2019-21", "'19 - '21", "2019 to 2021"])
def test_bare_years_reach_from_middle_to_middle(text):
    assert told(text) == ["2019-07 2021-06 by year"]


def test_a_year_alone_stands_for_half_of_it():
    assert told("2019") == told("2019 – 2019") == ["2019-04 2019-09 by year"]


def test_a_range_with_one_month_keeps_it():
    assert told("2019 - Mar 2021") == ["2019-07 2021-03 by year"]
    assert told("Sep 2019 – 2019") == ["2019-09 2019-12 by year"]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("May 2021", "2021-05 2021-05"),
        ("2021-05", "2021-05 2021-05"),
        ("Summer 2019", "2019-06 2019-08"),
        ("Fall 2020", "2020-09 2020-11"),
        ("Winter 2019/20", "2020-01 2020-03"),
        ("Q3 2022", "2022-07 2022-09"),
        ("(2021)", "2021-04 2021-09 by year"),
        ("2009/10", "2009-07 2010-06 by year"),
    ],
)
def test_single_dates_cover_what_they_say(text, months):
    assert told(text) == [months]


def test_the_dates_with_days_of_a_text_show_which_number_is_the_month():
    assert told("06/01/2019 - 08/31/2020") == ["2019-06 2020-08"]
    assert told("01/06/2019 – 31/08/2020") == ["2019-06 2020-08"]


@pytest.mark.parametrize("text", ["Mar 2015 - Oct\n2019", "Mar 2015 -\nOct 2019"])
def test_a_range_may_run_over_the_end_of_a_line(text):
    assert told(text) == ["2015-03 2019-10"]


def test_a_month_glued_to_the_word_before_it_is_read():
    assert told("EngineerAug 2017 - Jan 2021") == ["2017-08 2021-01"]
    assert told("engineeraug 2017") == ["2017-04 2017-09 by year"]


def test_a_bullet_after_a_date_begins_no_range():
    assert told("May 2019\n- Jun 2020") == ["2019-05 2019-05", "2020-06 2020-06"]


@pytest.mark.parametrize(
    "text",
    [
        "+351 2019 2020",
        "+44 20 2019 2021",
        "(415) 555-2019",
        "555 019 2019",
        "2,019 users",
        "2019 users",
        "more than 2019%",
        "Windows 2019 and SQL Server 2019",
        "ISO 27001:2013 and ISO 9001-2015",
        "version 2019.1, Java 2021.3",
        "$2019",
        "ES2015",
        "24/7 support since the start",
        "US 2019/0123456",
        "May we march on",
    ],
)
def test_other_numbers_are_no_dates(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("2023 - 2019", DateProblem.REVERSED),
        ("May 2021 – Apr 2019", DateProblem.REVERSED),
        ("13/2021 - 05/2022", DateProblem.NO_SUCH_MONTH),
        ("13/2021", DateProblem.NO_SUCH_MONTH),
        ("May 2030", DateProblem.FUTURE),
        ("Jan 2030 – Dec 2031", DateProblem.FUTURE),
        ("1950 – 2020", DateProblem.TOO_LONG),
    ],
)
def test_what_cannot_be_has_a_problem_and_no_period(text, problem):
    assert (problems(text), told(text)) == ([problem], ["none"])


def test_a_range_that_ends_in_the_future_counts_until_today():
    assert told("Dec 2025 - Dec 2031") == ["2025-12 2026-11 now"]
    assert problems("Dec 2025 - Dec 2031") == [DateProblem.FUTURE]


@pytest.mark.parametrize(
    "text", ["Expected May 2027", "May 2027 (expected)", "Expected graduation: May 2027"]
)
def test_what_is_expected_may_lie_in_the_future(text):
    (dated,) = find_periods(text, TODAY)
    assert told(text) == ["2027-05 2027-05"]
    assert dated.is_expected
    assert dated.problem is None
    assert "xpected" in text[dated.span.start : dated.span.end]


def test_a_study_that_is_to_end_lasts():
    assert told("2024 – 2028 (expected)") == ["2024-07 2026-11 now by year"]


def test_the_present_year_is_no_future():
    assert problems("2025 – 2026") == [None]
    assert told("2026 - Present") == ["2026-07 2026-11 now by year"]


def test_the_span_holds_the_words_of_the_date_and_no_others():
    text = "Engineer, since March 2019, at Acme"
    (dated,) = find_periods(text, TODAY)
    assert text[dated.span.start : dated.span.end] == "since March 2019"
    assert dated.is_range


def test_only_the_asked_stretch_is_read():
    assert [d.span.start for d in find_periods("2018, 2019, 2020", TODAY, 5, 11)] == [6]


PIECES = st.sampled_from(
    "2019 2021 1899 13/2021 03/21 Mar May '19 - – to since present Q3 Summer 31.12.2020 "
    "expected ( ) , / \n Acme 2019-21 +49 555".split(" ")
)


@given(st.lists(PIECES, max_size=14).map(" ".join) | st.text(max_size=80))
def test_whatever_is_written_spans_are_in_order_and_periods_run_forward(text):
    end = 0
    for dated in find_periods(text, TODAY):
        assert end <= dated.span.start < dated.span.end <= len(text)
        end = dated.span.end
        if dated.period is not None:
            assert dated.period.first <= dated.period.last
            assert dated.is_expected or dated.period.last <= TODAY.year * 12 + TODAY.month - 1
        else:
            assert dated.problem is not None
