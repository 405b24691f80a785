"""`prepmatch score --blind`: nothing that comes out tells who a candidate is."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import stat

import pytest

from candidates import PEOPLE, words_that_tell, write_resumes

ALIAS = re.compile(r"Candidate [0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(-\d+)?")
PRONOUNS = ("she", "her", "he", "his", "him", "hers", "Chairwoman")
TELLING = frozenset(word for person in PEOPLE for word in words_that_tell(person))

AD = """\
Data Engineer

Requirements
- Python, SQL, Kubernetes and Docker
- Kafka or Spark
- Machine learning, statistics, React, Java and Excel
"""


@pytest.fixture(scope="module")
def resumes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("resumes")
    write_resumes(folder)
    (folder / "Maya Okonkwo scan.pdf").write_bytes(b"%PDF-1.4 Maya Okonkwo")
    (folder / "Ethan Park.docx").write_bytes(b"not a document")
    (folder / "Rachel Greenbaum link.pdf").symlink_to(folder / "gone.pdf")
    return folder


@pytest.fixture
def ad(tmp_path):
    path = tmp_path / "job.txt"
    path.write_text(AD, encoding="utf-8")
    return path


def told(text: str) -> set[str]:
    """The words that tell who somebody is, and pronouns, in some output."""
    text = re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), text)  # of JSON
    return {
        word
        for word in (*TELLING, *PRONOUNS)
        if word in text and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)
    }


@pytest.mark.parametrize("dress", ["table", "csv", "json", "jsonl"])
def test_no_word_of_a_name_contact_or_pronoun_is_in_any_output(run, ad, resumes, dress):
    done = run("score", ad, resumes, "--blind", "--format", dress)
    assert done.exit_code == 0, done.stderr
    assert set(ALIAS.findall(done.stdout)) or dress == "table"
    assert told(done.stdout) == set()
    assert told(done.stderr) == set()
    assert str(resumes) not in done.stdout + done.stderr


def test_without_the_option_all_of_them_would_be_found(run, ad, resumes):
    """What the tests above look for is there to be found."""
    found = told(run("score", ad, resumes, "--format", "json").stdout)
    assert {"she", "her", "Chairwoman"} <= found
    assert all(set(person["name"].replace("-", " ").split()) & found for person in PEOPLE)
    assert len(found) > 100


def test_every_file_has_an_alias_the_unread_ones_too(run, ad, resumes):
    record = json.loads(run("score", ad, resumes, "--blind", "--format", "json").stdout)
    sources = [item["source"] for item in (*record["candidates"], *record["unread"])]
    assert len(sources) == len(set(sources)) == 4 * len(PEOPLE) + 3
    assert all(ALIAS.fullmatch(source) for source in sources)
    assert {item["name"] for item in record["candidates"]} == {None}
    assert len(record["unread"]) == 3
    assert all(item["message"].startswith(item["source"]) for item in record["unread"])


def test_evidence_still_names_its_line(run, ad, resumes):
    record = json.loads(run("score", ad, resumes, "--blind", "--format", "json").stdout)
    quotes = [
        quote
        for candidate in record["candidates"]
        for requirement in candidate["requirements"]
        for quote in requirement["resume"]
    ]
    assert len(quotes) > 100
    assert all(quote["line"] > 0 and quote["text"] for quote in quotes)
    assert any("[…]" in quote["text"] and "Kubernetes" in quote["text"] for quote in quotes)


def test_scores_are_those_of_an_open_ranking(run, ad, resumes):
    blind, open_ = (
        json.loads(run("score", ad, resumes, "--format", "json", *more).stdout)["candidates"]
        for more in (["--blind"], [])
    )
    assert [c["score"] for c in blind] == [c["score"] for c in open_]


def test_a_file_keeps_its_alias_wherever_it_stands_and_whatever_else_is_there(
    run, ad, resumes, tmp_path
):
    file = next(resumes.glob("Maya Okonkwo*.txt"))
    moved = tmp_path / "other" / "name.txt"
    moved.parent.mkdir()
    shutil.copy(file, moved)

    def alias(*paths):
        done = run("score", ad, *paths, "--blind", "--format", "jsonl")
        return json.loads(done.stdout.splitlines()[0])["source"]

    assert alias(file) == alias(moved) == alias(moved, *sorted(resumes.glob("*.md")))


def test_copies_of_one_file_are_told_apart(run, ad, resumes, tmp_path):
    file = next(resumes.glob("Maya Okonkwo*.txt"))
    for name in ("a.txt", "b.txt"):
        shutil.copy(file, tmp_path / name)
    done = run("score", ad, tmp_path / "a.txt", tmp_path / "b.txt", "--blind", "--format", "json")
    first, second = sorted(c["source"] for c in json.loads(done.stdout)["candidates"])
    assert second == f"{first}-2"


def test_the_key_says_who_is_who_to_its_owner_alone(run, ad, resumes, tmp_path):
    key = tmp_path / "key.csv"
    key.write_text("old", encoding="utf-8")
    key.chmod(0o644)
    done = run("score", ad, resumes, "--blind", "--key", key, "--format", "json")
    record = json.loads(done.stdout)
    rows = {r["alias"]: r["source"] for r in csv.DictReader(key.read_text("utf-8").splitlines())}
    assert set(rows) == {i["source"] for i in (*record["candidates"], *record["unread"])}
    assert set(rows.values()) == {str(path) for path in resumes.iterdir()}
    if os.name == "posix":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_a_key_belongs_to_aliases(run, ad, resumes, tmp_path):
    done = run("score", ad, resumes, "--key", tmp_path / "key.csv")
    assert done.exit_code == 2
    assert "add --blind" in done.stderr


def test_one_line_opened_tells_no_more(run, ad, resumes):
    record = json.loads(run("score", ad, resumes, "--blind", "--format", "json").stdout)
    for candidate in record["candidates"][::8]:
        done = run("score", ad, resumes, "--blind", "--explain", candidate["source"])
        assert candidate["source"] in done.stdout
        assert told(done.stdout) == set()


def test_kits_tell_no_more_and_are_named_after_the_alias(run, ad, resumes, tmp_path):
    output = tmp_path / "ranking.json"
    done = run("score", ad, *sorted(resumes.glob("*.txt")), "--blind", "--kit", 16, "-o", output)
    assert done.exit_code == 0, done.stderr
    kits = sorted((tmp_path / "ranking-kits").iterdir())
    assert len(kits) == len(PEOPLE)
    asked = {"she", "her", "he", "his", "him", "hers"}  # questions of the bank may speak of people
    for kit in kits:
        assert re.fullmatch(r"\d\d-candidate-[0-9a-z]{4}-[0-9a-z]{4}\.md", kit.name)
        assert told(kit.read_text(encoding="utf-8")) <= asked
    assert told(done.stderr) == set()
