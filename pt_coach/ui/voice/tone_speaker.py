"""Plays tones in the place of words, and the ticks of the metronome."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices, QtAudio

from pt_coach.ui.voice.speaker import Sound, Speaker
from pt_coach.ui.voice.tones import SAMPLES_A_SECOND, TICKS, TONES, Note, Tick, samples
from pt_coach.ui.voice.utterance import Kind


class ToneSpeaker(Speaker):
    """Plays a tone for each kind of utterance; the words are read on the screen."""

    name = "tones"

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._volume = 0.0
        self._sink: QAudioSink | None = None
        self._buffer = QBuffer(self)
        self._plays = False

    def open(self, sound: Sound) -> bool:
        """Find a sound device."""
        self._volume = sound.volume
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            return False
        wanted = QAudioFormat()
        wanted.setSampleRate(SAMPLES_A_SECOND)
        wanted.setChannelCount(1)
        wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        if not device.isFormatSupported(wanted):
            return False
        self._sink = QAudioSink(device, wanted, self)
        self._sink.stateChanged.connect(self._changed)
        return True

    def change(self, sound: Sound) -> None:
        """Take over the volume."""
        self._volume = sound.volume

    def say(self, text: str, kind: Kind) -> None:
        """Play the kind's tone."""
        self._play(TONES[kind])

    def tick(self, tick: Tick) -> None:
        """Play a beat of the metronome."""
        self._play(TICKS[tick])

    def stop(self) -> None:
        """Be silent at once."""
        if self._sink is not None and self._plays:
            self._sink.stop()
            self._over()

    def _play(self, notes: tuple[Note, ...]) -> None:
        if self._sink is None:
            return
        self._plays = False
        self._sink.stop()
        self._buffer.close()
        self._buffer.setData(QByteArray(samples(notes, self._volume).tobytes()))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._plays = True
        self.began.emit()
        if not notes:
            self._over()
            return
        self._sink.start(self._buffer)

    def _changed(self, state: QtAudio.State) -> None:
        if not self._plays or self._sink is None:
            return
        if state is QtAudio.State.IdleState:
            self._sink.stop()
            self._over()
        elif (
            state is QtAudio.State.StoppedState and self._sink.error() is not QtAudio.Error.NoError
        ):
            self._plays = False
            self.failed.emit(self.tr("The sound device does not answer."))

    def _over(self) -> None:
        if self._plays:
            self._plays = False
            self.finished.emit()
