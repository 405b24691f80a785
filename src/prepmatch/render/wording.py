"""Words that several renderers share, so that they say the same thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.model import Importance, QuestionReason, Rung, SkillKind, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from prepmatch.model import (
        Because,
        KeywordGap,
        Match,
        PlannedQuestion,
        PrepReport,
        Question,
        Quote,
    )

ABSENT = "Not in your resume; add only what you truly have, where you used it"
NO_QUESTION = "The bank has no question that fits this job and what you asked for."
RUNG_WORDS = {
    Rung.EVIDENCED: "shown in your work",
    Rung.LISTED: "only listed",
    Rung.IMPLIED: "implied",
    Rung.RELATED: "something close",
    Rung.MISSING: "missing",
}
DISCLAIMER = (
    "The fit score is a reading aid: it adds up how the requirements are met, and is no chance of "
    "passing."
)


def hours(minutes: int) -> str:
    """Minutes as people say them: `45 min`, `2 h`, `6 h 20 min`."""
    whole, rest = divmod(minutes, 60)
    parts = [f"{whole} h"] if whole else []
    parts += [f"{rest} min"] if rest or not whole else []
    return " ".join(parts)


def facts_of(question: Question) -> str:
    """The kind and level of a question, and whether it was filled from a template."""
    words = [question.kind.value.replace("-", " "), question.level.value]
    return " · ".join([*words, "from a template"] if question.is_template else words)


def job_title(report: PrepReport) -> str:
    """The titles of the jobs, or their sources where an ad has none."""
    return " / ".join(job.facts.title or job.document.source for job in report.jobs)


def met_of(matches: Sequence[Match], importance: Importance) -> tuple[int, int]:
    """How many requirements of one importance are met, and of how many."""
    standing = Standing([match.requirement for match in matches])
    return standing.met(importance, [match.answer for match in matches])


def best_of(matches: Sequence[Match], importance: Importance) -> list[Rung]:
    """The rung on which each requirement of one importance stands; of alternatives, the best."""
    standing = Standing([match.requirement for match in matches])
    return standing.best(importance, [match.answer for match in matches])


def names_on(matches: Sequence[Match], *rungs: Rung) -> list[str]:
    """The required and preferred skills that stand on some rungs, required first.

    Soft skills are left out: what a resume says of them proves little either way.
    """
    standing = Standing([match.requirement for match in matches])
    return list(standing.names([match.answer for match in matches], rungs))


def hard(matches: Iterable[Match]) -> list[Match]:
    """The matches of all but soft skills."""
    return [m for m in matches if m.requirement.skill.kind is not SkillKind.SOFT]


def soft_names(matches: Iterable[Match]) -> list[str]:
    """The soft skills that the jobs speak of."""
    kept = [m.requirement.skill for m in matches]
    return [skill.name for skill in kept if skill.kind is SkillKind.SOFT]


def reworded(
    gaps: Sequence[KeywordGap],
) -> tuple[list[KeywordGap], list[KeywordGap]]:
    """The gaps that the resume nearly fills, and those that it does not touch."""
    told = [gap for gap in gaps if gap.nearest is not None]
    return told, [gap for gap in gaps if gap.nearest is None]


def unanswered(report: PrepReport) -> list[str]:
    """Required skills for which the bank holds no question of their own."""
    without = {skill.id for skill in report.uncovered.skills_without_questions}
    required = [m for m in hard(report.matches) if m.requirement.importance is Importance.REQUIRED]
    skills = [match.requirement.skill for match in required]
    return [skill.name for skill in skills if skill.id in without]


def why(planned: PlannedQuestion) -> str:
    """Why a question is on the list, in a few words, for the skill it is about."""
    first = planned.because[0]
    name, via = first.skill.name, first.via.name if first.via else ""
    if planned.reason is QuestionReason.CORE:
        return f"{name} is asked for this kind of role whatever the ad says"
    if planned.reason is QuestionReason.BEHAVIORAL:
        return f"about how you work: {name}"
    return {
        Rung.EVIDENCED: f"you show {name}: expect to be pushed on that very work",
        Rung.LISTED: f"you list {name} without showing it in work: be ready to prove it",
        Rung.IMPLIED: f"you show {via}, which implies {name}, but do not say so",
        Rung.RELATED: f"you lack {name} but know {via}: what carries over, what differs?",
    }.get(first.rung or Rung.MISSING, f"your resume does not show {name}")


def asked_by(planned: PlannedQuestion, jobs: int) -> str | None:
    """How many of several jobs ask for what a question is about, where more than one does."""
    count = planned.because[0].asked_by if planned.because else 0
    if jobs <= 1 or count <= 1:
        return None
    return f"{count} of the {jobs} jobs ask for {planned.because[0].skill.name}"


def years_told(match: Match) -> str | None:
    """The years asked for with a skill and those shown, if any are asked for."""
    asked, shown = match.requirement.years, match.years_shown
    if not asked:
        return None
    noun = "year" if asked == 1 else "years"
    return f"{asked} {noun} asked, {'none dated' if shown is None else f'{shown:g} shown'}"


def quoted_job(because: Because) -> str | None:
    """What the job says, with its line, and the file where there are several."""
    if because.job is None:
        return None
    return f"“{because.job.text}” ({_job_line(because, because.job)})"


def _job_line(because: Because, job: Quote) -> str:
    """A line, and the file with its folder: the rest of a path says nothing that helps."""
    ad = "/".join(re.split(r"[\\/]", because.ad)[-2:]) if because.ad else ""
    return f"line {job.line} of {ad}" if ad else f"line {job.line}"


def cited(because: Because) -> str:
    """Where to look in both documents, for where there is no room to quote them."""
    places = [f"job {_job_line(because, because.job)}"] if because.job else []
    places += [f"resume line {because.resume.line}"] if because.resume else []
    return f" ({', '.join(places)})" if places else ""


def own_label(because: Because) -> str:
    """What stands before the words of the resume."""
    return "Nearest in your resume" if because.rung is Rung.RELATED else "Resume"


def quoted_resume(because: Because) -> str | None:
    """What the resume says, with its line."""
    if because.resume is None:
        return None
    return f"“{because.resume.text}” (line {because.resume.line})"
