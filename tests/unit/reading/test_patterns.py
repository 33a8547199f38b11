"""Regular expressions that are compiled when they are first used."""

import re

from viewer.reading.patterns import lazily


def test_a_lazy_pattern_is_compiled_when_it_is_first_asked():
    never = lazily("(")  # would raise if it were compiled
    assert never is not None
    found = lazily(r"a(b)", re.IGNORECASE)
    assert found.sub("x", "AB ab") == "x x"
    match = found.search("zAB")
    assert match
    assert match[1] == "B"
    assert found.pattern == "a(b)"
