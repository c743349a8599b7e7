"""Answers about the body that several pages ask for: where it hurts, and the warning signs."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pt_coach.engine.questions import SESSION_SIGNS
from pt_coach.engine.stop_rules import LOCATIONS
from pt_coach.ui.body_map import BodyMap
from pt_coach.ui.controls import Card, ChoiceRow, label
from pt_coach.ui.messages import say
from pt_coach.ui.page import Columns
from pt_coach.ui.theme import GAP, WIDE_GAP, Theme

_ANSWERS = ("yes", "not_sure", "no")
# From this width on the answers stand beside their question.
_BESIDE_PX = 860
_ONE_SIDED = ("buttock", "thigh", "below_knee", "foot")


class WhereItHurts(QWidget):
    """The furthest place down the leg, and its side. Nothing is chosen at first.

    Signals:
        changed: another place or side was chosen.
    """

    changed = Signal()

    def __init__(self, theme: Theme, question: str, *, may_be_nowhere: bool = True) -> None:
        """Lay the answers out: a drawn body to tap, and a list for the keys beside it.

        Args:
            theme: colours and sizes.
            question: what is asked, for screen readers.
            may_be_nowhere: whether it can also be nowhere.
        """
        super().__init__()
        places = LOCATIONS if may_be_nowhere else LOCATIONS[1:]
        column = QVBoxLayout()
        column.setSpacing(GAP)
        self.place = ChoiceRow([(w, say(f"location_{w}")) for w in places], question)
        self._which = label(self.tr("Which side?"), "name")
        sides = [(s, say(f"side_{s}").capitalize()) for s in ("left", "right", "both")]
        self.side = ChoiceRow(sides, self.tr("Which side?"))
        hint = self.tr("Choose the place that is furthest from the back.")
        for part in (label(hint, "soft"), self.place, self._which, self.side):
            column.addWidget(part)
        column.addStretch(1)
        self.map = BodyMap(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(WIDE_GAP)
        row.addWidget(self.map)
        row.addLayout(column, 1)
        self.map.drawing.tapped.connect(self._tapped)
        self.place.chosen.connect(self._place_chosen)
        self.side.chosen.connect(self._side_chosen)
        self.clear()

    @property
    def is_complete(self) -> bool:
        """Whether nothing more is asked; the side may still be left open."""
        return self.place.value is not None and (
            self.side.value is not None or self.place.value not in _ONE_SIDED
        )

    @property
    def value(self) -> str | None:
        """Such as `back` or `thigh:left`; None where nothing was chosen."""
        place, side = self.place.value, self.side.value
        if not isinstance(place, str):
            return None
        return f"{place}:{side}" if side and place in _ONE_SIDED else place

    def clear(self) -> None:
        """Nothing is chosen."""
        self.place.clear()
        self.side.clear()
        self._show_side()

    def show_value(self, value: str | None) -> None:
        """Choose what was answered before, such as `thigh:left`."""
        place, _, side = (value or "").partition(":")
        self.clear()
        for row, chosen in ((self.place, place), (self.side, side)):
            if chosen:
                row.choose(chosen)

    def _tapped(self, place: str, side: str) -> None:
        """A tap on the same place of the other side says both."""
        before = self.side.value
        again = self.place.value == place and side and before not in (None, side)
        self.place.choose(place)
        if side:
            self.side.choose("both" if again else side)

    def _place_chosen(self, _place: object) -> None:
        self._show_side()
        self.changed.emit()
        if not self.is_complete:
            self.side.buttons[0].setFocus()

    def _side_chosen(self, _side: object) -> None:
        self.map.show_place(self.value)
        self.changed.emit()

    def _show_side(self) -> None:
        asked = self.place.value in _ONE_SIDED
        self._which.setVisible(asked)
        self.side.setVisible(asked)
        self.map.show_place(self.value)


class WarningSignCheck(QWidget):
    """The warning signs, each with yes, not sure and no; none is chosen at first.

    Signals:
        changed: a line was answered.
    """

    changed = Signal()

    def __init__(self, theme: Theme, signs: Mapping[str, str] | None = None) -> None:
        """Lay the lines out.

        Args:
            theme: colours and sizes.
            signs: words of each sign; None for the short check.
        """
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self.rows: dict[str, ChoiceRow] = {}
        short = {flag: say(f"flag_{flag}") for flag in SESSION_SIGNS}
        for flag, question in (short if signs is None else signs).items():
            row = ChoiceRow([(a, say(a)) for a in _ANSWERS], question)
            row.chosen.connect(self._answered)
            self.rows[flag] = row
            card = Card()
            card.column.setSpacing(GAP)
            card.column.setContentsMargins(WIDE_GAP, GAP, WIDE_GAP, GAP)
            card.add(Columns(label(question, "strong"), row, (6, 4), theme.px(_BESIDE_PX)))
            column.addWidget(card)

    @property
    def values(self) -> dict[str, str]:
        """Answers by warning sign, of those that were answered."""
        return {flag: str(row.value) for flag, row in self.rows.items() if row.value is not None}

    @property
    def questions(self) -> tuple[str, ...]:
        """What each line asks."""
        return tuple(row.accessibleName() for row in self.rows.values())

    @property
    def is_enough(self) -> bool:
        """Whether all lines are answered, or one of them already calls for stopping."""
        values = self.values
        return len(values) == len(self.rows) or any(v != "no" for v in values.values())

    def say_no_to_all(self) -> None:
        """Every line is answered with no."""
        for row in self.rows.values():
            row.choose("no")

    def clear(self) -> None:
        """Nothing is chosen."""
        for row in self.rows.values():
            row.clear()

    def _answered(self, _answer: object) -> None:
        self.changed.emit()
