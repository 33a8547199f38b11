"""What reading and library say is written once, and the window says it in its language."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

import viewer
from viewer.model.message import Message
from viewer.resources import resource
from viewer.window.kit.error_texts import in_words

ROOT = Path(viewer.__file__).parent
ROOMS = ("model", "reading", "library")


def calls(*rooms: str) -> Iterator[tuple[Path, ast.Call]]:
    for room in rooms:
        for path in sorted((ROOT / room).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            yield from ((path, node) for node in ast.walk(tree) if isinstance(node, ast.Call))


NAMES = {"Markdown", "OpenDocument", "Outlook", "PDF", "RTF", "Word", "NewsML-G2", "NewsML", "NITF", "Evernote", "JSON"}
"""What is called the same in every language."""


def templates() -> list[str]:
    """Every template that reading and library may raise or note."""
    found = []
    for path, call in calls(*ROOMS):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "tr":
            assert ast.unparse(call.func.value) == "reasons", path
            assert isinstance(call.args[0], ast.Constant), f"{path}:{call.lineno}: lupdate reads literals only"
            found.append(str(call.args[0].value))
    return found


def translator(code: str) -> QTranslator:
    made = QTranslator()
    assert made.load(str(resource(f"translations/diptych_{code}.qm")))
    return made


@pytest.fixture
def german(qapp: QCoreApplication) -> Iterator[None]:
    made = translator("de")
    qapp.installTranslator(made)
    yield
    qapp.removeTranslator(made)


@pytest.mark.parametrize("code", ["de", "ar"])
def test_every_template_that_may_be_raised_is_translated(code: str):
    known, every = translator(code), templates()
    assert len(every) > 55
    assert [each for each in every if known.translate("reasons", each) in (None, "")] == []
    assert [each for each in every if known.translate("reasons", each) == each and each not in NAMES] == []


def test_every_sentence_is_written_once():
    assert [template for template, count in Counter(templates()).items() if count > 1] == []


def test_nobody_makes_a_message_of_words_that_are_not_translated():
    """Else `Message("…")` would go past the templates: it is for what the system says, and what an older file says."""
    made = [
        f"{path.name}:{call.lineno}"
        for path, call in calls(*ROOMS, "window", "worker", "presenting", "comparing", "report")
        if isinstance(call.func, ast.Name) and call.func.id == "Message"
        if any(isinstance(part, ast.Constant | ast.JoinedStr) for part in ast.walk(call))
    ]
    assert made == []


@pytest.mark.usefixtures("german")
def test_values_stay_and_reasons_in_reasons_are_translated():
    large = Message("it is too large ({size} MB; the limit is {limit} MB)").fill(size=71, limit=64)
    assert in_words(large) == "sie ist zu groß (71 MB; die Grenze ist 64 MB)"
    more = Message("Nothing of this run will be remembered.")
    told = Message("The library cannot be used: {reason}. {more}").fill(
        reason=Message("no permission for it"), more=more
    )
    assert in_words(told) == (
        "Die Bibliothek kann nicht benutzt werden: keine Berechtigung dafür. Von dieser Sitzung wird nichts behalten."
    )
    assert in_words(Message("Read as {encoding}.").fill(encoding="{utf-8}")) == "Gelesen als {utf-8}."


@pytest.mark.usefixtures("german")
def test_what_the_system_says_and_what_an_older_version_kept_is_shown_as_it_is():
    assert in_words(Message("what {the} system says")) == "what {the} system says"
    assert in_words(Message("Read as windows-1252 (guessed).")) == "Read as windows-1252 (guessed)."


@pytest.mark.usefixtures("qapp")
def test_in_english_nothing_is_changed():
    assert [each for each in templates() if in_words(Message(each)) != each] == []
