from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from prepmatch.render.ranking_terminal import ranking_in_terminal

_WORDS = st.text(max_size=90)


def test_a_ranking_at_80_columns(ranking, snapshot):
    snapshot(ranking_in_terminal(ranking), "ranking-terminal.txt")


def test_a_wide_terminal_has_whole_headings(ranking):
    assert "Required  Preferred" in ranking_in_terminal(ranking, width=100)


def test_top_shows_so_many_candidates_and_still_all_unread_files(ranking):
    text = ranking_in_terminal(ranking, top=1)
    assert "Ada Example" in text
    assert "c.pdf" not in text
    assert "and 2 more" in text
    assert "encrypted: locked.pdf is protected with a password." in text


def test_files_of_the_same_name_are_told_apart_by_their_folders(ranking):
    first, second, _ = ranking.candidates
    twins = (replace(first, source="in/ada/cv.pdf"), replace(second, source="in/bo/cv.pdf"))
    text = ranking_in_terminal(replace(ranking, candidates=twins))
    assert "ada/cv.pdf" in text
    assert "bo/cv.pdf" in text


def test_flags_stand_under_the_candidate_and_are_explained_once(ranking):
    odd = tuple(replace(c, flags=("hidden-text", "made-up")) for c in ranking.candidates)
    text = ranking_in_terminal(replace(ranking, candidates=odd))
    assert text.count("! hidden-text, made-up\n") == 3
    assert text.count("! hidden-text: the file holds text that nobody") == 1
    assert "! made-up: " not in text


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example("Ada" * 30, "resume-" * 12 + ".pdf", ["Kubernetes" * 9], ["hidden-text"] * 9)
@example("漢字" * 30, "履歴書" * 20 + ".pdf", ["漢字" * 30], [])
@given(_WORDS, _WORDS, st.lists(_WORDS, max_size=6), st.lists(_WORDS, max_size=3))
def test_no_name_makes_the_table_wider_than_the_terminal(ranking, name, source, missing, flags):
    odd = replace(
        ranking.candidates[0], name=name, source=source, missing=tuple(missing), flags=tuple(flags)
    )
    lines = ranking_in_terminal(replace(ranking, candidates=(odd, odd))).split("\n")
    assert max(map(cell_len, lines)) <= 80
    rule = lines.index("─" * 80)
    after_both = rule + 1 + 2 * (3 if flags else 2)
    assert lines[after_both] == ""  # neither went on in another line


def test_colours_change_nothing_but_colours(ranking):
    assert "\x1b[1m" in ranking_in_terminal(ranking, color=True)
