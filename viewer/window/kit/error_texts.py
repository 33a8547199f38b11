"""What the layers without Qt say, in the window's language."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from viewer.model.message import Message, reasons


def format_names() -> list[str]:
    """The kinds of files that can be read, each once, in the window's language."""
    from viewer.reading.formats import FORMATS

    return list(dict.fromkeys(in_words(known.label) for known in FORMATS))


def in_words(message: Message) -> str:
    """A message in the window's language; as it is where it is not ours, as what the system says."""
    return message.say(partial(QCoreApplication.translate, reasons.context))
