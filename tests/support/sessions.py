"""A session without a thread, and a pair's view that shows what it has compared."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.support.fakes import FakeTasks
from viewer.model import Article, Source
from viewer.window.kit.theme import own_theme
from viewer.window.pair.view import PairView
from viewer.window.session.engine import Engine
from viewer.window.session.open_articles import open_article
from viewer.window.session.session import Session


def session_with(tasks: FakeTasks, *articles: Article) -> Session:
    """A session in which these are open, as if read from files of their own; nothing is compared yet."""
    session = Session(tasks, Engine())
    sources = [Source(f"{number}.txt", Path(f"/{number}.txt"), "text", "") for number in range(len(articles))]
    opened = [
        open_article(session.next_key(), source, article, {}) for source, article in zip(sources, articles, strict=True)
    ]
    session.put(opened, 0)
    return session


def view_on(session: Session, qtbot: QtBot) -> PairView:
    """A view, shown, of whatever pair a session has compared."""
    view = PairView(own_theme("light"))
    qtbot.addWidget(view)
    view.resize(1200, 700)
    view.show()
    session.comparison_ready.connect(view.show_pair)
    return view
