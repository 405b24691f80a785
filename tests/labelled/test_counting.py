from __future__ import annotations

import pytest
from counting import Outcome, figures, matches, outcome_of
from markup import read_marked


def find(name, *wordings, id_="x", kind="tool", importance="mentioned"):
    mentions = [{"text": wording, "rule": "name", "line": 1} for wording in wordings or (name,)]
    return {"id": id_, "name": name, "kind": kind, "importance": importance, "mentions": mentions}


def outcome(source, *finds, kind="job"):
    return outcome_of(read_marked("ads/x", kind, source), {"skills": list(finds)})


def test_what_is_marked_is_found_or_missed():
    done = outcome("[[Rust]] and [[Zig]]", find("Rust"))
    assert (done.found, done.missed) == (("Rust",), ("Zig",))
    assert done.figures.recall == 0.5


def test_what_nobody_marked_is_false():
    done = outcome("[[Rust]]", find("Rust"), find("Chef"))
    assert done.false == ("Chef (name: “Chef”, line 1)",)
    assert done.figures.precision == 0.5


def test_an_optional_mark_is_right_when_found_and_no_loss_when_missed():
    assert outcome("[[?cloud]]", find("Cloud")).figures.precision == 1.0
    assert outcome("[[?cloud]]").missed == ()


def test_soft_skills_are_not_counted():
    done = outcome("[[Rust]]", find("Rust"), find("Teamwork", kind="soft"))
    assert done.false == ()


def test_importance_is_that_of_the_mark():
    done = outcome(
        "[[!Rust]] [[+Zig]]",
        find("Rust", importance="required"),
        find("Zig", importance="required"),
    )
    assert done.right_importance == 1
    assert done.wrong_importance == ("Zig: preferred, told required",)


def test_resumes_have_no_importance():
    done = outcome("[[Rust]]", find("Rust", importance=None), kind="resume")
    assert done.figures.importance is None


def test_discovered_terms_have_their_own_precision():
    done = outcome(
        "[[Zorb]] [[Rust]]", find("Zorb", id_=None), find("Zarb", id_=None), find("Rust")
    )
    assert done.figures.discovered == 0.5


@pytest.mark.parametrize(
    ("name", "wording"),
    [
        ("Kubernetes", "K8s"),  # the name
        ("k8s cluster thing", "k8s"),  # the wording, in any case
        ("Amazon Kuber-netes", "k"),  # a vendor's name, signs and blanks do not matter
        ("Orchestration", "managed K8s clusters"),  # more than half of the words of a wording
    ],
)
def test_matches_by_name_or_by_most_of_the_words(name, wording):
    (label,) = read_marked("x", "job", "[[K8s=Kubernetes]], [[K8s clusters=Kubernetes]]").labels
    assert matches(find(name, wording), label)


def test_half_of_the_words_is_not_most_of_them():
    (label,) = read_marked("x", "job", "[[Git LFS]]").labels
    assert not matches(find("Git"), label)


def test_figures_add_up_counts_and_not_shares():
    many = Outcome("a", found=("x",) * 9, missed=("y",))
    few = Outcome("b", missed=("z",))
    assert figures([many, few]).recall == pytest.approx(9 / 11)


def test_where_nothing_is_there_to_count_no_figure_is_told():
    assert figures([]).as_dict() == {}
