from __future__ import annotations

from builders import bank, question, vocabulary
from prepmatch.match.links import QuestionLinks
from prepmatch.match.relations import Relations
from prepmatch.match.search import search

QUESTIONS = bank(
    question("k8s-probes", "kubernetes"),
    question("python-gil", "python"),
    question("deep-dropout", "deep-learning"),
)


def found(query):
    known = vocabulary()
    links = QuestionLinks(QUESTIONS, known, Relations(known))
    return [entry.id for entry in search(query, QUESTIONS, known, links)]


def test_without_a_query_the_whole_bank_is_listed():
    assert found(None) == ["k8s-probes", "python-gil", "deep-dropout"]


def test_an_alias_finds_the_questions_of_its_skill():
    assert found("K8s")[0] == "k8s-probes"


def test_words_of_a_question_find_it():
    assert found("dropout") == ["deep-dropout"]


def test_nonsense_finds_nothing():
    assert found("zzzz") == []
