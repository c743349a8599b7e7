"""The figure doing an exercise wrong beside doing it right, one fault at a time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pt_coach.exercises.definition import Exercise, FormRule
from pt_coach.figure.script import USUAL_TEMPO, Tempo
from pt_coach.kinematics.landmarks import Side
from pt_coach.ui.controls import label
from pt_coach.ui.figure_view import FigureView
from pt_coach.ui.icons import icon_label
from pt_coach.ui.theme import GAP, Role, Theme


class FaultPair(QWidget):
    """Two figures side by side: like this, and not like this."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._exercise: Exercise | None = None
        self._side: Side | None = None
        self._tempo = USUAL_TEMPO
        self.rule: FormRule | None = None
        self.right, self.wrong = FigureView(theme), FigureView(theme)
        self.sentence = label("", "strong")
        self.cue = label("", "body")
        row = QHBoxLayout()
        row.setSpacing(GAP)
        c = theme.palette
        row.addLayout(self._labelled(self.right, "good", c.good, self.tr("Like this")))
        row.addLayout(self._labelled(self.wrong, "wrong", c.stop, self.tr("Not like this")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addLayout(row)
        column.addWidget(self.sentence)
        column.addWidget(self.cue)
        self.hide()

    @property
    def rules(self) -> tuple[FormRule, ...]:
        """The faults that the figure can show."""
        if self._exercise is None:
            return ()
        shown = self._exercise.demonstration.faults
        return tuple(rule for rule in self._exercise.form_rules if rule.id in shown)

    def show_exercise(self, exercise: Exercise, side: Side | None, tempo: Tempo) -> None:
        """Belong to another exercise; nothing is shown until `step`."""
        self._exercise, self._side, self._tempo = exercise, side, tempo
        self.rule = None
        self.hide()

    def step(self) -> None:
        """Show the next fault, and after the last one none."""
        rules = self.rules
        place = rules.index(self.rule) + 1 if self.rule is not None else 0
        self.rule = rules[place] if place < len(rules) else None
        if self.rule is not None and self._exercise is not None:
            self.right.show_exercise(self._exercise, self._side, self._tempo)
            self.wrong.show_exercise(self._exercise, self._side, self._tempo, self.rule.id)
            number = self.tr("{} of {}").format(place + 1, len(rules))
            self.sentence.setText(f"{self.rule.fault}  ({number})")
            self.cue.setText(self.rule.cue)
        self.setVisible(self.rule is not None)

    def _labelled(self, figure: FigureView, icon_name: str, colour: str, text: str) -> QVBoxLayout:
        part = QVBoxLayout()
        part.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(GAP // 2)
        size = self._theme.type_px(Role.BODY)
        icon: QLabel = icon_label(icon_name, colour, size)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(label(text, "strong"), 1)
        part.addWidget(figure)
        part.addLayout(line)
        return part
