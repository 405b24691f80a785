"""How far a batch is: a bar where somebody watches, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SECONDS_BETWEEN_LINES = 60.0
_SECONDS_BEFORE_A_CLOCK = 60
_SECONDS_BETWEEN_DRAWINGS = 0.1


@dataclass(slots=True)
class Tally:
    """What has become of the files so far.

    Attributes:
        total: files in all.
        done: those that were scored or are unread.
        unread: those that could not be read.
        kept: those that an earlier run had read.
    """

    total: int
    done: int = 0
    unread: int = 0
    kept: int = 0

    def add(self, *, is_unread: bool, is_kept: bool) -> None:
        """Count one more."""
        self.done += 1
        self.unread += is_unread
        self.kept += is_kept

    def summary(self, seconds: float) -> str:
        """At the end, in a line, with the time that it took."""
        noun = "file" if self.total == 1 else "files"
        of = f" of {self.total:,}" if self.done < self.total else ""
        took = f"{seconds:.1f} s" if seconds < _SECONDS_BEFORE_A_CLOCK else clock(seconds)
        known = f", {self.kept:,} known from before" if self.kept else ""
        return f"{self.done:,}{of} {noun} in {took}, {self.unread:,} not read{known}"

    def told(self, seconds: float) -> str:
        """In a line, with how fast it goes and how long it will go on."""
        rate = self.done / seconds if seconds > 0 else 0.0
        parts = [f"{self.done:,} of {self.total:,} files", f"{rate:,.0f} a second"]
        if rate and self.done < self.total:
            parts.append(f"{clock((self.total - self.done) / rate)} left")
        parts.append(f"{self.unread:,} unread")
        if self.kept:
            parts.append(f"{self.kept:,} known from before")
        return ", ".join(parts)


def clock(seconds: float) -> str:
    """A stretch of time as people read it off a clock: `0:42`, `1:02:30`."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


@contextmanager
def progress(tally: Tally, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """Show a tally while it changes.

    Args:
        tally: what is shown.
        quiet: show nothing.

    Yields:
        What is to be called after each change.
    """
    if quiet:
        yield lambda: None
    elif sys.stderr is not None and sys.stderr.isatty():
        with _bar(tally) as changed:
            yield changed
    else:
        with _lines(tally) as changed:
            yield changed


@contextmanager
def _lines(tally: Tally) -> Iterator[Callable[[], None]]:
    """A line a minute, and one at the end of what took that long."""
    begun = last = time.monotonic()

    def changed() -> None:
        nonlocal last
        if time.monotonic() - last >= _SECONDS_BETWEEN_LINES:
            last = time.monotonic()
            typer.echo(f"progress: {tally.told(last - begun)}", err=True)

    yield changed
    if last != begun:
        typer.echo(f"progress: {tally.told(time.monotonic() - begun)}", err=True)


@contextmanager
def _bar(tally: Tally) -> Iterator[Callable[[], None]]:
    """Drawn by this thread, ten times a second at most: a second thread would forbid copies."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (BarColumn(bar_width=24), TextColumn("{task.fields[told]}"))
    begun = last = time.monotonic()
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as bar:
        task = bar.add_task("reading", total=tally.total, told="")

        def changed() -> None:
            nonlocal last
            now = time.monotonic()
            if now - last >= _SECONDS_BETWEEN_DRAWINGS or tally.done == tally.total:
                last = now
                bar.update(task, completed=tally.done, told=tally.told(now - begun))
                bar.refresh()

        yield changed
