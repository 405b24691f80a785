"""How much of an untrusted file is read."""

from __future__ import annotations

MAX_BYTES = 30_000_000
"""A resume full of photographs reaches 10 MB; nothing honest reaches this."""

MAX_TEXT_BYTES = 4_000_000
"""For text, Markdown and HTML; a saved web page carries a megabyte or two of scripts."""

MAX_PAGES = 60
"""Long academic resumes have 30 pages."""

MAX_CHARACTERS = 120_000
"""About 40 dense pages; the rest is left out, with a notice."""

MAX_UNPACKED_BYTES = 80_000_000
"""What the parts of a DOCX or ODT may unpack to: stops zip bombs."""

MAX_PARTS = 4_000
"""Files in such a package; a resume has 15 to 100, most of them pictures."""

MAX_PART_BYTES = 10_000_000
"""One part of XML; a long resume has a megabyte."""

MAX_MARKS = 500_000
"""Tags in one part of XML: each costs memory whatever its size; a long resume has 50,000."""

MAX_TAGS = 150_000
"""Tags of a web page; a saved page of a large job board has 10,000."""

MAX_SCANNED_PAGES = 6
"""Pages of a scan whose letters are recognised: each takes seconds."""

MAX_PIXELS = 60_000_000
"""Of a picture; telephones take 12 to 50 million."""
