from dataclasses import dataclass

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from pt_coach.app.frame_sources import Sight, without_camera
from pt_coach.app.latency import HEARTBEAT_MS, Latency, LatencyFigures, Spread, spread
from pt_coach.engine.events import Armed, CueGiven, FormFaultRaised, Stage, StageEntered
from pt_coach.records.rows import Source
from pt_coach.settings import Settings
from pt_coach.tracking.ports import Frame, SourceState
from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.sample_data import sample_plan, sample_services
from pt_coach.ui.services import SessionWish
from tests.library import LIBRARY

CUE = LIBRARY["bridge"].form_rules[0]


@dataclass
class Wall:
    """A clock that stands until it is moved."""

    now_s: float = 50.0

    def __call__(self) -> float:
        return self.now_s


class Frames:
    """A source of black pictures at given times."""

    name, live, state, fault = "black", False, SourceState.LIVE, None

    def __init__(self, *times_s: float) -> None:
        self.times_s = list(times_s)

    def read(self, timeout_s: float) -> Frame | None:
        if not self.times_s:
            return None
        return Frame(self.times_s.pop(0), np.zeros((4, 4, 3), np.uint8))

    def close(self) -> None:
        self.times_s.clear()


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """A window in a set of bridges, armed."""
    made = MainWindow(sample_services(LIBRARY, Settings(animations=False)))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.start_session(SessionWish())
    planned = sample_plan(LIBRARY).exercises[0].sets[0]
    made.session_screen.take_events((StageEntered(90.0, Stage.SET, 0, planned), Armed(90.0)))
    return made


def cue(window: MainWindow, qtbot: QtBot, *, since_s: float | None, t: float = 100.0) -> None:
    """A fault seen since `since_s` and its cue, both at `t`, painted."""
    page = window.session_screen.pages[Stage.SET]
    with qtbot.waitSignal(page.message.painted, timeout=3000):  # type: ignore[attr-defined]
        window.session_screen.take_events(
            (FormFaultRaised(t, CUE.id, since_s), CueGiven(t, CUE.id, CUE.cue))
        )


def test_a_cue_is_timed_from_the_frame_in_which_its_fault_was_first_seen(
    window: MainWindow, qtbot: QtBot
) -> None:
    wall = Wall()
    latency = Latency(wall)
    sight = latency.watch(Sight(wall, Frames(99.9, 100.0, 100.1), Source.FIGURE))
    latency.follow(window)
    assert sight.source is not None

    # Wall seconds: 50.0 and 50.2. The fault lasted 0.3 s of the session, the machine took 0.1 s.
    sight.source.read(1.0)
    wall.now_s = 50.2
    sight.source.read(1.0)
    wall.now_s = 50.3
    cue(window, qtbot, since_s=99.7)
    wall.now_s = 50.45
    window.session_screen.spoken.emit(CUE.cue)

    figures = latency.figures()
    assert figures.cue_ms == Spread(400.0, 400.0, 400.0, 1)
    assert figures.voice_ms == Spread(550.0, 550.0, 550.0, 1)


@pytest.mark.parametrize(("since_s", "frame_s"), [(None, 100.0), (99.7, 101.0)])
def test_what_is_late_on_purpose_or_has_no_frame_is_not_measured(
    window: MainWindow, qtbot: QtBot, since_s: float | None, frame_s: float
) -> None:
    latency = Latency(Wall())
    sight = latency.watch(Sight(Wall(), Frames(frame_s), Source.FIGURE))
    assert sight.source is not None
    sight.source.read(1.0)
    latency.follow(window)

    cue(window, qtbot, since_s=since_s)
    window.session_screen.spoken.emit(CUE.cue)

    assert latency.figures().cue_ms is None
    assert latency.figures().voice_ms is None


def test_a_cue_is_measured_once_however_often_it_is_said(window: MainWindow, qtbot: QtBot) -> None:
    latency = Latency(Wall())
    sight = latency.watch(Sight(Wall(), Frames(100.0), Source.FIGURE))
    assert sight.source is not None
    sight.source.read(1.0)
    latency.follow(window)

    cue(window, qtbot, since_s=99.7)
    for _ in range(2):
        window.session_screen.spoken.emit(CUE.cue)

    voice = latency.figures().voice_ms
    assert voice is not None
    assert voice.n == 1


def test_a_window_that_is_kept_busy_shows_in_the_heartbeat(
    window: MainWindow, qtbot: QtBot
) -> None:
    wall = Wall()
    latency = Latency(wall)
    latency.follow(window)

    for stalled_s in (0.010, 0.012, 0.300):
        with qtbot.waitSignal(latency._heart.timeout, timeout=3000):
            pass
        wall.now_s += stalled_s
    with qtbot.waitSignal(latency._heart.timeout, timeout=3000):
        pass

    stall = latency.figures().ui_stall_ms
    assert stall is not None
    assert stall.n == 3
    assert stall.p50 == pytest.approx(12.0)
    assert stall.p99 > 290
    assert HEARTBEAT_MS == 10


def test_a_sight_without_a_camera_stays_as_it_is() -> None:
    sight = without_camera()
    assert Latency().watch(sight) is sight


def test_the_wrapped_source_is_the_source_in_everything_else() -> None:
    frames = Frames(1.0)
    source = Latency().watch(Sight(Wall(), frames, Source.FIGURE)).source
    assert source is not None
    assert (source.name, source.live, source.state, source.fault) == (
        *("black", False, SourceState.LIVE),
        None,
    )
    source.close()
    assert source.read(1.0) is None


def test_percentiles_of_a_hundred_times() -> None:
    assert spread([float(n) for n in range(1, 102)]) == Spread(51.0, 96.0, 100.0, 101)
    assert spread([]) is None


def test_figures_as_json() -> None:
    figures = LatencyFigures(cue_ms=Spread(1.0, 2.0, 3.0, 4))
    assert figures.as_json() == {
        "cue_ms": {"p50": 1.0, "p95": 2.0, "p99": 3.0, "n": 4},
        "voice_ms": None,
        "ui_stall_ms": None,
    }
