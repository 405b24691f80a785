from __future__ import annotations

import pytest

from builders import document, vocabulary
from case_files import FOLDER, read_cases
from prepmatch.documents.read import document_from_text
from prepmatch.model import Cues, DocumentKind, Skill, SkillKind
from prepmatch.skills.finder import SkillFinder

GO = Skill("go", "Golang", SkillKind.LANGUAGE, contextual=("Go",))
PYTHON = Skill("python", "Python", SkillKind.LANGUAGE)
AGILE = Skill("agile", "Agile", SkillKind.METHOD)
FINDER = SkillFinder(vocabulary(GO, PYTHON, AGILE), Cues(negated_before=("unlike",)))


def described(mention):
    words = " ".join(mention.text.split())
    return f"{words} = {mention.skill.id or '?'} ({mention.rule})"


@pytest.mark.parametrize("case", read_cases("skills.md"), ids=str)
def test_mentions_of_a_text(toolkit, case):
    ad = document_from_text(case.text, DocumentKind.JOB, toolkit.settings, "ad.txt")
    mentions = toolkit.finder.find(ad)
    assert tuple(map(described, mentions)) == (
        () if case.expected == ("nothing",) else case.expected
    )


HELD_OUT = "held-out.md"
TABLES = sorted(path.name for path in (FOLDER / "ambiguous").glob("*.md") if path.name != HELD_OUT)
WORDS = [case for table in TABLES for case in read_cases(f"ambiguous/{table}")]


def mistakes_about(case, kind, toolkit):
    """The sentences in which a word is missed, and those in which it is found wrongly.

    A longer name that holds the word, as `Spark SQL` does, finds it too.
    """
    word, _, skill = case.title.partition(" = ")

    def is_found(sentence, *, or_longer):
        text = sentence.replace(" \u23ce ", "\n")
        mentions = toolkit.finder.find(document_from_text(text, kind, toolkit.settings, "words"))
        longer = any(word.lower() in m.text.lower() and m.skill.id for m in mentions)
        return any(m.skill.id == skill for m in mentions) or (or_longer and longer)

    missed = [
        sentence for sentence in case.text.split("\n") if not is_found(sentence, or_longer=True)
    ]
    return missed, [sentence for sentence in case.expected if is_found(sentence, or_longer=False)]


@pytest.mark.parametrize("kind", DocumentKind)
@pytest.mark.parametrize("case", WORDS, ids=str)
def test_words_that_are_also_ordinary_count_only_as_technologies(toolkit, case, kind):
    assert min(len(case.text.split("\n")), len(case.expected)) >= 10, "ten sentences each way"
    assert mistakes_about(case, kind, toolkit) == ([], [])


@pytest.mark.parametrize("kind", DocumentKind)
@pytest.mark.parametrize("case", read_cases(f"ambiguous/{HELD_OUT}"), ids=str)
def test_sentences_written_before_the_rules_were_run_on_them(toolkit, case, kind):
    assert mistakes_about(case, kind, toolkit) == ([], [])


def test_a_mention_knows_its_place_its_words_and_its_section():
    resume = document("Ada\nBuilt it in Python.")
    (mention,) = FINDER.find(resume)
    assert (mention.span.start, mention.span.end) == (16, 22)
    assert mention.text == resume.text[16:22] == "Python"
    assert mention.section == "top"


def test_every_place_is_decided_and_only_those_that_count_are_mentions():
    decisions = FINDER.decide(document("Go home. Unlike Python, all is well.", DocumentKind.JOB))
    assert [(d.mention.text, d.counts, d.why) for d in decisions] == [
        ("Go", False, "an ordinary word here: no technical neighbour, list or skills section"),
        ("Python", False, "the sentence says that it is not asked for"),
    ]
    assert FINDER.find(document("Go home. Unlike Python, all is well.", DocumentKind.JOB)) == ()


def test_benefits_of_a_job_are_not_searched(toolkit):
    text = "Requirements:\n• SQL\n\nBenefits:\n• Python courses\n• Docker socks\n"
    ad = document_from_text(text, DocumentKind.JOB, toolkit.settings, "ad.txt")
    assert [mention.text for mention in toolkit.finder.find(ad)] == ["SQL"]


def test_equal_opportunity_text_is_not_searched(toolkit):
    text = "Requirements:\n• SQL\n\nEqual Opportunity Employer:\nWe welcome Python people.\n"
    ad = document_from_text(text, DocumentKind.JOB, toolkit.settings, "ad.txt")
    assert [mention.text for mention in toolkit.finder.find(ad)] == ["SQL"]


def test_finding_twice_gives_the_same():
    """What the index learns from one text changes nothing for the next."""
    texts = ["Python and Go", "Agile Python", "Go, Python"]
    fresh = [SkillFinder(vocabulary(GO, PYTHON, AGILE), Cues()).find(document(t)) for t in texts]
    used = SkillFinder(vocabulary(GO, PYTHON, AGILE), Cues())
    assert [used.find(document(t)) for t in (*texts, *texts)] == fresh * 2


def test_what_an_ad_says_of_laws_and_benefits_is_evidence_in_a_resume():
    text = "Built the 401k platform in Python"
    finder = SkillFinder(vocabulary(PYTHON), Cues(boilerplate=("401k",)))
    assert [m.text for m in finder.find(document(text))] == ["Python"]
    assert finder.find(document(text, DocumentKind.JOB)) == ()


@pytest.mark.parametrize("case", read_cases("other_trades.md"), ids=str)
def test_ads_of_other_trades_name_no_technology_but_those_they_name(toolkit, case):
    ad = document_from_text(case.text, DocumentKind.JOB, toolkit.settings, "ad.txt")
    mentions = [m for m in toolkit.finder.find(ad) if m.skill.kind.is_technology]
    named = tuple(sorted({mention.skill.id for mention in mentions}))
    assert named == (() if case.expected == ("nothing",) else case.expected)
