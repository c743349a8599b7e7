"""A plot with its numbers behind it: one key or button goes from one to the other."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.ui.controls import button, label
from pt_coach.ui.data_table import DataTable
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.page import Columns
from pt_coach.ui.theme import GAP, Theme

Rows = Sequence[Sequence[str]]


class PlotAndTable(QWidget):
    """A heading, the plot or the table, and the button that changes between them."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        plot: QWidget,
        heads: Sequence[str],
        shares: tuple[int, int] = (3, 1),
        lines: int = 1,
    ) -> None:
        """Show the plot.

        Args:
            theme: colours and sizes.
            title: what is shown.
            plot: as a picture.
            heads: names of the table's columns.
            shares: of the heading and its buttons in the width.
            lines: of text in a row of the table.
        """
        super().__init__()
        self.plot = plot
        self.table = DataTable(theme, title, heads, lines=lines)
        self.title = label(title, "name")
        self.sentence = label("", "large")
        self._rows: Callable[[], Rows] = tuple
        self._filled = self._only_table = False
        self._named = title
        self.switch_button = button(theme, "", "quiet", self.switch)
        self.buttons = FlowRow()
        self.buttons.add(self.switch_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        head = Columns(self.title, self.buttons, shares, theme.px(640))
        for part in (head, self.sentence, plot, self.table):
            column.addWidget(part)
        self._show(table=False)

    def show_data(self, sentence: str, rows: Callable[[], Rows]) -> None:
        """Show a sentence about the plot; the rows are made when the table is wanted."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self._rows, self._filled = rows, False
        self._show(table=not self.table.isHidden())

    def rename(self, title: str) -> None:
        """Change what is shown."""
        self._named = title
        self.title.setText(title)
        self.table.setAccessibleName(title)
        self._show(table=not self.table.isHidden())

    def show_only_table(self) -> None:
        """There is nothing to draw: the table stays."""
        self._only_table = True
        self.buttons.hide()
        self._show(table=True)

    def switch(self) -> None:
        """From the plot to the table or back, where there is a plot."""
        if self._only_table:
            return
        self._show(table=self.table.isHidden())

    def _show(self, *, table: bool) -> None:
        if table and not self._filled:
            self.table.show_rows(self._rows())
            self._filled = True
        self.plot.setVisible(not table)
        self.table.setVisible(table)
        words = self.tr("Show as a picture (T)") if table else self.tr("Show as a table (T)")
        self.switch_button.say(words)
        self.switch_button.setAccessibleName(f"{self._named}: {words}")
