"""How article text is set: face, size, leading, measure."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from viewer.model import Role
from viewer.model.record import record

SERIFS = (
    "Charter", "New York", "Iowan Old Style", "Georgia", "Noto Serif", "Source Serif 4", "Cambria",
    "Liberation Serif", "DejaVu Serif",
)  # fmt: skip


@record
class TypeSettings:
    """How article text is set."""

    family: str = ""
    """Empty for the best serif this system has."""
    size: float = 15.5
    """Pixels."""
    leading: float = 1.62
    """Line height as a multiple of the size."""
    measure: int = 75
    """Most characters in a line."""
    justified: bool = False

    def font(self, role: Role = Role.BODY) -> QFont:
        """The font of paragraphs with this role."""
        font = QFont(self.family or best_serif())
        scale = {Role.HEADLINE: 1.3, Role.FURNITURE: 0.9, Role.BYLINE: 0.9, Role.CAPTION: 0.92}.get(role, 1.0)
        font.setPixelSize(max(6, round(self.size * scale)))
        font.setBold(role.is_heading)
        font.setItalic(role in (Role.BYLINE, Role.CAPTION))
        return font


@lru_cache(maxsize=1)
def best_serif() -> str:
    """The best reading serif that this system has."""
    families = set(QFontDatabase.families())
    return next((family for family in SERIFS if family in families), "serif")
