from __future__ import annotations

import pytest

from prepmatch.documents.read import document_from_text
from prepmatch.match.copied import COPIED, CopyDetector
from prepmatch.model import DocumentKind
from prepmatch.understanding import profile, understand_resume

AD = """\
Data Engineer

You will build and run the pipelines that bring the readings of four thousand river gauges into our
warehouse, in Python and Airflow, and keep them correct while the number of gauges doubles every
year. You know Kubernetes well enough to mend a cluster at night, and Terraform well enough to
leave nothing to be mended by hand.
"""
RESUME = """\
Ada Example

Experience
Data Engineer, Northwind, Jan 2019 - Jan 2023
- Wrote loaders in Python for a bank.
"""


@pytest.fixture
def told(toolkit, today):
    def tell(text):
        document = document_from_text(text, DocumentKind.RESUME, toolkit.settings, "cv.txt")
        seen = profile(understand_resume(document, toolkit, today), toolkit)
        return seen, *CopyDetector(AD).told_apart(seen)

    return tell


def test_a_resume_of_its_own_words_is_not_even_opened(told):
    seen, own, notices = told(RESUME)
    assert own is seen
    assert notices == ()
    assert "passages" not in vars(seen)


def test_what_the_ad_says_is_no_evidence(told):
    honest, _, _ = told(RESUME)
    seen, own, notices = told(f"{RESUME}\nSummary\n{AD}")
    assert {"kubernetes", "terraform"} <= set(seen.traces)
    assert set(own.traces) == set(honest.traces)
    assert "Kubernetes" not in own.passages.text
    assert [notice.code for notice in notices] == [COPIED]
    assert "words of the ad stand there word for word, most from line 8 on" in notices[0].message


def test_other_marks_capitals_and_line_ends_hide_nothing(told):
    copied = AD.upper().replace(",", ";").replace(" ", "\n")
    _, own, notices = told(f"{RESUME}\nSummary\n{copied}")
    assert notices
    assert "kubernetes" not in own.traces


def test_own_lines_that_name_the_same_skill_still_count(told):
    _, own, _ = told(f"{RESUME}\nSummary\n{AD}\nSkills\n- Terraform\n")
    assert len(own.traces["terraform"].quotes) == 1
    assert own.traces["python"].shown == 1


SENTENCE = (
    "- You will build and run the pipelines that bring the readings of four thousand river gauges "
    "into our warehouse, in Python and Airflow, and keep them correct\n"
)
WORDS = AD.split()
PHRASES = "".join(
    f"- Some {' '.join(WORDS[at : at + 8])} thing\n" for at in range(2, len(WORDS) - 8, 8)
)


@pytest.mark.parametrize("common", [SENTENCE, PHRASES], ids=["a sentence", "turns of phrase"])
def test_what_many_would_write_is_no_copy(told, common):
    seen, own, notices = told(RESUME + common)
    assert notices == ()
    assert own is seen
    assert "passages" in vars(seen)  # there was enough in common to look
