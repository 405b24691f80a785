"""The calendar as an ICS parser reads it."""

from __future__ import annotations

import datetime as dt
import sys
from dataclasses import replace

import pytest
from icalendar import Calendar

from builders import document
from planned import TODAY, planned, with_days, within
from prepmatch.errors import MissingExtraError
from prepmatch.model import DocumentKind, JobFacts
from prepmatch.render.calendar import plan_in_calendar


@pytest.fixture
def weights(toolkit):
    return toolkit.catalog.weights


@pytest.fixture
def dated(report, weights):
    """A report with six questions and an interview in four days."""
    questions = tuple(planned(rank, complexity="high") for rank in range(1, 7))
    return with_days(replace(report, questions=questions), within(interview=4), weights)


def events(text):
    return Calendar.from_ical(text.encode()).walk("VEVENT")


def test_each_day_and_the_interview_are_events_of_a_whole_day(dated):
    found = events(plan_in_calendar(dated))
    days = dated.schedule.days
    assert [event.decoded("dtstart") for event in found] == [
        *(day.date for day in days),
        dated.schedule.frame.interview,
    ]
    for event in found:
        assert event.decoded("dtend") - event.decoded("dtstart") == dt.timedelta(days=1)
        assert event["transp"] == "TRANSPARENT"
    assert str(found[0]["summary"]) == "Interview prep, 1 h: Data Engineer"
    assert str(found[-2]["summary"]).startswith("Interview rehearsal, ")
    assert str(found[-1]["summary"]) == "Interview: Data Engineer"


def test_an_event_tells_what_to_do_in_which_order(dated):
    lines = str(events(plan_in_calendar(dated))[1]["description"]).split("\n")
    assert lines == [
        "1. Again, from memory: What about q1? (10 min)",
        "2. Again, from memory: What about q2? (10 min)",
        "3. What about q3? (30 min)",
        "Break, 5 min",
        "4. What about q4? (30 min)",
    ]


def test_lines_end_and_are_folded_as_the_standard_says(dated):
    """RFC 5545, 3.1: CRLF, and no line of more than 75 octets."""
    text = plan_in_calendar(dated)
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_what_the_standard_requires_is_there(dated):
    calendar = Calendar.from_ical(plan_in_calendar(dated).encode())
    assert calendar["version"] == "2.0"
    assert calendar["prodid"].startswith("-//prepmatch//")
    for event in calendar.walk("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART"} <= set(event)


def uids(report):
    return {
        event.decoded("dtstart"): str(event["uid"]) for event in events(plan_in_calendar(report))
    }


def test_a_new_plan_for_the_same_jobs_changes_the_events_of_the_same_dates(dated, weights):
    fewer = replace(dated, questions=dated.questions[2:])
    frame = replace(dated.schedule.frame, today=TODAY + dt.timedelta(days=1))
    again = with_days(fewer, frame, weights)
    old, new = uids(dated), uids(again)
    both = old.keys() & new.keys()
    assert len(set(old.values())) == len(old)
    assert len(both) >= 3
    assert all(old[date] == new[date] for date in both)


def test_plans_for_other_jobs_are_other_events(dated, job):
    other = replace(job, document=document("Nurse\n\nWound care.", DocumentKind.JOB))
    assert not set(uids(dated).values()) & set(uids(replace(dated, jobs=(other,))).values())


def test_the_order_of_jobs_changes_no_event(dated, job):
    other = replace(job, document=document("Nurse\n\nWound care.", DocumentKind.JOB))
    one, two = (replace(dated, jobs=jobs) for jobs in ((job, other), (other, job)))
    assert uids(one) == uids(two)


def test_the_same_plan_gives_the_same_bytes_and_no_clock_is_read(dated):
    text = plan_in_calendar(dated)
    assert text == plan_in_calendar(dated)
    stamps = {event.decoded("dtstamp") for event in events(text)}
    assert stamps == {dt.datetime(2026, 11, 20, tzinfo=dt.timezone.utc)}


def test_text_cannot_become_a_property_or_an_event(dated, job, weights):
    hostile = (
        "a, b; c\\n\r\nEND:VEVENT\r\nBEGIN:VALARM\nATTACH:x 🎉 \x1b[31m\u202e\u2028X:y" + "é" * 99
    )
    entry = replace(planned(1), question=replace(planned(1).question, question=hostile))
    report = replace(
        dated, jobs=(replace(job, facts=JobFacts(hostile)),), questions=(entry, planned(2))
    )
    made = with_days(report, within(days=2), weights)
    text = plan_in_calendar(made)
    calendar = Calendar.from_ical(text.encode())
    assert [part.name for part in calendar.walk()] == ["VCALENDAR", "VEVENT", "VEVENT"]
    first = calendar.walk("VEVENT")[0]
    told = "a, b; c\\n END:VEVENT BEGIN:VALARM ATTACH:x 🎉 X:y" + "é" * 99
    assert str(first["summary"]).endswith(told)
    assert told in str(first["description"])
    assert not {"\x1b", "\u202e", "\u2028"} & set(text)


def test_without_the_library_the_way_to_get_it_is_told(dated, monkeypatch):
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'prepmatch\[calendar\]' helps"):
        plan_in_calendar(dated)
