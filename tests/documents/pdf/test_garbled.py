from __future__ import annotations

from prepmatch.documents.pdf.garbled import is_garbled, is_scattered

PROSE = "Built and ran machine learning services for a shop with four million visitors. " * 3


def test_prose_is_not_garbled():
    assert not is_garbled(PROSE)


def test_a_resume_full_of_acronyms_is_not_garbled():
    assert not is_garbled(PROSE + "AWS, SQL, NLP, LLM, MLOps, CI/CD, HTML, CSS, GCP, PHP, XML " * 2)


def test_letters_shifted_by_a_font_are_garbled():
    shifted = "".join(chr((ord(c) - 97 + 3) % 26 + 97) if c.islower() else c for c in PROSE)
    assert is_garbled(shifted)


def test_glyph_numbers_in_place_of_letters_are_garbled():
    assert is_garbled("(cid:12)(cid:7)(cid:99) " * 10)


def test_private_characters_are_garbled():
    assert is_garbled("\ue001\ue002\ue003 " * 100)


def test_a_few_icons_between_words_are_not():
    assert not is_garbled("\ue001 " + PROSE)


def test_another_script_is_not_garbled():
    assert not is_garbled("Инженер по машинному обучению с опытом работы. " * 10)


def test_too_little_text_to_tell_is_taken_as_it_is():
    assert not is_garbled("\ue001 " * 20)


def test_letters_one_to_a_line_are_scattered():
    assert is_scattered("\n".join("machinelearningengineer" * 2))


def test_a_short_column_of_skills_is_not_scattered():
    assert not is_scattered("\n".join(["Go", "C", "R", "SQL"] * 5))
