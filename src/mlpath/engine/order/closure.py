"""The most valuable closed set of jobs, by a minimum cut (Picard 1976, flow after Dinic).

A set is closed when it holds everything that its members need. Give every job a value, positive
or negative: a cut in the network source -> worthwhile jobs -> their needs -> costly jobs -> sink
is exactly a closed set, and the smallest cut is the closed set of the highest value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.order.jobs import Jobs


class Network:
    """Arcs in pairs: arc `e` and its reverse `e ^ 1`, each with the room that is left on it."""

    def __init__(self, size: int) -> None:
        self.arcs: list[list[int]] = [[] for _ in range(size)]
        self.head: list[int] = []
        self.room: list[int] = []

    def join(self, tail: int, head: int, room: int) -> None:
        """Add an arc and its empty reverse."""
        self.arcs[tail].append(len(self.head))
        self.arcs[head].append(len(self.head) + 1)
        self.head += (head, tail)
        self.room += (room, 0)

    def fill(self, source: int, sink: int) -> int:
        """Send as much as possible from source to sink, and say how much that was."""
        sent = 0
        while True:
            away = self._distances(source, sink)
            if away[source] < 0:
                return sent
            sent += self._fill_shortest(source, sink, away)

    def _distances(self, source: int, sink: int) -> list[int]:
        """Count arcs to the sink; counting backwards, no dead end is ever entered later."""
        head, room = self.head, self.room
        away = [-1] * len(self.arcs)
        away[sink] = 0
        queue = [sink]
        for node in queue:
            for arc in self.arcs[node]:
                if room[arc ^ 1] and away[head[arc]] < 0:
                    away[head[arc]] = away[node] + 1
                    if head[arc] != source:
                        queue.append(head[arc])
        return away

    def _fill_shortest(self, source: int, sink: int, away: list[int]) -> int:
        """Fill every shortest path; an arc found useless once is not looked at again."""
        head, room = self.head, self.room
        tried = [0] * len(self.arcs)
        path: list[int] = []
        node, sent = source, 0
        while True:
            if node == sink:
                pushed = min(room[arc] for arc in path)
                sent += pushed
                node = self._push(path, pushed)
            arcs, k = self.arcs[node], tried[node]
            while k < len(arcs) and not (room[arcs[k]] and away[head[arcs[k]]] == away[node] - 1):
                k += 1
            tried[node] = k
            if k < len(arcs):
                path.append(arcs[k])
                node = head[arcs[k]]
            elif path:
                node = head[path.pop() ^ 1]
                tried[node] += 1
            else:
                return sent

    def _push(self, path: list[int], pushed: int) -> int:
        """Send along a path, step back to before its first full arc, and say where that is."""
        first_full = -1
        for k, arc in enumerate(path):
            self.room[arc] -= pushed
            self.room[arc ^ 1] += pushed
            if first_full < 0 and not self.room[arc]:
                first_full = k
        back = self.head[path[first_full] ^ 1]
        del path[first_full:]
        return back

    def reached(self, source: int) -> list[bool]:
        """Mark the nodes that still have room on a way from the source."""
        seen = [False] * len(self.arcs)
        seen[source] = True
        queue = [source]
        for node in queue:
            for arc in self.arcs[node]:
                if self.room[arc] and not seen[self.head[arc]]:
                    seen[self.head[arc]] = True
                    queue.append(self.head[arc])
        return seen


def best_closure(
    jobs: Jobs, ids: Sequence[int], values: Sequence[int]
) -> tuple[list[int], int, Network]:
    """Find the smallest closed set of the highest value among `ids`.

    Gives its members, its value and the filled network, whose nodes are places in `ids`.
    """
    place = {job: k for k, job in enumerate(ids)}
    source, sink = len(ids), len(ids) + 1
    network = Network(len(ids) + 2)
    endless = 1 + sum(map(abs, values))
    total = 0
    for k, job in enumerate(ids):
        if values[k] > 0:
            network.join(source, k, values[k])
            total += values[k]
        elif values[k] < 0:
            network.join(k, sink, -values[k])
        for need in jobs.needs[job]:
            if need in place:
                network.join(k, place[need], endless)
    value = total - network.fill(source, sink)
    seen = network.reached(source)
    return [job for k, job in enumerate(ids) if seen[k]], value, network
