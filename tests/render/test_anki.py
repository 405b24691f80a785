"""The deck opened as what it is: a ZIP with an SQLite database."""

from __future__ import annotations

import datetime as dt
import io
import json
import sqlite3
import sys
import zipfile
from contextlib import closing
from dataclasses import replace

import pytest

from builders import question
from prepmatch.errors import MissingExtraError
from prepmatch.model import Because, Quote
from prepmatch.render.anki import MOST_CARDS, plan_in_anki

DAY = dt.date(2026, 11, 20)


def collection(package, tmp_path):
    path = tmp_path / "collection.anki2"
    path.write_bytes(zipfile.ZipFile(io.BytesIO(package)).read("collection.anki2"))
    return closing(sqlite3.connect(path))


def notes(package, tmp_path):
    """Fields of the notes by their names, in order, with guid, tags and time of change."""
    with collection(package, tmp_path) as database:
        (models,) = database.execute("select models from col").fetchone()
        found = database.execute("select guid, mod, tags, flds from notes order by id").fetchall()
    (model,) = (m for m in json.loads(models).values() if "prepmatch" in m["name"])
    names = [field["name"] for field in model["flds"]]
    return [
        {"guid": guid, "mod": mod, "tags": tags.split()}
        | dict(zip(names, fields.split("\x1f"), strict=True))
        for guid, mod, tags, fields in found
    ]


def quoting(planned, words):
    because = Because(planned.because[0].skill, Quote(words, 3), None)
    return replace(planned, because=(because,))


def test_a_note_and_a_card_for_every_question(report, tmp_path):
    package = plan_in_anki(report, DAY)
    first, second = notes(package, tmp_path)
    assert (first["Id"], second["Id"]) == ("k8s-probes", "python-gil")
    assert first["Question"] == "What about k8s-probes?"
    assert "your resume does not show Kubernetes" in first["Why"]
    assert first["Outline"].count("<li>") == 3
    assert first["tags"] == ["prepmatch::technical", "prepmatch::mid", "prepmatch::missing"]
    assert "Wrote 85 pipelines in Python." in second["Quotes"]
    with collection(package, tmp_path) as database:
        assert database.execute("select count(*), count(distinct nid) from cards").fetchone() == (
            2,
            2,
        )


def test_what_is_done_stays_a_note_with_a_tag_of_its_own(dated, tmp_path):
    found = notes(plan_in_anki(dated, DAY), tmp_path)
    assert len(found) == len(dated.questions)
    assert [note["Id"] for note in found if "prepmatch::done" in note["tags"]] == ["q2"]


def test_a_question_is_the_same_note_in_every_export(report, tmp_path):
    """Anki knows notes by their guid: whatever else changed, progress is kept."""
    (known, _) = notes(plan_in_anki(report, DAY), tmp_path)
    moved = quoting(replace(report.questions[0], rank=7), "Other words.")
    later = replace(report, questions=(report.questions[1], moved))
    (_, again) = notes(plan_in_anki(later, dt.date(2026, 12, 1)), tmp_path)
    assert again["guid"] == known["guid"]
    assert again["Quotes"] != known["Quotes"]
    assert again["mod"] > known["mod"]


def test_deck_and_kind_of_note_keep_their_ids(report, tmp_path):
    with collection(plan_in_anki(report, DAY), tmp_path) as database:
        models, decks = map(
            json.loads, database.execute("select models, decks from col").fetchone()
        )
    assert "1763600002" in models
    assert decks["1763600001"]["name"] == "Interview questions (prepmatch)"


def test_the_same_day_gives_the_same_bytes(report):
    assert plan_in_anki(report, DAY) == plan_in_anki(report, DAY)


@pytest.mark.parametrize(
    ("words", "forbidden"),
    [
        ("<script>alert(1)</script>", "<script"),
        ("[sound:http://x.example/a.mp3]", "[sound"),
        ("[latex]\\input{/etc/passwd}[/latex] [$]x[/$]", "[latex"),
        ("\\(x\\) \\[y\\]", "\\("),
        ("\x1f\x1b[31m\u202e", "\u202e"),
        ("<img src=x onerror=alert(1)>", "<img"),
    ],
)
def test_what_a_document_says_is_text_in_anki_too(report, tmp_path, words, forbidden):
    hostile = quoting(report.questions[0], words)
    (note,) = notes(plan_in_anki(replace(report, questions=(hostile,)), DAY), tmp_path)
    fields = "".join(value for name, value in note.items() if name not in {"mod", "tags"})
    assert forbidden not in fields
    assert "[" not in fields
    assert "\\" not in fields


def test_a_deck_has_no_more_cards_than_can_be_learned(report, tmp_path):
    many = tuple(
        replace(report.questions[0], rank=rank, question=question(f"q-{rank}", "python"))
        for rank in range(1, MOST_CARDS + 20)
    )
    package = plan_in_anki(replace(report, questions=many), DAY)
    assert len(notes(package, tmp_path)) == MOST_CARDS
    with collection(package, tmp_path) as database:
        assert (
            "The first 100 of 119 questions"
            in database.execute("select decks from col").fetchone()[0]
        )


def test_a_plan_without_questions_is_an_empty_deck(report, tmp_path):
    with collection(plan_in_anki(replace(report, questions=()), DAY), tmp_path) as database:
        assert database.execute("select count(*) from notes").fetchone() == (0,)


def test_without_the_library_a_sentence_says_how_to_get_it(report, monkeypatch):
    monkeypatch.setitem(sys.modules, "genanki", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'prepmatch\[anki\]' helps"):
        plan_in_anki(report, DAY)
