"""Ads and resumes of nurses, teachers, cooks and others: nobody there is asked about software."""

from __future__ import annotations

import pytest
from counting import matches
from markup import labelled_texts
from measure import TODAY

from prepmatch.batch.worker import skills_record_of
from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind, SkillKind
from prepmatch.toolkit import bundled_toolkit

OTHER_TRADES = (
    "ads/accountant_manufacturing",
    "ads/accountant_senior",
    "ads/chef_sous",
    "ads/civil_engineer_site",
    "ads/hr_business_partner",
    "ads/hr_generalist_logistics",
    "ads/lawyer_commercial",
    "ads/nurse_icu",
    "ads/nurse_medical_ward_us",
    "ads/sales_manager_industrial",
    "ads/sales_saas",
    "ads/teacher_maths",
    "ads/teacher_primary_uk",
    "resumes/accountant_cv",
    "resumes/civil_engineer_india",
    "resumes/nurse_emergency_ph",
    "resumes/sales_resume",
    "resumes/teacher_resume",
)
TEXTS = {text.name: text for text in labelled_texts()}


def technologies(text):
    """What is found in a text that is a language, a library, a tool or the like."""
    document = document_from_text(
        text.text, DocumentKind(text.kind), bundled_toolkit().settings, text.name
    )
    found = skills_record_of(document, TODAY)["skills"]
    return [skill for skill in found if SkillKind(skill["kind"]).is_technology]


@pytest.mark.parametrize("name", OTHER_TRADES)
def test_no_technology_is_found_that_the_text_does_not_name(name):
    text = TEXTS[name]
    unnamed = [
        (skill["name"], skill["mentions"][0]["text"])
        for skill in technologies(text)
        if not any(matches(skill, label) for label in text.labels)
    ]
    assert unnamed == []


def test_the_technologies_that_such_texts_do_name_are_found():
    found = {skill["id"] for name in OTHER_TRADES for skill in technologies(TEXTS[name])}
    assert {"netsuite", "epic-ehr", "primavera", "sap-successfactors", "salesforce"} <= found
