"""Place, date and agency before a report."""

import pytest

from tests.support.making import make_article
from viewer.comparing.compare import compare
from viewer.comparing.words.datelines import without_dateline
from viewer.model import Pair, Side

HELD = "The dam held on Tuesday."


@pytest.mark.parametrize(
    "dateline",
    [
        "VARN, March 5 (Norpress) - ", "VARN, Orskland (AP) — ", "VARN (Norpress) - ", "NEW VARN (AP) — ",
        "ST. ORSK (AP) — ", "VARN — ", "VARN, July 3 (Norpress) -- ", "Varn (npa) - ", "Bad Varn (npa/opa) – ",
        "(Norpress) - ", "\u0412\u0410\u0420\u041d, 5 июля (\u0422\u0410\u0421) — ",
    ],
)  # fmt: skip
def test_a_dateline_goes(dateline: str):
    assert without_dateline(dateline + HELD) == HELD


@pytest.mark.parametrize(
    "sentence",
    [
        HELD, "VARN — the dam", "The plan (which failed) — it was bold — is dead.",
        "The VARN summit - in May - is over.",
        "Orsk Council - it said so on Tuesday.", "VARN-backed plan is to go on.", "R2-5 is back again in town.",
        "NASA, in a rare statement - its third - said no word.",
        "IBM, whose chief resigned — shares fell by ten.",
        "He said (AP) - and left the room.", "U.S. President - he said it on Tuesday.", "",
    ],
)  # fmt: skip
def test_what_is_none_stays(sentence: str):
    assert without_dateline(sentence) == sentence


def test_a_report_is_the_same_whatever_its_dateline():
    left = make_article("VARN, March 4 (Norpress) - " + HELD, "A ferry sails at noon from the old quay.")
    right = make_article(HELD, "Nobody knows who has opened the gates of the weir.")
    assert compare(Pair(left, right)).only(Side.LEFT) == (1,)


def test_datelines_alone_have_nothing_in_common():
    line = "VARN, March 4 (Norpress) - "
    left = make_article(line + "The harbour was closed at dawn.", "It rained.")
    right = make_article(line.replace("4", "5") + "Ministers ordered an inquiry into wheat.", "Snow fell.")
    assert compare(Pair(left, right)).matches == ()
