"""`prepmatch cache`: what is kept of files that were read, and how to be rid of it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import typer

from prepmatch.cli.failures import answers_faults

if TYPE_CHECKING:
    from prepmatch.batch.cache import Cache

cache_app = typer.Typer(
    name="cache",
    help="What is kept of resumes that were scored, so that no file is read twice.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
_UNITS = ("bytes", "kB", "MB", "GB", "TB")
_THOUSAND = 1000


@cache_app.command()
@answers_faults
def info() -> None:
    """Say where the cache is, what it holds, and for how long."""
    from prepmatch.batch.cache import MOST_BYTES, MOST_DAYS, Cache
    from prepmatch.batch.cache_folder import cache_file

    file = cache_file()
    typer.echo(f"file       {file}")
    if not file.exists():
        typer.echo("readings   none: there is no cache yet")
        return
    cache = Cache(file, _note)
    facts = cache.facts()
    cache.close()
    typer.echo(f"readings   {facts.readings:,}")
    typer.echo(f"size       {_told(facts.size)}")
    if facts.oldest is not None:
        days = "today" if not facts.oldest else f"{facts.oldest} days ago"
        typer.echo(f"oldest     last used {days}")
    typer.echo(
        f"\nIt holds the words of resumes: personal data, readable by you alone. A reading goes "
        f"{MOST_DAYS} days\nafter its last use, and sooner beyond {_told(MOST_BYTES)}. "
        "`prepmatch cache clear` forgets all of it."
    )


@cache_app.command()
@answers_faults
def clear() -> None:
    """Forget all that was kept; files are read anew the next time."""
    from prepmatch.batch.cache import Cache
    from prepmatch.batch.cache_folder import cache_file, remove
    from prepmatch.errors import OutputError

    file = cache_file()
    count = 0
    try:
        if file.exists():
            cache = Cache(file, _note)
            count = cache.facts().readings
            _overwrite(cache)
            cache.close()
        remove(file)
    except sqlite3.Error as error:
        raise OutputError(str(file), str(error)) from None
    except OSError as error:
        raise OutputError(str(file), error.strerror or str(error)) from None
    typer.echo(f"Forgotten: {count:,} {'reading' if count == 1 else 'readings'}.")


def _overwrite(cache: Cache) -> None:
    """Overwrite what is kept before its file goes; on a full disk there is no room for that.

    Raises:
        sqlite3.Error: if another run is writing all the while.
    """
    try:
        cache.clear()
    except sqlite3.Error as error:
        if "locked" in str(error):
            raise


def _note(sentence: str) -> None:
    typer.echo(f"note: {sentence}", err=True)


def _told(size: float) -> str:
    """Bytes as people say them: `3.2 MB`."""
    unit = 0
    while size >= _THOUSAND and unit < len(_UNITS) - 1:
        size /= _THOUSAND
        unit += 1
    return f"{size:.3g} {_UNITS[unit]}"
