"""What the editor said a paragraph is, remembered for its article."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from viewer.model import Role
from viewer.window.preferences.settings import settings

if TYPE_CHECKING:
    from viewer.model import Article

MOST_ARTICLES = 2000
_GROUP = "labels"


def remember_label(article: Article, paragraph: int, role: Role) -> None:
    """Keep a label for the article as it was read, under the digest it had before any label."""
    kept = settings()
    kept.beginGroup(_GROUP)
    others = [key for key in kept.childKeys() if key != article.digest]
    for key in others[MOST_ARTICLES - 1 :]:
        kept.remove(key)
    labels = _parsed(str(kept.value(article.digest, "")))
    labels[paragraph] = role
    kept.setValue(article.digest, json.dumps({str(number): each.value for number, each in labels.items()}))
    kept.endGroup()


def remembered_labels(article: Article) -> dict[int, Role]:
    """The labels kept for an article just read, by paragraph number."""
    kept = settings()
    labels = _parsed(str(kept.value(f"{_GROUP}/{article.digest}", "")))
    return {number: role for number, role in labels.items() if number < len(article.paragraphs)}


def _parsed(text: str) -> dict[int, Role]:
    try:
        return {int(number): Role(role) for number, role in json.loads(text or "{}").items()}
    except (ValueError, AttributeError):  # a file that someone edited by hand
        return {}
