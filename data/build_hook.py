"""Hatchling's hook: checks `data/` and compiles it into the wheel."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileDataHook(BuildHookInterface):  # type: ignore[type-arg]
    """Puts the compiled data into standard wheels; an editable one reads the YAML."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, or stop the build with every problem of the data."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from prepmatch.catalog.build import build_plain, data_files
        from prepmatch.catalog.bundled import COMPILED, COMPILED_FORMS
        from prepmatch.catalog.compiled import skill_from_plain
        from prepmatch.skills.forms import form_table

        plain, problems = build_plain(data_files(root / "data"))
        if problems:
            sys.exit("\n".join(map(str, problems)))
        forms = form_table(map(skill_from_plain, plain["skills"]))
        folder = Path(tempfile.mkdtemp())
        for target, value in ((COMPILED, plain), (COMPILED_FORMS, forms)):
            text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
            (folder / target.name).write_text(text, encoding="utf-8")
            build_data["force_include"][str(folder / target.name)] = f"prepmatch/{target.name}"
