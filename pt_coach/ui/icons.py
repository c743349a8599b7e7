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
    "today": "mdi6.home-outline",
    "visit": "mdi6.calendar-check-outline",
    "history": "mdi6.chart-line",
    "exercises": "mdi6.human-handsup",
    "settings": "mdi6.cog-outline",
    "warning_signs": "mdi6.alert-outline",
    "start": "mdi6.play",
    "good": "mdi6.check-bold",
    "adjust": "mdi6.arrow-right-bold",
    "lost": "mdi6.eye-off-outline",
    "neutral": "mdi6.account-outline",
    "paused": "mdi6.pause",
    "hurts": "mdi6.hand-back-right",
    "stop": "mdi6.stop",
    "done": "mdi6.flag-checkered",
    "tap": "mdi6.gesture-tap",
    "skip": "mdi6.skip-next",
    "repeat": "mdi6.repeat",
    "more": "mdi6.plus",
    "less": "mdi6.minus",
    "checked": "mdi6.format-list-checks",
    "easier": "mdi6.feather",
    "open": "mdi6.folder-open-outline",
    "export": "mdi6.export-variant",
    "stop_sign": "mdi6.alert-octagon-outline",
    "unknown": "mdi6.circle-outline",
    "rest": "mdi6.sleep",
    "phone": "mdi6.phone",
    "camera": "mdi6.video-outline",
    "no_camera": "mdi6.video-off-outline",
    "back": "mdi6.arrow-left",
    "calendar": "mdi6.calendar-blank-outline",
    "resume": "mdi6.play-circle-outline",
    "sound": "mdi6.volume-high",
    "muted": "mdi6.volume-off",
    "speaking": "mdi6.account-voice",
    "adjust_sign": "mdi6.alert-circle-outline",
    "wrong": "mdi6.close-thick",
    "avoid": "mdi6.compare-horizontal",
    "near": "mdi6.magnify-plus-outline",
    "far": "mdi6.magnify-minus-outline",
    "slower": "mdi6.speedometer-slow",
    "step": "mdi6.skip-forward",
    "ticked": "mdi6.checkbox-marked-outline",
    "unticked": "mdi6.checkbox-blank-outline",
    "print": "mdi6.printer-outline",
    "mail": "mdi6.email-outline",
    "file": "mdi6.file-document-outline",
    "delete": "mdi6.trash-can-outline",
    "correct": "mdi6.pencil-outline",
    "read": "mdi6.book-open-page-variant-outline",
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
    return QIcon(_Outline(_outline(_NAMES[name].removeprefix("mdi6.")), QColor(colour)))


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
