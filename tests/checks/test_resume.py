"""All checks of one resume together."""

from __future__ import annotations

from check_builders import CONTACTS, PDF, examined, months, position, read
from prepmatch.checks.resume import RULES, check_resume, checks_of_unread
from prepmatch.errors import Reason, UnreadableDocumentError
from prepmatch.model import CheckStatus, DatedSpan

GOOD = """\
Ada Example
ada@example.org | +44 20 5550 1234

Experience
Engineer, Sample Ltd, Jan 2020 - Present
• Cut the build of the main product from 40 to 9 minutes
• Wrote 12 services that other teams now build on
• Moved 3 teams to one pipeline
• Answered for 99.95 % of requests

Education
BSc Mathematics, 2016 - 2019

Skills
Python, SQL, Docker
"""


def good(toolkit):
    document = read(GOOD + "\n" + "Some more words. " * 40, toolkit)
    points = [line for line in GOOD.splitlines() if line.startswith("•")]
    job = position(document, "Engineer", *points, period=months((2020, 1), (2026, 11)))
    start = document.text.index("Jan 2020")
    dates = (DatedSpan(type(job.span)(start, start + len("Jan 2020 - Present")), job.period),)
    return examined(document, PDF, contacts=CONTACTS, entries=(job,), dates=dates, years=6.9)


def test_a_plain_good_resume_passes_everything(toolkit):
    found = {check.id: check.status for check in check_resume(good(toolkit))}
    assert {rule: status for rule, status in found.items() if status != "pass"} == {}
    assert {"contact", "sections", "dates", "numbers", "file-size"} <= set(found)


def test_every_finding_says_what_was_looked_at_and_what_to_do(toolkit):
    bare = examined(read("ada\n• I was responsible for things\n" * 3, toolkit), PDF, name=None)
    checks = check_resume(bare)
    wrong = [check for check in checks if check.status is not CheckStatus.PASS]
    assert len(wrong) >= 4
    assert all(check.title and check.message and check.advice for check in wrong)


def test_checks_come_in_the_order_of_the_registry(toolkit):
    order = [rule.id for rule in RULES]
    found = [check.id for check in check_resume(good(toolkit))]
    assert found == sorted(found, key=order.index)


def test_ids_are_unique_and_plain():
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert all(rule_id.replace("-", "").isalpha() and rule_id.islower() for rule_id in ids)


def test_a_file_without_text_fails_once_and_leaves_the_rest_unread():
    fault = UnreadableDocumentError("scan.pdf", Reason.NO_TEXT_LAYER)
    first, *others = checks_of_unread(fault, has_job=False)
    assert (first.id, first.status) == ("text-layer", CheckStatus.FAIL)
    assert first.message.startswith("The file shows pictures of text only")
    assert {check.status for check in others} == {CheckStatus.UNREAD}
    assert "wording" not in {check.id for check in others}
    assert "wording" in {check.id for check in checks_of_unread(fault, has_job=True)}
