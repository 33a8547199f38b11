"""Word differences within a match: of what is said, and of how it is written."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from viewer.comparing.style.lists import calendar_names
from viewer.comparing.style.units import join_units
from viewer.comparing.style.unspaced import cut_alike, without_shared_ends
from viewer.comparing.tidy import Change, Word, tidy_changes
from viewer.comparing.words.datelines import dateline_end
from viewer.comparing.words.folding import set_in_capitals
from viewer.comparing.words.keys import faces
from viewer.comparing.words.tokens import cut_tokens
from viewer.model import Article, Edit, Match, Pair, Passage, Side, Span
from viewer.model.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from diff_match_patch import diff_match_patch

MOST_TOKENS = 1500
"""Tokens per side above which a match gets no word marks, because the cost of the diff grows with their square."""
KEPT = 0.3
"""Share of the shorter side's content words that must be unchanged for edits to be listed. Lower, and a rewritten
sentence is cut into fragments; higher, and a sentence with one changed clause is no longer marked word by word."""

MOSTLY = 2 / 3
"""Share of all words of the shorter side, function words too, that is enough as well: in a short sentence one changed
word may be the only one with content ("The future is here and this is it").
"""
_FOOTNOTE = re.compile(r"\[\w{1,3}\]|[⁰¹²³⁴-⁹]{1,3}|[*†‡]")


class Marked(NamedTuple):
    """What differs within a match."""

    edits: tuple[Edit, ...] = ()
    style: tuple[Edit, ...] = ()
    """Where both say the same in another house style."""
    hidden: int = 0
    """Differences of style that the options ignore."""
    rewritten: bool = False
    """Whether there are too many edits to list; `edits` are then figures, days and names that only one side has."""


def mark_edits(
    articles: Pair[Article], sentences: Pair[Span], options: Options, is_function: Callable[[str], bool]
) -> Marked:
    """What turns the left sentences into the right ones."""
    if _read_alike(articles, sentences):
        return Marked()
    plain = Pair(*(list(words_of(articles[side], sentences[side], options, is_function)) for side in Side))
    words = join_units(cut_alike(plain), Pair(*(article.language for article in articles)))
    starts = Pair(*(articles[side].passages(sentences[side])[0] for side in Side))
    changes: list[Change] = []
    if [word.key for word in words.left] != [word.key for word in words.right]:
        if max(map(len, words)) > MOST_TOKENS or not _kept(words, [Change(Span(0, 0), Span(0, 0))], whole=True):
            return Marked(_listed(words, _facts(words), starts), rewritten=True)
        changes = _compared(words, _dateline(articles, sentences, words))
        if not _kept(words, changes):
            return Marked(_listed(words, _facts(words), starts), rewritten=True)
    notes = [change for change in changes if _is_note(words, change)]
    pairs = list(_unchanged(words, changes))
    styled = [*_style_runs(words, pairs), *notes]
    styled.sort(key=lambda change: (change.left, change.right))
    return Marked(
        _listed(words, [change for change in changes if change not in notes], starts),
        _listed(words, styled, starts),
        hidden=sum(_is_hidden(words.left[i], words.right[j]) for i, j in pairs),
    )


def _dateline(articles: Pair[Article], sentences: Pair[Span], words: Pair[list[Word]]) -> Pair[int]:
    """How many words of each side are a dateline that the other side lacks: "June 14" is none of its "fourteen"."""
    counts = []
    for side in Side:
        first = articles[side].sentences[sentences[side].start]
        end = first.span.start + dateline_end(first.text)
        counts.append(sum(word.paragraph == first.paragraph and word.stop <= end for word in words[side]))
    return Pair(*counts) if not all(counts) else Pair(0, 0)


def _compared(words: Pair[list[Word]], apart: Pair[int]) -> list[Change]:
    """What turns the left words into the right ones; the first `apart` words of each side stand opposite nothing."""
    rest = Pair(words.left[apart.left :], words.right[apart.right :])
    changes = tidy_changes(rest, compare_keys(*([word.key for word in side] for side in rest)))
    if not any(apart):
        return changes
    behind = (Change(_behind(change.left, apart.left), _behind(change.right, apart.right)) for change in changes)
    return [Change(Span(0, apart.left), Span(0, apart.right)), *behind]


def _behind(span: Span, count: int) -> Span:
    return Span(span.start + count, span.stop + count)


def _read_alike(articles: Pair[Article], sentences: Pair[Span]) -> bool:
    """Whether both sides are identical: a shortcut for most matches of a reprint, which need no tokens."""
    left, right = ([articles[side].sentences[i].text for i in sentences[side]] for side in Side)
    return left == right


def with_edits(articles: Pair[Article], match: Match, options: Options, is_function: Callable[[str], bool]) -> Match:
    """A copy of the match with its edits filled in."""
    edits, style, hidden, rewritten = mark_edits(articles, match.sentences, options, is_function)
    return match._replace(edits=edits, style=style, hidden=hidden, rewritten=rewritten)


def words_of(article: Article, sentences: Span, options: Options, is_function: Callable[[str], bool]) -> Iterator[Word]:
    """The tokens of some sentences that are compared; `is_function` tells by its key whether a word says little."""
    face_of = faces(options)
    for number in sentences:
        sentence = article.sentences[number]
        in_capitals, opens = set_in_capitals(sentence.text), True
        for token in cut_tokens(sentence.text):
            key, written, text, raw, is_word = face_of(token.text, in_capitals)
            if not key:
                continue
            start = sentence.span.start + token.start
            named = is_word and not opens and token.text[0].isupper() and not in_capitals
            content = is_word and (named or not is_function(key))
            stop = start + len(token.text)
            yield Word(
                key, sentence.paragraph, start, stop, content, written, text, raw, is_word, opens=opens and is_word
            )
            opens = opens and not is_word


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


def _facts(words: Pair[list[Word]]) -> list[Change]:
    """Figures, days and names that only one side has.

    Figures stand opposite figures, days opposite days, in their order; names opposite nothing, for nobody knows which
    of them are about the same.
    """
    changes = []
    for is_kind, paired in ((_is_figure, True), (_is_day, True), (_is_name, False)):
        left, right = ([(i, word) for i, word in enumerate(side) if is_kind(word, i)] for side in words)
        on_left, on_right = (Counter(word.key for _, word in side) for side in (left, right))
        spare, lacking = on_left - on_right, on_right - on_left
        if is_kind is _is_name:  # one that begins a sentence of the other side is not known for a name, but it is there
            here, there = (Counter(word.key for word in side if word.raw[:1].isupper()) for side in words)
            spare, lacking = on_left - there, on_right - here
        ones, others = (_runs(_take(*found)) for found in ((left, spare), (right, lacking)))
        ends = Pair(*(Span(len(side), len(side)) for side in words))
        together = min(len(ones), len(others)) if paired else 0
        changes += [Change(*pair) for pair in zip(ones[:together], others[:together], strict=True)]
        changes += [Change(one, ends.right) for one in ones[together:]]
        changes += [Change(ends.left, other) for other in others[together:]]
    return sorted(changes, key=lambda change: (change.left, change.right))


def _runs(places: Sequence[int]) -> list[Span]:
    """Words that follow one another, as one: a name has several."""
    runs: list[Span] = []
    for place in places:
        if runs and runs[-1].stop == place:
            runs[-1] = Span(runs[-1].start, place + 1)
        else:
            runs.append(Span(place, place + 1))
    return runs


def _take(found: Sequence[tuple[int, Word]], wanted: Counter[str]) -> list[int]:
    taken = []
    for place, word in found:
        if wanted[word.key] > 0:
            wanted[word.key] -= 1
            taken.append(place)
    return taken


def _is_figure(word: Word, _place: int) -> bool:
    return word.key[0] == "#" or word.text[:1].isdigit()


def _is_day(word: Word, _place: int) -> bool:
    return word.key[0] == "@" or (word.raw[:1].isupper() and word.text in calendar_names())


def _is_name(word: Word, place: int) -> bool:
    known = _is_day(word, place) or _is_figure(word, place)
    return not word.opens and word.is_content and word.raw[:1].isupper() and not known


def _is_note(words: Pair[list[Word]], change: Change) -> bool:
    """Whether only one side has footnote marks there, or the point of an abbreviation that ends the sentence."""
    side = Side.LEFT if change.left else Side.RIGHT
    run, other = (change.left, change.right) if side is Side.LEFT else (change.right, change.left)
    if other or not run:
        return False
    own = words[side][run.start : run.stop]
    behind = words[side][run.start - 1] if run.start else None
    measure = behind and behind.is_word and (len(behind.raw) <= 2 or behind.raw[-1].isdigit())  # km², 10⁶
    if behind and not measure and behind.stop == own[0].start and all(_FOOTNOTE.fullmatch(word.raw) for word in own):
        return True
    before = words[side.other][other.start - 1].raw if other.start else ""
    return [word.raw for word in own] == ["."] and before.count(".") > 1


def _unchanged(words: Pair[list[Word]], changes: Sequence[Change]) -> Iterator[tuple[int, int]]:
    """The indices of the words that stand opposite one another with one key."""
    i = j = 0
    end = Change(*(Span(len(side), len(side)) for side in words))
    for change in (*changes, end):
        yield from zip(range(i, change.left.start), range(j, change.right.start), strict=True)
        i, j = change.left.stop, change.right.stop


def _style_runs(words: Pair[list[Word]], pairs: Sequence[tuple[int, int]]) -> Iterator[Change]:
    """Runs of words that say the same and are written in other ways; marks and units stand for themselves."""
    run: Change | None = None
    joins = False
    for i, j in pairs:
        if _written_alike(words.left[i], words.right[j]):
            continue
        single = all(word.is_word and " " not in word.raw for word in (words.left[i], words.right[j]))
        if run and single and joins and (run.left.stop, run.right.stop) == (i, j):
            run = Change(Span(run.left.start, i + 1), Span(run.right.start, j + 1))
        else:
            if run:
                yield run
            run = Change(Span(i, i + 1), Span(j, j + 1))
        joins = single
    if run:
        yield run


def _written_alike(one: Word, other: Word) -> bool:
    """Whether two words are written in one way; a capital that only begins a sentence is none."""
    return one.written == other.written or _opens_alike(one, other)


def _opens_alike(one: Word, other: Word) -> bool:
    """Whether only the capital that begins a sentence tells two words apart, if anything does."""
    return (one.opens or other.opens) and one.raw[1:] == other.raw[1:] and one.text[:1] == other.text[:1]


def _is_hidden(one: Word, other: Word) -> bool:
    return one.raw != other.raw and one.written == other.written and not _opens_alike(one, other)


@lru_cache(maxsize=1)
def _differ() -> diff_match_patch:
    from diff_match_patch import diff_match_patch

    differ = diff_match_patch()
    differ.Diff_Timeout = 0  # unlimited: results must not depend on the speed of the computer
    return differ


def compare_keys(left: Sequence[str], right: Sequence[str]) -> list[Change]:
    """The runs of indices that differ: diff-match-patch (Myers 1986) on texts of one character per key."""
    letters: dict[str, str] = {}
    texts = ["".join(letters.setdefault(key, chr(0xE000 + len(letters))) for key in side) for side in (left, right)]
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


def _listed(words: Pair[list[Word]], changes: Sequence[Change], starts: Pair[Passage]) -> tuple[Edit, ...]:
    return tuple(edit for change in changes for edit in _edits(words, change, starts))


def _edits(words: Pair[list[Word]], change: Change, starts: Pair[Passage]) -> Iterator[Edit]:
    """The edits of one change: several if its words cross a paragraph boundary."""
    runs = Pair(words.left[change.left.start : change.left.stop], words.right[change.right.start : change.right.stop])
    if trimmed := without_shared_ends(*runs):
        yield Edit(Pair(*(Passage(runs[side][0].paragraph, trimmed[side]) for side in Side)))
        return
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
