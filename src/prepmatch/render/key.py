"""Who is behind the aliases of a blind ranking."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from prepmatch.render.escape import for_csv

if TYPE_CHECKING:
    from collections.abc import Iterable


def key_in_csv(rows: Iterable[tuple[str, str]]) -> str:
    """A row for each alias, with the file that it stands for."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(("alias", "source"))
    writer.writerows((for_csv(alias), for_csv(source)) for alias, source in rows)
    return stream.getvalue()
