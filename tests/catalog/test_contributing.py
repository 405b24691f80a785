"""The page for contributors shows an entry that is as good as it says."""

from __future__ import annotations

import re
from pathlib import Path

from prepmatch.catalog.bank_files import read_bank

PAGE = Path(__file__).parents[2] / "data" / "CONTRIBUTING.md"


def test_the_model_entry_passes_the_check(toolkit, tmp_path):
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (entry,) = [block for block in blocks if block.startswith("topic:")]
    (tmp_path / "model.yaml").write_text(entry, encoding="utf-8")
    found = read_bank([tmp_path / "model.yaml"], set(toolkit.catalog.vocabulary.by_id))
    assert list(map(str, found.problems)) == []
    assert len(found.plain) == 1


def test_every_field_of_an_entry_is_on_the_page():
    from prepmatch.catalog.schema import QuestionEntry

    text = PAGE.read_text(encoding="utf-8")
    fields = set(QuestionEntry.model_fields) - {"license"}
    assert [field for field in sorted(fields) if field not in text] == []
