from __future__ import annotations

import json

import pytest

from plan.story_helpers import resume_of
from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind, KitForm, ProbeKind, QuestionKind
from prepmatch.pipeline import interview
from prepmatch.plan.choose import Wanted
from prepmatch.render.kit_json import kit_record
from prepmatch.render.kit_markdown import kit_in_markdown
from prepmatch.render.kit_terminal import kit_in_terminal
from prepmatch.understanding import understand_job

AD = """\
Senior Data Engineer

Requirements:
• Spark and Airflow in production
• Kafka
• Python
• CI/CD
• AWS or GCP
• English
• Good communication

Nice to have:
• Terraform
"""
ADA = """\
Ada Quillfeather
ada@example.com

Experience
Data Engineer, Orchid Logistics
Jan 2019 - Present
• Ada Quillfeather wrote Python services for 40 shops.
• Moved jobs to GitHub Actions and AWS, cutting cost by 30%.

Skills
Spark, Airflow, Google Cloud

Languages
English
"""
BEN = """\
Ben Example

Experience
Nurse, Harbour Clinic
Jan 2019 - Present
• Looked after 12 patients a day.
"""


@pytest.fixture(scope="module")
def make():
    from prepmatch.toolkit import bundled_toolkit

    toolkit = bundled_toolkit()
    ad = document_from_text(AD, DocumentKind.JOB, toolkit.settings, "ad.txt")
    job = understand_job(ad, toolkit)

    def made(text, minutes=60, *, is_blind=False, wanted=None):
        form = KitForm(minutes, is_blind)
        return interview(resume_of(text, toolkit), job, toolkit, form, wanted)

    return made


def all_of(kit):
    return kit_in_markdown(kit) + kit_in_terminal(kit) + json.dumps(kit_record(kit))


def test_every_candidate_of_a_job_gets_the_same_questions_and_scorecard(make):
    ada, ben = make(ADA), make(BEN)
    assert ada.questions
    assert (ada.questions, ada.must_haves, ada.own_session, ada.level) == (
        ben.questions,
        ben.must_haves,
        ben.own_session,
        ben.level,
    )
    assert ada.probes != ben.probes


@pytest.mark.parametrize("minutes", [30, 45, 60])
def test_the_parts_fill_the_time_and_the_questions_fit_theirs(make, minutes):
    kit = make(ADA, minutes)
    assert sum(item.minutes for item in kit.agenda) == minutes
    assert kit.questions
    assert sum(item.minutes for item in kit.questions) <= kit.agenda[1].minutes
    assert 3 * sum(probe.fits for probe in kit.probes) <= kit.agenda[2].minutes


def test_a_longer_interview_asks_what_a_shorter_one_asks_and_more(make):
    short, middle, long = (make(ADA, minutes).questions for minutes in (30, 45, 60))
    assert long[: len(middle)] == middle
    assert middle[: len(short)] == short
    assert len(short) < len(long)


def test_even_the_shortest_interview_asks_about_knowledge_and_about_the_past(make):
    first, second = make(ADA, 30).questions
    past = {QuestionKind.BEHAVIORAL, QuestionKind.PROJECT}
    assert first.question.kind not in past
    assert second.question.kind in past


def test_coding_and_design_want_a_session_of_their_own(make):
    kit = make(ADA)
    apart = {QuestionKind.CODING, QuestionKind.SYSTEM_DESIGN}
    assert apart.isdisjoint(item.question.kind for item in kit.questions)
    assert {question.kind for question in kit.own_session} <= apart
    assert kit.own_session


def test_only_the_kinds_that_are_wanted_are_asked(make):
    kit = make(ADA, wanted=Wanted(kinds=frozenset({QuestionKind.BEHAVIORAL})))
    assert {item.question.kind for item in kit.questions} == {QuestionKind.BEHAVIORAL}


def test_unproven_must_haves_are_probed_first_then_depth_then_what_is_missing(make):
    required = [p for p in make(ADA).probes if p.importance.value == "required"]
    order = list(ProbeKind)
    assert [p.kind for p in required] == sorted((p.kind for p in required), key=order.index)
    assert required[0].kind is ProbeKind.UNPROVEN
    assert set(required[0].skills) == {"Spark", "Airflow"}


def test_a_probe_says_why_and_quotes_both_documents(make):
    unproven = make(ADA).probes[0]
    assert unproven.why.endswith("but no work on the resume shows it.")
    assert unproven.job.text == "Spark and Airflow in production"
    assert unproven.resume.text == "Spark, Airflow, Google Cloud"


def test_what_the_work_comes_near_is_said_and_comes_later(make):
    text = ADA.replace("wrote Python services", "wrote Hadoop jobs")
    unproven = [p for p in make(text).probes if p.kind is ProbeKind.UNPROVEN]
    assert unproven[0].skills == ("Airflow",)
    (spark,) = (p for p in unproven[1:] if "Spark" in p.skills)
    assert spark.why == (
        "Spark: listed (line 11); the work shows only Hadoop (line 7), which is near."
    )


def test_what_a_job_title_implies_is_no_probe(make):
    text = ADA.replace("Data Engineer, Orchid", "Django Developer, Orchid")
    text = text.replace("wrote Python services", "wrote many services")
    assert all("Python" not in probe.skills for probe in make(text).probes)


def test_depth_names_what_implies_it(make):
    text = ADA.replace("wrote Python services", "wrote Django services")
    (python,) = (p for p in make(text).probes if "Python" in p.skills)
    assert python.why.startswith("The work shows Django (line 7), which implies Python")


def test_depth_goes_to_the_line_and_asks_for_what_it_leaves_out(make):
    depth = [p for p in make(ADA).probes if p.kind is ProbeKind.DEPTH]
    by_skill = {skill: probe for probe in depth for skill in probe.skills}
    assert by_skill["Python"].resume.text.startswith("Ada Quillfeather wrote Python")
    assert any("Which number moved" in words for words in by_skill["Python"].ask)
    assert by_skill["CI/CD"] is by_skill["AWS"]
    assert not any("Which number moved" in words for words in by_skill["AWS"].ask)


def test_of_several_that_would_do_only_the_answer_is_probed(make):
    names = {skill for probe in make(ADA).probes for skill in probe.skills}
    assert "AWS" in names
    assert "GCP" not in names


def test_what_the_resume_lacks_is_a_question_and_no_verdict(make):
    missing = next(p for p in make(ADA).probes if "Kafka" in p.skills)
    assert missing.kind is ProbeKind.MISSING
    assert missing.why == "The resume does not speak of Kafka. That is no proof of a lack."


def test_a_language_on_paper_is_no_probe_and_one_that_lacks_is_asked_for_plainly(make):
    assert all("English" not in probe.skills for probe in make(ADA).probes)
    (english,) = (p for p in make(BEN).probes if "English" in p.skills)
    assert english.ask == ("How well do you speak and write English?",)


def test_ways_of_working_are_no_probes(make):
    assert all("Communication" not in probe.skills for probe in make(BEN).probes)


def test_alternatives_share_a_row_of_the_scorecard(make):
    assert "AWS or GCP" in make(ADA).must_haves


def test_a_blind_kit_says_nowhere_who_the_candidate_is(make):
    seen, blind = all_of(make(ADA)), all_of(make(ADA, is_blind=True))
    for words in ("Ada", "Quillfeather", "resume.txt"):
        assert words in seen
        assert words not in blind
    quoted = [p.resume.text for p in make(ADA, is_blind=True).probes if p.resume]
    assert "[…] wrote Python services for 40 shops." in quoted


def test_a_blind_kit_asks_and_probes_the_same(make):
    seen, blind = make(ADA), make(ADA, is_blind=True)
    assert seen.questions == blind.questions
    assert [p.skills for p in seen.probes] == [p.skills for p in blind.probes]
