"""The page of a plan in a real browser, headless; skipped where no Chromium is installed.

`.ci/run` installs one where it may, and says so where it could not.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from html import unescape

import pypdfium2
import pytest

from planned import with_days, within
from prepmatch.model import JobFacts
from prepmatch.render.plan_html import plan_in_html

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
CHROMIUM = next(filter(None, map(shutil.which, _NAMES)), None)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
]
PROBE = (
    "<script>document.title = 'is ' + document.documentElement.scrollWidth"
    " + ' of ' + document.documentElement.clientWidth</script>"
)


@pytest.fixture
def chromium(tmp_path):
    def run(markup, *options):
        page = tmp_path / "plan.html"
        page.write_text(markup, encoding="utf-8")
        command = [
            *(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr"),
            *(f"--user-data-dir={tmp_path / 'profile'}", *options, page.as_uri()),
        ]
        return subprocess.run(command, capture_output=True, check=True, timeout=120)

    return run


def test_the_page_comes_up_without_a_complaint(chromium, report):
    done = chromium(plan_in_html(report), "--dump-dom")
    shown = done.stdout.decode()
    for planned in report.questions:
        assert planned.question.question in shown
    assert b"CONSOLE" not in done.stderr


def test_a_script_that_came_into_the_page_would_not_run(chromium, report):
    """The policy is the second wall: here it is tested with the first one torn down."""
    torn = plan_in_html(report).replace("</main>", "<script>document.title='owned'</script></main>")
    done = chromium(torn, "--dump-dom")
    assert b"<title>Prep plan" in done.stdout
    assert b"Content Security Policy" in done.stderr


def test_printing_shows_what_is_folded_in_on_the_screen(chromium, report, tmp_path):
    chromium(plan_in_html(report), f"--print-to-pdf={tmp_path / 'plan.pdf'}")
    with pypdfium2.PdfDocument(tmp_path / "plan.pdf") as pdf:
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    for words in (
        "First point.",
        "I once did exactly that",
        "Expect to be asked next",
        "My story:",
    ):
        assert text.count(words) >= len(report.questions)
    assert "Contents" not in text


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_screen(chromium, report, job, width):
    wide = replace(report, jobs=(replace(job, facts=JobFacts("Engineer" * 40)),))
    markup = re.sub("<meta http-equiv[^>]*>", "", plan_in_html(wide)).replace("</body>", PROBE)
    shown = chromium(markup, "--dump-dom", f"--window-size={width},900").stdout.decode()
    found = re.search(r"<title>is (\d+) of (\d+)", unescape(shown))
    assert found[1] == found[2]


@pytest.mark.parametrize("width", [390, 1280])
def test_days_stories_and_many_jobs_fit_the_screen_too(
    chromium, report_with_stories, several, weights, width
):
    row = replace(several.table[0], importances=several.table[0].importances * 8)
    wide = replace(report_with_stories, jobs=several.jobs * 8, table=(row,))
    made = plan_in_html(with_days(wide, within(200, days=4), weights))
    markup = re.sub("<meta http-equiv[^>]*>", "", made).replace("</body>", PROBE)
    shown = chromium(markup, "--dump-dom", f"--window-size={width},900").stdout.decode()
    found = re.search(r"<title>is (\d+) of (\d+)", unescape(shown))
    assert found[1] == found[2]


def test_days_stories_and_what_is_left_out_are_printed(
    chromium, report_with_stories, weights, tmp_path
):
    made = with_days(report_with_stories, within(100, days=4), weights)
    chromium(plan_in_html(made), f"--print-to-pdf={tmp_path / 'plan.pdf'}")
    with pypdfium2.PdfDocument(tmp_path / "plan.pdf") as pdf:
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Day 1: Friday, 20 November 2026" in text
    for item in made.schedule.dropped:
        assert f"{item.planned.rank}. {item.planned.question.question}" in text
    assert "Put first" in text
