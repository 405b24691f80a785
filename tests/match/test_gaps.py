from __future__ import annotations

from builders import (
    AWS,
    GCP,
    KUBERNETES,
    MACHINE_LEARNING,
    PYTORCH,
    TEAMWORK,
    document,
    requirement,
    resume,
    vocabulary,
)
from prepmatch.match.gaps import keyword_gaps
from prepmatch.match.ladder import Ladder
from prepmatch.match.profile import asking_lines, profile_of
from prepmatch.match.relations import Relations
from prepmatch.model import DocumentKind, Importance, KeywordGap, Requirement, Resume, Rung

JOB = document(
    "Machine learning engineer. Machine learning on AWS. Kubernetes is a plus. Teamwork.",
    DocumentKind.JOB,
)


def gaps(candidate: Resume, *asked: Requirement) -> tuple[KeywordGap, ...]:
    known = vocabulary()
    ladder = Ladder(profile_of(candidate), known, Relations(known))
    return keyword_gaps(
        [ladder.match(one, asking_lines(one, JOB)) for one in asked], [JOB], candidate
    )


def test_wording_that_the_resume_has_is_no_gap():
    candidate = resume("Machine Learning engineer", ("Machine Learning", MACHINE_LEARNING, "top"))
    assert gaps(candidate, requirement(JOB, "Machine learning", MACHINE_LEARNING)) == ()


def test_the_same_skill_in_other_words_is_told_with_its_line():
    candidate = resume("Engineer\nML for shops", ("ML", MACHINE_LEARNING, "experience"))
    assert gaps(candidate, requirement(JOB, "Machine learning", MACHINE_LEARNING)) == (
        KeywordGap(
            keyword="Machine learning",
            importance=Importance.REQUIRED,
            in_job=2,
            in_resume=0,
            nearest="ML",
            advice="Say it their way: line 2 has “ML”, the ad “Machine learning”.",
            rung=Rung.EVIDENCED,
        ),
    )


def test_what_implies_it_is_named_as_the_place_to_say_so():
    candidate = resume("Trained nets in PyTorch.", ("PyTorch", PYTORCH, "experience"))
    (gap,) = gaps(candidate, requirement(JOB, "Machine learning", MACHINE_LEARNING))
    assert gap.advice == "Your PyTorch (line 1) implies it; name it there if you used it."


def test_a_sibling_is_something_to_talk_about_not_to_claim():
    candidate = resume("Ran it on GCP.", ("GCP", GCP, "experience"))
    (gap,) = gaps(candidate, requirement(JOB, "AWS", AWS))
    assert gap.advice == "You show GCP (line 1); be ready to say what carries over."


def test_nobody_is_told_to_add_what_they_do_not_have():
    (gap,) = gaps(resume("Baker."), requirement(JOB, "Kubernetes", KUBERNETES))
    assert gap.nearest is None
    assert gap.advice == "Add it only if you have it, where you used it; else prepare to be asked."


def test_soft_skills_are_no_keywords():
    assert gaps(resume("Baker."), requirement(JOB, "Teamwork", TEAMWORK)) == ()


def test_what_is_required_and_repeated_comes_first():
    asked = (
        requirement(JOB, "Kubernetes", KUBERNETES, Importance.PREFERRED),
        requirement(JOB, "AWS", AWS),
        requirement(JOB, "Machine learning", MACHINE_LEARNING),
    )
    found = gaps(resume("Baker."), *asked)
    assert [gap.keyword for gap in found] == ["Machine learning", "AWS", "Kubernetes"]
