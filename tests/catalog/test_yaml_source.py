from __future__ import annotations

import pytest

from prepmatch.catalog.problems import Problem
from prepmatch.catalog.yaml_source import parse_yaml, read_yaml

TEXT = """\
area: tools
skills:
  - id: git
    aliases: [Git, "git scm"]
"""


def told(text):
    source, problems = parse_yaml(text, "file.yaml")
    return source and source.value, [str(problem) for problem in problems]


def test_values_know_their_line_and_column():
    source, problems = parse_yaml(TEXT, "file.yaml")
    assert problems == []
    assert source.value["skills"] == [{"id": "git", "aliases": ["Git", "git scm"]}]
    assert source.places["area",] == (1, 7)
    assert source.places["skills", 0, "id"] == (3, 9)
    assert source.places["skills", 0, "aliases", 1] == (4, 20)


def test_a_problem_about_what_is_not_there_stands_at_what_encloses_it():
    source, _ = parse_yaml(TEXT, "file.yaml")
    problem = source.problem(("skills", 0, "kind"), "missing")
    assert problem == Problem("file.yaml", 3, 5, "missing")


def test_a_problem_reads_so_that_editors_can_follow():
    assert str(Problem("data/x.yaml", 3, 5, "wrong")) == "data/x.yaml:3:5: wrong"


def test_a_key_that_stands_twice_is_told_where_it_stands_again():
    value, problems = told("a: 1\nb: 2\na: 3\n")
    assert value == {"a": 3, "b": 2}
    assert problems == ["file.yaml:3:1: the key 'a' stands here twice"]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", ["1:1: the file is empty"]),
        ("# only a comment\n", ["1:1: the file is empty"]),
        ('a: "open\n', ["2:1: not valid YAML: found unexpected end of stream"]),
        ("a: 1\n---\nb: 2\n", ["2:1: not valid YAML: but found another document"]),
        ("a: x\x07y\n", ["1:5: the character U+0007 is not allowed here"]),
        (
            "a: &x [1]\nb: *x\n",
            [
                "1:4: anchors and aliases are not supported here",
                "2:4: anchors and aliases are not supported here",
            ],
        ),
        ("a: &x word\n", ["1:4: anchors and aliases are not supported here"]),
        ("a: !secret x\n", ["1:4: the tag !secret is not supported here"]),
        ("a: !secret [x]\n", ["1:4: the tag !secret is not supported here"]),
        (
            "a: !!python/object/apply:os.getcwd []\n",
            ["1:4: the tag tag:yaml.org,2002:python/object/apply:os.getcwd is not supported here"],
        ),
    ],
)
def test_what_is_refused_as_a_whole(text, problems):
    assert told(text) == (None, [f"file.yaml:{problem}" for problem in problems])


@pytest.mark.parametrize(
    ("text", "value", "problem"),
    [
        ("a: 2026-13-45\nb: 1\n", {"a": None, "b": 1}, "1:4: this value cannot be read"),
        ("? [a]\n: b\nc: d\n", {"c": "d"}, "1:3: a key must be text"),
    ],
)
def test_one_bad_value_leaves_the_others(text, value, problem):
    assert told(text) == (value, [f"file.yaml:{problem}"])


@pytest.mark.parametrize(
    "text",
    [
        "[" * 60 + "]" * 60,
        "[" * 200_000,
        "\n".join("  " * depth + "a:" for depth in range(60)),
    ],
)
def test_what_is_nested_too_deeply_is_refused(text):
    value, problems = told(text)
    assert value is None
    assert [problem.split(": ", 1)[1] for problem in problems] == ["the file is nested too deeply"]


def test_a_file_that_is_not_utf_8_says_so(tmp_path):
    path = tmp_path / "latin.yaml"
    path.write_bytes("a: caf\u00e9\n".encode("latin-1"))
    source, problems = read_yaml(path, "latin.yaml")
    assert source is None
    assert list(map(str, problems)) == [
        "latin.yaml:1:1: the file is not UTF-8 text; save it as UTF-8"
    ]


def test_a_byte_order_mark_does_no_harm(tmp_path):
    path = tmp_path / "bom.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    source, problems = read_yaml(path)
    assert (source.value, problems) == ({"a": 1}, [])


def test_a_file_that_is_not_there_is_a_problem_too(tmp_path):
    source, problems = read_yaml(tmp_path / "none.yaml", "none.yaml")
    assert source is None
    assert list(map(str, problems)) == [
        "none.yaml:1:1: the file cannot be opened: No such file or directory"
    ]
