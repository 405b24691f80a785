"""A plan as a deck for Anki. Needs the extra `prepmatch[anki]`.

A note is known by its question's id, so that exporting again adds and updates cards and keeps
what was learned. Everything goes into one deck, whatever the job: a question that two jobs ask
for is one card. What is done already stays in, with the tag `prepmatch::done`: a deck is there
to be asked again, and leaving a note out would not take it from a collection that has it.
"""

from __future__ import annotations

import datetime as dt
import io
import itertools
import sqlite3
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prepmatch.errors import MissingExtraError
from prepmatch.render.escape import for_anki
from prepmatch.render.html import bullets, tag, together
from prepmatch.render.schedule_wording import already_done
from prepmatch.render.wording import facts_of, hours, quoted_job, quoted_resume, why

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import PlannedQuestion, PrepReport
    from prepmatch.render.html import Html

MOST_CARDS = 100
"""More cards than this are too many to learn for one interview."""
_DECK = 1_763_600_001
_MODEL = 1_763_600_002
"""Ids that never change: Anki tells decks and kinds of notes by them."""
_NAME = "Interview questions (prepmatch)"
_FIELDS = ("Id", "Question", "Why", "Outline", "Example", "Pitfalls", "Follow-ups", "Quotes")
_FRONT = '<div class="question">{{Question}}</div>\n<div class="why">{{Why}}</div>'
_BACK = """{{FrontSide}}
<hr id="answer">
<h3>A strong answer covers</h3>{{Outline}}
<h3>It might sound like this</h3>{{Example}}
<h3>Pitfalls</h3>{{Pitfalls}}
<h3>Expect to be asked next</h3>{{Follow-ups}}
{{Quotes}}"""
_CSS = """.card { font: 18px/1.5 system-ui, sans-serif; text-align: left; max-width: 42rem;
  margin: 1rem auto; padding: 0 1rem; }
.question { font-size: 1.2em; font-weight: 600; }
.why, blockquote { font-size: .85em; opacity: .8; }
h3 { font-size: 1em; margin: 1.1em 0 .2em; }
ul { margin: 0; padding-left: 1.2em; }
blockquote { margin: 1em 0 0; padding-left: .8em; border-left: 3px solid; }
"""
_MADE = (1980, 1, 1, 0, 0, 0)
"""The date of the files within the package: the earliest that ZIP can write."""


def plan_in_anki(report: PrepReport, day: dt.date) -> bytes:
    """A package that Anki imports, with a card for each of the first questions.

    Args:
        report: what to draw.
        day: what the notes are dated. Anki takes over changes of notes that are dated later than
            its own, so this should be today; the same day gives the same bytes.

    Raises:
        MissingExtraError: if the library that makes decks is not installed.
    """
    try:
        import genanki
    except ImportError:
        raise MissingExtraError("An Anki deck", "anki") from None
    model = genanki.Model(
        _MODEL,
        _NAME,
        fields=[{"name": name} for name in _FIELDS],
        templates=[{"name": "Question", "qfmt": _FRONT, "afmt": _BACK}],
        css=_CSS,
        sort_field_index=1,
    )
    deck = genanki.Deck(_DECK, _NAME, _about(len(report.questions)))
    done = already_done(report)
    for planned in report.questions[:MOST_CARDS]:
        fields, marks = _fields(planned), _marks(planned, is_done=planned in done)
        guid = genanki.guid_for("prepmatch", planned.question.id)
        deck.add_note(genanki.Note(model, fields, guid=guid, tags=marks, due=planned.rank))
    return _package(genanki.Package(deck), day)


def _about(questions: int) -> str:
    left_out = questions > MOST_CARDS
    return f"The first {MOST_CARDS} of {questions} questions." if left_out else ""


def _fields(planned: PlannedQuestion) -> list[str]:
    question = planned.question
    facts = f"{facts_of(question)} · {hours(question.minutes)} · {why(planned)}"
    parts: Sequence[Html] = (
        together([question.id]),
        together([question.question]),
        together([facts]),
        bullets(question.outline),
        together([question.example]),
        bullets(question.pitfalls),
        bullets(question.follow_ups),
        _quotes(planned),
    )
    return [for_anki(part) for part in parts]


def _quotes(planned: PlannedQuestion) -> Html:
    first = planned.because[0]
    said = (("The job: ", quoted_job(first)), ("Your resume: ", quoted_resume(first)))
    return together(tag("blockquote", label, words) for label, words in said if words)


def _marks(planned: PlannedQuestion, *, is_done: bool) -> list[str]:
    question = planned.question
    words = [question.kind.value, question.level.value, planned.reason.value]
    words += ["done"] if is_done else []
    return [f"prepmatch::{word}" for word in words]


def _package(package: Any, day: dt.date) -> bytes:
    """The package in memory; genanki's own way leaves a copy of it in a temporary file."""
    moment = dt.datetime.combine(day, dt.time(), dt.timezone.utc).timestamp()
    database = sqlite3.connect(":memory:")
    try:
        package.write_to_db(database.cursor(), moment, itertools.count(int(moment * 1000)))
        database.commit()
        collection = _bytes_of(database)
    finally:
        database.close()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (("collection.anki2", collection), ("media", b"{}")):
            archive.writestr(zipfile.ZipInfo(name, _MADE), data, zipfile.ZIP_DEFLATED, 1)
    return stream.getvalue()


def _bytes_of(database: sqlite3.Connection) -> bytes:
    if sys.version_info >= (3, 11):
        return database.serialize()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "collection.anki2"
        copy = sqlite3.connect(path)
        database.backup(copy)
        copy.close()
        return path.read_bytes()
