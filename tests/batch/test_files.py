from __future__ import annotations

from prepmatch.batch.files import expand


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
