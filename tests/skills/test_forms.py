from __future__ import annotations

from prepmatch.model import Skill, SkillKind
from prepmatch.skills.forms import (
    Form,
    Rule,
    entries_of,
    form_table,
    forms_of,
    parse_entry,
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


def respelled(*skills):
    before = {form.words for skill in skills for form in forms_of(skill)}
    entries = [e for row in form_table(skills).values() for e in entries_of(row)]
    after = [(skill_id, form) for skill_id, form in map(parse_entry, entries)]
    return {(i, f.rule.value, " ".join(f.words)) for i, f in after if f.words not in before}


DATASETS = Skill("datasets", "Data sets", SkillKind.CONCEPT)


def test_a_compound_that_one_skill_writes_apart_may_be_apart_in_all():
    curation = Skill("curation", "Curation", SkillKind.PRACTICE, aliases=("dataset curation",))
    assert ("curation", "alias", "data set curation") in respelled(DATASETS, curation)


def test_and_what_one_writes_together_may_be_together_in_all():
    quality = Skill("quality", "Data set quality", SkillKind.PRACTICE)
    big = Skill("big", "Big datasets", SkillKind.CONCEPT)
    assert ("quality", "variant", "dataset quality") in respelled(big, quality)


def test_a_prefix_stands_apart_or_not():
    multimodal = Skill("x", "Multimodal models", SkillKind.CONCEPT)
    modal = Skill("y", "Modal logic", SkillKind.CONCEPT)
    linear = Skill("z", "Non-linear models", SkillKind.CONCEPT)
    assert respelled(multimodal, modal, linear) == {
        ("x", "variant", "multi modal model"),
        ("z", "variant", "nonlinear model"),
    }


def test_names_of_products_are_not_taken_apart():
    touch = Skill("hightouch", "Hightouch", SkillKind.TOOL)
    clients = Skill("clients", "High touch clients", SkillKind.CONCEPT)
    assert respelled(touch, clients) == {("clients", "variant", "hightouch client")}


def test_what_somebody_owns_stays_with_its_owner():
    curation = Skill("curation", "Dataset curation", SkillKind.PRACTICE)
    other = Skill("other", "Data set curation", SkillKind.PRACTICE)
    assert respelled(curation, other) == set()


def test_short_words_make_no_compounds():
    design = Skill("design", "Skills in design", SkillKind.PRACTICE)
    tool = Skill("tool", "InDesign files", SkillKind.PRACTICE)
    assert not [form for _, rule, form in respelled(design, tool) if rule == "name"]
    assert ("design", "variant", "skill indesign") not in respelled(design, tool)


def test_acronyms_of_things_one_can_count_have_a_plural():
    nets = Skill("cnn", "Convolutional neural networks", SkillKind.CONCEPT, exact=("CNN",))
    updates = Skill("ota", "OTA updates", SkillKind.CONCEPT, exact=("OTA",))
    assert ("exact", "CNNs") in forms(nets)
    assert ("exact", "OTAs") not in forms(updates)
