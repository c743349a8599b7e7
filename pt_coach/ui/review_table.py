"""The clinic's list as a table: one row a patient."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from pt_coach.reports.review_rows import PatientReview
from pt_coach.ui.data_table import DataTable
from pt_coach.ui.review_words import row_of
from pt_coach.ui.theme import Theme

_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LARGE_PERCENT = 150
# Shares of the width: name, reasons, and numbers.
_WIDE, _SHORT = (24, 33, 14, 11, 18), (33, 44, 23)
_LEAST_ROWS = 3
_LARGE_LINES = 3


class PatientTable(DataTable):
    """Enter opens the brief; a letter begins to look for a name."""

    def __init__(
        self, theme: Theme, opened: Callable[[], None], typed: Callable[[str], None]
    ) -> None:
        """Show nobody yet.

        Args:
            theme: colours and sizes.
            opened: called when the patient that is looked at is to be opened.
            typed: takes a letter that was typed on the list.
        """
        super().__init__(theme, "", (), lines=2)
        self._opened, self._typed = opened, typed
        self._short = theme.text_percent >= _LARGE_PERCENT
        heads = (self.tr("Patient"), self.tr("Needs a look"), self.tr("Last 14 days"))
        more = (self.tr("Pain"), self.tr("Up to"))
        self.name_columns(heads if self._short else (*heads, *more))
        if self._short:
            self.show_lines(_LARGE_LINES)
            # Only the narrow column needs two lines.
            self.setHorizontalHeaderLabels([*heads[:2], heads[2].replace(" ", "\n", 1)])
        self.setAccessibleName(self.tr("Patients, who needs a look first at the top"))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setStretchLastSection(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def show_patients(self, patients: Sequence[PatientReview]) -> None:
        """Show these; the first one is looked at."""
        self.show_rows([row_of(one, short=self._short) for one in patients])
        for row in range(self.rowCount()):
            item = self.item(row, 1)
            if item is not None:
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if patients:
            self.setCurrentCell(0, 0)

    def fit_into(self, room_px: int, page_px: int) -> None:
        """Take as many rows as there is room for.

        Args:
            room_px: height that is left.
            page_px: height of the page; three rows are shown where they fit into that.
        """
        least = max(1, min(_LEAST_ROWS, self.rows_in(page_px)))
        self.show_most(max(least, self.rows_in(room_px)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The reasons have the widest column."""
        super().resizeEvent(event)
        shares = _SHORT if self._short else _WIDE
        width = self.viewport().width()
        for column, share in enumerate(shares):
            self.setColumnWidth(column, width * share // sum(shares))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, letters look for a name."""
        if event.key() in _OPENS:
            self._opened()
        elif event.text().isalpha():
            self._typed(event.text())
        else:
            super().keyPressEvent(event)
