"""What tells one content from another, together with all that decides what is read in it."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from prepmatch.batch.kept import FORMAT
from prepmatch.documents import ocr

if TYPE_CHECKING:
    import datetime as dt

    from prepmatch.model import Versions

_READERS = ("pypdfium2", "pdfplumber", "pdfminer.six", "lxml", "ftfy", "spacy", "rapidfuzz")
"""Libraries whose next version may read the same file otherwise."""
_BYTES = 20


def basis_of(versions: Versions, today: dt.date) -> bytes:
    """What a reading depends on beside the file.

    Args:
        versions: of what reads it.
        today: what "present" means, of which the month counts.
    """
    parts = list(parts_of(versions, today).values())
    return hashlib.blake2b(json.dumps(parts).encode(), digest_size=_BYTES).digest()


def parts_of(versions: Versions, today: dt.date) -> dict[str, int | str | bool | None]:
    """All that `basis_of` is made of, each by its name."""
    has_ocr = ocr.is_installed()
    libraries = (*_READERS, *(("rapidocr",) if has_ocr else ()))
    return {
        "the format of readings": FORMAT,
        "prepmatch": versions.prepmatch,
        "skills": versions.skills,
        "scoring": versions.scoring,
        **{name: _version(name) for name in libraries},
        "the extra ocr": has_ocr,
        "the month": f"{today:%Y-%m}",
    }


def fingerprint(data: bytes, suffix: str, basis: bytes) -> bytes:
    """The key under which the reading of a file is kept.

    Args:
        data: its content.
        suffix: of its name, in lower case, which may decide how it is read.
        basis: from `basis_of`.
    """
    digest = hashlib.blake2b(data, digest_size=_BYTES, key=basis)
    digest.update(f"\n{suffix}".encode("utf-8", errors="surrogateescape"))
    return digest.digest()


@lru_cache
def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
