"""Words of scripts that are written without spaces, by BudouX's models; of others, grapheme clusters."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from budoux.parser import Parser

_KANA = re.compile("[\u3041-\u30ff\uff66-\uff9f]")
_THAI = re.compile("[\u0e00-\u0e7f]")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_TRADITIONAL = re.compile("[國會這個們對說時後來學發實體電話車東門間開關點與從當經過還進運動應該讓]")
"""Frequent characters that only traditional Chinese writes so."""


def cut_run(run: str, classes: str, text: str) -> Sequence[int]:
    """The offsets, from 0 on, at which the words of a run without spaces begin, given the classes of its characters.

    `text` is what the run stands in, which tells Japanese from Chinese.
    """
    name = "th" if _THAI.search(run) else _model_of(text) if _HAN.search(run) or _KANA.search(run) else ""
    starts, at = [0], 0
    for piece in _parser(name).parse(run) if name else run:
        if classes[at] not in "mzj" and at:
            starts.append(at)
        at += len(piece)
    return starts


def _model_of(text: str) -> str:
    if _KANA.search(text):
        return "ja_word"
    return "zh-hant" if _TRADITIONAL.search(text) else "zh-hans"


@cache
def _parser(name: str) -> Parser:
    """The parser of a language; its model is one of the library's files."""
    from importlib.resources import files

    from budoux.parser import Parser

    return Parser(json.loads(files("budoux").joinpath(f"models/{name}.json").read_text(encoding="utf-8")))
