"""What a screen reader does, without the voice: starts the program, asks through AT-SPI, prints what it was told.

Run by test_at_spi.py with the system's Python, which has the bindings:
`at_spi_client.py look|walk|keys PROGRAM ARGUMENTS…`, on a display and a session bus of its own. `keys` touches nothing
but the keyboard; it needs a window manager (openbox), and takes the files to open from the environment, not as
arguments.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import_module("gi").require_version("Atspi", "2.0")
Atspi: Any = import_module("gi.repository.Atspi")
GLib: Any = import_module("gi.repository.GLib")

PATIENCE_S = 40
AGAIN_S = 8
"""Seconds after which keys are pressed once more."""


def given_within(seconds: int, found: Callable[[], Any]) -> Any:
    """What `found` gives once it gives something, else None; messages are taken in meanwhile."""
    late = []
    GLib.timeout_add_seconds(seconds, lambda: late.append(1))
    GLib.timeout_add(100, lambda: True)
    while not late:
        try:
            value = found()
        except GLib.Error:
            value = None
        if value:
            return value
        GLib.MainContext.default().iteration(True)  # noqa: FBT003 - GLib's own form
    return None


def wait_for(found: Callable[[], Any], what: str) -> Any:
    """What `found` gives once it gives something."""
    return given_within(PATIENCE_S, found) or sys.exit(f"waited in vain for {what}")


def below(node: Any) -> Iterator[Any]:
    """A node and everything in it."""
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from below(child)


def first(root: Any, role: str, name: str) -> Any:
    """The first thing of a role whose name begins so."""
    named = (n for n in below(root) if n.get_role_name() == role and (n.get_name() or "").startswith(name))
    return next(named, None)


def names(node: Any) -> list[str]:
    """What the children of a node are called."""
    children = (node.get_child_at_index(i) for i in range(node.get_child_count()))
    return [child.get_name() for child in children if child is not None]  # one may be gone by now


def application() -> Any:
    desktop = Atspi.get_desktop(0)
    apps = (desktop.get_child_at_index(i) for i in range(desktop.get_child_count()))
    return next((app for app in apps if app is not None and app.get_name() == "Diptych"), None)


def entry_of(app: Any, name: str) -> Any:
    """A menu entry, checkable or not."""
    return wait_for(lambda: first(app, "menu item", name) or first(app, "check menu item", name), name)


def listen(heard: list[str]) -> Any:
    """Gather what is announced, as long as what is returned is kept."""
    listener = Atspi.EventListener.new(lambda event: heard.append(str(event.any_data)))
    listener.register("object:announcement")
    return listener


def look() -> dict[str, object]:
    """The window as it opens, and a step in it."""
    heard: list[str] = []
    listener = listen(heard)  # noqa: F841 - it listens as long as it is kept
    app = wait_for(application, "the program")
    wait_for(lambda: first(app, "table", ""), "the heat map")
    document = wait_for(lambda: first(app, "document frame", "A, "), "the pair")
    wait_for(lambda: document.get_child_count() > 5, "rows")
    row = document.get_child_at_index(1)
    box = row.get_extents(Atspi.CoordType.SCREEN)
    place = wait_for(lambda: first(app, "push button", "Difference "), "the place")
    before = place.get_name()
    first(app, "push button", "Next difference").do_action(0)
    wait_for(lambda: place.get_name() != before, "a step")
    wait_for(lambda: any("1 of" in text for text in heard), "an announcement")
    for entry in ("List of differences", "Reading pane"):
        entry_of(app, entry).do_action(0)
    differences = wait_for(lambda: first(app, "list", "Differences"), "the list")
    pane = wait_for(lambda: first(app, "text", "The current row in words"), "the pane")
    listed = wait_for(lambda: first(app, "list", "Articles"), "the list of articles")
    nameless = [
        node.get_role_name()
        for node in below(app)
        if node.get_role_name() in ("push button", "text", "list", "table", "combo box", "check box")
        and not node.get_name()
        and node.get_state_set().contains(Atspi.StateType.FOCUSABLE)
    ]
    desk = ask_the_desk(app)
    return {
        **desk,
        "articles": names(listed),
        "nameless": nameless,
        "document": document.get_name(),
        "roles": [document.get_child_at_index(i).get_role_name() for i in range(document.get_child_count())],
        "rows": names(document),
        "description": row.get_description(),
        "box": [box.width, box.height],
        "cells": names(first(app, "table", "")),
        "place": [before, place.get_name()],
        "heard": heard,
        "items": names(differences),
        "pane": Atspi.Text.get_text(pane, 0, -1),
        "letter": Atspi.Text.get_string_at_offset(pane, 0, Atspi.TextGranularity.CHAR).content,
    }


def ask_the_desk(app: Any) -> dict[str, object]:
    """What the preferences and the palette say of themselves."""
    entry_of(app, "Preferences").do_action(0)
    dialog = wait_for(lambda: first(app, "dialog", "Preferences"), "the preferences")
    fields = sorted(
        f"{node.get_role_name()}: {node.get_name()}"
        for node in below(dialog)
        if node.get_state_set().contains(Atspi.StateType.FOCUSABLE)
    )
    first(dialog, "push button", "Close").do_action(0)
    wait_for(lambda: first(app, "dialog", "Preferences") is None, "the end of the preferences")
    entry_of(app, "Commands and articles").do_action(0)
    palette = wait_for(lambda: first(app, "dialog", "Commands and articles"), "the palette")
    found = wait_for(lambda: first(palette, "list", "What was found"), "the commands")
    commands = names(found)
    return {"preferences": fields, "commands": commands}


def press(app: Any, name: str) -> None:
    """Use a button, once it is seen and can be used."""

    def ready() -> Any:
        button = first(app, "push button", name) or first(app, "check box", name)
        usable = button and is_showing(button) and button.get_state_set().contains(Atspi.StateType.ENABLED)
        return button if usable else None

    wait_for(ready, name).do_action(0)


def is_showing(node: Any) -> bool:
    return bool(node.get_state_set().contains(Atspi.StateType.SHOWING))


def showing(node: Any, role: str) -> list[str]:
    """What is seen of a role in something is called."""
    inside = (n for n in below(node) if n.get_role_name() == role)
    return [n.get_name() for n in inside if is_showing(n)]


def read_alone(app: Any) -> str:
    """The words of the page of what each has alone, which Qt gives as a label."""
    pages = (n for n in below(app) if n.get_name() == "What each has alone" and "Text" in n.get_interfaces())
    page = next(pages, None)
    return Atspi.Text.get_text(page, 0, -1) if page else ""


def joined(rows: list[str]) -> list[str]:
    """The rows, once what was joined by hand has its figures again."""
    return rows if any("joined by hand" in row and "sources" in row for row in rows) else []


def walk() -> dict[str, object]:
    """What an editor leaves out, says by hand, follows and finds changed; the program's last file is written anew."""
    heard: list[str] = []
    listener = listen(heard)  # noqa: F841 - it listens as long as it is kept
    app = wait_for(application, "the program")
    document = wait_for(lambda: first(app, "document frame", "A, "), "the pair")
    wait_for(lambda: any("of 5 sources" in name for name in names(document)), "figures")
    counts = next(node for node in below(app) if node.get_name() == "Sentence count")
    told: dict[str, Any] = {"rows": names(document), "counts": showing(counts, "check box")}
    told["others"] = showing(counts, "push button")
    marks = [node for node in below(app) if node.get_name() == "How to read the marks"]
    told["marks"] = [node.get_description() for node in marks if is_showing(node)]

    press(counts, "11 changed")
    wait_for(lambda: any(place.startswith("Difference 1 of 11") for place in showing(app, "push button")), "a kind")
    press(counts, "11 changed")
    entry_of(app, "Without what is perhaps elsewhere").do_action(0)
    wait_for(lambda: "left out" in heard[-1], "what is left out")
    told["firm"] = showing(counts, "check box")
    press(counts, "“Perhaps” left out")
    wait_for(lambda: "there again" in heard[-1], "what was left out")

    for _ in range(100):
        if re.match("[0-9]+ of .*perhaps", heard[-1]):
            break
        heard.clear()
        press(app, "Next difference")
        wait_for(lambda: heard, "a step")
    entry_of(app, "These say the same").do_action(0)
    wait_for(lambda: len(showing(counts, "check box")) > len(told["counts"]), "what was said by hand")
    told["joined"] = wait_for(lambda: joined(names(document)), "figures of what was joined")
    told["joined counts"] = showing(counts, "check box")

    here = document.get_name()
    entry_of(app, "Next pair").do_action(0)
    there = wait_for(lambda: document.get_name() != here and document.get_name(), "the next pair")
    entry_of(app, "Said by hand").do_action(0)
    dialog = wait_for(lambda: first(app, "dialog", "Said by hand"), "the dialog of what was said")
    said = first(dialog, "list", "Said by hand")
    told |= {"said": names(said), "said buttons": showing(dialog, "push button")}
    press(dialog, "Show")
    wait_for(lambda: document.get_name() == here, "the pair of which it was said")
    entry_of(app, "Back").do_action(0)
    wait_for(lambda: document.get_name() == there, "the way back")
    press(dialog, "Take back")
    wait_for(lambda: not names(said), "what was taken back")
    told["nothing said"] = showing(dialog, "label")
    press(dialog, "Close")

    entry_of(app, "What each has alone").do_action(0)
    told["alone"] = wait_for(lambda: "¶" in read_alone(app) and read_alone(app), "what each has alone")
    press(app, "Back to the pair")
    wait_for(lambda: is_showing(document), "the pair")

    file = Path(sys.argv[-1])
    file.write_text(file.read_text(encoding="utf-8") + "\n\nOne more sentence.\n", encoding="utf-8")
    told["changed"] = wait_for(lambda: first(app, "label", "Changed on disk"), "the bar").get_name()
    press(app, "Reload")
    told["anew"] = wait_for(lambda: first(app, "label", "Read anew"), "the offer").get_name()
    press(app, "Compare with the earlier version")
    listed = first(app, "list", "Articles")
    told["versions"] = wait_for(lambda: [name for name in names(listed) if "version of" in name], "versions")
    return told


MODIFIERS = {"Ctrl": 37, "Shift": 50, "Alt": 64}
"""Key codes of X."""
NAMED = {"Enter": 0xFF0D, "Esc": 0xFF1B, "Down": 0xFF54, "Up": 0xFF52, "F6": 0xFFC3, "F7": 0xFFC4}
"""Key symbols of X."""


def key(keys: str) -> None:
    """Press keys together, written as `Ctrl+Shift+F`."""
    *held, last = keys.split("+")
    for name in held:
        Atspi.generate_keyboard_event(MODIFIERS[name], None, Atspi.KeySynthType.PRESS)
    Atspi.generate_keyboard_event(NAMED.get(last) or ord(last.lower()), None, Atspi.KeySynthType.SYM)
    for name in reversed(held):
        Atspi.generate_keyboard_event(MODIFIERS[name], None, Atspi.KeySynthType.RELEASE)
    pause()


def ask_by_key(keys: str, found: Callable[[], Any], what: str) -> Any:
    """Press keys until `found` gives something: on a busy computer the window may not have the keyboard yet."""
    for _ in range(PATIENCE_S // AGAIN_S):
        key(keys)
        if value := given_within(AGAIN_S, found):
            return value
    return sys.exit(f"waited in vain for {what}")


def pause(milliseconds: int = 150) -> None:
    """Let the program take in what was typed, as a person does."""
    over: list[int] = []
    GLib.timeout_add(milliseconds, lambda: over.append(1))
    while not over:
        GLib.MainContext.default().iteration(True)  # noqa: FBT003 - GLib's own form


def type_in(text: str) -> None:
    Atspi.generate_keyboard_event(0, text, Atspi.KeySynthType.STRING)
    pause()


def focused(app: Any) -> Any:
    """What has the keyboard."""
    return next((node for node in below(app) if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)


def open_by_keys(app: Any, file: str) -> None:
    ask_by_key("Ctrl+O", lambda: first(app, "dialog", "Open articles"), "the dialog of opening")
    wait_for(lambda: focused(app), "a field")
    type_in(file)
    key("Enter")
    wait_for(lambda: first(app, "dialog", "Open articles") is None, "the end of the dialog")


def to_pane(app: Any, *roles: str) -> None:
    """Go from pane to pane until one of these roles has the keyboard."""
    seen = []
    for _ in range(10):
        at = focused(app)
        seen.append(at.get_role_name() if at is not None else "nothing")
        if seen[-1] in roles:
            return
        key("F6")
    sys.exit(f"no pane is {roles}, but {seen}")


def choose_by_keys(app: Any, document: Any, count: int) -> str:
    """Show the last article, then the one of before again; returns what the former is called."""
    here = document.get_name()
    to_pane(app, "list item", "list")
    for _ in range(count):
        key("Down")
    key("Enter")
    other = wait_for(lambda: document.get_name() != here and document.get_name(), "another pair")
    for _ in range(count - 2):
        key("Up")
    key("Enter")
    wait_for(lambda: document.get_name() == here, "the pair of before")
    return str(other)


def step_to_doubt(heard: list[str]) -> str:
    """Step until something is perhaps elsewhere; returns what is heard there."""
    for _ in range(80):
        heard.clear()
        key("F7")
        wait_for(lambda: heard, "a step")
        if re.match("[0-9]+ of .*perhaps", heard[-1]):
            break
    return heard[-1]


def keys() -> dict[str, object]:
    """A day's work by the keyboard: open, choose, step, read, join by hand, find in all, copy, export, quit."""
    heard: list[str] = []
    listener = listen(heard)  # noqa: F841 - it listens as long as it is kept
    app = wait_for(application, "the program")
    wait_for(lambda: first(app, "push button", "Open articles"), "the empty page")
    files = os.environ["DIPTYCH_TEST_FILES"].split(os.pathsep)
    for file in files:
        open_by_keys(app, file)
    document = wait_for(lambda: first(app, "document frame", "A, "), "the pair")
    listed = wait_for(lambda: first(app, "list", "Articles"), "the list")
    wait_for(lambda: len(names(listed)) == len(files), "all articles")
    here = document.get_name()
    told: dict[str, Any] = {"chosen": choose_by_keys(app, document, len(files)), "step": step_to_doubt(heard)}
    key("Ctrl+J")
    told["joined"] = wait_for(lambda: [name for name in names(document) if "joined by hand" in name], "joined rows")
    to_pane(app, "document frame", "paragraph")
    heard.clear()
    key("Ctrl+C")
    told["copied"] = wait_for(lambda: [text for text in heard if text.startswith("Copied")], f"the copy in {heard}")
    key("Ctrl+Shift+F")
    wait_for(lambda: first(app, "tree", "Hits by article") or first(app, "tree table", "Hits by article"), "the hits")
    type_in(os.environ["DIPTYCH_TEST_WORDS"])
    key("Enter")
    told["found"] = wait_for(lambda: document.get_name() != here and document.get_name(), "the pair of the hit")
    key("Esc")
    dialog = ask_by_key("Ctrl+E", lambda: first(app, "dialog", "Export"), "the dialog of exporting")
    told["formats"] = showing(dialog, "radio button")
    key("Enter")
    told["saved"] = wait_for(lambda: [text for text in heard if text.startswith("Saved as")], "what was written")
    key("Ctrl+Q")
    return told


def main() -> None:
    Atspi.init()
    manager = subprocess.Popen(["openbox"]) if sys.argv[1] == "keys" else None
    program = subprocess.Popen(sys.argv[2:], env={**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
    try:
        answers = {"look": look, "walk": walk, "keys": keys}[sys.argv[1]]()
        if manager is None:
            answers["alive"] = program.poll() is None
            entry_of(application(), "Quit").do_action(0)
        answers["exit"] = program.wait(PATIENCE_S)
        print(json.dumps(answers))
    finally:
        if program.poll() is None:
            program.kill()
        if manager is not None:
            manager.kill()


if __name__ == "__main__":
    main()
