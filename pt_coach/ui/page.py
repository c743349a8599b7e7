"""What every page is made of: a heading, a column that scrolls when it has to, and a foot."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pt_coach.ui.controls import Button, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.theme import GAP, PAGE_MARGIN, WIDE_GAP, Theme

_READING_WIDTH = 1060
_PICTURE_SHARE = 0.46


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
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._scroll, 1)
        body = QWidget()
        body.setProperty("role", "page")
        self._scroll.setWidget(body)
        self.body = body
        whole = QVBoxLayout(body)
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
        self.foot = FlowRow(gap=GAP)
        self.foot.flow.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, WIDE_GAP + 4)
        self.foot.hide()
        outer.addWidget(self.foot)

    def set_heading(self, title: str, eyebrow: str = "") -> None:
        """Change what the page is called."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.eyebrow.setText(eyebrow)
        self.eyebrow.setVisible(bool(eyebrow))
        self.setAccessibleName(title)

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

    def narrow(self, width_px: int = _READING_WIDTH) -> None:
        """Keep lines short enough to read."""
        self.body.setMaximumWidth(width_px)

    def keep_in_sight(self, picture: QWidget) -> None:
        """Let a picture take less than half of the page, so that words are seen beside or below."""
        self._pictures.append(picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures follow the page's height."""
        super().resizeEvent(event)
        for picture in self._pictures:
            picture.setMaximumHeight(round(self.height() * _PICTURE_SHARE))

    def to_top(self) -> None:
        """Scroll to the beginning."""
        self._scroll.verticalScrollBar().setValue(0)


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
