"""The checks of a resume in every dress."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import jsonschema
import pytest
from markdown_it import MarkdownIt

from builders import resume
from page_rules import problems
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import (
    Certainty,
    Check,
    CheckReport,
    CheckStatus,
    Evidence,
    FileFacts,
    Font,
    Importance,
    KeywordGap,
    Picture,
    Versions,
)
from prepmatch.render.check_html import checks_in_html
from prepmatch.render.check_json import check_report_record
from prepmatch.render.check_markdown import checks_in_markdown
from prepmatch.render.check_terminal import checks_in_terminal
from prepmatch.render.schemas import schema_of

DRESSES = (checks_in_terminal, checks_in_markdown, checks_in_html)
HOSTILE = "\x1b[31m<script>alert(1)</script> | *a* \u202e [x](javascript:y)\n# h"


def check(rule_id, status, certainty=Certainty.ADVICE, message="Found so.", **more):
    title = f"About {rule_id}"
    advice = "" if status is CheckStatus.PASS else f"Mend {rule_id}."
    return Check(rule_id, status, message, title=title, advice=advice, certainty=certainty, **more)


@pytest.fixture
def report(job):
    checks = (
        check("layout", CheckStatus.WARN, Certainty.DOCUMENTED),
        check("size", CheckStatus.PASS, message="60 kB."),
        check("numbers", CheckStatus.WARN, evidence=(Evidence("Built it", 7, 2, "experience"),)),
        check("verbs", CheckStatus.WARN, Certainty.TASTE),
        check("contact", CheckStatus.FAIL, evidence=(Evidence("Frutiger"),)),
    )
    file = FileFacts(
        "ada.pdf",
        60_000,
        "pdf",
        fonts=(Font("Lato", is_embedded=True),),
        pictures=(Picture(1, 0.1),),
        links=("https://example.org",),
    )
    gap = KeywordGap("Kubernetes", Importance.REQUIRED, 2, 0, None, "Add it.")
    versions = Versions("0.0.0", "s" * 10, "q" * 10, "w" * 10)
    return CheckReport("ada.pdf", checks, versions, resume("Ada Example"), file, job, (gap,))


@pytest.fixture
def unread():
    fault = UnreadableDocumentError("scan.pdf", Reason.NO_TEXT_LAYER)
    versions = Versions("0.0.0", "s" * 10, "q" * 10, "w" * 10)
    checks = (
        check("text-layer", CheckStatus.FAIL),
        check("numbers", CheckStatus.UNREAD),
    )
    return CheckReport("scan.pdf", checks, versions, fault=fault)


@pytest.mark.parametrize("draw", DRESSES)
def test_the_gravest_comes_first_then_the_surest_and_taste_last(report, draw):
    text = draw(report)
    order = ["About contact", "About layout", "About numbers", "About verbs", "About size"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


@pytest.mark.parametrize("draw", DRESSES)
def test_evidence_stands_with_its_place(report, draw):
    text = draw(report)
    assert "“Built it” (line 7, page 2)" in text
    assert "“Frutiger”" in text
    assert "Mend numbers." in text


@pytest.mark.parametrize("draw", DRESSES)
def test_what_could_not_be_read_says_what_was_not_looked_at(unread, draw):
    text = draw(unread)
    assert "scan.pdf" in text
    assert "About text-layer" in text
    assert text.index("Not looked at") < text.index("About numbers")


def test_terminal(report, snapshot):
    snapshot(checks_in_terminal(report), "check-terminal.txt")


def test_markdown(report, snapshot):
    snapshot(checks_in_markdown(report), "check.md")


def test_html(report, snapshot):
    snapshot(checks_in_html(report), "check.html")


@pytest.mark.parametrize("name", ["report", "unread"])
def test_json_keeps_its_contract(request, name):
    record = check_report_record(request.getfixturevalue(name))
    jsonschema.validate(record, schema_of("prepmatch.check/1"))
    assert json.loads(json.dumps(record)) == record
    assert sum(record["counts"].values()) == len(record["checks"])


def test_json_of_what_was_not_read_has_the_reason(unread):
    record = check_report_record(unread)
    assert (record["status"], record["reason"]) == ("unread", "no-text-layer")
    assert record["message"].startswith("scan.pdf shows pictures")


@pytest.mark.parametrize("name", ["report", "unread", "hostile"])
def test_the_page_keeps_every_rule_of_pages(request, name):
    assert problems(checks_in_html(request.getfixturevalue(name))) == []


@pytest.fixture
def hostile(report):
    evil = check("x", CheckStatus.WARN, message=HOSTILE, evidence=(Evidence(HOSTILE, 1),))
    return CheckReport(HOSTILE, (evil,), report.versions)


def test_nothing_of_a_resume_steers_the_terminal(hostile):
    text = checks_in_terminal(hostile)
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_nothing_of_a_resume_becomes_markdown(hostile):
    tokens = MarkdownIt("js-default").parse(checks_in_markdown(hostile))
    inline = [child.type for token in tokens for child in token.children or ()]
    assert "link_open" not in inline
    assert "em_open" not in inline
    assert len([token for token in tokens if token.type == "heading_open"]) == 2


def test_nothing_of_a_resume_becomes_html(hostile):
    names = []

    class Names(HTMLParser):
        def handle_starttag(self, tag, attrs):
            names.append((tag, len(attrs)))

    Names().feed(checks_in_html(hostile))
    assert not {"script", "a"} & {tag for tag, _ in names}
