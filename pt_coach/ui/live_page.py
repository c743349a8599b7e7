"""What the pages seen from across the room have in common.

A frame in the colour of the state, a column for numbers, the picture with a sentence at its foot,
and buttons that are always there. Nothing ever covers the patient but the word for the state.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from pt_coach.engine.events import PauseReason, Stage
from pt_coach.engine.inputs import CommandKind
from pt_coach.ui.camera_view import CameraView
from pt_coach.ui.controls import Button, button, fit_in_one_line, set_icon
from pt_coach.ui.figure_frames import tempo_of
from pt_coach.ui.figure_view import FigureView
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.icons import pixmap
from pt_coach.ui.messages import hint_words, say, side_words, words
from pt_coach.ui.painted import FitText
from pt_coach.ui.session_view import Border, SessionView
from pt_coach.ui.session_worker import ShownFrame
from pt_coach.ui.stage_page import SessionAtHand
from pt_coach.ui.state_pill import StatePill
from pt_coach.ui.theme import DRAWN_HEIGHT_PX, GAP, Theme

FRAME_PX = 16
# The smallest type at the drawn height: a thirtieth of it can be read from the mat.
_LINE_PX = 28
# Of the picture's width: wider than this, the state's words would cover the patient.
_PILL_SHARE = 0.45
# QWIDGETSIZE_MAX, which the bindings do not name.
_NO_LIMIT_PX = (1 << 24) - 1


class LivePage(QWidget):
    """Frame, column, picture, sentence and buttons; the stages fill the column."""

    session: SessionAtHand

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("role", "live")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        c = theme.palette
        self._border = Border.NEUTRAL
        self._icon = ("", 0)
        outer = QVBoxLayout(self)
        edge = FRAME_PX + GAP
        outer.setContentsMargins(edge, edge, edge, edge)
        outer.setSpacing(GAP)
        middle = QHBoxLayout()
        middle.setSpacing(GAP + 8)
        self.column_widget = QWidget()
        self.column = QVBoxLayout(self.column_widget)
        self.column.setContentsMargins(8, 0, 8, 0)
        self.column.setSpacing(6)
        self.name = FitText(c.on_live, limit_px=38, top=True)
        self.set_line = FitText(c.live_soft, limit_px=_LINE_PX, bold=False)
        self.side_line = FitText(c.live_soft, limit_px=_LINE_PX, bold=False)
        for part in (self.name, self.set_line, self.side_line):
            self.column.addWidget(part)
        middle.addWidget(self.column_widget, 27)
        middle.addLayout(self._right_side(), 73)
        outer.addLayout(middle, 1)
        self.buttons = FlowRow(gap=6)
        outer.addWidget(self.buttons)

    def attach(self, session: SessionAtHand) -> None:
        """Belong to another session from now on."""
        self.session = session

    def enter(self, view: SessionView) -> None:
        """The stage begins."""
        planned = self.session.plan.at(view.exercise_index)
        side = view.planned.side.side if view.planned else None
        self.camera.show_limbs_of(view.exercise, planned.prescription.target, side)
        tempo = tempo_of(view.exercise, planned.prescription.tempo, view.hold_total_s)
        self.figure.show_exercise(view.exercise, side, tempo)
        self.fit_buttons()
        self.setFocus()

    def show_view(self, view: SessionView) -> None:
        """Show name, set, side, the sentence, and the state with its icon and word."""
        if self.name.text != view.exercise.name:
            self.name.set_text(view.exercise.name)
            self._fit_name()
        count = len(self.session.plan.at(view.exercise_index).sets)
        self.set_line.set_text(self.tr("Set {} of {}").format(view.set_number, count))
        self.side_line.set_text(side_words(view.planned.side) if view.planned else "")
        self.side_line.setVisible(bool(self.side_line.text))
        self.message.set_text(words(view.message))
        self.hint.set_text(hint_words(view))
        self.hint.setVisible(bool(self.hint.text))
        self._pictures.setCurrentWidget(self.camera if view.camera else self.figure)
        asked = view.paused is PauseReason.ASKED
        self.camera.set_dimmed("paused" if asked else "no_camera" if view.is_blind else "")
        self.camera.show_travel(view.travel, guides=view.stage is Stage.SET and view.armed)
        self._show_state(view)

    def show_frame(self, frame: ShownFrame) -> None:
        """Show the camera's newest picture."""
        area = self.camera.picture_area()
        self.camera.show_frame(frame)
        if self.camera.picture_area() != area:
            self._place_state()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame in the state's colour."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._frame_colour()))
        inner = self.rect().adjusted(FRAME_PX, FRAME_PX, -FRAME_PX, -FRAME_PX)
        painter.fillRect(inner, QColor(self.theme.palette.live))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Type grows with the window."""
        super().resizeEvent(event)
        scale = self.scale
        self.set_line.setFixedHeight(round(38 * scale))
        self.side_line.setFixedHeight(round(38 * scale))
        self.message_bar.setFixedHeight(round(128 * scale))
        self.hint.setFixedHeight(round(34 * scale))
        self.hint.set_limit(round(_LINE_PX * scale))
        self.message.set_limit(round(50 * scale))
        self.name.set_limit(round(38 * scale))
        self.set_line.set_limit(round(_LINE_PX * scale))
        self.side_line.set_limit(round(_LINE_PX * scale))
        self._fit_name()
        self._place_state()
        self.fit_buttons()

    def fit_buttons(self) -> None:
        """All buttons in one line, without their icons where it has to be."""
        QTimer.singleShot(0, self.buttons, lambda: fit_in_one_line(self.buttons))

    @property
    def scale(self) -> float:
        """Of the window to the drawings: what is read from the mat is a share of the window."""
        return self.window().height() / DRAWN_HEIGHT_PX

    def _fit_name(self) -> None:
        """One or two lines, so that what follows stands right under it."""
        lines = min(self.name.lines(), 2)
        self.name.setFixedHeight(round((4 + 46 * lines) * self.scale))

    def live_button(
        self, text: str, icon_name: str, pressed: Callable[[], object], kind: str = "live"
    ) -> Button:
        """A button for the foot; it takes the focus by Tab only, so that keys keep working."""
        made = button(self.theme, text, kind, pressed, icon_name)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def safety_buttons(self) -> tuple[Button, Button, Button]:
        """The three that are always there: it hurts, pause, stop."""
        hurts = self.live_button(
            self.tr("It hurts · H"),
            "hurts",
            lambda: self.session.door.command(CommandKind.HURTS),
            "live_hurts",
        )
        self.pause = self.live_button(self.tr("Pause · Space"), "paused", self._pause_or_go_on)
        stop = self.live_button(
            self.tr("Stop · Esc"), "stop", lambda: self.session.door.command(CommandKind.STOP)
        )
        return hurts, self.pause, stop

    def _right_side(self) -> QVBoxLayout:
        c = self.theme.palette
        right = self.right = QVBoxLayout()
        right.setSpacing(GAP)
        holder = QWidget()
        self._pictures = QStackedLayout(holder)
        self.camera = CameraView(self.theme)
        self.figure = FigureView(self.theme, at_top=True)
        self.figure.setMaximumHeight(_NO_LIMIT_PX)
        self._pictures.addWidget(self.camera)
        self._pictures.addWidget(self.figure)
        right.addWidget(holder, 1)
        self.state = StatePill(self.theme, holder)
        self.camera.resized.connect(self._place_state)
        self.message_bar = QWidget()
        row = QHBoxLayout(self.message_bar)
        row.setContentsMargins(20, 4, 20, 4)
        row.setSpacing(18)
        self.message_icon = QLabel()
        self.message = FitText(c.on_live)
        row.addWidget(self.message_icon)
        row.addWidget(self.message, 1)
        self.message_bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.message_bar.setStyleSheet(f"background: {c.live_card}; border-radius: 16px;")
        right.addWidget(self.message_bar)
        self.hint = FitText(c.live_soft, limit_px=_LINE_PX, bold=False)
        right.addWidget(self.hint)
        return right

    def _pause_or_go_on(self) -> None:
        paused = self.pause.property("paused")
        self.session.door.command(CommandKind.RESUME if paused else CommandKind.PAUSE)

    def _show_state(self, view: SessionView) -> None:
        asked = view.paused is PauseReason.ASKED
        icon_name = "paused" if asked else "no_camera" if view.is_blind else view.border.value
        if not view.camera and not asked:
            icon_name = "tap"
        if view.border is not self._border:
            self._border = view.border
            self.update()
        size = max(28, round(self.message_bar.height() * 0.42))
        # Thirty views a second arrive; drawing the icon anew each time would cost more than they.
        if self._icon != (icon_name, size):
            self._icon = (icon_name, size)
            self.message_icon.setPixmap(pixmap(icon_name, self.theme.palette.on_live, size))
        self._tell_state(view, icon_name)
        if bool(self.pause.property("paused")) != asked:
            self.pause.setProperty("paused", asked)
            self.pause.say(self.tr("Go on · Space") if asked else self.tr("Pause · Space"))
            set_icon(self.pause, self.theme, "start" if asked else "paused")

    def _tell_state(self, view: SessionView, icon_name: str) -> None:
        if view.paused is PauseReason.ASKED:
            text = say("state_paused")
        elif not view.camera:
            text = say("state_by_hand")
        elif view.is_blind:
            text = say("state_no_picture")
        else:
            text = say(f"state_{view.border.value}")
        self.state.show_state(
            icon_name, text, self._frame_colour(), -(-self.window().height() // 30)
        )
        self._place_state()

    def _place_state(self) -> None:
        """At the picture's top right, never beside it."""
        area = self.camera.picture_area()
        self.state.fit(round(area.width() * _PILL_SHARE))
        self.state.move(area.right() - self.state.width() - 11, area.top() + 12)
        self.state.raise_()

    def _frame_colour(self) -> str:
        c = self.theme.palette
        return {
            Border.GOOD: c.frame_good,
            Border.ADJUST: c.frame_adjust,
            Border.LOST: c.frame_lost,
            Border.NEUTRAL: c.frame_neutral,
        }[self._border]
