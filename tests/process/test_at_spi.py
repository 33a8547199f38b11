"""The program as a screen reader on Linux is given it, asked by a real AT-SPI client on a display of its own."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLibraryInfo, QVersionNumber

from tests.conftest import ROOT
from viewer.comparing.compare import compare
from viewer.model import Pair
from viewer.presenting.presentation import Presentation, present
from viewer.presenting.stars import NO_STARS
from viewer.reading import read_article
from viewer.reading.files import find_articles
from viewer.resources import resource
from viewer.window.accessibility.spoken_texts import name_line, tell_stop

pytestmark = pytest.mark.usefixtures("english")

CLIENT = ROOT / "tests" / "support" / "at_spi_client.py"
SYSTEM_PYTHON = "/usr/bin/python3"
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def missing() -> str:
    """What this computer lacks for the test."""
    if sys.platform != "linux":
        return "AT-SPI is of Linux"
    if QLibraryInfo.version() < QVersionNumber(6, 11):
        return "PySide6 before 6.11 gives screen readers no rows"
    tools = [tool for tool in ("xvfb-run", "xauth", "dbus-run-session", SYSTEM_PYTHON) if not shutil.which(tool)]
    if tools:
        return f"not installed: {', '.join(tools)}"
    if not any(Path(place, "at-spi-bus-launcher").exists() for place in ("/usr/libexec", "/usr/lib/at-spi2-core")):
        return "not installed: at-spi2-core"
    if subprocess.run([SYSTEM_PYTHON, "-c", BINDINGS], capture_output=True, check=False).returncode:
        return "not installed: python3-gi, gir1.2-atspi-2.0"
    return ""


def ask(scenario: str, home: Path, *arguments: str, **environment: str) -> dict[str, Any]:
    """What the client is told by the program, started with these arguments."""
    reason = missing()
    if reason:
        pytest.skip(reason)
    unset = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS")
    env = {name: value for name, value in os.environ.items() if name not in unset}
    env |= {"QT_QPA_PLATFORM": "xcb", "DIPTYCH_HOME": str(home), "XDG_RUNTIME_DIR": str(home), "LC_ALL": "C.UTF-8"}
    env |= environment
    program = [sys.executable, "-m", "viewer", *arguments]
    command = ["xvfb-run", "-a", "dbus-run-session", "--", SYSTEM_PYTHON, str(CLIENT), scenario, *program]
    done = subprocess.run(command, capture_output=True, text=True, env=env, timeout=170, check=False)
    if "could not load the Qt platform plugin" in done.stderr.lower():
        pytest.skip("Qt's xcb platform lacks a library here")
    assert done.returncode == 0, done.stderr
    answers: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])  # the registry says something, too
    return answers


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return ask("look", tmp_path_factory.mktemp("home"), "--sample")


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Of a pair of which something is perhaps the same."""
    folder = shutil.copytree(resource("samples"), tmp_path_factory.mktemp("files") / "samples")
    third, first, fourth, second, last = (str(path) for path in find_articles(folder))
    return ask("walk", tmp_path_factory.mktemp("home"), first, second, third, fourth, last)


@pytest.fixture(scope="module")
def shown() -> Presentation:
    """The pair that the program shows, compared here."""
    articles = [read_article(path) for path in find_articles(resource("samples"))]
    return present(compare(Pair(articles[0], articles[1])))


def test_rows_are_read_with_names_and_words(told: dict[str, Any], shown: Presentation):
    assert set(told["roles"]) == {"paragraph"}
    expected = [name_line(shown, line, NO_STARS) for line in shown.whole.lines]
    assert len(expected) > 5
    names = [re.sub(r"; in [0-9to ]+ of 5 sources$", "", name) for name in told["rows"]]
    assert [name.replace(", in no other open article", "") for name in names] == expected
    assert names != told["rows"], "how many sources carry a row is said behind it"
    assert any(name.endswith("only in A, in no other open article") for name in told["rows"])
    assert told["description"].startswith("A: Kestria and Valdorn sign")
    assert min(told["box"]) > 20
    assert "Halden Courier" in told["document"]


def test_cells_of_the_heat_map_are_read_as_text(told: dict[str, Any]):
    assert len(told["cells"]) == 20
    assert all("% of the sentences of" in cell for cell in told["cells"])


def test_a_step_is_heard_and_seen(told: dict[str, Any], shown: Presentation):
    before, after = told["place"]
    count = len(shown.differences)
    assert before == f"Difference – of {count}"
    assert after == f"Difference 1 of {count}"
    assert f"1 of {count}. {tell_stop(shown.comparison, shown.differences[0])}" in told["heard"]


def test_the_list_is_read_entry_by_entry(told: dict[str, Any], shown: Presentation):
    assert told["items"] == [tell_stop(shown.comparison, difference) for difference in shown.differences]


def test_the_pane_is_read_letter_by_letter(told: dict[str, Any]):
    assert told["letter"] == "A"
    assert told["pane"].startswith("A, Halden Courier, ¶ 4\nKestria and Valdorn sign")


def test_the_program_outlives_the_questions_and_ends_well(told: dict[str, Any], walked: dict[str, Any]):
    assert (told["alive"], walked["alive"]) == (True, True)
    assert (told["exit"], walked["exit"]) == (0, 0)


def test_articles_of_the_list_say_what_is_seen(told: dict[str, Any]):
    assert len(told["articles"]) == 5
    assert told["articles"][0].startswith("A, Halden Courier, Kestria and Valdorn sign")
    assert "425 words" in told["articles"][0]
    assert told["articles"][1].startswith("B, ")
    assert told["articles"][0].endswith(", base")
    assert told["articles"][1].endswith("95 percent of it is in A")


def test_whatever_takes_the_keyboard_has_a_name(told: dict[str, Any]):
    assert told["nameless"] == []


def test_the_preferences_are_named_field_by_field(told: dict[str, Any]):
    fields = "\n".join(told["preferences"])
    named = ("list: Font", "list: Language", "Size", "check box: Justified lines", "list: Pages", "push button: Close")
    for name in named:
        assert name in fields, fields
    assert not [field for field in told["preferences"] if field.endswith(": ")]


def test_the_palette_names_commands_and_articles(told: dict[str, Any]):
    assert any(name.startswith("Go › Next difference") for name in told["commands"])
    assert any("Halloran faces revolt" in name for name in told["commands"])


def test_figures_tell_sentences_places_and_what_is_perhaps_elsewhere(walked: dict[str, Any]):
    assert walked["counts"] == [
        "Shared: 11 sentences, 1 heading in A; 10 sentences, 1 heading in B; 9 places",
        "11 changed",
        "Only in A: 10 sentences in 7 places, 1 perhaps in B",
        "Only in B: 11 sentences, 2 headings in 9 places, 1 perhaps in A",
        "6 moved",
        "1 in another style",
    ]
    assert walked["others"] == ["What each has alone", "Legend"]
    firm = ["Only in A: 9 sentences in 6 places", "Only in B: 10 sentences, 2 headings in 8 places"]
    assert walked["firm"] == [*walked["counts"][:2], *firm, "6 moved", "1 in another style", "“Perhaps” left out"]


def test_the_first_marks_are_told_in_words(walked: dict[str, Any]):
    (marks,) = walked["marks"]
    assert [line.split(":")[0] for line in marks.splitlines()] == ["Changed", "Only in A", "★ Only here", "Moved"]


def test_stars_and_how_many_sources_have_it_are_said(walked: dict[str, Any]):
    rows = walked["rows"]
    assert "Paragraph 5: only in B, in no other open article" in rows
    assert "Paragraph 3: only in B, perhaps paragraph 5 of A; in 2 of 5 sources" in rows
    assert "Paragraph 6: only in A; in 3 to 4 of 5 sources" in rows


def test_what_was_joined_by_hand_is_said_counted_and_listed(walked: dict[str, Any]):
    row = "Paragraph 5: 5 words changed, 1 sentence reworded, joined by hand; opposite paragraph 3; in 5 of 5 sources"
    assert row in walked["joined"]
    assert walked["joined counts"][-2] == "1 by hand"
    (said,) = walked["said"]
    assert said.startswith("These say the same:\nMeridian Monitor, ¶ 5: Kestria’s Prime Minister")
    assert "\nKestria Herald, ¶ 3: Prime Minister Teodor" in said
    assert sorted(walked["said buttons"]) == ["Close", "Show", "Take back"]
    assert walked["nothing said"] == ["Nothing was said by hand of sentences of the open articles."]


def test_the_page_of_what_each_has_alone_is_read_as_text(walked: dict[str, Any]):
    page = re.sub("[\u2066-\u2069\u202c]", "", walked["alone"])
    assert page.startswith("Meridian Monitor   ★ 1 sentence\n★ ¶ 15  The ceremony")
    assert "\nKestria Herald   ★ 10 sentences\n★ ¶ 5  The nine" in page


def test_a_changed_file_and_its_earlier_version_are_told(walked: dict[str, Any]):
    assert walked["changed"] == "Changed on disk: 5-northern-gazette.txt."
    assert walked["anew"] == "Read anew: 5-northern-gazette.txt."
    (earlier,) = walked["versions"]
    assert earlier.startswith("B, Northern Gazette, Treaty against floods")
    assert ", version of A, " in earlier


def test_a_day_s_work_is_done_by_the_keyboard_alone(tmp_path: Path):
    if not shutil.which("openbox"):
        pytest.skip("not installed: openbox")
    folder = shutil.copytree(resource("samples"), tmp_path / "samples")
    home = tmp_path / "of the program"
    home.mkdir()
    third, first, _, second, last = (str(path) for path in find_articles(folder))
    files = os.pathsep.join([first, second, third, last])
    told = ask("keys", home, DIPTYCH_TEST_FILES=files, DIPTYCH_TEST_WORDS="two tractors")
    assert "Northern Gazette" in told["chosen"]
    assert "perhaps" in told["step"]
    assert len(told["joined"]) >= 1
    assert told["copied"]
    assert "Northern Gazette" in told["found"]
    assert len(told["formats"]) == 7 + 4
    assert told["saved"]
    written = folder / told["saved"][0].removeprefix("Saved as ")
    assert written.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert told["exit"] == 0
