"""A rehearsal's takes: what they need, what they keep, and one through the real model."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from numpy.typing import NDArray

from pt_coach.app import clocks
from pt_coach.app.options import AppOptions
from pt_coach.app.rehearsal_pages import Rehearsals
from pt_coach.figure.rehearsal_figure import RehearsalFigure
from pt_coach.kinematics.landmarks import ImageSize, PoseFrame, Side
from pt_coach.kinematics.observations import Measure, Observation, RehearsalTask, WhyNot
from pt_coach.records.outside_rows import FormKind
from pt_coach.records.rows import Source
from pt_coach.records.store import Store
from pt_coach.session_runner.live import Listeners
from pt_coach.session_runner.rehearsal_take import RehearsalTake
from pt_coach.settings import Settings
from pt_coach.tracking.figure_source import FigureSource
from pt_coach.tracking.mediapipe_pose import MediapipePose
from pt_coach.tracking.pacing import RealPace, SimulatedPace
from pt_coach.tracking.ports import Frame, PoseEstimator
from pt_coach.tracking.pose_model_store import model_path
from pt_coach.ui.services import CannotStart
from tests.records.diaries import BERLIN, moment, opened

STEPS = Observation(RehearsalTask.ACROSS, Measure.STEPS, 11.0, 1.0)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(clocks, "now", lambda: moment("2026-11-02 08:00"))
    with opened(tmp_path) as diary:
        yield diary


def made(store: Store, source: Source = Source.CAMERA, model: Path | None = None) -> Rehearsals:
    return Rehearsals(store, AppOptions(store.folder, source=source, model=model), Settings)


class Heard:
    """What a take tells, and a flag for the pose that comes at or after a time."""

    def __init__(self, until_s: float = 0.0) -> None:
        self.until_s = until_s
        self.poses: list[float] = []
        self.pictures = 0
        self.sources: list[str] = []
        self.failures: list[BaseException] = []
        self.there = Event()
        self.failed = Event()

    def listeners(self) -> Listeners:
        return Listeners(
            lambda _events: None,
            self.on_picture,
            self.on_pose,
            lambda state, _text: self.sources.append(state),
            self.on_failure,
        )

    def on_picture(self, _image: NDArray[np.uint8], _t: float) -> None:
        self.pictures += 1

    def on_pose(self, pose: PoseFrame) -> None:
        self.poses.append(pose.t)
        if pose.t >= self.until_s:
            self.there.set()

    def on_failure(self, failure: BaseException) -> None:
        self.failures.append(failure)
        self.failed.set()


class Nobody:
    """A pose model that sees nobody."""

    def __init__(self) -> None:
        self.closed = False

    def estimate(self, frame: Frame) -> PoseFrame:
        return PoseFrame(frame.t, None, None, ImageSize(960, 540))

    def close(self) -> None:
        self.closed = True


def figure_take(
    task: RehearsalTask, heard: Heard, model: PoseEstimator, fps: float = 12.0
) -> RehearsalTake:
    pace = SimulatedPace()
    source = FigureSource(RehearsalFigure(task, 0.0), pace, fps)
    return RehearsalTake(task, source, lambda: model, pace.now, heard.listeners())


def test_what_was_seen_is_kept_in_one_rehearsal_until_the_next_begins(store: Store) -> None:
    pages = made(store)
    services = pages.services()
    assert services.last() is None
    services.keep([STEPS])
    services.keep_words({"foot": "yes"})
    services.begin()
    assert len(store.rehearsals()) == 1
    services.keep_words({"foot": "no"})
    assert [held.words for held in store.rehearsals()] == [{"foot": "yes"}, {"foot": "no"}]
    last = services.last()
    assert last is not None
    assert (last.day, last.words) == (date(2026, 11, 2), {"foot": "no"})


def test_the_figures_rehearsal_is_marked_made_up(store: Store) -> None:
    made(store, Source.FIGURE).keep([STEPS])
    assert store.outside().of(made_up=False).rehearsals == ()
    assert made(store).last() is None
    assert made(store, Source.FIGURE).last() is not None


def test_a_warning_sign_locks_a_person_and_not_the_figure(store: Store) -> None:
    form = store.begin_form(FormKind.WARNING_SIGNS, moment("2026-11-01 09:00"), BERLIN)
    store.answer_form(form, {"urine": "yes"}, moment("2026-11-01 09:00"))
    pages = made(store)
    assert pages.services().locked_since() == date(2026, 11, 1)
    with pytest.raises(CannotStart, match="warning sign"):
        pages.open_take(RehearsalTask.ACROSS, Heard().listeners())
    assert made(store, Source.FIGURE).services().locked_since() is None


def test_a_missing_model_is_said(store: Store, tmp_path: Path) -> None:
    pages = made(store, Source.FIGURE, tmp_path / "none.task")
    with pytest.raises(CannotStart, match="no pose model"):
        pages.open_take(RehearsalTask.ACROSS, Heard().listeners())


def test_only_what_comes_after_the_beginning_counts_and_then_is_forgotten() -> None:
    heard, model = Heard(until_s=0.5), Nobody()
    take = figure_take(RehearsalTask.LEGS, heard, model)
    assert {one.why_not for one in take.finish()} == {WhyNot.NOBODY}
    take.start()
    assert heard.there.wait(20)
    take.begin()
    assert {one.why_not for one in take.finish()} == {WhyNot.NOBODY}
    assert take.stop()
    assert model.closed
    assert heard.pictures >= len(heard.poses) > 0
    assert heard.failures == []


def test_a_live_source_tells_its_state_and_is_let_go_of() -> None:
    heard, model = Heard(until_s=0.0), Nobody()
    pace = RealPace(clocks.seconds)
    source = FigureSource(RehearsalFigure(RehearsalTask.ACROSS, pace.now()), pace)
    take = RehearsalTake(
        RehearsalTask.ACROSS, source, lambda: model, clocks.seconds, heard.listeners()
    )
    take.start()
    assert heard.there.wait(20)
    assert take.stop()
    assert heard.sources[0] == "live"
    assert heard.pictures > 0


def test_a_model_that_fails_is_told() -> None:
    class Broken(Nobody):
        def estimate(self, frame: Frame) -> PoseFrame:
            raise ValueError("odd frame")

    heard, model = Heard(), Broken()
    take = figure_take(RehearsalTask.LEGS, heard, model)
    take.start()
    assert heard.failed.wait(20)
    assert take.stop()
    assert [str(one) for one in heard.failures] == ["odd frame"]
    assert model.closed


@pytest.mark.slow
@pytest.mark.skipif(not model_path().exists(), reason="the pose model is not built yet")
@pytest.mark.filterwarnings("ignore")
def test_the_figure_raises_its_legs_before_the_real_model() -> None:
    heard = Heard(until_s=17.0)
    take = figure_take(RehearsalTask.LEGS, heard, MediapipePose(model_path()))
    take.begin()
    take.start()
    assert heard.there.wait(120)
    seen = {(one.measure, one.side): one for one in take.finish()}
    assert take.stop()
    right, left = seen[Measure.ONE_LEG, Side.RIGHT].value, seen[Measure.ONE_LEG, Side.LEFT].value
    assert right is not None
    assert left is not None
    # Up for 6 s and for 4 s, and a part of the ways.
    assert 6.0 < right < 7.8
    assert 4.0 < left < 5.8
