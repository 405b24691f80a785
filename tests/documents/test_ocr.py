from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from prepmatch.documents import ocr
from prepmatch.documents.limits import MAX_SCANNED_PAGES
from prepmatch.documents.ocr import Seen, read_picture, read_scanned
from prepmatch.errors import Reason, UnreadableDocumentError

HEADINGS = frozenset({"skills", "experience", "contact", "education"})
LINES = [
    "Ada Example",
    "Experience",
    "Data Engineer, Northwind Labs, Leeds",
    "Built pipelines in Python and Airflow for 40 analysts.",
    "Education",
    "BSc Mathematics, Leeds University, 2017",
]


def is_heading(text: str) -> bool:
    return text.lower() in HEADINGS


def blank() -> bytes:
    target = io.BytesIO()
    Image.new("L", (1654, 2339), 255).save(target, "PNG")
    return target.getvalue()


def scan(pages: int = 1) -> bytes:
    """A PDF of pages that are blank pictures."""
    target = io.BytesIO()
    pdf = canvas.Canvas(target, pagesize=(595, 842))
    for _ in range(pages):
        pdf.drawImage(ImageReader(io.BytesIO(blank())), 0, 0, 595, 842)
        pdf.showPage()
    pdf.save()
    return target.getvalue()


def column(words: list[str], left: float, top: float) -> list[Seen]:
    """Lines one under the other, as an engine sees them on a page of 200 dots an inch."""
    return [
        Seen(text, (left, top + 40 * row, left + 14 * len(text), top + 40 * row + 28))
        for row, text in enumerate(words)
    ]


def read(seen: list[Seen], data: bytes | None = None):
    return read_scanned(data or scan(), "cv.pdf", is_heading, lambda _: seen)


def texts(seen: list[Seen]) -> list[str]:
    return [line.text for line in read(seen).lines]


def test_lines_are_read_from_the_top_whatever_order_the_engine_saw_them_in():
    seen = column(LINES, 120, 100)
    assert texts(seen[::-1]) == texts([*seen[1::2], *seen[::2]]) == LINES


def test_pieces_of_one_row_are_one_line_even_if_the_right_one_stands_higher():
    seen = [
        *column(["Data Engineer"], 120, 103),
        *column(["2019 - 2022"], 1200, 100),
        *column(
            ["Built pipelines in Python and Airflow for forty analysts of the bank."], 120, 143
        ),
    ]
    assert texts(seen)[0] == "Data Engineer 2019 - 2022"


def test_columns_are_read_one_after_the_other():
    left = ["Skills", "Python", "Airflow", "Kafka", "Contact", "ada@example.org", "Leeds"]
    right = ["Experience", *(f"Led the work on system number {n} of the bank" for n in range(9))]
    assert texts([*column(left, 100, 300), *column(right, 700, 300)]) == [*left, *right]


def test_lines_know_where_they_stand_in_points():
    (line,) = read(column(["Ada Example"], 200, 100)).lines
    assert line.page == 1
    assert line.box is not None
    assert (round(line.box.left), round(line.box.top)) == (72, 36)
    assert line.font_size == pytest.approx(10, abs=0.2)


def test_what_was_recognised_is_told():
    (notice,) = read(column(["Ada Example"], 200, 100)).notices
    assert notice.code == "ocr"
    assert notice.message == "The text was recognised from pictures; letters may be wrong."


def test_only_the_first_pages_of_a_long_scan_are_recognised():
    raw = read(column(["Ada Example"], 200, 100), scan(MAX_SCANNED_PAGES + 1))
    assert [line.page for line in raw.lines] == [*range(1, MAX_SCANNED_PAGES + 1)]
    assert [notice.code for notice in raw.notices] == ["ocr", "truncated"]
    assert raw.pages == MAX_SCANNED_PAGES + 1


@pytest.mark.parametrize("seen", [[], column(["— · —"], 100, 100)])
def test_pictures_without_words_are_unread(seen):
    with pytest.raises(UnreadableDocumentError) as caught:
        read(seen)
    assert caught.value.reason is Reason.NO_TEXT_LAYER
    assert "no text could be recognised" in str(caught.value)


def test_a_picture_is_read_like_a_page():
    raw = read_picture(blank(), "cv.png", is_heading, lambda _: column(LINES, 120, 100))
    assert [line.text for line in raw.lines] == LINES
    assert [notice.code for notice in raw.notices] == ["ocr"]


def test_a_large_picture_is_made_smaller_and_turned_upright_first():
    sizes: list[tuple[int, int]] = []

    def engine(picture: Image.Image) -> list[Seen]:
        sizes.append(picture.size)
        return column(["Ada Example"], 10, 10)

    picture = Image.new("RGB", (4000, 3000))
    exif = picture.getexif()
    exif[0x0112] = 6  # taken with the telephone turned
    target = io.BytesIO()
    picture.save(target, "JPEG", exif=exif)
    read_picture(target.getvalue(), "cv.jpg", is_heading, engine)
    assert sizes == [(1800, 2400)]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Reason.DAMAGED),
        (blank()[:300], Reason.DAMAGED),
        (b"\0\0\0\x20ftypheic" + bytes(40), Reason.UNSUPPORTED_FORMAT),
    ],
    ids=["begun", "half", "of-a-telephone"],
)
def test_a_broken_picture_says_so(data, reason):
    with pytest.raises(UnreadableDocumentError) as caught:
        read_picture(data, "cv.png", is_heading, lambda _: [])
    assert caught.value.reason is reason


def test_a_picture_of_too_many_pixels_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(ocr, "MAX_PIXELS", 1000)
    with pytest.raises(UnreadableDocumentError) as caught:
        read_picture(blank(), "cv.png", is_heading, lambda _: [])
    assert caught.value.reason is Reason.TOO_LARGE


@pytest.mark.skipif(not ocr.is_installed(), reason="the extra ocr is not installed")
def test_the_engine_reads_what_is_drawn():
    picture = Image.new("L", (1200, 500), 255)
    font = ImageFont.load_default(32)
    for row, text in enumerate(LINES):
        ImageDraw.Draw(picture).text((60, 40 + 60 * row), text, fill=0, font=font)
    target = io.BytesIO()
    picture.save(target, "PNG")
    found = " ".join(line.text for line in read_picture(target.getvalue(), "cv.png").lines)
    words = " ".join(LINES).split()
    assert sum(word in found for word in words) >= 0.95 * len(words)
