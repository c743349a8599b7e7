"""What a session needs before it can start, and what it says where something is missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pt_coach.app import clocks
from pt_coach.app.frame_sources import Sight, without_camera
from pt_coach.app.sessions import Keeper, Sessions
from pt_coach.engine.events import Event, SessionEnded, Stage, StageEntered
from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.exercises.schema import LoadedRegimen
from pt_coach.records.problems import RecordsError
from pt_coach.records.rows import PlanVersion
from pt_coach.records.store import Store
from pt_coach.session_runner.live import Listeners, LiveSession
from pt_coach.settings import Settings
from pt_coach.ui.services import CannotStart, SessionWish, Version
from tests.records.diaries import library, moment, opened, play, regimen

BY_HAND = SessionWish(camera=False)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(clocks, "now", lambda: moment("2026-11-02 08:00"))
    with opened(tmp_path) as diary:
        yield diary


def made(store: Store, loaded: LoadedRegimen | None, model: Path | None = None) -> Sessions:
    def no_camera(*_: object) -> Sight:
        return without_camera()

    return Sessions(store, library(), no_camera, lambda: loaded, Settings, model)


class Heard:
    """What a session tells."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.notices: list[str] = []
        self.failures: list[BaseException] = []

    def listeners(self) -> Listeners:
        def ignore(*_: object) -> None:
            """No pictures here."""

        return Listeners(
            self.events.extend, ignore, ignore, ignore, self.failures.append, self.notices.append
        )


def test_without_a_regimen_it_says_so(store: Store) -> None:
    with pytest.raises(CannotStart, match="no regimen yet"):
        made(store, None).start(BY_HAND, Heard().listeners())


def test_on_a_rest_day_it_says_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clocks, "now", lambda: moment("2026-11-03 08:00"))
    with pytest.raises(CannotStart, match="Nothing is due today"):
        made(store, regimen()).start(BY_HAND, Heard().listeners())
    assert store.sessions() == []


def test_with_a_warning_sign_nothing_begins(store: Store) -> None:
    script = play(store, "2026-11-01 08:00")
    script.rate(Scale.RED_FLAG, Moment.BEFORE, "yes", item="weakness")
    script.end(completed=False, reason="red_flag")
    with pytest.raises(CannotStart, match="looked at by a doctor"):
        made(store, regimen()).start(BY_HAND, Heard().listeners())
    store.release(moment("2026-11-02 07:59"))
    assert made(store, regimen()).start(BY_HAND, Heard().listeners()).plan.exercises


def test_without_the_model_nothing_begins(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PT_COACH_MODEL_DIR", str(tmp_path / "nothing"))
    with pytest.raises(CannotStart, match="pose model is not there yet"):
        made(store, regimen()).start(SessionWish(), Heard().listeners())
    with pytest.raises(CannotStart, match=r"other\.task"):
        made(store, regimen(), tmp_path / "other.task").start(SessionWish(), Heard().listeners())
    assert store.sessions() == []


def test_the_short_version_is_the_regimens_own(store: Store) -> None:
    wish = SessionWish(camera=False, version=Version.SHORT)
    started = made(store, regimen()).start(wish, Heard().listeners())
    assert [one.exercise.id for one in started.plan.exercises] == ["bridge"]
    assert started.plan.exercises[0].sets[0].reps == 2
    assert store.sessions()[0].plan_version is PlanVersion.SHORT


def test_a_session_by_hand_is_kept_and_backed_up(store: Store) -> None:
    heard = Heard()
    started = made(store, regimen()).start(BY_HAND, heard.listeners())
    session = started.session
    assert isinstance(session, LiveSession)
    session.rate(Scale.PAIN, Moment.BEFORE, 4)
    session.command(CommandKind.READY)
    session.command(CommandKind.READY)
    for _ in range(4):
        session.command(CommandKind.TAP_REP)
    session.command(CommandKind.STOP)
    session.command(CommandKind.READY)
    session.start()
    assert session.wait(20)
    assert not heard.failures
    assert isinstance(heard.events[-1], SessionEnded)
    kept = store.period()
    assert [one.typed_reps for one in kept.sets] == [4]
    assert [one.camera_reps for one in kept.sets] == [0]
    assert len(list((store.folder / "backups").iterdir())) == 1


def test_going_on_compares_with_what_was_said_before(store: Store) -> None:
    script = play(store, "2026-11-02 07:30")
    script.check_in(pain=2, location="back")
    script.show(0)
    script.begin_set(script.plan.exercises[0].sets[0])
    heard = Heard()
    wish = SessionWish(resume=True, camera=False)
    started = made(store, regimen()).start(wish, heard.listeners())
    session = started.session
    assert isinstance(session, LiveSession)
    session.command(CommandKind.READY)
    session.command(CommandKind.HURTS)
    # Below the knee now, the back before: down the leg, which stops the session.
    session.rate(Scale.LOCATION, Moment.DURING, "below_knee:left")
    session.start()
    assert session.wait(20)
    stages = [one.stage for one in heard.events if isinstance(one, StageEntered)]
    assert stages == [Stage.SHOW, Stage.SET, Stage.HURT, Stage.STOPPED]


def test_nothing_to_go_on_with_is_said(store: Store) -> None:
    with pytest.raises(CannotStart, match="no session to go on with"):
        made(store, regimen()).start(SessionWish(resume=True), Heard().listeners())


class FullDisk:
    """A writer whose disk is full for a while."""

    def __init__(self) -> None:
        self.full = True
        self.waiting: list[Event] = []
        self.written: list[Event] = []

    def append(self, events: tuple[Event, ...]) -> None:
        self.waiting += events
        if self.full:
            raise RecordsError("The disk is full.")
        self.written += self.waiting
        self.waiting = []


def test_a_full_disk_is_said_and_made_good(store: Store) -> None:
    writer, notices = FullDisk(), list[str]()
    keeper = Keeper(store, writer, notices.append)  # type: ignore[arg-type]
    first, second = (StageEntered(t, Stage.CHECK_IN) for t in (1.0, 2.0))
    keeper.keep((first,))
    assert notices == ["The disk is full."]
    writer.full = False
    keeper.keep((second,))
    assert notices == ["The disk is full.", ""]
    assert writer.written == [first, second]
