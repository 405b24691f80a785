"""What must be the same on every machine that reads files of one batch, as plain values."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from prepmatch.batch.fingerprint import parts_of
from prepmatch.batch.limits import Limits
from prepmatch.batch.worker import Setting
from prepmatch.model import Skill, SkillKind
from prepmatch.toolkit import toolkit_of

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Terms:
    """How files are read, wherever that is done.

    Attributes:
        setting: what all files have in common.
        limits: for each file.
        parts: versions and all else that decides what is read in a file, by their names.
    """

    setting: Setting
    limits: Limits
    parts: Mapping[str, Any]


def to_plain(terms: Terms) -> dict[str, Any]:
    """Terms as values of JSON."""
    return {
        "today": terms.setting.today.isoformat(),
        "own_skills": [asdict(skill) for skill in terms.setting.own_skills],
        "limits": asdict(terms.limits),
        "parts": dict(terms.parts),
    }


def from_plain(plain: Mapping[str, Any]) -> Terms:
    """The terms that `to_plain` wrote."""
    today = dt.date.fromisoformat(plain["today"])
    own_skills = tuple(map(_skill, plain["own_skills"]))
    return Terms(Setting(today, own_skills=own_skills), Limits(**plain["limits"]), plain["parts"])


def differences(terms: Terms) -> tuple[str, ...]:
    """What is not on this machine as the terms have it, each by its name with both versions."""
    setting = terms.setting
    here = parts_of(toolkit_of(setting.own_skills).versions, setting.today)
    return tuple(
        f"{name} ({_told(here.get(name))} there, {_told(wanted)} here)"
        for name, wanted in terms.parts.items()
        if here.get(name) != wanted
    )


def _told(value: Any) -> str:
    if isinstance(value, bool) or value is None:
        return "present" if value else "absent"
    return str(value)


def _skill(plain: Mapping[str, Any]) -> Skill:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in plain.items()
    }
    return Skill(**{**values, "kind": SkillKind(plain["kind"])})
