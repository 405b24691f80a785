"""Slips of the pen are found, and ordinary words are none.

The ordinary words and names are drawn from `data/english.txt`, which is made from SCOWL.
"""

from __future__ import annotations

import random

import pytest

from builders import document
from prepmatch.catalog.bundled import ordinary_english
from prepmatch.model import DocumentKind, SkillKind
from slips import slips

LEAST = 0.95
NAMES_TOO = frozenset(
    (
        "android antivirus arduino azure bigquery bitcoin bugzilla chromium cilium clojure cobol "
        "confluent cosmosdb debian django dropbox drupal dynamodb ecmascript elasticsearch emac "
        "erlang firebase firewall fortran gawk gentoo github gnupg godot hadoop hbase heroku java "
        "javascript jekyll jenkin kafka kotlin libreoffice linux luau mainframe mariadb matlab "
        "memcached mongodb mysql ocaml openoffice oscilloscope pachyderm paypal perforce perl "
        "playstation postgresql powerpoint python pytorch redcap redis redshift retool roku "
        "salesforce scala scylla selenium sharepoint spacy spreadsheet sqlite svelte tableau "
        "tensorflow typescript ubuntu unix wordpress xamarin yacc yammer yeoman"
    ).split()
)
"""What the list of English has as names of technologies, or of nothing so much as of them."""


def ordinary_words(how_many):
    words = sorted(word for word in ordinary_english() if len(word) > 1)
    return random.Random(1).sample(words, how_many)  # noqa: S311 - no secret


def decided(toolkit, sentences):
    """What is found in sentences, each a paragraph of its own."""
    ad = document("\n\n".join(sentences), DocumentKind.JOB)
    return toolkit.finder.find(ad)


def test_slips_and_variants_of_names_are_found(toolkit):
    made = slips(toolkit.catalog.vocabulary.skills, 300, seed=7)
    missed = [
        (what, variant)
        for what, variant, skill in made
        if skill
        not in {
            mention.skill.id
            for mention in decided(toolkit, [f"We use Python, {variant}, Docker and Kubernetes."])
        }
    ]
    assert len(missed) <= (1 - LEAST) * len(made), missed


def test_ordinary_words_in_prose_are_no_technologies(toolkit):
    words = [word for word in ordinary_words(3000) if word not in NAMES_TOO]
    found = decided(toolkit, [f"We saw the {word} there today." for word in words])
    assert [m.text for m in found if m.skill.kind.is_technology or m.skill.is_discovered] == []


@pytest.mark.parametrize("written", [str.lower, str.title])
def test_ordinary_words_among_names_are_no_slips_and_no_new_names(toolkit, written):
    sentences = [f"Python, {written(word)}, Docker, SQL" for word in ordinary_words(3000)]
    found = decided(toolkit, sentences)
    assert [m.text for m in found if m.rule == "fuzzy" or m.skill.is_discovered] == []


@pytest.mark.parametrize(
    "text",
    [
        "You are new industry experts.",
        "Our data powers BI reports.",
        "We paint on canvas and trade equities.",
        "Buy or rent the tools or machines.",
    ],
)
def test_words_that_resemble_a_name_are_not_taken_for_it(toolkit, text):
    names = {m.skill.id for m in decided(toolkit, [text]) if m.skill.kind is not SkillKind.SOFT}
    assert names.isdisjoint({"news-industry", "power-bi", "canva", "equity", "or-tools"})
