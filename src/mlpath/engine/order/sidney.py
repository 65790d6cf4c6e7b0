"""Sidney's decomposition (1975): blocks that some best order finishes one after the other.

Density is gain a minute. Some best order starts with a closed set of the highest density, so the
jobs fall into blocks of falling density, and only the order inside each block stays open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.order.closure import best_closure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.order.closure import Network
    from mlpath.engine.order.jobs import Jobs


def blocks(jobs: Jobs, ids: Sequence[int]) -> list[list[int]]:
    """Split `ids` (ascending) into the finest blocks of falling density.

    A closed set denser than the whole exists exactly if some closed set has a positive value,
    where a job's value is its gain minus its minutes at the density of the whole; both sides are
    multiplied out, so that everything stays a whole number.
    """
    found: list[list[int]] = []
    waiting = [list(ids)] if ids else []
    while waiting:
        part = waiting.pop()
        minutes = sum(jobs.minutes[j] for j in part)
        gain = sum(jobs.gains[j] for j in part)
        if not gain or len(part) == 1:
            found += ([job] for job in part)
            continue
        values = [jobs.gains[j] * minutes - gain * jobs.minutes[j] for j in part]
        dense, value, network = best_closure(jobs, part, values)
        if value > 0:
            chosen = set(dense)
            waiting.append([j for j in part if j not in chosen])
            waiting.append(dense)
        else:
            found += _tied(part, network)
    return found


def _tied(part: Sequence[int], network: Network) -> list[list[int]]:
    """Split a block in which no closed set is denser than the whole into its tied parts.

    Closed sets exactly as dense as the whole are what can be reached in the filled network
    (Picard and Queyranne 1980), so its strongly connected parts are the finest split.
    """
    parts = _strong_parts(network, len(part))
    return [sorted(part[k] for k in one) for one in parts]


def _strong_parts(network: Network, size: int) -> list[list[int]]:
    """List strongly connected parts, each after those that it leads to (Tarjan 1972)."""
    number = [0] * size
    low = [0] * size
    closed = [False] * size
    open_nodes: list[int] = []
    parts: list[list[int]] = []
    counter = 0
    for root in range(size):
        path = [] if number[root] else [(root, iter(_next_nodes(network, root, size)))]
        while path:
            node, successors = path[-1]
            if not number[node]:
                counter += 1
                number[node] = low[node] = counter
                open_nodes.append(node)
            following = next((s for s in successors if not closed[s]), None)
            if following is None:
                path.pop()
                if low[node] == number[node]:
                    parts.append(_close(open_nodes, node, closed))
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[node])
            elif number[following]:
                low[node] = min(low[node], number[following])
            else:
                path.append((following, iter(_next_nodes(network, following, size))))
    return parts


def _next_nodes(network: Network, node: int, size: int) -> list[int]:
    """List the jobs that a job's node has room to send to."""
    head = network.head
    return [head[a] for a in network.arcs[node] if network.room[a] and head[a] < size]


def _close(open_nodes: list[int], root: int, closed: list[bool]) -> list[int]:
    """Take a finished part off the stack."""
    part: list[int] = []
    while not part or part[-1] != root:
        part.append(open_nodes.pop())
        closed[part[-1]] = True
    return part


def lower_bound(jobs: Jobs, ids: Sequence[int]) -> int:
    """Bound the cost of every order of `ids` from below.

    Inside a block the gain earned after t minutes is at most t times the block's density, so the
    cost is at least that of earning evenly: (gain x minutes + sum of gain x minutes a job) / 2.
    """
    elapsed = doubled = 0
    for block in blocks(jobs, ids):
        minutes = sum(jobs.minutes[j] for j in block)
        gain = sum(jobs.gains[j] for j in block)
        own = sum(jobs.minutes[j] * jobs.gains[j] for j in block)
        doubled += 2 * gain * elapsed + gain * minutes + own
        elapsed += minutes
    return -(-doubled // 2)
