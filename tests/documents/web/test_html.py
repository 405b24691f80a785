from __future__ import annotations

import json

import pytest

from prepmatch.documents.web.html import read_html
from prepmatch.model import DocumentKind

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
    "attribute",
    [
        'hidden=""',
        'style="display: none"',
        'style="color:red; visibility:hidden"',
        'style="color:white"',
        'style="color:#fefefe"',
        'style="color:#000;background:#000"',
        'class="ghost other"',
        'id="gone"',
    ],
)
def test_text_that_a_browser_does_not_show_is_left_out_and_told(attribute):
    sheet = "<style>.ghost, #gone { display: none }</style>"
    raw = read_html(f"{sheet}<p>Gardener</p><p {attribute}>Kubernetes</p>")
    assert [line.text for line in raw.lines] == ["Gardener"]
    (notice,) = raw.notices
    assert (notice.code, notice.samples) == ("hidden-text", ("Kubernetes",))


@pytest.mark.parametrize(
    "html",
    [
        '<div style="background:#123"><p style="color:white">Ada</p></div>',
        '<table bgcolor="#112233"><tr><td><font color="white">Ada</font></td></tr></table>',
        '<style>body{background:#123}</style><p style="color:white">Ada</p>',
        '<link rel="stylesheet" href="x.css"><p style="color:white">Ada</p>',
        '<p style="opacity:0;transform:translateY(9px)">Ada</p>',
        '<body style="visibility:hidden"><p>Ada</p></body>',
        "<details><summary>More</summary><p>Ada</p></details>",
        '<p aria-hidden="true">Ada</p>',
    ],
    ids="box cell sheet linked fading whole-page folded not-spoken".split(),
)
def test_text_that_is_or_may_be_shown_is_read(html):
    raw = read_html(html, DocumentKind.RESUME)
    assert "Ada" in [line.text for line in raw.lines]
    assert raw.notices == ()


def test_a_dialogue_is_read_if_it_is_open():
    assert texts("<p>Ada</p><dialog>Sign in</dialog>") == ["Ada"]
    assert texts("<p>Ada</p><dialog open>Read me</dialog>") == ["Ada", "Read me"]


def test_a_link_to_a_picture_paints_nothing():
    html = '<link rel="icon" href="x.png"><p>Gardener</p><p style="color:white">Kafka</p>'
    assert read_html(html).notices[0].samples == ("Kafka",)


def test_hiding_more_than_is_shown_hides_it_all_the_same():
    raw = read_html(f"<p>Gardener</p><p hidden>{'Kubernetes ' * 20}</p>")
    assert [line.text for line in raw.lines] == ["Gardener"]


def test_what_is_hidden_around_the_ad_is_nothing_to_tell():
    ad = "<p>You will train models that recommend books to readers.</p>" * 12
    html = f"<div hidden>Accept all cookies</div><main>{ad}<p hidden>Kafka</p></main>"
    assert read_html(html).notices[0].samples == ("Kafka",)
    assert read_html(html.replace("<p hidden>Kafka</p>", "")).notices == ()


def test_an_empty_hidden_element_is_nothing_to_tell():
    assert read_html('<p>Gardener</p><div hidden=""></div>').notices == ()


def test_rows_of_simple_cells_are_lines_and_other_cells_are_blocks():
    simple = "<tr><td>Cloud</td><td>AWS</td></tr><tr><td></td><td>SQL</td></tr>"
    placed = "<tr><td><p>Skills</p><p>SQL</p></td><td>Experience<br>Acme</td></tr>"
    assert texts(f"<table>{simple}</table>") == ["Cloud | AWS", "SQL"]
    assert texts(f"<table>{placed}</table>") == ["Skills", "SQL", "Experience", "Acme"]
    mixed = "<tr><td><b>Skills</b></td><td><p>SQL</p><p>Go</p></td></tr>"
    assert texts(f"<table>{mixed}</table>") == ["Skills", "SQL", "Go"]
    assert texts(f"<table>{simple.replace('Cloud', '<b>Cloud</b>')}</table>")[0] == "Cloud | AWS"


def test_a_bold_block_is_a_heading_and_a_bold_word_or_sentence_is_not():
    html = (
        "<p><b>What you bring</b></p><p><b>Python</b> and SQL</p><div style='font-weight:700'>Go"
        "</div><p><b>We are hiring, and we mean it.</b></p><ul><li><b>Rust</b></li></ul>"
    )
    assert [line.text for line in read_html(html).lines if line.is_heading] == [
        "What you bring",
        "Go",
    ]


def test_words_of_neighbouring_elements_are_apart_where_capitals_say_so():
    assert texts("<p><i>Python</i><i>Java</i> K<b>8</b>s Java<span>Script</span></p>") == [
        "Python Java K8s JavaScript"
    ]


def test_only_the_first_line_of_a_point_has_a_bullet():
    assert texts("<ul><li><p>one</p><p>two</p><ul><li>deep</li></ul></li></ul>") == [
        "• one",
        "two",
        "• deep",
    ]


def test_lines_of_preformatted_text_are_kept():
    assert texts("<pre>Skills\n  Python</pre><div style='white-space:pre-line'>a\nb</div>") == [
        "Skills",
        "Python",
        "a",
        "b",
    ]


def test_a_page_inside_a_form_is_read():
    assert texts("<form><p>You will train models</p><input><label>x</label></form>") == [
        "You will train models",
        "x",
    ]


def test_a_resume_keeps_what_an_ad_loses():
    side = "<aside>Skills: Go</aside><footer>ada@example.org</footer>"
    html = f"<main>{'<p>Experience of 2019 - 2022 with many things at Acme.</p>' * 12}</main>{side}"
    resume = [line.text for line in read_html(html, DocumentKind.RESUME).lines]
    assert resume[-2:] == ["Skills: Go", "ada@example.org"]
    ad = [line.text for line in read_html(html, DocumentKind.JOB).lines]
    assert "Skills: Go" not in ad


def test_fields_beside_the_description_are_part_of_the_ad():
    posting = {
        "@type": "JobPosting",
        "title": "Data Engineer",
        "description": DESCRIPTION,
        "qualifications": "Five years of Kafka",
        "skills": ["dbt", "Airflow"],
        "responsibilities": DESCRIPTION,
    }
    found = texts(page(posting))
    assert found[-5:] == ["Qualifications", "Five years of Kafka", "Skills", "dbt", "Airflow"]
    assert found.count("You will train models.") == 1
    headings = [line.text for line in read_html(page(posting)).lines if line.is_heading]
    assert headings[-2:] == ["Qualifications", "Skills"]


def test_line_ends_inside_declared_data_are_no_mistake():
    posting = {"@type": "JobPosting", "title": "Data Engineer", "description": "BODY"}
    body = DESCRIPTION.replace("</p>", "</p>\n").replace('"', "'")
    assert texts(page(posting).replace("BODY", body))[0] == "Data Engineer"


def test_a_description_of_plain_lines_keeps_them():
    plain = "What you bring\nPython\n" + "A sentence that is a line of its own.\n" * 12
    posting = {"@type": "JobPosting", "title": "Engineer", "description": plain}
    assert texts(page(posting))[:3] == ["Engineer", "What you bring", "Python"]
