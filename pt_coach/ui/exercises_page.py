"""The library: all exercises as cards, and each one with the figure doing it."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout

from pt_coach.exercises.definition import Exercise, Mode
from pt_coach.exercises.regimen import Prescription, Regimen
from pt_coach.ui.controls import Button, button, label
from pt_coach.ui.exercise_text import ExerciseText
from pt_coach.ui.figure_frames import tempo_of
from pt_coach.ui.figure_view import FigureView
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.messages import say
from pt_coach.ui.next_step import next_step_words
from pt_coach.ui.page import Columns, Page, top_aligned
from pt_coach.ui.theme import GAP, WIDE_GAP, Role, Theme

_CARD_PX = 296
_LINE = 1.3


class ExerciseTile(Button):
    """One exercise of the library, to press."""

    def __init__(self, theme: Theme, exercise: Exercise, lines: int) -> None:
        """Make a tile.

        Args:
            theme: colours and sizes.
            exercise: which.
            lines: that the longest name of all takes.
        """
        super().__init__("", "card")
        self.setAccessibleName(exercise.name)
        width = theme.px(_CARD_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        figure = FigureView(theme, moving=False, width_px=width - 2 * GAP - 6)
        figure.show_exercise(exercise, None, tempo_of(exercise, None, None))
        name = label(exercise.name, "strong")
        for part in (figure, name):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)
        column.addStretch(1)
        words = round(theme.type_px(Role.BODY) * _LINE * lines)
        self._size = QSize(width, figure.height() + 2 * GAP + 14 + words)
        self.setFixedSize(self._size)

    def sizeHint(self) -> QSize:
        """All tiles have one size."""
        return self._size


class ExercisesPage(QStackedWidget):
    """Tiles, and behind each the exercise in full."""

    def __init__(self, theme: Theme, library: Mapping[str, Exercise]) -> None:
        """Make the page.

        Args:
            theme: colours and sizes.
            library: exercises by id.
        """
        super().__init__()
        self._library = library
        self._prescribed: Mapping[str, Prescription] = {}
        self.tiles_page = Page(theme, self.tr("Exercises"))
        hint = self.tr("To look at. What you do is what your therapist chose for you.")
        self.tiles_page.add(label(hint, "soft"))
        self.tiles: dict[str, ExerciseTile] = {}
        row = FlowRow(gap=WIDE_GAP - 4)
        lines = max((_lines(theme, exercise.name) for exercise in library.values()), default=1)
        for exercise in library.values():
            tile = ExerciseTile(theme, exercise, lines)
            tile.clicked.connect(lambda _checked=False, id=exercise.id: self.show_exercise(id))
            self.tiles[exercise.id] = tile
            row.add(tile)
        self.tiles_page.add(row)
        self.detail = ExerciseDetail(theme)
        self.detail.back.clicked.connect(self.show_tiles)
        self.addWidget(self.tiles_page)
        self.addWidget(self.detail)

    def prescribe(self, regimen: Regimen | None) -> None:
        """What the therapist wrote of exercises; of one on two lists the everyday one counts."""
        flare = regimen.flare_day if regimen is not None else None
        short = flare.exercises if flare is not None else ()
        usual = regimen.exercises if regimen is not None else ()
        self._prescribed = {one.exercise: one for one in reversed((*usual, *short))}

    def show_exercise(self, exercise_id: str) -> None:
        """Show one exercise in full."""
        self.detail.show_exercise(self._library[exercise_id], self._prescribed.get(exercise_id))
        self.setCurrentWidget(self.detail)
        self.detail.back.setFocus()

    def show_tiles(self) -> None:
        """Back to all of them."""
        self.setCurrentWidget(self.tiles_page)


def _lines(theme: Theme, name: str) -> int:
    """How many lines a name takes in a tile."""
    font = QApplication.font()
    font.setPixelSize(theme.type_px(Role.BODY))
    font.setBold(True)
    metrics = QFontMetrics(font)
    room = QRect(0, 0, theme.px(_CARD_PX) - 2 * GAP - 6, 10_000)
    high = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), name).height()
    return max(1, round(high / metrics.lineSpacing()))


class ExerciseDetail(Page):
    """One exercise in full: the figure in a loop, and the words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, " ")
        self.figure = FigureView(theme)
        self.keep_in_sight(self.figure)
        self.text = ExerciseText()
        self.notes = label("", "strong")
        self.next_step = label("", "strong")
        self.not_by_itself = label(
            self.tr(
                "Nothing changes by itself. Talk to your therapist before you change anything."
            ),
            "soft",
        )
        right = top_aligned(self.notes, self.next_step, self.not_by_itself, self.text)
        self.add(Columns(top_aligned(self.figure), right, (5, 4), theme.px(760)))
        self.back = button(theme, self.tr("All exercises"), "secondary", lambda: None, "back")
        self.add_buttons(self.back)

    def show_exercise(self, exercise: Exercise, prescribed: Prescription | None = None) -> None:
        """Show another one, with what the therapist wrote of it."""
        note = prescribed.notes if prescribed is not None else None
        next_step = next_step_words(prescribed) if prescribed is not None else ""
        self.notes.setText(self.tr("Your therapist says: {}").format(note))
        self.notes.setVisible(bool(note))
        self.next_step.setText(next_step)
        for part in (self.next_step, self.not_by_itself):
            part.setVisible(bool(next_step))
        self.to_top()
        view = say(f"view_{exercise.camera.view.value}")
        counted = self.tr("Counted by the camera, {}").format(view)
        timed = self.tr("Timed, without the camera")
        self.set_heading(exercise.name, timed if exercise.mode is Mode.TIMER else counted)
        self.figure.show_exercise(exercise, None, tempo_of(exercise, None, exercise.dose.hold_s))
        self.text.show_exercise(exercise)
