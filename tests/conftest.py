"""Fixtures that all tests share."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from prepmatch.batch.cache_folder import VARIABLE
from prepmatch.toolkit import bundled_toolkit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prepmatch.toolkit import Toolkit

settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("dev", deadline=None)
settings.register_profile("fuzz", deadline=None, max_examples=10_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))

TODAY = dt.date(2026, 11, 20)


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory) -> Iterator[None]:
    """Tests neither find nor leave anything in the cache of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def toolkit() -> Toolkit:
    """The catalog that ships and what is made from it; built once, since it takes a while."""
    return bundled_toolkit()


@pytest.fixture(scope="session")
def today() -> dt.date:
    """What "present" in a resume means, so that years do not grow while we sleep."""
    return TODAY
