"""What was read of files, kept in SQLite: no file is read twice.

One file for all runs, and several runs at once: SQLite's write-ahead log lets them read while
one writes, and survives their being killed. Trouble with it never stops a run, which then goes
on without.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.batch import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_APPLICATION = 0x70726D31
"""Marks a file as ours: "prm1"."""
_PATIENCE = 5.0
"""Seconds to wait for another run that writes."""
_DAY = 86_400
MOST_DAYS = 30
"""Days that a reading is kept after it was last used: it is personal data."""
MOST_BYTES = 1_000_000_000
"""Of readings: some 200,000 resumes. Beyond it those go that were not used for longest."""
_AT_ONCE = 500
_TRIES = 20
_LAYOUT = (
    """CREATE TABLE IF NOT EXISTS readings (
        key BLOB PRIMARY KEY, used INTEGER NOT NULL, data BLOB NOT NULL
    )""",
    "CREATE INDEX IF NOT EXISTS by_use ON readings (used)",
)


class _ForeignFileError(sqlite3.DatabaseError):
    """A database that something else made."""


@dataclass(frozen=True, slots=True)
class CacheFacts:
    """What a cache holds.

    Attributes:
        readings: how many files.
        size: bytes on the disk.
        oldest: days since the reading was used that was not used for longest.
    """

    readings: int
    size: int
    oldest: int | None


class Cache:
    """Readings by their fingerprints.

    Args:
        file: of the cache; made if it is not there.
        note: told, in a sentence, what is wrong with the cache if something is.
        now: seconds since 1970.
    """

    def __init__(
        self, file: Path, note: Callable[[str], None], now: Callable[[], float] = time.time
    ) -> None:
        self._file = file
        self._note = note
        self._today = int(now()) // _DAY
        self._used: list[bytes] = []
        self._connection: sqlite3.Connection | None = None
        self._is_writable = True
        try:
            self._connection = _opened(file)
        except (sqlite3.Error, OSError) as error:
            self._mend(error)

    def get(self, key: bytes) -> bytes | None:
        """What is kept under a fingerprint, if anything is."""
        if self._connection is None:
            return None
        question = "SELECT data, used FROM readings WHERE key = ?"
        try:
            row = self._connection.execute(question, (key,)).fetchone()
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        if row is None:
            return None
        data, used = row
        if used != self._today:
            self._used.append(key)
        return data if isinstance(data, bytes) else None

    def put(self, key: bytes, data: bytes) -> None:
        """Keep a reading; it is on the disk when this returns, whatever becomes of us then."""
        self._write("INSERT OR REPLACE INTO readings VALUES (?, ?, ?)", (key, self._today, data))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to be had from it."""
        if self._connection is None:
            return True
        with suppress(sqlite3.Error):  # which `get` will tell of
            return self._connection.execute("SELECT 1 FROM readings LIMIT 1").fetchone() is None
        return False

    def close(self) -> None:
        """Note what was used, let go what was not for long, and close."""
        if self._connection is None:
            return
        with suppress(sqlite3.Error):
            if self._is_writable:
                self._note_use()
                self._let_go()
        with suppress(sqlite3.Error):
            self._connection.close()
        self._connection = None

    def facts(self) -> CacheFacts:
        """What the cache holds."""
        count, oldest = 0, None
        if self._connection is not None:
            with suppress(sqlite3.Error):
                count, oldest = self._connection.execute(
                    "SELECT count(*), min(used) FROM readings"
                ).fetchone()
        days = None if oldest is None else self._today - oldest
        return CacheFacts(count, cache_folder.size_of(self._file), days)

    def clear(self) -> None:
        """Forget everything; what was kept is overwritten, not just let go.

        Raises:
            sqlite3.Error: if another run is writing all the while.
        """
        if self._connection is not None:
            self._connection.execute("DELETE FROM readings")
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _write(self, command: str, values: tuple[object, ...]) -> None:
        if self._connection is None or not self._is_writable:
            return
        try:
            self._connection.execute(command, values)
        except sqlite3.Error as error:
            if _is_damage(error):
                self._give_up(error)
            else:  # what stands in it can still be used
                self._is_writable = False
                self._note(f"Nothing more is kept for the next run: {error} ({self._file}).")

    def _note_use(self) -> None:
        if self._connection is None:
            return
        for start in range(0, len(self._used), _AT_ONCE):
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(
                "UPDATE readings SET used = ? WHERE key = ?",
                [(self._today, key) for key in self._used[start : start + _AT_ONCE]],
            )
            self._connection.execute("COMMIT")

    def _let_go(self) -> None:
        """Delete what is too old, then the least used of what is too much."""
        connection = self._connection
        if connection is None:
            return
        connection.execute("DELETE FROM readings WHERE used < ?", (self._today - MOST_DAYS,))
        (bytes_used,) = connection.execute(
            "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, "
            "pragma_freelist_count, pragma_page_size"
        ).fetchone()
        if bytes_used > MOST_BYTES:
            (count,) = connection.execute("SELECT count(*) FROM readings").fetchone()
            surplus = count - int(count * 0.9 * MOST_BYTES / bytes_used)
            connection.execute(
                "DELETE FROM readings WHERE key IN "
                "(SELECT key FROM readings ORDER BY used, rowid LIMIT ?)",
                (surplus,),
            )
        connection.execute("PRAGMA incremental_vacuum")

    def _give_up(self, error: Exception) -> None:
        """Go on without."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None
        self._mend(error)

    def _mend(self, error: Exception) -> None:
        """Set a damaged file aside and begin anew; what else is wrong is told."""
        if not _is_damage(error):
            self._note(f"What is read now is not kept: {error} ({self._file}).")
            return
        try:
            aside = cache_folder.set_aside(self._file)
            self._connection = _opened(self._file)
        except (sqlite3.Error, OSError) as again:
            self._note(f"What is read now is not kept: {again} ({self._file}).")
            return
        self._note(f"{self._file} was no cache of prepmatch, or damaged: it is now {aside.name}.")


def _opened(file: Path) -> sqlite3.Connection:
    cache_folder.prepare(file)
    for left in reversed(range(_TRIES)):
        connection = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None)
        try:
            _lay_out(connection)
        except BaseException as error:
            connection.close()
            if not left or "locked" not in str(error):
                raise
            time.sleep(_PATIENCE / _TRIES)  # another run is making the file
        else:
            return connection
    raise AssertionError


def _lay_out(connection: sqlite3.Connection) -> None:
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if pages and application != _APPLICATION:
        raise _ForeignFileError
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    if not pages:
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        connection.execute(f"PRAGMA application_id = {_APPLICATION}")
    connection.execute("PRAGMA journal_mode = WAL")
    for command in _LAYOUT:
        connection.execute(command)


def _is_damage(error: Exception) -> bool:
    """Whether a file is at fault, and not the disk, the rights or another run."""
    is_ours = isinstance(error, sqlite3.DatabaseError)
    return is_ours and not isinstance(
        error, (sqlite3.OperationalError, sqlite3.ProgrammingError, sqlite3.InterfaceError)
    )
