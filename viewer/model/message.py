"""Translatable messages for packages without Qt: a template and its values, translated where they are displayed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Value: TypeAlias = "str | int | Message"


_NAME = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Message:
    """An English template with `{names}`, and their values. `str(message)` is the English sentence."""

    template: str
    """Without values this may be any text, such as an error from the system or a note saved by an older version."""
    values: Mapping[str, Value] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return self.say(str)

    def fill(self, **values: Value) -> Message:
        """A copy with these values."""
        return replace(self, values=values)

    def say(self, translate: Callable[[str], str]) -> str:
        """The sentence, with `translate` applied to each template. Numbers keep English separators."""
        texts = {name: _render(value, translate) for name, value in self.values.items()}
        # Not `str.format`: notes are also loaded from files, where a hostile template could ask for a billion spaces.
        return _NAME.sub(lambda placeholder: texts.get(placeholder[1], placeholder[0]), translate(self.template))


def _render(value: Value, translate: Callable[[str], str]) -> str:
    if isinstance(value, Message):
        return value.say(translate)
    return f"{value:,}" if isinstance(value, int) else value


class Templates:
    """Creates translatable messages. `pyside6-lupdate` takes the name before `.tr(` as the translation context."""

    def __init__(self, context: str) -> None:
        self.context = context

    def tr(self, template: str) -> Message:
        """A message without its values."""
        return Message(template)


reasons = Templates("reasons")
