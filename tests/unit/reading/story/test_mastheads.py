from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.reading.story.mastheads import is_address, outlet_in


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("The Halden Herald", "The Halden Herald"),
        ("HALDEN HERALD", "HALDEN HERALD"),
        ("Voice of the Coast Press", "Voice of the Coast Press"),
        ("Halden Herald, 5 July 2024", "Halden Herald"),
        ("Halden Herald | Friday, 5 July 2024", "Halden Herald"),
        ("Channel 5 News", "Channel 5 News"),
        ("Radio Brindle", "Radio Brindle"),
        ("Halden Herald / Abroad / 5 July 2024", "Halden Herald"),
        ("Halden Herald | Sport", "Halden Herald"),
        ("Halden Herald / Moss", ""),
        ("THE DAILY LEDGER", "THE DAILY LEDGER"),
        ("Nordhafener Landeszeitung", "Nordhafener Landeszeitung"),
        ("Nordhafener Landbote", "Nordhafener Landbote"),
        ("La Dépêche du Port", "La Dépêche du Port"),
        ("Diario de la Ría", "Diario de la Ría"),
        ("Fjordavisen Tidende", "Fjordavisen Tidende"),
        ("江城晚报", "江城晚报"),
        # sections
        ("World News", ""),
        ("News", ""),
        ("Press Review", ""),
        ("Aktuelle Nachrichten", ""),
        ("Film Review", ""),
        ("Court News", ""),
        ("Week in Review", ""),
        ("REVUE DE PRESSE", ""),
        ("Match Preview", ""),
        ("Kurznachrichten", ""),
        ("Halden", ""),
        # sentences, headlines, other words
        ("The mayor wrote to the Post", ""),
        ("Council closes post", ""),
        ("A Council That Has Never Read The Post", ""),
        ("Green Compost", ""),
        ("Halden Herald.", ""),
        ("Radio Brindle!", ""),
        ("Halden Herald – and what came of it", ""),
        ("Halden Herald, Moss", ""),
        ("Radioactive Coast", ""),
        ("", ""),
    ],
)
def test_outlets(line: str, outlet: str):
    assert outlet_in(line) == outlet


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("halden-herald.example", True),
        ("https://www.halden-herald.example/local/ferry?page=2", True),
        ("ferry-landing-2", True),
        ("ann.lee@halden-herald.example", True),
        ("Ann Lee, ann@herald.example", False),
        ("0705_ferry_landing", True),
        ("Home > News > Local", True),
        ("NPA1204 4 GEN 0487 /HALDEN-FERRY/", True),
        ("HALDEN 5 /FERRY-LANDING/ UPDATE 2", True),
        ("EU2024 SUMMIT ENDS", False),
        ("COVID-19: 120 DEAD IN 24 HOURS", False),
        ("NPA1204 4 ferries", False),
        ("Home » News » Ferry closed", True),
        ("News / Local / Halden", True),
        ("Home | News | Local", True),
        ("ferry", False),
        ("2-1", False),
        ("2024-25", False),
        ("Ferry-landing", False),
        ("Ferry closed | The Halden Herald", False),
        ("Halden/Moss ferry closed", False),
        ("The ferry. The bridge.", False),
        ("See halden-herald.example", False),
        ("", False),
    ],
)
def test_addresses(line: str, expected: bool):
    assert is_address(line) is expected


@given(st.text())
def test_an_outlet_is_the_beginning_of_its_line(line: str):
    assert line.strip().startswith(outlet_in(line))
