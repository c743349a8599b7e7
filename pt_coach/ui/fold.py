"""Choices that most people do not need, behind a button that names them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.ui.controls import Button, set_icon
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.theme import GAP, Theme


class Fold(QWidget):
    """A button, and under it what it unfolds."""

    def __init__(self, theme: Theme, title: str, *parts: QWidget) -> None:
        """Fold the parts up.

        Args:
            theme: colours and sizes.
            title: what is in it.
            parts: what is shown when it is open.
        """
        super().__init__()
        self._theme = theme
        self.head = Button(title, "quiet")
        self.head.setCheckable(True)
        self.inside = QWidget()
        inside = QVBoxLayout(self.inside)
        inside.setContentsMargins(GAP, 0, 0, GAP)
        inside.setSpacing(GAP // 2)
        for part in parts:
            inside.addWidget(part)
        row = FlowRow()
        row.add(self.head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        column.addWidget(self.inside)
        self._title = title
        self.head.toggled.connect(self._unfold)
        self._unfold(False)

    def _unfold(self, on: bool) -> None:
        self.inside.setVisible(on)
        set_icon(self.head, self._theme, "less" if on else "more")
        state = self.tr("open") if on else self.tr("closed")
        self.head.setAccessibleName(f"{self._title}, {state}")
