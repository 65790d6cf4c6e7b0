"""A cluster to work on: the one at an address, or one of this computer that ends with the work."""

from __future__ import annotations

import re
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Any

from mlpath.errors import MlpathError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.cli.spread.spread import Spread

CONNECT = 8
"""Seconds until it is said that there is no scheduler."""
WORKERS = 30
"""Seconds to wait for the first worker."""
CLOSE = 3
_ADDRESS = re.compile(
    r"(?:(?:tcp|tls|wss?)://)?(?:\[[0-9a-f:.]+\]|[^\s/:\[\]]+):\d{1,5}/?", re.IGNORECASE
)


@contextmanager
def connected(spread: Spread) -> Iterator[Any]:
    """Give a client of a cluster with workers; nothing of it is left afterwards."""
    address = _checked(spread.scheduler)
    with ExitStack() as stack:
        stack.enter_context(_quiet())
        cluster = address or stack.enter_context(_local(spread))
        client = stack.enter_context(_client(cluster))
        _wait(client, address)
        yield client


def _checked(address: str | None) -> str | None:
    if address is not None and not _ADDRESS.fullmatch(address):
        raise UsageError(
            "that is not the address of a scheduler",
            hint="dask scheduler says it when it starts, such as tcp://10.0.0.5:8786",
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
            with dask.config.set({"temporary-directory": folder}):
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
def _local(spread: Spread) -> Iterator[Any]:
    """Start a worker a core on this computer; only who started them can reach them."""
    from distributed import LocalCluster
    from distributed.security import Security

    from mlpath.cli.spread.spread import cores

    with _extra():  # keys of the cluster's own are made with cryptography
        security = Security.temporary()
    cluster = LocalCluster(
        n_workers=spread.jobs or cores(),
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address=None,
        security=security,
        silence_logs=60,
    )
    try:
        yield cluster
    finally:
        with suppress(Exception):
            cluster.close(timeout=CLOSE)


@contextmanager
def _client(cluster: Any) -> Iterator[Any]:
    from distributed import Client

    try:
        client = Client(cluster, timeout=CONNECT, set_as_default=False, name="mlpath")
    except (OSError, TimeoutError, ValueError, RuntimeError):
        raise MlpathError(
            f"no dask scheduler answers at {cluster}",
            hint="Is it running and reachable from here? Without --scheduler this computer works.",
        ) from None
    try:
        yield client
    finally:
        with suppress(Exception):
            client.close(timeout=CLOSE)


def _wait(client: Any, address: str | None) -> None:
    """Wait for a worker; more may come at any time."""
    try:
        client.wait_for_workers(1, timeout=WORKERS)
    except TimeoutError:
        where = address or "of this computer"
        raise MlpathError(
            f"the scheduler {where} has no worker", hint=f"Start some: dask worker {address or ''}"
        ) from None
