"""Imported by the fork server, so that every worker starts with the catalog at hand."""

from __future__ import annotations

import prepmatch.batch.worker  # noqa: F401 - what workers run
from prepmatch.toolkit import bundled_toolkit

bundled_toolkit().finder  # noqa: B018 - building it is what this module is for
