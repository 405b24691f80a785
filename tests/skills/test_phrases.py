from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders import vocabulary
from prepmatch.model import Skill, SkillKind
from prepmatch.skills.forms import Compared, Rule, form_table, forms_of
from prepmatch.skills.phrases import PhraseIndex
from prepmatch.skills.tokens import tokenize

SKILLS = (
    Skill("sql", "SQL", SkillKind.LANGUAGE),
    Skill("sql-server", "SQL Server", SkillKind.DATABASE),
    Skill("server-admin", "server administration", SkillKind.PRACTICE, aliases=("server admin",)),
    Skill("pl-sql", "PL/SQL", SkillKind.LANGUAGE),
    Skill("react", "React.js", SkillKind.LIBRARY, exact=("React",)),
    Skill("go", "Golang", SkillKind.LANGUAGE, contextual=("Go",)),
    Skill("langchain", "LangChain", SkillKind.LIBRARY, aliases=("Lang Chain",)),
    Skill("chain", "chain", SkillKind.CONCEPT),
)
WORDS = (
    "SQL sql Server servers administration admin PL / React react Go go LangChain lang Lang "
    "chain chains , and React.js"
).split()
TEXTS = st.lists(st.sampled_from([*WORDS, "\n\n"]), max_size=14).map(" ".join)
RANK = list(Rule)


def index():
    return PhraseIndex(vocabulary(*SKILLS), form_table(SKILLS))


def naive(text):
    """Try every form of every skill at every place; the longest, earliest, most trusted stays."""
    tokens = tokenize(text)
    found = set()
    for skill in SKILLS:
        for form in forms_of(skill):
            words = {
                Compared.WRITTEN: tokens.texts,
                Compared.FOLDED: tokens.folded,
                Compared.LOWERED: tokens.lowered,
            }[form.compared]
            rule = Rule.CONTEXT if form.rule is Rule.CASE else form.rule
            size = len(form.words)
            found |= {
                (start, start + size, skill.id, rule, form.rule is Rule.CASE)
                for start in range(len(tokens) - size + 1)
                if words[start : start + size] == form.words
            }
    kept: list = []
    for hit in sorted(found, key=lambda h: (h[0] - h[1], h[0], h[4], RANK.index(h[3]), h[2])):
        if all(hit[1] <= other[0] or other[1] <= hit[0] for other in kept):
            kept.append(hit)
    return sorted(hit[:4] for hit in kept)


def found_by(phrases, text):
    hits = phrases.find(tokenize(text))
    return [(hit.start, hit.end, hit.skill.id, hit.rule) for hit in hits]


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_an_index_that_learns_as_it_goes_equals_a_matcher_that_tries_everything(texts):
    phrases = index()
    for text in texts:
        assert found_by(phrases, text) == naive(text)


def test_a_text_that_is_nothing_but_a_form_is_found():
    assert found_by(index(), "chain") == [(0, 1, "chain", Rule.NAME)]


def test_the_longest_form_wins():
    assert found_by(index(), "SQL Server") == [(0, 2, "sql-server", Rule.NAME)]


def test_of_two_equally_long_forms_the_earlier_wins():
    hits = found_by(index(), "SQL Server admin")
    assert hits == [(0, 2, "sql-server", Rule.NAME)]


def test_of_two_rules_for_the_same_words_the_more_trusted_wins():
    assert found_by(index(), "Lang Chain") == [(0, 2, "langchain", Rule.ALIAS)]


def test_capitals_count_for_exact_and_contextual_forms():
    hits = found_by(index(), "React Go")
    assert hits == [(0, 1, "react", Rule.EXACT), (1, 2, "go", Rule.CONTEXT)]


def test_without_its_capitals_a_form_is_a_matter_of_context():
    hits = index().find(tokenize("react GO React"))
    assert [(hit.skill.id, hit.rule, hit.is_cased) for hit in hits] == [
        ("react", Rule.CONTEXT, False),
        ("go", Rule.CONTEXT, False),
        ("react", Rule.EXACT, True),
    ]


def test_in_a_line_of_capitals_a_name_in_capitals_is_a_matter_of_context_too():
    swift = Skill("swift", "Swift lang", SkillKind.LANGUAGE, exact=("Swift",))
    payments = Skill("payments", "SWIFT network", SkillKind.STANDARD, exact=("SWIFT",))
    phrases = PhraseIndex(vocabulary(swift, payments), form_table([swift, payments]))
    (hit,) = phrases.find(tokenize("SWIFT, KOTLIN, XCODE"))
    assert (hit.skill.id, hit.rule) == ("swift", Rule.CONTEXT)
    (hit,) = phrases.find(tokenize("Messages by SWIFT and others"))
    assert (hit.skill.id, hit.rule) == ("payments", Rule.EXACT)


def test_a_version_may_be_stuck_to_a_technology():
    java = Skill("java", "Java", SkillKind.LANGUAGE)
    rules = Skill("rules", "rules", SkillKind.CONCEPT)
    phrases = PhraseIndex(vocabulary(java, rules), form_table([java, rules]))
    assert found_by(phrases, "Java8 rules2") == [(0, 1, "java", Rule.VARIANT)]


def test_a_word_learnt_from_one_text_is_found_in_the_next():
    phrases = index()
    assert found_by(phrases, "PL and SQL") == [(2, 3, "sql", Rule.NAME)]
    assert found_by(phrases, "PL/SQL") == [(0, 3, "pl-sql", Rule.NAME)]


def test_a_named_thing_inside_a_concept_is_found_too():
    """`SQL pipeline` speaks of both; `SQL Server` of one thing only."""
    pipelines = Skill("pipelines", "SQL pipelines", SkillKind.CONCEPT)
    skills = (*SKILLS, pipelines)
    phrases = PhraseIndex(vocabulary(*skills), form_table(skills))
    assert found_by(phrases, "SQL pipeline") == [
        (0, 2, "pipelines", Rule.NAME),
        (0, 1, "sql", Rule.NAME),
    ]
