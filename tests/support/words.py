"""Words of texts, as the marks of a match have them."""

from tests.support.making import make_article
from viewer.comparing.edits import words_of
from viewer.comparing.tidy import Unit, Word
from viewer.model import Span
from viewer.model.options import Options


def words(text: str, language: str = "en") -> list[Word]:
    """The words of one sentence; small words say nothing by themselves."""
    article = make_article(text, language=language)
    return list(words_of(article, Span(0, 1), Options(), frozenset({"the", "of", "a", "and", "in"}).__contains__))


def told(text: str, units: list[Unit], language: str = "en") -> list[tuple[str, str]]:
    """What each unit says, and its words."""
    found = words(text, language)
    return [(unit.key, text[found[unit.start].start : found[unit.stop - 1].stop]) for unit in units]
