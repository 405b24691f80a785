from __future__ import annotations

from dataclasses import replace

from prepmatch.model import Notice, Twin
from prepmatch.render.candidate_terminal import candidate_in_terminal


def test_one_line_of_a_ranking_at_80_columns(ranking, snapshot):
    candidate = replace(
        ranking.candidates[0],
        notices=(Notice("hidden-text", "The file holds text that nobody sees.", ("Rust",)),),
        twins=(Twin("same-content", "b.pdf"), Twin("same-contact", "b.pdf", 3)),
    )
    snapshot(candidate_in_terminal(candidate, 1, ranking), "candidate-terminal.txt")


def test_what_a_document_says_steers_no_terminal(ranking):
    candidate = replace(ranking.candidates[0], name="Ada \x1b[31mred", source="\x1b]0;x\x07a.pdf")
    assert "\x1b" not in candidate_in_terminal(candidate, 1, ranking)
