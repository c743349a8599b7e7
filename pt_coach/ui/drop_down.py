"""A list to choose one of, behind a field that shows the choice."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox

from pt_coach.ui.theme import Role, Theme


class DropDown(QComboBox):
    """Arrows and letters choose; the style's own arrow is too small to be seen at large text."""

    def __init__(self, theme: Theme, name: str) -> None:
        """Offer nothing yet.

        Args:
            theme: colours and sizes.
            name: what is chosen, for screen readers.
        """
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """An arrow at the end of the field."""
        super().paintEvent(event)
        half = self._theme.type_px(Role.BODY) * 0.28
        x, y = self.width() - 3.2 * half - self._theme.px(6), self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.palette.ink), max(2.0, half / 3)))
        points = [QPointF(x, y - half / 2), QPointF(x + half, y + half / 2)]
        painter.drawPolyline(QPolygonF([*points, QPointF(x + 2 * half, y - half / 2)]))
        painter.end()
