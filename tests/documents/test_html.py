from __future__ import annotations

import json

import pytest

from prepmatch.documents.html import read_html

DESCRIPTION = "<p>You will train models.</p><ul><li>Python</li><li>SQL</li></ul>" + (
    "<p>We are a small team that reads a great deal and ships a little every day.</p>" * 6
)


def texts(html: str) -> list[str]:
    return [line.text for line in read_html(html).lines]


def page(posting: object, body: str = "<p>Accept all cookies</p>") -> str:
    return f'<script type="application/ld+json">{json.dumps(posting)}</script>{body}'


def test_blocks_are_lines_and_items_are_bullets():
    assert texts("<h2>Must have</h2><ul><li>Python</li><li><p>SQL</p></li></ul><div>Tea</div>") == [
        "Must have",
        "• Python",
        "• SQL",
        "Tea",
    ]


def test_headings_are_marked():
    lines = read_html("<h2>Must have</h2><p>Python</p>").lines
    assert [line.is_heading for line in lines] == [True, False]


def test_words_marked_inside_a_line_stay_in_it():
    assert texts("<p>Strong <b>Python</b> and <i>SQL</i><br>and tea</p>") == [
        "Strong Python and SQL",
        "and tea",
    ]


def test_text_after_a_nested_block_is_a_line_of_its_own():
    assert texts("<div>one<p>two</p>three</div>") == ["one", "two", "three"]


def test_scripts_styles_and_forms_are_never_read():
    html = (
        "<style>p{}</style><script>var kubernetes;</script><noscript>turn on</noscript>"
        "<template>hidden</template><form>Apply</form><!-- terraform --><p>Python</p>"
    )
    assert texts(html) == ["Python"]


def test_main_content_goes_before_what_surrounds_it():
    main = "<p>You will train models that recommend books.</p>" * 10
    html = f"<nav>Jobs</nav><div>Other ads: Java</div><main>{main}</main><aside>Go</aside>"
    assert set(texts(html)) == {"You will train models that recommend books."}


def test_a_main_part_with_nothing_in_it_is_passed_over():
    assert texts("<main>Loading</main><p>Python</p>") == ["Loading", "Python"]


def test_a_declared_job_posting_is_the_ad():
    posting = {"@type": "JobPosting", "title": "Data Engineer", "description": DESCRIPTION}
    found = texts(page(posting))
    assert found[:4] == ["Data Engineer", "You will train models.", "• Python", "• SQL"]
    assert "Accept all cookies" not in found


def test_a_job_posting_inside_a_graph_or_a_list_is_found():
    posting = {"@type": "JobPosting", "title": "Data Engineer", "description": DESCRIPTION}
    for wrapped in (
        {"@graph": [{"@type": "WebPage"}, posting]},
        [posting],
        [{"@graph": [posting]}],
    ):
        assert texts(page(wrapped))[0] == "Data Engineer"


def test_a_job_posting_of_several_types_is_found():
    posting = {"@type": ["JobPosting"], "title": "Data Engineer", "description": DESCRIPTION}
    assert texts(page(posting))[0] == "Data Engineer"


def test_an_escaped_description_is_unescaped():
    escaped = DESCRIPTION.replace("<", "&lt;").replace(">", "&gt;")
    posting = {"@type": "JobPosting", "title": "Data Engineer", "description": escaped}
    assert texts(page(posting))[1] == "You will train models."


def test_a_teaser_is_no_ad():
    posting = {"@type": "JobPosting", "title": "Data Engineer", "description": "Join us!"}
    assert texts(page(posting, "<p>Python and SQL</p>")) == ["Python and SQL"]


def test_declared_data_that_is_broken_is_passed_over():
    for broken in ('{"@type": "JobPosting"', "[" * 100_000, "7", '{"@graph": 7}', "null"):
        html = f'<script type="application/ld+json">{broken}</script><p>Python</p>'
        assert texts(html) == ["Python"]


def test_deep_nesting_is_read():
    assert "Python" in "".join(texts("<div>" * 5_000 + "Python" + "</div>" * 5_000))


@pytest.mark.parametrize(
    "attribute", ['hidden=""', 'style="display: none"', 'style="color:red; visibility:hidden"']
)
def test_text_that_a_browser_does_not_show_is_left_out_and_told(attribute):
    raw = read_html(f"<p>Gardener</p><p {attribute}>Kubernetes</p>")
    assert [line.text for line in raw.lines] == ["Gardener"]
    assert [notice.code for notice in raw.notices] == ["hidden-text"]


def test_an_empty_hidden_element_is_nothing_to_tell():
    assert read_html('<p>Gardener</p><div hidden=""></div>').notices == ()
