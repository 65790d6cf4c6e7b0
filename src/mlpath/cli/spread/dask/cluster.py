"""A cluster to work on: the one at an address, or one of this computer that ends with the work."""

from __future__ import annotations

import re
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Any

from mlpath.errors import MlpathError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

CONNECT = 5
"""Seconds until it is said that there is no scheduler."""
WORKERS = 30
"""Seconds to wait for the first worker."""
CLOSE = 3
NO_PAGES: dict[str, list[str]] = {
    f"distributed.{one}.http.routes": [] for one in ("scheduler", "worker")
}
"""What dask would show of its work to every browser of this computer."""
_ADDRESS = re.compile(
    r"(?:(?:tcp|tls|wss?)://)?(?:\[[0-9a-f:.]+\]|[^\s/:\[\]]+):\d{1,5}/?", re.IGNORECASE
)


@contextmanager
def connected(scheduler: str | None, workers: int) -> Iterator[Any]:
    """Give a client of a cluster: of a scheduler's, or of so many workers made for the work."""
    address = _checked(scheduler)
    with ExitStack() as stack:
        stack.enter_context(_quiet())
        cluster = _answering(address) if address else stack.enter_context(_local(workers))
        client = stack.enter_context(_client(cluster))
        _wait(client, address)
        yield client


def _checked(address: str | None) -> str | None:
    if address is not None and not _ADDRESS.fullmatch(address):
        raise UsageError(
            "that is not the address of a scheduler",
            hint="dask scheduler says it when it starts, such as tcp://scheduler:8786",
        )
    return address


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep dask's logs and warnings from whoever waits for an answer, and its files elsewhere."""
    import logging
    import warnings
    from tempfile import TemporaryDirectory

    logging.disable(logging.CRITICAL)
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            TemporaryDirectory(prefix="mlpath-", ignore_cleanup_errors=True) as folder,
        ):
            with _extra():
                import dask
                import distributed  # noqa: F401 - its settings have to be known before ours
            with dask.config.set({"temporary-directory": folder, **NO_PAGES}):
                yield
    finally:
        logging.disable(logging.NOTSET)


@contextmanager
def _extra() -> Iterator[None]:
    """Say what has to be installed."""
    try:
        yield
    except ImportError as error:
        raise MlpathError(
            f"--engine dask needs the package {error.name}, which is not installed",
            hint="pip install 'mlpath-advisor[dask]'",
        ) from None


@contextmanager
def _local(workers: int) -> Iterator[Any]:
    """Start a worker a core on this computer; only who started them can reach them."""
    from distributed import LocalCluster
    from distributed.security import Security

    with _extra():  # keys of the cluster's own are made with cryptography
        security = Security.temporary()
    cluster = LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        security=security,
        silence_logs=60,
        preload=["mlpath.cli.spread.dask.own"],
    )
    try:
        yield cluster
    finally:
        with suppress(Exception):
            cluster.close(timeout=CLOSE)


@contextmanager
def _client(cluster: Any) -> Iterator[Any]:
    """Connect to a scheduler that is known to answer."""
    from distributed import Client

    client = Client(cluster, timeout=CONNECT, set_as_default=False, name="mlpath")
    try:
        yield client
    finally:
        with suppress(Exception):
            client.close(timeout=CLOSE)


def _answering(address: str) -> str:
    """Make sure that a scheduler answers: a client may wait for ever where something else does."""
    import asyncio

    async def ask() -> None:
        from distributed.core import rpc
        from distributed.security import Security

        arguments = Security().get_connection_args("client")
        async with rpc(address, timeout=CONNECT, connection_args=arguments) as scheduler:
            await scheduler.identity()

    async def ask_for_a_while() -> None:
        await asyncio.wait_for(ask(), CONNECT)

    try:
        asyncio.run(ask_for_a_while())
    except Exception as error:  # noqa: BLE001 - whatever answers there, it is no scheduler
        raise MlpathError(
            f"no dask scheduler answers at {address} ({type(error).__name__})",
            hint="Is it running and reachable from here? Without --scheduler this computer works.",
        ) from None
    return address


def _wait(client: Any, address: str | None) -> None:
    """Wait for a worker; more may come at any time."""
    try:
        client.wait_for_workers(1, timeout=WORKERS)
    except TimeoutError:
        where = address or "of this computer"
        raise MlpathError(
            f"the scheduler {where} has no worker", hint=f"Start some: dask worker {address or ''}"
        ) from None
