"""A table of words and numbers to read: as high as its rows, up to a limit, then it scrolls."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from pt_coach.ui.theme import Role, Theme

_MOST_ROWS = 9
_LARGE_PERCENT = 150
_ROW, _LINE = 2.2, 1.25


class DataTable(QTableWidget):
    """Rows of text; arrows go through it, Tab leaves it."""

    def __init__(self, theme: Theme, title: str, heads: Sequence[str], *, lines: int = 1) -> None:
        """Make an empty table.

        Args:
            theme: colours and sizes.
            title: what it shows, for screen readers.
            heads: names of the columns.
            lines: of text in a row at 100 %; of large text it takes twice as many.
        """
        super().__init__(0, len(heads))
        self._large = theme.text_percent >= _LARGE_PERCENT
        lines = 2 * lines if self._large else lines
        self._line_px = theme.type_px(Role.BODY)
        self._most_rows = max(2, _MOST_ROWS // lines)
        self.setAccessibleName(title)
        self.name_columns(heads)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.show_lines(lines)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)

    def name_columns(self, heads: Sequence[str]) -> None:
        """Name the columns; of large text each word has a line of its own."""
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(
            [head.replace(" ", "\n") if self._large else head for head in heads]
        )

    def narrow_first(self) -> None:
        """The first column is as wide as its words, so that sentences have room in the others."""
        mode = QHeaderView.ResizeMode.ResizeToContents
        self.horizontalHeader().setSectionResizeMode(0, mode)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are the page's, which knows what they mean."""
        if event.text().isalpha():
            event.ignore()
            return
        super().keyPressEvent(event)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show rows in the place of those before."""
        self.setRowCount(len(rows))
        for i, row in enumerate(rows):
            for k, text in enumerate(row):
                item = QTableWidgetItem(text)
                left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter if k else left)
                self.setItem(i, k, item)
        self._fit()

    def show_lines(self, lines: int) -> None:
        """From now on each row has room for this many lines of text."""
        self._row_px = round(self._line_px * (_ROW + _LINE * (lines - 1)))
        self.verticalHeader().setDefaultSectionSize(self._row_px)

    def show_most(self, rows: int) -> None:
        """From now on take this many rows before it scrolls."""
        if rows != self._most_rows:
            self._most_rows = rows
            self._fit()

    def rows_in(self, height_px: int) -> int:
        """How many rows a height has room for, under the heads."""
        return (height_px - self._around_px) // self._row_px

    @property
    def _around_px(self) -> int:
        return self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 4

    def showEvent(self, event: QShowEvent) -> None:
        """The style sheet may have changed the heads since the rows were shown."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = min(max(self.rowCount(), 1), self._most_rows)
        self.setFixedHeight(shown * self._row_px + self._around_px)
