from __future__ import annotations

from dataclasses import replace

from builders import AWS, KUBERNETES, PYTHON, bank, question, vocabulary
from prepmatch.match.coverage import bank_stats, coverage
from prepmatch.match.links import QuestionLinks
from prepmatch.match.relations import Relations
from prepmatch.model import Demand, Level, SkillKind, Template, Versions

TEMPLATE = Template((SkillKind.PLATFORM,), replace(question("t"), question="How is {skill}?"))


def covered(skill, *questions):
    known = vocabulary()
    entries = replace(bank(*questions), templates=(TEMPLATE,))
    found = coverage(Demand("x", 9), skill, QuestionLinks(entries, known, Relations(known)))
    return found.own, found.near, found.templates, found.questions


def test_with_enough_of_its_own_nothing_else_counts():
    own = [question("one", "aws"), question("two", "aws"), question("google", "gcp")]
    assert covered(AWS, *own) == (2, 0, 0, 2)


def test_siblings_count_where_its_own_are_too_few():
    assert covered(AWS, question("one", "aws"), question("google", "gcp")) == (1, 1, 0, 2)


def test_templates_count_last():
    assert covered(AWS, question("google", "gcp")) == (0, 1, 1, 2)


def test_a_term_that_stands_for_nothing_has_no_questions():
    assert covered(None, question("one", "aws")) == (0, 0, 0, 0)


def test_questions_count_once_under_their_first_topic():
    known = vocabulary()
    entries = bank(
        question("a", "python", topics=("python", "programming"), level=Level.JUNIOR),
        question("b", "python"),
        question("c", "kubernetes"),
    )
    links = QuestionLinks(entries, known, Relations(known))
    named = {"Python": PYTHON, "k8s": KUBERNETES}.get
    demand = [Demand("Python", 5), Demand("Blorb", 3)]
    stats = bank_stats(entries, demand, named, links, Versions("0", "0", "0", "0"))
    assert stats.questions == 3
    assert list(stats.by_topic.items()) == [("python", 2), ("kubernetes", 1)]
    assert stats.by_level == {"junior": 1, "mid": 2, "senior": 0, "staff": 0}
    assert stats.by_kind["technical"] == 3
    assert [(c.demand.term, c.questions) for c in stats.demand] == [("Python", 2), ("Blorb", 0)]
