"""Who somebody is changes nothing: 200 resumes, each with another person at its head.

The work below the head stays the same, so every score must. The ads ask for much that names and
streets are called too.
"""

from __future__ import annotations

import io
import json
from functools import cache
from pathlib import Path

import pytest
from docx import Document as DocxDocument
from docx.shared import Mm
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfgen.canvas import Canvas

from people import Person, people
from prepmatch.documents.read import document_from_bytes, document_from_text
from prepmatch.model import DocumentKind
from prepmatch.pipeline import Screen
from prepmatch.understanding import profile, understand_job, understand_resume

CAREERS = json.loads((Path(__file__).parent / "cases" / "careers.json").read_text(encoding="utf-8"))
KINDS = (".txt", ".docx", ".pdf")
COUNT = 200
SKILLS = """
Ruby, Julia, Swift, R, Ray, Oracle, Go, Jenkins, Java, Flask, Angular, Perl, Scala, Spark, Rust,
Airflow, Django, Dart, Elm, Hive, Redis, Kafka, pandas, Keras, Terraform, Kibana, C#, COBOL, Spring,
Snowflake, Excel, SageMaker, LUIS, Phoenix, Python, Git
"""
ADS = (
    "Engineer of everything\n\nRequirements\n" + "\n".join(f"- {s}" for s in SKILLS.split(",")),
    "Data Scientist\n\nRequirements\n- 5 years of Python, SQL and Julia\n- Chen, Moreno, Rossi\n"
    "\nNice to have\n- Oracle, Phoenix, Plata, Leeds, Arizona",
    "Backend Engineer\n\nRequirements\n- 3 years of Java, Go or Ruby\n- Kubernetes, Jenkins, Kafka",
)
NOBODY = Person("Alex Example", "", "", "", 0, 0)


@pytest.fixture(scope="module")
def screens(toolkit):
    documents = [document_from_text(ad, DocumentKind.JOB, toolkit.settings, "ad") for ad in ADS]
    return [Screen(understand_job(document, toolkit), toolkit) for document in documents]


@pytest.fixture(scope="module")
def scores(screens, toolkit, today):
    def parts(candidate):
        return [(part.label, part.points, part.out_of) for part in candidate.fit.contributions]

    def of(data, suffix):
        read = document_from_bytes(data, suffix, DocumentKind.RESUME, toolkit.settings, "resume")
        seen = profile(understand_resume(read, toolkit, today), toolkit)
        found = [screen.candidate("resume", seen) for screen in screens]
        return [(parts(c), c.required, c.preferred, c.missing, c.years) for c in found]

    return of


def body(career, person):
    """What they did, as lines of which those that are headings are told."""
    name, said = person.name, person.pronouns.split("/")[0] or "they"
    yield True, "Profile"
    yield False, f"{name} likes to explain things. Above all {said} can listen, say colleagues."
    for section in career["sections"]:
        yield True, section["heading"]
        for line in section["lines"]:
            yield False, line


def as_text(career, person, head):
    lines = [f"\n{line}" if heads else line for heads, line in body(career, person)]
    return "\n".join([*head, *lines]).encode()


def as_docx(career, person, head):
    document = DocxDocument()
    if person.photo:
        document.add_picture(person.photograph(), width=Mm(20))
    for line in head:
        document.add_paragraph(line)
    for heads, line in body(career, person):
        document.add_heading(line, 2) if heads else document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_pdf(career, person, head):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    if person.photo:
        canvas.drawImage(ImageReader(person.photograph()), 480, 740, 60, 75)
    height = 800
    for heads, words in [*((None, line) for line in head), *body(career, person)]:
        font, size = ("Helvetica-Bold", 12) if heads else ("Helvetica", 10)
        height -= 10 if heads else 0
        plain = words.encode("cp1252", "ignore").decode("cp1252")  # what the usual fonts have
        for line in simpleSplit(plain, font, size, 420):
            if height < 60:
                canvas.showPage()
                height = 800
            canvas.setFont(font, size)
            canvas.drawString(60, height, line)
            height -= size * 1.4
    canvas.save()
    return file.getvalue()


MADE = dict(zip(KINDS, (as_text, as_docx, as_pdf), strict=True))


def test_nobody_s_score_depends_on_who_they_are(scores):
    @cache
    def of_nobody(place, kind):
        career = CAREERS[place]
        return scores(MADE[kind](career, NOBODY, [NOBODY.name, career["title"]]), kind)

    differing = []
    for number, person in enumerate(people(COUNT)):
        place, kind = number % len(CAREERS), KINDS[number % len(KINDS)]
        career = CAREERS[place]
        head = person.head(career["title"], number // len(CAREERS) % 4)
        if scores(MADE[kind](career, person, head), kind) != of_nobody(place, kind):
            differing.append((place, kind, *head))
    assert differing == []


@pytest.mark.parametrize(
    ("head", "kept"),
    [
        ("Ada Example\nPython Developer, Django and Redis", {"Python", "Django", "Redis"}),
        ("Ada Example\nPython | Kafka | 8 years in banks", {"Python", "Kafka"}),
        ("Ada Example\nBerlin, Germany\nada@mail.example.com\nJava Architect", {"Java"}),
        ("Ada Example\nTensorFlow 2 and Python 3\nFlat 5, 3 Ruby Road, Leeds", {"TensorFlow"}),
    ],
)
def test_what_somebody_does_still_counts_at_the_head(toolkit, today, head, kept):
    text = f"{head}\n\nExperience\nEngineer, Sample Ltd, Jan 2020 - Jan 2023\n- Wrote SQL\n"
    document = document_from_text(text, DocumentKind.RESUME, toolkit.settings, "resume")
    found = {m.skill.name for m in understand_resume(document, toolkit, today).mentions}
    assert kept <= found
    assert "Ruby" not in found
