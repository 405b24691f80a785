"""Rankings in LibreOffice, headless; skipped where there is none that opens spreadsheets."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from dataclasses import replace

import pytest

from prepmatch.model import Quote
from prepmatch.render.plan_csv import BYTE_ORDER_MARK
from prepmatch.render.ranking_csv import ranking_in_csv
from prepmatch.render.ranking_xlsx import ranking_in_xlsx

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.slow
TRAPS = (
    "=1+1",
    '=HYPERLINK("http://x.example","y")',
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "{=1+1}",
    "http://x.example",
    "1e3",
    "=cmd|' /C calc'!A0",
)
_AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{}"
_FORMULAS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,{}"


@pytest.fixture(scope="module")
def convert(tmp_path_factory):
    """Open a file in LibreOffice and save a sheet of it as CSV, as shown or with formulas."""
    if SOFFICE is None:
        pytest.skip("no LibreOffice is installed")
    folder = tmp_path_factory.mktemp("libreoffice")

    def run(name, data, kind=_AS_SHOWN, sheet=1):
        source = folder / name
        source.write_bytes(data)
        into = folder / f"out-{sheet}"
        command = [
            *(SOFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"),
            *(["--infilter=CSV:44,34,76,1"] if name.endswith(".csv") else []),  # UTF-8
            *("--convert-to", kind.format(sheet), "--outdir", str(into), str(source)),
        ]
        subprocess.run(command, capture_output=True, check=False, timeout=180)
        made = sorted(into.glob("*.csv")) if into.is_dir() else []
        rows = [list(csv.reader(io.StringIO(p.read_text("utf-8-sig"), newline=""))) for p in made]
        for path in made:
            path.unlink()
        return rows[0] if rows else None

    if run("probe.csv", b"a,b\n") is None:
        pytest.skip("this LibreOffice opens no spreadsheets: its Calc is not installed")
    return run


@pytest.fixture
def trapped(ranking):
    """A candidate for each trap, as name, skill that is missing, and quote."""
    first = ranking.candidates[0]
    match, *more = first.matches
    return replace(
        ranking,
        candidates=tuple(
            replace(
                first,
                name=trap,
                source=f"{place}.pdf",
                missing=(trap,),
                matches=(replace(match, resume_evidence=(Quote(trap, 1, None),)), *more),
            )
            for place, trap in enumerate(TRAPS)
        ),
    )


@pytest.mark.parametrize("kind", [_AS_SHOWN, _FORMULAS], ids=["shown", "formulas"])
def test_a_workbook_holds_text_and_numbers_alone(convert, trapped, kind):
    rows = convert("ranking.xlsx", ranking_in_xlsx(trapped), kind)
    assert [row[2] for row in rows[1:]] == list(TRAPS)
    assert [row[9] for row in rows[1:]] == list(TRAPS)
    assert {row[1] for row in rows[1:]} == {"81.5"}


def test_the_quotes_of_the_evidence_stay_as_they_are(convert, trapped):
    rows = convert("ranking.xlsx", ranking_in_xlsx(trapped), _FORMULAS, 3)
    assert [row[-1] for row in rows[1:] if row[3] == "Python"] == list(TRAPS)


def test_csv_opened_as_a_spreadsheet_calculates_nothing(convert, trapped):
    data = "".join(ranking_in_csv(trapped)).encode()
    rows = convert("ranking.csv", data, _FORMULAS)
    assert [row[2].removeprefix("'") for row in rows[1:-1]] == [
        trap if trap != "1e3" else rows[8][2] for trap in TRAPS
    ]
    assert not [cell for row in rows for cell in row if cell.startswith("=")]


def test_names_with_accents_arrive(convert, ranking):
    accented = (replace(ranking.candidates[0], name="Żaneta Błażejczyk-Müller 漢字"),)
    named = replace(ranking, candidates=accented)
    assert convert("ranking.xlsx", ranking_in_xlsx(named))[1][2] == accented[0].name
    data = BYTE_ORDER_MARK + "".join(ranking_in_csv(named))
    head, row, *_ = convert("ranking.csv", data.encode())
    assert (head[0], row[2]) == ("rank", accented[0].name)
