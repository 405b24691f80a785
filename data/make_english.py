"""Makes `english.txt`, the ordinary words that are never slips of the pen, from a SCOWL list.

    python data/make_english.py /usr/share/dict/american-english

The list of the Debian package `wamerican` is SCOWL's, size 50; whoever makes the file anew
keeps the notice at its head.
"""

from __future__ import annotations

import sys
from pathlib import Path

NOTICE = """\
# Ordinary English words and names, folded; made by make_english.py from SCOWL (size 50).
# The collective work is Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify,
# distribute and sell these word lists, the associated scripts, the output created from the
# scripts, and its documentation for any purpose is hereby granted without fee, provided that the
# above copyright notice appears in all copies and that both that copyright notice and this
# permission notice appear in supporting documentation. Kevin Atkinson makes no representations
# about the suitability of this array for any purpose. It is provided "as is" without express or
# implied warranty. See http://wordlist.aspell.net for the notices of its sources.
"""
LENGTHS = range(4, 16)


def main() -> None:
    """Write the file beside this one."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "src"))
    from prepmatch.skills.fold import fold

    lines = Path(sys.argv[1]).read_text(encoding="utf-8").split("\n")
    words = {fold(word) for word in lines if word.isascii() and word.isalpha()}
    kept = sorted(word for word in words if len(word) in LENGTHS)
    target = Path(__file__).with_name("english.txt")
    target.write_text(NOTICE + "\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
