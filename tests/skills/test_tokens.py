from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prepmatch.skills.tokens import _PIECES as PIECES
from prepmatch.skills.tokens import _TOKEN as TOKEN
from prepmatch.skills.tokens import tokenize

ANYTHING = st.text(alphabet=st.characters(blacklist_categories=["Cs"]), max_size=120)
HYPHENS = "-\u2010\u2011"
NAMES = [
    "Python",
    "C++",
    "C#",
    ".NET",
    "Node.js",
    "CI/CD",
    "R&D",
    "k8s",
    "bachelor's",
    "3.11",
    "5+",
]
SIGNS = [*" -/|(),.+#_", "\n", "\n\n", "\u2010", "\u2022", "\u2019", "\u00e9", "\u4e2d"]
ADDRESSES = ["https://a.example/b", "me@a.example"]
LIKELY = st.lists(st.sampled_from(NAMES + SIGNS + ADDRESSES), max_size=25).map("".join)


@given(ANYTHING | LIKELY)
def test_offsets_slice_every_token_back_from_the_text(text):
    tokens = tokenize(text)
    sliced = [text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)]
    assert tuple(sliced) == tokens.texts


@given(ANYTHING | LIKELY)
def test_tokens_stand_in_order_and_leave_out_only_blanks_and_inner_hyphens(text):
    tokens = tokenize(text)
    place = 0
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        assert start >= place
        assert end > start
        assert text[place:start].strip(HYPHENS).strip() == ""
        place = end
    assert text[place:].strip(HYPHENS).strip() == ""


@given(LIKELY)
def test_all_columns_have_one_entry_per_token(text):
    tokens = tokenize(text)
    columns = (tokens.texts, tokens.folded, tokens.starts, tokens.ends, tokens.hyphenated)
    assert {len(column) for column in columns} == {len(tokens)}


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("C++/C#", ["C++", "/", "C#"]),
        ("\u2022Python", ["\u2022", "Python"]),
        ("Python|SQL", ["Python", "|", "SQL"]),
        ("Kubernetes(k8s)", ["Kubernetes", "(", "k8s", ")"]),
        ("Node.js/React", ["Node.js", "/", "React"]),
        ("ASP.NET, .NET", ["ASP.NET", ",", ".NET"]),
        ("Python 3.11.", ["Python", "3.11", "."]),
        ("in Go. Then", ["in", "Go", ".", "Then"]),
        ("5+ years", ["5+", "years"]),
        ("R&D", ["R", "&", "D"]),
        ("bachelor's", ["bachelor's"]),
        ("snake_case", ["snake", "_", "case"]),
        ("F#", ["F#"]),
        ("a+b", ["a", "+", "b"]),
    ],
)
def test_names_with_signs_in_them_stay_whole(text, tokens):
    assert list(tokenize(text).texts) == tokens


@pytest.mark.parametrize("address", ["https://go.example/python", "go@python.example", "a.io/go"])
def test_an_address_is_one_token(address):
    assert tokenize(f"see {address} today").texts == ("see", address, "today")


def test_a_hyphen_inside_a_compound_is_left_out_and_noted():
    tokens = tokenize("fine-tuning - now")
    assert tokens.texts == ("fine", "tuning", "-", "now")
    assert tokens.hyphenated == (True, False, False, False)


def test_an_empty_line_is_a_token_and_a_line_end_is_none():
    assert tokenize("a\nb").texts == ("a", "b")
    assert tokenize("a\n \nb").texts == ("a", "\n \n", "b")


def test_a_line_end_before_a_label_is_a_token_whatever_the_line_holds():
    assert tokenize("SQL\nTools: Git").texts == ("SQL", "\n", "Tools", ":", "Git")
    assert tokenize("SQL\nCode: a.io/b").texts == ("SQL", "\n", "Code", ":", "a.io/b")


@given(
    LIKELY | st.lists(st.sampled_from(["SQL", "C++", "Code: ", *" \n", *ADDRESSES])).map("".join)
)
def test_piece_by_piece_a_text_is_cut_as_if_an_address_could_be_anywhere(text):
    found = [match.group().rstrip(HYPHENS) or match.group() for match in TOKEN.finditer(text)]
    words = [token for token in tokenize(text).texts if token.strip()]
    assert [token.rstrip(HYPHENS) or token for token in words] == found


def test_long_pieces_are_cut_like_short_ones_and_not_remembered():
    piece = "C++/" * 20
    assert tokenize(f"{piece} {piece}").texts == ("C++", "/") * 40
    assert piece not in PIECES


def test_an_ampersand_folds_to_and():
    assert tokenize("R&D").folded == ("r", "and", "d")
