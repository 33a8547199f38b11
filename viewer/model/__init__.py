"""The data model: frozen values that every other package passes around."""

from viewer.model.article import Article, Note, Paragraph, Passage, Role, Sentence, Span
from viewer.model.collection import Collection, Coverage, share_of
from viewer.model.comparison import Comparison, Edit, Match, Pair, Row, Side, swap_matches
from viewer.model.source import AS_IT_SEEMS, ReadAs, Source, Stamp

__all__ = [
    "AS_IT_SEEMS",
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
    "ReadAs",
    "Role",
    "Row",
    "Sentence",
    "Side",
    "Source",
    "Span",
    "Stamp",
    "share_of",
    "swap_matches",
]
