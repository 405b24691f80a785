from __future__ import annotations

import os
from pathlib import Path

import pytest

from prepmatch.batch.files import expand
from prepmatch.errors import StandardInputError


def test_files_stay_as_they_are_even_missing_ones():
    assert expand(["b.pdf", "a.pdf", "b.pdf"]) == (["b.pdf", "a.pdf"], 0)


def test_folders_give_their_documents_sorted_and_count_the_rest(tmp_path):
    (tmp_path / "deep").mkdir()
    for name in ("b.pdf", "a.DOCX", "deep/c.txt", "photo.jpg", ".hidden.pdf", "~$lock.docx"):
        (tmp_path / name).write_bytes(b"x")
    files, left_out = expand([str(tmp_path)])
    assert [name.removeprefix(str(tmp_path)) for name in files] == [
        "/a.DOCX",
        "/b.pdf",
        "/deep/c.txt",
    ]
    assert left_out == 3


def test_patterns_are_expanded_where_the_shell_does_not(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.pdf", "a.pdf", "c.txt"):
        (tmp_path / name).write_bytes(b"x")
    assert expand(["*.pdf"])[0] == ["a.pdf", "b.pdf"]


def test_a_folder_linked_into_itself_does_not_go_on_for_ever(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"x")
    assert len(expand([str(tmp_path)])[0]) == 1


def test_a_link_to_a_folder_is_counted_and_one_to_nowhere_is_left_to_the_reader(tmp_path):
    (tmp_path / "up").symlink_to(tmp_path)
    (tmp_path / "gone.pdf").symlink_to(tmp_path / "nothing.pdf")
    assert expand([str(tmp_path)]) == ([str(tmp_path / "gone.pdf")], 1)


def test_a_folder_that_cannot_be_listed_is_left_to_the_reader(tmp_path, monkeypatch):
    (tmp_path / "closed").mkdir()
    listing = Path.iterdir

    def refused(folder):
        if folder.name == "closed":
            raise PermissionError(13, "Permission denied")
        return listing(folder)

    monkeypatch.setattr(Path, "iterdir", refused)
    assert expand([str(tmp_path)]) == ([str(tmp_path / "closed")], 0)


def test_folders_in_folders_are_no_deeper_than_python_can_go(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for _ in range(1500):  # one at a time: the whole path is longer than the system takes
        Path("d").mkdir()
        os.chdir("d")
    Path("cv.txt").write_bytes(b"x")
    os.chdir(tmp_path)
    assert len(expand([str(tmp_path)])[0]) == 1


def test_what_is_written_into_a_folder_of_resumes_is_none_of_them(tmp_path):
    (tmp_path / "kits").mkdir()
    for name in ("a.pdf", "kits/01-ada.md", "kits-of-mine.md"):
        (tmp_path / name).write_bytes(b"x")
    found, _ = expand([str(tmp_path)], besides=[str(tmp_path / "kits")])
    assert [Path(name).name for name in found] == ["a.pdf", "kits-of-mine.md"]


def test_one_file_named_in_two_ways_is_one_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"x")
    assert expand(["a.pdf", "./a.pdf", str(tmp_path / "a.pdf"), "."])[0] == ["a.pdf"]


def test_the_ad_in_the_folder_of_resumes_is_no_resume(tmp_path):
    for name in ("job.txt", "a.pdf"):
        (tmp_path / name).write_bytes(b"x")
    found, _ = expand([str(tmp_path)], besides=[str(tmp_path / "job.txt")])
    assert found == [str(tmp_path / "a.pdf")]


def test_names_that_no_system_takes_are_left_to_the_reader():
    names = ["a" * 300, "x**.pdf"]
    assert expand(names)[0] == names


def test_standard_input_cannot_stand_among_several_files():
    with pytest.raises(StandardInputError, match="cannot stand among several files"):
        expand(["-", "a.pdf"])
