"""`snapshot(text, "name.txt")`: compares with a file that people can review.

`pytest --snapshot-update` writes what is new; without it a difference is a failure.
"""

from __future__ import annotations

from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "snapshots"


def pytest_addoption(parser):
    parser.addoption("--snapshot-update", action="store_true", help="Write snapshots anew.")


@pytest.fixture
def snapshot(request):
    def compare(text: str, name: str) -> None:
        path = FOLDER / name
        if request.config.getoption("--snapshot-update"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        assert path.is_file(), f"no snapshot {name}; run pytest --snapshot-update and review it"
        assert text == path.read_bytes().decode("utf-8")

    return compare
