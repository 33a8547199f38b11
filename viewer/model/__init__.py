"""The nouns: frozen values that the rest of the program passes on."""

from viewer.model.article import Article, Note, Paragraph, Role, Sentence, Span
from viewer.model.collection import Collection, Coverage
from viewer.model.comparison import Comparison, Edit, Match, Pair, Passage, Row, Side

__all__ = [
    "Article",
    "Collection",
    "Comparison",
    "Coverage",
    "Edit",
    "Match",
    "Note",
    "Pair",
    "Paragraph",
    "Passage",
    "Role",
    "Row",
    "Sentence",
    "Side",
    "Span",
]
