"""The voice over speakers that are real as far as this machine has them."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from pt_coach.settings import Settings, Speech
from pt_coach.ui.session_view import Message
from pt_coach.ui.voice.espeak_speaker import EspeakSpeaker
from pt_coach.ui.voice.qt_speaker import MOCK, QtSpeaker
from pt_coach.ui.voice.speaker import SilentSpeaker, Sound, Speaker
from pt_coach.ui.voice.tones import TICKS, TONES, Tick, samples
from pt_coach.ui.voice.utterance import Kind, Utterance, number
from pt_coach.ui.voice.voice import Voice


class Recorder(Speaker):
    """Says nothing by itself; the test says when it is over."""

    name = "recorder"
    works = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.said: list[str] = []
        self.stops = 0
        self.sound = Sound()

    def open(self, sound: Sound) -> bool:
        self.sound = sound
        return self.works

    def change(self, sound: Sound) -> None:
        self.sound = sound

    def say(self, text: str, kind: Kind) -> None:
        self.said.append(text)
        self.began.emit()

    def stop(self) -> None:
        self.stops += 1
        self.finished.emit()


class Deaf(Recorder):
    """Is not there on this machine."""

    works = False


def cue(text: str) -> Utterance:
    return Utterance(Kind.CUE, Message(text=text))


@pytest.fixture
def recorder(qtbot: QtBot) -> Recorder:
    return Recorder()


@pytest.fixture
def voice(qtbot: QtBot, recorder: Recorder) -> Voice:
    made = Voice((Deaf, lambda: recorder))
    with qtbot.waitSignal(made.opened):
        made.open()
    return made


def test_the_first_speaker_that_works_is_used(voice: Voice) -> None:
    assert voice.speaker == "recorder"


def test_what_is_said_is_shown_and_told_when_it_begins(
    voice: Voice, recorder: Recorder, qtbot: QtBot
) -> None:
    shown: list[str] = []
    voice.captioned.connect(shown.append)
    with qtbot.waitSignal(voice.spoken) as spoken:
        voice.tell([cue("Lift higher")])

    assert shown == spoken.args == ["Lift higher"]
    assert recorder.said == ["Lift higher"]
    with qtbot.waitSignal(voice.captioned) as silence:
        recorder.finished.emit()
    assert silence.args == [""]


def test_a_more_important_thing_cuts_off_what_is_read(
    voice: Voice, recorder: Recorder, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(voice.spoken):
        voice.read(["A long sentence.", "And another."])
    with qtbot.waitSignal(voice.spoken):
        voice.tell([number(Kind.COUNT, 4)])

    assert recorder.said == ["A long sentence.", "4"]
    assert recorder.stops == 1
    with qtbot.waitSignal(voice.spoken):
        recorder.finished.emit()
    assert recorder.said[-1] == "And another."


@pytest.mark.parametrize(
    ("speech", "said"),
    [
        (Speech.ALL, ["Lift higher", "1"]),
        (Speech.CUES, ["Lift higher"]),
        (Speech.COUNTS, ["1"]),
        (Speech.NONE, []),
    ],
)
def test_how_much_is_said_is_a_setting(
    voice: Voice, recorder: Recorder, qtbot: QtBot, speech: Speech, said: list[str]
) -> None:
    voice.configure(Settings(speech=speech))
    voice.spoken.connect(recorder.finished)

    voice.tell([cue("Lift higher"), number(Kind.COUNT, 1)])
    qtbot.waitUntil(lambda: voice._queue.current is None)
    voice.read(["asked for"])
    qtbot.waitUntil(lambda: recorder.said[-1:] == ["asked for"])

    assert recorder.said[:-1] == said


def test_muted_it_is_shown_but_not_heard(voice: Voice, recorder: Recorder, qtbot: QtBot) -> None:
    with qtbot.waitSignal(voice.muted) as muted:
        voice.set_muted(True)
    with qtbot.waitSignal(voice.captioned) as shown:
        voice.tell([cue("Lift higher")])
    with qtbot.waitSignal(voice.captioned, timeout=3000) as over:
        pass

    assert muted.args == [True]
    assert shown.args == ["Lift higher"]
    assert over.args == [""]
    assert recorder.said == []


def test_a_speaker_that_fails_hands_its_words_to_the_next_one(qtbot: QtBot) -> None:
    broken, well = Recorder(), Recorder()
    broken.say = lambda text, kind: broken.failed.emit("no device")  # type: ignore[method-assign]
    well.name = "well"
    voice = Voice((lambda: broken, lambda: well))
    with qtbot.waitSignal(voice.opened):
        voice.open()

    with qtbot.waitSignal(voice.spoken) as spoken:
        voice.tell([cue("Lift higher")])

    assert spoken.args == ["Lift higher"]
    assert well.said == ["Lift higher"]
    assert voice.speaker == "well"


def test_a_speaker_that_never_ends_holds_nothing_up(
    voice: Voice, recorder: Recorder, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(voice.spoken):
        voice.tell([cue("Lift higher")])

    voice._patience.start(1)

    with qtbot.waitSignal(voice.spoken) as next_one:
        voice.tell([cue("Breathe out")])
    assert next_one.args == ["Breathe out"]
    assert recorder.stops == 1


def test_sound_is_taken_over_while_it_runs(voice: Voice, recorder: Recorder, qtbot: QtBot) -> None:
    voice.configure(Settings(volume_percent=30, rate_percent=120, voice="Anna"))

    qtbot.waitUntil(lambda: recorder.sound == Sound("Anna", 0.3, 1.2))


def test_in_a_thread_of_its_own_it_speaks_and_comes_to_its_end(qtbot: QtBot) -> None:
    voice = Voice((SilentSpeaker,), threaded=True)
    with qtbot.waitSignal(voice.opened):
        voice.open()
    with qtbot.waitSignal(voice.spoken):
        voice.tell([cue("Lift higher")])

    voice.close()

    assert voice._thread is not None
    assert voice._thread.isFinished()


@pytest.mark.qt_log_ignore("Text-to-speech plug-in .* is not supported")
def test_qt_counts_an_engine_only_by_its_state_and_its_voices(qtbot: QtBot) -> None:
    none, mock = QtSpeaker(("no such engine",)), QtSpeaker((MOCK,))

    assert not none.open(Sound())
    assert mock.open(Sound(volume=0.5))
    assert mock.voices()
    with qtbot.waitSignals([mock.began, mock.finished], timeout=5000, order="strict"):
        mock.say("one", Kind.COUNT)
    with qtbot.waitSignal(mock.finished, timeout=5000):
        mock.say("a sentence that is cut off before its end", Kind.READ)
        qtbot.waitUntil(lambda: mock._speaks)
        mock.stop()


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Stands in for espeak-ng: writes down its arguments and what it was given to say."""
    path = tmp_path / "speak"
    path.write_text(
        f"#!{sys.executable}\nimport sys\n"
        f"open({str(tmp_path / 'said')!r}, 'w').write(repr((sys.argv[1:], sys.stdin.read())))\n"
        "sys.exit(3 if 'broken' in sys.argv else 0)\n"
    )
    path.chmod(0o755)
    return path


def test_espeak_is_given_the_words_on_its_standard_input(
    qtbot: QtBot, program: Path, tmp_path: Path
) -> None:
    speaker = EspeakSpeaker(str(program))
    text = '-v; $(touch pwned) "é" `id`'
    assert speaker.open(Sound(volume=1.0, rate=2.0))

    with qtbot.waitSignals([speaker.began, speaker.finished], timeout=10000, order="strict"):
        speaker.say(text, Kind.CUE)

    arguments, said = eval((tmp_path / "said").read_text())
    assert said == text
    assert arguments == ["--stdin", "-v", "en", "-s", "300", "-a", "130"]


def test_espeak_that_fails_says_so(qtbot: QtBot, program: Path) -> None:
    speaker = EspeakSpeaker(str(program))
    assert speaker.open(Sound())
    speaker.change(Sound(voice="broken"))

    with qtbot.waitSignal(speaker.failed, timeout=10000):
        speaker.say("one", Kind.COUNT)


def test_espeak_without_a_sound_device_is_not_used(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mute"
    path.write_text("#!/bin/sh\ncat >/dev/null\necho 'error: No such file or directory' >&2\n")
    path.chmod(0o755)

    assert not EspeakSpeaker(str(path)).open(Sound())


def test_without_espeak_it_is_not_used(qtbot: QtBot) -> None:
    assert not EspeakSpeaker("no-such-program").open(Sound())


def test_tones_are_soft_at_both_ends_and_as_loud_as_wished() -> None:
    for notes in (*TONES.values(), *TICKS.values()):
        loud, quiet = samples(notes, 1.0), samples(notes, 0.5)
        assert len(loud) == sum(round(note.s * 44100) for note in notes)
        if notes:
            assert 15000 < abs(loud).max() < 20000
            assert abs(quiet).max() == pytest.approx(abs(loud).max() / 2, rel=0.01)
            assert abs(loud[[0, -1]]).max() < 1000
    assert set(TONES) == set(Kind)
    assert set(TICKS) == set(Tick)
