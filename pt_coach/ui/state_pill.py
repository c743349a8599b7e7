"""The word for the state, with its icon, in the colour of the frame."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from pt_coach.ui.controls import label
from pt_coach.ui.icons import pixmap
from pt_coach.ui.theme import Theme


class StatePill(QFrame):
    """An icon and a few words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = ("", "", "", 0)
        self._fitted: tuple[object, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 18, 8)
        row.setSpacing(10)
        self._icon = QLabel()
        self.words = label("", wrap=False)
        row.addWidget(self._icon)
        row.addWidget(self.words)

    def fit(self, width_px: int) -> None:
        """Say no more than the icon where the words would take more than this width."""
        if self._fitted != (fitted := (width_px, *self._shown)):
            self._fitted = fitted
            self.words.show()
            self.words.setVisible(self.sizeHint().width() <= width_px)
            self.adjustSize()

    def show_state(self, icon_name: str, text: str, colour: str, size_px: int) -> None:
        """Show another state.

        Args:
            icon_name: its icon.
            text: its words.
            colour: of the frame.
            size_px: of the type.
        """
        size, ink = size_px, self._theme.palette.on_frame
        if (icon_name, text, colour, size) == self._shown:
            return
        self._shown = (icon_name, text, colour, size)
        self.setStyleSheet(
            f"StatePill {{ background: {colour}; border-radius: 12px; }}"
            f" QLabel {{ color: {ink}; font-size: {size}px; font-weight: 600; }}"
        )
        self._icon.setPixmap(pixmap(icon_name, ink, size))
        self.words.setText(text)
        self.setAccessibleName(text)
