"""The side bar: where one can go."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.ui.controls import Button, label, set_icon
from pt_coach.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go: an id, its name, and its icon's name."""

    id: str
    name: str
    icon: str


class SideBar(QWidget):
    """Names of places; the last one stands at the foot.

    Signals:
        chosen: id of the place.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, places: Sequence[Place]) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(theme.px(236))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 16, 24)
        column.setSpacing(4)
        brand = label("PT Coach", "brand")
        brand.setIndent(12)
        column.addWidget(brand)
        column.addSpacing(20)
        self.entries: dict[str, Button] = {}
        for place in places:
            if place is places[-1]:
                column.addStretch(1)
            entry = self._entry(theme, place)
            column.addWidget(entry)

    def show_place(self, place_id: str) -> None:
        """Mark where one is."""
        for own, entry in self.entries.items():
            entry.setChecked(own == place_id)

    def _entry(self, theme: Theme, place: Place) -> Button:
        entry = Button(place.name, "side")
        entry.setCheckable(True)
        set_icon(entry, theme, place.icon)
        entry.clicked.connect(lambda _checked=False: self._press(place.id))
        self.entries[place.id] = entry
        return entry

    def _press(self, place_id: str) -> None:
        self.show_place(place_id)
        self.chosen.emit(place_id)
