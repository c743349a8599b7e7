"""The first run: welcome, camera, voice, looks, and a try with the figure.

One thing on each page. Where it was left is kept, so that it goes on there at the next start; it
can be left at any page, and be gone through again from the settings.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pt_coach.exercises.definition import Exercise
from pt_coach.settings import Introduction, Settings
from pt_coach.settings import Theme as ThemeName
from pt_coach.ui.camera_test import CameraTest, MakePreview
from pt_coach.ui.controls import ChoiceRow, button, empty, label, marked_lines
from pt_coach.ui.figure_frames import tempo_of
from pt_coach.ui.figure_view import FigureView
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.page import Page
from pt_coach.ui.services import CameraChoice
from pt_coach.ui.settings_page import TEXT_SIZES, CameraSearch
from pt_coach.ui.sound_choices import SoundChoices
from pt_coach.ui.theme import GAP, Theme
from pt_coach.ui.voice.voice import Voice

PRACTISED = "sit_to_stand"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = tuple(Introduction)


class IntroductionPage(Page):
    """One page for each step.

    Signals:
        changed: the Settings as they are now.
        over: the steps were gone through, or left.
    """

    changed = Signal(object)
    over = Signal()

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        *,
        cameras: Callable[[], tuple[CameraChoice, ...]],
        voice: Voice,
        make_preview: MakePreview | None,
        library: Mapping[str, Exercise],
    ) -> None:
        """Show the step that is due.

        Args:
            theme: colours and sizes.
            settings: as they are; they say which step is due.
            cameras: which cameras there are.
            voice: reads each step.
            make_preview: for the test picture; None where there is no camera.
            library: exercises by id, for the practice.
        """
        super().__init__(theme, " ")
        self.narrow()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.settings = settings
        self._voice, self._library = voice, library
        self._make_preview = make_preview
        self._known: tuple[CameraChoice, ...] = ()
        self._search = CameraSearch(cameras, self)
        self._search.found.connect(self._found)
        self._cameras: ChoiceRow | None = None
        self.practice_count = 0
        self._counted = label("", "title")
        holder = QWidget()
        self._parts = QVBoxLayout(holder)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(GAP + 2)
        self.add(holder)
        self.on = button(theme, self.tr("Next · Enter"), "primary", self.go_on, "start")
        self.back = button(theme, self.tr("Back"), "secondary", self.go_back, "back")
        self.read = button(theme, self.tr("Read aloud · R"), "secondary", self._read, "read")
        self.leave = button(theme, self.tr("Do this later"), "quiet", self._leave)
        self.add_buttons(self.on, self.back, self.read, self.leave)
        self._show_step()

    @property
    def step(self) -> Introduction:
        """The step that is shown."""
        done = self.settings.introduction is Introduction.DONE
        return Introduction.WELCOME if done else self.settings.introduction

    def go_on(self) -> None:
        """The next step, or the end."""
        self._go(1)

    def go_back(self) -> None:
        """The step before."""
        self._go(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, R reads; in the practice Space counts."""
        if event.key() in _ENTER:
            self.go_on()
        elif event.key() == Qt.Key.Key_R:
            self._read()
        elif event.key() == Qt.Key.Key_Space and self.step is Introduction.PRACTICE:
            self._practise()
        else:
            super().keyPressEvent(event)

    def wait_for_cameras(self) -> None:
        """Let a search under way come to its end; the window is closing."""
        self._search.wait()

    def _go(self, by: int) -> None:
        self._voice.hush()
        step = _STEPS[_STEPS.index(self.step) + by]
        self._change(introduction=step)
        if step is Introduction.DONE:
            self.over.emit()
            return
        self._show_step()

    def _leave(self) -> None:
        """Not now; it is offered under Settings and at the next start."""
        self._voice.hush()
        self.over.emit()

    def _show_step(self) -> None:
        empty(self._parts)
        self._cameras = None
        number = _STEPS.index(self.step) + 1
        place = self.tr("First steps, {} of {}").format(number, len(_STEPS) - 1)
        makers: Mapping[Introduction, tuple[str, Callable[[], None]]] = {
            Introduction.WELCOME: (self.tr("Welcome to PT Coach"), self._welcome),
            Introduction.CAMERA: (self.tr("Can the camera see you?"), self._camera),
            Introduction.VOICE: (self.tr("Can you hear me?"), self._sound),
            Introduction.LOOKS: (self.tr("Can you read this well?"), self._looks),
            Introduction.PRACTICE: (self.tr("Try it once"), self._practice),
        }
        title, fill = makers[self.step]
        self.set_heading(title, place)
        fill()
        self.back.setVisible(number > 1)
        last = number == len(_STEPS) - 1
        self.on.say(self.tr("Done · Enter") if last else self.tr("Next · Enter"))
        self.to_top()
        self.setFocus()
        self.order_tabs()

    # --- what each step holds --------------------------------------------------------------

    def _welcome(self) -> None:
        lines = (
            self.tr("PT Coach shows you the exercises that your therapist chose, and counts them."),
            self.tr("Everything stays on this computer. No picture is kept, nothing is sent."),
            self.tr("It cannot tell what is wrong with you. When something hurts, press H."),
            self.tr("During a session everything is said aloud and shown in large letters."),
        )
        self._parts.addLayout(marked_lines([("•", line) for line in lines], "large"))

    def _camera(self) -> None:
        self._say(self.tr("Put it 2 to 3 metres away, so that all of you is in the picture."))
        known = [("", self.tr("The first one found")), *((c.id, c.name) for c in self._known)]
        self._cameras = ChoiceRow(known, self.tr("Camera"))
        self._cameras.choose(self.settings.camera)
        test = CameraTest(self.theme, self._make_preview)
        test.choose(self.settings.camera)
        self._cameras.chosen.connect(lambda chosen: self._change(camera=chosen))
        self._cameras.chosen.connect(test.choose)
        self._parts.addWidget(self._cameras)
        self._parts.addWidget(test)
        self._say(self.tr("Without a camera you count yourself, by a key or a button."), "soft")
        if not self._known and not self._search.isRunning():
            self._search.start()

    def _found(self, cameras: tuple[CameraChoice, ...]) -> None:
        self._known = cameras
        if cameras and self.step is Introduction.CAMERA:
            self._show_step()

    def _sound(self) -> None:
        choices = SoundChoices(self.theme, self.settings, self._voice)
        choices.changed.connect(lambda values: self._change(**values))
        self._parts.addWidget(choices)

    def _looks(self) -> None:
        self._say(self.tr("Stand where you will exercise and look at the screen."))
        sizes = ChoiceRow([(n, f"{n} %") for n in TEXT_SIZES], self.tr("Text size"))
        themes = ChoiceRow(
            [
                (ThemeName.LIGHT, self.tr("Light")),
                (ThemeName.DARK, self.tr("Dark")),
                (ThemeName.CONTRAST, self.tr("High contrast")),
            ],
            self.tr("Colours"),
        )
        sizes.choose(self.settings.text_percent)
        themes.choose(self.settings.theme)
        sizes.chosen.connect(lambda n: self._change(text_percent=n))
        themes.chosen.connect(lambda name: self._change(theme=name))
        for name, row in ((self.tr("Text size"), sizes), (self.tr("Colours"), themes)):
            self._say(name, "strong")
            self._parts.addWidget(row)

    def _practice(self) -> None:
        self.practice_count = 0
        exercise = self._library[PRACTISED]
        figure = FigureView(self.theme)
        figure.show_exercise(exercise, None, tempo_of(exercise, None, None))
        figure.setMaximumWidth(self.theme.px(400))
        self._say(self.tr("Do it with the figure three times. Press Space after each one."))
        self._counted = label("0", "title")
        count = button(self.theme, self.tr("Count · Space"), "secondary", self._practise, "tap")
        row = FlowRow()
        row.add(self._counted, count)
        for part in (figure, row):
            self._parts.addWidget(part)
        self._say(self.tr("In a session the camera counts for you; Space then is a pause."), "soft")

    def _practise(self) -> None:
        self.practice_count += 1
        well_done = self.tr("{}. Well done.").format(self.practice_count)
        text = str(self.practice_count) if self.practice_count < 3 else well_done
        self._counted.setText(text)
        self._voice.open()
        self._voice.read([text])

    def _say(self, text: str, role: str = "large") -> None:
        self._parts.addWidget(label(text, role))

    def _read(self) -> None:
        """Read the page's own words."""
        self._voice.open()
        texts = [self.title.text(), *(one.text() for one in _texts_of(self._parts))]
        self._voice.read([text for text in texts if len(text) > 1])

    def _change(self, **values: object) -> None:
        changed = self.settings.model_copy(update=values)
        if changed != self.settings:
            self.settings = changed
            self.changed.emit(changed)


def _texts_of(parts: QVBoxLayout) -> list[QLabel]:
    holder = parts.parentWidget()
    assert holder is not None
    return [one for one in holder.findChildren(QLabel) if one.isVisible() and one.text()]
