"""The voice of the program: what the pages want said, in their order, and what is being said.

The window's thread only decides what is said (`SpeechQueue`) and shows it; the sound is made by
the `Mouth`, elsewhere. Whatever becomes of the sound, the session never waits for it: words that
are not over in good time count as over.
"""

import sys
from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QThread, QTimer, Signal

from pt_coach.settings import Settings, Speech
from pt_coach.ui.language import language_in_use
from pt_coach.ui.messages import words
from pt_coach.ui.session_view import Message
from pt_coach.ui.voice.mouth import MakeSpeaker, MakeTicker, Mouth
from pt_coach.ui.voice.speaker import SilentSpeaker, Sound
from pt_coach.ui.voice.speech_queue import SpeechQueue
from pt_coach.ui.voice.tones import Tick
from pt_coach.ui.voice.utterance import SAID, Kind, Utterance, told

# Generous: slow voices say 100 ms a letter. After this nobody waits for an answer any more.
_AT_MOST_MS: Final = 4000
_AT_MOST_MS_PER_LETTER: Final = 250
_CLOSE_WITHIN_MS: Final = 1500
# Over a socket to a daemon; elsewhere the voices belong to the process and want its main thread.
SPEAKING_BLOCKS: Final = sys.platform.startswith("linux")


def sound_of(settings: Settings) -> Sound:
    """How it is to sound with these preferences."""
    return Sound(
        settings.voice,
        settings.volume_percent / 100,
        settings.rate_percent / 100,
        language_in_use(),
    )


class Voice(QObject):
    """Says things, one at a time, the most important first.

    Signals:
        captioned: what is being said; empty in silence. It is shown whether or not it is heard.
        spoken: words of which the first sound was just made.
        opened: name of the speaker in use, and the names of its voices.
        muted: whether nothing is to be heard from now on.
        was_read: all that was last asked to be read was said whole; where there is no sound, it
            was shown for the time that reading takes. Cut off, it is not told.
    """

    captioned = Signal(str)
    spoken = Signal(str)
    opened = Signal(str, object)
    muted = Signal(bool)
    was_read = Signal()

    _open_wanted = Signal(object)
    _change_wanted = Signal(object)
    _say_wanted = Signal(int, str, str)
    _stop_wanted = Signal()
    _tick_wanted = Signal(str)

    def __init__(
        self,
        makers: Sequence[MakeSpeaker] = (SilentSpeaker,),
        make_ticker: MakeTicker | None = None,
        *,
        threaded: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """Make a voice that is silent until `open`.

        Args:
            makers: of the speakers, the best first; the last one always works.
            make_ticker: makes what plays the metronome's ticks.
            threaded: whether the sound is made in a thread of its own.
            parent: owner.
        """
        super().__init__(parent)
        self._queue = SpeechQueue()
        self._clock = QElapsedTimer()
        self._clock.start()
        self._sound, self._speech = Sound(), Speech.ALL
        self.is_muted = False
        self.speaker, self.voices = "", tuple[str, ...]()
        self._number = 0
        # Sentences of what is being read that are not over yet.
        self._left_to_read = 0
        self._text = ""
        self._opening = False
        # Says it for the eye alone, while it is muted or the speaker is not there yet.
        self._reader = SilentSpeaker(self)
        self._reader.finished.connect(lambda: self._over(self._number))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._give_up)
        self._mouth = Mouth(makers, make_ticker)
        self._thread = QThread() if threaded else None
        self._connect()

    def open(self) -> None:
        """Look for a speaker, once; until one is found what is said is only shown."""
        if not self._opening:
            self._opening = True
            if self._thread is not None:
                self._mouth.moveToThread(self._thread)
                self._thread.start()
            self._open_wanted.emit(self._sound)

    def configure(self, settings: Settings) -> None:
        """Take over how much is said and how it sounds."""
        self._speech = settings.speech
        self.set_muted(settings.muted)
        sound = sound_of(settings)
        if sound != self._sound:
            self._sound = sound
            self._change_wanted.emit(sound)

    def set_muted(self, muted: bool) -> None:
        """Be heard no more, or again."""
        if muted == self.is_muted:
            return
        if muted:
            self._cut()
        self.is_muted = muted
        self.muted.emit(muted)
        self._next()

    def tell(self, utterances: Iterable[Utterance]) -> None:
        """Say these, as far as they are wanted, each in its turn."""
        for one in utterances:
            if one.kind in SAID[self._speech] and self._queue.offer(one, self._now_s()):
                self._cut()
        self._next()

    def read(self, sentences: Sequence[str]) -> None:
        """Read aloud because the patient asked for it, whatever else is said."""
        self.hush()
        self._left_to_read = len(sentences)
        self.tell(Utterance(Kind.READ, Message(text=sentence)) for sentence in sentences)

    def test(self) -> None:
        """Say a sentence to be judged by."""
        self.hush()
        self.tell((told(Kind.READ, "say_test"),))

    @property
    def is_reading(self) -> bool:
        """Whether something is read that the patient asked for."""
        current = self._queue.current
        return current is not None and current.kind is Kind.READ

    def hush(self) -> None:
        """Drop what is long or waits; another page comes."""
        self._left_to_read = 0
        if self._queue.hush():
            self._cut()
        self._next()

    def tick(self, tick: Tick) -> None:
        """Let a beat of the metronome be heard."""
        if not self.is_muted and self._opening:
            self._tick_wanted.emit(tick.value)

    def close(self) -> None:
        """Be silent for ever; the program ends."""
        self._queue.hush()
        self._cut()
        if self._thread is None or not self._thread.isRunning():
            return
        self._thread.quit()
        if not self._thread.wait(_CLOSE_WITHIN_MS):
            # A daemon that hangs must not keep the program from ending.
            self._thread.terminate()
            self._thread.wait(_CLOSE_WITHIN_MS)

    def _connect(self) -> None:
        mouth = self._mouth
        queued = Qt.ConnectionType.QueuedConnection
        self._open_wanted.connect(mouth.open, queued)
        self._change_wanted.connect(mouth.change, queued)
        self._say_wanted.connect(mouth.say, queued)
        self._stop_wanted.connect(mouth.stop, queued)
        self._tick_wanted.connect(mouth.tick, queued)
        mouth.opened.connect(self._opened, queued)
        mouth.began.connect(self._began, queued)
        mouth.finished.connect(self._over, queued)

    def _now_s(self) -> float:
        return self._clock.elapsed() / 1000

    def _next(self) -> None:
        """Begin what is to be said now."""
        utterance = self._queue.take(self._now_s())
        if utterance is None:
            if self._queue.current is None and self._text:
                self._text = ""
                self.captioned.emit("")
            return
        self._number += 1
        self._text = words(utterance.message)
        self.captioned.emit(self._text)
        if self.is_muted or not self.speaker:
            self._reader.say(self._text, utterance.kind)
            return
        self._patience.start(_AT_MOST_MS + _AT_MOST_MS_PER_LETTER * len(self._text))
        self._say_wanted.emit(self._number, self._text, utterance.kind.value)

    def _cut(self) -> None:
        """End what is being said; its own end will be told too late to mean anything."""
        if self._queue.current is None:
            return
        if self.is_reading:
            self._left_to_read = 0
        self._queue.over()
        self._number += 1
        self._patience.stop()
        self._reader.blockSignals(True)
        self._reader.stop()
        self._reader.blockSignals(False)
        self._stop_wanted.emit()

    def _began(self, number: int) -> None:
        if number == self._number:
            self.spoken.emit(self._text)

    def _over(self, number: int) -> None:
        if number == self._number:
            self._patience.stop()
            read = self.is_reading
            self._queue.over()
            self._next()
            if read and self._left_to_read > 0:
                self._left_to_read -= 1
                if self._left_to_read == 0:
                    self.was_read.emit()

    def _give_up(self) -> None:
        self._cut()
        self._next()

    def _opened(self, speaker: str, voices: tuple[str, ...]) -> None:
        self.speaker, self.voices = speaker, voices
        self.opened.emit(speaker, voices)
