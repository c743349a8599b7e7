"""The preferences: camera and model, voice and sound, language and looks, the emergency number."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from pt_coach.settings import Language, Layout, Settings
from pt_coach.settings import Theme as ThemeName
from pt_coach.ui.camera_test import CameraTest, MakePreview
from pt_coach.ui.controls import ChoiceRow, button, empty, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.movement_choices import MovementChoices
from pt_coach.ui.page import Page, heading
from pt_coach.ui.services import CameraChoice
from pt_coach.ui.sound_choices import SoundChoices
from pt_coach.ui.theme import GAP, Theme
from pt_coach.ui.voice.voice import Voice

TEXT_SIZES = (100, 125, 150, 175, 200)


class CameraSearch(QThread):
    """Asks for the cameras off the window's thread; drivers may take seconds to answer.

    Signals:
        found: a tuple of CameraChoice.
    """

    found = Signal(object)

    def __init__(
        self, cameras: Callable[[], tuple[CameraChoice, ...]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._cameras = cameras

    def run(self) -> None:
        """Ask."""
        self.found.emit(self._cameras())


class SettingsPage(Page):
    """Shows the preferences and hands changed ones on.

    Signals:
        changed: the Settings as they are now.
        regimen_wished: the patient wants to open another regimen.
        introduction_wished: the patient wants to go through the first pages again.
        rehearsal_wished: the patient wants to rehearse for the camera part of a visit.
        review_wished: a therapist wants to look at many patients' exports.
    """

    changed = Signal(object)
    regimen_wished = Signal()
    introduction_wished = Signal()
    rehearsal_wished = Signal()
    review_wished = Signal()

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        cameras: Callable[[], tuple[CameraChoice, ...]],
        voice: Voice,
        make_preview: MakePreview | None = None,
        delete_movements: Callable[[], str] | None = None,
    ) -> None:
        """Show the preferences.

        Args:
            theme: colours and sizes.
            settings: as they are.
            cameras: which cameras there are.
            voice: for the test of how it sounds.
            make_preview: for the test picture; None where there is no camera.
            delete_movements: deletes all kept movements; None where there is no diary.
        """
        super().__init__(theme, self.tr("Settings"))
        self.narrow()
        self.settings = settings
        self.cameras = QWidget()
        self._cameras = QVBoxLayout(self.cameras)
        self._cameras.setContentsMargins(0, 0, 0, 0)
        self.camera: ChoiceRow | None = None
        self.camera_test = CameraTest(theme, make_preview)
        self.show_cameras(())
        self._search = CameraSearch(cameras, self)
        self._search.found.connect(self.show_cameras)
        self.sound = SoundChoices(theme, settings, voice)
        self.movements = MovementChoices(theme, settings, delete_movements)
        self._make_choices()
        self._make_rows()
        self._lay_out()
        self._choose(settings)
        self._show_model()
        self._connect()

    def _make_rows(self) -> None:
        self.number = QLineEdit(self.settings.emergency_number)
        self.number.setMaxLength(40)
        self.number.setAccessibleName(self.tr("Emergency number"))
        self.number.setFixedWidth(self.theme.px(320))
        self._number_row = FlowRow(breaks=True)
        self._number_row.add(self.number)
        self.review_button = button(
            self.theme, self.tr("Exports of many patients…"), "secondary", self.review_wished.emit
        )
        self._clinic_row = FlowRow(breaks=True)
        self._clinic_row.add(self.review_button)

    def _choose(self, settings: Settings) -> None:
        self.language.choose(settings.language)
        self.text_size.choose(min(TEXT_SIZES, key=lambda n: abs(n - settings.text_percent)))
        self.theme_row.choose(settings.theme)
        self.movement.choose(settings.animations)
        self.layout_row.choose(settings.layout)
        self.hands_free.choose(settings.hands_free)
        self.mirrored.choose(settings.mirrored)

    def _make_choices(self) -> None:
        # Each language is called by its own name, for whoever cannot read the one that is spoken.
        self.language = ChoiceRow(
            [
                (Language.AUTO, self.tr("Like the computer")),
                (Language.EN, "English"),
                (Language.ES, "Español"),
            ],
            self.tr("Language"),
        )
        self.text_size = ChoiceRow([(n, f"{n} %") for n in TEXT_SIZES], self.tr("Text size"))
        self.theme_row = ChoiceRow(
            [
                (ThemeName.LIGHT, self.tr("Light")),
                (ThemeName.DARK, self.tr("Dark")),
                (ThemeName.CONTRAST, self.tr("High contrast")),
            ],
            self.tr("Colours"),
        )
        self.movement = ChoiceRow(
            [(True, self.tr("Moving figure")), (False, self.tr("Still pictures"))],
            self.tr("Figure"),
        )
        self._make_session_choices()

    def _make_session_choices(self) -> None:
        self.layout_row = ChoiceRow(
            [
                (Layout.FAR, self.tr("From across the room")),
                (Layout.NEAR, self.tr("Close by, with a curve")),
            ],
            self.tr("During a set"),
        )
        self.mirrored = ChoiceRow(
            [(False, self.tr("Picture as it comes")), (True, self.tr("Turn it round"))],
            self.tr("Left and right"),
        )
        self.hands_free = ChoiceRow(
            [(True, self.tr("By itself, without keys")), (False, self.tr("With keys and buttons"))],
            self.tr("How a session goes on"),
        )
        self.model = ChoiceRow(
            [(False, self.tr("The one that came along")), (True, self.tr("Another file…"))],
            self.tr("Pose model"),
        )
        self._model_name = label("", "soft")
        self._model_hint = self.tr("On a slow computer a lighter one helps, such as {}.").format(
            "pose_landmarker_lite.task"
        )

    def look_for_cameras(self) -> None:
        """Ask which cameras there are."""
        if not self._search.isRunning():
            self._search.start()

    def show_cameras(self, cameras: tuple[CameraChoice, ...]) -> None:
        """Offer these cameras; the one in use stays chosen."""
        chosen = self.settings.camera
        known = [("", self.tr("The first one found")), *((c.id, c.name) for c in cameras)]
        if chosen not in [camera_id for camera_id, _ in known]:
            known.append((chosen, self.tr("{} (not plugged in)").format(chosen)))
        empty(self._cameras)
        self.camera = ChoiceRow(known, self.tr("Camera"))
        self.camera.choose(chosen)
        self.camera.chosen.connect(lambda camera_id: self._change(camera=camera_id))
        self._cameras.addWidget(self.camera)
        self.camera_test.choose(chosen)

    def focus_like(self, other: "SettingsPage") -> None:
        """Put the focus where it is on a page that this one takes the place of."""
        for name in ("language", "text_size", "theme_row", "movement", "layout_row"):
            for mine, theirs in zip(
                getattr(self, name).buttons, getattr(other, name).buttons, strict=True
            ):
                if theirs.hasFocus():
                    mine.setFocus()

    def wait_for_cameras(self) -> None:
        """Let a search under way come to its end; the window is closing."""
        self._search.wait()

    def _lay_out(self) -> None:
        number_hint = self.tr("Shown with the warning signs; it is never dialled by itself.")
        side_hint = self.tr("Hold up your right hand: it has to be on the right of the picture.")
        free_hint = self.tr(
            "Without keys: a hand held high pauses and goes on, and a page that nobody touches "
            "goes on by itself."
        )
        clinic_hint = self.tr("Who needs a look first, and what was done of what was prescribed.")
        sections: tuple[tuple[str, QWidget, QLabel | None], ...] = (
            (self.tr("Camera"), self.cameras, None),
            ("", self.camera_test, None),
            (self.tr("Left and right"), self.mirrored, label(side_hint, "soft")),
            (self.tr("Voice and sound"), self.sound, None),
            (self.tr("Language"), self.language, None),
            (self.tr("Text size"), self.text_size, None),
            (self.tr("Colours"), self.theme_row, None),
            (self.tr("Figure"), self.movement, None),
            (self.tr("How a session goes on"), self.hands_free, label(free_hint, "soft")),
            (self.tr("During a set"), self.layout_row, None),
            (self.tr("How I move"), self.movements, None),
            (self.tr("Emergency number"), self._number_row, label(number_hint, "soft")),
            (self.tr("Pose model"), self.model, label(self._model_hint, "soft")),
            ("", self._model_name, None),
            (self.tr("For therapists"), self._clinic_row, label(clinic_hint, "soft")),
        )
        for title, control, hint in sections:
            if title:
                self.add(heading(title))
            self.add(control)
            if hint is not None:
                self.add(hint)
            self.column.addSpacing(GAP // 3)
        self._add_foot()

    def _add_foot(self) -> None:
        self.add_buttons(
            button(
                self.theme,
                self.tr("Open another regimen file…"),
                "secondary",
                self.regimen_wished.emit,
                "open",
            ),
            button(
                self.theme,
                self.tr("Show the first steps again"),
                "secondary",
                self.introduction_wished.emit,
                "repeat",
            ),
            button(
                self.theme,
                self.tr("Rehearse for a video visit"),
                "secondary",
                self.rehearsal_wished.emit,
                "camera",
            ),
        )

    def _connect(self) -> None:
        self.language.chosen.connect(lambda code: self._change(language=code))
        self.text_size.chosen.connect(lambda n: self._change(text_percent=n))
        self.theme_row.chosen.connect(lambda name: self._change(theme=name))
        self.movement.chosen.connect(lambda on: self._change(animations=on))
        self.mirrored.chosen.connect(self._turn_round)
        self.hands_free.chosen.connect(lambda on: self._change(hands_free=on))
        self.layout_row.chosen.connect(lambda layout: self._change(layout=layout))
        self.sound.changed.connect(lambda values: self._change(**values))
        self.movements.changed.connect(lambda values: self._change(**values))
        self.model.chosen.connect(self._choose_model)
        self.number.editingFinished.connect(self._number_changed)

    def _turn_round(self, mirrored: object) -> None:
        self._change(mirrored=mirrored)
        self.camera_test.open_again()

    def _choose_model(self, another: bool) -> None:
        chosen = ""
        if another:
            title, kinds = self.tr("Pose model"), self.tr("Pose models (*.task)")
            chosen = QFileDialog.getOpenFileName(self, title, "", kinds)[0]
        self._change(model=chosen)
        self._show_model()

    def _show_model(self) -> None:
        for own, one in zip((False, True), self.model.buttons, strict=True):
            one.setChecked(own is bool(self.settings.model))
        self._model_name.setText(self.settings.model)
        self._model_name.setVisible(bool(self.settings.model))

    def _number_changed(self) -> None:
        number = self.number.text().strip() or self.settings.emergency_number
        self.number.setText(number)
        self._change(emergency_number=number)

    def _change(self, **values: object) -> None:
        changed = self.settings.model_copy(update=values)
        if changed != self.settings:
            self.settings = changed
            self.changed.emit(changed)
