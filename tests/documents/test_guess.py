from __future__ import annotations

import pytest

from prepmatch.documents.guess import guess_kind
from prepmatch.model import DocumentKind

RESUME = """Ada Example
ada@example.com | +44 20 7946 0958
Education
BSc Mathematics, 2014 - 2017
Data engineer, 2018 - present"""
JOB = """Data engineer
About us: we are a small team.
You will build pipelines. Apply with a short letter.
Qualifications: SQL"""


@pytest.mark.parametrize(("text", "kind"), [(RESUME, "resume"), (JOB, "job")])
def test_a_document_tells_what_it_is(text, kind):
    assert guess_kind(text) is DocumentKind(kind)


def test_an_ad_with_an_address_is_still_an_ad():
    assert guess_kind(f"{JOB}\nWrite to jobs@example.com") is DocumentKind.JOB


def test_where_nothing_tells_it_is_a_job():
    assert guess_kind("Python and SQL") is DocumentKind.JOB
