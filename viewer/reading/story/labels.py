"""Assigns a role to every line of a plain text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from viewer.model import Role
from viewer.reading.patterns import lazily
from viewer.reading.story.bylines import is_byline
from viewer.reading.story.furniture import STORY, LineFeatures, find_story, line_features, settle_doubts, stems
from viewer.reading.story.margins import lines_beside_headline, signatures
from viewer.reading.story.mastheads import is_address, is_masthead
from viewer.reading.story.phrases import doubtful_kind_of, heads_comments

_SITE_TAIL = lazily(r"(.{8,220}?)\s{1,3}(«|»|\||–|—|-|·|::|•)\s{1,3}(\S[^«»|]{1,40})")
_WORD = lazily(r"[^\W\d_]{1,40}")
_SENTENCE_INSIDE = lazily(r"\w{3}[.。]\s{0,3}\S")
_HEAD = 25
"""Lines above the story searched for its headline: past date, byline, share buttons and a summary in several lines.
Farther up are menus, whose entries may be headlines of other stories."""
_MAX_DOUBTFUL = 2
"""Lines that may separate the end of the story from a further sentence of it. More would reach into the footer."""
_FIRST_COMMENT = 8
"""Lines of the first comment: a name, an hour, some paragraphs, "Reply"."""
_REACH = 1
"""Lines for which a line that says that it is furniture speaks, if it is the only one."""
_UNTIL = 12
"""Lines below the last paragraph that are story up to the next furniture; more are rather a menu."""
_LEAST_ROWS, _ROWS = 3, 0.6
"""Rows of a table or schedule right below the story, and their share of the lines there; a menu has fewer figures."""
_PLAIN_HEAD = 6
"""The same where no furniture is above the story: date, section, byline and source may be."""


def label_lines(texts: Sequence[str], language: str) -> list[Role]:
    """The role of each line of one article in `language`."""
    lines = settle_doubts([line_features(text, language) for text in texts])
    start, stop = find_story(lines)
    saying = [i for i, line in enumerate(lines) if line.says_furniture]
    prose = any(line.is_paragraph for line in lines[start:stop])
    page = bool(saying) and prose
    top = page or any(i < start for i in saying)
    about, story_words = _stems_of(lines[start:stop]), _words_of(lines[start:stop])
    headline, start = _find_headline(lines, start, stop, about, story_words, page=top)
    stop = _extend_end(lines, start, stop) if page else _next_furniture(lines, stop)
    roles = [Role.FURNITURE] * len(lines)
    for i in range(start, stop):
        roles[i] = _role_inside(lines, i, stop)
    head: dict[int, Role] = {}
    if prose and headline is not None:
        head = lines_beside_headline(lines, headline, start, about, story_words)
    for i in range(start):
        found = None if lines[i].kind else head.get(i)
        roles[i] = found or _role_before(lines, i, headline)
        # Without a line that says so, nothing is furniture but what stands beside the headline of a report: a verse, a
        # table.
        if roles[i] is Role.FURNITURE and not top and not lines[i].kind and not found:
            roles[i] = _role_inside(lines, i, stop)
    for i in range(stop, len(lines)):
        if lines[i].kind == "byline":
            roles[i] = Role.BYLINE
    for i, role in signatures(lines[:stop], about, story_words).items() if prose else ():
        roles[i] = role
    return _unfolded(lines, roles, saying[0], stop) if len(saying) == 1 else roles


def _unfolded(lines: Sequence[LineFeatures], roles: Sequence[Role], saying: int, stop: int) -> list[Role]:
    """The roles if a lone line says that it is furniture: a page has more, so that it speaks for its neighbours."""
    until = _speaks_until(lines, saying, stop)
    return [
        _role_inside(lines, i, len(lines))
        if role is Role.FURNITURE and not lines[i].kind and not saying - _REACH <= i < until
        else role
        for i, role in enumerate(roles)
    ]


def _speaks_until(lines: Sequence[LineFeatures], saying: int, stop: int) -> int:
    """Up to where a lone line speaks for those below it.

    Below a story that ends at `stop` or before it, that is the end for the head of the comments, and for "Read more"
    above nothing but headlines.
    """
    line, below = lines[saying], lines[saying + 1 :]
    headlines = line.opens_list and not any(other.ended or other.weight > 0 for other in below)
    if saying >= stop and (line.opens_comments or headlines):
        return len(lines)
    return saying + _REACH + 1


def label_paragraphs(texts: Sequence[str], language: str, headline: int | None = None) -> list[Role | None]:
    """The roles that wording and place give away of the lines of a story that was separated from its page.

    `headline` is the index of its headline, if one is known.
    """
    lines = [line_features(text, language) for text in texts]
    roles = [_role_by_wording(line) for line in lines]
    first = next((i for i in range((headline or 0), len(lines)) if lines[i].is_paragraph and i != headline), None)
    if first is None:
        return roles
    about, story_words = _stems_of(lines), _words_of(lines)
    found = signatures(lines, about, story_words)
    if headline is not None:
        found |= lines_beside_headline(lines, headline, first, about, story_words, marked=True)
    return [role or found.get(i) for i, role in enumerate(roles)]


def label_by_wording(text: str, language: str) -> Role | None:
    """The role that the wording of a line gives away, within a story already separated from its page; else None."""
    return _role_by_wording(line_features(text, language))


def _role_by_wording(line: LineFeatures) -> Role | None:
    return _role_of_kind(line) if line.kind else None


def _stems_of(story: Sequence[LineFeatures]) -> Counter[str]:
    """In how many paragraphs of a story each stem is."""
    return Counter(stem for line in story if line.weight > 0 for stem in set(stems(line.text)))


def _words_of(story: Sequence[LineFeatures]) -> frozenset[str]:
    """The words of a story's paragraphs that are no names: in lower case, or in capitals such as "TV"."""
    words = (word for line in story if line.weight > 0 for word in _WORD.findall(line.text))
    return frozenset(word.casefold() for word in words if word.islower() or word.isupper())


def comments_start(texts: Sequence[str], language: str) -> int:
    """The line that heads the comments below a story that was separated from its page; the number of lines if none.

    A lone word, "Comments", may head a part of a report: then a button of comments must follow it.
    """
    above, counted = 0.0, 0
    for head in (i for i, text in enumerate(texts) if heads_comments(text)):
        above += sum(max(0.0, line_features(text, language).weight) for text in texts[counted:head])
        counted = head
        buttons = any(doubtful_kind_of(below) == "comments" for below in texts[head + 1 : head + 1 + _FIRST_COMMENT])
        if above > STORY and (buttons or len(texts[head].split()) > 1):
            return head
    return len(texts)


def split_site(text: str) -> tuple[str, str]:
    """Split a page title such as "What happened « The Site" into headline and site, which may be empty."""
    match = _SITE_TAIL.fullmatch(text)
    return (match.group(1).strip(), match.group(3).strip()) if match else (text, "")


def _find_headline(
    lines: Sequence[LineFeatures],
    start: int,
    stop: int,
    about: Counter[str],
    story_words: Container[str],
    *,
    page: bool,
) -> tuple[int | None, int]:
    """The index of the headline, or None, and the start of the story after it.

    Candidates are the lines above the story; only the first few unless it is a page with furniture. They are
    compared with what its paragraphs are about, and with the words `story_words` in them.
    """
    candidates = [
        (_headline_score(lines, i, start, about), i)
        for i in (range(max(0, start - _HEAD), start) if page else range(min(start, _PLAIN_HEAD)))
        if _is_headline_candidate(lines[i])
    ]
    if not page and start:
        first = _below_masthead(lines, candidates) if is_masthead(lines[0].text, story_words) else 0
        if first is None and start + 1 < stop and _is_headline_by_shape(lines, start):
            return start, start + 1
        if _is_title(lines[first or 0]):
            return first or 0, start
    if candidates:
        # A line of whose words the story has more than a quarter: "Council closes the old bridge". Or the first line of
        # the text, if it is the only candidate: "A winter without a ferry".
        score, i = max(candidates)
        if score > 0.25 or (len(candidates) == 1 and i == 0):
            return i, start
        # A headline with a play on words shares none: then the first line of a headline's shape, unless penalties rule
        # it out, as for "- The Harbour Post".
        shaped = [
            i
            for score, i in sorted(candidates, key=lambda item: item[1])
            if score > -0.3 and _is_headline_size(lines[i])
        ]
        if shaped:
            return shaped[0], start
    # A headline that ends like a sentence, "The bridge is closed!", was taken for the first line of the story.
    if start + 1 < stop and _is_headline_by_shape(lines, start):
        return start, start + 1
    return None, start


def _below_masthead(lines: Sequence[LineFeatures], candidates: Sequence[tuple[float, int]]) -> int | None:
    """The headline below an outlet's name or an address in the first line; None if no line there is one.

    A headline may be like a name, "Council Saves The Post": the other line says more of what the story does, or is
    right above date and byline.
    """
    scores = {i: score for score, i in candidates}
    least = 0.0 if is_address(lines[0].text) else scores.get(0, 0.0)
    return next(
        (
            i
            for i in sorted(scores)
            if i
            and (_is_headline_size(lines[i]) or _is_headline_by_shape(lines, i))
            and (scores[i] > least or _is_signed(lines[i + 1]))
        ),
        None,
    )


def _is_signed(following: LineFeatures) -> bool:
    """Whether the line below a line is one that stands below headlines."""
    return following.kind in ("date", "byline") or is_byline(following.text)


def _is_title(line: LineFeatures) -> bool:
    """Whether the first line of a text without furniture is its title: unended, of three words, or two in capitals."""
    return (
        not line.ended
        and line.size <= 120
        and not line.text.endswith((",", ";", ":"))
        and not line.kind
        and not line.is_item
        and not is_byline(line.text)
        and (line.words >= 3 or (line.words == 2 and line.text.isupper()) or line.size > len(line.text))
    )


def _is_headline_size(line: LineFeatures) -> bool:
    """Whether a line has the size of a headline, from four words to two printed lines, and no end mark."""
    return line.size <= 120 and not line.ended and (line.words >= 4 or line.size > len(line.text))


def _is_headline_candidate(line: LineFeatures) -> bool:
    """Whether a line is a candidate for the headline; also a caption: "Photos: The last ferry"."""
    return (
        line.kind in ("", "caption")
        and not (line.is_item and not line.text[0].isdigit())
        and 12 <= line.size <= 220
        and (line.words >= 2 or line.size > len(line.text))
        and not is_byline(line.text)
    )


def _headline_score(lines: Sequence[LineFeatures], i: int, start: int, about: Counter[str]) -> float:
    """Rate line `i` as headline of the story at `start`: the share of its words that the story has, minus penalties."""
    line = lines[i]
    text, site = split_site(line.text)
    words = stems(text)
    shared = sum(stem in about for stem in words) / max(1, len(words))
    repeated = bool(site) and any(other.text == text for other in lines)
    # Among similar lines the one nearest to the story: the same headline often stands in a menu farther up.
    penalty = 0.005 * (start - i)
    # "Bridge closed | The Harbour Post" is the page's title if "Bridge closed" has a line of its own; "- The Post" is a
    # remnant of one.
    penalty += 0.4 if repeated or line.text.startswith("-") else 0.0
    # Longer than two lines of large type: a summary, which shares even more words with the story.
    penalty += 0.35 if line.size > 120 else 0.0
    # "The bridge is closed." may be a summary; questions are headlines.
    penalty += 0.2 if line.ended and not line.text.endswith("?") else 0.0
    return shared - penalty


def _is_headline_by_shape(lines: Sequence[LineFeatures], i: int) -> bool:
    """Whether a line with an end mark is the headline nevertheless, by its shape and by the line after it."""
    line, following = lines[i], lines[i + 1]
    # Farther down, long, or a quotation as a whole: the first paragraph.
    if i > 3 or line.size > 140 or line.text[:1] in '“"«„':
        return False
    # With a full stop only before a date or byline: "The bridge is closed." / "By Anna Berg".
    if line.text.endswith("."):
        return _is_signed(following)
    # Otherwise before a longer paragraph: "Who will pay for the bridge?" / "The council could not agree on Tuesday …".
    return line.text.endswith(("?", "!", "”", '"', "»", "’", "'")) and following.size > 1.3 * line.size


def _next_furniture(lines: Sequence[LineFeatures], stop: int) -> int:
    """The next line that says that it is furniture, other than a box; else the end."""
    return next((i for i in range(stop, len(lines)) if lines[i].says_furniture and not lines[i].is_box), len(lines))


def _extend_end(lines: Sequence[LineFeatures], start: int, stop: int) -> int:
    """Move the end of the story past short sentences and unended lines after its last paragraph.

    Only up to the next furniture, and all up to there if that is near. Else taken in are rows of a table; sentences,
    "The council meets again in May."; the last line of all if it has five words, "(Additional reporting from Bergen and
    Oslo)"; and long lines about the story.
    """
    about = {stem for line in lines[start:stop] if line.weight > 0 for stem in stems(line.text)}
    following = next((i for i in range(stop, len(lines)) if lines[i].kind), len(lines))
    if following - stop <= _UNTIL:
        return following
    rows = [i for i in range(stop, following) if lines[i].is_row]
    if len(rows) >= _LEAST_ROWS and len(rows) >= _ROWS * (rows[-1] + 1 - stop):
        stop = rows[-1] + 1
    for i in range(stop, len(lines)):
        line = lines[i]
        if line.is_box:
            continue
        if line.kind or i - stop > _MAX_DOUBTFUL:
            return stop
        words = stems(line.text)
        shared = sum(stem in about for stem in words) / max(1, len(words))
        last = i == stop == len(lines) - 1 and line.words >= 5
        if line.ended or last or (line.size >= 60 and shared >= 0.5):
            stop = i + 1
    return stop


def _role_inside(lines: Sequence[LineFeatures], i: int, stop: int) -> Role:
    line = lines[i]
    if line.kind:
        return _role_of_kind(line)
    # The headline of another story under "Recommended".
    if i and lines[i - 1].opens_list and not line.ended and line.size < 90:
        return Role.FURNITURE
    return Role.SUBHEAD if _is_subhead(lines, i, stop) else Role.BODY


def _role_of_kind(line: LineFeatures) -> Role:
    if line.kind == "byline":
        return Role.BYLINE
    # Shorter, it is a mere credit: "Photo: A. Berg".
    if line.kind == "caption" and (line.words >= 6 or line.size >= 50):
        return Role.CAPTION
    return Role.FURNITURE


def _is_subhead(lines: Sequence[LineFeatures], i: int, stop: int) -> bool:
    """Whether a line inside the story is a subhead: short, not a sentence, and above a paragraph."""
    line = lines[i]
    # A sentence, or two as in "Closed for good. What now"; subheads have neither.
    if line.size >= 90 or line.words > 14 or not _unended(line) or _SENTENCE_INSIDE.search(line.text):
        return False
    # "• The ferry runs every hour" is an item; "1. The vote" may be a numbered subhead.
    if line.is_item and not line.text[:1].isdigit():
        return False
    # A question that opens with a quotation, "“For ever” – what does that mean?", is part of the story.
    if line.text[:1] in '“"«„' and line.ended:
        return False
    # Followed by another short unended line it is one of a list, and a subhead is not longer than its paragraph.
    following = next((other for other in lines[i + 1 : stop] if not other.kind), None)
    return (
        following is not None and not (_unended(following) and following.size < 90) and following.size > line.size * 0.8
    )


def _unended(line: LineFeatures) -> bool:
    """Whether a line ends like a heading: without an end mark, with "?", or with ":" after at most six words."""
    if line.text.endswith((":", "：")):
        return line.words <= 6
    return not line.ended or line.text.endswith(("?", "？", "؟"))


def _role_before(lines: Sequence[LineFeatures], i: int, headline: int | None) -> Role:
    """The role of a line above the story."""
    line = lines[i]
    if i == headline:
        return Role.HEADLINE
    if line.kind:
        return _role_of_kind(line)
    if is_byline(line.text):
        return Role.BYLINE
    # Above the headline a sentence needs more words, because slogans stand there: "News you can trust."
    sentence = line.ended and line.words >= (4 if headline is None or i > headline else 6)
    if headline is not None and i < headline:
        return Role.BODY if sentence else Role.FURNITURE
    if headline is None and (line.words < 4 or line.text.startswith("-")):
        return Role.FURNITURE
    # "Anna Berg, Oslo": capitalised words only, no stop word, and none of a section such as "World News".
    if line.names_persons:
        return Role.BYLINE
    # The standfirst, between headline and story: "What the closure means for the lower town".
    said = line.words >= 6 and line.common > 0
    return Role.BODY if line.size >= 60 or sentence or said else Role.FURNITURE
