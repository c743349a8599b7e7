from threading import Thread

import numpy as np
from pytestqt.qtbot import QtBot

from pt_coach.engine.events import Armed
from pt_coach.kinematics.landmarks import ImageSize, PoseFrame
from pt_coach.ui.session_worker import SessionBridge, ShownFrame, SourceStatus


def picture(value: int) -> np.ndarray:
    return np.full((4, 6, 3), value, np.uint8)


def in_a_thread(work: object) -> None:
    thread = Thread(target=work)  # type: ignore[arg-type]
    thread.start()
    thread.join()


def test_events_from_another_thread_arrive_in_order(qtbot: QtBot) -> None:
    bridge, seen = SessionBridge(), []
    bridge.events.connect(seen.append)
    listeners = bridge.listeners()

    def run() -> None:
        for t in range(3):
            listeners.events((Armed(float(t)),))

    in_a_thread(run)
    assert seen == []
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert [events[0].t for events in seen] == [0.0, 1.0, 2.0]


def test_only_the_newest_of_waiting_pictures_is_shown(qtbot: QtBot) -> None:
    bridge, seen = SessionBridge(), []
    bridge.frame_shown.connect(seen.append)
    listeners = bridge.listeners()

    def run() -> None:
        for n in range(50):
            listeners.picture(picture(n), n / 30)

    in_a_thread(run)
    qtbot.waitUntil(lambda: len(seen) == 1)
    in_a_thread(lambda: listeners.picture(picture(99), 9.0))
    qtbot.waitUntil(lambda: len(seen) == 2)

    shown: list[ShownFrame] = seen
    assert [int(frame.image[0, 0, 0]) for frame in shown] == [49, 99]
    assert shown[0].pose is None


def test_a_picture_carries_the_newest_pose(qtbot: QtBot) -> None:
    bridge, seen = SessionBridge(), []
    bridge.frame_shown.connect(seen.append)
    listeners = bridge.listeners()
    pose = PoseFrame(1.0, None, None, ImageSize(6, 4))

    in_a_thread(lambda: (listeners.pose(pose), listeners.picture(picture(1), 1.0)))
    qtbot.waitUntil(lambda: len(seen) == 1)

    assert seen[0].pose is pose


def test_source_and_failure_are_told(qtbot: QtBot) -> None:
    bridge, states, failures = SessionBridge(), [], []
    bridge.source_changed.connect(states.append)
    bridge.failed.connect(failures.append)
    listeners = bridge.listeners()

    in_a_thread(
        lambda: (listeners.source("missing", "Plug it in."), listeners.failure(ValueError("odd")))
    )
    qtbot.waitUntil(lambda: len(failures) == 1)

    assert states == [SourceStatus("missing", "Plug it in.")]
    assert failures == ["odd"]
