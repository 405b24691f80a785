"""The command line: typer commands over the library."""

from __future__ import annotations

INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells have it."""


def main() -> None:
    """Run the command line; the entry point of the `prepmatch` script."""
    try:
        from prepmatch.cli.app import app

        app(prog_name="prepmatch")
    except KeyboardInterrupt:  # before a command could answer it
        raise SystemExit(INTERRUPTED) from None
