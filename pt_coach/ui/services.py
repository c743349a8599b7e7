"""What the window is given: plain data and callables. It reaches for nothing by itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from pt_coach.engine.cursor import EarlierRep
from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.engine.plan import SessionPlan
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.regimen import Regimen
from pt_coach.session_runner.live import Listeners
from pt_coach.settings import Settings
from pt_coach.ui.pause_services import Pause, PauseServices
from pt_coach.ui.rehearsal_services import RehearsalServices
from pt_coach.ui.replay_services import ReplayServices
from pt_coach.ui.report_services import ReportServices
from pt_coach.ui.review_services import ReviewServices
from pt_coach.ui.visit_services import VisitServices
from pt_coach.ui.voice.voice import Voice


class SessionDoor(Protocol):
    """Where the pages of a session hand in what the patient wants and answers."""

    def command(
        self, kind: CommandKind, value: int | None = None, reason: str | None = None
    ) -> None:
        """Hand in a wish."""

    def rate(
        self,
        scale: Scale,
        moment: Moment,
        value: int | str | None,
        item: str | None = None,
        *,
        by_gesture: bool = False,
    ) -> None:
        """Hand in an answer; None for one that was skipped."""


class RunningSession(SessionDoor, Protocol):
    """A session in its own threads, such as `session_runner.live.LiveSession`."""

    def start(self) -> None:
        """Begin."""

    def stop(self) -> bool:
        """Leave it as it is; whether its threads came to their end."""


class Preview(Protocol):
    """What a camera sees, outside of a session."""

    def start(self) -> None:
        """Open the camera."""

    def stop(self) -> bool:
        """Let go of it; whether it let go."""


class Version(StrEnum):
    """Which version of today's exercises."""

    FULL = "full"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class SessionWish:
    """What kind of session to start.

    Attributes:
        resume: go on with the one that was cut off.
        camera: whether to use the camera.
        version: all of today's exercises, or the regimen's shorter version for a hard day.
    """

    resume: bool = False
    camera: bool = True
    version: Version = Version.FULL


@dataclass(frozen=True, slots=True)
class StartedSession:
    """A session that is ready to start.

    Attributes:
        session: the session itself; not started yet.
        plan: what it holds.
        camera: whether it has one.
        regimen: whose stop rules and therapist are shown.
        carried: repetitions of the first set done before it was cut off.
        earlier: these and the ones that did not count, one by one.
        hands_free: whether gestures are commands, and stages go on by themselves.
    """

    session: RunningSession
    plan: SessionPlan
    regimen: Regimen
    camera: bool = True
    carried: int = 0
    earlier: tuple[EarlierRep, ...] = ()
    hands_free: bool = False


class DayMark(StrEnum):
    """One day of this week."""

    DONE = "done"
    DUE = "due"
    MISSED = "missed"
    REST = "rest"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A session that was cut off.

    Attributes:
        begun: when.
        exercise: name of the exercise it was at.
        sets_done: sets that were over.
    """

    begun: datetime
    exercise: str
    sets_done: int


@dataclass(frozen=True, slots=True)
class Today:
    """What the first page shows.

    Attributes:
        now: date and time.
        regimen: in force; None where none was opened.
        plan: what is due today; None on a rest day.
        short: whether the regimen has a shorter version for a hard day.
        done_today: whether today's session was done already.
        week: Monday to Sunday.
        last_week: sessions done and due last week; None where there was none.
        pain: pain before exercise of the last four weeks, oldest first.
        unfinished: a session that was cut off.
        ask_next_morning: whether to ask how it is after the last session.
        locked_since: day of a warning sign that nobody has looked at yet; then nothing begins.
        streak: days on which all that was due was done, in a row; of the last five weeks at most.
        pause: the one that runs, or else the next to come; None where there is neither.
    """

    now: datetime
    regimen: Regimen | None = None
    plan: SessionPlan | None = None
    short: bool = False
    done_today: bool = False
    week: tuple[DayMark, ...] = ()
    last_week: tuple[int, int] | None = None
    pain: tuple["PainDay", ...] = ()
    unfinished: Unfinished | None = None
    ask_next_morning: bool = False
    locked_since: date | None = None
    streak: int = 0
    pause: Pause | None = None

    @property
    def paused_until(self) -> date | None:
        """The last day of the pause that holds today; None where none does."""
        held = self.pause is not None and self.pause.holds(self.now.date())
        return self.pause.until if self.pause is not None and held else None


@dataclass(frozen=True, slots=True)
class PainDay:
    """Pain of one day, 0..10; None where it was not answered."""

    day: date
    before: int | None
    after: int | None = None


@dataclass(frozen=True, slots=True)
class CameraChoice:
    """One camera: what the settings keep, and its name."""

    id: str
    name: str


def _nothing() -> None:
    """Do nothing."""


@dataclass(frozen=True, slots=True)
class AppServices:
    """Everything the window needs.

    Attributes:
        library: all exercises by id.
        today: the first page's data, read again whenever the page is shown.
        report: the history, and what is handed out of it.
        start_session: makes a session that tells the listeners what happens; the window starts it.
            Raises `CannotStart` with a sentence where it cannot be.
        keep_unfinished: leave the session that was cut off as it is.
        discard_unfinished: take it out of the records' view.
        say_looked_at: the warning sign was looked at; the exercises are open again.
        rate_next_morning: keep the answer to "how is it today"; None where it was skipped.
        load_settings, save_settings: the preferences.
        cameras: which cameras there are; called off the window's thread, for it may take seconds.
        open_regimen: use a regimen from now on; the problems found in it, or none.
        has_camera: whether sessions have a camera, a video or the figure to look at.
        make_voice: makes what speaks; without it everything said is only shown.
        preview: shows what a camera of the settings sees; None where nothing can be shown.
        replay: movements that the patient let be kept; None where there is no diary.
        rehearsal: for the camera part of a visit.
        visit: the questions outside a session, and what a visit is prepared with.
        review: for a therapist, many patients' exports.
        pause: days without exercise.
    """

    library: Mapping[str, Exercise]
    today: Callable[[], Today]
    report: ReportServices
    start_session: Callable[[SessionWish, Listeners], StartedSession]
    load_settings: Callable[[], Settings]
    save_settings: Callable[[Settings], None]
    open_regimen: Callable[[Path], tuple[str, ...]]
    cameras: Callable[[], tuple[CameraChoice, ...]] = field(default=tuple)
    keep_unfinished: Callable[[], None] = _nothing
    discard_unfinished: Callable[[], None] = _nothing
    say_looked_at: Callable[[], None] = _nothing
    rate_next_morning: Callable[[int | None], None] | None = None
    has_camera: bool = True
    make_voice: Callable[[], Voice] = Voice
    preview: Callable[[str, Listeners], Preview] | None = None
    replay: ReplayServices | None = None
    rehearsal: RehearsalServices = field(default_factory=RehearsalServices)
    visit: VisitServices = field(default_factory=VisitServices)
    review: ReviewServices = field(default_factory=ReviewServices)
    pause: PauseServices = field(default_factory=PauseServices)


class CannotStart(Exception):
    """A session cannot be started; says why and what to do."""
