from __future__ import annotations

import pytest

from builders import document, vocabulary
from prepmatch.documents.read import document_from_text
from prepmatch.model import Cues, DocumentKind, Skill, SkillKind
from prepmatch.skills.finder import SkillFinder

SLACK = Skill("slack", "Slack app", SkillKind.TOOL, contextual=("Slack",))
EXPRESS = Skill("express", "Express.js", SkillKind.FRAMEWORK, contextual=("Express",))
TEAMS = Skill("teams", "Microsoft Teams", SkillKind.TOOL, contextual=("Teams",))
ATHENA = Skill(
    "athena", "Amazon Athena", SkillKind.PLATFORM, contextual=("Athena",), implies=("aws",)
)
S3 = Skill("s3", "S3", SkillKind.PLATFORM, implies=("aws",))
AWS = Skill("aws", "AWS", SkillKind.PLATFORM)
LEAN = Skill("lean", "Lean management", SkillKind.METHOD, contextual=("Lean",))
DRIFT = Skill(
    "drift", "Drift detection", SkillKind.CONCEPT, contextual=("drift", "Drift", "drifted")
)
MONITORING = Skill("monitoring", "Monitoring", SkillKind.PRACTICE, related=("drift",))
SKILLS = vocabulary(SLACK, EXPRESS, TEAMS, ATHENA, S3, AWS, LEAN, DRIFT, MONITORING)
FINDER = SkillFinder(SKILLS, Cues())
CAPITAL = "its capital, inside a sentence, is that of a name"
ORDINARY = "an ordinary word here: no technical neighbour, list or skills section"


def why_of_the_last(word, text):
    decisions = [d for d in FINDER.decide(document(text)) if d.mention.text == word]
    return decisions[-1].why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("We posted alerts to Slack daily.", CAPITAL),
        ("Rolled out Slack to the warehouse.", CAPITAL),
        ("Built a help desk on top of Slack.", CAPITAL),
        ("Worked with Slack and Zulu too.", CAPITAL),
        ("Take up Slack in cables.", ORDINARY),
        ("Our new Slack is longer.", ORDINARY),
        ("Backed by founders from Slack and Zulu", ORDINARY),
        ("Came to Slack, a firm of nine.", ORDINARY),
        ("Joined Slack in spring.", ORDINARY),
        ("Worked at Slack for a year.", ORDINARY),
        ("Wrote a poem in Slack of Time.", ORDINARY),
        ("Growth in Slack revenue was slow.", ORDINARY),
        ("Manager In Slack Tide Hotel", ORDINARY),
    ],
)
def test_a_capital_inside_a_sentence_is_that_of_a_tool(text, why):
    assert why_of_the_last("Slack", text) == why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Moved the service onto Express in May.", CAPITAL),
        ("A freedom to Express in words.", ORDINARY),
        ("People who Express with care.", ORDINARY),
    ],
)
def test_a_verb_with_a_capital_is_still_a_verb(text, why):
    assert why_of_the_last("Express", text) == why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("We rolled out Teams to staff.", CAPITAL),
        ("Talks with Teams across sites.", ORDINARY),
        ("You lead Teams in three towns.", ORDINARY),
        ("We moved to Microsoft Teams. Now Teams in towns meet.", ORDINARY),
    ],
)
def test_groups_of_people_are_written_with_capitals_too(text, why):
    assert why_of_the_last("Teams", text) == why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Logs land in S3 and we ask Athena about them.", "it is used with S3"),
        ("Logs land in S3. Ask Athena about them.", ORDINARY),
        ("Logs land in S3, says Athena of the harbour.", ORDINARY),
        (
            "Amazon Athena is cheap. We like Athena so far.",
            "the text names Amazon Athena elsewhere",
        ),
        ("Amazon Athena is cheap. My aunt lives near Athena Park.", ORDINARY),
    ],
)
def test_kin_in_the_sentence_or_the_name_elsewhere_show_what_is_meant(text, why):
    assert why_of_the_last("Athena", text) == why


def test_methods_are_told_by_a_capital_as_tools_are():
    assert why_of_the_last("Lean", "We applied Lean to cut waste.") == CAPITAL


@pytest.mark.parametrize(
    ("word", "text", "why"),
    [
        ("drift", "Monitoring that sees when a model has drift.", "it is used with Monitoring"),
        ("Drift", "Monitoring at the Drift office.", ORDINARY),
        ("drifted", "Monitoring showed that we drifted.", ORDINARY),
    ],
)
def test_concepts_are_told_by_kin_but_not_as_departments_or_verbs(word, text, why):
    assert why_of_the_last(word, text) == why


def test_letters_are_never_told_by_what_the_text_says_elsewhere(toolkit):
    text = "Skills: R, Python\n\nPublished with Philip\nR. Lee of the institute."
    resume = document_from_text(text, DocumentKind.RESUME, toolkit.settings, "x")
    assert [m.text for m in toolkit.finder.find(resume)].count("R") == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tours of the Kafka Museum", []),
        ("Leasing agent, Prometheus Real Estate Group", []),
        ("We run Kafka Streams at a museum", ["Kafka Streams"]),
    ],
)
def test_what_a_house_is_called_is_no_tool(toolkit, text, names):
    resume = document_from_text(text, DocumentKind.RESUME, toolkit.settings, "x")
    found = [m.text for m in toolkit.finder.find(resume)]
    assert [name for name in found if name[:5] in {"Kafka", "Prome"}] == names
