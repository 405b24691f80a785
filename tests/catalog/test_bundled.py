"""The data that ships."""

from __future__ import annotations

from pathlib import Path

import pytest

from prepmatch.catalog.build import build_plain, data_files

DATA = Path(__file__).parents[2] / "data"

TOPICS = [
    ["supervised-learning"],
    ["unsupervised-learning"],
    ["bias-variance-tradeoff"],
    ["recommender-systems"],
    ["cross-validation"],
    ["class-imbalance"],
    ["regularization"],
    ["l1-regularization"],
    ["confusion-matrix"],
    ["feature-engineering"],
    ["model-monitoring"],
    ["gradient-descent"],
    ["missing-data"],
    ["random-forest", "gradient-boosting"],
    ["mlops"],
    ["end-to-end-ml-projects"],
    ["explaining-to-non-technical-audiences"],
    ["conflict-resolution"],
    ["continuous-learning"],
]


def test_it_has_no_problems():
    _, problems = build_plain(data_files(DATA))
    assert list(map(str, problems)) == []


@pytest.mark.parametrize("topic", TOPICS, ids=" and ".join)
def test_a_classic_topic_has_three_questions_at_more_than_one_level(toolkit, topic):
    bank = toolkit.catalog.bank
    tagged = [bank.by_id[name] for tag in topic for name, _ in bank.tagged.get(tag, ())]
    questions = {question.id: question for question in tagged}
    assert len(questions) >= 3
    assert len({question.level for question in questions.values()}) > 1


def test_whatever_is_related_is_related_both_ways(toolkit):
    by_id = toolkit.catalog.vocabulary.by_id
    assert len(by_id) > 1_000
    related = {(s.id, other) for s in toolkit.catalog.vocabulary.skills for other in s.related}
    assert related
    assert [pair for pair in related if (pair[1], pair[0]) not in related] == []
