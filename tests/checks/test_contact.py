"""Whether the candidate can be reached."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders import document
from check_builders import CONTACTS, PDF, examined, finding
from prepmatch.model import CheckStatus, Contacts

TEXT = "Ada Example\nada@example.org | +44 20 5550 1234 | linkedin.com/in/ada"


def test_an_address_and_a_number_pass():
    assert finding("contact", examined(document(TEXT), contacts=CONTACTS)).status == "pass"


def test_one_of_two_missing_is_a_warning_that_names_it():
    found = finding("contact", examined(document("Ada"), contacts=Contacts(email="a@example.org")))
    assert found.status is CheckStatus.WARN
    assert found.message.startswith("No telephone number was found")


def test_neither_is_a_failure():
    assert finding("contact", examined(document("Ada Example"))).status is CheckStatus.FAIL


def test_an_address_that_only_people_understand_is_quoted():
    subject = examined(
        document("Ada Example\nada [at] example.org"), contacts=Contacts(phone="+44 20 5550 1234")
    )
    found = finding("contact", subject)
    assert found.status is CheckStatus.WARN
    assert "only people understand" in found.message
    assert [(e.text, e.line) for e in found.evidence] == [("ada [at] example.org", 2)]


def test_a_head_without_a_name_is_a_warning():
    assert finding("name", examined(document(TEXT))).status == "pass"
    assert finding("name", examined(document("CV"), name=None)).status is CheckStatus.WARN


def test_an_address_behind_a_link_is_told_by_the_check_of_links_alone():
    file = replace(PDF, links=("mailto:ada@example.org",))
    subject = examined(document("Ada"), file, contacts=Contacts(phone="+44 20 5550 1234"))
    assert finding("contact", subject).status == "pass"
    assert finding("links", subject).status is CheckStatus.WARN


@pytest.mark.parametrize("email", ["angel.love@example.org", "prince.boss@example.org"])
def test_names_of_people_are_no_joke(email):
    subject = examined(document(email), contacts=Contacts(email=email))
    assert finding("email-address", subject).status == "pass"


def test_a_playful_address_is_shown():
    subject = examined(document("x"), contacts=Contacts(email="sexy.ada_99@example.org"))
    found = finding("email-address", subject)
    assert [e.text for e in found.evidence] == ["sexy.ada_99@example.org"]


@pytest.mark.parametrize(
    "link",
    [
        "https://www.linkedin.com/in/ada/",
        "mailto:ada@example.org?subject=Hello",
        "tel:+442055501234",
        "https://doi.example/10.1000/182",
    ],
)
def test_links_whose_address_is_printed_or_that_are_no_contact_pass(link):
    file = replace(PDF, links=(link,))
    assert finding("links", examined(document(TEXT), file)).status == "pass"


def test_a_profile_that_can_only_be_clicked_is_named():
    file = replace(PDF, links=("https://github.com/ada-example", "https://linkedin.com/in/ada"))
    found = finding("links", examined(document(TEXT), file))
    assert found.status is CheckStatus.WARN
    assert [e.text for e in found.evidence] == ["https://github.com/ada-example"]


def test_without_links_there_is_nothing_to_say():
    assert finding("links", examined(document(TEXT), PDF)) is None
