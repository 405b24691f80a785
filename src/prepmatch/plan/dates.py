"""Which days there are, and on which of them to do something."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import TimeFrame


def free_dates(frame: TimeFrame) -> list[dt.date]:
    """The days that can be used: from today to the day before the interview.

    Without an interview, as many as there are said to be.
    """
    count = frame.days or 0
    if frame.interview is not None:
        count = (frame.interview - frame.today).days
    return [frame.today + dt.timedelta(days=after) for after in range(count)]


def day_of_need(frame: TimeFrame) -> dt.date:
    """The day on which everything must be known: the interview's, or the one after the last."""
    return frame.interview or frame.today + dt.timedelta(days=frame.days or 0)


def spread(dates: Sequence[dt.date], count: int) -> list[dt.date]:
    """So many of the dates, as evenly as can be, the first and the last among them.

    One alone is the last, so that a rehearsal comes on the day before the interview.
    """
    if count <= 1:
        return list(dates[-1:])
    step = (len(dates) - 1) / (count - 1)
    return [dates[round(place * step)] for place in range(count)]
