"""Small catalogs and documents, made by hand, for tests of single steps."""

from __future__ import annotations

from prepmatch.documents.read import Settings, document_from_text
from prepmatch.model import (
    Document,
    DocumentKind,
    Importance,
    Level,
    Mention,
    Question,
    QuestionBank,
    QuestionKind,
    Requirement,
    Resume,
    ResumeFacts,
    Rubric,
    Skill,
    SkillKind,
    Span,
    Vocabulary,
)

PYTHON = Skill("python", "Python", SkillKind.LANGUAGE, implies=("programming",))
PROGRAMMING = Skill("programming", "Programming", SkillKind.CONCEPT)
PYTORCH = Skill("pytorch", "PyTorch", SkillKind.LIBRARY, implies=("deep-learning",))
DEEP_LEARNING = Skill("deep-learning", "Deep learning", SkillKind.CONCEPT, implies=("ml",))
MACHINE_LEARNING = Skill("ml", "Machine learning", SkillKind.CONCEPT, aliases=("ML",))
AWS = Skill("aws", "AWS", SkillKind.PLATFORM, related=("gcp",))
GCP = Skill("gcp", "GCP", SkillKind.PLATFORM, related=("aws",))
KUBERNETES = Skill("kubernetes", "Kubernetes", SkillKind.TOOL, aliases=("k8s",))
TEAMWORK = Skill("teamwork", "Teamwork", SkillKind.SOFT)

SKILLS = (
    PYTHON,
    PROGRAMMING,
    PYTORCH,
    DEEP_LEARNING,
    MACHINE_LEARNING,
    AWS,
    GCP,
    KUBERNETES,
    TEAMWORK,
)


def vocabulary(*skills: Skill) -> Vocabulary:
    """A vocabulary of these skills; of all of the above without any."""
    return Vocabulary({skill.id: skill for skill in skills or SKILLS})


def document(text: str, kind: DocumentKind = DocumentKind.RESUME) -> Document:
    """A document of one section, or of those that its headings open."""
    return document_from_text(text, kind, Settings(), "document.txt")


def mention(doc: Document, text: str, skill: Skill, section: str = "experience") -> Mention:
    """The first place in a document where some words stand."""
    start = doc.text.index(text)
    return Mention(skill, Span(start, start + len(text)), text, section, "name")


def requirement(
    doc: Document,
    text: str,
    skill: Skill,
    importance: Importance = Importance.REQUIRED,
    any_of: tuple[str, ...] = (),
) -> Requirement:
    """A requirement that rests on one mention."""
    found = mention(doc, text, skill, "requirements")
    return Requirement(skill, importance, (found,), any_of=any_of)


def resume(text: str, *found: tuple[str, Skill, str], years: float | None = None) -> Resume:
    """A resume in which some words name skills, each in a kind of section."""
    doc = document(text)
    mentions = tuple(mention(doc, words, skill, section) for words, skill, section in found)
    return Resume(doc, ResumeFacts("Ada Example", years), mentions)


def question(
    question_id: str,
    *tags: str,
    kind: QuestionKind = QuestionKind.TECHNICAL,
    level: Level = Level.MID,
    minutes: int = 10,
    topics: tuple[str, ...] = (),
) -> Question:
    """A question that is about its first tag."""
    return Question(
        id=question_id,
        question=f"What about {question_id}?",
        kind=kind,
        level=level,
        topics=topics or tags[:1],
        skills=tags,
        roles=("any",),
        minutes=minutes,
        assesses="Whether the candidate knows it.",
        outline=("First point.", "Second point.", "Third point."),
        example="I once did exactly that, and it saved a week.",
        when_to_use=(),
        when_not_to_use=(),
        impresses=("A number.",),
        pitfalls=("Too vague.", "Too long."),
        follow_ups=("Why?", "What else?"),
        rubric=Rubric("Nothing.", "Something.", "All of it."),
        complexity="low",
        requires="Some practice.",
        demonstrates="That practice.",
        best_for="Any first round.",
        reviewed="2026-11-20",
        license="MIT",
    )


def bank(*questions: Question) -> QuestionBank:
    """A bank of these questions."""
    tagged: dict[str, list[tuple[str, bool]]] = {}
    for entry in questions:
        for tag in dict.fromkeys((*entry.topics, *entry.skills)):
            is_first = tag in {*entry.topics[:1], *entry.skills[:1]}
            tagged.setdefault(tag, []).append((entry.id, is_first))
    ordered = {tag: sorted(found, key=lambda item: not item[1]) for tag, found in tagged.items()}
    return QuestionBank({entry.id: entry for entry in questions}, ordered)
