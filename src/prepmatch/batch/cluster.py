"""A Dask cluster, connected to or told why not. Needs the extra `prepmatch[cluster]`."""

from __future__ import annotations

import asyncio
import logging
import warnings
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prepmatch.errors import ClusterError, MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from distributed import Client


_PATIENCE = 8.0
"""Seconds to wait for a scheduler to answer."""
_LOGGERS = ("distributed", "distributed.client", "distributed.core", "tornado.application")


@dataclass(frozen=True, slots=True)
class Cluster:
    """A Dask cluster that reads files.

    Attributes:
        client: connected to its scheduler.
        address: of the scheduler, as the user gave it.
        most: files to be read at once, if not as many as the cluster has threads.
        note: told, in a sentence, what the user may want to know.
    """

    client: Client
    address: str
    most: int | None
    note: Callable[[str], None]


@contextmanager
def connected(
    address: str, most: int | None = None, note: Callable[[str], None] = lambda _: None
) -> Iterator[Cluster]:
    """A cluster, while it is used.

    Args:
        address: of its scheduler, such as `tcp://host:8786`.
        most: files to be read at once.
        note: told what the user may want to know.

    Raises:
        MissingExtraError: if Dask is not installed.
        ClusterError: if no scheduler answers there.
    """
    try:
        import distributed
    except ImportError:
        raise MissingExtraError("--cluster", "cluster") from None

    for name in _LOGGERS:  # what goes wrong is told in sentences
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    warnings.filterwarnings("ignore", module=r"distributed\.")
    try:
        asyncio.run(asyncio.wait_for(_greet(address), _PATIENCE))
        client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, asyncio.TimeoutError, ValueError, TypeError, RuntimeError) as error:
        raise ClusterError(address, _why_not(error)) from None
    try:
        yield Cluster(client, address, most, note)
    finally:
        with suppress(Exception):  # a scheduler that went away cannot be told that we go
            client.close(timeout=_PATIENCE / 4)


async def _greet(address: str) -> None:
    """Whether somebody answers; a client that finds nobody keeps us waiting when we end."""
    from distributed.comm import connect
    from distributed.security import Security

    comm = await connect(address, _PATIENCE, **Security().get_connection_args("client"))
    comm.abort()


def _why_not(error: Exception) -> str:
    if isinstance(error, (OSError, asyncio.TimeoutError)):
        return "No Dask scheduler answers there. Check the address, and that it is running"
    if isinstance(error, TypeError):
        return f"The connection cannot be made: {error}. TLS is set up in Dask's configuration"
    return f"That is no address of a Dask scheduler ({error}). One looks like tcp://host:8786"
