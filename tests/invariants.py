"""What must hold of every article, however odd the file it was read from."""

import unicodedata

from viewer.model import Article, Role


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
