"""What every page is made of: a heading, a column that scrolls when it has to, and a foot."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pt_coach.ui.controls import Button, label, restyle
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.theme import GAP, PAGE_MARGIN, WIDE_GAP, Theme

_READING_WIDTH = 1060
_PICTURE_SHARE = 0.46
# One press of an arrow key, about two lines of text.
_LINE_PX = 60
# Parts that change their height ask the ones around them to change, one round of events each.
_ROUNDS = 4


class Page(QWidget):
    """A page. Its buttons stand at the foot, where they stay in sight at any text size."""

    def __init__(self, theme: Theme, title: str = "", eyebrow: str = "") -> None:
        super().__init__()
        self.theme = theme
        self._pictures: list[QWidget] = []
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._scroll = _Scroll()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._scroll, 1)
        body = QWidget()
        body.setProperty("role", "page")
        self._scroll.setWidget(body)
        self.body = body
        self._whole = whole = QVBoxLayout(body)
        whole.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN - 8, PAGE_MARGIN, WIDE_GAP)
        self.column = QVBoxLayout()
        self.column.setSpacing(GAP)
        whole.addLayout(self.column)
        whole.addStretch(1)
        self.eyebrow = label(eyebrow, "soft")
        self.title = label(title, "title")
        self.eyebrow.setVisible(bool(eyebrow))
        self.title.setVisible(bool(title))
        self.column.addWidget(self.eyebrow)
        self.column.addWidget(self.title)
        self.column.addSpacing(GAP // 2)
        self.foot = FlowRow(gap=GAP, breaks=True)
        self.foot.flow.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, WIDE_GAP + 4)
        self.foot.setProperty("role", "foot")
        self.foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.foot.hide()
        outer.addWidget(self.foot)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._rule_off)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def set_heading(self, title: str, eyebrow: str = "") -> None:
        """Change what the page is called."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.eyebrow.setText(eyebrow)
        self.eyebrow.setVisible(bool(eyebrow))
        self.setAccessibleName(title)

    def add_under_title(self, line: QWidget) -> None:
        """Put a line right under the title."""
        self.column.insertWidget(self.column.indexOf(self.title) + 1, line)

    def add(self, *parts: QWidget | QLayout) -> None:
        """Put parts under what is there."""
        for part in parts:
            if isinstance(part, QWidget):
                self.column.addWidget(part)
            else:
                self.column.addLayout(part)

    def add_buttons(self, *buttons: Button) -> None:
        """Put buttons at the foot."""
        self.foot.add(*buttons)
        self.foot.show()

    def foot_buttons(self) -> list[Button]:
        """The buttons at the foot."""
        return self.foot.findChildren(Button)

    def narrow(self, width_px: int = _READING_WIDTH) -> None:
        """Keep lines short enough to read."""
        self.body.setMaximumWidth(width_px)

    def close_to_foot(self) -> None:
        """Let the words come close to the foot: every line of them is needed."""
        margins = self._whole.contentsMargins()
        margins.setBottom(0)
        self._whole.setContentsMargins(margins)

    def keep_in_sight(self, picture: QWidget) -> None:
        """Let a picture take less than half of the page, so that words are seen beside or below."""
        self._pictures.append(picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures follow the page's height."""
        super().resizeEvent(event)
        for picture in self._pictures:
            picture.setMaximumHeight(round(self.height() * _PICTURE_SHARE))

    def showEvent(self, event: QShowEvent) -> None:
        """Tab goes down the page and then along the foot, in whatever order it was built."""
        super().showEvent(event)
        self.order_tabs()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and page keys scroll what does not fit; at its end they are somebody else's."""
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: _LINE_PX,
            Qt.Key.Key_Up: -_LINE_PX,
            Qt.Key.Key_PageDown: bar.pageStep() - _LINE_PX,
            Qt.Key.Key_PageUp: _LINE_PX - bar.pageStep(),
        }
        step = steps.get(Qt.Key(event.key()))
        before = bar.value()
        bar.setValue(before + (step or 0))
        if bar.value() == before:
            super().keyPressEvent(event)

    def order_tabs(self) -> None:
        """Put the controls into the order in which they are seen."""
        layout = self.body.layout()
        assert layout is not None
        controls = [*_controls_of(layout), *_controls_of(self.foot.flow)]
        for before, after in pairwise(controls):
            QWidget.setTabOrder(before, after)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What has the focus is in sight."""
        if now is not None and self.isVisible() and self.body.isAncestorOf(now):
            # It may have been shown a moment ago, and its place is not known yet.
            QTimer.singleShot(0, now, lambda: self._show_focus(now, _ROUNDS))

    def _show_focus(self, widget: QWidget, rounds: int) -> None:
        # A page that comes up passes the focus on before it settles.
        if widget.hasFocus():
            self._scroll.ensureWidgetVisible(widget)
            if rounds > 1:
                QTimer.singleShot(0, widget, lambda: self._show_focus(widget, rounds - 1))

    def _rule_off(self, _least: int, most: int) -> None:
        """A line above the foot where something goes on under it."""
        under = "true" if most > 0 else "false"
        if self.foot.property("under") != under:
            self.foot.setProperty("under", under)
            restyle(self.foot)

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll to a part of the page."""
        self._scroll.ensureWidgetVisible(part)

    def to_top(self) -> None:
        """Scroll to the beginning."""
        self._scroll.verticalScrollBar().setValue(0)


class _Scroll(QScrollArea):
    """Leaves the keys to its page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The page scrolls."""
        event.ignore()


def _controls_of(layout: QLayout) -> list[QWidget]:
    """What Tab stops at within a layout, in the layout's order."""
    found: list[QWidget] = []
    for i in range(layout.count()):
        item = layout.itemAt(i)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if inner is not None:
            found += _controls_of(inner)
        if widget is None:
            continue
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        elif (within := widget.layout()) is not None:
            found += _controls_of(within)
    return found


class Columns(QWidget):
    """Two parts side by side, or under each other where the width does not suffice."""

    def __init__(
        self, left: QWidget, right: QWidget, shares: tuple[int, int], least_px: int
    ) -> None:
        """Lay the parts out.

        Args:
            left: the first part.
            right: the second one.
            shares: of the width.
            least_px: least width for standing side by side.
        """
        super().__init__()
        self._least_px = least_px
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(WIDE_GAP + 4)
        self._row.addWidget(left, shares[0])
        self._row.addWidget(right, shares[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the direction by the width."""
        super().resizeEvent(event)
        beside = self.width() >= self._least_px
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)


def top_aligned(*parts: QWidget) -> QWidget:
    """Parts under each other, at the top of their box."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP + 2)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return holder


def heading(text: str) -> QLabel:
    """The heading of a section."""
    return label(text, "section")
