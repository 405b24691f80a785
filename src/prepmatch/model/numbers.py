"""What counts as a number that tells a reader how much, how many or how fast."""

from __future__ import annotations

import re

NUMBER = re.compile(
    r"(?<![A-Za-z\d.-])[$€£¥₹~<>+-]?\d[\d,.]*(?:\s?(?:%|x\b|k\b|m\b|\+))?"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?"
    r"|thousands?|millions?|billions?|half|halved|halving|doubled?|doubling|tripled?|twice"
    r"|quadrupled|quarter|third)\b",
    re.IGNORECASE,
)
"""In figures or in words."""
