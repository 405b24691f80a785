"""Words for machines that people would not want to read."""

from __future__ import annotations

from builders import PYTHON, document, mention
from check_builders import examined, finding
from prepmatch.checks.examined import Examined
from prepmatch.model import CheckStatus, Mention, Resume, ResumeFacts, Span


def named(times: int, filler: int = 400) -> Examined:
    doc = document("Python " * times + "word " * filler)
    mentions = tuple(
        Mention(PYTHON, Span(7 * at, 7 * at + 6), "Python", "skills", "name") for at in range(times)
    )
    return Examined(Resume(doc, ResumeFacts(), mentions))


def test_a_skill_named_again_and_again_is_counted():
    found = finding("repetition", named(40))
    assert found.status is CheckStatus.WARN
    assert found.message.endswith("Python 40 times.")


def test_a_specialist_may_name_a_skill_often():
    assert finding("repetition", named(12)).status == "pass"
    assert finding("repetition", named(40, filler=2000)).status == "pass"


def test_two_skills_at_one_place_and_titles_count_once():
    doc = document("Python engineer " + "word " * 100)
    found = mention(doc, "Python", PYTHON)
    by_title = Mention(PYTHON, found.span, "Python", "experience", "title")
    subject = Examined(Resume(doc, ResumeFacts(), (found,) * 40 + (by_title,) * 40))
    assert finding("repetition", subject).status == "pass"


def test_a_list_that_stands_there_twice_is_shown():
    listing = "Python, SQL, Airflow, Spark, Kafka, Terraform"
    found = finding("repetition", examined(document(f"{listing}\nmore\n{listing}")))
    assert [(e.text, e.line) for e in found.evidence] == [(listing, 3)]
    assert finding("repetition", examined(document(f"{listing}\nmore"))).status == "pass"
