"""Tags for questions of somebody's own list, each with how sure it is."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process, utils

from prepmatch.model import Level, Proposal, Proposed, QuestionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prepmatch.model import ListedQuestion, Skill, Vocabulary

SURE = 75
"""Below this percentage a person should look."""
_NEAR = 88
_WHOLE, _PARTLY, _IN_QUESTION, _IN_ANSWER = 95, 80, 65, 45
_MOST_SKILLS = 6
_DRESSING = re.compile(
    r"\b(?:interview|questions?|answers?|and|the|basics?|fundamentals?|concepts?|introduction|"
    r"advanced|beginners?|intermediate|senior|junior|level|part|section|chapter|topics?|general|"
    r"common|top|most|asked|faq|misc|to|of|in|on|for|with|about)\b|[\d&.:,()-]+",
    re.IGNORECASE,
)
_LEVELS = {
    Level.JUNIOR: r"beginners?|easy|basics?|junior|entry|fresher|fundamentals?",
    Level.MID: r"intermediate|medium|mid|middle",
    Level.SENIOR: r"advanced|hard|difficult|senior|experienced",
    Level.STAFF: r"expert|staff|principal|lead|architect",
}
_KINDS = {
    QuestionKind.BEHAVIORAL: [
        r"tell me about a (?:time|situation|conflict|mistake|failure)",
        r"describe a (?:time|situation)|(?:have|did) you ever|a time (?:when|you)",
        r"give (?:me )?an example of (?:a time|when|how you)|why do you want",
        r"your (?:greatest|biggest) (?:strength|weakness|failure)",
        r"(?:disagreed?|conflict) with (?:a|your)|how do you (?:handle|deal with|prioriti[sz]e)",
    ],
    QuestionKind.PROJECT: [
        r"(?:a|your|last|recent) project|walk (?:me|us) through (?:a|your)",
        r"you (?:have )?(?:built|shipped)",
    ],
    QuestionKind.SYSTEM_DESIGN: [
        r"^(?:how would you )?(?:design|architect)\b|system design",
        r"design (?:a|an) \w+ (?:system|service)",
    ],
    QuestionKind.CODING: [
        r"^(?:write|implement|code)\b|^(?:given|reverse|find) (?:an?|the) (?:array|string|list)",
        r"write (?:a|an|the) (?:\w+ ){0,3}(?:function|query|program|method|script|class)",
    ],
    QuestionKind.CASE: [
        r"^(?:suppose|imagine|estimate)\b|what would you do",
        r"how would you (?:estimate|investigate|measure|find out)",
        r"(?:drops?|dropped|doubles?|fell|rises?) (?:by|overnight|suddenly)",
    ],
}
_KIND_CERTAINTY = 85
_WAYS_OF_WORKING = {
    "conflict-resolution": r"disagree|conflict|argument|difficult (?:colleague|person|team)",
    "self-awareness": r"fail|mistake|weakness|strength|regret|critici",
    "self-motivation": r"why (?:do you want|this|us|are you)|motivat|where do you see",
    "dealing-with-ambiguity": r"ambigu|unclear|uncertain|incomplete",
    "influencing": r"persuad|convinc|influenc|buy-in",
    "prioritization": r"priorit|deadline|too many|pressure",
    "mentoring": r"mentor|coach|taught|junior",
    "leadership": r"\bled\b|\blead|delegat",
    "adaptability": r"change|adapt|learned? (?:something )?new",
    "teamwork": r"team|collaborat|colleague|coworker",
    "communication": r"",
}
"""Topics of behavioural questions, by words in them; the last fits all."""
_SUBJECT, _NO_SUBJECT = 60, 30


class Proposer:
    """Proposes topic, skills, kind and level.

    Args:
        vocabulary: where ids come from.
        named: the skills that a heading names, the longest wording first.
        spoken_of: the same for sentences, where ordinary words stand among names.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        named: Callable[[str], Sequence[Skill]],
        spoken_of: Callable[[str], Sequence[Skill]],
    ) -> None:
        self._named = lru_cache(maxsize=4096)(lambda text: tuple(named(text)))
        self._spoken_of = spoken_of
        self._as_written = {
            form: skill.id
            for skill in reversed(vocabulary.skills)
            for form in (*skill.aliases, *skill.contextual, *skill.exact, skill.name)
        }
        self._forms = {
            utils.default_process(form): skill.id
            for skill in reversed(vocabulary.skills)
            for form in (*skill.aliases, skill.name)
        }

    def propose(self, listed: ListedQuestion) -> Proposal:
        """The tags of one question: by its headings first, then by its own words."""
        asked = self._spoken_of(listed.question)
        answered = self._spoken_of(listed.answer[:2_000]) if listed.answer else ()
        heading = next(filter(None, map(self._of_heading, reversed(listed.headings))), None)
        own = [Proposed(skill.id, _IN_QUESTION) for skill in asked]
        own += [Proposed(skill.id, _IN_ANSWER) for skill in answered if skill not in asked]
        kind = _kind(listed)
        topic = heading or next(iter(own), None)
        if topic is None and kind.value is QuestionKind.BEHAVIORAL:
            topic = _way_of_working(listed.question)
        return Proposal(listed, topic, tuple(own[:_MOST_SKILLS]), kind, _level(listed))

    def _of_heading(self, heading: str) -> Proposed[str] | None:
        """What a heading says, most certainly if it is a name and nothing else."""
        bare = " ".join(_DRESSING.sub(" ", heading).split())
        for words in dict.fromkeys((heading, bare)):
            folded = utils.default_process(words)
            exact = self._as_written.get(words) or self._forms.get(folded)
            if exact is not None:
                return Proposed(exact, _WHOLE)
        skills = self._named(heading) or (self._named(bare) if bare else ())
        if skills:
            return Proposed(skills[0].id, _PARTLY)
        near = process.extractOne(
            utils.default_process(bare), self._forms.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR
        )
        return None if near is None else Proposed(self._forms[near[0]], round(near[1]) - 15)


def most_common_topic(proposals: Sequence[Proposal]) -> str | None:
    """The topic that most proposals have, the first among equals."""
    counts = Counter(proposal.topic.value for proposal in proposals if proposal.topic)
    return counts.most_common(1)[0][0] if counts else None


def _way_of_working(question: str) -> Proposed[str]:
    """What a question about one's own behaviour is about."""
    topic = next(
        t for t, words in _WAYS_OF_WORKING.items() if re.search(words, question.casefold())
    )
    return Proposed(topic, _SUBJECT if _WAYS_OF_WORKING[topic] else _NO_SUBJECT)


def _kind(listed: ListedQuestion) -> Proposed[QuestionKind]:
    words = listed.question.casefold()
    for kind, patterns in _KINDS.items():
        if any(re.search(pattern, words) for pattern in patterns):
            return Proposed(kind, _KIND_CERTAINTY)
    headings = " ".join(listed.headings).casefold()
    if re.search(r"behaviou?ral|soft skills|culture|leadership", headings):
        return Proposed(QuestionKind.BEHAVIORAL, 80)
    if re.search(r"system design", headings):
        return Proposed(QuestionKind.SYSTEM_DESIGN, 75)
    certainty = 80 if re.match(r"what|explain|why|how does|difference|when|which", words) else 60
    return Proposed(QuestionKind.TECHNICAL, certainty)


def _level(listed: ListedQuestion) -> Proposed[Level]:
    """What the list says; where it is silent, a guess by how the question begins."""
    for text, certainty in ((listed.level, 95), *((h, 80) for h in reversed(listed.headings))):
        for level, pattern in _LEVELS.items():
            if re.search(rf"\b(?:{pattern})\b", text, re.IGNORECASE):
                return Proposed(level, certainty)
    is_basic = re.match(r"what (?:is|are)\b|define\b|name\b|list\b", listed.question, re.IGNORECASE)
    return Proposed(Level.JUNIOR, 55) if is_basic else Proposed(Level.MID, 40)
