"""What was handed out before."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from pt_coach.records.outside_rows import ExportRecord
from pt_coach.ui.controls import Card, button, label
from pt_coach.ui.data_table import DataTable
from pt_coach.ui.history_section import dated
from pt_coach.ui.page import Page
from pt_coach.ui.theme import GAP, Theme


class ExportsTable(DataTable):
    """Exports, the newest first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", (), lines=2)
        heads = (self.tr("Made on"), self.tr("Days in it"), self.tr("Folder"))
        self.name_columns(heads)
        self.setAccessibleName(self.tr("Handed out before"))

    def show_exports(self, exports: Sequence[ExportRecord]) -> None:
        """Show them."""
        rows = [
            (
                f"{dated(one.day)}, {one.at:%H:%M}",
                f"{dated(one.since)} – {dated(one.until)}",
                self.tr("{} (with password)").format(one.folder) if one.protected else one.folder,
            )
            for one in exports
        ]
        self.show_rows(rows)


class HandedBeforePage(Page):
    """The list.

    Signals:
        closed: back to the choices.
    """

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Handed out before"))
        self.said = label("", "large")
        self.table = ExportsTable(theme)
        card = Card()
        card.column.setSpacing(GAP)
        card.add(self.said, self.table)
        self.add(card)
        self.add_buttons(button(theme, self.tr("Back"), "primary", self.closed.emit, "back"))

    def show_exports(self, exports: Sequence[ExportRecord]) -> None:
        """Show them; the newest first."""
        there = self.tr(
            "These files lie where you saved them. What you delete in PT Coach stays in them."
        )
        self.said.setText(there if exports else self.tr("Nothing was handed out yet."))
        self.table.setVisible(bool(exports))
        self.table.show_exports(exports)
