"""HTML in pieces: what is no markup stays text."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from prepmatch.render.html import Html, bullets, page, table, tag


class Elements(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


def test_text_is_escaped_and_elements_are_not():
    assert tag("p", "a < b & ", tag("em", "c")) == ("<p>a &lt; b &amp; <em>c</em></p>\n")


def test_joining_strings_makes_text_of_markup_and_never_markup_of_text():
    assert tag("p", tag("em", "c") + "!") == "<p>&lt;em&gt;c&lt;/em&gt;!</p>\n"


def test_attributes_are_escaped_and_may_be_words_of_python():
    assert tag("p", class_='a" onclick="x') == '<p class="a&quot; onclick=&quot;x"></p>\n'
    assert tag("meta", http_equiv="x") == '<meta http-equiv="x">'


def test_lists_and_tables_escape_their_cells():
    assert bullets(["<b>"]) == "<ul><li>&lt;b&gt;</li>\n</ul>\n"
    assert "<td>&lt;b&gt;</td>" in table(["What"], [["<b>"]])


def test_a_page_fetches_nothing_and_runs_nothing():
    made = page("Ada & co", tag("p", "Hello"))
    found = Elements(made)
    names = [name for name, _ in found.elements]
    assert made.startswith('<!doctype html>\n<html lang="en">')
    assert not {"script", "link", "img", "iframe"} & set(names)
    assert not [value for _, a in found.elements for key, value in a.items() if key == "href"]
    (policy,) = [a["content"] for _, a in found.elements if "http-equiv" in a]
    assert policy.startswith("default-src 'none'")


@given(st.text(), st.text())
def test_no_text_becomes_an_element_or_an_attribute(text, value):
    found = Elements(tag("p", text, title=value))
    assert [(name, set(attributes)) for name, attributes in found.elements] == [("p", {"title"})]


def test_html_is_a_string_that_says_so():
    assert isinstance(tag("p"), Html)
    assert isinstance(tag("p"), str)
