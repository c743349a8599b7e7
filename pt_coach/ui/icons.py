"""Icons by what they mean, from Material Design Icons (Apache-2.0), shipped with qtawesome."""

from functools import cache
from importlib import resources

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QLabel
from qtawesome.iconic_font import IconicFont

_FONT_FILES = "materialdesignicons6"
_NAMES = {
    "today": "mdi6.home-outline",
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
    "read": "mdi6.book-open-page-variant-outline",
}


def icon(name: str, colour: str) -> QIcon:
    """An icon.

    Args:
        name: what it means, such as `paused`.
        colour: #rrggbb.
    """
    made: QIcon = _icon_font().icon(_NAMES[name], color=colour)
    return made


@cache
def _icon_font() -> IconicFont:
    """The one icon set that is used; qtawesome's own door loads ten, and 25 MB with them."""
    folder = resources.files("qtawesome") / "fonts"
    names = sorted(file.name for file in folder.iterdir() if file.name.startswith(_FONT_FILES))
    charmap = next(name for name in names if name.endswith(".json"))
    font = next(name for name in names if name.endswith(".ttf"))
    return IconicFont(("mdi6", font, charmap))


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
