"""Quantities as houses write them: 1,200 or 1 200, 5.2m or 5.2 million, 40% or 40 per cent, twelve or 12, 94km."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from viewer.comparing.tidy import Unit, Word

if TYPE_CHECKING:
    from viewer.comparing.style.lists import Lists

_FIGURE = re.compile(r"(\d+(?:[.,]\d+)*)(\D*)")
_GROUP = re.compile(r"\d{3}(?:[.,]\d+)?")
_MONEY = frozenset({"euro", "euros", "eur", "dollar", "dollars", "usd", "pound", "pounds", "gbp", "yen", "francs"})
_DIMENSIONS = frozenset(
    {"tall", "high", "long", "wide", "deep", "thick", "race", "freestyle", "hurdles", "above", "below"}
)
"""What stands behind a length: 1.80m tall is not 1.8 million."""
_GOES_ON = frozenset("/²³⁻·")
"""Signs right behind a measure that make it another one: km², km/h."""
_LONGEST_MEASURE = 3
"""Words and signs of one: kilometres an hour, km / h."""
_MOST_DIGITS = 30
"""Longer ones are no quantities but codes, and are compared as they are written."""


def quantities_at(words: Sequence[Word], at: int, lists: Lists) -> Iterator[Unit]:
    """The quantities that begin with a word, the shortest first.

    The key is `#`, the value, and `%` of a share or the symbol of a measure.
    """
    figures = words[at].text[:1].isdigit()
    value, end, suffix = _figure(words, at, lists) if figures else (*_counted(words, at, lists), "")
    if value is None:
        return
    if not suffix:
        yield Unit(at, end, _key(value))
        yield from _scaled(words, at, end, value, lists)
        yield from _measured(words, at, end, value, lists)
        return
    if suffix in lists.joined_measures and _is_measure(words, at, at, suffix):
        yield Unit(at, end, f"{_key(value)} {lists.joined_measures[suffix]}")
    if suffix in lists.scales and (len(suffix) > 1 or not _is_length(words, at + 1)):
        yield Unit(at, end, _key(value.scaleb(lists.scales[suffix])))
    elif (suffix,) in lists.percent:
        yield Unit(at, end, f"{_key(value)}%")


def _scaled(words: Sequence[Word], at: int, end: int, value: Decimal, lists: Lists) -> Iterator[Unit]:
    """The same with what stands behind: `million`, `Mio.`, `mil millones`; then a word for per cent."""
    while end < len(words) and words[end].text in lists.scales:
        if len(words[end].text) == 1 and not (words[end].raw.isupper() or _is_money(words, at, end)):
            break
        value = value.scaleb(lists.scales[words[end].text])
        end += 1
        yield Unit(at, end, _key(value))
        if end + 1 < len(words) and words[end].text == ".":
            yield Unit(at, end + 1, _key(value))
    for percent in lists.percent:
        if tuple(word.text for word in words[end : end + len(percent)]) == percent:
            yield Unit(at, end + len(percent), f"{_key(value)}%")


def _measured(words: Sequence[Word], at: int, end: int, value: Decimal, lists: Lists) -> Iterator[Unit]:
    """The same with a measure behind it: 94 km, 94 kilometres, 15 sq m."""
    for length in range(1, _LONGEST_MEASURE + 1):
        behind = tuple(word.text for word in words[end : end + length])
        symbol, last = lists.measures.get(behind), end + length - 1
        if symbol and last < len(words) and _is_measure(words, at, last, "".join(behind)):
            yield Unit(at, end + length, f"{_key(value)} {symbol}")


def _is_measure(words: Sequence[Word], at: int, last: int, written: str) -> bool:
    """Whether letters may stand for a measure: 5 M and $5m are millions; 94 km², 90km/h are no km."""
    behind = words[last + 1] if last + 1 < len(words) else None
    if behind and behind.start == words[last].stop and behind.text in _GOES_ON:
        return False
    return len(written) > 1 or not (words[last].raw[-1:].isupper() or _is_money(words, at, last))


def _is_length(words: Sequence[Word], after: int) -> bool:
    return after < len(words) and words[after].text in _DIMENSIONS


def _is_money(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a sign or a word of a currency stands before a figure or behind its end: 5 m may be metres."""
    beside = (words[k].text for k in (at - 1, end + 1) if 0 <= k < len(words))
    return any(text in _MONEY or (len(text) == 1 and unicodedata.category(text) == "Sc") for text in beside)


def _figure(words: Sequence[Word], at: int, lists: Lists) -> tuple[Decimal | None, int, str]:
    """The value of figures, where they end, and the letters that stand at their end."""
    found = _FIGURE.fullmatch(words[at].text)
    if not found or len(found[1]) > _MOST_DIGITS:
        return None, at, ""
    digits, suffix, end = found[1], found[2], at + 1
    dated = at > 0 and words[at - 1].text in lists.months
    if len(digits) <= 3 and digits.isdigit() and not suffix and not dated:
        while end < len(words) and words[end].start == words[end - 1].stop + 1 and _GROUP.fullmatch(words[end].text):
            digits += words[end].text  # 12 500
            end += 1
    return decimal_of(digits, lists.decimal), end, suffix


def decimal_of(digits: str, decimal: str) -> Decimal | None:
    """The value of figures with signs that group thousands or stand before decimals; None if they are something else.

    A single sign that could not group thousands stands before decimals, whatever the language has for it. One that
    could is nothing that is known where the language is not.
    """
    if re.match(r"0\d", digits) or (not decimal and re.fullmatch(r"\d{1,3}[.,]\d{3}", digits)):
        return None
    decimal = decimal or "."
    group = "," if decimal == "." else "."
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?:{re.escape(decimal)}\d+)?", digits):
        digits = digits.replace(group, "")
    elif digits.count(decimal) > 1 or (group in digits and (decimal in digits or digits.count(group) > 1)):
        return None
    try:
        return Decimal(digits.replace(",", "."))
    except InvalidOperation:
        return None


def _counted(words: Sequence[Word], at: int, lists: Lists) -> tuple[Decimal | None, int]:
    """The value of number words and where they end: `twelve`, `twenty-one`, `twenty one`."""
    numbers = lists.numbers
    word = words[at].text
    if word in numbers:
        value, end = numbers[word], at + 1
        following = numbers.get(words[end].text, 0) if end < len(words) else 0
        if value >= 20 and 0 < following < 10:
            value, end = value + following, end + 1
        return Decimal(value), end
    parts = [numbers.get(part, 0) for part in word.split("-")] if "-" in word else []
    if len(parts) == 2 and parts[0] >= 20 and 0 < parts[1] < 10:
        return Decimal(sum(parts)), at + 1
    return None, at


def _key(value: Decimal) -> str:
    """Zeros at the end are kept (version 4.10 is not 4.1) unless nothing but zeros stands there."""
    return f"#{value.normalize() if value == value.to_integral_value() else value:f}"
