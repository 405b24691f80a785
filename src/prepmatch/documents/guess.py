"""Whether a document is a resume or a job ad, where nobody said."""

from __future__ import annotations

import re

from prepmatch.model import DocumentKind

_OF_RESUMES = re.compile(
    r"\w@[\w-]{1,60}\.\w|\blinkedin\.com/in/|\bgithub\.com/|\+\d{1,3}[ (]"
    r"|\b(?:19|20)\d\d\s*[-\u2013]\s*(?:(?:19|20)\d\d|present|current)"
    r"|^(?:education|work experience|employment history|professional experience)\W*$",
    re.IGNORECASE | re.MULTILINE,
)
_OF_ADS = re.compile(
    r"\b(?:you will|you'll|you’ll|we are|we're|we’re|we offer|our team|your role|apply"
    r"|what you|about us|about the role|the role|candidates?|qualifications|responsibilities"
    r"|equal opportunity|benefits|join us)\b",
    re.IGNORECASE,
)


def guess_kind(text: str) -> DocumentKind:
    """A resume has addresses, dates and first persons left out; an ad speaks to "you"."""
    resume = len(_OF_RESUMES.findall(text))
    ad = len(_OF_ADS.findall(text))
    return DocumentKind.RESUME if resume > ad else DocumentKind.JOB
