"""What is stepped through, and of which kinds it is."""

from tests.making import make_article
from viewer.comparing.compare import compare
from viewer.comparing.differences import Kind, list_differences
from viewer.model import Pair
from viewer.report.diptych_json import count

RAIN = "It rained for nine days in the hills above the town of Orsk before the river rose."
TAX = "The treasury expects to collect 435.8 million crowns from the new levy on imported grain."
PIER = "Two fishermen were pulled from the harbour on Monday night by the crew of a passing tug."
VOTE = "The upper chamber will vote on the border treaty before the summer recess begins in June."


def test_what_is_moved_and_changed_is_of_both_kinds():
    moved = TAX.replace("million", "billion")
    comparison = compare(Pair(make_article(TAX, RAIN, PIER, VOTE), make_article(RAIN, PIER, VOTE, moved)))
    (difference,) = list_differences(comparison)
    assert difference.kind is Kind.MOVED
    assert difference.changed
    assert [kind for kind in Kind if difference.is_of(kind)] == [Kind.CHANGED, Kind.MOVED]
    assert (count(comparison)["edited"], count(comparison)["moved"]) == (1, 1)


def test_what_is_moved_alone_or_changed_alone_is_of_one_kind():
    kinds = []
    for right in ((RAIN, PIER, VOTE, TAX), (TAX.replace("435.8", "453.8"), RAIN, PIER, VOTE)):
        (difference,) = list_differences(compare(Pair(make_article(TAX, RAIN, PIER, VOTE), make_article(*right))))
        kinds.append([kind for kind in Kind if difference.is_of(kind)])
    assert kinds == [[Kind.MOVED], [Kind.CHANGED]]
