from __future__ import annotations

import pytest

from builders import document, vocabulary
from prepmatch.documents.read import document_from_text
from prepmatch.model import Cues, DocumentKind, Skill, SkillKind
from prepmatch.skills.finder import SkillFinder

NOTION = Skill("notion", "Notion app", SkillKind.TOOL, contextual=("Notion",))
CYPRESS = Skill("cypress", "Cypress.io", SkillKind.TOOL, contextual=("Cypress",))
JIRA = Skill("jira", "Jira", SkillKind.TOOL)
CUES = Cues(technical_objects=("tools", "pages"), made_in=("tests", "specs"))
FINDER = SkillFinder(vocabulary(NOTION, CYPRESS, JIRA), CUES)

ORDINARY = "an ordinary word here: no technical neighbour, list or skills section"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("We moved from Jira to Notion.", "it takes the place of another technology"),
        ("Went from Notion to Jira.", "it takes the place of another technology"),
        ("We use Notion to plan.", "“use” stands before it"),
        ("We use Notion Capital as a lender.", ORDINARY),
        ("Wrote specs in Notion and talked.", "“specs” stands before it"),
        ("The handbook is kept in Notion.", "“in Notion” is said of products"),
        ("The handbook is kept in NOTION.", ORDINARY),
        ("We believed in Notion, Ohio.", ORDINARY),
        ("In Notion, of course.", ORDINARY),
        ("Wrote tests in Cypress.", "“tests” stands before it"),
        ("Our shop is in Cypress.", ORDINARY),
        ("Notion on Jira", "it runs on Jira"),
        ("• Notion (pages, links)", "“pages” stands in brackets after it"),
        ("Tools: Notion, pens", "“Tools” is the label of its list"),
        ("Gifts: Notion, pens", ORDINARY),
    ],
)
def test_what_is_done_with_a_name_shows_a_product(text, why):
    names = {"Notion", "NOTION", "Cypress"}
    (decision,) = [d for d in FINDER.decide(document(text)) if d.mention.text in names]
    assert decision.why.startswith(why)


@pytest.mark.parametrize("kind", DocumentKind)
@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Wrote it in Go and gRPC", "go"),
        ("Excel: pivot tables, VLOOKUP", "excel"),
        ("EXCEL (VLOOKUP, MACROS)", "excel"),
        ("Load testing with Locust", "locust"),
        ("We use Census to sync leads to Salesforce", "census-reverse-etl"),
        ("- Selenium\n- Cypress\n- Postman", "cypress"),
        ("OSPF, EIGRP, BGP, VLAN, STP, HSRP", "spanning-tree-protocol"),
        ("Improved the home feed recommender", "recommender-systems"),
        ("`Terraform` `Go` `Bash`", "go"),
    ],
)
def test_names_that_were_once_missed(toolkit, text, skill, kind):
    mentions = toolkit.finder.find(document_from_text(text, kind, toolkit.settings, "words"))
    assert skill in {mention.skill.id for mention in mentions}


@pytest.mark.parametrize("kind", DocumentKind)
@pytest.mark.parametrize(
    "text",
    [
        "Data consultant at Infinite Lambda",
        "Spark Capital led the round",
        "Consultant, Apex Systems, 2019",
    ],
)
def test_firms_are_no_technologies(toolkit, text, kind):
    mentions = toolkit.finder.find(document_from_text(text, kind, toolkit.settings, "words"))
    assert not {"aws-lambda", "apache-spark", "apex"} & {mention.skill.id for mention in mentions}
