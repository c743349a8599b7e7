"""Before a set: the picture and a list of what has to be right, which turns green by itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from pt_coach.engine.events import CheckState, SetUpCheck
from pt_coach.engine.inputs import CommandKind
from pt_coach.ui.camera_place import CameraPlace, height_words
from pt_coach.ui.icons import pixmap
from pt_coach.ui.live_page import LivePage
from pt_coach.ui.messages import say
from pt_coach.ui.painted import FitText
from pt_coach.ui.session_view import SessionView
from pt_coach.ui.theme import DRAWN_HEIGHT_PX, Theme

_ICONS = {CheckState.GOOD: "good", CheckState.ADJUST: "adjust", CheckState.UNKNOWN: "unknown"}
_DRAWING_PX, _WHERE_PX, _THREE_LINES_PX, _LINE_PX = 84, 70, 102, 43
# What will be looked at, shown before the first look.
EXPECTED = tuple(
    SetUpCheck(name, CheckState.UNKNOWN)
    for name in ("body", "position", "view", "distance", "centre", "frame_rate")
)


class CheckLine(QWidget):
    """One check: an icon and its words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._icon = QLabel()
        self.words = FitText(theme.palette.on_live, limit_px=28, bold=False)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(84)
        self.state: CheckState | None = None
        self._size = 0

    def show_check(self, check: SetUpCheck, text: str, height_px: int) -> None:
        """Show how one check stands."""
        self.words.set_limit(round(height_px / DRAWN_HEIGHT_PX * 28))
        self.words.set_text(text)
        size = round(height_px / DRAWN_HEIGHT_PX * 34)
        if (check.state, size) == (self.state, self._size):
            return
        self.state, self._size = check.state, size
        c = self._theme.palette
        colour = c.ring if check.state is CheckState.GOOD else c.on_live
        self._icon.setPixmap(pixmap(_ICONS[check.state], colour, size))
        self.setAccessibleName(f"{text}: {say(f'check_is_{check.state.value}')}")


class SetUpPage(LivePage):
    """Shows what the camera sees and what is still to change."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        c = theme.palette
        # Before anybody stands there, where the camera has to be is said, and drawn.
        self.place = CameraPlace(theme, c.live_soft, c.ring, c.live_soft, _DRAWING_PX)
        self.where = FitText(c.live_soft, limit_px=28, bold=False, top=True)
        self.column.addWidget(self.place)
        self.column.addWidget(self.where)
        self.lines: list[CheckLine] = [CheckLine(theme) for _ in range(12)]
        for line in self.lines:
            line.hide()
            self.column.addWidget(line, 1)
        self.column.addStretch(1)
        hurts, pause, stop = self.safety_buttons()
        self.without = self.live_button(self.tr("No camera · C"), "no_camera", self._without_camera)
        self.buttons.add(hurts, pause, stop, self.without)

    def enter(self, view: SessionView) -> None:
        """A set-up check begins."""
        super().enter(view)
        self.place.show_exercise(view.exercise, view.planned.side.side if view.planned else None)
        self.where.set_text(height_words(view.exercise))

    def show_view(self, view: SessionView) -> None:
        """Show the list."""
        super().show_view(view)
        view_name = say(f"view_{view.exercise.camera.view.value}").capitalize()
        self._show_checks(view.checks or EXPECTED, view_name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Type grows with the window."""
        super().resizeEvent(event)
        scale = self.height() / DRAWN_HEIGHT_PX
        self.where.set_limit(round(28 * scale))
        self.place.set_height(round(_DRAWING_PX * scale))
        self._make_room()

    def _make_room(self) -> None:
        """The list comes first, then the camera's place in words, then its drawing."""
        scale = self.height() / DRAWN_HEIGHT_PX
        others = (self.name, self.set_line, self.side_line)
        shown = [part for part in others if not part.isHidden()]
        lines = sum(not line.isHidden() for line in self.lines)
        # Between all of them, the words and the drawing.
        gaps_px = self.column.spacing() * (len(shown) + lines + 1)
        taken = sum(part.height() for part in shown) + gaps_px
        left = self.column_widget.height() - taken - lines * _LINE_PX * scale
        roomy = left >= (_THREE_LINES_PX + _DRAWING_PX) * scale
        self.where.setFixedHeight(round((_THREE_LINES_PX if roomy else _WHERE_PX) * scale))
        self.where.setVisible(left >= _WHERE_PX * scale)
        self.place.setVisible(left >= (_WHERE_PX + _DRAWING_PX) * scale)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """C counts without the camera."""
        if event.key() == Qt.Key.Key_C:
            self._without_camera()
            return
        super().keyPressEvent(event)

    def _show_checks(self, checks: Sequence[SetUpCheck], view_name: str) -> None:
        for line in self.lines[len(checks) :]:
            line.hide()
        for line, check in zip(self.lines, checks, strict=False):
            text = view_name if check.id == "view" else say(f"check_{check.id}")
            line.show_check(check, text, self.height())
            line.show()
        self._make_room()

    def _without_camera(self) -> None:
        self.session.door.command(CommandKind.WITHOUT_CAMERA)
