"""Draws a profile as LinkedIn saves one as PDF: a dark sidebar, and long dates with durations."""

from __future__ import annotations

import io

from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

SIDEBAR = (
    (
        "Contact",
        (
            "+44 20 7946 0000 (Mobile)",
            "ada@example.org",
            "www.linkedin.com/in/ada-example",
            "(LinkedIn)",
        ),
    ),
    ("Top Skills", ("Apache Spark", "Python", "Data Modeling")),
    ("Languages", ("English (Native or Bilingual)", "French (Limited Working)")),
    ("Certifications", ("AWS Certified Data Analytics", "Professional Scrum Master I")),
    ("Honors-Awards", ("Data Team of the Year",)),
    ("Publications", ("Slowly changing dimensions, fast",)),
)
HEAD = (
    ("Ada Example", 26),
    ("Senior Data Engineer at Northwind Labs | Spark, Python, SQL", 12),
    ("Leeds, England, United Kingdom", 12),
)
SUMMARY = "Data engineer with ten years of pipelines, most of them still running. Happy to mentor."
EXPERIENCE = (
    ("Northwind Labs", 12),
    ("3 years 5 months", 10.5),
    ("Senior Data Engineer", 11.5),
    ("January 2022 - Present (2 years 2 months)", 10.5),
    ("Leeds, England, United Kingdom", 10.5),
    ("• Built the warehouse on Snowflake and the pipelines that fill it.", 10.5),
    ("• Led four engineers and the move from Luigi to Airflow.", 10.5),
    ("", 6),
    ("Data Engineer", 11.5),
    ("October 2020 - January 2022 (1 year 4 months)", 10.5),
    ("Leeds, England, United Kingdom", 10.5),
    ("Wrote streaming jobs in Spark for nine million parcels a day.", 10.5),
    ("", 10),
    ("Harrowgate City Transport", 12),
    ("Data Analyst", 11.5),
    ("June 2016 - September 2020 (4 years 4 months)", 10.5),
    ("Harrogate", 10.5),
    ("Forecast demand on 42 bus lines with Python.", 10.5),
)
OVERLEAF = (
    ("Bramblewick Media", 12),
    ("Intern", 11.5),
    ("May 2015 - August 2015 (4 months)", 10.5),
    ("Reported on readers in SQL.", 10.5),
)
EDUCATION = (
    ("University of Harrogate", 12),
    ("Bachelor of Science - BS, Mathematics · (2012 - 2015)", 10.5),
)

_WIDTH, _HEIGHT = letter
_SIDE = 205
_LEFT = 224


def draw() -> bytes:
    """Two pages; the sidebar is drawn first, as LinkedIn does."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=letter, invariant=True)
    _ground(canvas)
    _sidebar(canvas)
    y = _column(canvas, HEAD, _HEIGHT - 60)
    y = _section(canvas, "Summary", ((SUMMARY, 12),), y)
    _section(canvas, "Experience", EXPERIENCE, y)
    _foot(canvas, 1)
    _ground(canvas)
    y = _column(canvas, OVERLEAF, _HEIGHT - 50)
    _section(canvas, "Education", EDUCATION, y)
    _foot(canvas, 2)
    canvas.save()
    return target.getvalue()


def _ground(canvas: Canvas) -> None:
    canvas.setFillColor(HexColor("#293e49"))
    canvas.rect(0, 0, _SIDE, _HEIGHT, stroke=0, fill=1)


def _sidebar(canvas: Canvas) -> None:
    canvas.setFillColor(white)
    y = _HEIGHT - 60
    for heading, lines in SIDEBAR:
        canvas.setFont("Helvetica", 13)
        canvas.drawString(22, y, heading)
        y -= 20
        canvas.setFont("Helvetica", 10.5)
        for line in lines:
            for part in simpleSplit(line, "Helvetica", 10.5, _SIDE - 36):
                canvas.drawString(22, y, part)
                y -= 15
        y -= 14


def _section(canvas: Canvas, heading: str, lines: tuple[tuple[str, float], ...], y: float) -> float:
    y -= 14
    canvas.setFillColor(HexColor("#181818"))
    canvas.setFont("Helvetica", 15.75)
    canvas.drawString(_LEFT, y, heading)
    return _column(canvas, lines, y - 24)


def _column(canvas: Canvas, lines: tuple[tuple[str, float], ...], y: float) -> float:
    canvas.setFillColor(HexColor("#181818"))
    for text, size in lines:
        canvas.setFont("Helvetica", size)
        for part in simpleSplit(text, "Helvetica", size, _WIDTH - _LEFT - 30) or [""]:
            canvas.drawString(_LEFT, y, part)
            y -= size * 1.45
    return y


def _foot(canvas: Canvas, number: int) -> None:
    canvas.setFillColor(HexColor("#b0b0b0"))
    canvas.setFont("Helvetica", 9)
    canvas.drawString(_LEFT + 160, 26, f"Page {number} of 2")
    canvas.showPage()
