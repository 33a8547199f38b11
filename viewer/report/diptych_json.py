"""The `diptych/2` format: comparison or coverage as JSON for other programs.

Later versions of the program may add fields, and readers must ignore unknown ones. `diptych/1` excluded sentences with
a possible match from `only` and `unique`.

The JSON Schema is `diptych-2.schema.json` in the program's resources.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from viewer.comparing.furniture import different_furniture
from viewer.model import Article, Comparison, Coverage, Edit, Match, Pair, Passage, Side
from viewer.presenting.counts import count

FORMAT = "diptych/2"


def comparison_document(comparison: Comparison) -> dict[str, Any]:
    """The document that `diptych compare --format json` prints."""
    folded = different_furniture(comparison.articles)
    counts = count(comparison) | {f"folded_{side.name.lower()}": len(folded[side]) for side in Side}
    return {
        "format": FORMAT,
        "kind": "compare",
        "articles": [_article(article) for article in comparison.articles],
        "rows": [{"left": list(row.paragraphs.left), "right": list(row.paragraphs.right)} for row in comparison.rows],
        "matches": [_match(match) for match in comparison.matches],
        "possible": [_match(match) for match in comparison.possible],
        "only": _both(comparison.only),
        "perhaps": _both(comparison.perhaps),
        "apart": [list(pair) for pair in comparison.apart],
        "folded": {"left": list(folded.left), "right": list(folded.right)},
        "counts": counts,
    }


def coverage_document(coverage: Coverage, pairs: Sequence[Comparison] = ()) -> dict[str, Any]:
    """The document that `diptych cover --format json` prints; `pairs` are those that were asked for beside it."""
    indices = range(len(coverage.collection.articles))
    return {
        "format": FORMAT,
        "kind": "cover",
        "articles": [_article(article) for article in coverage.collection.articles],
        "cover": [
            {
                "unique": list(coverage.unique(a)),
                "carriers": [sorted(others) for others in coverage.carriers[a]],
                "unsure": [sorted(others) for others in coverage.unsure[a]],
            }
            for a in indices
        ],
        "versions": [list(group) for group in coverage.versions],
        "shared": [[_share(coverage, a, b) for b in indices] for a in indices],
        **({"pairs": [_pair(coverage, pair) for pair in pairs]} if pairs else {}),
    }


def _share(coverage: Coverage, article: int, other: int) -> int:
    """Percentage of what has an id in one article that another carries: headings have one, too, as everywhere here."""
    if article == other:
        return 100
    content = coverage.collection.articles[article].content()
    carried = sum(other in coverage.carriers[article][sentence] for sentence in content)
    return round(100 * carried / len(content)) if content else 0


def _pair(coverage: Coverage, pair: Comparison) -> dict[str, Any]:
    articles = coverage.collection.articles
    return {"of": [articles.index(article) for article in pair.articles], "compared": comparison_document(pair)}


def _both(ids: Callable[[Side], Sequence[int]]) -> dict[str, list[int]]:
    return {"left": list(ids(Side.LEFT)), "right": list(ids(Side.RIGHT))}


def _article(article: Article) -> dict[str, Any]:
    part = {"part": article.part} if article.part else {}
    return {
        "path": None if article.path is None else str(article.path),
        **part,
        "title": article.title,
        "source": article.source,
        "byline": article.byline,
        "published": article.published,
        "language": article.language,
        "notes": [{"kind": note.kind, "text": str(note.text)} for note in article.notes],
        "paragraphs": [
            {
                "role": paragraph.role.value,
                "text": paragraph.text,
                **({"by_place": True} if paragraph.by_place else {}),
                "sentences": [
                    {
                        "id": i,
                        "start": article.sentences[i].span.start,
                        "stop": article.sentences[i].span.stop,
                        "text": article.sentences[i].text,
                    }
                    for i in paragraph.sentences
                ],
            }
            for paragraph in article.paragraphs
        ],
    }


def _match(match: Match) -> dict[str, Any]:
    return {
        "left": list(match.sentences.left),
        "right": list(match.sentences.right),
        "score": round(match.score, 4),
        "moved": match.moved,
        "rewritten": match.rewritten,
        "by_hand": match.by_hand,
        "edits": [_edit(edit) for edit in match.edits],
        "style": [_edit(edit) for edit in match.style],
        **({"hidden": match.hidden} if match.hidden else {}),
    }


def _edit(edit: Edit) -> Sequence[list[int]]:
    return [_passage(passage) for passage in Pair(*edit.passages)]


def _passage(passage: Passage) -> list[int]:
    return [passage.paragraph, passage.span.start, passage.span.stop]
