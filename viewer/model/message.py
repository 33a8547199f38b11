"""What the layers without Qt say to the editor: a template and its values, put into a language where it is shown."""

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
    """An English template with `{names}`, and what stands there; `str(message)` is the English sentence."""

    template: str
    """Where there are no values, any text: also what the system says, or an older version kept."""
    values: Mapping[str, Value] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return self.say(str)

    def fill(self, **values: Value) -> Message:
        """The same with these values."""
        return replace(self, values=values)

    def say(self, translate: Callable[[str], str]) -> str:
        """The sentence in the language into which `translate` turns a template; figures are as in English."""
        said = {name: _said(value, translate) for name, value in self.values.items()}
        # Not `format`: a note comes from a file too, and there a template could ask for a billion spaces.
        return _NAME.sub(lambda found: said.get(found[1], found[0]), translate(self.template))


def _said(value: Value, translate: Callable[[str], str]) -> str:
    if isinstance(value, Message):
        return value.say(translate)
    return f"{value:,}" if isinstance(value, int) else value


class Templates:
    """Makes messages that are translated: `pyside6-lupdate` reads the name before `.tr(` as the context."""

    def __init__(self, context: str) -> None:
        self.context = context

    def tr(self, template: str) -> Message:
        """A message without its values."""
        return Message(template)


reasons = Templates("reasons")
