from __future__ import annotations

import pytest

from prepmatch.documents.encoding import decode, looks_binary

TEXT = "Café in Łódź, 5 years"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_is_told_with_and_without_a_byte_order_mark(encoding):
    data = TEXT.encode(encoding)
    assert decode(data) == TEXT
    assert not looks_binary(data)


def test_what_is_no_utf8_is_windows_1252():
    assert decode("“Résumé” – 10 €".encode("cp1252")) == "“Résumé” – 10 €"


def test_bytes_that_no_encoding_knows_are_replaced():
    assert decode(b"caf\xe9 \x81") == "café \ufffd"


def test_every_line_end_is_a_line_feed():
    assert decode(b"a\r\nb\rc\x0cd\ne") == "a\nb\nc\nd\ne"


@pytest.mark.parametrize("data", [b"GIF89a\x00\x01\x02", bytes(range(1, 32)) * 9])
def test_pictures_and_the_like_are_binary(data):
    assert looks_binary(data)


def test_colours_saved_from_a_terminal_are_text():
    assert not looks_binary(b"\x1b[1mPython\x1b[0m\n")
