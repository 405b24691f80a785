"""Which lines of work a resume shows, and which an ad is for."""

from __future__ import annotations

import pytest

from builders import document
from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind, Occupation, ResumeFacts
from prepmatch.skills.occupations import OccupationFinder, folded
from prepmatch.toolkit import bundled_toolkit

CIVIL = Occupation("civil", ("civil engineer", "mason"), ("concrete", "bar bending", "formwork"))
COOK = Occupation("cook", ("cook", "sous chef"), ("kitchen", "menu"), ("civil",))
FINDER = OccupationFinder((CIVIL, COOK))


def shown(text, facts=None):
    settings = bundled_toolkit().settings
    read = document_from_text(text, DocumentKind.RESUME, settings, "resume.txt")
    return FINDER.practices(read, facts or ResumeFacts())


def title(text):
    practice = shown(text).get("civil")
    return None if practice is None or practice.title is None else practice.is_held


def test_the_title_of_a_job_is_held_and_says_where_it_stands():
    practice = shown("Ada Example\n\nExperience\nCivil Engineer, Stone Ltd, 2019 - 2023\n")["civil"]
    assert (practice.title, practice.line, practice.is_held) == ("Civil Engineer", 4, True)


@pytest.mark.parametrize(
    ("text", "is_held"),
    [
        ("Civil Engineer\nI build things.", False),
        ("Education Details\nBE 2016\nCivil Engineer - Stone Works\nDetails", True),
        ("Experience\nMar 2017 - Jun 2019 Civil Engineer\nStone Works", True),
        ("Certifications\n- Certified Professional Civil Engineer (2021)", None),
        ("Looking for a civil engineer position in Oslo.", None),
        ("Objective: to work as Civil Engineer in a reputed firm", None),
        ("I sold paint to every civil engineer of the town.", None),
        ("Worked with a Civil Engineer on bids.", None),
        ("Diploma for the Civil Engineer", None),
        ("Skills\nCivil Engineer, Excel, Word", None),
    ],
)
def test_a_title_counts_where_somebody_bears_it(text, is_held):
    assert title(text) is is_held


def test_a_name_is_no_title():
    assert shown("Robin Cook\nSurveyor\n") == {}
    assert shown("Robin Mason\n12 Concrete Formwork Road\nSurveyor\n") == {}
    known = ResumeFacts("Robin Mason")
    assert shown("Experience\nClerk, Hall, 2019\nRobin Mason wrote the minutes\n", known) == {}


def test_words_of_the_trade_count_once_and_more_where_work_is_told():
    told = "Experience\nForeman, Stone Ltd, 2019 - 2023\n- concrete, concrete and formwork\n"
    practice = shown(f"{told}\nSkills\nbar  bending, concrete\n")["civil"]
    assert (practice.shown, practice.listed) == (2, 1)
    assert [(word.text, word.line) for word in practice.words[:2]] == [
        ("concrete", 3),
        ("formwork", 3),
    ]


def test_one_word_of_a_trade_shows_nothing():
    assert shown("Experience\nClerk, Hall, 2019 - 2020\n- copied the menu\n") == {}


@pytest.mark.parametrize(
    ("ad", "named", "asked"),
    [
        ("x", "Civil Engineer (m/f/d)", ("civil",)),
        ("Sous Chef. We feed people.", None, ("cook",)),
        ("We want concrete, formwork, bar bending.", "Hero", ("civil",)),
        ("We want concrete and a menu.", "Hero", ()),
    ],
)
def test_an_ad_is_for_what_its_title_names_else_for_the_trade_it_speaks(ad, named, asked):
    assert FINDER.asked_for(document(ad, DocumentKind.JOB), named) == asked


def test_folding_keeps_every_place():
    text = "İstanbul: C++/C# & Café"
    assert len(folded(text)) == len(text)
    assert folded(text).split()[1:] == ["c++", "c#", "café"]


def test_every_occupation_is_found_by_each_of_its_titles():
    finder = OccupationFinder(bundled_toolkit().catalog.occupations)
    for occupation in bundled_toolkit().catalog.occupations:
        for named in occupation.titles:
            assert occupation.id in finder.asked_for(document("x", DocumentKind.JOB), named)
