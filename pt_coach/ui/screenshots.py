"""Pictures of every page and state, with made-up data and the drawn figure before the camera.

Nothing here is shown to patients; it is how we look at what they will see.
"""

import errno
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from pt_coach.settings import Settings
from pt_coach.settings import Theme as ThemeName
from pt_coach.ui.language import language_in_use
from pt_coach.ui.screenshot_scenes import SCENES
from pt_coach.ui.screenshot_studio import Studio

DRAWN_SIZE = (1280, 800)
# A layout that changes its height asks the one around it to change, one round of events each.
_ROUNDS = 4


def take_screenshots(
    out_dir: Path,
    theme: str = "light",
    text_percent: int = 100,
    size: tuple[int, int] = DRAWN_SIZE,
    only: Iterable[str] = (),
) -> tuple[Path, ...]:
    """Save one PNG for each page and state.

    Args:
        out_dir: folder, made if it is not there.
        theme: light, dark or contrast.
        text_percent: 100 to 200.
        size: of the window in px.
        only: names of scenes; none takes all.

    Raises:
        OSError: a picture could not be written.

    Returns:
        The files, in the order of a patient's way through the program.
    """
    app = QApplication.instance() or QApplication([])
    out_dir.mkdir(parents=True, exist_ok=True)
    settings = Settings(theme=ThemeName(theme), text_percent=text_percent)
    studio = Studio(settings, size)
    wanted = frozenset(only) or SCENES.keys()
    files = []
    for number, (name, show) in enumerate(SCENES.items(), start=1):
        if name not in wanted:
            continue
        show(studio)
        _settle(app)
        studio.figures_stand()
        _settle(app)
        path = out_dir / f"{number:03d}_{name}_{theme}_{text_percent}{_tongue()}.png"
        # Qt says of a full disk that it is full by False alone.
        if not studio.window.grab().save(str(path)):
            path.unlink(missing_ok=True)
            raise OSError(errno.EIO, "The picture could not be written", str(path))
        files.append(path)
    studio.window.close()
    return tuple(files)


def _tongue() -> str:
    """What the file's name says of the language; nothing of English."""
    code = language_in_use()
    return "" if code == "en" else f"_{code}"


def _settle(app: QCoreApplication) -> None:
    for _ in range(_ROUNDS):
        app.processEvents()
