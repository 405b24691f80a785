"""The ad's own words that a keyword search would not find in the resume."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from prepmatch.model import KeywordGap, Rung, SkillKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prepmatch.model import Document, Match, Resume

_NEAR = 85
_SHORT = 3


def keyword_gaps(
    matches: Sequence[Match], jobs: Sequence[Document], resume: Resume
) -> tuple[KeywordGap, ...]:
    """Wordings of the ads that the resume lacks, the most insisted on first.

    Args:
        matches: of all jobs.
        jobs: the ads.
        resume: what is searched.
    """
    job_text = _searchable("\n".join(job.text for job in jobs))
    resume_text = _searchable(resume.document.text)
    surfaces = sorted({mention.text for mention in resume.mentions})
    gaps: dict[str, KeywordGap] = {}
    for match in matches:
        if match.requirement.skill.kind is SkillKind.SOFT:
            continue
        keyword = _wording(match)
        if _count(keyword, resume_text) == 0:
            nearest = _nearest(match, resume, surfaces)
            gap = KeywordGap(
                keyword=keyword,
                importance=match.requirement.importance,
                in_job=max(1, _count(keyword, job_text)),
                in_resume=0,
                nearest=nearest,
                advice=_advice(keyword, nearest, match),
                rung=match.rung,
            )
            gaps.setdefault(keyword.casefold(), gap)
    return tuple(sorted(gaps.values(), key=lambda g: (g.importance.rank, -g.in_job, g.keyword)))


def _wording(match: Match) -> str:
    """The spelling that the ad uses most, the earliest among equals."""
    texts = [" ".join(mention.text.split()) for mention in match.requirement.mentions]
    counts = Counter(text.casefold() for text in texts)
    return max(texts, key=lambda text: counts[text.casefold()])


def _searchable(text: str) -> str:
    return " ".join(text.casefold().split())


def _count(keyword: str, text: str) -> int:
    """How often a search that knows plurals, but no synonyms, would hit."""
    folded = _searchable(keyword)
    stem = folded[:-1] if folded.endswith("s") and len(folded) > _SHORT else folded
    return len(re.findall(rf"(?<!\w){re.escape(stem)}s?(?!\w)", text))


def _nearest(match: Match, resume: Resume, surfaces: Sequence[str]) -> str | None:
    """What the resume says instead: the same skill in other words, else what answered for it."""
    skill = match.requirement.skill
    own = [
        mention.text
        for mention in resume.mentions
        if mention.skill.id == skill.id != "" and mention.rule != "title"
    ]
    if own:
        return " ".join(own[0].split())
    if match.via is not None:
        return match.via.name
    near = process.extractOne(skill.name, surfaces, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return None if near is None else str(near[0])


def _advice(keyword: str, nearest: str | None, match: Match) -> str:
    line = match.resume_evidence[0].line if match.resume_evidence else None
    if match.rung is Rung.EVIDENCED and nearest is None:
        return f"Your job title (line {line}) shows it; write “{keyword}” in a bullet there."
    if match.rung in {Rung.EVIDENCED, Rung.LISTED}:
        return f"Say it their way: line {line} has “{nearest}”, the ad “{keyword}”."
    if match.rung is Rung.IMPLIED:
        return f"Your {nearest} (line {line}) implies it; name it there if you used it."
    if match.rung is Rung.RELATED:
        return f"You show {nearest} (line {line}); be ready to say what carries over."
    return "Add it only if you have it, where you used it; else prepare to be asked."
