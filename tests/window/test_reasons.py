"""What the layers without Qt say is said in the window's language."""

import ast
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import viewer
from viewer.reading import ReadError, read_article
from viewer.window.frame.main_window import MainWindow
from viewer.window.kit.error_texts import in_words
from viewer.window.preferences.choices import LANGUAGE, save_choice
from viewer.window.preferences.languages import install_translators

RAISED = {"ReadError", "NotReadableError", "LibraryError", "Note"}
"""Calls whose last text is for the editor."""
ASSIGNED = {"note", "reason", "sentence"}
TABLES = {"_REASONS", "_UNREADABLE"}
TECHNICAL = {"assemble.py", "articles.py", "markup.py"}
"""Modules of reading where `message` is for the editor too; in the library it is a detail of a damaged set."""
NUMBER = "1,234"
VALUES = {"limits": "7 articles and 9 MB", "count": f"{NUMBER} characters"}
"""What stands for values that are no numbers."""


class Sentences(ast.NodeVisitor):
    """Gathers what an editor may see of one module, a number standing for each value."""

    def __init__(self, path: Path) -> None:
        self.found: set[str] = set()
        self._assigned = ASSIGNED | ({"message"} if path.name in TECHNICAL else set())
        tree = ast.parse(path.read_text(encoding="utf-8"))
        self._constants = {
            node.targets[0].id: self._text(node.value)
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        self.visit(tree)

    def _text(self, node: ast.AST | None) -> str:
        match node:
            case ast.Constant(value=str(value)):
                return value
            case ast.JoinedStr(values=parts):
                return "".join(map(self._text, parts))
            case ast.FormattedValue(value=ast.Name(id=name)):
                return VALUES.get(name) or self._constants.get(name) or NUMBER
            case ast.FormattedValue(value=ast.Call(func=ast.Name(id="count_characters"))):
                return VALUES["count"]
            case ast.FormattedValue():
                return NUMBER
        return ""

    def visit_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Name) and node.func.id in RAISED and node.args:
            self.found.add(self._text(node.args[-1]))
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        self._assign(node.targets[0], node.value)
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self._assign(node.target, node.value)
        self.generic_visit(node)

    def _assign(self, target: ast.expr, value: ast.expr | None) -> None:
        name = target.id if isinstance(target, ast.Name) else ""
        if name in self._assigned:
            self.found.add(self._text(value))
        elif name in TABLES:
            self._table(value)

    def _table(self, table: ast.AST | None) -> None:
        values = table.values if isinstance(table, ast.Dict) else table.elts if isinstance(table, ast.Tuple) else []
        for value in values:
            self.found.add(self._text(value.elts[1] if isinstance(value, ast.Tuple) else value))

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if "reason" in node.name or node.name == "_too_big":
            for inner in ast.walk(node):
                if isinstance(inner, ast.Return):
                    self.found.add(self._text(inner.value))
                self._table(inner if isinstance(inner, ast.Dict) else None)
        self.generic_visit(node)


def said() -> set[str]:
    """Every sentence in reading and library that an editor may see."""
    root = Path(viewer.__file__).parent
    paths = [*(root / "reading").rglob("*.py"), *(root / "library").rglob("*.py")]
    return {sentence for path in paths for sentence in Sentences(path).found if " " in sentence}


@pytest.fixture
def german(qapp: QApplication) -> None:
    save_choice(LANGUAGE, "de")
    install_translators(qapp)  # the fixture of all window tests puts English on again


@pytest.mark.usefixtures("german")
def test_every_sentence_is_translated():
    sentences = said()
    assert len(sentences) > 55
    assert {sentence for sentence in sentences if in_words(sentence) == sentence} == set()


@pytest.mark.usefixtures("german")
def test_values_stay_and_reasons_in_reasons_are_translated():
    assert in_words("it is too large (71 MB; the limit is 64 MB)") == "sie ist zu groß (71 MB; die Grenze ist 64 MB)"
    told = in_words("The library cannot be used: no permission for it. Nothing of this run will be remembered.")
    assert told == (
        "Die Bibliothek kann nicht benutzt werden: keine Berechtigung dafür. Von dieser Sitzung wird nichts behalten."
    )
    assert in_words("what the system says") == "what the system says"
    assert in_words("Read as {utf-8}.") == "Gelesen als {utf-8}."


def test_in_english_nothing_is_changed():
    assert [sentence for sentence in sorted(said()) if in_words(sentence) != sentence] == []


@pytest.mark.usefixtures("german")
def test_a_file_that_cannot_be_read_is_told_of_in_german(window: MainWindow, qtbot: QtBot, tmp_path: Path):
    path = tmp_path / "leer.txt"
    path.touch()
    window.session.open_paths([path])
    qtbot.waitUntil(lambda: bool(window.messages.problems), timeout=10_000)
    assert window.messages.label.text() == "leer.txt: die Datei ist leer"
    with pytest.raises(ReadError, match="the file is empty"):
        read_article(path)


@pytest.mark.usefixtures("german")
def test_notes_on_how_an_article_was_read_are_german_in_its_tip(sample: MainWindow):
    model = sample.articles.articles
    notes = [note for item in sample.session.open_articles.items for note in item.article.notes]
    assert any(note.text.startswith("Read as") for note in notes)
    assert "Gelesen als" in model._tip(0)
    assert "Read as" not in model._tip(0)
