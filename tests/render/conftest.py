"""One small report, made by hand, that every renderer draws."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from builders import (
    AWS,
    GCP,
    KUBERNETES,
    PYTHON,
    PYTORCH,
    TEAMWORK,
    document,
    question,
    requirement,
    resume,
)
from planned import planned, with_days, within
from prepmatch.match.choices import settle_choices
from prepmatch.model import (
    Answered,
    Because,
    Candidate,
    Certainty,
    Check,
    CheckStatus,
    Clause,
    Contribution,
    CouldShow,
    DocumentKind,
    FitScore,
    Importance,
    Job,
    JobFacts,
    JobRow,
    KeywordGap,
    Lead,
    Level,
    Match,
    Notice,
    Period,
    PlannedQuestion,
    PrepReport,
    Progress,
    Prompt,
    Provenance,
    QuestionKind,
    QuestionReason,
    Quote,
    Ranking,
    Rewording,
    Rung,
    Skill,
    SkippedCandidate,
    Span,
    Story,
    StoryFit,
    StoryLine,
    StoryPart,
    Tailoring,
    Uncovered,
    Versions,
)
from prepmatch.plan.stories import story_matrix
from prepmatch.render.wording import met_of, names_on

VERSIONS = Versions("0.0.0", "s" * 10, "q" * 10, "w" * 10)
JOB_TEXT = "Data Engineer\n\nYou know Python, AWS or GCP, Kubernetes, PyTorch and teamwork."


def _match(job, skill: Skill, rung: Rung, importance=Importance.REQUIRED, **more) -> Match:
    words = "teamwork" if skill is TEAMWORK else skill.name
    asked = requirement(job, words, skill, importance, more.pop("any_of", ()))
    asked = replace(asked, years=more.pop("years", None))
    quote = Quote("You know Python, AWS or GCP, Kubernetes, PyTorch and teamwork.", 3)
    return Match(asked, rung, (quote,), **more)


@pytest.fixture
def job() -> Job:
    doc = document(JOB_TEXT, DocumentKind.JOB)
    return Job(doc, JobFacts("Data Engineer", Level.SENIOR, 5), ())


@pytest.fixture
def matches(job) -> tuple[Match, ...]:
    shown = (Quote("Wrote 85 pipelines in Python.", 7, "experience"),)
    moved = (Quote("Moved 40 jobs to GCP.", 9, "experience"),)
    either = ("aws", "gcp")
    found = (
        _match(
            job.document,
            PYTHON,
            Rung.EVIDENCED,
            resume_evidence=shown,
            years=3,
            years_shown=2.5,
        ),
        _match(job.document, AWS, Rung.RELATED, resume_evidence=moved, via=GCP, any_of=either),
        _match(job.document, GCP, Rung.EVIDENCED, resume_evidence=moved, any_of=either),
        _match(job.document, KUBERNETES, Rung.MISSING),
        _match(job.document, PYTORCH, Rung.MISSING, Importance.MENTIONED),
        _match(job.document, TEAMWORK, Rung.MISSING),
    )
    return settle_choices(found)


@pytest.fixture
def report(job, matches) -> PrepReport:
    quote = matches[0].job_evidence[0]
    return PrepReport(
        resume=resume("Ada Example\nWrote 85 pipelines in Python.", years=4.5),
        jobs=(job,),
        matches=matches,
        gaps=(
            KeywordGap(
                "Kubernetes", Importance.REQUIRED, 2, 0, None, "Add it only if you have it."
            ),
        ),
        checks=(
            Check(
                "contact",
                CheckStatus.WARN,
                "No e-mail address was found. Forms ask for it.",
                title="E-mail and telephone",
                advice="Put it near your name.",
                certainty=Certainty.DOCUMENTED,
            ),
            Check("sections", CheckStatus.PASS, "They were recognised.", title="Sections"),
            Check(
                "buzzwords",
                CheckStatus.WARN,
                "Some say little.",
                title="Buzzwords",
                advice="Replace them.",
                certainty=Certainty.TASTE,
            ),
        ),
        fit=FitScore((Contribution("required skills", 61.5, 100.0),)),
        questions=(
            PlannedQuestion(
                1,
                question("k8s-probes", "kubernetes", minutes=25),
                0.93,
                QuestionReason.MISSING,
                (Because(KUBERNETES, quote, None),),
            ),
            PlannedQuestion(
                2,
                question("python-gil", "python", minutes=50),
                0.5,
                QuestionReason.DEPTH,
                (Because(PYTHON, quote, matches[0].resume_evidence[0]),),
            ),
        ),
        uncovered=Uncovered((AWS,), ("Frobnicator",)),
        versions=VERSIONS,
    )


STORY_LINE = StoryLine(
    Quote("Helped to write 85 pipelines in Python, cutting delays.", 7, "experience"),
    Span(0, 55),
    "Data Engineer",
    "Orchid Logistics",
    Period(2019 * 12 + 3, 2022 * 12 + 1),
    (
        Clause(StoryPart.ACTION, "Helped to write 85 pipelines in Python"),
        Clause(StoryPart.RESULT, "cutting delays"),
    ),
    (
        Prompt(StoryPart.SITUATION, "stakes", "Say what was at stake."),
        Prompt(StoryPart.TASK, "task", "Say what was asked of you."),
        Prompt(StoryPart.ACTION, "own-part", "Say which part was your own."),
        Prompt(StoryPart.RESULT, "number", "Give the number."),
    ),
)
LOOK = "Look for a mistake of your own."


@pytest.fixture
def report_with_stories(report, matches) -> PrepReport:
    """The same report with a told story, a suggested one, none at all, and what to tailor."""
    other = Quote("Moved 40 jobs to GCP.", 9, "experience")
    stories = (
        Story("teamwork", LOOK, STORY_LINE, StoryFit.TOLD, ("Helped", "PyTorch"), "", (other,)),
        Story("a setback", LOOK, STORY_LINE, StoryFit.SUGGESTED, ("85 pipelines",), "And then?"),
        Story("a decision", LOOK),
    )
    asked = tuple(
        PlannedQuestion(
            rank,
            question(f"about-{rank}", "teamwork", kind=QuestionKind.BEHAVIORAL),
            0.3,
            QuestionReason.BEHAVIORAL,
            (Because(TEAMWORK, None, None),),
            story,
        )
        for rank, story in enumerate(stories, 3)
    )
    job_quote = matches[0].job_evidence[0]
    return replace(
        report,
        questions=(*report.questions, *asked),
        stories=story_matrix(asked),
        tailoring=Tailoring(
            (
                Lead(
                    STORY_LINE.quote,
                    "Data Engineer, Orchid Logistics",
                    is_project=False,
                    place=2,
                    of=3,
                    answers=(
                        Answered(PYTHON, Importance.REQUIRED, job_quote),
                        Answered(AWS, Importance.REQUIRED, job_quote, is_implied=True),
                    ),
                ),
            ),
            (Rewording("machine learning", "ML", Importance.REQUIRED, Quote("ML, SQL", 12)),),
            (
                CouldShow(
                    PYTORCH,
                    Importance.REQUIRED,
                    job_quote,
                    Quote("PyTorch, SQL", 12),
                    None,
                    ((other, GCP),),
                ),
                CouldShow(KUBERNETES, Importance.PREFERRED, job_quote, other, GCP, ()),
            ),
        ),
    )


@pytest.fixture
def ranking(job, matches) -> Ranking:
    def candidate(source: str, name: str | None, points: float, *flags: str) -> Candidate:
        fit = FitScore((Contribution("required skills", points, 100.0),))
        return Candidate(
            source,
            name,
            fit,
            matches,
            4.5 if name else None,
            flags,
            met_of(matches, Importance.REQUIRED),
            met_of(matches, Importance.PREFERRED),
            tuple(names_on(matches, Rung.MISSING, Rung.RELATED)),
        )

    return Ranking(
        job,
        (
            candidate("a.pdf", "Ada Example", 81.5),
            candidate("b.pdf", '=HYPERLINK("http://x")', 40.0, "second-reader"),
            candidate("c.pdf", None, 40.0),
        ),
        (SkippedCandidate("locked.pdf", "encrypted", "locked.pdf is protected with a password."),),
        VERSIONS,
        provenance=Provenance(
            dt.date(2026, 11, 20), 4, {"fit_required": 65.0}, (("--timeout", "60"),)
        ),
    )


@pytest.fixture
def notice() -> Notice:
    return Notice("truncated", "The text is longer than the limit.")


@pytest.fixture
def weights(toolkit):
    return toolkit.catalog.weights


@pytest.fixture
def long_report(report):
    """A report with eight questions, one of them hard and one a story."""
    questions = [planned(rank) for rank in range(1, 9)]
    questions[0] = planned(1, 45, "high")
    questions[4] = planned(5, 20, kind=QuestionKind.BEHAVIORAL)
    return replace(report, questions=tuple(questions))


@pytest.fixture
def dated(long_report, weights):
    """The same with 3 1/2 hours before an interview in four days, one question done."""
    frame = within(210, interview=4, progress=Progress(frozenset({"q2"})))
    return with_days(long_report, frame, weights)


@pytest.fixture
def several(report):
    other = Job(document("Analyst | x", DocumentKind.JOB), JobFacts("Analyst | x"), ())
    rows = (
        JobRow(PYTHON, Rung.EVIDENCED, (Importance.REQUIRED, Importance.REQUIRED)),
        JobRow(AWS, Rung.MISSING, (None, Importance.PREFERRED)),
        JobRow(TEAMWORK, Rung.MISSING, (Importance.REQUIRED, None)),
    )
    return replace(report, jobs=(*report.jobs, other), table=rows)
