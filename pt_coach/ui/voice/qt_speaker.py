"""The system's own voice, through Qt.

Qt lists engines whose library or daemon is missing, so only the state of a made engine counts,
and that it has a voice (measured: `speechd` is listed on a Linux without it, with an error and no
voices). The engine `mock` says nothing and is for tests.
"""

from typing import Final

from PySide6.QtCore import QLocale, QObject
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from pt_coach.ui.voice.speaker import Sound, Speaker
from pt_coach.ui.voice.utterance import Kind

MOCK: Final = "mock"
_State = QTextToSpeech.State


class QtSpeaker(Speaker):
    """Says it with QTextToSpeech.

    Args:
        engines: names of engines to try, in this order; None takes all that Qt lists but `mock`.
    """

    name = "system voice"

    def __init__(
        self, engines: tuple[str, ...] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engines = engines
        self._engine: QTextToSpeech | None = None
        self._speaks = False

    def open(self, sound: Sound) -> bool:
        """Find an engine that is well and has a voice."""
        listed = (name for name in QTextToSpeech.availableEngines() if name != MOCK)
        for name in listed if self._engines is None else self._engines:
            engine = QTextToSpeech(name, self)
            if engine.state() is not _State.Error and engine.availableVoices():
                self._take(engine, sound)
                return True
            engine.deleteLater()
        return False

    def voices(self) -> tuple[str, ...]:
        """Names of the voices for the language, or of all where it has none."""
        return () if self._engine is None else tuple(v.name() for v in self._voices())

    def change(self, sound: Sound) -> None:
        """Take over volume, rate, language and voice."""
        engine = self._engine
        if engine is None:
            return
        language = QLocale(sound.language).language()
        known = [locale for locale in engine.availableLocales() if locale.language() == language]
        if known and engine.locale().language() != language:
            engine.setLocale(known[0])
        engine.setVolume(sound.volume)
        # Qt counts from -1 over 0, as it is meant, to 1.
        engine.setRate(max(-1.0, min(1.0, sound.rate - 1.0)))
        wanted = next((v for v in self._voices() if v.name() == sound.voice), None)
        if wanted is not None:
            engine.setVoice(wanted)

    def say(self, text: str, kind: Kind) -> None:
        """Begin to say it."""
        if self._engine is not None:
            self._engine.say(text)

    def stop(self) -> None:
        """Be silent at once."""
        if self._engine is None:
            return
        speaks, self._speaks = self._speaks, False
        self._engine.stop(QTextToSpeech.BoundaryHint.Immediate)
        if speaks:
            self.finished.emit()

    def _take(self, engine: QTextToSpeech, sound: Sound) -> None:
        self._engine = engine
        self.change(sound)
        engine.stateChanged.connect(self._changed)

    def _voices(self) -> list[QVoice]:
        assert self._engine is not None
        return list(self._engine.availableVoices())

    def _changed(self, state: QTextToSpeech.State) -> None:
        if state is _State.Speaking and not self._speaks:
            self._speaks = True
            self.began.emit()
        elif state is _State.Ready and self._speaks:
            self._speaks = False
            self.finished.emit()
        elif state is _State.Error:
            self._speaks = False
            self.failed.emit(self._engine.errorString() if self._engine else "")
