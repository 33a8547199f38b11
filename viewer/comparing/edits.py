"""Word differences within a match."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from viewer.comparing.tidy import Change, Word, tidy_changes
from viewer.comparing.words.folding import set_in_capitals
from viewer.comparing.words.tokens import cut_tokens, fold_token, lowered
from viewer.model import Article, Edit, Match, Pair, Passage, Side, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from diff_match_patch import diff_match_patch

    from viewer.model.options import Options

MOST_TOKENS = 1500
"""Tokens per side above which a match gets no word marks, because the cost of the diff grows with their square."""
KEPT = 0.3
"""Share of the shorter side's content words that must be unchanged for edits to be listed. Lower, and a rewritten
sentence is cut into fragments; higher, and a sentence with one changed clause is no longer marked word by word."""

MOSTLY = 2 / 3
"""Share of all words of the shorter side, function words too, that is enough as well: in a short sentence one changed
word may be the only one with content ("The future is here and this is it").
"""


def mark_edits(
    articles: Pair[Article], sentences: Pair[Span], options: Options, is_function: Callable[[str], bool]
) -> tuple[tuple[Edit, ...], bool]:
    """The edits that turn the left sentences into the right ones, and whether there are too many to list."""
    if _read_alike(articles, sentences):
        return (), False
    words = Pair(*(list(_words(articles[side], sentences[side], options, is_function)) for side in Side))
    if [word.key for word in words.left] == [word.key for word in words.right]:
        return (), False
    if max(map(len, words)) > MOST_TOKENS or not _kept(words, [Change(Span(0, 0), Span(0, 0))], whole=True):
        return (), True
    changes = tidy_changes(words, _compare_words(words))
    if not _kept(words, changes):
        return (), True
    starts = Pair(*(articles[side].passages(sentences[side])[0] for side in Side))
    return tuple(edit for change in changes for edit in _edits(words, change, starts)), False


def _read_alike(articles: Pair[Article], sentences: Pair[Span]) -> bool:
    """Whether both sides are identical: a shortcut for most matches of a reprint, which need no tokens."""
    left, right = ([articles[side].sentences[i].text for i in sentences[side]] for side in Side)
    return left == right


def with_edits(articles: Pair[Article], match: Match, options: Options, is_function: Callable[[str], bool]) -> Match:
    """A copy of the match with its edits filled in."""
    edits, rewritten = mark_edits(articles, match.sentences, options, is_function)
    return match._replace(edits=edits, rewritten=rewritten)


def _words(article: Article, sentences: Span, options: Options, is_function: Callable[[str], bool]) -> Iterator[Word]:
    for number in sentences:
        sentence = article.sentences[number]
        in_capitals = options.ignore_case and set_in_capitals(sentence.text)
        for token in cut_tokens(sentence.text):
            key = fold_token(lowered(token.text) if in_capitals else token.text, options)
            if key:
                start = sentence.span.start + token.start
                named = token.start > 0 and token.text[0].isupper() and not in_capitals
                content = token.is_word and (named or not is_function(key))
                yield Word(key, sentence.paragraph, start, start + len(token.text), content)


def _kept(words: Pair[list[Word]], changes: Sequence[Change], *, whole: bool = False) -> bool:
    """Whether enough words are unchanged. `whole` compares bags of words, a cheap test before the diff."""
    changed = {i for change in changes for i in change.left}
    for any_kind, share in ((False, KEPT), (True, MOSTLY)):
        left, right = (Counter(word.key for word in side if any_kind or word.is_content) for side in words)
        if whole:
            standing = (left & right).total()
        else:
            unchanged = (word for i, word in enumerate(words.left) if i not in changed)
            standing = sum(any_kind or word.is_content for word in unchanged)
        if standing >= share * min(left.total(), right.total()):
            return True
    return False


@lru_cache(maxsize=1)
def _differ() -> diff_match_patch:
    from diff_match_patch import diff_match_patch

    differ = diff_match_patch()
    differ.Diff_Timeout = 0  # unlimited: results must not depend on the speed of the computer
    return differ


def _compare_words(words: Pair[list[Word]]) -> list[Change]:
    """The changed runs of words, by index: diff-match-patch (Myers 1986) on texts of one character per word."""
    letters: dict[str, str] = {}
    texts = ["".join(letters.setdefault(word.key, chr(0xE000 + len(letters))) for word in side) for side in words]
    changes: list[Change] = []
    i = j = 0
    open_at: tuple[int, int] | None = None
    for kind, run in [*_differ().diff_main(texts[0], texts[1], checklines=False), (0, "")]:
        if kind == 0:
            if open_at is not None:
                changes.append(Change(Span(open_at[0], i), Span(open_at[1], j)))
                open_at = None
            i, j = i + len(run), j + len(run)
            continue
        open_at = open_at or (i, j)
        i, j = (i + len(run), j) if kind < 0 else (i, j + len(run))
    return changes


def _edits(words: Pair[list[Word]], change: Change, starts: Pair[Passage]) -> Iterator[Edit]:
    """The edits of one change: several if its words cross a paragraph boundary."""
    passages = Pair(_passages(words.left, change.left, starts.left), _passages(words.right, change.right, starts.right))
    most = max(map(len, passages))
    padded = Pair(*(_padded(passages[side], most) for side in Side))
    yield from (Edit(Pair(*halves)) for halves in zip(*padded, strict=True))


def _passages(words: list[Word], run: Span, start: Passage) -> list[Passage]:
    if not run:
        before = words[run.start - 1] if run.start else None
        place = before.stop if before else start.span.start
        return [Passage(before.paragraph if before else start.paragraph, Span(place, place))]
    passages: list[Passage] = []
    for word in words[run.start : run.stop]:
        if passages and passages[-1].paragraph == word.paragraph:
            passages[-1] = Passage(word.paragraph, Span(passages[-1].span.start, word.stop))
        else:
            passages.append(Passage(word.paragraph, Span(word.start, word.stop)))
    return passages


def _padded(passages: list[Passage], most: int) -> list[Passage]:
    end = passages[-1]
    return passages + [Passage(end.paragraph, Span(end.span.stop, end.span.stop))] * (most - len(passages))
