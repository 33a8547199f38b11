"""Long texts to measure with: a book, its seeded edit, and articles made of them. None of them is kept here.

The book is Pride and Prejudice, from Debian's package r-cran-janeaustenr (public domain), fetched by
`apt-get download` into a folder of the reader's; where that fails, sentences are invented.
"""

from __future__ import annotations

import hashlib
import random
import re
import struct
import subprocess
import zlib
from pathlib import Path

from viewer.model import Article, Paragraph, Role, Sentence, Span

Text = list[list[str]]
"""Paragraphs of sentences."""
CACHE = Path.home() / ".cache" / "diptych-benchmarks"
_PACKAGE = "r-cran-janeaustenr"
_ANY_HEADER = 47
_SENTENCE = re.compile(r'(?<=[.!?])["”’)\]]*\s+(?=["“‘(A-Z0-9])')


def books() -> list[Text]:
    """The six novels, or six invented ones; Pride and Prejudice and Sense and Sensibility first."""
    try:
        found = _novels()
    except (OSError, subprocess.SubprocessError):
        found = []
    if not found:
        print("The Debian package with the books cannot be had: invented sentences stand in for them.")
        return [invented(120_000, seed) for seed in range(6)]
    return found


def _novels() -> list[Text]:
    unpacked = CACHE / _PACKAGE
    if not unpacked.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        subprocess.run(["apt-get", "download", _PACKAGE], cwd=CACHE, check=True, capture_output=True)
        package = next(CACHE.glob(f"{_PACKAGE}_*.deb"))
        subprocess.run(["dpkg-deb", "-x", package, unpacked], check=True, capture_output=True)
    base = next(unpacked.rglob("Rdata.rdb"))
    index = zlib.decompress(base.with_suffix(".rdx").read_bytes(), _ANY_HEADER)
    data = base.read_bytes()
    places = re.findall(rb"\x00\x00\x00\x0d\x00\x00\x00\x02(.{4})(.{4})", index, re.DOTALL)
    lists = [_strings(zlib.decompress(data[at + 4 : at + size])) for at, size in map(_numbers, places)]
    texts = {lines[0].strip().lower(): _paragraphs(lines) for lines in lists if lines}
    first = ("pride", "sense")
    return sorted(texts.values(), key=lambda text: [not text[0][0].lower().startswith(word) for word in first])


def _numbers(place: tuple[bytes, bytes]) -> tuple[int, int]:
    return struct.unpack(">i", place[0])[0], struct.unpack(">i", place[1])[0]


def _strings(data: bytes) -> list[str]:
    """The first character vector of a value serialised by R."""
    place = data.find(b"\x00\x00\x00\x10") + 8
    out = []
    for _ in range(struct.unpack(">i", data[place - 4 : place])[0]):
        size = max(struct.unpack(">i", data[place + 4 : place + 8])[0], 0)
        out.append(data[place + 8 : place + 8 + size].decode("utf-8", "replace"))
        place += 8 + size
    return out


def _paragraphs(lines: list[str]) -> Text:
    blocks = "\n".join(line.strip() for line in lines).split("\n\n")
    joined = (" ".join(block.split()).replace("--", "—").replace("_", "") for block in blocks)
    return [[part for part in _SENTENCE.split(block) if part] for block in joined if block]


def invented(words: int, seed: int) -> Text:
    """Sentences of made-up words, as unevenly frequent as real ones."""
    chance = random.Random(seed)
    letters = "etaoinshrdlu"
    listed = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(12_000)]
    weights = [1 / (rank + 2) for rank in range(len(listed))]
    text: Text = []
    while words > 0:
        paragraph = []
        for _ in range(chance.randint(1, 6)):
            chosen = chance.choices(listed, weights, k=chance.randint(5, 30))
            words -= len(chosen)
            paragraph.append(" ".join(chosen).capitalize() + ".")
        text.append(paragraph)
    return text


def words(text: Text) -> int:
    """How many words between white space."""
    return sum(len(sentence.split()) for paragraph in text for sentence in paragraph)


def first_words(text: Text, count: int) -> Text:
    """The paragraphs up to so many words."""
    out: Text = []
    for paragraph in text:
        if count <= 0:
            break
        out.append(paragraph)
        count -= words([paragraph])
    return out


def edited(text: Text, donor: Text, seed: int = 11) -> Text:
    """An edited version: a quarter of the sentences reworded, some rewritten, dropped, added, and blocks moved."""
    chance = random.Random(seed)
    others = [sentence for paragraph in donor for sentence in paragraph]
    vocabulary = [word for sentence in chance.sample(others, min(1000, len(others))) for word in sentence.split()]
    out: Text = []
    for paragraph in text:
        new = []
        for sentence in paragraph:
            draw = chance.random()
            if draw < 0.55:
                new.append(sentence)
            elif draw < 0.88:
                new.append(_reworded(sentence, 0.5 if draw < 0.60 else 0.12, vocabulary, chance))
            if draw > 0.94:
                new.append(chance.choice(others))
        if new:
            out.append(new)
    for _ in range(8 if len(out) > 200 else 1):
        size = chance.randint(1, max(1, min(40, len(out) // 20)))
        start = chance.randrange(max(1, len(out) - size))
        block = out[start : start + size]
        del out[start : start + size]
        place = chance.randrange(len(out) + 1)
        out[place:place] = block
    return out


def _reworded(sentence: str, rate: float, vocabulary: list[str], chance: random.Random) -> str:
    out = []
    for word in sentence.split():
        draw = chance.random() / rate
        if draw >= 1 or draw < 0.75:
            out.append(chance.choice(vocabulary) if draw < 0.5 else word)
        if 0.75 <= draw < 0.9:
            out.append(chance.choice(vocabulary))
    return " ".join(out) or sentence


def plain(text: Text) -> str:
    """The text as a file would hold it."""
    return "\n\n".join(" ".join(paragraph) for paragraph in text) + "\n"


def article(text: Text) -> Article:
    """The text as an article whose sentences are known."""
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(text):
        first, place = len(sentences), 0
        for sentence in paragraph:
            sentences.append(Sentence(sentence, number, Span(place, place + len(sentence))))
            place += len(sentence) + 1
        paragraphs.append(Paragraph(" ".join(paragraph), Role.BODY, Span(first, len(sentences))))
    digest = hashlib.sha256(plain(text).encode()).hexdigest()
    return Article("", "", "", None, "en", None, digest, tuple(paragraphs), tuple(sentences))
