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
        from prepmatch.catalog.bundled import COMPILED, DEMAND, ENGLISH, FORMS
        from prepmatch.catalog.compiled import compile_catalog, load_catalog
        from prepmatch.skills.forms import form_table, table_as_text

        plain, problems = build_plain(data_files(root / "data"))
        if problems:
            sys.exit("\n".join(map(str, problems)))
        parts = compile_catalog(plain)
        parts[FORMS] = table_as_text(form_table(load_catalog(parts).vocabulary.skills)).encode()
        parts[DEMAND] = json.dumps(plain["demand"]["terms"], ensure_ascii=False).encode()
        parts[ENGLISH] = (root / "data" / ENGLISH).read_bytes()
        folder = Path(tempfile.mkdtemp())
        for name, data in parts.items():
            (folder / name).write_bytes(data)
            build_data["force_include"][str(folder / name)] = f"prepmatch/{COMPILED.name}/{name}"
