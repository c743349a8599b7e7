"""What goes out, page by page, as the PDF has it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from pt_coach.ui.controls import button, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.sheet_view import FIT, ZOOMS, SheetView
from pt_coach.ui.theme import Theme
from pt_coach.ui.work_page import WorkPage

_SIDEWAYS_PX = 80
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_SMALLER = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)


class ReportPreviewPage(WorkPage):
    """One sheet at a time, as wide as the page at first; Page Up and Page Down turn it over.

    Signals:
        save_wished, back_wished: what the patient wants.
    """

    save_wished = Signal()
    back_wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("This goes out"))
        self._pages: Sequence[bytes] = ()
        self.number = 0
        self.said = label("", "large")
        # Always there: what it covers is not taken for room, and nothing jumps to and fro.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.sheet = SheetView(theme, self._scroll.verticalScrollBar())
        self.sheet.zoom_wished.connect(self._zoom_by)
        self._turns = FlowRow()
        self._make_turns()
        self.said.setWordWrap(False)
        self.add(self._turns, self.progress, self.outcome, self.sheet)
        self.add_buttons(
            button(theme, self.tr("Save…"), "primary", self.save_wished.emit, "export"),
            button(theme, self.tr("Change something"), "secondary", self.back_wished.emit, "back"),
            self.cancel_button,
        )

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show the first of the pages."""
        self._pages = pages
        self.turn_to(0)

    def turn_to(self, number: int) -> None:
        """Show a page, from 0; nothing where there is no such page."""
        if not 0 <= number < len(self._pages):
            return
        self.number = number
        self.sheet.show_picture(self._pages[number])
        self._tell()
        self.to_top()

    def zoom_to(self, step: int) -> None:
        """Show the sheet larger or smaller; what was at the top of the view stays there."""
        bar = self._scroll.verticalScrollBar()
        top, before = bar.value() - self.sheet.y(), self.sheet.height()
        self.sheet.zoom_to(step)
        self._tell()
        if top > 0 and before:
            # The page takes in the new height when it gets to it.
            share = top / before
            QTimer.singleShot(
                0, self, lambda: bar.setValue(self.sheet.y() + round(share * self.sheet.height()))
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with plus, minus and 0 changes the size; arrows move; page keys turn over."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if key in _LARGER:
                self._zoom_by(1)
            elif key in _SMALLER:
                self._zoom_by(-1)
            elif key == Qt.Key.Key_0:
                self.zoom_to(FIT)
            else:
                super().keyPressEvent(event)
            return
        match key:
            case Qt.Key.Key_PageDown:
                self.turn_to(self.number + 1)
            case Qt.Key.Key_PageUp:
                self.turn_to(self.number - 1)
            case Qt.Key.Key_Left:
                self.sheet.move_sideways(-_SIDEWAYS_PX)
            case Qt.Key.Key_Right:
                self.sheet.move_sideways(_SIDEWAYS_PX)
            case _:
                super().keyPressEvent(event)

    def _make_turns(self) -> None:
        theme = self.theme
        self.before = button(
            theme, self.tr("Page before"), "tab", lambda: self.turn_to(self.number - 1)
        )
        self.after = button(
            theme, self.tr("Next page"), "tab", lambda: self.turn_to(self.number + 1)
        )
        self.larger = button(theme, self.tr("Larger"), "tab", lambda: self._zoom_by(1))
        self.smaller = button(theme, self.tr("Smaller"), "tab", lambda: self._zoom_by(-1))
        self.fit = button(theme, self.tr("Fit width"), "tab", lambda: self.zoom_to(FIT))
        for one, keys in (
            (self.before, self.tr("Page Up")),
            (self.after, self.tr("Page Down")),
            (self.larger, self.tr("Ctrl and +")),
            (self.smaller, self.tr("Ctrl and -")),
            (self.fit, self.tr("Ctrl and 0")),
        ):
            one.setToolTip(keys)
            one.setAccessibleDescription(keys)
        self._turns.add(self.said, self.before, self.after, self.larger, self.smaller, self.fit)

    def _zoom_by(self, steps: int) -> None:
        self.zoom_to(self.sheet.zoom + steps)

    def _tell(self) -> None:
        count, zoom = len(self._pages), self.sheet.zoom
        said = self.tr("Page {} of {}").format(self.number + 1, count)
        self.said.setText(said)
        size = self.tr("{} % of the width").format(self.sheet.percent)
        self.sheet.setAccessibleName(f"{said}, {size}")
        self.before.setEnabled(self.number > 0)
        self.after.setEnabled(self.number + 1 < count)
        self.larger.setEnabled(zoom + 1 < len(ZOOMS))
        self.smaller.setEnabled(zoom > 0)
        self.fit.setEnabled(zoom != FIT)
        self._turns.flow.invalidate()
