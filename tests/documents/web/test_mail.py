from __future__ import annotations

from email.message import EmailMessage

import pytest

from prepmatch.documents.web.mail import looks_like_mail, text_of_mail, without_mail_marks


def message(*parts: tuple[str, str]) -> bytes:
    mail = EmailMessage()
    mail["From"] = "jobs@example.org"
    mail["Subject"] = "Data Engineer"
    mail.set_content(parts[0][0], subtype=parts[0][1])
    for text, subtype in parts[1:]:
        mail.add_alternative(text, subtype=subtype)
    return mail.as_bytes()


def test_the_html_of_a_message_goes_before_its_plain_text():
    data = message(("plain words", "plain"), ("<p>Zoë’s words</p>", "html"))
    assert looks_like_mail(data)
    text, is_html = text_of_mail(data)
    assert is_html
    assert "<p>Zoë’s words</p>" in text


def test_a_message_of_plain_text_is_plain_text():
    text, is_html = text_of_mail(message(("We use Python – and SQL", "plain")))
    assert not is_html
    assert text.strip() == "We use Python – and SQL"


def test_a_page_that_a_browser_saved_is_a_message():
    saved = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/job\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
        b'\tboundary="--b"\r\n\r\n----b\r\nContent-Type: text/html\r\n'
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        b'<html><head><meta charset=3D"utf-8"></head><p>caf=C3=A9</p></html>\r\n----b--\r\n'
    )
    assert looks_like_mail(saved)
    text, is_html = text_of_mail(saved)
    assert is_html
    assert "<p>café</p>" in text


@pytest.mark.parametrize(
    "data", [b"Ada Example\nEmail: ada@example.org", b"Skills: SQL\n", b"", b"From: us\n\nWe hire"]
)
def test_a_resume_with_labels_is_no_message(data):
    assert not looks_like_mail(data)


def test_parts_within_parts_within_parts_end():
    nested = b"MIME-Version: 1.0\nFrom: x\n"
    for depth in range(2000):
        nested += b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (depth, depth)
    assert text_of_mail(nested) == ("", False)


def test_a_message_of_pictures_only_says_nothing():
    data = b"MIME-Version: 1.0\nFrom: x\nContent-Type: image/png\n\nabc"
    assert text_of_mail(data) == ("", False)


def test_marks_of_quotation_are_taken_away_and_lines_keep_their_numbers():
    assert without_mail_marks(["> Data Engineer", ">", "> > * SQL", ">We hire"]) == [
        "Data Engineer",
        "",
        "* SQL",
        "We hire",
    ]


def test_an_arrow_of_comparison_is_no_quotation():
    lines = ["> 3 years of SQL", "Python", "Kafka", "> 90 % uptime"]
    assert without_mail_marks(lines) == lines


def test_the_header_of_a_forwarded_message_leaves_its_subject():
    lines = [
        "From: Hiring <jobs@example.org>",
        "Sent: Monday",
        "To: Ada",
        "Subject: Fwd: RE: Data Engineer",
        "",
        "We hire",
    ]
    assert without_mail_marks(lines) == ["", "", "", "Data Engineer", "", "We hire"]


def test_labels_of_an_ad_are_no_header():
    lines = ["Date: 1 May", "To: apply by June", "From: £40,000"]
    assert without_mail_marks(lines[:2]) == lines[:2]
    assert without_mail_marks(["Location: Leeds", lines[2]]) == ["Location: Leeds", lines[2]]
