"""The few settings there are: camera, language, text size, theme, movement, emergency number."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from pt_coach.settings import Language, Settings
from pt_coach.settings import Theme as ThemeName
from pt_coach.ui.controls import ChoiceRow, button, empty, label
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.page import Page, heading
from pt_coach.ui.services import CameraChoice
from pt_coach.ui.theme import GAP, Theme

_TEXT_SIZES = (100, 125, 150, 175, 200)


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
    """

    changed = Signal(object)
    regimen_wished = Signal()

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        cameras: Callable[[], tuple[CameraChoice, ...]],
    ) -> None:
        """Show the preferences.

        Args:
            theme: colours and sizes.
            settings: as they are.
            cameras: which cameras there are.
        """
        super().__init__(theme, self.tr("Settings"))
        self.narrow()
        self.settings = settings
        self.cameras = QWidget()
        self._cameras = QVBoxLayout(self.cameras)
        self._cameras.setContentsMargins(0, 0, 0, 0)
        self.camera: ChoiceRow | None = None
        self.show_cameras(())
        self._search = CameraSearch(cameras, self)
        self._search.found.connect(self.show_cameras)
        self._make_choices()
        self.number = QLineEdit(settings.emergency_number)
        self.number.setMaxLength(40)
        self.number.setAccessibleName(self.tr("Emergency number"))
        self.number.setFixedWidth(theme.px(320))
        self._number_row = FlowRow()
        self._number_row.add(self.number)
        self._lay_out()
        self.text_size.choose(min(_TEXT_SIZES, key=lambda n: abs(n - settings.text_percent)))
        self.language.choose(settings.language)
        self.theme_row.choose(settings.theme)
        self.movement.choose(settings.animations)
        self._connect()

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
        self.text_size = ChoiceRow([(n, f"{n} %") for n in _TEXT_SIZES], self.tr("Text size"))
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

    def focus_like(self, other: "SettingsPage") -> None:
        """Put the focus where it is on a page that this one takes the place of."""
        for name in ("language", "text_size", "theme_row", "movement"):
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
        sections: tuple[tuple[str, QWidget, QLabel | None], ...] = (
            (self.tr("Camera"), self.cameras, None),
            (self.tr("Language"), self.language, None),
            (self.tr("Text size"), self.text_size, None),
            (self.tr("Colours"), self.theme_row, None),
            (self.tr("Figure"), self.movement, None),
            (self.tr("Emergency number"), self._number_row, label(number_hint, "soft")),
        )
        for title, control, hint in sections:
            self.add(heading(title), control)
            if hint is not None:
                self.add(hint)
            self.column.addSpacing(GAP // 3)
        self.add_buttons(
            button(
                self.theme,
                self.tr("Open another regimen file…"),
                "secondary",
                self.regimen_wished.emit,
                "open",
            )
        )

    def _connect(self) -> None:
        self.language.chosen.connect(lambda code: self._change(language=code))
        self.text_size.chosen.connect(lambda n: self._change(text_percent=n))
        self.theme_row.chosen.connect(lambda name: self._change(theme=name))
        self.movement.chosen.connect(lambda on: self._change(animations=on))
        self.number.editingFinished.connect(self._number_changed)

    def _number_changed(self) -> None:
        number = self.number.text().strip() or self.settings.emergency_number
        self.number.setText(number)
        self._change(emergency_number=number)

    def _change(self, **values: object) -> None:
        changed = self.settings.model_copy(update=values)
        if changed != self.settings:
            self.settings = changed
            self.changed.emit(changed)
