"""Draws data/examples/resume.pdf: one page, two columns, an invented person.

Run it after a change: `python tests/make_example_resume.py`.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

RESUME = Path(__file__).parents[1] / "data" / "examples" / "resume.pdf"

NAME = "Nadia Ferreira"
ROLE = "Machine Learning Engineer"

SIDEBAR = (
    (
        "Contact",
        (
            ("", "London, United Kingdom"),
            ("", "nadia.ferreira@example.com"),
            ("", "+44 20 7946 0958"),
            ("", "nadiaferreira.example"),
        ),
    ),
    (
        "Skills",
        (
            ("Languages", "Python, SQL, Bash"),
            ("Modelling", "PyTorch, scikit-learn, LightGBM, pandas"),
            ("Data", "Spark, Airflow, PostgreSQL, Redis"),
            ("Platform", "AWS, Docker, MLflow, GitHub Actions"),
            ("Serving", "FastAPI, ONNX"),
        ),
    ),
    (
        "Education",
        (
            ("MSc Computational Statistics", "University of Harrowgate\n2017 – 2019"),
            ("BSc Mathematics", "Porto Norte Institute\n2014 – 2017"),
        ),
    ),
    ("Certifications", (("AWS Certified ML Specialty", "Amazon Web Services, 2023"),)),
    ("Languages", (("", "English, fluent"), ("", "Portuguese, native"), ("", "German, B1"))),
)

SUMMARY = (
    "Machine learning engineer who takes ranking models from notebook to production and keeps "
    "them honest there. Seven years with Python, five of them on recsys for shops and media."
)


@dataclass(frozen=True)
class Post:
    """A job or a project: what it was, when, and what came of it."""

    title: str
    dates: str
    place: str
    points: tuple[str, ...]


EXPERIENCE = (
    Post(
        "Machine Learning Engineer",
        "Mar 2022 – Present",
        "Copperfern Market, London",
        (
            "Built a two-stage recsys in PyTorch for 4 million shoppers; revenue per visit rose "
            "6.2% in an A/B test over five weeks.",
            "Cut p99 latency of the ranking service from 180 ms to 45 ms: exported models to "
            "ONNX and rewrote the API in FastAPI with Redis caching.",
            "Moved nightly training to Docker images on AWS spot instances, saving 38% of the "
            "compute bill.",
            "Introduced MLflow for experiment tracking and model registry, by now the daily tools "
            "of 11 colleagues.",
            "Mentored two junior engineers and ran the weekly design review.",
        ),
    ),
    Post(
        "Data Scientist",
        "Jul 2019 – Feb 2022",
        "Bramblewick Media, Leeds",
        (
            "Trained LightGBM churn models on 90 million subscription events; the campaigns they "
            "steered kept 3,100 subscribers a year.",
            "Wrote the Python and SQL pipeline behind article recommendations; click-through "
            "rose 14% on the front page.",
            "Set up monitoring for data drift, which caught 9 broken feeds within a year.",
            "Presented results to editors and product managers every two weeks.",
        ),
    ),
    Post(
        "Data Analyst Intern",
        "Jun 2018 – Sep 2018",
        "Harrowgate City Transport",
        ("Forecast demand on 42 bus lines with scikit-learn, within 8% of the counts.",),
    ),
)

PROJECTS = (
    Post(
        "shelfwise",
        "2024",
        "Open-source library, 640 stars",
        (
            "Evaluates recommendations offline: NDCG, coverage and diversity, with unit tests "
            "and releases through GitHub Actions.",
        ),
    ),
)

_INK = HexColor("#22303c")
_QUIET = HexColor("#5b6b79")
_ACCENT = HexColor("#1f6f78")
_TINT = HexColor("#eef4f4")
_PLAIN = "Helvetica"
_BOLD = "Helvetica-Bold"

_WIDTH, _HEIGHT = A4
_SIDEBAR_WIDTH = 178
_MARGIN = 26
_TOP = _HEIGHT - 118
_LEFT = _SIDEBAR_WIDTH + 22
_RIGHT = _WIDTH - 34


class Column:
    """A pen that writes down a column of the page.

    Args:
        canvas: what it writes on.
        left: the column's left edge.
        right: its right edge.
    """

    def __init__(self, canvas: Canvas, left: float, right: float) -> None:
        self._canvas = canvas
        self._left = left
        self._right = right
        self.y = _TOP

    def heading(self, text: str) -> None:
        """A section's heading over a thin rule."""
        self.y -= 10
        self._canvas.setFillColor(_ACCENT)
        self._canvas.setFont(_BOLD, 11)
        self._canvas.drawString(self._left, self.y, text.upper())
        self._canvas.setStrokeColor(_ACCENT)
        self._canvas.setLineWidth(0.6)
        self._canvas.line(self._left, self.y - 4, self._right, self.y - 4)
        self.y -= 21

    def paragraph(self, text: str, size: float = 10, indent: float = 0) -> None:
        """Text broken at the column's width."""
        self._canvas.setFillColor(_INK)
        self._canvas.setFont(_PLAIN, size)
        for line in simpleSplit(text, _PLAIN, size, self._right - self._left - indent):
            self._canvas.drawString(self._left + indent, self.y, line)
            self.y -= size + 4.2

    def entry(self, lead: str, text: str) -> None:
        """A bold lead, if there is one, over its text."""
        if lead:
            self._canvas.setFillColor(_INK)
            self._canvas.setFont(_BOLD, 9.4)
            self._canvas.drawString(self._left, self.y, lead)
            self.y -= 13.4
        self.paragraph(text, 9.4)
        self.y -= 4.5 if lead else 1.5

    def post(self, post: Post) -> None:
        """A job or project with its dates at the right edge."""
        self._canvas.setFillColor(_INK)
        self._canvas.setFont(_BOLD, 11)
        self._canvas.drawString(self._left, self.y, post.title)
        self._canvas.setFillColor(_QUIET)
        self._canvas.setFont(_PLAIN, 9.6)
        self._canvas.drawRightString(self._right, self.y, post.dates)
        self.y -= 14
        self._canvas.drawString(self._left, self.y, post.place)
        self.y -= 16
        for point in post.points:
            self._canvas.setFillColor(_ACCENT)
            self._canvas.setFont(_PLAIN, 10)
            self._canvas.drawString(self._left + 2, self.y, "•")
            self.paragraph(point, indent=12)
            self.y -= 2.5
        self.y -= 9


def draw() -> bytes:
    """The page; the same bytes every time.

    Why uncompressed: what zlib makes of a stream differs between builds.
    """
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1, pageCompression=0)
    canvas.setTitle(f"{NAME}, {ROLE}")
    canvas.setAuthor(NAME)
    canvas.setCreator("prepmatch")
    canvas.setProducer("ReportLab")
    canvas.setSubject("An invented person: the example that prepmatch ships")
    _draw_backdrop(canvas)
    _draw_head(canvas)
    _draw_sidebar(Column(canvas, _MARGIN, _SIDEBAR_WIDTH - 14))
    _draw_main(Column(canvas, _LEFT, _RIGHT))
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _draw_backdrop(canvas: Canvas) -> None:
    canvas.setFillColor(_TINT)
    canvas.rect(0, 0, _SIDEBAR_WIDTH, _HEIGHT, stroke=0, fill=1)
    canvas.setFillColor(_ACCENT)
    canvas.rect(0, _HEIGHT - 88, _WIDTH, 88, stroke=0, fill=1)


def _draw_head(canvas: Canvas) -> None:
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.setFont(_BOLD, 25)
    canvas.drawString(_MARGIN, _HEIGHT - 48, NAME)
    canvas.setFont(_PLAIN, 13)
    canvas.drawString(_MARGIN, _HEIGHT - 69, ROLE)


def _draw_sidebar(column: Column) -> None:
    for heading, entries in SIDEBAR:
        column.heading(heading)
        for lead, text in entries:
            column.entry(lead, text)
        column.y -= 10


def _draw_main(column: Column) -> None:
    column.heading("Profile")
    column.paragraph(SUMMARY)
    column.y -= 8
    for heading, posts in (("Experience", EXPERIENCE), ("Projects", PROJECTS)):
        column.heading(heading)
        for post in posts:
            column.post(post)


if __name__ == "__main__":
    RESUME.write_bytes(draw())
