"""Lines as they came to lines of clean text; done once, before any offset is taken."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from prepmatch.documents.raw import RawLine

_INVISIBLE = re.compile(
    r"[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]"
)
_CONTROLS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|[\x00-\x01\x03-\x08\x0b-\x1f\x7f]")
_ICONS = re.compile(r"[\ue000-\uf8ff]\s*")
_OTHER_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SPACES = re.compile(r" +")
_BULLET = (
    r"[\u2022\u2023\u2043\u204c\u204d\u2219\u25a0\u25aa\u25ab\u25b6\u25b8\u25cb\u25cf\u25e6"
    r"\u2756\u27a2\u27a4\u2b25\u00b7\u00a7\u0088\uf0a7\uf0b7\uf0d8\uf076\uf0fc\uf02d\u2713\u2714]"
)
_BULLETS = re.compile(
    rf"^\s*(?:(?:{_BULLET}"
    r"|[o\u00a8\u00ad](?=\s{2,})|\u02c6(?=\s))\s*)+"
)
_SOFT_HYPHEN = re.compile(r"(\b\w{1,30})?(?:[\ufffe\x02]|\u00ad(?!(?<=^.)\s\s))\s*(?=(\w{0,30}))")
_SOFT_LINE_END = re.compile(r"(?<=[a-z])[\u00ad\ufffe\x02]\s*$")
_LINE_END_HYPHEN = re.compile(r"(\w{0,30}[a-z])[-\u2010]$")
_SOUND = re.compile(
    r"(?:[\x00-\x7f\u2022\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]|(?<![^\x00-\x7f])"
    r"[\u00c0\u00c1\u00c4-\u00d6\u00d8-\u00f6\u00f8-\u0131\u0134-\u0148\u014a-\u017f]"
    r"(?![^\x00-\x7f]))*\Z"
)
"""Bullets, dashes, quotes and single accented letters, which are no wreck of another encoding."""
_HYPHENS = ("-", "\u2010")
_LONGEST_WORD = 64
_CONTINUATION = re.compile(r"[a-z]+")
_HALVES = frozenset(
    (
        "all client cross customer data deep end event face fast fine front full half hands "
        "high large long low machine mid near non object one open part post problem real risk "
        "scikit self semi server short so step team test third time two user web well zero back"
    ).split()
)
_ENDINGS = re.compile(
    r"(?:s|es|ed|e?rs?|est|ings?|ly|less|ness|i[sz]\w+|ual\w*|ive\w*|ner\w*|gre\w*|base\w*"
    r"|sets?|frames?|ground\w*|logs?|points?|stamps?|lines?|sites?|lights?|lighted|work)\b"
)
"""What follows such a word without a hyphen when a line's end parts it: `data-` and `base`."""
_SYLLABLES = re.compile(
    r"pre-(?:train|process|sales|seed|clinical|existing|built)|re-(?:rank|train|platform|engineer)"
    r"|in-(?:house|app|depth|memory|person|game|context|flight|store)|multi-(?!pl)|out-of\b"
    r"|on-(?:call|prem|site|device|demand|chain|the)|co-(?:found|author|op\b|lead|led)"
    r"|up-(?:to|sell)|over-the|work-life|pro-(?:bono|active)|sub-(?:second|task)"
)
"""Compounds whose first half is far more often a mere syllable: `pre-cision`, `in-ference`."""
_LETTER_SPACED = re.compile(r"^[^\w&'’-]*(?:[\w&'’-][ ]{1,6}){2,}\w\W*$")
_MARKDOWN_ESCAPE = re.compile(r"(?<!\\)\\+([-`*_{}\[\]()#+.!|<>~&$%'\"/:])")
_TOKEN = re.compile(r"[^\s/,|]+")
_GLUE = re.compile(r"([A-Za-z]{0,40}[a-z]{2}[a-z)])([.;:!?]?)(?=([A-Z][a-z]{1,40}))")
_PLAIN = re.compile(
    rf"(?:{_BULLET}[ \t]*)?(?! |o  )[ -\[\]-~\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*\Z"
)
"""A line in which hardly anything could need cleaning: nearly all lines are like that."""
_MAY_BE_GLUED = re.compile(r"[a-z)][.;:!?]?[A-Z][a-z]")
_SUFFIXES_OF_NAMES = frozenset({"Js", "Net", "Io", "Ai", "Py", "Com", "Org"})
_FLAT_LINE = 600
"""A line longer than this is not a line: it is an ad whose line breaks were lost."""
_MAX_LINE = 20_000
_INLINE_BULLET = re.compile(
    r"(?<!\s)\s+(?=[\u2022\u25cf\u25aa\u25e6\u27a2\uf0b7\u2756]\s*\w)|(?<=\w|[.;:])\s+\u00b7\s+(?=[A-Z])"
)


def normalise(lines: Iterable[RawLine], known_names: frozenset[str]) -> list[RawLine]:
    """Clean every line: characters, hyphens, letter-spacing, and line breaks that were lost.

    Args:
        lines: as a reader gave them.
        known_names: words with capitals inside ("JavaScript"), which are not two glued words.
    """
    cleaned = (
        _with_text(line, piece) for line in lines for piece in _pieces(line.text, known_names)
    )
    return list(_join_hyphenated(cleaned))


def _with_text(line: RawLine, text: str) -> RawLine:
    return line if line.text == text else replace(line, text=text)


def _pieces(text: str, known_names: frozenset[str]) -> Iterator[str]:
    """The lines that a line turns out to be, each clean."""
    if _PLAIN.match(text) and not _MAY_BE_GLUED.search(text) and len(text) <= _MAX_LINE:
        if not text.isascii():
            text = _BULLETS.sub("• ", text)
        text = _collapse_letter_spacing(text)
        yield (_SPACES.sub(" ", text) if "  " in text else text).strip()
        return
    for part in _parts(text):
        for piece in _restore_breaks(_legible(part), known_names):
            yield _clean(piece)


def _legible(text: str) -> str:
    """Characters only that mean what they look like."""
    text = _without_invisible(_repair_encoding(_without_invisible(text)))
    text = _SOFT_HYPHEN.sub(_without_soft_hyphen, _SOFT_LINE_END.sub("-", text))
    return _BULLETS.sub("• ", _MARKDOWN_ESCAPE.sub(r"\1", text))


def _without_invisible(text: str) -> str:
    return _CONTROLS.sub("", _INVISIBLE.sub("", text))


def _repair_encoding(text: str) -> str:
    """Undo mojibake and ligatures; composed accents; ordinary widths."""
    if text.isascii() or _SOUND.match(text):
        return text
    return _ftfy_fixer()(text)


@lru_cache(maxsize=1)
def _ftfy_fixer() -> Callable[[str], str]:
    import ftfy

    config = ftfy.TextFixerConfig(
        unescape_html=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        remove_terminal_escapes=False,
        explain=False,
    )
    return partial(ftfy.fix_text, config=config)


def _clean(text: str) -> str:
    text = _OTHER_SPACES.sub(" ", text.replace("\t", "  "))
    text = _ICONS.sub("", _BULLETS.sub("• ", text))
    return _SPACES.sub(" ", _collapse_letter_spacing(text)).strip()


def _collapse_letter_spacing(text: str) -> str:
    """`S K I L L S` is SKILLS; where words stay apart by wider gaps, they stay apart."""
    if not _LETTER_SPACED.match(text):
        return text
    bullet, rest = ("• ", text[2:]) if text.startswith("• ") else ("", text)
    words = re.split(r"\s{2,}", rest.strip())
    return bullet + " ".join(word.replace(" ", "") for word in words)


def _restore_breaks(text: str, known_names: frozenset[str]) -> list[str]:
    """Break a line at `stakeholdersExcellent communication`, and at bullets inside it."""
    is_flat = len(text) > _FLAT_LINE
    text = _INLINE_BULLET.sub("\n", text)
    if not (_MAY_BE_GLUED.search(text) and _GLUE.search(text)):
        return text.split("\n")
    unglued = _TOKEN.sub(lambda match: _unglue(match.group(), known_names, is_flat=is_flat), text)
    return unglued.split("\n")


def _unglue(token: str, known_names: frozenset[str], *, is_flat: bool) -> str:
    """Break where a sentence ended, or between words of which the first is no name's start."""
    if "@" in token or "www." in token or _words(token) & known_names:
        return token

    def broken(match: re.Match[str]) -> str:
        left, stop, right = match.groups()
        if right in _SUFFIXES_OF_NAMES or not (stop or is_flat or (left.islower() and left[3:])):
            return match.group()
        return match.group() + "\n"

    parts = _GLUE.sub(broken, token).split("\n")
    if len(parts) == 1:
        return token
    return "\n".join(_unglue(part, known_names, is_flat=is_flat) for part in parts)


def _words(token: str) -> set[str]:
    return {word.lower() for word in re.split(r"[^\w+#]+", token) if word}


def _parts(text: str) -> Iterator[str]:
    """A line as it is, or cut at spaces if nobody could have written it as one."""
    while len(text) > _MAX_LINE:
        cut = text.rfind(" ", 0, _MAX_LINE) + 1 or _MAX_LINE
        yield text[:cut]
        text = text[cut:]
    yield text


def _join_hyphenated(lines: Iterable[RawLine]) -> Iterator[RawLine]:
    """Put back together what was parted at a line's end."""
    waiting: RawLine | None = None
    for line in lines:
        text = line.text
        if waiting is not None:
            parted = _parted_word(waiting.text)
            if parted and _CONTINUATION.match(text):
                text = waiting.text[: -len(parted) - 1] + _whole_word(parted, text)
            else:
                yield waiting
        waiting = _with_text(line, text)
        if _parted_word(text) is None or len(text) > _MAX_LINE:
            yield waiting
            waiting = None
    if waiting is not None:
        yield waiting


def _parted_word(text: str) -> str | None:
    """The beginning of a word that ends in a hyphen at the end of a line."""
    found = _LINE_END_HYPHEN.search(text[-_LONGEST_WORD:]) if text[-1:] in _HYPHENS else None
    return found.group(1) if found else None


def _without_soft_hyphen(match: re.Match[str]) -> str:
    left, right = match.group(1) or "", match.group(2)
    return f"{left}-" if _is_compound(left, right) else left


def _whole_word(left: str, rest: str) -> str:
    """`full-` and `stack` keep their hyphen; `learn-` and `ing` lose it."""
    right = rest.split(maxsplit=1)[0]
    return f"{left}{'-' if '-' in right or _is_compound(left, right) else ''}{rest}"


def _is_compound(left: str, right: str) -> bool:
    left, right = left.lower(), right.lower()
    if left in _HALVES or len(left) == 1:
        return not _ENDINGS.match(right)
    return _SYLLABLES.match(f"{left}-{right}") is not None
