"""What a screen reader does, without the voice: starts the program, asks through AT-SPI, prints what it was told.

Run by test_at_spi.py with the system's Python, which has the bindings:
`at_spi_client.py PROGRAM ARGUMENTS…`, on a display and a session bus of its own.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import_module("gi").require_version("Atspi", "2.0")
Atspi: Any = import_module("gi.repository.Atspi")
GLib: Any = import_module("gi.repository.GLib")

PATIENCE_S = 40


def wait_for(found: Callable[[], Any], what: str) -> Any:
    """What `found` gives once it gives something; messages are taken in meanwhile."""
    late = []
    GLib.timeout_add_seconds(PATIENCE_S, lambda: late.append(1))
    GLib.timeout_add(100, lambda: True)
    while not late:
        try:
            value = found()
        except GLib.Error:
            value = None
        if value:
            return value
        GLib.MainContext.default().iteration(True)  # noqa: FBT003 - GLib's own form
    sys.exit(f"waited in vain for {what}")


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
    return [node.get_child_at_index(i).get_name() for i in range(node.get_child_count())]


def application() -> Any:
    desktop = Atspi.get_desktop(0)
    apps = (desktop.get_child_at_index(i) for i in range(desktop.get_child_count()))
    return next((app for app in apps if app is not None and app.get_name() == "Diptych"), None)


def entry_of(app: Any, name: str) -> Any:
    """A menu entry, checkable or not."""
    return wait_for(lambda: first(app, "menu item", name) or first(app, "check menu item", name), name)


def question() -> dict[str, object]:
    heard: list[str] = []
    listener = Atspi.EventListener.new(lambda event: heard.append(str(event.any_data)))
    listener.register("object:announcement")
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


def main() -> None:
    Atspi.init()
    program = subprocess.Popen(sys.argv[1:], env={**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
    try:
        answers = question()
        answers["alive"] = program.poll() is None
        entry_of(application(), "Quit").do_action(0)
        answers["exit"] = program.wait(PATIENCE_S)
        print(json.dumps(answers))
    finally:
        if program.poll() is None:
            program.kill()


if __name__ == "__main__":
    main()
