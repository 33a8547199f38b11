"""What must hold of every article, however odd the file it was read from."""

import unicodedata

from viewer.comparing.words.characters import without_invisible
from viewer.model import Article, Comparison, Match, Role, Side


def check_article(article: Article) -> None:
    assert article.paragraphs
    assert article.title
    assert len(article.digest) == 64
    _check_texts(article)
    _check_slices(article)
    for paragraph in article.paragraphs:
        assert isinstance(paragraph.role, Role)


def _check_texts(article: Article) -> None:
    for text in (
        article.title,
        article.source,
        article.byline,
        article.language,
        *(p.text for p in article.paragraphs),
    ):
        assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in text), repr(text[:200])
        assert text == text.strip()
    assert all(paragraph.text for paragraph in article.paragraphs)
    assert all(len(paragraph.text) <= 20_000 for paragraph in article.paragraphs)


def _check_slices(article: Article) -> None:
    """The sentences tile the paragraphs in order, and stand where they say."""
    next_sentence = 0
    for number, paragraph in enumerate(article.paragraphs):
        assert paragraph.sentences.start == next_sentence
        assert len(paragraph.sentences) >= 1
        next_sentence = paragraph.sentences.stop
        position = 0
        for i in paragraph.sentences:
            sentence = article.sentences[i]
            assert sentence.paragraph == number
            assert sentence.text
            assert sentence.span.cut(paragraph.text) == sentence.text
            assert len(sentence.span) == len(sentence.text)
            assert not paragraph.text[position : sentence.span.start].strip()
            position = sentence.span.stop
        assert not paragraph.text[position:].strip()
    assert next_sentence == len(article.sentences)


def check_comparison(comparison: Comparison) -> None:
    """What must hold of every comparison."""
    for side in Side:
        article = comparison.articles[side]
        tiled = [p for row in comparison.rows for p in row.paragraphs[side]]
        assert tiled == list(range(len(article.paragraphs))), "rows tile the article in order"
        content = set(article.content())
        assert comparison.matched(side) <= content, "only content is matched"
        assert set(comparison.only(side)) <= content - comparison.matched(side)
    assert all(row.paragraphs.left or row.paragraphs.right for row in comparison.rows)
    for match in (*comparison.matches, *comparison.possible):
        assert match.sentences.left
        assert match.sentences.right
        assert 0 <= match.score <= 1
    for match in comparison.matches:
        check_edits(comparison, match)


def check_edits(comparison: Comparison, match: Match) -> None:
    """Applying a match's edits and style to its left words gives its right words."""
    for edit in (*match.edits, *match.style):
        for side in Side:
            passage = edit.passages[side]
            inside = {p.paragraph: p.span for p in comparison.articles[side].passages(match.sentences[side])}
            assert passage.paragraph in inside
            whole = inside[passage.paragraph]
            assert whole.start <= passage.span.start <= passage.span.stop <= whole.stop
    if not match.rewritten:
        applied, wanted = plain(apply_edits(comparison, match)), plain(_text(comparison, match, Side.RIGHT))
        assert applied.casefold() == wanted.casefold()
        capitals = sum(one != other for one, other in zip(applied, wanted, strict=False))
        assert capitals <= sum(map(len, match.sentences)), "only the capitals that begin sentences are no difference"


def apply_edits(comparison: Comparison, match: Match) -> str:
    """The left text of a match with its right words put in."""
    edits = sorted((*match.edits, *match.style), key=lambda edit: edit.passages)
    article, other = comparison.articles
    parts = []
    for piece in article.passages(match.sentences.left):
        text, at = article.paragraphs[piece.paragraph].text, piece.span.start
        for old, new in (edit.passages for edit in edits):
            if old.paragraph == piece.paragraph:
                assert at <= old.span.start, "edits stand in order and apart"
                parts += [text[at : old.span.start], " ", new.span.cut(other.paragraphs[new.paragraph].text), " "]
                at = old.span.stop
        parts += [text[at : piece.span.stop], " "]
    return "".join(parts)


def plain(text: str) -> str:
    """A text without white space and what is invisible, which a comparison ignores by default."""
    return unicodedata.normalize("NFC", "".join(without_invisible(text).split()))


def _text(comparison: Comparison, match: Match, side: Side) -> str:
    article = comparison.articles[side]
    return " ".join(
        piece.span.cut(article.paragraphs[piece.paragraph].text) for piece in article.passages(match.sentences[side])
    )
