from __future__ import annotations

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from builders import KUBERNETES, TEAMWORK, question
from prepmatch.model import (
    AgendaItem,
    Because,
    Importance,
    Kit,
    KitForm,
    KitQuestion,
    Level,
    Probe,
    ProbeKind,
    QuestionKind,
    Quote,
    Versions,
)
from prepmatch.render.json_report import as_json
from prepmatch.render.kit_json import kit_record
from prepmatch.render.kit_markdown import kit_in_markdown
from prepmatch.render.kit_terminal import kit_in_terminal
from prepmatch.render.schemas import schema_of

JOB = Quote("Kubernetes and Spark in production", 9)
HOSTILE = "Led <b>x</b> | `y` **z** [l](http://h) \x1b[31m \u202e =CMD()"


@pytest.fixture
def kit():
    spark = Quote("Spark, SQL", 12, "skills")
    work = Quote("Moved 40 jobs to Docker.", 7, "experience")
    return Kit(
        form=KitForm(45),
        title="Data Engineer",
        job_source="job.txt",
        level=Level.SENIOR,
        candidate="Ada Example",
        resume_source="ada.pdf",
        agenda=(AgendaItem("Welcome", 4), AgendaItem("Questions for every candidate", 41)),
        questions=(
            KitQuestion(
                1, question("k8s-probes", "kubernetes"), 7, (Because(KUBERNETES, JOB, None),)
            ),
            KitQuestion(
                2,
                question("conflict", "teamwork", kind=QuestionKind.BEHAVIORAL),
                7,
                (Because(TEAMWORK, None, None),),
            ),
        ),
        own_session=(question("sql-windows", "sql", kind=QuestionKind.CODING),),
        must_haves=("Kubernetes", "AWS or GCP"),
        probes=(
            Probe(
                ProbeKind.UNPROVEN,
                ("Spark",),
                Importance.REQUIRED,
                "Spark: listed (line 12), but no work on the resume shows it.",
                ("Where did you use Spark?", "What went wrong there?"),
                JOB,
                spark,
                12,
            ),
            Probe(
                ProbeKind.DEPTH,
                ("Docker",),
                Importance.PREFERRED,
                "The work shows Docker (line 7).",
                ("What was the situation?",),
                JOB,
                work,
                7,
                fits=False,
            ),
        ),
        versions=Versions("0.0.0", "s" * 10, "q" * 10, "w" * 10),
    )


@pytest.fixture
def blind(kit):
    withheld = replace(kit.probes[1], resume=None, fits=True)
    return replace(
        kit,
        form=KitForm(30, is_blind=True),
        candidate=None,
        resume_source=None,
        probes=(withheld,),
    )


def test_a_kit_to_take_into_the_room(kit, snapshot):
    snapshot(kit_in_markdown(kit), "kit.md")


def test_a_kit_at_80_columns(kit, snapshot):
    snapshot(kit_in_terminal(kit), "kit-terminal.txt")


def test_a_kit_keeps_its_contract(kit, snapshot):
    record = kit_record(kit)
    Draft202012Validator(schema_of(record["schema"])).validate(json.loads(as_json(record)))
    snapshot(as_json(record), "kit.json")


def test_a_blind_kit_keeps_the_contract_and_says_what_it_leaves_out(blind):
    record = kit_record(blind)
    Draft202012Validator(schema_of(record["schema"])).validate(json.loads(as_json(record)))
    assert record["candidate"] == {"source": None, "name": None}
    for text in (kit_in_markdown(blind), kit_in_terminal(blind)):
        assert "without name, contacts, age and gender" in text
        assert "line 7, left out of the blind edition" in text
        assert "ada" not in text.lower()


def test_every_kit_calls_itself_a_reading_aid(kit):
    for text in (kit_in_markdown(kit), kit_in_terminal(kit)):
        assert "A reading aid for a conversation" in text


def test_every_row_of_the_scorecard_has_a_box_for_each_rating(kit):
    scorecard = kit_in_markdown(kit).split("## Scorecard")[1]
    rows = [line for line in scorecard.split("\n") if "☐" in line]
    assert [row.count("☐") for row in rows] == [4, 4, 4, 4]


def test_a_kit_without_questions_and_probes_says_so(kit):
    bare = replace(kit, questions=(), probes=(), must_haves=(), own_session=())
    for text in (kit_in_markdown(bare), kit_in_terminal(bare)):
        assert "Nothing that the ad asks for is left open by this resume." in text


def test_no_line_is_wider_than_the_terminal(kit):
    for width in (60, 80, 110):
        assert max(map(len, kit_in_terminal(kit, width=width).split("\n"))) <= width


def test_hostile_words_are_inert(kit):
    quote = Quote(HOSTILE, 3)
    probe = replace(
        kit.probes[0], skills=(HOSTILE,), why=HOSTILE, ask=(HOSTILE,), job=quote, resume=quote
    )
    hostile = replace(
        kit,
        title=HOSTILE,
        candidate=HOSTILE,
        job_source=HOSTILE,
        resume_source=HOSTILE,
        must_haves=(HOSTILE,),
        probes=(probe, replace(probe, fits=False)),
    )
    text = kit_in_markdown(hostile)
    html = MarkdownIt().enable("table").render(text)
    for markup in ("<b>", "<a ", "<code>", "<strong>z"):
        assert markup not in html
    for drawn in (text, kit_in_terminal(hostile)):
        assert "\x1b" not in drawn
        assert "\u202e" not in drawn
