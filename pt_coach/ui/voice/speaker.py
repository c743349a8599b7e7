"""The port to whatever makes a sound, and the one that makes none.

A speaker lives in the voice's own thread and may take its time there. It never raises: what it
cannot do it tells by `failed`, and another speaker takes its place.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from pt_coach.ui.voice.utterance import Kind

# Time to read a sentence, where nobody says it.
_LEAST_MS: Final = 500
_MS_PER_LETTER: Final = 55


@dataclass(frozen=True, slots=True)
class Sound:
    """How it is to sound.

    Attributes:
        voice: name of a voice of the speaker; empty takes the system's own.
        volume: 0 to 1.
        rate: 1 as the voice is meant, 0.5 half as fast.
        language: two letters.
    """

    voice: str = ""
    volume: float = 0.8
    rate: float = 1.0
    language: str = "en"


class Speaker(QObject):
    """Says one thing at a time.

    Signals:
        began: the first sound of what was to be said.
        finished: it was said to its end, or `stop` cut it off.
        failed: nothing comes out; why, as a sentence. Nothing more is to be expected of it.
    """

    began = Signal()
    finished = Signal()
    failed = Signal(str)

    name = ""

    def open(self, sound: Sound) -> bool:
        """Get ready; whether it works on this machine."""
        raise NotImplementedError

    def voices(self) -> tuple[str, ...]:
        """Names of the voices for the sound's language."""
        return ()

    def change(self, sound: Sound) -> None:
        """Sound another way from the next words on."""

    def say(self, text: str, kind: Kind) -> None:
        """Begin to say it."""
        raise NotImplementedError

    def stop(self) -> None:
        """Be silent at once."""
        raise NotImplementedError


class SilentSpeaker(Speaker):
    """Where nothing can be heard: what is to be said stands on the screen for as long as it takes
    to read it."""

    name = "none"

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.finished)

    def open(self, sound: Sound) -> bool:
        """It always works."""
        return True

    def say(self, text: str, kind: Kind) -> None:
        """Let it be read."""
        self._timer.start(max(_LEAST_MS, _MS_PER_LETTER * len(text)))
        self.began.emit()

    def stop(self) -> None:
        """Nothing to be read any more."""
        if self._timer.isActive():
            self._timer.stop()
            self.finished.emit()
