"""The speakers of this machine, the best first; each is loaded only when it is tried."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLoggingCategory, QObject

from pt_coach.ui.voice.espeak_speaker import EspeakSpeaker
from pt_coach.ui.voice.mouth import MakeSpeaker
from pt_coach.ui.voice.speaker import SilentSpeaker, Sound, Speaker
from pt_coach.ui.voice.voice import SPEAKING_BLOCKS, Voice

if TYPE_CHECKING:
    from pt_coach.ui.voice.tone_speaker import ToneSpeaker


def _system() -> Speaker:
    from pt_coach.ui.voice.qt_speaker import QtSpeaker

    return QtSpeaker()


def _tones() -> "ToneSpeaker":
    # Sound devices cost a quarter of a second and a library for films, which tells at length what
    # of films it misses.
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    from pt_coach.ui.voice.tone_speaker import ToneSpeaker

    return ToneSpeaker()


TONES: Final = "tones"
SPEAKERS: Sequence[MakeSpeaker] = (_system, EspeakSpeaker, _tones, SilentSpeaker)


def system_voice(parent: QObject | None = None) -> Voice:
    """A voice that is heard where this machine can be heard."""
    return Voice(SPEAKERS, _tones, threaded=SPEAKING_BLOCKS, parent=parent)


def first_that_works(parent: QObject) -> tuple[str, tuple[str, ...]]:
    """The name of the speaker that a session would begin with, and of its voices."""
    for make in SPEAKERS:
        speaker = make()
        speaker.setParent(parent)
        found = speaker.open(Sound())
        told = speaker.name, speaker.voices() if found else ()
        speaker.deleteLater()
        if found:
            return told
    raise AssertionError("the silent speaker always works")
