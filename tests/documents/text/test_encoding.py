from __future__ import annotations

import pytest

from prepmatch.documents.text.encoding import decode, decode_page, looks_binary

TEXT = "Café in Łódź, 5 years"


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "utf-32-le",
        "utf-32-be",
    ],
)
def test_unicode_is_told_with_and_without_a_byte_order_mark(encoding):
    data = TEXT.encode(encoding)
    assert decode(data) == TEXT
    assert not looks_binary(data)


def test_what_is_no_utf8_is_windows_1252():
    assert decode("“Résumé” – 10 €".encode("cp1252")) == "“Résumé” – 10 €"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Résumé of José Núñez: “don’t” – Zürich • 10 €", "cp1252"),
        ("Résumé of José Núñez: “don’t” – Zürich • 10 €", "mac_roman"),
        ("We’re hiring in Malmö, £40,000", "cp1252"),
        ("We’re hiring in Malmö, £40,000", "mac_roman"),
        ("Łukasz Wójcik, Politechnika Łódzka, Gdańsk", "cp1250"),
        ("ÉCOLE SUPÉRIEURE, Órla Ó Briain, Ångström", "latin-1"),
        ("ÉCOLE SUPÉRIEURE, Órla Ó Briain, Ångström", "mac_roman"),
    ],
)
def test_eight_bit_text_is_read_in_the_encoding_it_looks_best_in(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_a_few_wrong_bytes_do_not_spoil_the_rest():
    data = "“Café” in Łódź, Kraków and Zürich".encode() + b" \x96 10 years"
    assert decode(data) == "“Café” in Łódź, Kraków and Zürich – 10 years"


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'>", "iso-8859-2"),
        ('<?xml version="1.0" encoding="ISO-8859-2"?>', "iso-8859-2"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(declaration, encoding):
    word = "Москва" if encoding == "cp1251" else "Łódź, Brno, Dvořák"
    page = f"{declaration}<p>{word}</p>"
    assert decode_page(page.encode(encoding)) == page


def test_a_byte_order_mark_knows_better_than_a_declaration():
    page = '<meta charset="iso-8859-1"><p>Łódź</p>'
    assert decode_page(page.encode("utf-8-sig")) == page


@pytest.mark.parametrize("name", ["utf-16", "no-such", "rot13", "punycode", "cp99"])
def test_a_page_that_declares_nonsense_is_read_like_any_text(name):
    page = f'<meta charset="{name}"><p>Zoë</p>'
    assert decode_page(page.encode()) == page


def test_bytes_that_no_encoding_knows_are_replaced():
    assert decode(b"caf\xe9 and r\xe9sum\xe9 \x81") == "café and résumé \ufffd"


def test_every_line_end_is_a_line_feed():
    assert decode(b"a\r\nb\rc\x0cd\ne") == "a\nb\nc\nd\ne"


@pytest.mark.parametrize("data", [b"GIF89a\x00\x01\x02", bytes(range(1, 32)) * 9])
def test_pictures_and_the_like_are_binary(data):
    assert looks_binary(data)


def test_colours_saved_from_a_terminal_are_text():
    assert not looks_binary(b"\x1b[1mPython\x1b[0m\n")


def test_a_stray_zero_does_not_make_text_binary():
    assert not looks_binary(b"Ada Example\nPython and SQL for ten years\0\n" + b"\0")
