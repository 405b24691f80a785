from __future__ import annotations

import json

import pytest

from prepmatch.documents.text.json_resume import is_json_resume, read_json
from prepmatch.errors import Reason, UnreadableDocumentError

RESUME = {
    "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    "projects": [
        {
            "name": "Bee counter",
            "description": "Counts bees.",
            "highlights": ["11 months per battery"],
            "keywords": ["TinyML", "C"],
            "startDate": "2021",
            "endDate": "2021",
            "roles": ["Author"],
            "url": "https://bees.example.org",
        }
    ],
    "work": [
        {
            "name": "Northwind",
            "location": "Leeds",
            "description": "Logistics",
            "position": "Data Engineer",
            "url": "https://northwind.example.com",
            "startDate": "2021-03-01",
            "summary": "Owns the warehouse.",
            "highlights": ["Built pipelines in Python", "Cut cost by 40 %"],
        },
        {"company": "Acme", "position": "Analyst", "startDate": "2018-01", "endDate": "2021-02"},
    ],
    "basics": {
        "name": "Ada Example",
        "label": "Data Engineer",
        "image": "ada.png",
        "email": "ada@example.org",
        "phone": "+44 20 7946 0000",
        "url": "https://ada.example.org",
        "summary": "Ten years of data.\nAnd of tea.",
        "location": {"address": "1 High St", "city": "Leeds", "countryCode": "GB"},
        "profiles": [{"network": "GitHub", "username": "ada", "url": "https://github.com/ada"}],
    },
    "education": [
        {
            "institution": "Leeds University",
            "area": "Mathematics",
            "studyType": "BSc",
            "startDate": "2014-09-01",
            "endDate": "2017-06-30",
            "score": "First",
            "courses": ["Statistics"],
        }
    ],
    "skills": [{"name": "Databases", "level": "Master", "keywords": ["PostgreSQL", "Redis"]}],
    "languages": [{"language": "English", "fluency": "Native"}],
    "certificates": [{"name": "CKA", "date": "2022-05-04", "issuer": "CNCF"}],
    "awards": [{"title": "Prize", "date": "2020-11-01", "awarder": "Acme", "summary": "For it."}],
    "publications": [{"name": "On Bees", "publisher": "Bee Press", "releaseDate": "2019-10-01"}],
    "volunteer": [{"organization": "CoderDojo", "position": "Teacher", "startDate": "2019-01"}],
    "interests": [{"name": "Wildlife", "keywords": ["Ferrets"]}],
    "references": [{"name": "B. Sample", "reference": "A joy to work with."}],
}


def lines(resume: object) -> list[str]:
    return [line.text for line in read_json(json.dumps(resume), "cv.json").lines]


def test_a_resume_reads_like_one_whatever_the_order_of_its_keys():
    assert lines(RESUME) == [
        "Ada Example",
        "Data Engineer",
        "ada@example.org | +44 20 7946 0000 | https://ada.example.org | Leeds, GB"
        " | https://github.com/ada",
        "Summary",
        "Ten years of data.",
        "And of tea.",
        "",
        "Experience",
        "Data Engineer | Northwind | Leeds | 2021-03 – Present",
        "Logistics",
        "Owns the warehouse.",
        "• Built pipelines in Python",
        "• Cut cost by 40 %",
        "Analyst | Acme | 2018-01 – 2021-02",
        "",
        "Projects",
        "Bee counter | Author | https://bees.example.org | 2021 – 2021",
        "Counts bees.",
        "• 11 months per battery",
        "TinyML, C",
        "",
        "Volunteering",
        "Teacher | CoderDojo | 2019-01 – Present",
        "",
        "Education",
        "BSc | Mathematics | Leeds University | First | 2014-09 – 2017-06",
        "• Statistics",
        "",
        "Awards",
        "Prize | Acme | 2020-11",
        "For it.",
        "",
        "Certifications",
        "CKA | CNCF | 2022-05",
        "",
        "Publications",
        "On Bees | Bee Press | 2019-10",
        "",
        "Skills",
        "Databases (Master): PostgreSQL, Redis",
        "",
        "Languages",
        "English | Native",
        "",
        "Interests",
        "Wildlife: Ferrets",
        "",
        "References",
        "B. Sample",
        "A joy to work with.",
    ]


def test_headings_are_marked():
    found = read_json(json.dumps(RESUME), "cv.json").lines
    assert [line.text for line in found if line.is_heading][:3] == [
        "Summary",
        "Experience",
        "Projects",
    ]


@pytest.mark.parametrize(
    ("resume", "text"),
    [
        ({"basics": {"name": 7}, "skills": None}, "7"),
        ({"basics": {"name": "Ada", "profiles": "none", "location": "Leeds"}}, "Ada"),
        ({"basics": [], "skills": ["SQL", {"name": "Go"}, None, 7]}, "Skills|SQL|Go"),
        ({"basics": {}, "skills": {"name": "SQL", "keywords": "joins"}}, "Skills|SQL: joins"),
        ({"work": [{"highlights": "one"}, [], "Acme"], "basics": {}}, "Experience|• one|Acme"),
        ({"work": [{"position": True, "name": {"a": 1}}], "basics": {}}, "Experience"),
        ({"basics": {"name": "Ada \ud83d"}}, "Ada ?"),
    ],
)
def test_odd_types_say_what_they_can(resume, text):
    assert "|".join(filter(None, lines(resume))) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"basics": {},\n "work" [', "cv.json is not valid JSON: see line 2, column 9. Export it"),
        ("[" * 100_000, "cv.json is damaged and cannot be opened. Export it again"),
        ('{"basics": ' + "9" * 5000 + "}", "cv.json is damaged and cannot be opened. Export it"),
    ],
    ids=["broken", "deep", "number"],
)
def test_what_is_no_json_says_where(text, message):
    with pytest.raises(UnreadableDocumentError) as caught:
        read_json(text, "cv.json")
    assert caught.value.reason is Reason.DAMAGED
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("text", ["[]", "7", '{"work": []}', '{"schema": "prepmatch.plan/1"}'])
def test_json_of_something_else_says_so(text):
    with pytest.raises(UnreadableDocumentError) as caught:
        read_json(text, "cv.json")
    assert caught.value.reason is Reason.UNSUPPORTED_FORMAT
    assert "is JSON, but not a resume as jsonresume.org defines it" in str(caught.value)


def test_a_resume_is_known_without_its_suffix_and_prose_in_braces_is_not():
    assert is_json_resume(json.dumps(RESUME))
    assert not is_json_resume("{name} is looking for a {title}")
    assert not is_json_resume('{"a": 1}')
    assert not is_json_resume('{"basics": ')


def test_endless_lists_are_cut():
    assert len(lines({"basics": {}, "skills": [{"name": "SQL"}] * 5000})) < 500
