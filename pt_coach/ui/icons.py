"""Icons by what they mean, from Material Design Icons (Apache-2.0), shipped with qtawesome.

Only the font's outlines are used. qtawesome's own code loads Qt's 3-D and QML libraries, which cost
a session 25 MB.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPixmap, QRawFont
from PySide6.QtWidgets import QLabel

_FONT_FILES = "materialdesignicons6"
# Outlines are taken at this size and scaled; the share leaves air round the icon.
_OUTLINE_PX = 512.0
_SHARE = 0.875
_DISABLED_OPACITY = 0.4
_NAMES = {
    "today": "home-outline",
    "visit": "calendar-check-outline",
    "history": "chart-line",
    "exercises": "human-handsup",
    "settings": "cog-outline",
    "warning_signs": "alert-outline",
    "start": "play",
    "good": "check-bold",
    "adjust": "arrow-right-bold",
    "lost": "eye-off-outline",
    "neutral": "account-outline",
    "paused": "pause",
    "hurts": "hand-back-right",
    "stop": "stop",
    "done": "flag-checkered",
    "tap": "gesture-tap",
    "skip": "skip-next",
    "repeat": "repeat",
    "more": "plus",
    "less": "minus",
    "checked": "format-list-checks",
    "easier": "feather",
    "open": "folder-open-outline",
    "export": "export-variant",
    "stop_sign": "alert-octagon-outline",
    "unknown": "circle-outline",
    "rest": "sleep",
    "phone": "phone",
    "camera": "video-outline",
    "no_camera": "video-off-outline",
    "back": "arrow-left",
    "calendar": "calendar-blank-outline",
    "resume": "play-circle-outline",
    "sound": "volume-high",
    "muted": "volume-off",
    "speaking": "account-voice",
    "adjust_sign": "alert-circle-outline",
    "wrong": "close-thick",
    "avoid": "compare-horizontal",
    "near": "magnify-plus-outline",
    "far": "magnify-minus-outline",
    "slower": "speedometer-slow",
    "step": "skip-forward",
    "ticked": "checkbox-marked-outline",
    "unticked": "checkbox-blank-outline",
    "print": "printer-outline",
    "mail": "email-outline",
    "file": "file-document-outline",
    "delete": "trash-can-outline",
    "correct": "pencil-outline",
    "read": "book-open-page-variant-outline",
}


class _Outline(QIconEngine):
    """Paints one outline in one colour at any size."""

    def __init__(self, outline: QPainterPath, colour: QColor) -> None:
        super().__init__()
        self._outline = outline
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint it into the middle of `rect`."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(_DISABLED_OPACITY)
        scale = _SHARE * min(rect.width(), rect.height()) / _OUTLINE_PX
        painter.translate(rect.x() + rect.width() / 2, rect.y() + rect.height() / 2)
        painter.scale(scale, scale)
        painter.fillPath(self._outline, self._colour)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """It as a picture."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Another of the same."""
        return _Outline(self._outline, self._colour)


def icon(name: str, colour: str) -> QIcon:
    """An icon.

    Args:
        name: what it means, such as `paused`.
        colour: #rrggbb.
    """
    return QIcon(_Outline(_outline(_NAMES[name].removeprefix("")), QColor(colour)))


@cache
def _font() -> tuple[QRawFont, dict[str, str]]:
    """The font, and the code of each name in it, hexadecimal."""
    package = find_spec("qtawesome")
    assert package is not None
    assert package.submodule_search_locations
    folder = Path(package.submodule_search_locations[0]) / "fonts"
    charmap, font = sorted(folder.glob(f"{_FONT_FILES}*"), key=lambda file: file.suffix)
    codes: dict[str, str] = json.loads(charmap.read_text(encoding="ascii"))
    return QRawFont(str(font), _OUTLINE_PX), codes


@cache
def _outline(name: str) -> QPainterPath:
    """The outline of one icon, its middle at the origin."""
    font, codes = _font()
    glyph = font.glyphIndexesForString(chr(int(codes[name], 16)))[0]
    middle = QPointF(font.advancesForGlyphIndexes([glyph])[0].x(), font.descent() - font.ascent())
    outline = font.pathForGlyph(glyph)
    outline.translate(-middle / 2)
    return outline


def pixmap(name: str, colour: str, size_px: int, *, gap_px: int = 0) -> QPixmap:
    """An icon as a picture of `size_px` square, with free space to its right."""
    bare = icon(name, colour).pixmap(QSize(size_px, size_px))
    if not gap_px:
        return bare
    ratio = bare.devicePixelRatio()
    spaced = QPixmap(QSize(size_px + gap_px, size_px) * ratio)
    spaced.setDevicePixelRatio(ratio)
    spaced.fill(Qt.GlobalColor.transparent)
    painter = QPainter(spaced)
    painter.drawPixmap(0, 0, bare)
    painter.end()
    return spaced


def icon_label(name: str, colour: str, size_px: int) -> QLabel:
    """An icon to stand in a layout; the words beside it say the same."""
    label = QLabel()
    label.setPixmap(pixmap(name, colour, size_px))
    label.setFixedSize(size_px, size_px)
    return label
