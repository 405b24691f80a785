from __future__ import annotations

import os

import pytest

from prepmatch.documents import file_bytes
from prepmatch.documents.file_bytes import bytes_of
from prepmatch.errors import Reason, UnreadableDocumentError


def refusal(path):
    with pytest.raises(UnreadableDocumentError) as caught:
        bytes_of(path, str(path))
    return caught.value


def test_a_file_is_read_whole(tmp_path):
    (tmp_path / "a").write_bytes(b"\r\n\x00\x1a words")
    assert bytes_of(tmp_path / "a", "a") == b"\r\n\x00\x1a words"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
def test_a_pipe_is_refused_without_waiting_for_who_writes_to_it(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    error = refusal(tmp_path / "pipe")
    assert error.reason is Reason.UNSUPPORTED_FORMAT
    assert "is a pipe or a device" in str(error)


@pytest.mark.skipif(os.name != "posix", reason="devices of POSIX")
def test_a_device_that_never_ends_is_refused(tmp_path):
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    assert "is a pipe or a device" in str(refusal(tmp_path / "zero.txt"))


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_links_in_a_circle_lead_nowhere(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert refusal(tmp_path / "a").reason is Reason.NOT_FOUND


def test_a_folder_a_file_that_is_gone_and_one_too_large_are_told_apart(tmp_path, monkeypatch):
    monkeypatch.setattr(file_bytes, "MAX_BYTES", 3)
    (tmp_path / "large").write_bytes(b"1234")
    assert refusal(tmp_path).reason is Reason.UNSUPPORTED_FORMAT
    assert refusal(tmp_path / "gone").reason is Reason.NOT_FOUND
    assert refusal(tmp_path / "large").reason is Reason.TOO_LARGE
    assert refusal(tmp_path / "a\0b").reason is Reason.NOT_FOUND


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may open everything")
def test_a_file_that_may_not_be_opened_is_told(tmp_path):
    (tmp_path / "secret").touch(mode=0)
    assert refusal(tmp_path / "secret").reason is Reason.NO_PERMISSION


def test_a_folder_that_may_not_be_listed_is_not_yours_to_open(tmp_path, monkeypatch):
    monkeypatch.setattr(file_bytes.os, "access", lambda *_: False)
    with pytest.raises(UnreadableDocumentError) as caught:
        bytes_of(tmp_path, "closed")
    assert caught.value.reason is Reason.NO_PERMISSION
