from __future__ import annotations

from prepmatch.model import Skill, SkillKind
from prepmatch.skills.forms import (
    Form,
    Rule,
    form_table,
    forms_of,
    table_as_text,
    table_from_text,
)

LANGCHAIN = Skill("langchain", "LangChain", SkillKind.LIBRARY, aliases=("lang-chain apps",))
GO = Skill("go", "Go", SkillKind.LANGUAGE, aliases=("Golang",), contextual=("Go",))


def forms(skill):
    return {(form.rule.value, " ".join(form.words)) for form in forms_of(skill)}


def test_a_form_that_counts_by_context_is_no_name_as_well():
    assert forms(GO) == {("context", "Go"), ("case", "go"), ("alias", "golang")}


def test_capitals_inside_a_name_show_where_it_may_part():
    assert ("variant", "lang chain") in forms(LANGCHAIN)


def test_two_words_may_be_written_as_one():
    power_bi = Skill("power-bi", "Power BI", SkillKind.TOOL)
    assert ("variant", "powerbi") in forms(power_bi)


def test_short_pairs_are_not_joined_into_a_word():
    assert forms(Skill("x", "Go up", SkillKind.TOOL)) == {("name", "go up")}


def test_a_name_that_begins_with_a_function_word_does_not_part():
    """`NoSQL` is not `no SQL`."""
    assert forms(Skill("nosql", "NoSQL", SkillKind.CONCEPT)) == {("name", "nosql")}


def test_forms_with_capitals_keep_them():
    react = Skill("react", "React.js", SkillKind.LIBRARY, exact=("React",))
    assert next(iter(forms_of(react))) == Form(("React",), Rule.EXACT)


def test_a_table_survives_its_text():
    table = form_table([LANGCHAIN, GO])
    assert table
    assert table_from_text(table_as_text(table)) == table
