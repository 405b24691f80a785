"""Flashcards, read by the rules that the Spaced Repetition plugin documents."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from prepmatch.model import JobFacts
from prepmatch.render.escape import for_obsidian, inert
from prepmatch.render.obsidian import plan_in_obsidian

SIGNS = [
    *(":", "::", ":::", "==", "=", "%%", "{{", "^a", " ", "?", "??", "\\", "`", "#t"),
    "a",
    "&",
]
HOSTILE = st.lists(st.sampled_from(SIGNS), max_size=10).map("".join)


def cards(note):
    """Fronts and backs: blocks between blank lines that have a line with `?` alone."""
    blocks = [block.split("\n") for block in note.split("\n\n")]
    split = [
        (block[: block.index("?")], block[block.index("?") + 1 :])
        for block in blocks
        if "?" in block
    ]
    return [("\n".join(front), "\n".join(back)) for front, back in split]


def test_a_plan_as_flashcards(report, snapshot):
    snapshot(plan_in_obsidian(report), "plan-obsidian.md")


def test_a_card_for_every_question_and_no_other_card(report):
    note = plan_in_obsidian(report)
    assert len(cards(note)) == len(report.questions)
    assert note.split("\n").count("?") == len(report.questions)
    assert "::" not in note
    assert "??" not in note.split("\n")


def test_what_is_done_stays_a_card_and_says_so(dated):
    fronts = [front for front, _ in cards(plan_in_obsidian(dated))]
    assert len(fronts) == len(dated.questions)
    assert [front for front in fronts if "*done already · " in front] == [fronts[1]]


def test_the_note_has_the_tag_that_the_plugin_looks_for(report):
    assert plan_in_obsidian(report).startswith("---\ntags:\n  - flashcards/prepmatch\n---\n")


def test_the_back_is_one_list_although_it_has_no_blank_line(report):
    for _, back in cards(plan_in_obsidian(report)):
        tokens = MarkdownIt().parse(back)
        assert [t.type for t in tokens if t.level == 0] == ["bullet_list_open", "bullet_list_close"]
        assert sum(token.type == "bullet_list_open" for token in tokens) == 4


@pytest.mark.parametrize(
    "text", ["std::vector", "a:::b", "?", "??", "==x==", "%%hidden%%", "{{x}}"]
)
def test_signs_of_the_plugin_in_a_question_stay_text(report, text):
    first = report.questions[0]
    named = replace(first, question=replace(first.question, question=text))
    note = plan_in_obsidian(replace(report, questions=(named,)))
    ((front, _),) = cards(note)
    assert not {"::", "==", "%%", "{{"} & {front[i : i + 2] for i in range(len(front))}
    assert text in MarkdownIt().parse(front)[1].children[0].content + "".join(
        child.content for child in MarkdownIt().parse(front)[1].children[1:]
    )


@given(HOSTILE)
def test_any_text_is_shown_as_it_is(text):
    tokens = MarkdownIt("commonmark").parse(f"a {for_obsidian(text)}")
    assert "".join(c.content for c in tokens[1].children).split() == f"a {inert(text)}".split()
    assert not {"::", "==", "%%", "{{"} & {
        for_obsidian(text)[i : i + 2] for i in range(len(text) * 9)
    }


def test_a_title_is_no_markup(report, job):
    note = plan_in_obsidian(replace(report, jobs=(replace(job, facts=JobFacts("[[x]] <b> #tag")),)))
    assert "[[" not in note
    assert "<b>" not in note
    assert " #tag" not in note
