from __future__ import annotations

import pytest

from prepmatch.documents.facts.contacts import find_contacts
from prepmatch.documents.read import document_from_text
from prepmatch.model import Contacts, DocumentKind


@pytest.fixture
def contacts(settings):
    """The contacts found under a name."""

    def of(*lines: str) -> Contacts:
        text = "\n".join(["Ada Example", *lines])
        document = document_from_text(text, DocumentKind.RESUME, settings, "resume.txt")
        return find_contacts(document)

    return of


def test_a_line_of_contacts_is_taken_apart(contacts):
    line = "ada@example.org | +44 20 7946 0018 | Leeds, UK | linkedin.com/in/ada-example"
    assert contacts(line) == Contacts(
        "ada@example.org", "+44 20 7946 0018", ("linkedin.com/in/ada-example",), "Leeds, UK"
    )


def test_a_resume_without_contacts_has_none(contacts):
    assert contacts("Data Engineer", "Skills", "Python") == Contacts()


@pytest.mark.parametrize(
    "number",
    [
        "+44 20 7946 0018",
        "+1 (415) 555-0132",
        "(415) 555-0132",
        "415.555.0132",
        "0171/5550132",
        "089 555 01 88",
        "06 12 34 56 78",
        "612 345 678",
        "98765 43210",
        "+91-98765-43210",
        "138 0013 8000",
    ],
)
def test_telephone_numbers_of_the_world(contacts, number):
    assert contacts(f"Mail: ada@example.org, {number}").phone == number


def test_a_label_makes_a_number_a_telephone(contacts):
    assert contacts("Tel.: 12 34 56 78").phone == "12 34 56 78"
    assert contacts("12 34 56 78").phone is None


@pytest.mark.parametrize("line", ["Jan 2019 - Feb 2021", "01.03.2019 – 30.06.2021", "ID 20192021"])
def test_dates_and_small_numbers_are_no_telephones(contacts, line):
    assert contacts(line).phone is None


def test_an_address_far_below_is_found_too(contacts):
    last = "References: ada@example.org, Tel: +44 20 7946 0"
    found = contacts("Experience", *["Built engines"] * 20, last)
    assert (found.email, found.phone) == ("ada@example.org", "+44 20 7946 0")


def test_a_number_far_below_must_say_what_it_is(contacts):
    lines = ["Experience", *["Built engines"] * 20, "Order 4155550132 shipped"]
    assert contacts(*lines).phone is None


def test_links_come_once_and_as_they_are_written(contacts):
    found = contacts(
        "https://ada.example.org/work, github.com/ada/engines · www.example.com",
        "Github.com/ada/engines",
    )
    assert found.links == (
        "https://ada.example.org/work",
        "github.com/ada/engines",
        "www.example.com",
    )


@pytest.mark.parametrize(
    "line", ["Node.js, ASP.NET and Vue.js", "B.Sc. Physics", "ada@example.org"]
)
def test_names_with_a_dot_inside_are_no_links(contacts, line):
    assert contacts(line).links == ()


@pytest.mark.parametrize(
    ("line", "town"),
    [
        ("München, Germany", "München, Germany"),
        ("Austin, TX 78701", "Austin, TX 78701"),
        ("San José, San José Province, Costa Rica", "San José, San José Province, Costa Rica"),
        ("Location: Accra, Ghana | ada@example.org", "Accra, Ghana"),
        ("Address: Pune, Maharashtra, India", "Pune, Maharashtra, India"),
        ("Stratford-upon-Avon, England", "Stratford-upon-Avon, England"),
    ],
)
def test_a_town_with_its_country_or_state_is_the_location(contacts, line, town):
    assert contacts(line).location == town


@pytest.mark.parametrize("line", ["Python, Java, Go", "Senior Engineer, Data", "call me, us all"])
def test_other_words_with_commas_are_no_location(contacts, line):
    assert contacts(line).location is None


def test_towns_of_employers_are_no_location(contacts):
    lines = ["Engineer", "ada@example.org", "Summary", "Builds engines.", "Likes ships.", "A", "B"]
    assert contacts(*lines, "Experience", "Acme Ltd", "Leeds, UK").location is None
