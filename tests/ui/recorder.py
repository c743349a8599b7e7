"""A session and services that remember what the window asked of them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.session_runner.live import Listeners
from pt_coach.settings import Settings
from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.sample_data import (
    sample_plan,
    sample_regimen,
    sample_services,
)
from pt_coach.ui.services import (
    AppServices,
    SessionWish,
    StartedSession,
)
from tests.ui.rig import LIBRARY

Opener = Callable[..., MainWindow]


@dataclass
class RecordedSession:
    """Remembers what was asked of it."""

    calls: list[str] = field(default_factory=list)

    def start(self) -> None:
        self.calls.append("start")

    def stop(self) -> bool:
        self.calls.append("stop")
        return True

    def command(
        self, kind: CommandKind, value: int | None = None, reason: str | None = None
    ) -> None:
        self.calls.append(kind.value)

    def rate(
        self,
        scale: Scale,
        moment: Moment,
        value: int | str | None,
        item: str | None = None,
        *,
        by_gesture: bool = False,
    ) -> None:
        self.calls.append(scale.value)


@dataclass
class Recorder:
    """What the window asked of its services."""

    session: RecordedSession = field(default_factory=RecordedSession)
    wishes: list[SessionWish] = field(default_factory=list)
    saved: list[Settings] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)

    def services(self, **changes: object) -> AppServices:
        def start(wish: SessionWish, listeners: Listeners) -> StartedSession:
            self.wishes.append(wish)
            return StartedSession(self.session, sample_plan(LIBRARY), sample_regimen())

        usual = replace(
            sample_services(LIBRARY, Settings(animations=False)),
            start_session=start,
            save_settings=self.saved.append,
            keep_unfinished=lambda: self.unfinished.append("keep"),
            discard_unfinished=lambda: self.unfinished.append("discard"),
            say_looked_at=lambda: self.unfinished.append("looked at"),
        )
        return replace(usual, **changes)  # type: ignore[arg-type]
