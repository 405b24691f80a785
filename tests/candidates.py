"""Sixteen invented people, and their resumes in four kinds of file each."""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from office_files import paragraph, word

if TYPE_CHECKING:
    from collections.abc import Iterator

PEOPLE = json.loads((Path(__file__).parent / "resumes" / "people.json").read_text("utf-8"))
"""Of each: name, email, phone, links and address, and the sections of the resume."""

_TALE = (
    "{name} and her team ran training in Python, SQL and Kubernetes; write to {email}.",
    "Chairwoman of a group on Kafka, and she was 34 years old when he joined: {links}.",
    "Moved to {address} for work on Docker, reached under {phone}.",
)
"""What nobody should write into a bullet, and people do."""


def words_that_tell(person: dict[str, Any]) -> set[str]:
    """The words of name and address, and the contacts as they are written."""
    words = re.findall(r"[^\W\d_]{3,}", f"{person['name']} {person['address']}")
    return {*words, person["email"], person["phone"], *person["links"]}


def write_resumes(folder: Path) -> list[Path]:
    """Four files for each, with the name in the name of the file, as people do."""
    files = []
    for person in PEOPLE:
        lines = list(_lines(person))
        stem = f"{person['name']} CV"
        for suffix, data in (
            (".txt", _text(lines)),
            (".md", _text(("## " if is_heading else "") + line for is_heading, line in lines)),
            (".html", _html(lines)),
            (".docx", word("".join(paragraph(escape(line)) for _, line in lines))),
        ):
            path = folder / f"{stem}{suffix}"
            path.write_bytes(data)
            files.append(path)
    return files


def _lines(person: dict[str, Any]) -> Iterator[tuple[bool, str]]:
    contacts = [person["email"], person["phone"], person["address"], *person["links"]]
    yield False, person["name"]
    yield False, person["title"]
    yield False, " | ".join(contacts)
    said = {**person, "links": ", ".join(person["links"])}
    for section in person["sections"]:
        yield True, section["heading"]
        for line in section["lines"]:
            yield False, line
        if re.search("experience|employment|work", section["heading"], re.IGNORECASE):
            for line in _TALE:
                yield False, f"- {line.format(**said)}"


def _text(lines: Any) -> bytes:
    return "\n".join(line if isinstance(line, str) else line[1] for line in lines).encode()


def _html(lines: list[tuple[bool, str]]) -> bytes:
    body = "".join(
        f"<h2>{escape(line)}</h2>" if is_heading else f"<p>{escape(line)}</p>"
        for is_heading, line in lines
    )
    return f"<!doctype html><meta charset=utf-8><body>{body}".encode()
