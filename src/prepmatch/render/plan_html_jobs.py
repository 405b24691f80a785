"""Several jobs beside each other, as a section of a plan's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prepmatch.render.charts import swatch
from prepmatch.render.html import Html, table, tag, together
from prepmatch.render.jobs import SIGNS, hard_rows, job_names
from prepmatch.render.wording import RUNG_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.model import Importance, PrepReport


def jobs_beside(report: PrepReport) -> Iterator[Html]:
    """A table of requirements by jobs, by their numbers; nothing for a single job."""
    rows = hard_rows(report)
    if not rows:
        return
    names = job_names(report.jobs)
    yield tag("ol", *(tag("li", name) for name in names))
    numbers = (_unseen("Job ", str(number)) for number in range(1, len(names) + 1))
    grid = table(
        ("Skill", *numbers, "Your resume"),
        [
            (
                row.skill.name,
                *map(_sign, row.importances),
                together([swatch(row.rung.value), f" {RUNG_WORDS[row.rung]}"]),
            )
            for row in rows
        ],
        has_row_heads=True,
    )
    yield tag("div", grid, class_="jobs", tabindex="0", role="region", **_NAME)
    legend = (tag("li", f"{sign} {importance.value}") for importance, sign in SIGNS.items())
    yield tag("ul", *legend, class_="legend")


_NAME = {"aria_label": "What each job asks for"}


def _sign(asked: Importance | None) -> Html:
    if asked is None:
        return together([])
    sign = tag("span", SIGNS[asked], aria_hidden="true")
    return together([sign, tag("span", asked.value, class_="unseen")])


def _unseen(words: str, shown: str) -> Html:
    """What is only heard, before what is shown too."""
    return together([tag("span", words, class_="unseen"), shown])
