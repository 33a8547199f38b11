"""What goes through the pipes of a worker: JSON in frames, checked on arrival.

A worker has parsed files from anywhere, so nothing that it sends is unpickled: a shape says what may come, and any
other value raises ValueError. Records are lists of their fields in order.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, TypeAlias, TypeVar

from viewer.model import (
    Article,
    Edit,
    Match,
    Note,
    Pair,
    Paragraph,
    Passage,
    ReadAs,
    Role,
    Row,
    Sentence,
    Side,
    Source,
    Span,
    Stamp,
)
from viewer.model.draft import Draft, DraftBlock
from viewer.model.message import Message, reasons
from viewer.model.options import Options, Strictness, Verdict
from viewer.reading.errors import ReadError
from viewer.worker.process import Trouble

if TYPE_CHECKING:
    from viewer.comparing.match_cache import Matches
    from viewer.comparing.matching.matching import Likelihood


class Compared(NamedTuple):
    """A comparison without its articles, which the caller has."""

    rows: tuple[Row, ...]
    matches: tuple[Match, ...]
    possible: tuple[Match, ...]
    known: Matches
    """The matches in the form of `known_matches`, for its cache."""


MAX_FRAME = 200_000_000
"""Bytes of a frame: more than the largest article takes. A worker that lies about its length gets no memory for it."""
_HEAD = 4
T = TypeVar("T")
Shape: TypeAlias = Callable[[Any], T]
"""Makes a value of what JSON gave. Raises ValueError for anything of another shape."""


def send(pipe: BinaryIO, value: object) -> None:
    """Write a value as one frame: its length in `_HEAD` bytes, and its JSON."""
    # Halves of a character, as damaged files have them, stay halves: as escapes they would be joined.
    data = json.dumps(plain(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    pipe.write(len(data).to_bytes(_HEAD, "big") + data)
    pipe.flush()


def receive(pipe: BinaryIO) -> Any:
    """The JSON of the next frame. Raises EOFError at the end of the pipe, ValueError for what is no frame."""
    head = pipe.read(_HEAD)
    if len(head) < _HEAD:
        raise EOFError
    length = int.from_bytes(head, "big")
    if length > MAX_FRAME:
        raise ValueError("the frame is too long")
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    try:
        return json.loads(data.decode("utf-8", "surrogatepass"))
    except RecursionError as error:
        raise ValueError("the frame is nested too deeply") from error


def plain(value: Any) -> Any:
    """A value as JSON has it."""
    if value is None or (isinstance(value, bool | int | float | str) and not isinstance(value, Enum)):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if (names := getattr(type(value), "__match_args__", None)) is not None:  # a record
        return [plain(getattr(value, name)) for name in names]
    return [str(value.dtype), base64.b64encode(value.tobytes()).decode()]


def exactly(kind: type[T]) -> Shape[T]:
    """A value of just this type."""

    def load(value: Any) -> T:
        if type(value) is not kind:
            message = f"not {kind.__name__}"
            raise ValueError(message)
        return value

    return load


TEXT, WHOLE, TRUTH = exactly(str), exactly(int), exactly(bool)


def number(value: Any) -> float:
    """A number."""
    return float(value) if type(value) is int else exactly(float)(value)


def path(value: Any) -> Path:
    """A path."""
    return Path(TEXT(value))


def maybe(shape: Shape[T]) -> Shape[T | None]:
    """A value of a shape, or None."""
    return lambda value: None if value is None else shape(value)


def many(shape: Shape[T]) -> Shape[tuple[T, ...]]:
    """A tuple of values of a shape."""
    return lambda value: tuple(map(shape, exactly(list)(value)))


def one_of(kind: Callable[[str], T]) -> Shape[T]:
    """A member of an enumeration of texts."""
    return lambda value: kind(TEXT(value))


def record(make: Callable[..., T], *shapes: Shape[Any]) -> Shape[T]:
    """A record of fields of these shapes."""

    def load(value: Any) -> T:
        if len(exactly(list)(value)) != len(shapes):
            message = f"not {len(shapes)} fields"
            raise ValueError(message)
        return make(*(shape(item) for shape, item in zip(shapes, value, strict=True)))

    return load


def pair(shape: Shape[T]) -> Shape[Pair[T]]:
    """A pair of values of a shape."""
    return record(Pair, shape, shape)


def _values(value: Any) -> dict[str, Any]:
    items = exactly(dict)(value)
    return {name: item if type(item) in (str, int) else MESSAGE(item) for name, item in items.items()}


def _array(value: Any) -> Any:
    import numpy as np

    kind, data = record(lambda *fields: fields, TEXT, TEXT)(value)
    if kind not in ("int64", "float64", "bool"):
        raise ValueError("not an array")
    return np.frombuffer(base64.b64decode(data), kind)


def _likelihood(shape: tuple[int, int], *arrays: Any) -> Likelihood:
    from viewer.comparing.matching.matching import Likelihood

    keys = arrays[0]
    cells = shape[0] * shape[1]
    if len({len(array) for array in arrays}) > 1 or (len(keys) and not 0 <= keys.min() <= keys.max() < cells):
        raise ValueError("not the cells of two articles")
    return Likelihood(shape, *arrays)


def _article(*values: Any) -> Article:
    article = Article(*values)
    counts = len(article.paragraphs), len(article.sentences)
    inside = all(0 <= sentence.paragraph < counts[0] for sentence in article.sentences)
    if not inside or any(paragraph.sentences.stop > counts[1] for paragraph in article.paragraphs):
        raise ValueError("a sentence stands nowhere")
    return article


MESSAGE: Shape[Message] = record(Message, TEXT, _values)
NOTE = record(Note, TEXT, MESSAGE)
SPAN = record(Span, WHOLE, WHOLE)
STAMP = record(Stamp, WHOLE, WHOLE)
DRAFT = record(
    Draft, many(record(DraftBlock, TEXT, maybe(one_of(Role)))), *(TEXT,) * 5, many(NOTE), TRUTH, *(TEXT,) * 3
)
READ_AS = record(ReadAs, TEXT, TRUTH)
SOURCE = record(Source, TEXT, maybe(path), TEXT, TEXT, TEXT, many(NOTE), maybe(STAMP), TEXT, maybe(DRAFT), READ_AS)
SENTENCE = record(Sentence, TEXT, WHOLE, SPAN)
PARAGRAPH = record(Paragraph, TEXT, one_of(Role), SPAN, TRUTH)
ARTICLE = record(
    _article, TEXT, TEXT, TEXT, maybe(TEXT), TEXT, maybe(path), TEXT, many(PARAGRAPH), many(SENTENCE), many(NOTE),
    TEXT,
)  # fmt: skip
READ = many(record(lambda source, article: (source, article), SOURCE, ARTICLE))
PASSAGE = record(Passage, WHOLE, SPAN)
EDITS = many(record(Edit, pair(PASSAGE)))
MATCH = record(Match, pair(SPAN), number, TRUTH, EDITS, TRUTH, TRUTH, EDITS, WHOLE)
MATCHES = record(lambda sure, possible: (sure, possible), many(MATCH), many(MATCH))
ROWS = many(record(Row, pair(SPAN)))
COMPARED = record(Compared, ROWS, many(MATCH), many(MATCH), MATCHES)
LIKELIHOOD = record(_likelihood, record(lambda *sides: sides, WHOLE, WHOLE), *(_array,) * 5)
VERDICT = record(Verdict, record(lambda *two: two, TEXT, TEXT), TRUTH)
OPTIONS = record(Options, one_of(Strictness), *(TRUTH,) * 6, maybe(TEXT), many(VERDICT))


def _refusal(file: Path | None, name: str, reason: Message, is_text: bool) -> ReadError:
    return ReadError(file or name, reason, is_text=is_text)


REFUSAL = record(_refusal, maybe(path), TEXT, MESSAGE, TRUTH)
"""A ReadError."""


def named_article(value: Any) -> Article | str:
    """An article, or the digest of one that was sent before."""
    return value if type(value) is str else ARTICLE(value)


def _inside(match: Match, articles: Pair[Article]) -> bool:
    sides = zip(match.sentences, articles, strict=True)
    return all(span and span.stop <= len(article.sentences) for span, article in sides)


def fits(articles: Pair[Article], compared: Compared) -> bool:
    """Whether all that a comparison names is there in these articles."""
    ends = [(len(article.paragraphs), len(article.sentences)) for article in articles]
    low = articles if articles.left.digest <= articles.right.digest else articles.swapped()
    known = [match for matches in compared.known for match in matches]
    if any(not _inside(match, low) for match in known):
        return False
    if any(not _inside(match, articles) for match in (*compared.matches, *compared.possible)):
        return False
    laid = ([p for row in compared.rows for p in row.paragraphs[side]] for side in Side)
    return all(numbers == list(range(paragraphs)) for numbers, (paragraphs, _) in zip(laid, ends, strict=True))


def reason_of(trouble: Trouble, seconds: float) -> Message:
    """What an editor is told of a worker that did not answer within `seconds`."""
    if trouble is Trouble.TOO_LONG:
        return reasons.tr("reading it took more than {seconds} seconds").fill(seconds=round(seconds))
    if trouble is Trouble.TOO_LARGE:
        return reasons.tr("reading it took too much memory")
    return reasons.tr("its reader broke down")
