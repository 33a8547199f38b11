"""Sentences made ready for the clipboard: as plain text, and as HTML with their marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData

from viewer.model import Side
from viewer.presenting.stars import name_of
from viewer.report.runs import mail_html, sentence_runs
from viewer.window.kit.phrases import Translator, day

if TYPE_CHECKING:
    from viewer.presenting.presentation import Presentation

copying = Translator("copying")


class Copied(NamedTuple):
    """What is put on the clipboard, or dragged out."""

    text: str
    html: str

    def data(self) -> QMimeData:
        """As other programs want it."""
        data = QMimeData()
        data.setText(self.text)
        data.setData("text/html", self.html.encode())
        return data


def copy_sentences(shown: Presentation, side: Side, sentences: Iterable[int], *, sourced: bool) -> Copied:
    """Whole sentences of one side, those of a paragraph together; `sourced`, with their outlet, date and paragraph."""
    article = shown.comparison.articles[side]
    groups: dict[int, list[int]] = {}
    for sentence in sentences:
        groups.setdefault(article.sentences[sentence].paragraph, []).append(sentence)
    texts, pages = [], []
    for paragraph, ids in groups.items():
        source = _source(shown, side, paragraph) if sourced else ""
        runs = [sentence_runs(shown, side, i) for i in ids]
        texts.append(" ".join(article.sentences[i].text for i in ids) + (f"\n— {source}" if source else ""))
        marked = " ".join("".join(map(mail_html, each)) for each in runs)
        pages.append(f"<p>{marked}{f'<br>— {escape(source)}' if source else ''}</p>")
    return Copied("\n\n".join(texts), "".join(pages))


def copy_only(shown: Presentation, side: Side, *, sourced: bool, firm: bool = False) -> Copied:
    """What only one side has, below its outlet's name; `firm` leaves out what may be on the other side after all."""
    perhaps = frozenset(shown.comparison.perhaps(side)) if firm else frozenset()
    only = [i for i in shown.comparison.only(side) if i not in perhaps]
    copied = copy_sentences(shown, side, only, sourced=sourced)
    if not only:
        return copied
    name = name_of(shown.comparison.articles[side])
    return Copied(f"{name}\n\n{copied.text}", f"<p><b>{escape(name)}</b></p>{copied.html}")


def together(copied: Sequence[Copied]) -> Copied:
    """Several below each other."""
    found = [each for each in copied if each.text]
    return Copied("\n\n".join(each.text for each in found), "".join(each.html for each in found))


def _source(shown: Presentation, side: Side, paragraph: int) -> str:
    article = shown.comparison.articles[side]
    place = copying.tr("¶ {number}", "A paragraph's number").format(number=paragraph + 1)
    return ", ".join(part for part in (name_of(article), day(article.published), place) if part)
