import itertools

from hypothesis import given
from hypothesis import strategies as st

from viewer.comparing.shifts import heaviest_chain

LINKS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 5).map(float)), max_size=9)


def plain_heaviest(links: list[tuple[int, int, float]], *, strict: bool) -> float:
    """The same by trying every link after every other: the slow twin."""
    best = 0.0

    def follow(chain: list[int], weight: float) -> None:
        nonlocal best
        best = max(best, weight)
        for k in range(len(links)):
            if k not in chain and (not chain or _after(links, chain[-1], k, strict=strict)):
                follow([*chain, k], weight + links[k][2])

    follow([], 0.0)
    return best


def _after(links: list[tuple[int, int, float]], one: int, other: int, *, strict: bool) -> bool:
    (i, j, _), (p, q, _) = links[one], links[other]
    if strict:
        return p > i and q > j
    return (p, q, other) > (i, j, one) and q >= j


@given(LINKS, st.booleans())
def test_the_chain_is_as_heavy_as_the_heaviest(links: list[tuple[int, int, float]], strict: bool):
    chain = heaviest_chain(links, strict=strict)
    assert sum(links[k][2] for k in chain) == plain_heaviest(links, strict=strict)
    for one, other in itertools.pairwise(chain):
        (i, j, _), (p, q, _) = links[one], links[other]
        assert (p > i and q > j) if strict else (p >= i and q >= j)


def test_what_is_in_order_is_never_moved():
    links = [(i, i, 1.0) for i in range(50)]
    assert heaviest_chain(links) == tuple(range(50))
