"""The key under which spellings of one word meet: case, number, British or American."""

from __future__ import annotations

import re
from functools import lru_cache

_POSSESSIVE = re.compile(r"['\u2019]s?$")
_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{2})is(?=(?:e|ed|er|ers|es|ing|ation|ations|able)$)"), "iz"),
    (re.compile(r"(?<=[a-z])yse(?=d?$|r$|s$)"), "yze"),
    (re.compile(r"(?<=[a-z])ysing$"), "yzing"),
    (re.compile(r"(?<=[a-z]{2})our(?=$|s$|al$|ed$|ing$|ite$|ful$)"), "or"),
    (re.compile(r"(?<=[aeiou])ll(?=(?:ing|ed|er|ers)$)"), "l"),
    (re.compile(r"(?<=[nt])re(?=s?$)"), "er"),
    (re.compile(r"(?<=cent)red$"), "ered"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=gr)ey(?=$)"), "ay"),
    (re.compile(r"programme(?=s?$)"), "program"),
)
_IRREGULAR = {
    "analyses": "analysis",
    "artefact": "artifact",
    "axes": "axis",
    "bias": "bias",
    "biases": "bias",
    "bios": "bios",
    "buses": "bus",
    "cookies": "cookie",
    "defence": "defense",
    "enrolment": "enrollment",
    "hypotheses": "hypothesis",
    "indices": "index",
    "licence": "license",
    "matrices": "matrix",
    "practize": "practice",
    "rtos": "rtos",
    "statuses": "status",
    "vertices": "vertex",
}
"""Words of the field that no rule gets right, before and after the rules."""
_ACRONYMS = re.compile(r"^[A-Z]{2,}s$")
_SHORT = 3


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Reduce a word to its key.

    Lower case; possessive dropped; American spelling; the S-stemmer (Harman 1991, "How
    effective is suffixing?") for number, made to let `caches` meet `cache`.
    Words of up to three letters, and what is not a plain word, only lose their case;
    of `GPUs` the capitals say what its `s` is.
    """
    word = word[:-1] if _ACRONYMS.match(word) else word
    key = _POSSESSIVE.sub("", word.lower()) or word
    if len(key) <= _SHORT or not key.isalpha():
        return key
    if key in _IRREGULAR:
        return _IRREGULAR[key]
    for pattern, replacement in _SPELLINGS:
        key = pattern.sub(replacement, key)
    key = _singular(key)
    return _IRREGULAR.get(key, key)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORT + 2:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word[:-1] if word.endswith(("che", "she", "xe")) else word
