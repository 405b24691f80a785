"""How well resumes are ranked on the graded sets, and that it does not get worse."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from measure_ranking import FLOORS, FOLDER, HELD_OUT, main, means, measured, summary
from ndcg import expected_grades, ndcg, tfidf_cosine

from prepmatch.documents.read import document_from_text
from prepmatch.errors import UnusableJobError
from prepmatch.model import DocumentKind
from prepmatch.toolkit import bundled_toolkit
from prepmatch.understanding import understand_job

README = Path(__file__).parents[2] / "README.md"
_BLOCK = re.compile(
    r"<!-- measured: python tests/ranking/measure_ranking.py -->\n```text\n(.*?)```\n", re.DOTALL
)


@pytest.mark.parametrize("folder", [FOLDER, HELD_OUT], ids=["ranking", "held_out"])
def test_no_figure_is_below_its_floor(folder):
    floors = json.loads(FLOORS.read_text("utf-8"))
    name = "held_out" if folder is HELD_OUT else "ranking"
    told = means(measured(folder))
    assert told["ndcg"] >= floors[name]["ndcg"]
    assert told["ndcg"] > told["tfidf"]


def test_the_readme_tells_the_floors():
    (block,) = _BLOCK.findall(README.read_text("utf-8"))
    assert block == summary(json.loads(FLOORS.read_text("utf-8")))


def test_the_best_order_is_one_and_a_worse_one_less():
    assert ndcg([3, 2, 1, 0]) == 1.0
    assert ndcg([2, 3, 1, 0]) < 1.0
    assert ndcg([0] * 10 + [3]) == 0.0
    assert ndcg([0, 0]) == 0.0


def test_equal_scores_share_the_mean_of_their_grades():
    scores = {"a": 1.0, "b": 5.0, "c": 1.0}
    assert expected_grades(scores, {"a": 3, "b": 1}) == [1, 1.5, 1.5]


def test_the_text_with_the_rarer_words_of_a_query_is_nearer():
    near = tfidf_cosine("the bridge", {"one": "the the the road", "two": "the bridge"})
    assert near["two"] > near["one"] > 0


def test_the_script_lists_the_ranking_of_one_ad(capsys):
    assert main(["--ad", "personal-trainer"]) == 0
    told = capsys.readouterr().out
    assert told.splitlines()[1].startswith("personal-trainer")
    assert told.count("  3  ") == 2


def test_an_ad_of_a_known_line_of_work_can_be_scored_though_it_names_no_skill():
    toolkit = bundled_toolkit()
    ad = document_from_text("Zookeeper, or cook", DocumentKind.JOB, toolkit.settings, "ad.txt")
    assert understand_job(ad, toolkit, to_score=True).requirements == ()
    with pytest.raises(UnusableJobError):
        understand_job(ad, toolkit)
