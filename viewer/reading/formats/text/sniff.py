"""Tells what a file without a format of its own is, if it is no text for people: XML, JSON, program code, a log."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from viewer.model.message import Message, reasons
from viewer.reading.patterns import lazily

_XML = lazily(r"\s*<\?xml\b", re.IGNORECASE)
_ROOT = lazily(
    r"\s*(?:<!(?:--.{0,2000}?--|doctype[^>]{0,500})>\s*)*<([a-z_][\w:.-]*)(?=[\s/>])", re.IGNORECASE | re.DOTALL
)
_PAGE = lazily(
    r"a|article|b|blockquote|body|br|center|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|section|small|span|strong|su[bp]"
    r"|table|tbody|t[dhr]|title|ul?",
    re.IGNORECASE,
)
"""Elements of pages. Text that begins and ends with one is text with tags, which a reader wants to see."""
_CODE = lazily(
    r"""\s*(?:
        [}\])]+[;,)]*                                                      # what was opened is closed
      | (?:import|from)\s+[\w.]+(?:\s+(?:import|as)\s.*)?;?                # import os
      | \#\s*(?:include|define|if|ifdef|ifndef|endif|pragma)\b.*           # #include <stdio.h>
      | (?:export\s+|async\s+|public\s+|private\s+|static\s+)*
        (?:def|class|fn|func|function|sub|struct|enum|interface|namespace|package|using)\s+[\w.:]+\s*[({:;<].*
      | (?:var|let|const|my|local|final|int|char|float|double|bool|string|void|auto)\s+[\w$*&,\ ]+\s*(?:=.*|;|\(.*)
      | (?:return|if|elif|else|for|foreach|while|switch|case|try|catch|except|do|throw|raise)\b.*[;:{(]
      | [\w.$@>\[\]"'*&-]+\s*[-+*/|&:]?=[^=].*                             # name = value
      | [\w.$>:-]+\([^)]*\)\s*[;{]?                                        # call(arguments);
      | (?://|/\*|\*/|\*\s).*
      | [^\s].*[\w)\]>"'*\s]\{                                             # a block is opened
      | .*(?:[=<>\[\]]|\w\().*;
      | [\w-]+\s*:\s*[^\s:][^:]*;                                          # property: value;
    )\s*""",
    re.VERBOSE,
)
_TIME = lazily(
    r"""\s*(?:
        [\[(]?\d{4}-\d\d-\d\d[T\ ]\d\d:\d\d                                # 2026-03-01 10:00:01
      | [A-Z][a-z]{2}\ [\ \d]\d\ \d\d:\d\d:\d\d\ \S+\ [\w./-]+(?:\[\d+\])?:
      | \S+\ \S+\ \S+\ \[\d\d/[A-Z][a-z]{2}/\d{4}:                         # of a web server
    )""",
    re.VERBOSE,
)
_LEVEL = lazily(
    r"\b(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL)\b|\[[\w .:#/-]+\]|\w\[\d+\]:|\" \d{3} "
)
_CODE_SUFFIX = lazily(
    r"\.(?:bat|cc?|cfg|cpp|cs|css|go|h|hpp|ini|java|jl|js|json5|jsx|kt|less|lua|m|mjs|php|p[ly]|ps1|rb?|rs|scss|sh|sql"
    r"|swift|toml|tsx?|vb|vue|ya?ml)"
)
XML_UNKNOWN = reasons.tr("it is XML of a kind that is not known")
JSON_UNKNOWN = reasons.tr("it is JSON of a kind that is not known")
_IS_CODE = reasons.tr("it is program code, not an article")
_LEAST_LINES = 4
"""Lines from which code and logs are told by their lines: a poem of three lines may look like anything."""
_MOST_LINES = 400
"""Lines that are looked at, from the top."""
_SHARE = 0.6
"""The share of lines that look like code, or like a log. Code has more, with its comments and blank lines left out;
articles about programs quote less."""
_MARKDOWN = tuple(
    lazily(pattern, re.MULTILINE)
    for pattern in (
        r"^#{1,6} \S", r"\*\*\S[^*\n]{0,200}\*\*", r"\[[^\]\n]{1,200}\]\(\S{1,500}\)", r"\[\^[\w-]{1,40}\]",
        r"^ {0,3}```", r"~~\S[^~\n]{0,200}~~", r"^\|(?: ?:?-{3,}:? ?\|)+$",
    )
)  # fmt: skip
"""Kinds of marks of Markdown: headings, bold, links, notes, code, what is struck out, tables."""


def what_else(text: str, suffix: str = "") -> Message | None:
    """Why the text of a file with a suffix, in lower case, is no text for people; None if it may be one."""
    if _CODE_SUFFIX.fullmatch(suffix) or text.startswith(("#!/", "#! /")):
        return _IS_CODE
    if _is_xml(text):
        return XML_UNKNOWN
    if _is_json(text):
        return JSON_UNKNOWN
    lines = [line for line in text.split("\n", _MOST_LINES)[:_MOST_LINES] if line.strip()]
    if len(lines) >= _LEAST_LINES:
        if _share(bool(_TIME.match(line) and _LEVEL.search(line)) for line in lines) >= _SHARE:
            return reasons.tr("it is a log, not an article")
        if _share(len(line) < 500 and bool(_CODE.fullmatch(line)) for line in lines) >= _SHARE:
            return _IS_CODE
    return None


def _share(hits: Iterable[bool]) -> float:
    found = list(hits)
    return sum(found) / len(found)


def _is_xml(text: str) -> bool:
    if _XML.match(text):
        return True
    root = _ROOT.match(text)
    if not root or _PAGE.fullmatch(root[1]):
        return False
    return text.rstrip().endswith((f"</{root[1]}>", "/>"))


def _is_json(text: str) -> bool:
    text = text.strip()
    if text[:1] not in ("{", "["):
        return False
    try:
        json.loads(text)
    except RecursionError:
        return True
    except ValueError:
        lines = text.split("\n", 3)[:3]
        return len(lines) == 3 and all(map(_is_object, lines))  # an object a line
    return True


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def is_markdown(text: str) -> bool:
    """Whether a plain text has two kinds at least of the marks of Markdown."""
    return sum(bool(pattern.search(text)) for pattern in _MARKDOWN) >= 2
