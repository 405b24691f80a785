"""Reports as JSON, by the documented contracts."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from prepmatch.render.check_json import check_record
from prepmatch.render.escape import for_json
from prepmatch.render.explained import explained_record
from prepmatch.render.jobs import jobs_record
from prepmatch.render.provenance import provenance_record
from prepmatch.render.schedule_json import schedule_record
from prepmatch.render.story_json import matrix_record, story_record, tailoring_record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from prepmatch.model import (
        Because,
        Candidate,
        Contribution,
        Document,
        FitScore,
        Job,
        Match,
        Mention,
        Notice,
        PlannedQuestion,
        PrepReport,
        Quote,
        Ranking,
        Requirement,
        SkippedCandidate,
        Versions,
    )

PLAN_SCHEMA = "prepmatch.plan/1"
SKILLS_SCHEMA = "prepmatch.skills/1"
SCORE_SCHEMA = "prepmatch.score/1"


def as_json(record: dict[str, Any]) -> str:
    """A record as indented JSON, for people and files."""
    return for_json(json.dumps(record, ensure_ascii=False, indent=2)) + "\n"


def as_json_line(record: dict[str, Any]) -> str:
    """A record as one line, in ASCII so that no line separator can split it."""
    return json.dumps(record) + "\n"


def plan_record(report: PrepReport) -> dict[str, Any]:
    """A prep report by the contract `prepmatch.plan/1`."""
    resume = report.resume
    return {
        "schema": PLAN_SCHEMA,
        "versions": asdict(report.versions),
        "resume": {
            "source": resume.document.source,
            "name": resume.facts.name,
            "years": resume.facts.years,
            "notices": _notices(resume.document.notices),
            "checks": [check_record(check) for check in report.checks],
        },
        "jobs": [_job(job) for job in report.jobs],
        "fit": _fit(report.fit),
        "requirements": [_requirement(match) for match in report.matches],
        "keyword_gaps": [
            {**asdict(gap), "importance": gap.importance.value} for gap in report.gaps
        ],
        "questions": [_question(planned) for planned in report.questions],
        **schedule_record(report.schedule),
        "job_table": jobs_record(report),
        "explained": explained_record(report.explained),
        "stories": matrix_record(report.stories),
        "tailoring": tailoring_record(report.tailoring),
        "uncovered": {
            "skills_without_questions": [
                skill.name for skill in report.uncovered.skills_without_questions
            ],
            "terms_not_in_vocabulary": list(report.uncovered.terms_not_in_vocabulary),
        },
    }


def skills_record(
    document: Document,
    mentions: Sequence[Mention],
    requirements: Sequence[Requirement] | None,
    versions: Versions,
    years: Mapping[str, float] | None = None,
) -> dict[str, Any]:
    """The skills of one document by the contract `prepmatch.skills/1`.

    Args:
        document: what was read.
        mentions: the skills found in it.
        requirements: what they amount to in a job; None for a resume.
        versions: of what found them.
        years: for skills of a resume by their keys, the years of dated work that show them.
    """
    shown = years or {}
    if requirements is None:
        by_skill: dict[str, list[Mention]] = {}
        for mention in mentions:
            by_skill.setdefault(mention.skill.id or mention.skill.name, []).append(mention)
        skills = [
            _skill(document, found, None, shown.get(found[0].skill.key))
            for found in by_skill.values()
        ]
    else:
        skills = [_skill(document, r.mentions, r, None) for r in requirements]
    return {
        "schema": SKILLS_SCHEMA,
        "versions": asdict(versions),
        "status": "read",
        "document": {
            "source": document.source,
            "kind": document.kind.value,
            "pages": document.pages,
            "text": document.text,
            "sections": [
                {
                    "kind": section.kind,
                    "heading": section.heading,
                    "start": section.span.start,
                    "end": section.span.end,
                }
                for section in document.sections
            ],
            "notices": _notices(document.notices),
        },
        "skills": skills,
    }


def unread_skills_record(
    source: str, reason: str, message: str, versions: Versions
) -> dict[str, Any]:
    """A file that could not be read, by the contract `prepmatch.skills/1`."""
    return {
        "schema": SKILLS_SCHEMA,
        "versions": asdict(versions),
        "status": "unread",
        "reason": reason,
        "message": message,
        "document": {"source": source, "text": "", "notices": []},
        "skills": [],
    }


def candidate_record(candidate: Candidate, rank: int | None) -> dict[str, Any]:
    """A scored resume by the contract `prepmatch.score/1`; no rank before all are scored."""
    return {
        "schema": SCORE_SCHEMA,
        "rank": rank,
        "source": candidate.source,
        "name": candidate.name,
        "score": candidate.fit.total,
        "required": {"met": candidate.required[0], "of": candidate.required[1]},
        "preferred": {"met": candidate.preferred[0], "of": candidate.preferred[1]},
        "missing": list(candidate.missing),
        "years": candidate.years,
        "flags": list(candidate.flags),
        "notices": _notices(candidate.notices),
        "same_as": [asdict(twin) for twin in candidate.twins],
        "contributions": _fit(candidate.fit)["contributions"],
        "requirements": [_requirement(match) for match in candidate.matches],
        "status": "scored",
    }


def skipped_record(skipped: SkippedCandidate) -> dict[str, Any]:
    """An unread resume by the contract `prepmatch.score/1`."""
    return {
        "schema": SCORE_SCHEMA,
        "source": skipped.source,
        "status": "unread",
        "reason": skipped.reason,
        "message": skipped.message,
    }


def ranking_head(ranking: Ranking) -> dict[str, Any]:
    """What a ranking says before its candidates."""
    return {
        "schema": SCORE_SCHEMA,
        "versions": asdict(ranking.versions),
        "job": _job(ranking.job),
        "is_partial": ranking.not_done > 0,
        "not_done": ranking.not_done,
        "provenance": provenance_record(ranking.provenance),
    }


def _skill(
    document: Document,
    mentions: Sequence[Mention],
    requirement: Requirement | None,
    shown: float | None,
) -> dict[str, Any]:
    skill = mentions[0].skill
    return {
        "id": skill.id or None,
        "name": skill.name,
        "kind": skill.kind.value,
        "importance": requirement.importance.value if requirement else None,
        "years": requirement.years if requirement else None,
        "years_shown": shown,
        "any_of": list(requirement.any_of) if requirement else [],
        "mentions": [
            {
                "start": mention.span.start,
                "end": mention.span.end,
                "text": mention.text,
                "line": document.line_at(mention.span.start).number,
                "section": mention.section,
                "rule": mention.rule,
                "similarity": mention.similarity,
            }
            for mention in mentions
        ],
    }


def _job(job: Job) -> dict[str, Any]:
    return {
        "source": job.document.source,
        "title": job.facts.title,
        "level": job.facts.level.value if job.facts.level else None,
        "years": job.facts.years,
        "notices": _notices(job.document.notices),
    }


def _fit(fit: FitScore) -> dict[str, Any]:
    return {"score": fit.total, "contributions": [_part(part) for part in fit.contributions]}


def _part(part: Contribution) -> dict[str, Any]:
    """With its evidence where no requirement has that."""
    told: dict[str, Any] = {"label": part.label, "points": part.points, "out_of": part.out_of}
    if part.evidence:
        told["evidence"] = [{"text": quote.text, "line": quote.line} for quote in part.evidence]
    return told


def _requirement(match: Match) -> dict[str, Any]:
    requirement = match.requirement
    return {
        "skill": {"id": requirement.skill.id or None, "name": requirement.skill.name},
        "importance": requirement.importance.value,
        "years": requirement.years,
        "years_shown": match.years_shown,
        "any_of": list(requirement.any_of),
        "rung": match.rung.value,
        "via": match.via.name if match.via else None,
        "job": [{"text": quote.text, "line": quote.line} for quote in match.job_evidence],
        "resume": [_quote(quote) for quote in match.resume_evidence],
    }


def _question(planned: PlannedQuestion) -> dict[str, Any]:
    question = planned.question
    return {
        "rank": planned.rank,
        "id": question.id,
        "question": question.question,
        "kind": question.kind.value,
        "level": question.level.value,
        "topics": list(question.topics),
        "skills": list(question.skills),
        "minutes": question.minutes,
        "priority": planned.priority,
        "reason": planned.reason.value,
        "because": [_because(because) for because in planned.because],
        "outline": list(question.outline),
        "pitfalls": list(question.pitfalls),
        "follow_ups": list(question.follow_ups),
        "is_template": question.is_template,
        "story": story_record(planned.story),
    }


def _because(because: Because) -> dict[str, Any]:
    return {
        "skill": because.skill.name,
        "job": because.job.text if because.job else None,
        "resume": because.resume.text if because.resume else None,
        "asked_by": because.asked_by,
        "ad": because.ad,
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {"text": quote.text, "line": quote.line, "section": quote.section}


def _notices(notices: Sequence[Notice]) -> list[dict[str, str]]:
    return [asdict(notice) for notice in notices]
