"""A drawn body from behind, to tap where it hurts; the list beside it says the same."""

from collections.abc import Sequence
from math import inf
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pt_coach.ui.controls import label
from pt_coach.ui.theme import GAP, Theme

Outline = Sequence[tuple[float, float]]

# The drawing's own units, its middle at 50.
_WIDTH: Final = 100.0
_HEIGHT: Final = 208.0
# A finger that misses by this much is meant for the nearest place.
_REACH: Final = 9.0
_LINE: Final = 1.4

# The person's left half; seen from behind, left is at the left.
_LEFT: Final[dict[str, Outline]] = {
    "buttock": ((33, 86), (49, 86), (49, 104), (45, 108), (36, 108), (31, 100)),
    "thigh": ((32, 106), (37, 111), (45, 111), (49, 107), (48, 148), (37, 148)),
    "below_knee": ((37, 151), (48, 151), (49, 164), (46, 188), (40, 188), (36, 164)),
    "foot": ((39, 191), (47, 191), (48, 201), (33, 201)),
}
_BACK: Final[Outline] = (
    (30, 31), (70, 31), (69, 44), (64, 62), (67, 83), (33, 83), (36, 62), (31, 44),
)  # fmt: skip
_ARM: Final[Outline] = ((27, 33), (21, 38), (17, 62), (12, 98), (18, 100), (24, 68), (29, 52))
_HEAD: Final = QRectF(40, 3, 20, 24)


class BodyDrawing(QWidget):
    """The body itself, without words.

    Signals:
        tapped: the place, and `left`, `right` or an empty text.
    """

    tapped = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._colours = theme.palette
        self._chosen: frozenset[tuple[str, str]] = frozenset()
        self._pale = False
        # Three times the least height of something to press: a foot is as wide as a finger.
        self._scale = 3 * theme.target_px / _WIDTH
        self._places = _places()
        self.setFixedSize(round(_WIDTH * self._scale), round(_HEIGHT * self._scale))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mark(self, place: str, side: str) -> None:
        """Fill a place of one side or of both; it is pale until a side is said."""
        self._pale = not side and place != "back"
        sides = (side,) if side in ("left", "right") else ("left", "right", "")
        self._chosen = frozenset((place, one) for one in sides)
        self.update()

    def centre_of(self, place: str, side: str) -> QPointF:
        """Where a place is, in px of the widget."""
        return self._places[place, side].boundingRect().center() * self._scale

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what was tapped, or what lies nearest."""
        at = event.position() / self._scale
        reached = {key: _distance(path, at) for key, path in self._places.items()}
        nearest = min(reached, key=lambda key: reached[key])
        if reached[nearest] <= _REACH:
            self.tapped.emit(*nearest)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the body; a chosen place is filled, and has a dot for eyes that see no colour."""
        c = self._colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        painter.setPen(QPen(QColor(c.soft), _LINE))
        painter.setBrush(QColor(c.card))
        painter.drawEllipse(_HEAD)
        for outline in (_ARM, _mirrored(_ARM)):
            painter.drawPath(_path(outline))
        for key, path in self._places.items():
            chosen = key in self._chosen
            filled = c.hover if self._pale else c.accent
            painter.setBrush(QColor(filled if chosen else c.card))
            painter.drawPath(path)
            if chosen and not self._pale:
                painter.setBrush(QColor(c.on_accent))
                painter.drawEllipse(path.boundingRect().center(), 2.4, 2.4)
        painter.end()


class BodyMap(QWidget):
    """The body with its words; taps come from `drawing`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.drawing = BodyDrawing(theme)
        self.drawing.setAccessibleName(self.tr("A body seen from behind, to tap"))
        description = self.tr("The list beside it says the same and takes the keys.")
        self.drawing.setAccessibleDescription(description)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        sides = QHBoxLayout()
        right = label(self.tr("Right"), "soft", wrap=False)
        sides.addWidget(label(self.tr("Left"), "soft", wrap=False))
        sides.addStretch(1)
        sides.addWidget(right)
        column.addLayout(sides)
        column.addWidget(self.drawing, 0, Qt.AlignmentFlag.AlignHCenter)
        caption = label(self.tr("Seen from behind"), "soft", wrap=False)
        column.addWidget(caption, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_place(self, value: str | None) -> None:
        """Mark a place such as `back` or `thigh:left`; nothing for None."""
        place, _, side = (value or "").partition(":")
        self.drawing.mark(place, side)


def _places() -> dict[tuple[str, str], QPainterPath]:
    found = {("back", ""): _path(_BACK)}
    for place, outline in _LEFT.items():
        found[place, "left"] = _path(outline)
        found[place, "right"] = _path(_mirrored(outline))
    return found


def _mirrored(outline: Outline) -> Outline:
    return [(_WIDTH - x, y) for x, y in outline]


def _path(outline: Outline) -> QPainterPath:
    """The outline with round corners."""
    corners = [QPointF(x, y) for x, y in outline]
    path = QPainterPath()
    for i, corner in enumerate(corners):
        before, after = corners[i - 1], corners[(i + 1) % len(corners)]
        begin, end = _towards(corner, before), _towards(corner, after)
        if i:
            path.lineTo(begin)
        else:
            path.moveTo(begin)
        path.quadTo(corner, end)
    path.closeSubpath()
    return path


def _towards(corner: QPointF, other: QPointF) -> QPointF:
    way = other - corner
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    share = min(4.0, length / 2) / length
    return QPointF(corner.x() + way.x() * share, corner.y() + way.y() * share)


def _distance(path: QPainterPath, at: QPointF) -> float:
    """From a point to an outline in the drawing's units; 0 inside."""
    if path.contains(at):
        return 0.0
    polygon: QPolygonF = path.toFillPolygon()
    offsets = (polygon.at(i) - at for i in range(polygon.count()))
    return min(((o.x() ** 2 + o.y() ** 2) ** 0.5 for o in offsets), default=inf)
