"""Many different resumes, made from a few: for benchmarks of `prepmatch score`.

    python tests/benchmarks/many_resumes.py SOURCE FOLDER COUNT

Every PDF of SOURCE is copied in turn. A copy tells of another person where its text stands
uncompressed in the file, and of another producer in a comment at its end in any case: so its
bytes, which the cache goes by, are like those of no other copy.
"""

from __future__ import annotations

import argparse
import random
import re
from itertools import cycle, islice
from pathlib import Path

FIRST = "Ada Bo Chidi Dana Emre Fatou Goran Hana Ines Jon Kofi Lena Mina Noor Oto Priya".split()
LAST = "Abel Brandt Cole Diaz Eze Fontaine Gruber Haas Ito Jansen Kovac Lind Moreau Novak".split()
_TITLE = re.compile(rb"/Author ?\(([^()\\]{3,60})\)")
_SEED = 7


def made(data: bytes, number: int, chance: random.Random) -> bytes:
    """A copy of a PDF that is no other's: a name of the same length, and a comment."""
    name = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
    found = _TITLE.search(data)
    if found is not None:
        old = found.group(1)
        data = data.replace(old, name.encode().ljust(len(old))[: len(old)])
    return data.rstrip() + f"\n% copy {number} for {name}\n".encode()


def make(source: Path, folder: Path, count: int) -> None:
    """Fill a folder with so many resumes."""
    chance = random.Random(_SEED)  # noqa: S311 - names, no secrets
    folder.mkdir(parents=True, exist_ok=True)
    files = [(path.stem, path.read_bytes()) for path in sorted(source.glob("*.pdf"))]
    for number, (stem, data) in enumerate(islice(cycle(files), count)):
        (folder / f"{number:06}-{stem}.pdf").write_bytes(made(data, number, chance))


def main() -> None:
    """Make what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    options = parser.parse_args()
    make(options.source, options.folder, options.count)


if __name__ == "__main__":
    main()
