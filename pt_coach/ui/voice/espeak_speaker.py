"""The program espeak-ng, where it is installed: one process for each thing to say.

The words go to its standard input and no shell is involved, so that no text can be taken for an
option or a command. Without a sound device it still ends with code 0 and only complains.
"""

import shutil
from typing import Final

from PySide6.QtCore import QObject, QProcess

from pt_coach.ui.voice.speaker import Sound, Speaker
from pt_coach.ui.voice.utterance import Kind

PROGRAM: Final = "espeak-ng"
# Words a minute of an unhurried speaker; its own default of 175 is fast for a listener on a mat.
_WORDS_A_MINUTE: Final = 150
# Its amplitude reaches 200, where it distorts; 100 is as it is meant.
_LOUDEST: Final = 130
_LIST_WITHIN_MS: Final = 2000
_TRIED_WITHIN_MS: Final = 3000
_GONE_WITHIN_MS: Final = 500
_COMPLAINS: Final = b"error:"


class EspeakSpeaker(Speaker):
    """Says it with espeak-ng.

    Args:
        program: the program's name or path.
    """

    name = "espeak-ng"

    def __init__(self, program: str = PROGRAM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = program
        self._program = ""
        self._sound = Sound()
        self._process: QProcess | None = None

    def open(self, sound: Sound) -> bool:
        """Find the program, and have it say something without a sound: it needs a device."""
        self._sound = sound
        self._program = shutil.which(self._wanted) or ""
        return bool(self._program) and self._is_heard()

    def voices(self) -> tuple[str, ...]:
        """The voices of the language, as espeak-ng names them."""
        process = QProcess(self)
        process.start(self._program, [f"--voices={self._sound.language}"])
        listed = process.waitForFinished(_LIST_WITHIN_MS)
        text = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
        process.kill()
        rows = [line.split() for line in text.splitlines()[1:]] if listed else []
        return tuple(row[3].replace("_", " ") for row in rows if len(row) > 3)

    def change(self, sound: Sound) -> None:
        """Sound another way from the next words on."""
        self._sound = sound

    def say(self, text: str, kind: Kind) -> None:
        """Begin to say it."""
        self.stop()
        process = QProcess(self)
        process.started.connect(self.began)
        process.finished.connect(self._over)
        process.errorOccurred.connect(self._broken)
        self._process = process
        process.start(self._program, self.arguments())
        process.write(text.encode("utf-8"))
        process.closeWriteChannel()

    def stop(self) -> None:
        """Be silent at once."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(_GONE_WITHIN_MS)
            process.deleteLater()
            self.finished.emit()

    def arguments(self) -> list[str]:
        """What the program is started with; never the words."""
        sound = self._sound
        voice = sound.voice.replace(" ", "_") or sound.language
        return [
            *("--stdin", "-v", voice),
            *("-s", str(round(_WORDS_A_MINUTE * sound.rate))),
            *("-a", str(round(_LOUDEST * sound.volume))),
        ]

    def _is_heard(self) -> bool:
        process = QProcess(self)
        process.start(self._program, ["--stdin", "-a", "0"])
        process.write(b"a")
        process.closeWriteChannel()
        ended = process.waitForFinished(_TRIED_WITHIN_MS)
        complaint = bytes(process.readAllStandardError().data())
        well = ended and process.exitCode() == 0 and _COMPLAINS not in complaint
        process.kill()
        process.deleteLater()
        return well

    def _over(self, code: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        complaint = bytes(process.readAllStandardError().data())
        process.deleteLater()
        if code != 0 or _COMPLAINS in complaint:
            self.failed.emit(_last_line(complaint))
        else:
            self.finished.emit()

    def _broken(self, error: QProcess.ProcessError) -> None:
        process = self._process
        if process is not None and error is QProcess.ProcessError.FailedToStart:
            self._process = None
            process.deleteLater()
            self.failed.emit(process.errorString())


def _last_line(text: bytes) -> str:
    lines = text.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else ""
