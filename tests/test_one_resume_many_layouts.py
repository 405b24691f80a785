"""What a resume says does not depend on how it looks: the same skills, facts and checks."""

from __future__ import annotations

from functools import cache

import pytest

from drawing import draw
from layouts import LAYOUTS
from one_column_layouts import one_column
from prepmatch.documents.read import document_from_bytes
from prepmatch.model import DocumentKind
from prepmatch.pipeline import check
from prepmatch.understanding import understand_resume

OF_LAYOUT = {"columns", "letter-spacing", "sideways-text", "length", "section-order", "small-print"}

others = pytest.mark.parametrize(
    "layout", [layout for layout in LAYOUTS if layout is not one_column], ids=lambda f: f.__name__
)


@pytest.fixture(scope="module")
def read(request):
    """Understands a layout, once."""
    toolkit = request.getfixturevalue("toolkit")
    today = request.getfixturevalue("today")

    @cache
    def reader(layout):
        data = draw(layout())
        document = document_from_bytes(
            data, ".pdf", DocumentKind.RESUME, toolkit.settings, "ingrid-solvang-pereira.pdf"
        )
        return understand_resume(document, toolkit, today)

    return reader


@others
def test_the_same_skills_are_found(read, layout):
    def skills(resume):
        return {mention.skill.id or mention.skill.name for mention in resume.mentions}

    assert skills(read(layout)) == skills(read(one_column))


@others
def test_the_same_positions_are_found(read, layout):
    def positions(resume):
        return sorted(
            (entry.section, entry.title or "", entry.period.first if entry.period else 0)
            for entry in resume.facts.entries
        )

    assert positions(read(layout)) == positions(read(one_column))
    assert read(layout).facts.name == read(one_column).facts.name
    assert read(layout).facts.years == read(one_column).facts.years


@others
def test_checks_say_the_same_but_of_the_layout(read, layout, toolkit):
    def statuses(resume):
        report = check(resume, toolkit)
        return {c.id: c.status.value for c in report.checks if c.id not in OF_LAYOUT}

    assert statuses(read(layout)) == statuses(read(one_column))
