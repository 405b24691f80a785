from __future__ import annotations

import pytest
from markup import labelled_texts, read_marked


def labels(source):
    return {label.name: label for label in read_marked("ads/x", "job", source).labels}


def test_marks_leave_the_text_and_say_where_they_stood():
    text = read_marked("ads/x", "job", "Some [[!Go]] and [[+K8s=Kubernetes]].\n")
    assert text.text == "Some Go and K8s.\n"
    go, kubernetes = text.labels
    assert (go.name, go.level) == ("go", "required")
    assert (kubernetes.name, kubernetes.level) == ("kubernetes", "preferred")
    for label in text.labels:
        (place,) = label.places
        assert text.text[place.start : place.end] == label.surfaces[0]


def test_marks_of_one_name_are_one_label_with_the_strongest_level():
    (label,) = labels("[[SQL]], [[!sql]] and [[+Sequel=SQL]]").values()
    assert label.surfaces == ("SQL", "sql", "Sequel")
    assert label.level == "required"
    assert len(label.places) == 3


def test_a_label_is_optional_if_every_mark_of_it_is():
    found = labels("[[?cloud]] [[?APIs]] [[!APIs]]")
    assert found["cloud"].is_optional
    assert not found["apis"].is_optional


def test_a_name_may_begin_with_any_letter_and_hold_signs():
    assert list(labels("[[!C++]] [[+.NET]] [[C#]] [[CI/CD]]")) == ["c++", ".net", "c#", "ci/cd"]


@pytest.mark.parametrize("source", ["[[SQL", "SQL]]", "[[]]", "[[a=b=c]]", "[[a [[b]]"])
def test_a_slip_of_the_pen_is_told(source):
    with pytest.raises(ValueError, match="ads/x"):
        read_marked("ads/x", "job", source)


def test_there_are_ads_and_resumes_enough():
    texts = labelled_texts()
    assert sum(text.kind == "job" for text in texts) >= 36
    assert sum(text.kind == "resume" for text in texts) >= 14
    assert all(text.labels for text in texts)


def test_marks_of_resumes_carry_no_importance():
    for text in labelled_texts():
        if text.kind == "resume":
            assert {label.level for label in text.labels} == {"mentioned"}, text.name
