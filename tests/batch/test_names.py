from __future__ import annotations

from prepmatch.batch.names import Names, alias_of
from prepmatch.model import Candidate, FitScore, SkippedCandidate


def candidate(source: str) -> Candidate:
    return Candidate(source, None, FitScore(()), (), None)


def test_files_are_called_by_their_paths_unless_told():
    names = Names()
    outcome = candidate("a.pdf")
    assert names.named("a.pdf", outcome) is outcome
    assert names.path_of("a.pdf") == "a.pdf"
    assert names.rows() == []


def test_a_file_that_the_user_did_not_name_is_called_otherwise():
    names = Names({"/aside/x": "standard input"})
    unread = SkippedCandidate("/aside/x", "empty-file", "/aside/x holds no text. Check it.")
    shown = names.named("/aside/x", unread)
    assert (shown.source, shown.message) == (
        "standard input",
        "standard input holds no text. Check it.",
    )
    assert names.path_of("standard input") == "/aside/x"


def test_an_alias_is_made_from_what_stands_in_the_file(tmp_path):
    for name, data in (("a.txt", b"one"), ("b.pdf", b"one"), ("c.txt", b"two")):
        (tmp_path / name).write_bytes(data)
    one, copy, other = (alias_of(str(tmp_path / name)) for name in ("a.txt", "b.pdf", "c.txt"))
    assert one == copy != other
    assert one == "9E5C-Q5AN"


def test_a_file_that_is_gone_has_one_too_and_it_tells_nothing():
    alias = alias_of("/nowhere/Maya Okonkwo.pdf")
    assert alias == alias_of("/nowhere/Maya Okonkwo.pdf") != alias_of("/nowhere/Ada.pdf")
    assert not {"MAYA", "OKON"} & set(alias.split("-"))


def test_copies_are_told_apart_by_a_number(tmp_path):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_bytes(b"one")
    names = Names(is_blind=True)
    paths = [str(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt")]
    shown = [names.named(path, candidate(path)).source for path in paths]
    assert shown == [shown[0], f"{shown[0]}-2", f"{shown[0]}-3"]
    assert names.rows() == list(zip(shown, paths, strict=True))


def test_why_a_file_is_unread_is_told_without_details_to_the_blind():
    unread = SkippedCandidate("Maya.pdf", "damaged", "Maya.pdf has Maya in it. Export it again.")
    shown = Names(is_blind=True).named("Maya.pdf", unread)
    assert "Maya" not in shown.message
    assert shown.message.endswith(
        "is damaged and cannot be opened. Export it again from the program that made it."
    )
