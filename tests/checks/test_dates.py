"""Whether the dates can be read, and what they say side by side."""

from __future__ import annotations

import pytest

from check_builders import examined, finding, months, position, read, span_of
from prepmatch.model import CheckStatus, DatedSpan, DateProblem

TEXT = """\
Ada Example

Experience
Analyst, Sample Ltd, Mar 2021 - Jan 2023
Engineer, Other Ltd, 2018 - 2020

Education
BSc Mathematics, 2014 - 2017
"""


def jobs(toolkit, *periods, heads=("Analyst", "Engineer"), organisations=(None, None)):
    document = read(TEXT, toolkit)
    entries = tuple(
        position(document, head, period=period, organisation=organisation)
        for head, period, organisation in zip(heads, periods, organisations, strict=True)
    )
    return examined(document, years=3.0, entries=entries)


def test_dated_positions_pass_with_the_years_they_add_up_to(toolkit):
    found = finding(
        "dates", jobs(toolkit, months((2021, 3), (2023, 1)), months((2018, 1), (2020, 12)))
    )
    assert found.message == "Each position is dated; work adds up to 3 years."


def test_a_position_without_a_date_is_quoted(toolkit):
    found = finding("dates", jobs(toolkit, months((2021, 3), (2023, 1)), None))
    assert found.status is CheckStatus.WARN
    assert found.message.startswith("1 of 2 positions")
    assert found.evidence[0].line == 5


def test_an_impossible_date_is_told_once_only(toolkit):
    document = read(TEXT, toolkit)
    wrong = DatedSpan(span_of(document, "Mar 2021 - Jan 2023"), None, DateProblem.REVERSED)
    entries = (
        position(document, "Analyst, Sample Ltd, Mar 2021 - Jan 2023"),
        position(document, "Engineer", period=months((2018, 1), (2020, 12))),
    )
    subject = examined(document, years=3.0, entries=entries, dates=(wrong,))
    assert finding("dates", subject).status == "pass"
    assert finding("date-problems", subject).status is CheckStatus.WARN


def test_no_dated_work_at_all_is_a_warning(toolkit):
    found = finding("dates", examined(read(TEXT, toolkit)))
    assert found.message.startswith("No dated work was found")


@pytest.mark.parametrize("problem", list(DateProblem))
def test_every_kind_of_impossible_date_has_words(toolkit, problem):
    document = read(TEXT, toolkit)
    wrong = DatedSpan(span_of(document, "Mar 2021 - Jan 2023"), None, problem, is_range=True)
    found = finding("date-problems", examined(document, dates=(wrong,)))
    assert found.status is CheckStatus.WARN
    assert found.evidence[0].line == 4


def test_a_degree_may_end_in_the_future(toolkit):
    document = read(TEXT, toolkit)
    coming = DatedSpan(span_of(document, "2014 - 2017"), None, DateProblem.FUTURE, is_range=True)
    assert finding("date-problems", examined(document, dates=(coming,))).status == "pass"


def written(toolkit, *dates):
    lines = "\n".join(f"Engineer, Ltd {number}, {date}" for number, date in enumerate(dates))
    document = read(f"Ada Example\n\nExperience\n{lines}", toolkit)
    spans = tuple(DatedSpan(span_of(document, date), None, is_range=True) for date in dates)
    return finding("date-format", examined(document, dates=spans))


def test_one_way_of_writing_dates_passes(toolkit):
    assert written(toolkit, "Mar 2021 - Present", "March 2019 – Feb 2021").status == "pass"
    assert written(toolkit, "03/2021 - 11/2023", "2019-05 to 2021-02").status == "pass"
    assert written(toolkit, "2019 - 2021", "2021 - now").status == "pass"


def test_several_ways_are_quoted_once_each(toolkit):
    found = written(toolkit, "Mar 2021 - Present", "03/2019 - 02/2021", "2015 - 2019", "2014")
    assert found.status is CheckStatus.WARN
    assert "3 ways: month by name, month by number and year alone" in found.message
    assert [e.line for e in found.evidence] == [4, 5, 6]
