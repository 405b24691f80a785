"""Whether the file will go through an upload form and open elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders import document
from check_builders import DOCX, PDF, examined, finding
from prepmatch.model import CheckStatus, Font

HELVETICA = Font("Helvetica", is_embedded=False)
LATO = Font("ABCDEF+Lato-Regular", is_embedded=True)


def of(rule, file):
    return finding(rule, examined(document("Ada Example"), file))


@pytest.mark.parametrize(
    "name",
    ["Ada Example CV.pdf", "ada_example_resume.docx", "Müller-Lebenslauf.pdf", "履歴書 山田.pdf"],
)
def test_names_that_tell_whose_resume_it_is_pass(name):
    assert of("file-name", replace(PDF, name=name)).status == "pass"


@pytest.mark.parametrize(
    "name", ["resume.pdf", "CV (1).pdf", "My Resume 2024.pdf", "Untitled.docx"]
)
def test_names_that_could_be_anybodys_are_shown(name):
    found = of("file-name", replace(PDF, name=name))
    assert found.status is CheckStatus.WARN
    assert [e.text for e in found.evidence] == [name]


@pytest.mark.parametrize("name", ["ada_resume_final_v3.pdf", "Ada Example (2).pdf"])
def test_drafts_are_told(name):
    assert "drafts" in of("file-name", replace(PDF, name=name)).message


def test_standard_input_has_no_name():
    assert of("file-name", replace(PDF, name=None)) is None


def test_the_limit_of_size_is_the_documented_one():
    assert of("file-size", replace(PDF, size=2_500_000)).status == "pass"
    found = of("file-size", replace(PDF, size=4_200_000))
    assert found.message.startswith("4.2 MB.")


def test_pdf_and_docx_are_taken_everywhere_and_the_rest_is_named():
    assert of("file-format", PDF).message == "PDF is taken everywhere."
    assert of("file-format", DOCX).status == "pass"
    assert of("file-format", replace(PDF, format="text")).message.startswith("The file is plain")


def test_fonts_that_every_program_has_need_no_embedding():
    found = of("fonts", replace(PDF, fonts=(HELVETICA, LATO)))
    assert (
        found.message
        == "The fonts come with the file or are everywhere: Helvetica and Lato-Regular."
    )


def test_other_fonts_that_are_not_embedded_are_named():
    found = of("fonts", replace(PDF, fonts=(Font("Frutiger", is_embedded=False), LATO)))
    assert [e.text for e in found.evidence] == ["Frutiger"]


def test_bitmap_letters_warn_only_where_all_letters_are_such():
    drawn = Font("", is_embedded=True, is_type3=True)
    assert of("fonts", replace(PDF, fonts=(drawn,))).status is CheckStatus.WARN
    assert of("fonts", replace(PDF, fonts=(drawn, LATO))).status == "pass"


def test_protection_is_told_with_what_it_forbids():
    assert of("protection", PDF).status == "pass"
    found = of("protection", replace(PDF, is_encrypted=True, allows_copying=False))
    assert "forbids copying its text" in found.message
    assert of("protection", DOCX) is None


def test_without_a_file_nothing_is_said_of_it():
    for rule in ("file-name", "file-size", "file-format", "fonts", "protection"):
        assert of(rule, None) is None
