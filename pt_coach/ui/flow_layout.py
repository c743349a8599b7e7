"""A row that breaks into lines, so that buttons stay whole at large text and in small windows."""

from math import ceil
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


@runtime_checkable
class Breaks(Protocol):
    """A widget whose words can stand in several lines."""

    def least_width(self) -> int:
        """Width of its longest word with what is around it, px."""

    def fit_into(self, width_px: int) -> None:
        """Break the words into lines of at most this width."""


class FlowLayout(QLayout):
    """Places its items side by side and goes on in the next line when the width is used up.

    Even ones share the width: as few lines as suffice, with as many items in each as there can be.
    Ones that break have their words in several lines where a whole line does not hold them.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        gap: int = 12,
        *,
        even: bool = False,
        breaks: bool = False,
    ) -> None:
        super().__init__(parent)
        self._breaks = breaks
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._even = even
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        """Take in one more item."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at an index, None outside."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away, None outside."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at a width, px."""
        inside = QRect(0, 0, width, 0).marginsRemoved(self.contentsMargins())
        margins = self.contentsMargins()
        return self._place(inside, move=False) + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        inside = rect.marginsRemoved(self.contentsMargins())
        for item in self._shown() if self._breaks else ():
            words = _words_of(item)
            if words is not None:
                words.fit_into(inside.width())
        spare = inside.height() - self._place(inside, move=False)
        self._place(inside.adjusted(0, max(0, spare // 2), 0, 0), move=True)

    def sizeHint(self) -> QSize:
        """All items in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(h.width() for h in hints) + self._gap * max(len(hints) - 1, 0)
        size = QSize(width, max((h.height() for h in hints), default=0))
        return size.grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """The widest item."""
        size = QSize()
        for item in self._shown():
            least, words = item.minimumSize(), _words_of(item)
            if self._breaks and words is not None:
                least.setWidth(min(least.width(), words.least_width()))
            size = size.expandedTo(least)
        return size.grownBy(self.contentsMargins())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        return (self._place_evenly if self._even else self._place_flowing)(rect, move=move)

    def _place_evenly(self, rect: QRect, *, move: bool) -> int:
        items = self._shown()
        if not items:
            return 0
        widest = max(item.minimumSize().width() for item in items)
        fit = max(1, (rect.width() + self._gap) // (widest + self._gap))
        lines = ceil(len(items) / fit)
        columns = ceil(len(items) / lines)
        cell = (rect.width() + self._gap) / columns
        high = max(item.sizeHint().height() for item in items)
        for i, item in enumerate(items if move else ()):
            line, column = divmod(i, columns)
            left, right = round(column * cell), round((column + 1) * cell) - self._gap
            top = rect.y() + line * (high + self._gap)
            item.setGeometry(QRect(rect.x() + left, top, right - left, high))
        return lines * (high + self._gap) - self._gap

    def _place_flowing(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            high = max(item.sizeHint().height() for item in line)
            x = rect.x()
            for item in line:
                hint = item.sizeHint()
                if move:
                    # Half-way down the line, so that small and large stand on one axis.
                    item.setGeometry(QRect(QPoint(x, y + (high - hint.height()) // 2), hint))
                x += hint.width() + self._gap
            y += high + self._gap
        return max(0, y - self._gap - rect.y())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """The items by lines of at most this width, at least one item in each."""
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not lines or used + self._gap + wide > width:
                lines.append([item])
                used = wide
            else:
                lines[-1].append(item)
                used += self._gap + wide
        return lines


def _words_of(item: QLayoutItem) -> Breaks | None:
    """The widget of an item where its words can stand in several lines."""
    found: object = item.widget()
    return found if isinstance(found, Breaks) else None


class FlowRow(QWidget):
    """A widget whose children flow."""

    def __init__(
        self,
        parent: QWidget | None = None,
        gap: int = 12,
        *,
        even: bool = False,
        breaks: bool = False,
    ) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self, gap, even=even, breaks=breaks)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the end of the row."""
        for widget in widgets:
            self.flow.addWidget(widget)
