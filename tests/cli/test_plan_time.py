from __future__ import annotations

import datetime as dt
import itertools
import json

import pytest
from icalendar import Calendar


@pytest.fixture
def resume(pdfs):
    return pdfs / "two-columns-latex.pdf"


@pytest.fixture
def plan(run, resume, ad, monkeypatch, today):
    """Run the command on a day that never changes."""
    monkeypatch.setattr("prepmatch.cli.inputs.today", lambda: today)
    return lambda *options: run("plan", resume, ad, *options)


@pytest.fixture
def record(plan):
    def of(*options):
        done = plan("--format", "json", *options)
        assert done.exit_code == 0, done.stderr
        return json.loads(done.stdout)

    return of


def test_six_hours_before_an_interview_in_five_days(record):
    """It fits, is spaced, has nothing twice in a row, and ends with a rehearsal."""
    days = record("--hours", "6", "--interview", "2026-11-25")["schedule"]
    assert [day["date"][-2:] for day in days] == ["20", "21", "22", "23", "24"]
    assert 300 <= sum(day["minutes"] for day in days) <= 360
    met = [step["question"] for day in days for step in day["steps"] if step["question"]]
    assert all(first != second for first, second in itertools.pairwise(met))
    kinds = [step["kind"] for day in days for step in day["steps"]]
    assert {"study", "repeat", "aloud", "break"} == set(kinds)
    assert [day["kind"] for day in days] == ["study"] * 4 + ["rehearsal"]


def test_stories_are_told_aloud_in_the_rehearsal(record):
    made = record("--interview", "2026-11-25")
    kinds = {question["id"]: question["kind"] for question in made["questions"]}
    assert "behavioral" in {kinds[question] for question in made["schedule"][-1]["questions"]}


def test_without_days_there_is_no_schedule(record):
    assert record()["schedule"] == []
    assert record("--hours", "2")["schedule"] == []


def test_hours_alone_tell_what_they_leave_out(record):
    everything, some = record(), record("--hours", "1.5")
    kept = [question["id"] for question in some["questions"]]
    assert kept + [item["id"] for item in some["dropped"]] == [
        question["id"] for question in everything["questions"]
    ]


@pytest.mark.parametrize(
    ("interview", "sentence"),
    [
        ("2026-11-19", "2026-11-19 has gone by; today is 2026-11-20."),
        ("soon", "'soon' is no date. Write the day of the interview like 2026-11-20."),
        ("2026-02-30", "'2026-02-30' is no date."),
        ("25.11.2026", "'25.11.2026' is no date."),
        ("2028-01-01", "2028-01-01 is more than a year away."),
    ],
)
def test_a_day_that_cannot_be_planned_for_is_wrong_usage(plan, interview, sentence):
    done = plan("--interview", interview)
    assert (done.exit_code, done.stdout) == (2, "")
    assert sentence in done.stderr


def test_an_interview_today_gets_a_warm_up_and_is_told_why_no_more(plan):
    done = plan("--interview", "2026-11-20")
    assert done.exit_code == 0
    assert "(warm-up)" in done.stdout
    assert "--days 1 instead of it" in " ".join(done.stdout.split())


def test_a_calendar_can_be_imported(plan, tmp_path):
    path = tmp_path / "plan.ics"
    done = plan("--interview", "2026-11-25", "-o", path)
    assert done.exit_code == 0, done.stderr
    found = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert [event.decoded("dtstart").day for event in found] == [20, 21, 22, 23, 24, 25]
    printed = plan("--interview", "2026-11-25", "--format", "ics")
    assert printed.stdout_bytes == path.read_bytes()


def test_a_calendar_needs_days(plan, tmp_path):
    done = plan("-o", tmp_path / "plan.ics", "--hours", "5")
    assert done.exit_code == 2
    assert "A calendar needs days: add --interview YYYY-MM-DD or --days N." in done.stderr


@pytest.fixture
def worked_on(plan, tmp_path):
    """A plan of which the first day is ticked, with notes and Windows line ends."""
    path = tmp_path / "plan.md"
    plan("--hours", "6", "--interview", "2026-11-25", "-o", path)
    head, _, rest = path.read_text(encoding="utf-8").partition("### Day 2")
    text = f"{head.replace('- [ ]', '- [x]')}- [x] buy milk\n\n### Day 2{rest}"
    path.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    return path


def test_a_plan_that_was_worked_on_goes_on(record, worked_on, monkeypatch, today):
    first = record("--hours", "6", "--interview", "2026-11-25")
    done = [s["question"] for s in first["schedule"][0]["steps"] if s["kind"] == "study"]
    monkeypatch.setattr("prepmatch.cli.inputs.today", lambda: today + dt.timedelta(days=1))
    again = record("--hours", "5", "--interview", "2026-11-25", "--resume-plan", worked_on)
    assert done
    assert again["done"] == done
    assert again["schedule"][0]["date"] == "2026-11-21"
    steps = [step for day in again["schedule"] for step in day["steps"]]
    studied = {step["question"] for step in steps if step["kind"] == "study"}
    assert studied
    assert studied.isdisjoint(done)
    assert {step["question"] for step in steps if step["kind"] == "repeat"} & set(done)


def test_a_plan_can_be_taken_up_without_any_time(plan, worked_on, tmp_path):
    path = tmp_path / "again.md"
    done = plan("--resume-plan", worked_on, "-o", path)
    assert (done.exit_code, done.stderr) == (0, f"Wrote {path}\n")
    text = path.read_text(encoding="utf-8")
    assert "### Done already: " in text
    assert plan("--resume-plan", path, "--format", "json").stdout == (
        plan("--resume-plan", worked_on, "--format", "json").stdout
    )


def test_notes_in_a_plan_are_not_written_over(plan, worked_on, monkeypatch):
    before = worked_on.read_bytes()
    monkeypatch.chdir(worked_on.parent)
    done = plan("--resume-plan", worked_on, "-o", "plan.md")
    assert done.exit_code == 2
    assert "may hold notes of yours; write the new plan to another file" in done.stderr
    assert worked_on.read_bytes() == before


def test_ticks_that_this_plan_does_not_hold_are_one_note(plan, worked_on):
    with worked_on.open("a", encoding="utf-8") as stream:
        stream.writelines(f"- [x] mine `my-own-{n}`\n" for n in range(7))
    done = plan("--resume-plan", worked_on)
    assert done.exit_code == 0
    assert done.stderr == (
        f"note: {worked_on}: ticked, but not in this plan: "
        "my-own-0, my-own-1, my-own-2, my-own-3, my-own-4 and 2 more\n"
    )
    assert plan("--resume-plan", worked_on, "--quiet").stderr == ""


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"Dear diary\n- [x] milk\n", "holds no box of a plan"),
        (b"", "holds no box of a plan"),
        (b"%PDF-1.7\x00\xff\xfe" + bytes(range(256)) * 9, "holds no box of a plan"),
        (b"- [ ] x\n" * 700_000, "is larger than 5,000,000 bytes"),
    ],
    ids=["diary", "empty", "binary", "huge"],
)
def test_what_is_no_plan_is_a_sentence(plan, tmp_path, content, why):
    path = tmp_path / "plan.md"
    path.write_bytes(content)
    done = plan("--resume-plan", path)
    assert (done.exit_code, done.stdout) == (1, "")
    assert f"{path} {why}. Name the Markdown file that prepmatch plan -o plan.md wrote" in (
        done.stderr
    )


def test_a_plan_that_cannot_be_opened_is_a_sentence(plan, tmp_path):
    for path in (tmp_path, tmp_path / "none.md"):
        done = plan("--resume-plan", path)
        assert done.exit_code == 1
        assert f"{path} cannot be opened: " in done.stderr
        assert "Traceback" not in done.stderr


def test_a_plan_saved_by_an_old_editor_is_read_too(plan, worked_on):
    text = worked_on.read_text(encoding="utf-8-sig")
    worked_on.write_bytes(text.encode("utf-16"))
    assert "Done already: 1 " in plan("--resume-plan", worked_on).stdout
