"""A saved plan, small and whole, and its places."""

from __future__ import annotations


def _requirement(name, importance, rung, quote=None, years=None):
    words, line = quote or (None, None)
    resume = [{"text": words, "line": line, "section": "skills"}] if quote else []
    return {
        "skill": {"id": None if name == "Frobnicator" else name.lower(), "name": name},
        "importance": importance,
        "years": None,
        "years_shown": years,
        "any_of": [],
        "rung": rung,
        "via": None,
        "job": [{"text": f"You know {name}.", "line": 3}],
        "resume": resume,
    }


def _question(rank, name):
    return {"rank": rank, "id": name, "question": f"What about {name}?"}


RECORD = {
    "schema": "prepmatch.plan/1",
    "versions": {"prepmatch": "0.1.0", "skills": "s1", "questions": "q1", "scoring": "w1"},
    "resume": {
        "source": "ada.pdf",
        "name": "Ada Example",
        "checks": [
            {"id": "contact", "title": "E-mail", "status": "warn", "message": "None was found."},
            {"id": "columns", "title": "Columns", "status": "pass", "message": "One."},
        ],
    },
    "jobs": [{"source": "job.txt", "title": "Data Engineer", "level": "senior", "years": 5}],
    "fit": {
        "score": 40.0,
        "contributions": [
            {"label": "required skills", "points": 30.0, "out_of": 80.0},
            {"label": "preferred skills", "points": 10.0, "out_of": 20.0},
        ],
    },
    "requirements": [
        _requirement("SQL", "required", "listed", ("SQL, Spark", 12)),
        _requirement("Spark", "required", "evidenced", ("Tuned Spark jobs.", 20), 2.0),
        _requirement("Kafka", "preferred", "missing"),
        _requirement("Frobnicator", "preferred", "missing"),
    ],
    "keyword_gaps": [{"keyword": "Kafka"}, {"keyword": "Frobnicator"}],
    "questions": [_question(1, "kafka"), _question(2, "sql"), _question(3, "spark")],
}


def places(record, way=()):
    """The way to every value in a record."""
    steps = record.items() if isinstance(record, dict) else enumerate(record)
    for step, value in steps:
        yield (*way, step)
        if isinstance(value, (dict, list)):
            yield from places(value, (*way, step))
