from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import AWS, GCP, KUBERNETES, PYTHON, TEAMWORK, document, requirement
from prepmatch.match.choices import settle_choices
from prepmatch.match.line_of_work import LineOfWork
from prepmatch.model import (
    Contribution,
    DocumentKind,
    Importance,
    JobFacts,
    Match,
    Occupation,
    Passages,
    Practice,
    Profile,
    ResumeFacts,
    Rung,
)
from prepmatch.plan.fit import fit_score, scoring_weights
from prepmatch.toolkit import bundled_toolkit

JOB = document("Python, AWS, GCP, Kubernetes, Teamwork.", DocumentKind.JOB)
NOTHING = ResumeFacts()
ANY_JOB = JobFacts()
RUNGS = list(Rung)


@pytest.fixture(scope="module")
def weights():
    return bundled_toolkit().catalog.weights


def match(skill, rung, importance=Importance.REQUIRED, any_of=()):
    return Match(requirement(JOB, skill.name, skill, importance, any_of), rung, ())


def test_the_score_is_the_sum_of_labelled_contributions(weights):
    matches = [
        match(PYTHON, Rung.EVIDENCED),
        match(AWS, Rung.MISSING),
        match(KUBERNETES, Rung.LISTED, Importance.PREFERRED),
    ]
    fit = fit_score(matches, ANY_JOB, NOTHING, weights)
    assert [part.label for part in fit.contributions] == ["required skills", "preferred skills"]
    assert fit.total == round(sum(part.points for part in fit.contributions), 1)
    assert sum(part.out_of for part in fit.contributions) == pytest.approx(100, abs=0.05)


def test_everything_shown_in_work_is_a_hundred(weights):
    fit = fit_score([match(PYTHON, Rung.EVIDENCED)], ANY_JOB, NOTHING, weights)
    assert fit.total == 100
    assert fit.contributions == (Contribution("required skills", 100.0, 100.0),)


def test_nothing_met_is_zero(weights):
    assert fit_score([match(PYTHON, Rung.MISSING)], ANY_JOB, NOTHING, weights).total == 0


def test_of_alternatives_the_best_answer_counts_once(weights):
    either = ("aws", "gcp")
    choice = [match(AWS, Rung.MISSING, any_of=either), match(GCP, Rung.EVIDENCED, any_of=either)]
    assert fit_score(settle_choices(choice), ANY_JOB, NOTHING, weights).total == 100


def test_years_count_in_part_and_never_more_than_asked(weights):
    asked = JobFacts(years=5)
    none, half, more = (
        fit_score([match(PYTHON, Rung.EVIDENCED)], asked, ResumeFacts(years=y), weights).total
        for y in (None, 2.5, 30)
    )
    assert none < half < more == 100


def test_soft_skills_weigh_little(weights):
    matches = [match(PYTHON, Rung.EVIDENCED), match(TEAMWORK, Rung.MISSING)]
    assert fit_score(matches, ANY_JOB, NOTHING, weights).total == 80


@given(rungs=st.lists(st.sampled_from(RUNGS), min_size=4, max_size=4), better=st.integers(0, 3))
def test_a_better_answer_never_lowers_the_score(rungs, better):
    weights = bundled_toolkit().catalog.weights
    skills = (PYTHON, AWS, KUBERNETES, TEAMWORK)
    matches = [match(skill, rung) for skill, rung in zip(skills, rungs, strict=True)]
    raised = list(matches)
    up = RUNGS[max(0, RUNGS.index(rungs[better]) - 1)]
    raised[better] = replace(matches[better], rung=up)
    before = fit_score(matches, ANY_JOB, NOTHING, weights).total
    assert fit_score(raised, ANY_JOB, NOTHING, weights).total >= before


def test_names_have_no_way_into_a_score(weights):
    matches = [match(PYTHON, Rung.LISTED)]
    one = fit_score(matches, ANY_JOB, ResumeFacts("Ada Example", 3), weights)
    other = fit_score(matches, ANY_JOB, ResumeFacts("Bo Sample", 3), weights)
    assert one == other


PRACTICES = {"civil": Practice("Engineer", listed=1), "near": Practice("Architect")}
SHOWN = Profile(None, None, (), {}, {}, lambda: Passages("", (), ()), practices=PRACTICES)


class Noting:
    """Weights that note which of them were asked for."""

    def __init__(self, weights):
        self.weights = weights
        self.asked = set()

    def __getattr__(self, name):
        self.asked.add(name)
        return getattr(self.weights, name)


def test_the_scoring_weights_are_just_those_that_a_score_is_made_with(weights):
    noting = Noting(weights)
    teamwork = match(TEAMWORK, Rung.LISTED, Importance.MENTIONED)
    fit_score(
        [match(PYTHON, Rung.EVIDENCED), match(AWS, Rung.MISSING, Importance.PREFERRED), teamwork],
        JobFacts("Python Engineer", None, 5),
        NOTHING,
        noting,
        (0.0, ()),
    )
    LineOfWork(("civil",), [Occupation("civil", ("x",), ("y",), ("near",))], noting).reached(SHOWN)
    assert set(scoring_weights(weights)) == noting.asked
    assert scoring_weights(weights)["fit_required"] == weights.fit_required
