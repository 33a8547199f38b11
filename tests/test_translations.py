"""Every text of the window can be translated, and is: read, drafted, compiled."""

import ast
import re
import runpy
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.conftest import ROOT

WINDOW = ROOT / "viewer" / "window"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "ar")
TOOLS: dict[str, Any] = runpy.run_path(str(ROOT / "packaging" / "translations.py"))
VOICES = ("Translator", "Templates")
SILENT_FORMS = {"ar": 3}
"""How many forms of a plural may say the number in words: Arabic has one for none, for one and for two."""
OTHER_GERMAN = ("Stils?", "Marken?")
"""For “style” and “mark” the German texts say Schreibweise and Markierung."""
PROSE = re.compile(r"[^\W\d_]{2,} +[^\W\d_]{2,}|^[A-Z][a-z]{2,}|[^\W\d_]…")
"""What looks like words for people."""
PIECE = re.compile(r"(^| )[^\W\d_]{2,}[,:;]? ")
"""The same between the values of an f-string, where there may be one word."""
FREE = (
    r"(Ctrl|Alt|Shift)(\+.+)?|Return|Enter|Esc|Del|Home|End",  # keys that Qt knows by these names
    r"Token\..+",  # kinds that Pygments does
    r'"Rich Text Format"',  # and one that Windows does
    r"AB|Diptych( |\.ini)?|, Python |English|Fusion",
    r"Charter|Cambria|Georgia|(Noto|Liberation|DejaVu) Serif|Source Serif 4|New York|Iowan .*",
    r"(next|previous) word|paragraph (start|end)",  # steps of the caret, never shown
    r"Source|Stamp \| None",  # a type
    r"unexpected error\n%s",  # the log
    r"(?s)diptych: there is no display .*",  # the command line is English
    r"(?s)A theme is a TOML file .*|: the role | has no colour",  # and so are files and what is wrong with them
)
SHOWN = {
    "QLabel", "QPushButton", "QCheckBox", "QAction", "Problem", "setText", "setWindowTitle", "setToolTip", "addItem",
    "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "addAction", "addMenu", "addRow", "addItems",
    "setSuffix", "setHeaderLabels", "drawText", "showText", "say", "action", "switch", "setPlainText",
}  # fmt: skip
"""Calls that show or say what they are given, be it one word."""


class Text(NamedTuple):
    """What lupdate knows a text by."""

    context: str
    text: str
    comment: str
    plural: bool


class Message(NamedTuple):
    """A text and what it is in another language, in each form of the plural."""

    text: Text
    forms: tuple[str, ...]
    finished: bool


NOT_FOR_EDITORS = ("installation_check.py", "self_check.py")
"""What the makers of packages read, in English only."""


def sources() -> list[Path]:
    window = sorted(path for path in WINDOW.rglob("*.py") if path.name not in NOT_FOR_EDITORS)
    others = ("presenting/kinds.py", "report/pages.py", "report/formats.py")
    return [*window, *(WINDOW.parent / name for name in others)]


def spoken() -> list[Path]:
    """The modules that say anything to editors, also those without Qt."""
    rooms = [WINDOW.parent / room for room in ("model", "reading", "library")]
    return [*sources(), *(path for room in rooms for path in sorted(room.rglob("*.py")))]


def spoken_in(path: Path) -> Iterator[Text]:
    """The texts of a module that are given to `tr`, with the context that they have at run time."""
    voices = set()

    def visit(node: ast.AST, owner: str) -> Iterator[Text]:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and _named(node.value.func) in VOICES:
            (target,), (name,) = node.targets, node.value.args
            assert isinstance(target, ast.Name)
            assert isinstance(name, ast.Constant)
            assert target.id == name.value, f"{path}: lupdate takes {target.id} for the context, not {name.value!r}"
            voices.add(target.id)
        if isinstance(node, ast.ImportFrom) and node.module == "viewer.model.message":
            voices.update(alias.name for alias in node.names if alias.name == "reasons")
        if isinstance(node, ast.ImportFrom) and node.module == "viewer.report.pages":
            voices.update(alias.name for alias in node.names if alias.name == "reports")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
            speaker = ast.unparse(node.func.value)
            assert speaker == "self" or speaker in voices, f"{path}:{node.lineno}: who is {speaker}?"
            literals = [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args]
            assert isinstance(literals[0], str), f"{path}:{node.lineno}: lupdate reads literals only"
            comment = literals[1] if len(literals) > 1 else ""
            yield Text(owner if speaker == "self" else speaker, literals[0], str(comment or ""), len(literals) > 2)
        for child in ast.iter_child_nodes(node):
            yield from visit(child, node.name if isinstance(node, ast.ClassDef) else owner)

    yield from visit(ast.parse(path.read_text(encoding="utf-8")), "")


def _named(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def untold_in(path: Path) -> Iterator[str]:
    """Literals that look like words for people, or are given to what shows them, and do not go through `tr`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = list(ast.walk(tree))
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    told = {id(part) for call in calls if _named(call.func) in ("tr", "Translator") for part in ast.walk(call)}
    told |= {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    shown = {id(part) for call in calls if _named(call.func) in SHOWN for arg in call.args for part in _directly(arg)}
    pieces = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            looks = PROSE.search(node.value) or (id(node) in pieces and PIECE.search(node.value))
            looks = looks or (id(node) in shown and re.search(r"[^\W\d_]{2,}", node.value))
            if looks and not any(re.fullmatch(free, node.value) for free in FREE):
                yield f"{path.name}:{node.lineno}: {node.value!r}"


def _directly(node: ast.AST) -> Iterator[ast.AST]:
    """Parts of an expression that stand in its value, not in a call inside it."""
    yield node
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.Call):
            yield from _directly(child)


def messages(path: Path) -> list[Message]:
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            name, source, comment = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            forms = (
                [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]
            )
            text = Text(name or "", source or "", comment or "", plural)
            found.append(Message(text, tuple(forms), translation.get("type") is None))
    return found


def tool(name: str) -> None:
    try:
        TOOLS["tool"](name)
    except FileNotFoundError as error:
        pytest.skip(str(error))


def fresh(folder: Path, name: str) -> Path:
    """A .ts file made of nothing but the program as it is."""
    tool("pyside6-lupdate")
    path = folder / name
    code = path.stem.removeprefix("diptych_")
    path.write_text(f'<?xml version="1.0"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{code}"></TS>\n', "utf-8")
    TOOLS["update"](path)
    return path


def test_lupdate_reads_every_text(tmp_path: Path):
    said = {text for path in spoken() for text in spoken_in(path)}
    read = {message.text for message in messages(fresh(tmp_path, "diptych_de.ts"))}
    assert said == read


def test_nothing_is_shown_that_cannot_be_translated():
    assert [told for path in sources() for told in untold_in(path)] == []


@pytest.mark.parametrize(
    "line", ['x.setText("gone")', 'x.setText(f"{n} words")', 'return f"{a} moved, ¶ {n} in B"', 'NAME = "Only here"']
)
def test_what_cannot_be_translated_is_found(line: str, tmp_path: Path):
    path = tmp_path / "planted.py"
    path.write_text(f"def f(x, a, n):\n    {line}\n", encoding="utf-8")
    assert list(untold_in(path))


@pytest.mark.parametrize("code", ["en", *LANGUAGES])
def test_a_language_has_what_the_program_says_and_no_more(code: str, tmp_path: Path):
    now = {message.text for message in messages(fresh(tmp_path, f"diptych_{code}.ts"))}
    kept = messages(FOLDER / f"diptych_{code}.ts")
    assert {message.text for message in kept} == now
    assert [m.text for m in kept if not m.finished or not all(m.forms)] == []


@pytest.mark.parametrize("code", ["en", *LANGUAGES])
def test_placeholders_are_those_of_the_text(code: str):
    for text, forms, _ in messages(FOLDER / f"diptych_{code}.ts"):
        names = sorted(re.findall(r"\{\w*\}", text.text))
        for number, form in enumerate(forms):
            assert sorted(re.findall(r"\{\w*\}", form)) == names, form
            silent = text.plural and number < SILENT_FORMS.get(code, 0)
            assert silent or ("%Ln" in form) == text.plural, form
            assert form.count("&") - 2 * form.count("&&") == text.text.count("&"), form
            assert form.startswith(" ") == text.text.startswith(" "), form


def test_a_thing_has_one_word_in_german():
    """In the window, in reports and in the guide."""
    other = re.compile("|".join(rf"\b{word}\b" for word in OTHER_GERMAN))
    told = [form for _, forms, _ in messages(FOLDER / "diptych_de.ts") for form in forms]
    told += (ROOT / "resources" / "guide" / "de" / "guide.md").read_text(encoding="utf-8").splitlines()
    assert [text for text in told if other.search(text.replace("&", ""))] == []
    marks = [forms for text, forms, _ in messages(FOLDER / "diptych_de.ts") if text.text == "How to read the marks"]
    assert len(set(marks)) == 1 < len(marks)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_draft_says_that_it_is_one(code: str):
    assert TOOLS["NOTE"] in (FOLDER / f"diptych_{code}.ts").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", ["en", *LANGUAGES])
def test_what_is_loaded_was_made_of_what_is_written(code: str, tmp_path: Path):
    tool("pyside6-lrelease")
    TOOLS["make"](FOLDER / f"diptych_{code}.ts", tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == (FOLDER / f"diptych_{code}.qm").read_bytes()
