"""Clusters similar articles, for when there are too many to show every pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.model.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray


@record
class Cluster:
    """A node of the cluster tree: similar articles, or a single one."""

    members: tuple[int, ...]
    """Article indices, similar ones next to each other."""
    parts: tuple[Cluster, ...] = ()
    """The two clusters that were merged into it; empty for a single article."""


def cluster_articles(
    likeness: Sequence[bytes], count: int, checkpoint: Callable[[], None] = lambda: None
) -> Cluster | None:
    """Build the cluster tree of all articles; None if there are none.

    `likeness` is `(count, count)`, in percent. Average linkage (UPGMA: Sokal & Michener 1958) by nearest-neighbour
    chains (Murtagh 1983): O(count²) steps, most of them in NumPy.
    """
    import numpy as np

    if not count:
        return None
    table = np.frombuffer(b"".join(likeness), dtype=np.uint8).reshape(count, count).astype(np.float64)
    near = (table + table.T) / 2
    np.fill_diagonal(near, -1.0)
    clusters = [Cluster((n,)) for n in range(count)]
    open_ones = set(range(count))
    chain: list[int] = []
    while len(open_ones) > 1:
        checkpoint()
        if not chain:
            chain.append(min(open_ones))
        here = chain[-1]
        next_ = int(near[here].argmax())
        if len(chain) > 1 and near[here, chain[-2]] >= near[here, next_]:
            chain.pop()
            _join(near, clusters, here, chain.pop())
            open_ones.discard(here)
        else:
            chain.append(next_)
    return clusters[open_ones.pop()]


def _join(near: NDArray[np.float64], clusters: list[Cluster], gone: int, kept: int) -> None:
    """Merge cluster `gone` into cluster `kept`, whose index the result takes."""
    sizes = [len(clusters[n].members) for n in (gone, kept)]
    near[kept] = near[:, kept] = (near[gone] * sizes[0] + near[kept] * sizes[1]) / sum(sizes)
    near[kept, kept] = -1.0
    near[gone] = near[:, gone] = -1.0
    first, second = sorted((clusters[gone], clusters[kept]), key=lambda cluster: min(cluster.members))
    clusters[kept] = Cluster(first.members + second.members, (first, second))


def split_cluster(whole: Cluster, most: int) -> tuple[Cluster, ...]:
    """Split a cluster into at most `most` parts, in order, always splitting the largest."""
    clusters = [whole]
    while len(clusters) < most:
        largest = max(clusters, key=lambda cluster: len(cluster.members))
        if not largest.parts:
            break
        place = clusters.index(largest)
        clusters[place : place + 1] = largest.parts
    return tuple(clusters)
