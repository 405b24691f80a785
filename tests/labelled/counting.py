"""Precision, recall and importance of what was found, against labels.

Counted a text, not a mention:

- recall: of the labels that are not optional, those found;
- precision: of what was found, soft skills aside, what matches any label, optional or not;
- importance: of the labels of ads that were found, those with the importance of the label;
- discovered: the precision of the terms that the vocabulary does not have.

What was found matches a label if a wording of it shares more than half of its words (Jaccard) with
a wording of the label, or if the names agree once case, blanks, punctuation and a vendor's name in
front are dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markup import Label, LabelledText

_VENDOR = re.compile(r"^(?:aws|amazon|azure|google(?: cloud)?|gcp|microsoft|ms|apache|ibm|oracle) ")
_WORD = re.compile(r"[a-z0-9][a-z0-9+#.]*|[^\W\d_]+", re.IGNORECASE)
_UNCOUNTED_KINDS = frozenset({"soft", "degree", "domain"})


@dataclass(frozen=True)
class Outcome:
    """What became of the labels of a text, and what was found besides."""

    name: str
    found: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    false: tuple[str, ...] = ()
    discovered_right: tuple[str, ...] = ()
    discovered_false: tuple[str, ...] = ()
    wrong_importance: tuple[str, ...] = ()
    right_importance: int = 0

    @property
    def figures(self) -> Figures:
        """The figures of this text alone."""
        return figures([self])


@dataclass(frozen=True)
class Figures:
    """The figures of some texts, from 0 to 1; None where nothing was there to count."""

    precision: float | None
    recall: float | None
    importance: float | None
    discovered: float | None

    def as_dict(self) -> dict[str, float]:
        """Those that there are, to four places."""
        return {name: round(value, 4) for name, value in vars(self).items() if value is not None}


@dataclass
class _Counts:
    """An outcome in the making."""

    found: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    wrong_importance: list[str] = field(default_factory=list)
    right_importance: int = 0


def figures(outcomes: Iterable[Outcome]) -> Figures:
    """The figures of all these texts together, each label and each find counting once."""
    outcomes = list(outcomes)
    right, false, found, missed, known, unknown = (
        sum(len(getattr(outcome, part)) for outcome in outcomes)
        for part in ("right", "false", "found", "missed", "discovered_right", "discovered_false")
    )
    level_right = sum(outcome.right_importance for outcome in outcomes)
    level_wrong = sum(len(outcome.wrong_importance) for outcome in outcomes)
    return Figures(
        _share(right, false),
        _share(found, missed),
        _share(level_right, level_wrong),
        _share(known, unknown),
    )


def outcome_of(text: LabelledText, record: dict[str, Any]) -> Outcome:
    """Compare a text's labels with its record of the contract `prepmatch.skills/1`."""
    finds = [find for find in record["skills"] if find["kind"] not in _UNCOUNTED_KINDS]
    counts = _Counts()
    for label in text.labels:
        if not label.is_optional:
            _count(label, [find for find in finds if matches(find, label)], text.kind, counts)
    is_right = [any(matches(find, label) for label in text.labels) for find in finds]
    judged = [
        (_told(find), find["id"] is None, good) for find, good in zip(finds, is_right, strict=True)
    ]
    return Outcome(
        text.name,
        tuple(counts.found),
        tuple(counts.missed),
        tuple(told for told, _, good in judged if good),
        tuple(told for told, _, good in judged if not good),
        tuple(told for told, is_new, good in judged if is_new and good),
        tuple(told for told, is_new, good in judged if is_new and not good),
        tuple(counts.wrong_importance),
        counts.right_importance,
    )


def matches(find: dict[str, Any], label: Label) -> bool:
    """Whether what was found is what the label means."""
    names = {_key(label.name), *map(_key, label.surfaces)}
    if _key(find["name"]) in names:
        return True
    wordings = {mention["text"] for mention in find["mentions"]}
    return any(
        _key(wording) == _key(surface) or _jaccard(_words(wording), _words(surface)) > 0.5
        for wording in wordings
        for surface in label.surfaces
    )


def _count(label: Label, finds: list[dict[str, Any]], kind: str, counts: _Counts) -> None:
    if not finds:
        counts.missed.append(label.surfaces[0])
        return
    counts.found.append(label.surfaces[0])
    if kind != "job":
        return
    given = sorted({str(find["importance"]) for find in finds})
    if label.level in given:
        counts.right_importance += 1
    else:
        counts.wrong_importance.append(f"{label.surfaces[0]}: {label.level}, told {given[0]}")


def _told(find: dict[str, Any]) -> str:
    mention = find["mentions"][0]
    rule = mention["rule"]
    return f"{find['name']} ({rule}: “{mention['text']}”, line {mention['line']})"


def _share(right: int, wrong: int) -> float | None:
    return right / (right + wrong) if right + wrong else None


def _key(text: str) -> str:
    folded = " ".join(text.casefold().replace("_", " ").split())
    return re.sub(r"[\s\-/.()]+", "", _VENDOR.sub("", folded))


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold().rstrip(".") for word in _WORD.findall(text))


def _jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0
