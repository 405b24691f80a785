"""The command line: typer commands over the library."""

from __future__ import annotations


def main() -> None:
    """Run the command line; the entry point of the `prepmatch` script."""
    from prepmatch.cli.app import app

    app(prog_name="prepmatch")
