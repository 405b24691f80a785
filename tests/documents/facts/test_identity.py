from __future__ import annotations

import pytest

from prepmatch.documents.facts.identity import identity_spans
from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind

WORK = "\n\nExperience\nEngineer, Sample Ltd, Phoenix, AZ, Jan 2020 - Jan 2023\n- Wrote Ruby\n"


@pytest.fixture
def told(toolkit):
    """What of a resume says who wrote it, by the words that stand there."""

    def of(text, name=None):
        document = document_from_text(text, DocumentKind.RESUME, toolkit.settings, "resume")
        found = identity_spans(document, name)
        return [document.text[span.start : span.end].strip() for span in found]

    return of


@pytest.mark.parametrize(
    "line",
    [
        "12 Java Street, Cobol",
        "4 Rue Pascal, 75005 Paris",
        "Gitstraße 5, 10115 Berlin",
        "1-2-3 Jenkins, Minato-ku, Tokyo",
        "Oracle, Arizona",
        "Swift Current, Canada",
        "Phoenix, AZ 85001",
        "Flat 3, 19 Ruby Lane, Leeds LS1 4DY",
        "Date of birth: 3 May 1990",
        "Nationality: Dutch",
        "Gender: female",
        "Mobile +44 20 7946 0018",
    ],
)
def test_a_line_at_the_head_that_says_who_somebody_is_is_found(told, line):
    assert told(f"Ada Example\n{line}{WORK}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Python 3 and Django 5",
        "Data scientist in Phoenix with 12 years of Ruby",
        "Java, Kotlin, 10 years",
        "Mobile: iOS and Android",
        "2019 winner of the Julia prize",
        "Cut 15000 errors by a Spark job",
        "3-way merges in Git",
    ],
)
def test_what_somebody_does_is_not_taken_for_it(told, line):
    assert told(f"Ada Example\n{line}{WORK}") == []


def test_a_town_may_stand_on_a_line_below_its_street_or_above_its_state(told):
    assert told(f"Ada Example\n12 Ruby Street\nCobol{WORK}") == ["12 Ruby Street", "Cobol"]
    assert told(f"Ada Example\nPhoenix\nAZ 85001{WORK}") == ["Phoenix", "AZ 85001"]


def test_beside_an_address_what_is_no_title_says_where_somebody_lives(told):
    text = f"Ada Example\nada@mail.example.com | Spark | Python Developer{WORK}"
    assert told(text) == ["ada@mail.example.com", "Spark"]


def test_a_name_is_found_wherever_it_stands(told):
    text = f"Julia Swift\n\nProfile\nJULIA SWIFT is known for Swift.{WORK}- Swift, J. and Wei, L.\n"
    assert told(text, "Julia Swift") == ["Julia Swift", "JULIA SWIFT", "Swift, J."]
