from __future__ import annotations

import re
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from prepmatch.errors import MissingExtraError
from prepmatch.model import Quote, SkippedCandidate
from prepmatch.render import ranking_xlsx as module
from prepmatch.render.escape import for_xlsx
from prepmatch.render.ranking_xlsx import ranking_in_xlsx
from workbooks import Workbook


@pytest.fixture
def book(ranking):
    return Workbook(ranking_in_xlsx(ranking))


def with_resume_line(ranking, text):
    first, *others = ranking.candidates
    match, *more = first.matches
    odd = replace(match, resume_evidence=(Quote(text, 1, "experience"),))
    return replace(ranking, candidates=(replace(first, matches=(odd, *more)), *others))


def test_a_ranking_has_five_sheets(book):
    assert list(book.sheets) == ["Ranking", "Heat map", "Evidence", "Not read", "About"]


def test_scores_and_counts_are_numbers_and_what_is_unknown_is_empty(book):
    head, first, _, third = book.sheets["Ranking"]
    row = dict(zip(head, first, strict=False))
    assert (row["Rank"], row["Score"], row["Required met"], row["Required asked"]) == (
        1,
        81.5,
        2,
        3,
    )
    assert (row["Name"], row["File"], row["Missing"]) == ("Ada Example", "a.pdf", "Kubernetes")
    assert dict(zip(head, third, strict=False))["Years"] is None


def test_headings_stay_and_filter_and_scores_have_bars(book):
    for name in ("Ranking", "Heat map", "Evidence"):
        assert re.search(r'<pane [^>]*ySplit="1"[^>]*state="frozen"', book.xml[name]), name
        assert "<autoFilter " in book.xml[name], name
    assert "<dataBar>" in book.xml["Ranking"]


def test_the_heat_map_has_a_letter_for_each_requirement(book):
    head, first, *_ = book.sheets["Heat map"]
    assert head[3:] == [
        "Python (required)",
        "AWS* (required)",
        "GCP* (required)",
        "Kubernetes (required)",
        "Teamwork (required)",
        "PyTorch (mentioned)",
    ]
    assert first == [1, 81.5, "Ada Example", "E", "R", "E", "–", "–", "–"]


def test_evidence_quotes_both_documents_with_their_lines(book):
    head, first, second, *_ = book.sheets["Evidence"]
    row = dict(zip(head, first, strict=True))
    assert (row["Requirement"], row["Importance"], row["Rung"]) == (
        "Python",
        "required",
        "evidenced",
    )
    assert (row["Years asked"], row["Years shown"]) == (3, 2.5)
    assert row["Line of the ad"] == 3
    assert row["The ad says"].startswith("You know Python")
    assert (row["Line of the resume"], row["The resume says"]) == (
        7,
        "Wrote 85 pipelines in Python.",
    )
    assert dict(zip(head, second, strict=True))["Answered by"] == "GCP"
    assert len(book.sheets["Evidence"]) == 1 + 3 * 6


def test_unread_files_have_a_sheet_with_their_reasons(book):
    assert book.sheets["Not read"][1:] == [
        ["locked.pdf", "encrypted", "locked.pdf is protected with a password."]
    ]


def test_the_last_sheet_says_what_it_takes_to_make_the_ranking_again(book):
    said = {row[0]: row[1] for row in book.sheets["About"][1:]}
    assert said["Job"] == "Data Engineer"
    assert (said["Files"], said["Ranked"], said["Not read"]) == ("4", "3", "1")
    assert (said["Version of the scoring"], said["Weight fit_required"]) == ("w" * 10, 65)
    assert said["Date, which “present” in a resume means"] == "2026-11-20"
    assert said["Options"] == "--timeout 60"


def test_the_same_ranking_gives_the_same_bytes(ranking):
    assert ranking_in_xlsx(ranking) == ranking_in_xlsx(ranking)


def test_the_date_of_the_workbook_is_that_of_the_ranking(book):
    assert "2026-11-20T00:00:00Z</dcterms:created>" in book.parts["docProps/core.xml"]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        '=HYPERLINK("http://x.example")',
        "http://x.example",
        "{=1+1}",
        "@SUM(A1)",
        "<r><t>red</t></r>",
        "_x000D_ & <b> ]]>",
    ],
)
def test_what_a_resume_says_is_written_as_text(ranking, text):
    book = Workbook(ranking_in_xlsx(with_resume_line(ranking, text)))
    cell = book.sheets["Evidence"][1][-1]
    assert cell.strip().replace("_x005F_", "_", 1) == text
    for xml in book.xml.values():
        assert not re.search(r"<f\b|<hyperlink|<r>", xml)
    assert not [name for name in book.parts if "rels" in name and "worksheets" in name]


def test_a_cell_takes_so_many_letters_and_no_signs_that_steer():
    assert for_xlsx("a\x00b\x1b[1mc\u202ed") == "abcd"
    assert len(for_xlsx("a" * 40_000)) == 32_767
    cut = for_xlsx("😀" * 20_000)
    assert len(cut.encode("utf-16-le")) // 2 <= 32_767
    assert cut.endswith("😀…")


def test_of_very_many_the_first_have_evidence_and_the_workbook_says_so(ranking, monkeypatch):
    monkeypatch.setattr(module, "WITH_EVIDENCE", 2)
    monkeypatch.setattr(module, "MOST_ROWS", 3)
    book = Workbook(ranking_in_xlsx(ranking))
    assert len(book.sheets["Ranking"]) == 1 + 2
    assert len(book.sheets["Evidence"]) == 1 + 2 * 6
    assert ["Evidence", "for the first 2; JSON has it for all"] in book.sheets["About"]
    assert ["Left out, since a sheet holds no more", 1] in book.sheets["About"]


def test_a_ranking_without_candidates_is_a_workbook_too(ranking):
    book = Workbook(ranking_in_xlsx(replace(ranking, candidates=())))
    assert [len(rows) for rows in book.sheets.values()][:4] == [1, 1, 1, 2]


def test_nothing_is_left_of_the_temporary_files(ranking, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    ranking_in_xlsx(ranking)
    broken = (*ranking.skipped, SkippedCandidate(["no text"], "crashed", "y"))
    with pytest.raises(TypeError):
        ranking_in_xlsx(replace(ranking, skipped=broken))
    assert list(Path(tmp_path).iterdir()) == []


def test_without_the_library_the_way_to_it_is_told(ranking, monkeypatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'prepmatch\[xlsx\]'"):
        ranking_in_xlsx(ranking)
