"""Keeps the speakers: uses the first that works, and the next one when that fails.

It lives in a thread of its own where speaking may block, as over the socket of a speech daemon.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from pt_coach.ui.voice.speaker import Sound, Speaker
from pt_coach.ui.voice.tones import Tick
from pt_coach.ui.voice.utterance import Kind

if TYPE_CHECKING:
    # It loads Qt's sound library, which takes its time.
    from pt_coach.ui.voice.tone_speaker import ToneSpeaker

MakeSpeaker = Callable[[], Speaker]
MakeTicker = Callable[[], "ToneSpeaker"]


class Mouth(QObject):
    """Says what it is told, one thing at a time.

    Signals:
        opened: name of the speaker that is used from now on, and the names of its voices.
        began: number of the words of which the first sound was made.
        finished: number of the words that are over.
    """

    opened = Signal(str, object)
    began = Signal(int)
    finished = Signal(int)

    def __init__(
        self, makers: Sequence[MakeSpeaker], make_ticker: MakeTicker | None = None
    ) -> None:
        """Nothing is made before `open`.

        Args:
            makers: of the speakers, the best first; the last one always works.
            make_ticker: makes what plays the metronome's ticks.
        """
        super().__init__()
        self._makers = list(makers)
        self._make_ticker = make_ticker
        self._speaker: Speaker | None = None
        self._ticker: ToneSpeaker | None = None
        self._sound = Sound()
        self._number = 0
        self._words: tuple[str, Kind] | None = None

    @Slot(object)
    def open(self, sound: Sound) -> None:
        """Use the first speaker that works."""
        self._sound = sound
        self._next_speaker()

    @Slot(object)
    def change(self, sound: Sound) -> None:
        """Sound another way."""
        self._sound = sound
        for one in (self._speaker, self._ticker):
            if one is not None:
                one.change(sound)

    @Slot(int, str, str)
    def say(self, number: int, text: str, kind: str) -> None:
        """Begin to say the words with a number."""
        self._number, self._words = number, (text, Kind(kind))
        if self._speaker is not None:
            self._speaker.say(*self._words)

    @Slot()
    def stop(self) -> None:
        """Be silent at once."""
        self._words = None
        if self._speaker is not None:
            self._speaker.stop()

    @Slot(str)
    def tick(self, tick: str) -> None:
        """Play a beat of the metronome."""
        if self._ticker is None:
            self._ticker = self._opened_ticker()
        if self._ticker is not None:
            self._ticker.tick(Tick(tick))

    def _next_speaker(self) -> None:
        self._speaker = None
        while self._makers:
            speaker = self._makers.pop(0)()
            speaker.setParent(self)
            if speaker.open(self._sound):
                self._use(speaker)
                return
            speaker.deleteLater()

    def _use(self, speaker: Speaker) -> None:
        self._speaker = speaker
        speaker.began.connect(self._on_began)
        speaker.finished.connect(self._on_finished)
        speaker.failed.connect(self._on_failed)
        self.opened.emit(speaker.name, speaker.voices())

    def _on_began(self) -> None:
        self.began.emit(self._number)

    def _on_finished(self) -> None:
        self.finished.emit(self._number)

    def _on_failed(self, _why: str) -> None:
        if self._speaker is not None:
            self._speaker.blockSignals(True)
            self._speaker.deleteLater()
        self._next_speaker()
        if self._words is not None:
            # What did not come out is said by the next one.
            self.say(self._number, *self._words)

    def _opened_ticker(self) -> "ToneSpeaker | None":
        if self._make_ticker is None:
            return None
        ticker = self._make_ticker()
        ticker.setParent(self)
        return ticker if ticker.open(self._sound) else None
