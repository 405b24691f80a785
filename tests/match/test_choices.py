from __future__ import annotations

from builders import AWS, GCP, PYTHON, PYTORCH, document, requirement
from prepmatch.match.choices import settle_choices
from prepmatch.model import DocumentKind, Match, Rung

JOB = document("Python, PyTorch, AWS, GCP", DocumentKind.JOB)


def match(skill, rung, *any_of):
    return Match(requirement(JOB, skill.name, skill, any_of=any_of), rung, ())


def test_the_best_of_several_answers_for_all():
    either = ("aws", "gcp")
    settled = settle_choices([match(AWS, Rung.MISSING, *either), match(GCP, Rung.LISTED, *either)])
    assert [m.answer for m in settled] == [Rung.LISTED, Rung.LISTED]
    assert [m.rung for m in settled] == [Rung.MISSING, Rung.LISTED]


def test_one_skill_can_answer_two_choices():
    settled = settle_choices(
        [
            match(PYTHON, Rung.EVIDENCED, "python", "pytorch"),
            match(PYTORCH, Rung.MISSING, "python", "pytorch"),
            match(GCP, Rung.MISSING, "python", "gcp"),
        ]
    )
    assert {m.answer for m in settled} == {Rung.EVIDENCED}


def test_what_is_demanded_alone_answers_for_itself():
    (alone,) = settle_choices([match(AWS, Rung.RELATED)])
    assert (alone.choice, alone.answer) == (None, Rung.RELATED)
