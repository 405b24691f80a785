"""What a plan's charts show: how the requirements are met, the parts of the fit, priorities."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from prepmatch.model import Importance, QuestionReason, Rung
from prepmatch.render.charts import Bar, Part, bars_below_labels, bars_beside_labels, swatch
from prepmatch.render.html import Html, tag, together
from prepmatch.render.wording import RUNG_WORDS, best_of, hours, met_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from prepmatch.model import FitScore, Match, PlannedQuestion

_REASON_WORDS = {
    QuestionReason.MISSING: "your resume lacks it",
    QuestionReason.UNPROVEN: "listed or implied, not shown",
    QuestionReason.DEPTH: "you show it",
    QuestionReason.CORE: "always asked for such roles",
    QuestionReason.BEHAVIORAL: "how you work",
}


def coverage_chart(matches: Sequence[Match]) -> Html:
    """For each importance, how many requirements stand on which rung."""
    bars = [_coverage(matches, importance) for importance in Importance]
    shown = [bar for bar in bars if bar is not None]
    if not shown:
        return together([])
    words = " ".join(f"{bar.label}: {', '.join(p.words for p in bar.parts)}." for bar in shown)
    looks = {part.look for bar in shown for part in bar.parts}
    return tag(
        "figure",
        bars_below_labels("coverage", "How the resume meets what is asked", words, shown),
        _legend({rung.value: RUNG_WORDS[rung] for rung in Rung if rung.value in looks}),
    )


def _coverage(matches: Sequence[Match], importance: Importance) -> Bar | None:
    best = Counter(best_of(matches, importance))
    if not best:
        return None
    met, of = met_of(matches, importance)
    counts = [(rung, best[rung]) for rung in Rung if best[rung]]
    parts = tuple(
        Part(100 * count / of, rung.value, f"{count} {RUNG_WORDS[rung]}", str(count))
        for rung, count in counts
    )
    label = "In passing" if importance is Importance.MENTIONED else importance.value.capitalize()
    return Bar(f"{label}: {met} of {of} met", parts)


def fit_chart(fit: FitScore) -> Html:
    """The parts that the fit adds up, each out of what it could be."""
    bars = [
        Bar(
            f"{part.label.capitalize()}: {part.points:.1f} of {part.out_of:.1f} points",
            (
                Part(part.points, "evidenced", f"{part.points:.1f} points"),
                Part(part.out_of - part.points, "rest", "not reached"),
            ),
        )
        for part in fit.contributions
    ]
    words = ". ".join(bar.label for bar in bars) + "."
    return tag(
        "figure",
        tag("figcaption", f"The fit of {fit.total:g} adds up these parts:"),
        bars_below_labels("fit", f"What adds up to {fit.total:g}", words, bars),
    )


def priority_chart(questions: Sequence[PlannedQuestion]) -> Html:
    """How much each question of the list is worth preparing, next to the one most worth it."""
    highest = max(planned.priority for planned in questions)
    bars = [
        Bar(
            str(planned.rank),
            (Part(100 * planned.priority / highest, planned.reason.value, _told(planned)),),
            hours(planned.question.minutes),
        )
        for planned in questions
    ]
    words = ". ".join(f"{planned.rank}: {_told(planned)}" for planned in questions) + "."
    reasons = {planned.reason: None for planned in questions}
    return tag(
        "figure",
        bars_beside_labels("priorities", "Priority of each question, and its time", words, bars),
        _legend({r.value: _words(r) for r in QuestionReason if r in reasons}),
    )


def _told(planned: PlannedQuestion) -> str:
    return f"priority {planned.priority:g}, {_words(planned.reason)}"


def _words(reason: QuestionReason) -> str:
    return _REASON_WORDS.get(reason, reason.value)


def _legend(words: Mapping[str, str]) -> Html:
    items: Iterable[Html] = (
        tag("li", swatch(look), f" {meaning}") for look, meaning in words.items()
    )
    return tag("figcaption", tag("ul", *items, class_="legend"))
