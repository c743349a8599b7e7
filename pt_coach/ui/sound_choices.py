"""How much is said, how loud, how fast and by which voice, with a way to hear it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pt_coach.settings import Settings, Speech
from pt_coach.ui.controls import ChoiceRow, button, label
from pt_coach.ui.drop_down import DropDown
from pt_coach.ui.flow_layout import FlowRow
from pt_coach.ui.theme import GAP, Theme
from pt_coach.ui.voice.voice import Voice

_VOLUMES = (20, 40, 60, 80, 100)


class SoundChoices(QWidget):
    """The choices about voice and sound; each is taken over at once.

    Signals:
        changed: a dict of the settings that are other ones now.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, settings: Settings, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self._make_choices()
        self.voices = DropDown(theme, self.tr("Voice"))
        self.voices.setMinimumWidth(theme.px(380))
        self._wanted = settings.voice
        self.hear = button(
            theme, self.tr("Hear how it sounds"), "secondary", self._hear, "speaking"
        )
        self.speaker = label("", "soft")
        row = FlowRow()
        row.add(self.voices, self.hear)
        for name, part in (
            (self.tr("What is said aloud"), self.speech),
            (self.tr("Volume"), self.volume),
            (self.tr("Speed"), self.rate),
            (self.tr("Voice"), row),
        ):
            column.addWidget(label(name, "strong"))
            column.addWidget(part)
        column.addWidget(self.speaker)
        self._show(settings)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for voices when they are wanted, not before."""
        super().showEvent(event)
        self._voice.open()
        self._show_voices()

    def _make_choices(self) -> None:
        self.speech = ChoiceRow(
            [
                (Speech.ALL, self.tr("Everything")),
                (Speech.CUES, self.tr("Only corrections and help")),
                (Speech.COUNTS, self.tr("Only counts")),
                (Speech.NONE, self.tr("Nothing")),
            ],
            self.tr("What is said aloud"),
        )
        self.volume = ChoiceRow([(n, f"{n} %") for n in _VOLUMES], self.tr("Volume"))
        self.rate = ChoiceRow(
            [(75, self.tr("Slow")), (100, self.tr("Normal")), (130, self.tr("Fast"))],
            self.tr("Speed"),
        )

    def _show(self, settings: Settings) -> None:
        self.speech.choose(settings.speech)
        self.volume.choose(min(_VOLUMES, key=lambda n: abs(n - settings.volume_percent)))
        self.rate.choose(min((75, 100, 130), key=lambda n: abs(n - settings.rate_percent)))
        self._show_voices()

    def _connect(self) -> None:
        self.speech.chosen.connect(lambda value: self.changed.emit({"speech": value}))
        self.volume.chosen.connect(lambda value: self.changed.emit({"volume_percent": value}))
        self.rate.chosen.connect(lambda value: self.changed.emit({"rate_percent": value}))
        self.voices.activated.connect(self._choose_voice)
        self._voice.opened.connect(self._show_voices)

    def _show_voices(self) -> None:
        names = self._voice.voices
        self.voices.clear()
        self.voices.addItem(self.tr("The usual one"), "")
        for name in names:
            self.voices.addItem(name, name)
        self.voices.setCurrentIndex(max(0, self.voices.findData(self._wanted)))
        self.voices.setVisible(bool(names))
        self.speaker.setText(
            {
                "": "",
                "none": self.tr("Nothing can be heard on this computer. What is said is shown."),
                "tones": self.tr("This computer has no voice: tones sound, the words are shown."),
            }.get(self._voice.speaker, self.tr("Key M turns the sound off and on."))
        )

    def _choose_voice(self, index: int) -> None:
        self._wanted = str(self.voices.itemData(index))
        self.changed.emit({"voice": self._wanted})

    def _hear(self) -> None:
        self._voice.open()
        self._voice.set_muted(False)
        self._voice.test()
