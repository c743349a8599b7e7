"""What is said about a camera, and when: no device, no thread, no clock."""

import numpy as np
import pytest

from pt_coach.tracking.camera_watch import FIRST_PICTURE_S, STALL_S, CameraWatch
from pt_coach.tracking.cameras import Camera
from pt_coach.tracking.ports import FaultKind, SourceState
from tests.tracking.simulated import noise

BRIO = Camera(0, "Logitech BRIO")
LID = Camera(2, "Integrated Camera")


def live_watch(t: float = 0.0) -> CameraWatch:
    watch = CameraWatch("brio", t)
    watch.opened(BRIO, t)
    assert watch.saw(noise(0), t)
    return watch


def test_starts_without_a_fault_and_is_live_with_the_first_picture() -> None:
    watch = CameraWatch("", 0.0)
    assert watch.state(0.1) is SourceState.STARTING
    watch.opened(BRIO, 0.2)
    assert watch.state(0.3) is SourceState.STARTING
    watch.saw(noise(1), 0.4)
    assert watch.state(0.5) is SourceState.LIVE
    assert watch.name == "Logitech BRIO"


def test_a_silent_camera_is_stalled_within_two_seconds() -> None:
    watch = live_watch()
    assert watch.state(STALL_S) is SourceState.LIVE
    assert watch.state(1.99) is SourceState.STALLED
    fault = watch.fault(1.99)
    assert fault is not None
    assert fault.kind is FaultKind.STALLED
    assert fault.what == "The camera 'Logitech BRIO' has stopped sending pictures"
    assert "cable" in fault.cure


def test_a_camera_that_opens_and_sends_nothing_is_named_in_two_seconds_but_given_ten() -> None:
    watch = CameraWatch("", 0.0)
    watch.opened(BRIO, 0.0)
    fault = watch.fault(1.99)
    assert fault is not None
    assert fault.what == "The camera 'Logitech BRIO' has not sent a picture yet"
    assert not watch.hopeless(FIRST_PICTURE_S - 0.1)
    assert watch.hopeless(FIRST_PICTURE_S + 0.1)


def test_the_same_picture_over_and_over_is_frozen_and_never_handed_on() -> None:
    watch = live_watch()
    for n in range(60):
        assert not watch.saw(noise(0), n / 30)
    fault = watch.fault(1.99)
    assert fault is not None
    assert fault.kind is FaultKind.FROZEN
    assert watch.state(1.99) is SourceState.STALLED


def test_a_frozen_camera_stays_frozen_when_it_is_opened_anew_with_the_same_picture() -> None:
    watch = live_watch()
    watch.saw(noise(0), 1.6)
    watch.given_up(1.6)
    watch.opened(BRIO, 2.6)
    assert not watch.saw(noise(0), 2.7)
    assert watch.state(2.7) is SourceState.STALLED
    assert watch.saw(noise(9), 2.8)
    assert watch.state(2.8) is SourceState.LIVE


def test_one_changed_pixel_is_a_sign_of_life() -> None:
    watch = live_watch()
    other = noise(0).copy()
    other[1, 1, 1] ^= 1
    assert watch.saw(other, 1.0)
    assert watch.state(2.0) is SourceState.LIVE


def test_a_covered_lens_may_send_the_same_black_for_ever() -> None:
    watch = CameraWatch("", 0.0)
    watch.opened(BRIO, 0.0)
    black = np.zeros((48, 64, 3), np.uint8)
    assert all(watch.saw(black.copy(), n / 30) for n in range(100))
    assert watch.state(3.3) is SourceState.LIVE


def test_another_picture_size_is_another_picture() -> None:
    watch = live_watch()
    assert watch.saw(noise(0, 96, 128), 1.0)


def test_a_fault_stands_until_a_new_picture_comes() -> None:
    watch = live_watch()
    watch.failed()
    watch.opened(BRIO, 1.0)
    assert watch.state(1.1) is SourceState.STALLED
    watch.saw(noise(2), 1.2)
    assert watch.state(1.2) is SourceState.LIVE
    assert watch.fault(1.2) is None


def test_a_camera_in_use_that_disappears_was_unplugged() -> None:
    watch = live_watch()
    watch.not_found([LID])
    fault = watch.fault(0.1)
    assert fault is not None
    assert (watch.state(0.1), fault.kind) == (SourceState.MISSING, FaultKind.UNPLUGGED)
    assert str(fault) == (
        "The camera 'Logitech BRIO' was unplugged. Plug it in again; the session goes on by itself."
    )


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        ("", "No camera was found. Plug a webcam in; it is used as soon as it is there."),
        ("7", "Camera 7 was not found. Plug it in; it is used as soon as it is there."),
        (
            " brio ",
            "The camera 'brio' was not found. Plug it in; it is used as soon as it is there.",
        ),
    ],
)
def test_a_camera_that_never_was_there_is_missing(wanted: str, sentence: str) -> None:
    watch = CameraWatch(wanted, 0.0)
    watch.not_found([])
    assert watch.state(0.0) is SourceState.MISSING
    assert str(watch.fault(0.0)) == sentence


def test_a_missing_camera_is_told_with_those_that_are_there() -> None:
    watch = CameraWatch("brio", 0.0)
    watch.not_found([LID])
    assert str(watch.fault(0.0)) == (
        "The camera 'brio' was not found. "
        "Plug it in, or choose another: 'Integrated Camera' (number 2)."
    )


def test_a_camera_that_does_not_open_is_busy() -> None:
    watch = CameraWatch("", 0.0)
    watch.refused(BRIO)
    fault = watch.fault(0.0)
    assert fault is not None
    assert (watch.state(0.0), fault.kind) == (SourceState.BUSY, FaultKind.BUSY)
    assert "another program" in fault.what


def test_a_camera_that_this_user_may_not_open_says_so() -> None:
    watch = CameraWatch("", 0.0)
    watch.refused(Camera(0, "BRIO", allowed=False))
    fault = watch.fault(0.0)
    assert fault is not None
    assert fault.kind is FaultKind.NOT_ALLOWED
    assert fault.what == "The camera 'BRIO' may not be used by this user"


def test_nobody_else_is_blamed_for_a_camera_that_we_hold_ourselves() -> None:
    watch = live_watch()
    watch.refused(BRIO, held_by_us=True)
    assert watch.state(0.0) is SourceState.STALLED


def test_a_closed_watch_has_ended_whatever_comes_in_late() -> None:
    watch = live_watch()
    watch.closed()
    watch.failed()
    watch.saw(noise(5), 1.0)
    assert watch.state(9.0) is SourceState.ENDED
    assert watch.fault(9.0) is None
