"""The command line: typer commands over the library."""

from __future__ import annotations

import os

INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells have it."""


def main() -> None:
    """Run the command line; the entry point of the `prepmatch` script."""
    # numpy, which comes with spaCy, would start a thread a processor for arithmetic that nobody
    # does here; and workers can be copies of this process only while it has a single one.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from prepmatch.cli.app import app

        app(prog_name="prepmatch")
    except KeyboardInterrupt:  # before a command could answer it
        raise SystemExit(INTERRUPTED) from None
