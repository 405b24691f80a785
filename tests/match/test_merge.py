from __future__ import annotations

from dataclasses import replace

from builders import AWS, PYTHON, document, requirement
from prepmatch.match.merge import merge_matches
from prepmatch.model import DocumentKind, Importance, Match, Quote, Rung

JOB = document("Python and AWS.", DocumentKind.JOB)


def match(skill, importance, quote, years=None):
    asked = replace(requirement(JOB, skill.name, skill, importance), years=years)
    return Match(asked, Rung.MISSING, (Quote(quote, 1),))


def test_a_skill_is_asked_for_as_strongly_as_any_job_asks():
    merged = merge_matches(
        [
            match(PYTHON, Importance.MENTIONED, "we use Python"),
            match(PYTHON, Importance.REQUIRED, "must know Python", years=3),
        ]
    )
    (one,) = merged
    assert one.requirement.importance is Importance.REQUIRED
    assert one.requirement.years == 3
    assert [quote.text for quote in one.job_evidence] == ["must know Python", "we use Python"]


def test_required_comes_before_preferred_whatever_the_order_of_jobs():
    first = match(AWS, Importance.PREFERRED, "AWS is a plus")
    second = match(PYTHON, Importance.REQUIRED, "must know Python")
    names = [
        [m.requirement.skill.name for m in merge_matches(order)]
        for order in ([first, second], [second, first])
    ]
    assert names == [["Python", "AWS"], ["Python", "AWS"]]


def test_what_one_job_demands_alone_is_no_choice_any_more():
    either = match(PYTHON, Importance.REQUIRED, "Python or AWS")
    either = replace(
        either,
        requirement=replace(either.requirement, any_of=("python", "aws")),
        choice=Rung.EVIDENCED,
    )
    (one,) = merge_matches([either, match(PYTHON, Importance.REQUIRED, "must know Python")])
    assert (one.requirement.any_of, one.answer) == ((), Rung.MISSING)
