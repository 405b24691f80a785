from __future__ import annotations

import pytest

from builders import document
from prepmatch.model import Cues, Span
from prepmatch.skills.scope import Scope

CUES = Cues(
    required=("must have",),
    preferred=("a plus",),
    negated_before=("unlike", "instead of", "we do not use", "do not need"),
    negated_after=("not required",),
    boilerplate=("equal opportunity", "401(k)"),
)
NEGATED = "the sentence says that it is not asked for"
BOILERPLATE = "the sentence is about the law, benefits or privacy"


def scope_and_span(text, word="Java"):
    doc = document(text)
    start = doc.text.index(word)
    return Scope(doc, CUES), Span(start, start + len(word)), doc.text


def sentence(text):
    scope, span, text = scope_and_span(text)
    start, end = scope.sentence(span)
    return text[start:end].strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One thing. You know Java. And more.", "You know Java."),
        ("You know SQL. Java is a plus.", "Java is a plus."),
        ("You know C#. Java is a plus.", "Java is a plus."),
        ("You know C++. Java is a plus.", "Java is a plus."),
        ("A plus (e.g. Java) is good. Bye.", "A plus (e.g. Java) is good."),
        ("A plus, i.e. Java. Bye.", "A plus, i.e. Java."),
        ("\u2022 Python\n\u2022 Java 3.11 and\nmore\n\u2022 Go", "\u2022 Java 3.11 and\nmore"),
        ("Intro\n\nJava here\n\nEnd", "Java here"),
        ("1. Python\n2. Java\n3. Go", "Java"),
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(text, expected):
    assert sentence(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Unlike Java shops, we are quick.",
        "Instead of Java we use Python.",
        "We do not use Python, Perl or Java.",
        "You do not need Java.",
        "Java is not required.",
        "No Java required.",
        "No Python or Java experience needed.",
    ],
)
def test_a_negated_mention_does_not_count(text):
    scope, span, _ = scope_and_span(text)
    assert scope.refusal(span) == NEGATED


@pytest.mark.parametrize(
    "text",
    [
        "Unlike Perl shops, we use Java.",
        "Instead of Perl we use Java.",
        "We do not use Perl, but Java is fine.",
        "A PhD is not required; Java is.",
        "Java is required, but Perl is not required.",
        "No PhD required. Java is.",
        "No two days are alike: Java.",
        "No week goes by without Java.",
        "You must have Java.",
    ],
)
def test_a_negation_ends_with_its_clause(text):
    scope, span, _ = scope_and_span(text)
    assert scope.refusal(span) is None


@pytest.mark.parametrize(
    "text", ["As an equal opportunity employer we welcome Java.", "We match 401(k) and Java."]
)
def test_boilerplate_does_not_count(text):
    scope, span, _ = scope_and_span(text)
    assert scope.refusal(span) == BOILERPLATE


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Java is a plus.", True),
        ("Java is a\nPlus.", True),
        ("Java is a pluses.", False),
        ("Java. Python is a plus.", False),
    ],
)
def test_a_cue_is_found_as_whole_words_within_the_sentence(text, says):
    scope, span, _ = scope_and_span(text)
    assert scope.says("preferred", span) is says


def test_a_kind_of_cue_without_wordings_says_nothing():
    scope, span, _ = scope_and_span("Java or similar")
    assert scope.says("alternatives", span) is False


@pytest.mark.parametrize("word", ["fraud detection", "differential privacy", "dental imaging"])
def test_work_on_privacy_fraud_or_teeth_is_no_boilerplate(toolkit, word):
    doc = document(f"Build {word} in Java.")
    scope = Scope(doc, toolkit.catalog.cues)
    start = doc.text.index("Java")
    assert scope.refusal(Span(start, start + 4)) is None
