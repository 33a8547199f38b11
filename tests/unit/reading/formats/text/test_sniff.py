"""What is no text for people, and what only looks like it."""

import pytest

from viewer.reading.formats.text.sniff import is_markdown, what_else

ARTICLE = "Ferry stopped\n\nThe ferry to Vellan stopped on Monday. Nobody knows when it will sail again.\n"
PYTHON = "import os\n\ndef ferry(name):\n    path = os.path.join(name)\n    return Ferry(path)\n\nferry('Vellan')\n"
SCRIPT = (
    "function sail(to) {\n  var ferry = new Ferry(to);\n  ferry.start();\n  if (ferry.late) {\n    alert(to);\n  }\n}\n"
)
STYLE = ".ferry {\n  color: red;\n  margin: 0 auto;\n}\n.port {\n  width: 20px;\n}\n"
LOG = "".join(f"2026-03-0{n} 10:00:0{n},12 INFO [main] ferry {n} started\n" for n in range(1, 8))
SERVER = "".join(f'10.0.0.{n} - - [01/Mar/2026:10:00:00 +0000] "GET /ferry HTTP/1.1" 200 {n}\n' for n in range(5))
SYSLOG = "".join(f"Mar  {n} 10:00:00 port ferryd[4{n}]: ferry started\n" for n in range(1, 6))
CODE, IS_XML, IS_JSON, IS_LOG = "program code", "XML", "JSON", "a log"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('<?xml version="1.0"?>\n<ferries><ferry>Vellan</ferry></ferries>', IS_XML),
        ("\n<ferries>\n<ferry>Vellan</ferry>\n</ferries>\n", IS_XML),
        ("<!-- made by hand -->\n<list:ferries xmlns:list='x'>Vellan</list:ferries>", IS_XML),
        ('{"ferry": "Vellan", "stops": [1, 2]}', IS_JSON),
        ('[\n {"ferry": "Vellan"}\n]', IS_JSON),
        ('{"a": 1}\n{"a": 2}\n{"a": 3}\n', IS_JSON),
        ("[" * 100_000, IS_JSON),
        ("[" * 100_000 + "]" * 100_000, IS_JSON),
        ("#!/bin/sh\necho ferry\n", CODE),
        ("#! /bin/sh\necho ferry\n", CODE),
        (PYTHON, CODE),
        (SCRIPT, CODE),
        (STYLE, CODE),
        (LOG, IS_LOG),
        (SERVER, IS_LOG),
        (SYSLOG, IS_LOG),
    ],
)
def test_what_is_no_text_for_people(text: str, reason: str):
    told = what_else(text)
    assert reason in str(told)


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        "",
        "<p>The ferry to <b>Vellan</b> stopped.</p>\n<p>Nobody knows why.</p>",
        "<Vellan> was the answer, and <nobody> knew why.",
        "[Corrects name in second paragraph]\n\n" + ARTICLE,
        "{Embargoed until noon}\n\n" + ARTICLE,
        "Ports:\n- Vellan;\n- Aske;\n- Sund;\n- Marre.\n",
        "O ferry, stay;\nO harbour, wait;\nthe night is long;\nthe tide is late;\n",
        "They agree that\n(a) the ferry sails daily;\n(b) the fare is ten crowns (10);\n(c) notice is a month;\n",
        "10:45 The minister arrives.\n10:50 He says nothing.\n11:02 The ferry sails.\n11:30 It is late.\n",
        "2026-03-01 10:00 Anna: Where is it?\n2026-03-01 10:01 Bo: Late.\n2026-03-01 10:02 Anna: Why?\n" * 2,
        "In JavaScript one writes:\n\nvar ferry = 1;\n\nand that is all, says Anna Lee.\nNobody else does.",
        "Ferries = late\nPorts = closed\n\n" + ARTICLE * 3,
    ],
)
def test_what_only_looks_like_it(text: str):
    assert what_else(text) is None


def test_a_name_can_tell():
    assert CODE in str(what_else(ARTICLE, ".py"))
    assert what_else(ARTICLE, ".txt") is None
    assert what_else(ARTICLE, ".cs2") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Ferry\n\nIt **stopped** on Monday.", True),
        ("It [stopped](http://x.example/a) on Monday.[^1]\n\n[^1]: Early.", True),
        ("It stopped.\n\n```\nwind: 9\n```\n\n| a | b |\n|---|:---|\n| 1 | 2 |", True),
        ("# Ferry\n\n# Pier", False),
        ("#ferry stopped * and * stayed [sic] (so they say) ~~ for two\n> days", False),
    ],
)
def test_marks_of_markdown(text: str, found: bool) -> None:
    assert is_markdown(text) is found
