"""What the dates of a career say when they are laid side by side."""

from __future__ import annotations

from check_builders import examined, finding, months, position, read
from prepmatch.model import CheckStatus

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


def test_a_gap_is_told_kindly_and_with_its_months(toolkit):
    found = finding(
        "gaps", jobs(toolkit, months((2021, 3), (2023, 1)), months((2018, 1), (2020, 6)))
    )
    assert found.status is CheckStatus.WARN
    assert found.message.startswith("Nothing is dated from Jul 2020 to Feb 2021.")
    assert "A gap is nothing bad" in found.message


def test_a_search_of_some_months_is_no_gap(toolkit):
    subject = jobs(toolkit, months((2021, 3), (2023, 1)), months((2018, 1), (2020, 8)))
    assert finding("gaps", subject).status == "pass"
    one_more = jobs(toolkit, months((2021, 3), (2023, 1)), months((2018, 1), (2020, 7)))
    assert finding("gaps", one_more).status is CheckStatus.WARN


def test_years_alone_may_reach_from_january_to_december(toolkit):
    recent = months((2021, 6), (2023, 1))
    by_year = months((2018, 7), (2020, 6), is_by_year=True)
    assert finding("gaps", jobs(toolkit, recent, by_year)).status == "pass"
    later = months((2021, 7), (2023, 6), is_by_year=True)
    assert finding("gaps", jobs(toolkit, later, months((2018, 1), (2020, 7)))).status == "pass"


def test_nobody_asks_about_what_was_long_ago(toolkit):
    long_ago = jobs(toolkit, months((2004, 1), (2023, 1)), months((1999, 1), (2002, 6)))
    assert finding("gaps", long_ago).status == "pass"


def test_study_fills_a_gap(toolkit):
    document = read(TEXT, toolkit)
    entries = (
        position(document, "Analyst", period=months((2021, 3), (2023, 1))),
        position(document, "Engineer", period=months((2016, 1), (2018, 6))),
        position(document, "BSc", period=months((2018, 9), (2021, 1)), section="education"),
    )
    assert finding("gaps", examined(document, entries=entries)).status == "pass"


def test_one_position_has_no_gap(toolkit):
    subject = jobs(toolkit, months((2021, 3), (2023, 1)), None)
    assert finding("gaps", subject) is None
    assert finding("overlaps", subject) is None


def test_positions_that_overlap_for_long_are_quoted(toolkit):
    subject = jobs(toolkit, months((2021, 3), (2023, 1)), months((2019, 1), (2022, 6)))
    found = finding("overlaps", subject)
    assert found.status is CheckStatus.WARN
    assert "common and fine" in found.message
    assert [e.line for e in found.evidence] == [4, 5]


def test_handovers_promotions_and_rounded_years_are_no_overlap(toolkit):
    recent = months((2021, 3), (2023, 1))
    assert finding("overlaps", jobs(toolkit, recent, months((2019, 1), (2021, 5)))).status == "pass"
    promoted = jobs(
        toolkit, recent, months((2019, 1), (2022, 6)), organisations=("Sample Ltd", "SAMPLE LTD")
    )
    assert finding("overlaps", promoted).status == "pass"
    elsewhere = jobs(
        toolkit, recent, months((2019, 1), (2021, 6)), organisations=("Sample Ltd", "Other Ltd")
    )
    assert finding("overlaps", elsewhere).status is CheckStatus.WARN
    by_year = jobs(toolkit, recent, months((2019, 1), (2022, 6), is_by_year=True))
    assert finding("overlaps", by_year) is None


def test_side_work_may_overlap(toolkit):
    document = read(TEXT.replace("Engineer,", "Freelance engineer,"), toolkit)
    entries = (
        position(document, "Analyst", period=months((2021, 3), (2023, 1))),
        position(document, "Freelance engineer", period=months((2019, 1), (2022, 6))),
    )
    assert finding("overlaps", examined(document, entries=entries)).status == "pass"
