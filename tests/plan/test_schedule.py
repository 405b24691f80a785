from __future__ import annotations

import datetime as dt
import itertools
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from case_files import read_cases
from planned import TODAY, of, planned, sequence, told, within
from prepmatch.model import (
    Activity,
    DayKind,
    DropReason,
    Progress,
    QuestionKind,
    QuestionReason,
)
from prepmatch.plan.schedule import kept, make_schedule
from prepmatch.toolkit import bundled_toolkit


@pytest.fixture(scope="module")
def weights():
    return bundled_toolkit().catalog.weights


def case_of(text):
    """The questions and the time of a case."""
    head, *lines = text.strip().split("\n")
    questions, done = [], set()
    for rank, line in enumerate(lines, 1):
        minutes, complexity, *more = line.split()
        kinds = [QuestionKind(word) for word in more if word != "done"]
        questions.append(planned(rank, int(minutes), complexity, *kinds))
        done |= {f"q{rank}"} if "done" in more else set()
    number = {
        name: int(found[1]) if (found := re.search(pattern, head)) else None
        for name, pattern in (
            ("interview", r"interview in (\d+)"),
            ("days", r"(?:^|, )(\d+) days"),
            ("minutes", r"(\d+) minutes"),
        )
    }
    frame = {name: value for name, value in number.items() if value is not None}
    return questions, within(progress=Progress(frozenset(done)), **frame)


@pytest.mark.parametrize("case", read_cases("schedule.md"), ids=str)
def test_what_is_done_on_which_day(case, weights):
    schedule = make_schedule(*case_of(case.text), weights)
    lines = [told(day) for day in schedule.days]
    for reason in DropReason:
        left = [str(d.planned.rank) for d in schedule.dropped if d.reason is reason]
        if left:
            lines.append(f"left out for {reason.value}: {', '.join(left)}")
    assert tuple(lines) == case.expected


QUESTIONS = st.lists(
    st.tuples(
        st.integers(5, 90),
        st.sampled_from(["low", "medium", "high"]),
        st.sampled_from(QuestionKind),
        st.sampled_from(QuestionReason),
    ),
    max_size=25,
).map(lambda all_of: [planned(rank, *parts) for rank, parts in enumerate(all_of, 1)])
DONE = st.frozensets(st.integers(1, 25).map("q{}".format), max_size=8)
MINUTES = st.none() | st.integers(5, 2000)


@st.composite
def frames(draw, minutes=MINUTES):
    """Any time there may be in which something is said about days."""
    days = draw(st.none() | st.integers(1, 40))
    interview = draw(st.integers(0, 100) if days is None else st.none() | st.integers(0, 100))
    more = {} if interview is None else {"interview": interview}
    return within(draw(minutes), days=days, progress=Progress(draw(DONE)), **more)


def made(questions, frame):
    return make_schedule(questions, frame, bundled_toolkit().catalog.weights)


@given(questions=QUESTIONS, frame=frames(st.integers(5, 2000)))
def test_a_schedule_takes_no_more_than_the_time_there_is(questions, frame):
    assert made(questions, frame).minutes <= frame.minutes


@given(questions=QUESTIONS, frame=frames())
def test_days_come_in_order_from_today_to_the_day_before_the_interview(questions, frame):
    days = made(questions, frame).days
    dates = [day.date for day in days]
    assert dates == sorted(set(dates))
    assert [day.number for day in days] == list(range(1, len(days) + 1))
    assert all(date >= TODAY for date in dates)
    if frame.interview and frame.interview > TODAY:
        assert all(date < frame.interview for date in dates)
    elif frame.days and not frame.interview:
        assert all(date < TODAY + dt.timedelta(days=frame.days) for date in dates)
    if frame.days:
        assert len(days) <= frame.days


@given(questions=QUESTIONS, frame=frames())
def test_no_day_is_empty_or_longer_than_a_day_can_be(questions, frame):
    days = made(questions, frame).days
    assert all(day.questions for day in days)
    assert all(day.minutes <= (240 if frame.minutes is None else 480) for day in days)


@given(questions=QUESTIONS, frame=frames())
def test_every_question_is_studied_once_or_done_or_left_out(questions, frame):
    schedule = made(questions, frame)
    studied = of(schedule, Activity.STUDY)
    dropped = [item.planned.question.id for item in schedule.dropped]
    if any(day.kind is DayKind.WARM_UP for day in schedule.days):
        studied = [told for told in sequence(schedule) if told not in schedule.done]
    assert sorted([*studied, *schedule.done, *dropped]) == sorted(p.question.id for p in questions)


@given(questions=QUESTIONS, frame=frames())
def test_nothing_comes_twice_in_a_row(questions, frame):
    """Not even over night, unless there is but one question in all."""
    met = sequence(made(questions, frame))
    if len(set(met)) > 1:
        assert all(first != second for first, second in itertools.pairwise(met))


@given(questions=QUESTIONS, frame=frames())
def test_a_question_is_repeated_only_on_a_day_after_it_was_studied(questions, frame):
    schedule = made(questions, frame)
    seen = set(schedule.done)
    for day in schedule.days:
        repeats = [s.question for s in day.steps if s.activity is Activity.REPEAT]
        assert seen.issuperset(repeats)
        assert len(set(repeats)) == len(repeats)
        seen |= {s.question for s in day.steps if s.activity is Activity.STUDY}


@given(questions=QUESTIONS, frame=frames())
def test_it_ends_with_a_rehearsal_on_the_day_before(questions, frame):
    schedule = made(questions, frame)
    if len(set(sequence(schedule))) < 2 or schedule.days[0].kind is DayKind.WARM_UP:
        return
    last = schedule.days[-1]
    assert last.kind is DayKind.REHEARSAL
    assert last.steps[-1].activity is Activity.ALOUD
    needed = frame.interview or TODAY + dt.timedelta(days=frame.days)
    assert last.date == needed - dt.timedelta(days=1)
    assert all(day.kind is DayKind.STUDY for day in schedule.days[:-1])


@given(questions=QUESTIONS, frame=frames())
def test_no_session_goes_on_for_more_than_an_hour_but_for_one_long_question(questions, frame):
    for day in made(questions, frame).days:
        session: list[int] = []
        for step in day.steps:
            session = [] if step.activity is Activity.BREAK else [*session, step.minutes]
            assert len(session) <= 1 or sum(session) <= 60
        assert day.steps[0].question
        assert day.steps[-1].question


@given(questions=QUESTIONS, frame=frames(st.integers(5, 2000)), more=st.integers(0, 1000))
def test_more_hours_keep_everything_that_fewer_had(questions, frame, more):
    longer = within(frame.minutes + more, days=frame.days, progress=frame.progress)
    if frame.interview:
        longer = within(
            frame.minutes + more,
            days=frame.days,
            progress=frame.progress,
            interview=(frame.interview - TODAY).days,
        )
    few, many = (
        [p.question.id for p in kept(questions, made(questions, time))] for time in (frame, longer)
    )
    assert set(few) <= set(many)


@given(questions=QUESTIONS, minutes=st.integers(5, 600))
def test_hours_without_days_keep_the_head_of_the_list(questions, minutes):
    assume(questions and questions[0].question.minutes <= minutes)
    left = kept(questions, made(questions, within(minutes)))
    assert list(left) == questions[: len(left)]
    assert sum(planned.question.minutes for planned in left) <= minutes
    if len(left) < len(questions):
        assert sum(p.question.minutes for p in questions[: len(left) + 1]) > minutes


@given(questions=QUESTIONS, frame=frames())
def test_the_same_input_gives_the_same_schedule(questions, frame):
    assert made(questions, frame) == made(list(questions), frame)


def test_it_tells_how_much_time_would_hold_everything(weights):
    questions = [planned(rank) for rank in range(1, 9)]
    short = make_schedule(questions, within(100, interview=5), weights)
    assert short.dropped
    assert not make_schedule(questions, within(short.needed, interview=5), weights).dropped
    assert make_schedule(questions, within(short.needed - 1, interview=5), weights).dropped


def test_without_a_schedule_nothing_is_left_out():
    questions = [planned(1), planned(2)]
    assert kept(questions, None) == tuple(questions)


def test_where_the_first_question_is_too_long_shorter_ones_fill_the_time(weights):
    questions = [planned(1, 45, "high"), planned(2, 10, "low"), planned(3, 30, "low")]
    short = make_schedule(questions, within(minutes=30), weights)
    assert [dropped.planned.rank for dropped in short.dropped] == [1, 3]
    longer = make_schedule(questions, within(minutes=50), weights)
    assert [dropped.planned.rank for dropped in longer.dropped] == [2, 3]
