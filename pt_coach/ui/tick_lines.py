"""Lines to tick: a box with a text beside it, of which either can be pressed."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from pt_coach.ui.controls import Button, label
from pt_coach.ui.icons import pixmap
from pt_coach.ui.theme import GAP, Role, Theme


class TickLine(QFrame):
    """One line.

    Signals:
        ticked: whether it is ticked now.
    """

    ticked = Signal(bool)

    def __init__(self, theme: Theme, text: str, *, on: bool = False) -> None:
        """Make a line.

        Args:
            theme: colours and sizes.
            text: what is ticked.
            on: whether it is ticked at first.
        """
        super().__init__()
        self.setProperty("role", "card")
        self.text = text
        self.box = Button("", "choice")
        self.box.setCheckable(True)
        self.box.setAccessibleName(text)
        size = theme.type_px(Role.BUTTON)
        self.box.setFixedWidth(theme.target_px)
        self.box.setIconSize(QSize(size, size))
        # The icon is what tells a ticked box without its colour.
        self._tick = QIcon(pixmap("good", theme.palette.on_accent, size))
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        row.setSpacing(GAP)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(text, "large"), 1, Qt.AlignmentFlag.AlignVCenter)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.box.setChecked(on)
        self._show(on)
        self.box.toggled.connect(self._toggled)

    @property
    def is_on(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The text is pressed as the box is."""
        self.box.setFocus()
        self.box.click()

    def _toggled(self, on: bool) -> None:
        self._show(on)
        self.ticked.emit(on)

    def _show(self, on: bool) -> None:
        self.box.setIcon(self._tick if on else QIcon())
