"""Finds text that is cut off, lies over other text, or is too small to be read from the mat."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QScrollArea, QStyle, QStyleOptionButton, QWidget

from pt_coach.ui.controls import Button
from pt_coach.ui.painted import FitText
from pt_coach.ui.session_strip import SessionStrip

# Painted glyphs may lean out of their box by so much.
_LEANS_PX = 2


def cut_off(page: QWidget, *, least_px: int = 0) -> list[str]:
    """What is wrong with the text of a page that is shown, in words.

    Args:
        page: which.
        least_px: smallest type of texts that are painted to fit.
    """
    return [
        *(problem for label in _shown(page, QLabel) for problem in _of_label(label)),
        *(problem for button in _shown(page, Button) for problem in _of_button(button)),
        *(problem for text in _shown(page, FitText) for problem in _of_painted(text, least_px)),
        *_overlaps(page),
    ]


def _shown(page: QWidget, kind: type) -> list:
    return [one for one in page.findChildren(kind) if one.isVisible() and one.size().isValid()]


def _of_label(label: QLabel) -> Iterator[str]:
    if not label.text() or not label.pixmap().isNull():
        return
    inside = label.contentsRect()
    if label.wordWrap():
        needs = label.heightForWidth(label.width())
        if needs > label.height() + _LEANS_PX:
            yield f"'{label.text()}' needs {needs} px, has {label.height()}"
        widest = max(label.fontMetrics().horizontalAdvance(w) for w in _plain(label).split())
        if widest > inside.width() + _LEANS_PX:
            yield f"a word of '{label.text()}' needs {widest} px, has {inside.width()}"
    elif label.sizeHint().width() > label.width() + _LEANS_PX:
        yield f"'{label.text()}' needs {label.sizeHint().width()} px, has {label.width()}"
    yield from _beyond(label, label.text())


def _plain(label: QLabel) -> str:
    if label.textFormat() is Qt.TextFormat.PlainText or "<" not in label.text():
        return label.text()
    document = QTextDocument()
    document.setHtml(label.text())
    return document.toPlainText()


def _of_button(button: Button) -> Iterator[str]:
    option = QStyleOptionButton()
    button.initStyleOption(option)
    room = button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button)
    lines = button.text().replace("&&", "&").splitlines() or [""]
    metrics = button.fontMetrics()
    needs = max(metrics.horizontalAdvance(line) for line in lines)
    if not button.icon().isNull():
        needs += button.iconSize().width() + 4
    if needs > room.width() + _LEANS_PX:
        yield f"button '{button.text()}' needs {needs} px, has {room.width()}"
    if len(lines) * metrics.height() > button.height() + _LEANS_PX:
        yield f"button '{button.text()}' is too low"
    yield from _beyond(button, button.text())


def _of_painted(text: FitText, least_px: int) -> Iterator[str]:
    if not text.text:
        return
    size_px = text.type_px()
    if not text._fits(text._font(size_px)):
        yield f"'{text.text}' does not fit into {text.width()} x {text.height()}"
    repeats = isinstance(text.parentWidget(), SessionStrip)
    # The strip shows what is being said, which the page says in large type.
    if size_px < least_px and not repeats:
        yield f"'{text.text}' is only {size_px} px high, should be {least_px}"
    yield from _beyond(text, text.text)


def _beyond(widget: QWidget, what: str) -> Iterator[str]:
    """Whatever is around it shows it whole; what scrolls may be scrolled to."""
    inside = widget
    while (around := inside.parentWidget()) is not None:
        if isinstance(around.parentWidget(), QScrollArea):
            # Down is reached by scrolling, sideways is not.
            at = widget.mapTo(around, QPoint(0, 0)).x()
            if at < -_LEANS_PX or at + widget.width() > around.width() + _LEANS_PX:
                yield f"'{what}' goes out of the page sideways"
            return
        place = QRect(widget.mapTo(around, QPoint(0, 0)), widget.size())
        lean = around.rect().adjusted(-_LEANS_PX, -_LEANS_PX, _LEANS_PX, _LEANS_PX)
        if not lean.contains(place):
            yield f"'{what}' goes out of {type(around).__name__}"
            return
        if around.isWindow():
            return
        inside = around


def _in_sight(widget: QWidget, page: QWidget) -> QRect:
    """Where a widget is seen on its page, which may scroll under its foot."""
    place = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
    around = widget.parentWidget()
    while around is not None and around is not page:
        place &= QRect(around.mapTo(page, QPoint(0, 0)), around.size())
        around = around.parentWidget()
    return place


def _overlaps(page: QWidget) -> Iterator[str]:
    """No text over another one."""
    shown: list[tuple[str, QRect]] = []
    for kind in (QLabel, Button, FitText):
        for one in _shown(page, kind):
            words = one.text if isinstance(one, FitText) else one.text()
            if words:
                place = _in_sight(one, page).adjusted(1, 1, -1, -1)
                if place.isValid():
                    shown.append((words, place))
    for n, (words, place) in enumerate(shown):
        for other, there in shown[n + 1 :]:
            if place.intersects(there):
                yield f"'{words}' and '{other}' lie over each other"
