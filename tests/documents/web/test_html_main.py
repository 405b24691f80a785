"""Pages as job boards serve them, each with the same ad and their own kind of clutter."""

from __future__ import annotations

import pytest

from prepmatch.documents.web.html import read_html
from prepmatch.model import DocumentKind

AD = """<p>Northwind Labs builds software for people who move parcels, and we look for someone
to join the data team in Leeds. You will work with twelve colleagues and two dogs.</p>
<p><strong>What you'll do</strong></p><ul><li>Build pipelines in Python</li><li>Own the warehouse
on Snowflake</li></ul><p><strong>What you bring</strong></p><ul><li>5+ years of SQL</li>
<li>Experience with Kafka</li></ul><p>We offer 30 days of holiday, a pension, and a budget for
learning that you decide about yourself, whatever it is.</p>"""
TITLES = ("Ruby Developer", "Salesforce Administrator", "Golang Engineer", "Java Architect")
CARDS = "".join(
    f'<li><div class="card"><a href="/{n}">{title}</a><h3>{title}</h3><h4><a>Company {n}</a></h4>'
    "<span>London, England</span><time>2 weeks ago</time></div></li>"
    for n, title in enumerate(TITLES)
)
LINKS = "<ul><li><a>Java jobs</a></li><li><a>Ruby jobs</a></li><li><a>Golang jobs</a></li></ul>"
COOKIES = "We and 3rd parties use essential cookies to provide, secure and improve our services."

PAGES = {
    "network": f"""<div class="cookie-banner"><p>{COOKIES}</p><button>Accept</button></div>
        <a class="skip-link" href="#m">Skip to main content</a>
        <header><nav><a>Jobs</a><a>People</a><a>Learning</a></nav><a>Join now</a></header>
        <main id="m"><section class="core-rail"><section class="top-card"><h1>Data Engineer</h1>
        <h4><a>Northwind Labs</a> <span>Leeds</span></h4><div class="sign-up-modal"><h2>Sign in to
        save Data Engineer</h2><form><label>Password</label><input></form></div></section>
        <section class="description"><div class="markup">{AD}</div><button>Show more</button>
        </section><section class="find-a-referral"><p>Referrals increase your chances by 2x</p>
        <a>See who you know</a></section></section><section class="right-rail"><section><h2>Similar
        jobs</h2><ul>{CARDS}</ul></section><section><h2>People also viewed</h2><ul>{CARDS}</ul>
        </section><section class="more-searches">{LINKS}</section></section></main>
        <footer><a>Privacy Policy</a></footer>""",
    "board": f"""<div id="wrapper"><div id="main"><div id="header"><h1>Data Engineer</h1>
        <span>at Northwind Labs</span><a>View all jobs</a></div><div id="content">{AD}</div>
        <div id="application"><form><h2>Apply for this Job</h2><label>Password</label><input>
        <p>Individuals are considered without regards to race or religion.</p></form></div></div>
        <div id="footer"><p>Powered by <a>Board</a></p></div></div>""",
    "sections": f"""<div class="page"><div class="main-header"><a>Logo</a></div>
        <div class="content">
        <div class="section posting-header"><h2>Data Engineer</h2><div>Leeds</div>
        <a>Apply for this job</a></div>
        {"".join(f'<div class="section"><div>{part}</div></div>' for part in AD.split("<p>")[1:])}
        <div class="section"><a>Apply for this job</a></div></div>
        <div class="main-footer"><a>Home</a><a>Jobs powered by Lever</a></div></div>""",
    "own-site": f"""<div class="site-header"><a>Home</a> <a>About</a> <a>Blog</a></div>
        <div class="hero"><h1>Data Engineer</h1><p>Leeds · Hybrid</p></div><div class="row">
        <div class="col-8"><div class="entry">{AD}</div></div><div class="col-4">
        <div class="widget">
        <h4>Other roles</h4>{LINKS}</div><div class="widget"><h4>Recent posts</h4><ul>
        <li><a>How we use Ruby</a></li><li><a>Hackathon</a></li><li><a>Golang</a></li></ul></div>
        </div></div><div id="cookie-law"><span>{COOKIES}</span></div>
        <div class="site-footer"><p>© Northwind Labs. Privacy.</p></div>""",
    "microdata": f"""<div><p>{COOKIES * 6}</p></div><div itemscope
        itemtype="http://schema.org/JobPosting"><h1 itemprop="title">Data Engineer</h1>
        <div itemprop="description">{AD}</div></div><div><h3>Related jobs</h3>{LINKS}</div>""",
    "old-tables": f"""<form id="aspnetForm"><table><tr><td><a>Java</a><a>Ruby</a><a>Privacy</a></td>
        <td><h1>Data Engineer</h1><table><tr><td>{AD}</td></tr></table></td></tr></table></form>""",
}
GOOD = (
    "Data Engineer",
    "Build pipelines in Python",
    "• 5+ years of SQL",
    "• Experience with Kafka",
)
BAD = (
    "Ruby",
    "Salesforce",
    "Golang",
    "Java",
    "cookies",
    "Password",
    "Privacy",
    "race",
    "Referrals",
)


@pytest.mark.parametrize("name", PAGES)
def test_the_ad_is_read_and_what_is_around_it_is_not(name):
    lines = [line.text for line in read_html(PAGES[name], DocumentKind.JOB).lines]
    text = "\n".join(lines)
    assert lines[0] == "Data Engineer"
    assert [words for words in GOOD if words not in text] == []
    assert [word for word in BAD if word in text] == []
    assert "30 days of holiday" in text


@pytest.mark.parametrize("name", PAGES)
def test_headings_of_the_ad_are_marked(name):
    headings = [line.text for line in read_html(PAGES[name]).lines if line.is_heading]
    assert headings[-2:] == ["What you'll do", "What you bring"]


def test_of_several_main_parts_the_largest_counts():
    page = f"<article>{'<p>A card of another job.</p>' * 20}</article><article>{AD * 2}</article>"
    assert "A card of another job." not in [line.text for line in read_html(page).lines]


def test_a_title_before_the_main_part_is_read_unless_it_has_its_own():
    outside = f"<h1>Data Engineer</h1><main><h2>The role</h2>{AD}</main>"
    assert [line.text for line in read_html(outside).lines][:2] == ["Data Engineer", "The role"]
    inside = f"<h1>Our jobs</h1><main><h1>Data Engineer</h1>{AD}</main>"
    assert read_html(inside).lines[0].text == "Data Engineer"


def test_a_header_is_read_if_a_title_stands_in_it():
    page = "<div><header>{}</header>" + AD + "</div>"
    titled = read_html(page.format("<h1>Data Engineer</h1><p>Leeds, hybrid</p>")).lines
    assert [line.text for line in titled][:2] == ["Data Engineer", "Leeds, hybrid"]
    assert "Find a job" not in [line.text for line in read_html(page.format("Find a job")).lines]


def test_where_everything_is_called_furniture_nothing_is():
    page = "".join(
        f'<div class="share-{n}"><p>We build things of kind {n}.</p></div>' for n in range(30)
    )
    lines = [line.text for line in read_html(page, DocumentKind.JOB).lines]
    assert lines[0] == "We build things of kind 0."
    assert len(lines) == 30
