"""spaCy without its command line.

`import spacy` loads that too, with a client for HTTP, and takes twice as long for it. A tool that
works offline needs neither. Whoever asks spaCy for its command line afterwards gets it.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

_COMMAND_LINE = ("spacy.cli", "spacy.cli.info")


def _info(*args: Any, **options: Any) -> Any:
    """What `spacy.info` does, loaded when it is called."""
    from spacy.cli.info import info

    return info(*args, **options)


def _import_without_command_line() -> None:
    """Import spaCy with an empty place where its command line would be, and leave none behind."""
    if "spacy" in sys.modules:
        return
    for name in _COMMAND_LINE:
        sys.modules[name] = ModuleType(name)
    sys.modules["spacy.cli.info"].info = _info  # type: ignore[attr-defined]
    try:
        import spacy  # noqa: F401
    finally:
        for name in _COMMAND_LINE:
            sys.modules.pop(name, None)


_import_without_command_line()

from spacy.matcher import PhraseMatcher  # noqa: E402 - what comes before must
from spacy.tokens import Doc  # noqa: E402
from spacy.vocab import Vocab  # noqa: E402

__all__ = ["Doc", "PhraseMatcher", "Vocab"]
