from __future__ import annotations

import pytest

from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind
from prepmatch.model.repetition import STUFFING, without_stuffing
from prepmatch.understanding import understand_resume

RESUME = """\
Ada Example

Experience
Data Engineer, Northwind, Jan 2019 - Jan 2023
- Moved nightly jobs to Airflow, so that a failed one is seen before breakfast.
- Wrote the loaders in Python and kept their tests green for four years.

Skills
Python, SQL, Airflow
"""
KEYWORDS = ("Kubernetes", "Terraform", "Python", "Spark", "machine learning")


@pytest.fixture
def read(toolkit, today):
    def understood(text):
        document = document_from_text(text, DocumentKind.RESUME, toolkit.settings, "cv.txt")
        return understand_resume(document, toolkit, today)

    return understood


@pytest.fixture
def cleaned(toolkit):
    def without(resume):
        return without_stuffing(resume, toolkit.finder.find)

    return without


def counted(resume):
    return sorted((m.skill.name, m.span.start) for m in resume.mentions)


def test_an_honest_resume_stays_as_it_is(read, cleaned):
    resume = read(RESUME)
    assert cleaned(resume) is resume


@pytest.mark.parametrize(
    "stuffing",
    [
        ", ".join(KEYWORDS * 50),
        "\n".join(", ".join([word] * 50) for word in KEYWORDS),
        "\n".join(word for word in KEYWORDS for _ in range(50)),
        "\n\n".join(KEYWORDS * 50),
        " ".join(KEYWORDS * 50),
    ],
    ids=["a list", "a line each", "a line a word", "with empty lines", "without commas"],
)
def test_lines_of_nothing_but_repeated_keywords_are_left_out(read, cleaned, stuffing):
    honest, stuffed = read(RESUME), cleaned(read(f"{RESUME}\nEducation\n{stuffing}\n"))
    assert set(counted(stuffed)) <= set(counted(honest))
    assert {"Python", "SQL", "Airflow"} <= {mention.skill.name for mention in stuffed.mentions}
    assert "Kubernetes" not in stuffed.document.text
    assert stuffed.document.notices[-1].code == STUFFING
    assert "Kubernetes, 50 times" in stuffed.document.notices[-1].samples


def test_every_other_place_stays_where_it_is(read, cleaned):
    before = read(f"{RESUME}\n{'Kubernetes ' * 50}\nReferences\nAda Lovelace")
    after = cleaned(before).document
    assert len(after.text) == len(before.document.text)
    assert after.text.index("Ada Lovelace") == before.document.text.index("Ada Lovelace")
    assert after.lines == before.document.lines


def test_sentences_that_repeat_a_keyword_far_too_often_are_told_and_stay(read, cleaned):
    praise = "\n".join(f"- Year {n} went by with Kubernetes in every meeting." for n in range(60))
    stuffed = cleaned(read(f"{RESUME}\nProjects\n{praise}"))
    assert stuffed.document.notices[-1].code == STUFFING
    assert "Kubernetes" in stuffed.document.text


def test_a_table_that_names_each_skill_once_is_no_stuffing(read, cleaned):
    names = ("Python", "SQL", "Airflow", "Spark", "Kafka", "Docker", "Kubernetes", "Terraform")
    table = "\n".join(f"{name} 5 years" for name in names * 2)
    resume = read(f"{RESUME}\nSkills\n{table}")
    assert cleaned(resume) is resume


def test_a_long_record_may_name_a_skill_often(read, cleaned):
    year = "- Planned, measured and mended what came up for {} teams in three towns that winter.\n"
    told = (year.format(n) * 5 + f"- Taught {n} colleagues to test in Python.\n" for n in range(30))
    resume = read(RESUME + "".join(told))
    assert cleaned(resume) is resume
