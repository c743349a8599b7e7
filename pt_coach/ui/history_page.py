"""History: where pain and sessions went, as plots, as sentences and as numbers; and the export."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from pt_coach.ui.controls import Button, Card, button, label
from pt_coach.ui.doses import short_date
from pt_coach.ui.export_task import ExportTask
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.page import Columns, Page
from pt_coach.ui.plots import PainPlot, WeekPlot
from pt_coach.ui.sentences import say_sentence
from pt_coach.ui.services import Cancelled, History, Progress, WeekCount
from pt_coach.ui.theme import WIDE_GAP, Role, Theme
from pt_coach.ui.trend_words import trend_words


class HistoryPage(Page):
    """Two plots with their sentence and their table, and the export."""

    def __init__(
        self,
        theme: Theme,
        export: Callable[[Path, Progress, Cancelled], str],
        ask_first: Callable[[Callable[[], None]], bool] = lambda _then: False,
    ) -> None:
        """Make an empty page.

        Args:
            theme: colours and sizes.
            export: writes records into a folder, off the window's thread.
            ask_first: asks what has to be asked before an export, and then does what it is given;
                whether it asks anything.
        """
        super().__init__(theme, self.tr("History"))
        self._export = export
        self._ask_first = ask_first
        self._task: ExportTask | None = None
        self.table_buttons: list[Button] = []
        self.column.setSpacing(WIDE_GAP)
        self._make_sections(theme)
        self._progress = QProgressBar()
        self._progress.setRange(0, 100)
        self._progress.setAccessibleName(self.tr("Export in progress"))
        self.outcome = label("", "strong")
        self.add(self._nothing, self._pain, self._weeks, self._progress, self.outcome)
        self.export_button = button(
            theme, self.tr("Export for my therapist…"), "primary", self.wish_export, "export"
        )
        self.cancel_button = button(theme, self.tr("Cancel"), "secondary", self.cancel_export)
        self.add_buttons(self.export_button, self.cancel_button)
        self._exporting(False)
        self.outcome.hide()

    def _make_sections(self, theme: Theme) -> None:
        self._nothing = Card()
        self._nothing.add(
            label(self.tr("Nothing here yet"), "section"),
            label(self.tr("After your first session this page shows how it goes."), "large"),
        )
        self.pain_sentence = label("", "name")
        self.week_sentence = label("", "name")
        self.pain_plot = PainPlot(theme)
        self.week_plot = WeekPlot(theme)
        self.pain_table = _table(
            theme, (self.tr("Day"), self.tr("Pain before"), self.tr("Pain after"))
        )
        self.week_table = _table(
            theme, (self.tr("Week from"), self.tr("Sessions done"), self.tr("Sessions due"))
        )
        self._pain = self._section(
            self.tr("Pain before and after exercise"),
            self.pain_plot,
            self.pain_sentence,
            self.pain_table,
        )
        self._weeks = self._section(
            self.tr("Sessions per week"), self.week_plot, self.week_sentence, self.week_table
        )

    def show_history(self, history: History) -> None:
        """Show it; without sessions the page says what will be here."""
        something = bool(history.pain or history.weeks)
        self._nothing.setVisible(not something)
        self._pain.setVisible(something)
        self._weeks.setVisible(something)
        self.export_button.setEnabled(something)
        self.pain_plot.show_days(history.pain)
        self.pain_sentence.setText(trend_words(history.trend))
        self.week_plot.show_weeks(history.weeks)
        self.week_sentence.setText(self._weeks_in_words(history.weeks))
        none = self.tr("not answered")
        _fill(
            self.pain_table,
            [
                (
                    short_date(d.day),
                    none if d.before is None else str(d.before),
                    none if d.after is None else str(d.after),
                )
                for d in reversed(history.pain)
            ],
        )
        _fill(
            self.week_table,
            [(short_date(w.monday), str(w.done), str(w.due)) for w in reversed(history.weeks)],
        )

    def wish_export(self) -> None:
        """Ask where to, once all is asked that goes out with it."""
        if not self._ask_first(self.choose_folder):
            self.choose_folder()

    def choose_folder(self) -> None:
        """Ask where to, then export."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("Export into a folder"))
        if folder:
            self.export_to(Path(folder))

    def export_to(self, folder: Path) -> None:
        """Export into a folder, beside the window's thread."""
        self._task = ExportTask(self._export, folder, self)
        self._task.progressed.connect(self._show_progress)
        self._task.told.connect(self._export_over)
        self._exporting(True)
        self._task.start()

    def cancel_export(self) -> None:
        """Stop an export under way."""
        if self._task is not None:
            self._task.cancel()

    def close_export(self) -> bool:
        """Let an export under way stop, for the page is going; whether there was one."""
        under_way = self._task is not None and self._task.isRunning()
        self.cancel_export()
        if self._task is not None:
            self._task.wait()
        return under_way

    def _show_progress(self, share: float) -> None:
        self._progress.setValue(round(share * 100))

    def _export_over(self, sentence: str) -> None:
        self.outcome.setText(say_sentence(sentence))
        self.outcome.show()
        self._exporting(False)

    def _exporting(self, on: bool) -> None:
        self._progress.setValue(0)
        self._progress.setVisible(on)
        self.cancel_button.setVisible(on)
        self.export_button.setEnabled(not on)

    def _section(self, title: str, plot: QWidget, sentence: QWidget, table: QTableWidget) -> Card:
        card = Card()
        card.column.setSpacing(WIDE_GAP // 2)
        show = Button("", "quiet")
        show.setCheckable(True)
        table.setAccessibleName(title)

        def toggle(on: bool) -> None:
            table.setVisible(on)
            show.setText(self.tr("Hide the table") if on else self.tr("Show as a table"))
            show.setAccessibleName(f"{title}: {show.text()}")

        show.toggled.connect(toggle)
        toggle(False)
        self.table_buttons.append(show)
        row = FlowRow()
        row.add(show)
        head = Columns(label(title, "section"), row, (3, 1), self.theme.px(700))
        card.add(head, plot, sentence, table)
        return card

    def _weeks_in_words(self, weeks: Sequence[WeekCount]) -> str:
        done, due = sum(w.done for w in weeks), sum(w.due for w in weeks)
        if not due:
            one, many = self.tr("1 session done."), self.tr("{} sessions done.").format(done)
            return one if done == 1 else many
        return self.tr("{} of {} sessions that were due were done. Dots show what was due.").format(
            done, due
        )


def _table(theme: Theme, heads: Sequence[str]) -> QTableWidget:
    table = QTableWidget(0, len(heads))
    table.setHorizontalHeaderLabels(list(heads))
    table.verticalHeader().setVisible(False)
    table.verticalHeader().setDefaultSectionSize(theme.type_px(Role.BODY) * 2)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setTabKeyNavigation(False)
    table.setMinimumHeight(theme.px(240))
    return table


def _fill(table: QTableWidget, rows: Sequence[Sequence[str]]) -> None:
    table.setRowCount(len(rows))
    for i, row in enumerate(rows):
        for k, text in enumerate(row):
            item = QTableWidgetItem(text)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            table.setItem(i, k, item)
