from __future__ import annotations

import pytest

from builders import (
    AWS,
    DEEP_LEARNING,
    GCP,
    KUBERNETES,
    MACHINE_LEARNING,
    PYTHON,
    PYTORCH,
    document,
    requirement,
    resume,
    vocabulary,
)
from prepmatch.match.ladder import Ladder
from prepmatch.match.profile import asking_lines, profile_of
from prepmatch.match.relations import Relations
from prepmatch.model import DocumentKind, Rung, Skill, SkillKind

JOB = document("You need Python, deep learning, AWS, Kubernetes and Frobnicator.", DocumentKind.JOB)


class Walk(Ladder):
    """A ladder that looks up in the ad what a requirement quotes of it."""

    def match(self, requirement, job):
        return super().match(requirement, asking_lines(requirement, job))


def ladder(*found: tuple[str, Skill, str], text: str) -> Ladder:
    known = vocabulary()
    return Walk(profile_of(resume(text, *found)), known, Relations(known))


@pytest.mark.parametrize(
    ("found", "text", "asked", "rung"),
    [
        (("Python", PYTHON, "experience"), "Wrote Python services.", PYTHON, Rung.EVIDENCED),
        (("Python", PYTHON, "projects"), "A Python parser.", PYTHON, Rung.EVIDENCED),
        (("Python", PYTHON, "skills"), "Python, SQL", PYTHON, Rung.LISTED),
        (("Python", PYTHON, "summary"), "Engineer who likes Python.", PYTHON, Rung.LISTED),
        (("PyTorch", PYTORCH, "skills"), "PyTorch", DEEP_LEARNING, Rung.IMPLIED),
        (("PyTorch", PYTORCH, "skills"), "PyTorch", MACHINE_LEARNING, Rung.IMPLIED),
        (("GCP", GCP, "experience"), "Moved it to GCP.", AWS, Rung.RELATED),
        (("GCP", GCP, "experience"), "Moved it to GCP.", KUBERNETES, Rung.MISSING),
    ],
)
def test_the_first_rung_that_holds_is_the_answer(found, text, asked, rung):
    asked_in_job = requirement(JOB, "Python", asked)
    match = ladder(found, text=text).match(asked_in_job, JOB)
    assert match.rung is rung


def test_a_match_quotes_both_documents_and_names_what_answered():
    walk = ladder(("GCP", GCP, "experience"), text="Moved 40 jobs to GCP in a year.")
    match = walk.match(requirement(JOB, "AWS", AWS), JOB)
    assert match.job_evidence[0].text == JOB.text
    assert match.resume_evidence[0].text == "Moved 40 jobs to GCP in a year."
    assert match.via == GCP


def test_work_is_quoted_before_a_list():
    text = "Python, SQL\n\nBuilt a scheduler in Python."
    known = vocabulary()
    found = resume(text, ("Python", PYTHON, "skills"))
    shown = resume(text, ("in Python", PYTHON, "experience"))
    both = type(found)(found.document, found.facts, (*found.mentions, *shown.mentions))
    match = Walk(profile_of(both), known, Relations(known)).match(
        requirement(JOB, "Python", PYTHON), JOB
    )
    assert [quote.text for quote in match.resume_evidence] == ["Built a scheduler in Python."]


def test_of_several_that_imply_it_the_one_shown_in_work_answers():
    keras = Skill("keras", "Keras", SkillKind.LIBRARY, implies=("deep-learning",))
    known = vocabulary(PYTORCH, keras, DEEP_LEARNING, MACHINE_LEARNING)
    candidate = resume(
        "Keras\nTrained models with PyTorch.",
        ("Keras", keras, "skills"),
        ("PyTorch", PYTORCH, "experience"),
    )
    walk = Walk(profile_of(candidate), known, Relations(known))
    assert walk.match(requirement(JOB, "deep learning", DEEP_LEARNING), JOB).via == PYTORCH


def test_a_term_nobody_knows_is_looked_for_as_it_is_written():
    unknown = Skill("", "Frobnicator", SkillKind.TOOL)
    asked = requirement(JOB, "Frobnicator", unknown)
    assert ladder(text="Ran FROBNICATOR daily.").match(asked, JOB).rung is not Rung.MISSING
    assert ladder(text="Ran Frobnicators daily.").match(asked, JOB).rung is Rung.MISSING


def test_certificates_and_spoken_languages_are_proved_by_their_lists():
    certificate = Skill("cka", "CKA", SkillKind.CERTIFICATION)
    french = Skill("french", "French", SkillKind.SPOKEN_LANGUAGE)
    known = vocabulary(certificate, french)
    candidate = resume(
        "CKA\nFrench", ("CKA", certificate, "certifications"), ("French", french, "languages")
    )
    walk = Walk(profile_of(candidate), known, Relations(known))
    for skill in (certificate, french):
        assert walk.match(requirement(JOB, "AWS", skill), JOB).rung is Rung.EVIDENCED


def test_the_years_that_show_a_skill_go_with_its_match():
    known = vocabulary(PYTHON, PYTORCH)
    walk = Walk(profile_of(resume("Wrote Python."), {"python": 2.5}), known, Relations(known))
    asked = requirement(JOB, "Python", PYTHON)
    assert walk.match(asked, JOB).years_shown == 2.5
    other = requirement(JOB, "Python", PYTORCH)
    assert walk.match(other, JOB).years_shown is None


@pytest.mark.parametrize(
    ("section", "asked", "rung", "via"),
    [
        ("experience", PYTORCH, Rung.EVIDENCED, None),
        ("skills", DEEP_LEARNING, Rung.IMPLIED, PYTORCH),
        ("skills", KUBERNETES, Rung.MISSING, None),
    ],
)
def test_what_no_ad_asks_for_is_answered_with_quotes_of_the_resume_alone(section, asked, rung, via):
    known = vocabulary()
    candidate = resume("Trained models in PyTorch.", ("PyTorch", PYTORCH, section))
    answer = Ladder(profile_of(candidate), known, Relations(known)).answer(asked)
    assert (answer.rung, answer.via, answer.job_evidence) == (rung, via, ())
    quoted = [quote.text for quote in answer.resume_evidence]
    assert quoted == ([] if rung is Rung.MISSING else ["Trained models in PyTorch."])
