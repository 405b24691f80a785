"""What DESIGN.md promises of scores, on the graded resumes."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from measure_ranking import FOLDER, TODAY

from prepmatch.documents.read import document_from_text
from prepmatch.model import DocumentKind
from prepmatch.pipeline import Screen
from prepmatch.toolkit import bundled_toolkit
from prepmatch.understanding import profile, understand_job, understand_resume

ADS = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("ads/*.txt"))}
RESUMES = {path.stem: path.read_text("utf-8") for path in sorted(FOLDER.glob("resumes/*.txt"))}
SCREENS: dict[str, Screen] = {}
ads, resumes = st.sampled_from(sorted(ADS)), st.sampled_from(sorted(RESUMES))
few = settings(max_examples=25, deadline=None)


def screen(ad):
    if ad not in SCREENS:
        toolkit = bundled_toolkit()
        document = document_from_text(ADS[ad], DocumentKind.JOB, toolkit.settings, ad)
        SCREENS[ad] = Screen(understand_job(document, toolkit), toolkit)
    return SCREENS[ad]


def scored(ad, text):
    toolkit = bundled_toolkit()
    document = document_from_text(text, DocumentKind.RESUME, toolkit.settings, "resume")
    resume = understand_resume(document, toolkit, TODAY)
    return screen(ad).candidate("resume", profile(resume, toolkit))


@few
@given(ad=ads, name=resumes)
def test_the_whole_ad_pasted_into_a_resume_does_not_raise_its_score_and_is_flagged(ad, name):
    before, after = scored(ad, RESUMES[name]), scored(ad, f"{RESUMES[name]}\n\n{ADS[ad]}")
    assert after.fit.total <= before.fit.total
    assert "copied-from-job" in after.flags


@few
@given(ad=ads, name=resumes, together=st.booleans())
def test_each_keyword_fifty_times_does_not_raise_a_score_and_is_flagged(ad, name, together):
    words = [requirement.skill.name for requirement in screen(ad).job.requirements]
    rows = [" ".join([word] * 50) for word in words]
    stuffing = ", ".join(words * 50) if together else " ".join(rows)
    before, after = scored(ad, RESUMES[name]), scored(ad, f"{RESUMES[name]}\n\n{stuffing}\n")
    assert after.fit.total <= before.fit.total
    assert "keyword-stuffing" in after.flags


@few
@given(ad=ads, name=resumes)
def test_a_sentence_about_something_else_does_not_raise_a_score(ad, name):
    other = f"{RESUMES[name]}\nOn Sundays we walk the dog along the river.\n"
    assert scored(ad, other).fit.total <= scored(ad, RESUMES[name]).fit.total


@few
@given(ad=ads, name=resumes, at=st.integers(0, 99))
def test_a_required_skill_shown_in_work_does_not_lower_a_score(ad, name, at):
    asked = screen(ad).job.requirements
    skill = asked[at % len(asked)].skill.name
    more = f"{RESUMES[name]}\n\nProjects\n- Used {skill} for a year in a small team.\n"
    assert scored(ad, more).fit.total >= scored(ad, RESUMES[name]).fit.total


PEOPLE = ["Ada Example", "Robin Cook", "Kim Mason", "Jordan Baker", "Sasha Painter"]
HOMES = ["1 High Street, Leeds", "12 Concrete Road, Spring", "3 Court Square, Oracle"]


@pytest.mark.parametrize("ad", sorted(ADS))
def test_names_and_addresses_change_no_score(ad):
    told = "Experience\nClerk, Hall Ltd, 2019 - 2023\n- kept the books and wrote the minutes\n"
    scores = {
        scored(ad, f"{name}\n{home}\n\n{told}").fit.total
        for name, home in itertools.product(PEOPLE, HOMES)
    }
    assert len(scores) == 1


def test_the_line_of_work_cites_words_of_the_resume():
    text = RESUMES["19"]
    (line,) = [
        part
        for part in scored("civil-site-engineer", text).fit.contributions
        if part.label == "the same line of work"
    ]
    assert line.points > 0
    assert line.evidence
    assert all(quote.text in text for quote in line.evidence)
