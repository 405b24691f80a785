"""A plan out of a JSON file that anybody may have written.

Only what a comparison needs is read, so that plans of older and newer versions can be compared;
what is read is checked, and bounded.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from prepmatch.errors import InvalidPlanError
from prepmatch.model import (
    CheckStatus,
    Contribution,
    FitScore,
    Importance,
    Quote,
    Rung,
    SavedCheck,
    SavedPlan,
    SavedQuestion,
    SavedRequirement,
    Versions,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAN_SCHEMA = "prepmatch.plan/1"
_MOST_ITEMS = 5_000
_LONGEST_TEXT = 10_000
_LARGEST = 1_000_000
"""No list, text or number of a plan that prepmatch made comes near these."""

E = TypeVar("E", bound=Enum)


def saved_plan(record: object, source: str) -> SavedPlan:
    """Take what a comparison needs out of a record.

    Args:
        record: what a JSON file holds.
        source: the name of the file, for errors.

    Raises:
        InvalidPlanError: if it is no plan; the message says where it is not.
    """
    plan = _Field(record, "", source)
    schema = plan["schema"].text() if isinstance(record, dict) and "schema" in record else None
    if schema != PLAN_SCHEMA:
        raise InvalidPlanError(source, f"is no plan: it does not say that it is {PLAN_SCHEMA}")
    return SavedPlan(
        source=source,
        resume=plan["resume"]["source"].text(),
        jobs=tuple(map(_job, plan["jobs"].items())),
        versions=_versions(plan["versions"]),
        fit=FitScore(tuple(map(_contribution, plan["fit"]["contributions"].items()))),
        requirements=tuple(map(_requirement, plan["requirements"].items())),
        gaps=tuple(gap["keyword"].text() for gap in plan["keyword_gaps"].items()),
        questions=tuple(map(_question, plan["questions"].items())),
        checks=tuple(map(_check, plan["resume"]["checks"].items())),
    )


@dataclass(frozen=True, slots=True)
class _Field:
    """A value in a record, that knows where it stands."""

    value: Any
    place: str
    source: str

    def __getitem__(self, name: str) -> _Field:
        if not isinstance(self.value, dict):
            raise self._wrong("an object")
        if name not in self.value:
            raise InvalidPlanError(self.source, f"lacks {self._inner(name)}")
        return _Field(self.value[name], self._inner(name), self.source)

    def get(self, name: str) -> _Field | None:
        """A field that may be missing or null."""
        if isinstance(self.value, dict) and self.value.get(name) is None:
            return None
        return self[name]

    def items(self) -> Iterator[_Field]:
        """The fields of a list."""
        if not isinstance(self.value, list):
            raise self._wrong("a list")
        if len(self.value) > _MOST_ITEMS:
            raise self._wrong(f"a list of up to {_MOST_ITEMS} items")
        for index, item in enumerate(self.value):
            yield _Field(item, f"{self.place}[{index}]", self.source)

    def text(self) -> str:
        if not isinstance(self.value, str):
            raise self._wrong("a text")
        if len(self.value) > _LONGEST_TEXT:
            raise self._wrong(f"a text of up to {_LONGEST_TEXT} characters")
        return self.value

    def number(self) -> float:
        is_number = isinstance(self.value, (int, float)) and not isinstance(self.value, bool)
        if not is_number or not 0 <= self.value <= _LARGEST:
            raise self._wrong(f"a number from 0 to {_LARGEST}")
        return float(self.value)

    def whole(self) -> int:
        if not self.number().is_integer():
            raise self._wrong("a whole number")
        return int(self.value)

    def one_of(self, kind: type[E]) -> E:
        named = {member.value: member for member in kind}
        if not isinstance(self.value, str) or self.value not in named:
            raise self._wrong(f"one of {', '.join(map(str, named))}")
        return named[self.value]

    def _inner(self, name: str) -> str:
        return f"{self.place}.{name}" if self.place else name

    def _wrong(self, expected: str) -> InvalidPlanError:
        return InvalidPlanError(self.source, f"has something else than {expected} at {self.place}")


def _versions(record: _Field) -> Versions:
    return Versions(**{field.name: record[field.name].text() for field in fields(Versions)})


def _job(record: _Field) -> tuple[str, float | None, str | None]:
    title, years, level = record.get("title"), record.get("years"), record.get("level")
    return (
        (title or record["source"]).text(),
        years.number() if years else None,
        level.text() if level else None,
    )


def _contribution(record: _Field) -> Contribution:
    points, out_of = record["points"].number(), record["out_of"].number()
    return Contribution(record["label"].text(), points, out_of)


def _requirement(record: _Field) -> SavedRequirement:
    skill = record["skill"]
    skill_id = skill.get("id")
    years, via = record.get("years_shown"), record.get("via")
    evidence = next(record["resume"].items(), None)
    return SavedRequirement(
        id=skill_id.text() if skill_id else None,
        name=skill["name"].text(),
        importance=record["importance"].one_of(Importance),
        rung=record["rung"].one_of(Rung),
        via=via.text() if via else None,
        years_shown=years.number() if years else None,
        evidence=_quote(evidence) if evidence else None,
    )


def _quote(record: _Field) -> Quote:
    return Quote(record["text"].text(), record["line"].whole())


def _question(record: _Field) -> SavedQuestion:
    return SavedQuestion(record["id"].text(), record["question"].text(), record["rank"].whole())


def _check(record: _Field) -> SavedCheck:
    check_id, title = record["id"].text(), record.get("title")
    return SavedCheck(
        check_id,
        title.text() if title else check_id,
        record["status"].one_of(CheckStatus),
        record["message"].text(),
    )
