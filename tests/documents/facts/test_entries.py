from __future__ import annotations

import pytest

from case_files import read_cases
from prepmatch.documents.facts.entries import dated_entries
from prepmatch.documents.read import document_from_bytes, document_from_text
from prepmatch.model import DateProblem, DocumentKind, Section, Span


def find_entries(document, today):
    return tuple(entry for entry, _ in dated_entries(document, today))


@pytest.fixture
def read(settings):
    """A resume with these lines."""

    def of(*lines: str):
        text = "\n".join(["Ada Example", *lines])
        return document_from_text(text, DocumentKind.RESUME, settings, "resume.txt")

    return of


def month(number: int) -> str:
    return f"{number // 12}-{number % 12 + 1:02}"


def when(period) -> str:
    if period is None:
        return "?"
    say = (lambda number: str(number // 12)) if period.is_by_year else month
    first, last = say(period.first), "now" if period.is_current else say(period.last)
    return first if first == last else f"{first} to {last}"


def described(entry) -> str:
    title, organisation = entry.title or "?", entry.organisation or "?"
    points = len(entry.bullets)
    return f"{entry.section} | {when(entry.period)} | {title} | {organisation} | {points}"


@pytest.mark.parametrize("case", read_cases("entries.md"), ids=str)
def test_in_brief_entries_stand_where_they_do_in_full(settings, today, case):
    document = document_from_text(case.text, DocumentKind.RESUME, settings, "resume.txt")
    brief = dated_entries(document, today, in_full=False)
    full = dated_entries(document, today)
    assert [(e.section, e.span, e.period, dates) for e, dates in brief] == [
        (e.section, e.span, e.period, dates) for e, dates in full
    ]
    assert all(e.title is None and e.bullets == () for e, _ in brief)


@pytest.mark.parametrize("case", read_cases("entries.md"), ids=str)
def test_entries_of_a_resume(settings, today, case):
    resume = document_from_text(case.text, DocumentKind.RESUME, settings, "resume.txt")
    assert [described(entry) for entry in find_entries(resume, today)] == list(case.expected)


def test_an_entry_reaches_from_its_head_to_its_last_line(read, today):
    resume = read(
        "Experience",
        "Engineer, Acme Ltd, 2019 - 2021",
        "• Built engines",
        "",
        "Fitter, Bolt Ltd, 2017 - 2019",
        "Education",
    )
    first, second = find_entries(resume, today)
    texts = [resume.text[entry.span.start : entry.span.end] for entry in (first, second)]
    assert texts == [
        "Engineer, Acme Ltd, 2019 - 2021\n• Built engines",
        "Fitter, Bolt Ltd, 2017 - 2019",
    ]


def test_a_point_has_its_words_without_the_bullet_and_with_the_lines_it_runs_over(read, today):
    resume = read(
        "Experience",
        "Engineer, Acme Ltd, 2019 - 2021",
        "- Built engines for ships and",
        "  tested them",
        "- Wrote the manual",
    )
    (entry,) = find_entries(resume, today)
    assert [resume.text[point.start : point.end] for point in entry.bullets] == [
        "Built engines for ships and\ntested them",
        "Wrote the manual",
    ]


def test_a_paragraph_of_several_sentences_is_no_point(read, today):
    resume = read(
        "Experience",
        "Engineer, Acme Ltd, 2019 - 2021",
        "Built engines for ships that sail the northern seas in winter and in summer. Tested",
        "them in a basin of forty metres, and wrote the manual for the crews who keep them",
        "running. Taught two apprentices.",
    )
    (entry,) = find_entries(resume, today)
    assert entry.bullets == ()


def test_notes_beside_the_points_are_no_points(read, today):
    resume = read(
        "Experience",
        "Engineer, Acme Ltd, 2019 - 2021",
        "Technologies: Python, C",
        "Responsibilities:",
        "- Built engines",
    )
    (entry,) = find_entries(resume, today)
    assert [resume.text[point.start : point.end] for point in entry.bullets] == ["Built engines"]


def test_headings_repeated_under_each_position_open_no_section(read, today):
    resume = read(
        "Experience",
        "Engineer, Acme Ltd, 2019 - 2021",
        "- Built engines",
        "Technologies: Python, C",
        "Fitter, Bolt Ltd, 2017 - 2019",
        "- Fitted bolts",
        "Technologies: Spanner",
        "Education",
        "BSc Physics, University of Leeds, 2014 - 2017",
    )
    assert [section.kind for section in resume.sections] == ["top", "experience", "education"]
    assert [entry.title for entry in find_entries(resume, today)][:2] == ["Engineer", "Fitter"]


def test_achievements_within_a_position_end_no_section_if_positions_follow(read, today):
    resume = read(
        "Experience",
        "Engineer, Acme Ltd, 2019 - 2021",
        "Key achievements",
        "- Built engines",
        "Fitter, Bolt Ltd, 2017 - 2019",
        "- Fitted bolts",
    )
    assert [entry.title for entry in find_entries(resume, today)] == ["Engineer", "Fitter"]


def test_a_section_of_awards_after_the_work_stays_one(read):
    resume = read(
        "Experience",
        "Engineer, Acme Ltd, 2019 - 2021",
        "- Built engines",
        "Achievements",
        "- Second place in a regatta, 2018",
        "Skills",
        "Python",
    )
    kinds = [section.kind for section in resume.sections]
    assert kinds == ["top", "experience", "awards", "skills"]


def test_dates_that_cannot_be_are_told_with_their_entry(read, today):
    resume = read("Experience", "Engineer, Acme Ltd, May 2021 - Apr 2019", "- Built engines")
    ((entry, dates),) = dated_entries(resume, today)
    assert entry.period is None
    assert [date.problem for date in dates] == [DateProblem.REVERSED]


def test_a_range_wins_over_a_single_date_in_a_head(read, today):
    resume = read("Experience", "Engineer, Acme Ltd", "May 2018 | 2019 - 2021", "- Built")
    (entry,) = find_entries(resume, today)
    assert when(entry.period) == "2019 to 2021"


def test_sections_without_entries_have_none(read, today):
    assert find_entries(read("Skills", "Python 2019 - 2021"), today) == ()


def test_a_heading_without_anything_below_it_is_no_entry(read, today):
    assert find_entries(read("Experience", "Education"), today) == ()


def test_a_heading_over_two_lines_is_no_part_of_an_entry(read, today):
    resume = read("Engineer, Acme Ltd, 2019 - 2021")
    whole = Span(0, len(resume.text))
    split = type(resume)(
        resume.source,
        resume.kind,
        resume.text,
        resume.lines,
        (Section("experience", "Ada Example Engineer,", whole),),
    )
    (entry,) = find_entries(split, today)
    assert resume.text[entry.span.start : entry.span.end] == "Acme Ltd, 2019 - 2021"


@pytest.mark.parametrize(
    "name", ["one-column.pdf", "two-columns-latex.pdf", "sidebar-before-name.pdf"]
)
def test_positions_in_pdfs_come_with_title_employer_and_period(settings, today, pdfs, name):
    data = (pdfs / name).read_bytes()
    resume = document_from_bytes(data, ".pdf", DocumentKind.RESUME, settings, name)
    work = [entry for entry in find_entries(resume, today) if entry.section == "experience"]
    assert work
    for entry in work:
        assert entry.title
        assert entry.organisation
        assert entry.period
