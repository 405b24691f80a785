from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict, replace

from prepmatch.render.ranking_csv import ranking_in_csv
from prepmatch.render.ranking_json import json_line_of, ranking_in_json
from prepmatch.render.ranking_terminal import ranking_in_terminal
from prepmatch.render.ranking_wording import ranks_of


def test_equal_scores_share_a_rank(ranking):
    assert ranks_of(ranking.candidates) == [1, 2, 2]


def test_csv_has_a_row_for_every_file(ranking, snapshot):
    text = "".join(ranking_in_csv(ranking))
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["source"] for row in rows] == ["a.pdf", "b.pdf", "c.pdf", "locked.pdf"]
    assert [row["status"] for row in rows] == ["scored", "scored", "scored", "unread"]
    snapshot(text, "ranking.csv")


def test_a_formula_in_a_name_stays_text(ranking):
    rows = list(csv.DictReader(io.StringIO("".join(ranking_in_csv(ranking)))))
    assert rows[1]["name"] == '\'=HYPERLINK("http://x")'


def test_json_and_json_lines_say_the_same_but_for_ranks(ranking):
    """Lines are printed while others are still read."""
    whole = json.loads("".join(ranking_in_json(ranking)))
    assert [candidate["rank"] for candidate in whole["candidates"]] == [1, 2, 2]
    outcomes = [*ranking.candidates, *ranking.skipped]
    lines = [json.loads(line) for line in map(json_line_of, outcomes)]
    unranked = [{**candidate, "rank": None} for candidate in whole["candidates"]]
    assert lines == [*unranked, *whole["unread"]]


def test_every_output_says_what_an_interrupt_left(ranking):
    partial = replace(ranking, not_done=1200)
    told = "Interrupted: 1,200 files were not looked at; the rest is ranked."
    assert told in ranking_in_terminal(partial)
    *_, last = csv.DictReader(io.StringIO("".join(ranking_in_csv(partial))))
    assert (last["status"], last["reason"], last["message"]) == ("partial", "interrupted", told)
    record = json.loads("".join(ranking_in_json(partial)))
    assert record["is_partial"]
    assert record["not_done"] == 1200


def test_json_says_what_it_takes_to_make_the_ranking_again(ranking):
    record = json.loads("".join(ranking_in_json(ranking)))
    assert record["versions"] == asdict(ranking.versions)
    assert record["provenance"] == {
        "today": "2026-11-20",
        "files": 4,
        "options": {"--timeout": "60"},
        "weights": {"fit_required": 65.0},
    }
