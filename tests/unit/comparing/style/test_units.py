"""What is joined to a word on one side, for the other writes it in another way."""

import pytest

from tests.support.words import words
from viewer.comparing.style.units import join_units
from viewer.model import Pair


def joined(left: str, right: str) -> Pair[list[str]]:
    """The words of either side that were made of several, or whose key is that of a unit."""
    before = Pair(words(left), words(right))
    after = join_units(before, Pair("en", "en"))
    return Pair(
        *(
            [text[word.start : word.stop] for word in side if word not in own]
            for text, side, own in zip((left, right), after, before, strict=True)
        )
    )


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("It met on 15 June", "It met on June 15", (["15 June"], ["June 15"])),
        ("It met on 15 June", "It met on 16 June", ([], [])),
        ("It met on 15 June", "It met on 15 June", ([], [])),
        ("Some 40 per cent", "Some 40%", (["40 per cent"], ["40%"])),
        ("Some 12 of twelve", "Some twelve of 12", ([], [])),
        ("Some 12 of twelve", "Some 12 of 12", (["12", "twelve"], ["12", "12"])),
        ("A long term plan", "A long-term plan", (["long term"], [])),
        ("A policy maker left", "A policymaker left", (["policy maker"], [])),
        ("It went in to Varn", "It went into Varn", ([], [])),
        ("Ask Mr. Berg of it", "Ask Mr Berg of it", (["Mr."], [])),
        ("The United Nations met", "The UN met", (["United Nations"], [])),
        ("The Group of Seven met", "The G7 met", (["Group of Seven"], [])),
        ("The United Nations met", "The UK met", ([], [])),
        ("Nothing of the kind", "Nothing of any kind", ([], [])),
    ],
)
def test_only_what_the_other_side_says_otherwise_is_joined(left, right, expected):
    assert joined(left, right) == expected
    assert joined(right, left) == (expected[1], expected[0])
