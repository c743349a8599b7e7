"""What the keys of a presenter's remote mean on each page of a session.

Such a remote has a key forward (PageDown or Right), one back (PageUp or Left), one that begins or
ends the show (F5 and Esc, in turn on some) and one for a black picture ('.' or B). Esc is a key of
the session's own: it asks whether to stop, and F5 then goes on.
"""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pt_coach.engine.events import PauseReason, Stage
from pt_coach.engine.inputs import CommandKind
from pt_coach.ui.controls import Button
from pt_coach.ui.feel_page import FeelPage
from pt_coach.ui.question_page import AskingPage
from pt_coach.ui.session_view import SessionView


class Wish(Enum):
    """What a key of a remote is for."""

    FORWARD = auto()
    BACK = auto()
    BEGIN = auto()
    PAUSE = auto()


REMOTE: Final[Mapping[Qt.Key, Wish]] = {
    Qt.Key.Key_PageDown: Wish.FORWARD,
    Qt.Key.Key_Right: Wish.FORWARD,
    Qt.Key.Key_PageUp: Wish.BACK,
    Qt.Key.Key_Left: Wish.BACK,
    Qt.Key.Key_F5: Wish.BEGIN,
    Qt.Key.Key_Period: Wish.PAUSE,
    Qt.Key.Key_B: Wish.PAUSE,
}
# On these everything stands still at one key, and goes on at the next.
_STANDS: Final = (Stage.SET_UP, Stage.SET, Stage.REST)
_FORWARD: Final[Mapping[Stage, CommandKind]] = {
    Stage.SHOW: CommandKind.READY,
    Stage.REST: CommandKind.SKIP_REST,
}


class Pressed(Protocol):
    """The session's screen, as far as a remote has to do with it."""

    @property
    def view(self) -> SessionView:
        """What is shown."""

    def command(self, kind: CommandKind, value: int | None, reason: str | None) -> None:
        """Hand a wish to the session."""


def press(wish: Wish, screen: Pressed, page: QWidget | None) -> None:
    """Do what a key of a remote asks for, on a page that has no use of its own for it."""
    kind = _command(wish, screen.view)
    if kind is not None:
        screen.command(kind, None, None)
    elif isinstance(page, AskingPage | FeelPage):
        _turn_page(wish, page)


def _command(wish: Wish, view: SessionView) -> CommandKind | None:
    paused, stage = view.paused is PauseReason.ASKED, view.stage
    if wish is Wish.PAUSE:
        return CommandKind.RESUME if paused else CommandKind.PAUSE
    if stage in _STANDS and paused:
        # Whichever key it was: somebody is ready again.
        return CommandKind.RESUME
    if stage in _STANDS and wish is Wish.BACK:
        return CommandKind.PAUSE
    if stage is Stage.SET and wish is Wish.FORWARD:
        # By hand it counts one; where the camera counts there is nothing to go on to.
        return CommandKind.PAUSE if view.camera else CommandKind.READY
    return _FORWARD.get(stage) if wish is not Wish.BACK else None


def _turn_page(wish: Wish, page: AskingPage | FeelPage) -> None:
    """Forward into the answers, and on once there is one; the key that begins presses one."""
    focused = page.focusWidget()
    if wish is Wish.BACK:
        if isinstance(page, AskingPage) and page.back.isVisible():
            page.back.click()
    elif wish is Wish.BEGIN:
        if isinstance(focused, Button):
            focused.click()
    elif page.next.isVisible() and page.next.isEnabled():
        page.next.click()
    else:
        page.focusNextChild()
