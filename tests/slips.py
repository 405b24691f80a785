"""Slips and variants of the vocabulary's names, made by chance but always the same ones."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from prepmatch.model import Skill

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST = 6


def slips(skills: Sequence[Skill], how_many: int, seed: int) -> list[tuple[str, str, str]]:
    """What was done, the variant, and the id of the skill that it is a variant of.

    Names of technologies that capitals or context do not decide about.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    names = [(s.name, s.id) for s in skills if s.kind.is_technology and _is_plain(s)]
    found: list[tuple[str, str, str]] = []
    while len(found) < how_many:
        name, skill_id = chance.choice(names)
        made = list(_variants(name, chance))
        if made:
            what, variant = chance.choice(made)
            found.append((what, variant, skill_id))
    return found


def _is_plain(skill: Skill) -> bool:
    return not skill.exact and not skill.contextual and not skill.unless


def _variants(name: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    if name.isascii() and name.isalpha() and len(name) >= _SHORTEST:
        yield "edit", _edited(name, chance)
        yield "edit", _edited(name, chance)
    if len(name) >= _SHORTEST:
        yield "case", name.lower()
        yield "case", name.upper()
    if name.count(" ") == 1:
        yield "hyphen", name.replace(" ", "-")
        if name.replace(" ", "").isalpha():
            yield "spacing", name.replace(" ", "")
    if "-" in name:
        yield "hyphen", name.replace("-", " ")
    parts = _CAMEL.split(name)
    if len(parts) > 1 and min(map(len, parts)) > 1 and " " not in name:
        yield "spacing", " ".join(parts)


def _edited(name: str, chance: random.Random) -> str:
    """One letter dropped, doubled, changed or swapped with the next; the first one stays."""
    at = chance.randrange(1, len(name) - 1)
    return chance.choice(
        (
            name[:at] + name[at + 1 :],
            name[:at] + name[at] + name[at:],
            name[:at] + chance.choice(_LETTERS) + name[at + 1 :],
            name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        )
    )
