"""Cases as documents: a title, the input and what is expected, each ended by a lone full stop."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """One case of a file."""

    title: str
    text: str
    expected: tuple[str, ...]

    def __str__(self) -> str:
        return self.title


def read_cases(name: str) -> list[Case]:
    """The cases of a file; what stands before a title is for people."""
    parts = (FOLDER / name).read_text(encoding="utf-8").split("\n.\n")
    cases = [
        Case(
            title.strip().rsplit("\n", 1)[-1],
            text,
            tuple(line for line in expected.split("\n") if line),
        )
        for title, text, expected in zip(parts[0::3], parts[1::3], parts[2::3], strict=False)
    ]
    assert cases, f"no cases in {name}"
    titles = [case.title for case in cases]
    assert len(set(titles)) == len(titles), f"titles used twice in {name}"
    return cases
