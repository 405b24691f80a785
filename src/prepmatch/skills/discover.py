"""Terms that the vocabulary lacks, told by the company they keep.

Two kinds of them: names, by their capitals and digits, beside known skills in a list or after
"experience with"; and phrases such as "schema validation", which are an item of a list of skills
and end in a word that many skills end in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from prepmatch.model import Skill, SkillKind
from prepmatch.skills.forms import Rule
from prepmatch.skills.phrases import Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from prepmatch.model import Document
    from prepmatch.skills.tokens import Tokens

_SEPARATORS = frozenset({",", "/", "|", ";", "and", "or", "&"})
_JOINING = frozenset({"and", "or", "&"})
_OPENINGS = frozenset({"", "•", "-", "(", ":", "in", "with", "of", "including", "as"})
_NO_PHRASE = frozenset(
    (
        "a an the and or of for to in on with by from as at is are be our your their its other "
        "more new good great strong proven solid related similar various multiple such any all "
        "some these those that this which you we us ability experience knowledge understanding "
        "building using working ensuring driving leading supporting improving managing creating "
        "developing including etc relevant excellent best high large modern robust own full"
    ).split()
)
_DO = frozenset(
    (
        "add advance align annotate apply architect assess assist automate "
        "build champion collaborate conduct configure coordinate create debug define deliver "
        "deploy develop drive enable enforce enhance ensure establish evaluate "
        "execute explore extend facilitate help implement improve integrate introduce "
        "iterate lead leverage maintain make manage mentor migrate operate optimize "
        "orchestrate oversee own own perform produce promote provide refine "
        "run ship streamline train "
        "translate tune uphold use validate write "
        "advanced applicable applied basic better careful clear commercial common complex core "
        "custom daily deep different effective efficient emerging end-to-end enterprise "
        "equivalent essential existing external general global high-quality house important "
        "initial innovative internal key latest light local main major mission multi necessary "
        "ongoing overall own party practical production quality reliable required safe scalable "
        "secure significant simple specific status tenant traditional usable valuable"
    ).split()
)
"""Verbs that tell what to do, and adjectives that do not tell one thing from another."""
_NOUNS = frozenset(
    (
        "accounting advertising banking billing engineering learning manufacturing marketing "
        "messaging onboarding planning pricing routing shipping streaming testing trading training"
    ).split()
)
_HEADS = frozenset(
    (
        "algorithm analysis analytic annotation api architecture attribution audit automation "
        "benchmark caching calibration catalog cataloging classification clustering compiler "
        "compliance compression computing control database dataset deployment detection embedding "
        "encryption engine engineering estimation evaluation experiment experimentation "
        "extraction forecasting framework generation governance guardrail indexing inference "
        "ingestion instrumentation integration interface kernel labeling language layer learning "
        "library lineage localization logging messaging metric middleware migration mining model "
        "modeling moderation monitoring network networking observability optimization "
        "orchestration parsing partitioning pattern pipeline planning platform prediction "
        "processing profiling programming protocol prototyping provisioning pruning quantization "
        "query ranking recognition reconstruction regression replication reporting retrieval "
        "routing sampling scheduling schema scripting sdk search segmentation server serving "
        "simulation spec standard storage streaming synthesis telemetry test testing theory "
        "tokenization tooling tracing tracking training transformation translation tuning "
        "validation versioning virtualization visualization warehousing workflow"
    ).split()
)
"""Last words, folded, of so many skills that an unknown term with one is likely a skill too."""
_ENDS = frozenset({"", ".", ")", "\n", "•"})
_NAME = re.compile(r"^(?:[A-Z][\w.+#]*|[a-z]+[A-Z0-9][\w.]*)$")
_OF_PERSONS = frozenset({SkillKind.CERTIFICATION, SkillKind.SPOKEN_LANGUAGE})
"""What people are or speak: beside a nurse's licence stands a ward."""
_MOST_WORDS = 3
_MINED = frozenset(
    {"requirements", "preferred", "responsibilities", "skills", "experience", "projects", "top"}
)
_OF_DEGREES = re.compile(
    r"\b(?:degree|bachelor|master|ph\.?d|b\.?sc?|m\.?sc?|b\.?a|graduate|diploma|studies|major)\b",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    r"(?:engineer|scientist|analyst|manager|developer|architect|designer|researcher|leader|owner"
    r"|expert|specialist|consultant|director|team|stakeholder)s?$",
    re.IGNORECASE,
)
_NEVER = frozenset(
    (
        "a an the i we our us you your they this that these those inc ltd llc usa uk eu january "
        "february march april may june july august september october november december monday "
        "tuesday wednesday thursday friday saturday sunday remote hybrid full-time etc e.g i.e "
        "business english team teams product products sales data design finance operations google "
        "microsoft amazon meta apple"
    ).split()
)


def discover(
    tokens: Tokens,
    known: Sequence[Hit],
    document: Document,
    english: Callable[[], frozenset[str]] = frozenset,
) -> list[Hit]:
    """Terms of lists of skills whose neighbours the vocabulary knows, and names asked for.

    Args:
        tokens: of the document.
        known: what the vocabulary has in it, whether it counts there or not.
        document: for the sections.
        english: gives the ordinary words, which alone are no names.
    """
    starts = {hit.start for hit in known}
    taken = {place for hit in known for place in range(hit.start, hit.end)}
    found: dict[int, Hit] = {}
    for start, end, kind in _candidates(tokens, known, starts):
        if start in found or not taken.isdisjoint(range(start, end)):
            continue
        if not _is_minable(document, tokens.starts[start]):
            continue
        if kind is SkillKind.CONCEPT and not _opens_a_phrase(tokens, start):
            continue
        words = document.text[tokens.starts[start] : tokens.ends[end - 1]]
        skill = Skill("", " ".join(words.split()), kind)
        is_word = end - start == 1 and tokens.folded[start] in english()
        if not is_word and not _OF_PEOPLE.search(skill.name):
            found[start] = Hit(start, end, skill, Rule.DISCOVERED)
    return [found[start] for start in sorted(found)]


def _candidates(
    tokens: Tokens, known: Sequence[Hit], starts: set[int]
) -> Iterator[tuple[int, int, SkillKind]]:
    """Where terms may start and end, and what kind of thing they would be."""
    size = len(tokens)
    for hit in (hit for hit in known if hit.skill.kind not in _OF_PERSONS):
        if hit.end + 1 < size and tokens.lowered[hit.end] in _SEPARATORS:
            start = hit.end + 1
            if tokens.lowered[start] in _JOINING and start + 1 < size:
                start += 1
            end = _end_of_name(tokens, start, starts)
            if end is not None:
                yield start, end, SkillKind.TOOL
            phrase = _end_of_phrase(tokens, start)
            if phrase is not None:
                yield start, phrase, SkillKind.CONCEPT
        if hit.start > 1 and tokens.lowered[hit.start - 1] in _SEPARATORS:
            first = _start_of_phrase(tokens, hit.start - 1)
            if first is not None:
                yield first, _before_separator(tokens, hit.start), SkillKind.CONCEPT


def _opens_a_phrase(tokens: Tokens, start: int) -> bool:
    """Whether a word begins a name of something: `Implement testing` and `tuning models` do not."""
    word = tokens.lowered[start]
    is_title = tokens.texts[start].istitle() and not tokens.texts[start + 1].istitle()
    is_done = word.endswith(("ing", "ed")) and word not in _NOUNS
    return not is_title and word not in _DO and not is_done


def _before_separator(tokens: Tokens, start: int) -> int:
    """Where the item before a list sign, or two, ends."""
    end = start - 1
    return end - 1 if tokens.lowered[end - 1] in _SEPARATORS else end


def _end_of_phrase(tokens: Tokens, start: int) -> int | None:
    """Where a phrase that is an item ends, if its last word is one that skills end in."""
    for end in range(start + 1, min(start + _MOST_WORDS, len(tokens)) + 1):
        word = tokens.lowered[end - 1]
        if not word.isalpha() or word in _NO_PHRASE:
            return None
        following = tokens.lowered[end].strip() if end < len(tokens) else ""
        if following in _SEPARATORS or following in _ENDS:
            is_long = end - start > 1
            return end if is_long and tokens.folded[end - 1] in _HEADS else None
    return None


def _start_of_phrase(tokens: Tokens, end: int) -> int | None:
    """Where the item that a list sign ends began, read backwards."""
    if tokens.lowered[end - 1] in _SEPARATORS:
        end -= 1
    if tokens.folded[end - 1] not in _HEADS:
        return None
    for start in range(end - 1, max(-1, end - _MOST_WORDS - 1), -1):
        word = tokens.lowered[start]
        before = tokens.lowered[start - 1].strip() if start else ""
        if not word.isalpha() or word in _NO_PHRASE:
            return None
        if end - start > 1 and (before in _SEPARATORS or before in _OPENINGS):
            return start
    return None


def _is_minable(document: Document, offset: int) -> bool:
    """Names of subjects in a line about degrees are no skills."""
    line = document.line_text(document.line_at(offset))
    return document.section_at(offset).kind in _MINED and not _OF_DEGREES.search(line)


def _end_of_name(tokens: Tokens, start: int, starts: set[int]) -> int | None:
    """Where a capitalised name that begins here ends, if the list ends or goes on after it."""
    for end in range(start + 1, min(start + _MOST_WORDS, len(tokens)) + 1):
        word = tokens.texts[end - 1]
        if len(word) == 1 or end - 1 in starts or not _NAME.match(word) or word.lower() in _NEVER:
            return None
        following = tokens.texts[end].lower().strip(" ") if end < len(tokens) else ""
        if following in _SEPARATORS:
            goes_on = end + 1 in starts or end + 2 in starts
            return end if goes_on else None
        if following.strip() in _ENDS:
            return end
    return None
