from __future__ import annotations

from dataclasses import replace

import pytest

from builders import question
from page_rules import Page, colors, contrast, problems
from prepmatch.model import FitScore, JobFacts, QuestionReason, Uncovered
from prepmatch.render.plan_html import plan_in_html

TEXT_COLORS = ("ink", "soft", "blue", "grave", "mild", "good")
FILLS = ("grave", "mild", "good", "blue", "violet", "slate")


@pytest.fixture
def page(report):
    return Page(plan_in_html(report))


def words(element):
    return " ".join(" ".join(element.itertext()).split())


def test_a_plan_as_a_page(report, snapshot):
    snapshot(plan_in_html(report), "plan.html")


def test_the_page_keeps_every_rule(report):
    assert problems(plan_in_html(report)) == []


@pytest.mark.parametrize(
    ("broken", "found"),
    [
        ('<img src="http://x.example/a.png">', "<img> fetches or runs something"),
        ('<p id="questions"></p>', "id questions stands 2 times"),
        ('<a href="#nowhere">there</a>', "<a> points at nowhere, which is not there"),
        ("<h1>Again</h1>", "several of level 1"),
        ("<h2>a</h2><h4>b</h4>", "h2 is followed by h4"),
        ("<table><tr><th>a</th></tr></table>", "without a scope"),
        ("<svg><rect></rect></svg>", "a picture that does not say what it shows"),
        ("<p onclick=x>", "onclick on <p>"),
        ("<b><p></b>", "adoption-agency"),
    ],
)
def test_the_rules_find_what_is_broken(report, broken, found):
    markup = plan_in_html(report).replace("</main>", f"{broken}</main>")
    assert [problem for problem in problems(markup) if found in problem]


@pytest.mark.parametrize("dark", [False, True])
def test_letters_and_bars_stand_out_on_light_and_on_dark(page, dark):
    """WCAG 1.4.3 asks 4.5 of text, 1.4.11 asks 3 of what a chart is made of."""
    named = colors(page, dark=dark)
    for back in ("paper", "shade"):
        for name in TEXT_COLORS:
            assert contrast(named[name], named[back]) >= 4.5, (name, back)
    for name in FILLS:
        assert contrast(named[name], named["paper"]) >= 4.5, name  # numbers stand in the bars


def test_dark_colours_are_for_screens_and_never_for_paper(page):
    assert page.style.count("prefers-color-scheme: dark") == 2
    assert page.style.count("@media screen and (prefers-color-scheme: dark)") == 2
    assert colors(page, dark=True) != colors(page, dark=False)


def test_every_question_stands_there_with_what_there_is_to_study(report, page):
    shown = [words(article) for article in page.all("article")]
    assert len(shown) == len(report.questions)
    for planned, text in zip(report.questions, shown, strict=True):
        entry = planned.question
        for part in (entry.question, entry.example, *entry.outline, *entry.pitfalls):
            assert part in text
        for part in entry.follow_ups:
            assert part in text


def test_charts_say_in_words_what_they_show(page):
    pictures = [svg for svg in page.all("svg") if svg.get("role") == "img"]
    said = [words(svg) for svg in pictures]
    assert "Required: 2 of 3 met: 2 shown in your work, 1 missing." in said[0]
    assert "Required skills: 61.5 of 100.0 points." in said[1]
    assert "1: priority 0.93, your resume lacks it." in said[2]


def test_legends_name_what_the_charts_show_and_no_more(page):
    coverage, priorities = (words(element) for element in page.all("ul") if element.get("class"))
    assert coverage == "shown in your work missing"
    assert priorities == "your resume lacks it you show it"


def test_stretches_of_a_bar_fill_it(page):
    coverage = next(svg for svg in page.all("svg") if svg.get("role") == "img")
    widths = [
        float(rect.get("width").rstrip("%")) for rect in coverage if rect.tag.endswith("rect")
    ]
    assert sum(widths) == pytest.approx(200, abs=0.1)  # required, and in passing


def test_parts_without_content_are_left_out_of_the_contents_too(report):
    bare = replace(report, checks=(), uncovered=Uncovered())
    links = [link.get("href") for link in Page(plan_in_html(bare)).all("a")]
    assert links == ["#standing", "#questions", "#requirements", "#keywords"]


def test_a_plan_without_anything_is_still_a_page(report):
    empty = replace(
        report,
        matches=(),
        gaps=(),
        checks=(),
        questions=(),
        fit=FitScore(()),
        uncovered=Uncovered(),
    )
    assert problems(plan_in_html(empty)) == []
    assert "The bank has no question that fits" in plan_in_html(empty)


def test_any_reason_has_a_colour_and_words(report):
    for reason in QuestionReason:
        planned = replace(report.questions[0], reason=reason, question=question("q", "python"))
        made = Page(plan_in_html(replace(report, questions=(planned,))))
        assert made.all("article")[0].get("class") == reason.value


def test_nothing_of_a_document_is_markup(report, job):
    hostile = '</title><script>alert(1)</script><img src=x onerror=alert(1)>" onload="x\' \u202e'
    markup = plan_in_html(replace(report, jobs=(replace(job, facts=JobFacts(hostile)),)))
    assert problems(markup) == []
    assert "<script>alert(1)</script>" in words(Page(markup).all("h1")[0])
