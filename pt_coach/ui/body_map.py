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
_LINE: Final = 1.2
# How much a curve follows the points around: a sixth is the usual one.
_SOFTNESS: Final = 1 / 6

# Outline of the person's left half, from the neck down the outside and up the inside of the leg;
# seen from behind, left is at the left.
_LEFT: Final[Outline] = (
    (50, 20), (46.4, 21), (45.6, 27), (39, 31), (31.5, 35), (30, 42), (32.5, 54), (34.5, 64),
    (33.5, 75), (31, 88), (30.8, 100), (32.5, 116), (35.5, 136), (37.2, 150), (36, 162),
    (38, 178), (40, 189), (37, 196), (32.5, 201), (36, 204), (45, 204), (47.5, 199), (46.4, 189),
    (47.6, 172), (48.2, 160), (47.4, 150), (48.6, 130), (49.2, 113), (50, 108),
)  # fmt: skip
_ARM: Final[Outline] = (
    (29.5, 36), (24.5, 39), (21.5, 50), (19, 66), (15.5, 82), (12, 96), (11.5, 103), (15, 105),
    (18, 99), (21.5, 84), (25.5, 69), (28, 56), (30, 45),
)  # fmt: skip
_HEAD: Final = QRectF(41, 1, 18, 22)
# Where one place ends and the next begins, from the top down.
_BANDS: Final = {
    "back": (24.0, 86.0),
    "buttock": (86.0, 109.0),
    "thigh": (109.0, 150.0),
    "below_knee": (150.0, 190.0),
    "foot": (190.0, 206.0),
}


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
        for outline in (_ARM, _mirrored(_ARM)):
            painter.drawPath(_smooth(outline))
        for outline in (_LEFT, _mirrored(_LEFT)):
            painter.drawPath(_smooth(outline))
        painter.drawEllipse(_HEAD)
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
    """The halves of the body, cut across; the back is one place."""
    halves = {"left": _smooth(_LEFT), "right": _smooth(_mirrored(_LEFT))}
    found = {}
    for place, (top, foot) in _BANDS.items():
        band = QPainterPath()
        band.addRect(QRectF(0, top, _WIDTH, foot - top))
        cut = {side: half.intersected(band) for side, half in halves.items()}
        if place == "back":
            found[place, ""] = cut["left"].united(cut["right"])
        else:
            found |= {(place, side): path for side, path in cut.items()}
    return found


def _mirrored(outline: Outline) -> Outline:
    return [(_WIDTH - x, y) for x, y in outline]


def _smooth(outline: Outline) -> QPainterPath:
    """A closed curve through the points (Catmull-Rom)."""
    points = [QPointF(x, y) for x, y in outline]
    many = len(points)
    path = QPainterPath(points[0])
    for i in range(many):
        before, here = points[i - 1], points[i]
        after, next_one = points[(i + 1) % many], points[(i + 2) % many]
        leave, arrive = (after - before) * _SOFTNESS, (next_one - here) * _SOFTNESS
        path.cubicTo(
            QPointF(here.x() + leave.x(), here.y() + leave.y()),
            QPointF(after.x() - arrive.x(), after.y() - arrive.y()),
            after,
        )
    path.closeSubpath()
    return path


def _distance(path: QPainterPath, at: QPointF) -> float:
    """From a point to an outline in the drawing's units; 0 inside."""
    if path.contains(at):
        return 0.0
    polygon: QPolygonF = path.toFillPolygon()
    offsets = (polygon.at(i) - at for i in range(polygon.count()))
    return min(((o.x() ** 2 + o.y() ** 2) ** 0.5 for o in offsets), default=inf)
