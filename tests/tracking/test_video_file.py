import math
import os
import struct
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pt_coach.tracking.pacing import RealPace, SimulatedPace
from pt_coach.tracking.ports import FaultKind, Frame, SourceState
from pt_coach.tracking.video_file import FrameTimes, VideoError, VideoFile
from tests.tracking.simulated import SetClock, number_of, number_picture, write_video

COUNT = 40


def read_all(video: VideoFile) -> list[Frame]:
    frames = []
    while (frame := video.read(0.0)) is not None:
        frames.append(frame)
    return frames


@pytest.fixture(params=["clip.mp4", "clip.avi"])
def clip(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return write_video(tmp_path / request.param, [number_picture(n) for n in range(COUNT)])


def test_every_frame_comes_once_in_order_with_the_container_s_time(clip: Path) -> None:
    video = VideoFile(clip)
    assert video.state is SourceState.STARTING
    frames = read_all(video)
    assert [number_of(frame.image) for frame in frames] == list(range(COUNT))
    assert [frame.t for frame in frames] == pytest.approx([n / 25.0 for n in range(COUNT)])
    assert video.state is SourceState.ENDED
    assert video.fault is None
    assert video.name == clip.name
    assert video.fps == pytest.approx(25.0)


def test_colours_are_red_green_blue(tmp_path: Path) -> None:
    red = np.zeros((120, 160, 3), np.uint8)
    red[..., 0] = 250
    frame = VideoFile(write_video(tmp_path / "red.mp4", [red] * 3)).read(0.0)
    assert frame is not None
    assert frame.image[60, 80].tolist() == pytest.approx([250, 0, 0], abs=12)


def test_a_video_filmed_upright_is_turned_as_the_file_says(tmp_path: Path) -> None:
    clip = write_video(tmp_path / "turned.mp4", [number_picture(n) for n in range(5)])
    _turn_a_quarter(clip, width=160, height=120)
    frame = VideoFile(clip).read(0.0)
    assert frame is not None
    assert (frame.size.width_px, frame.size.height_px) == (120, 160)
    # The bright corner of the stored picture's top left is now at the top right.
    assert frame.image[10, 110].mean() > 200
    assert frame.image[10, 10].mean() < 100


def _turn_a_quarter(clip: Path, width: int, height: int) -> None:
    """Write a clockwise quarter turn into the track header (ISO 14496-12, 8.3.2)."""
    content = bytearray(clip.read_bytes())
    matrix_at = content.index(b"tkhd") + 4 + 4 + 20 + 8 + 8
    turn = (0, 1 << 16, 0, -(1 << 16), 0, 0, height << 16, 0, 1 << 30)
    content[matrix_at : matrix_at + 36] = struct.pack(">9i", *turn)
    clip.write_bytes(content)


def test_in_simulated_time_the_clock_follows_the_video(clip: Path) -> None:
    pace = SimulatedPace(100.0)
    frames = read_all(VideoFile(clip, pace))
    assert frames[0].t == 100.0
    assert frames[-1].t == pytest.approx(100.0 + (COUNT - 1) / 25.0)
    assert pace.now() == frames[-1].t


def test_in_real_time_a_frame_comes_when_it_is_due(clip: Path) -> None:
    clock = SetClock(50.0)
    video = VideoFile(clip, RealPace(clock))
    first = video.read(0.0)
    assert first is not None
    assert first.t == 50.0
    assert video.read(0.0) is None
    clock.advance(0.041)
    second = video.read(0.0)
    assert second is not None
    assert second.t == pytest.approx(50.04)


def test_in_real_time_frames_that_would_come_late_are_left_out(clip: Path) -> None:
    clock = SetClock(50.0)
    video = VideoFile(clip, RealPace(clock))
    for _ in range(3):
        assert video.read(0.0) is not None
        clock.advance(0.041)
    clock.advance(0.4)
    assert video.read(0.0) is not None
    frame = video.read(0.0)
    assert frame is not None
    assert frame.t == pytest.approx(clock.t, abs=0.1)
    assert number_of(frame.image) == round((frame.t - 50.0) * 25.0)


def test_a_video_that_breaks_off_says_so(tmp_path: Path) -> None:
    clip = write_video(tmp_path / "clip.avi", [number_picture(n % 40) for n in range(100)])
    content = clip.read_bytes()
    clip.write_bytes(content[: len(content) // 2])
    video = VideoFile(clip)
    frames = read_all(video)
    assert 20 < len(frames) < 60
    assert video.fault is not None
    assert video.fault.kind is FaultKind.DAMAGED
    assert video.fault.what.startswith("clip.avi: could be read only up to second ")


def _no_file(path: Path) -> None:
    assert not path.exists()


def _folder(path: Path) -> None:
    path.mkdir()


def _empty(path: Path) -> None:
    path.touch()


def _text(path: Path) -> None:
    path.write_text("knee straight, hold for five seconds\n" * 200, encoding="utf-8")


def _play_list(path: Path) -> None:
    path.write_text("#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/clip.ts\n", encoding="utf-8")


def _random(path: Path) -> None:
    path.write_bytes(np.random.default_rng(1).bytes(50_000))


def _photo(path: Path) -> None:
    _, encoded = cv2.imencode(".jpg", number_picture(3))
    path.write_bytes(encoded.tobytes())


def _half_mp4(path: Path) -> None:
    whole = write_video(path.with_name("whole.mp4"), [number_picture(n) for n in range(20)])
    path.write_bytes(whole.read_bytes()[:2000])


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (_no_file, "there is no such file. Check the name and folder."),
        (_folder, "this is a folder. Give the video file inside it."),
        (_empty, "this file is empty. Copy or record the video again."),
        (_text, "this is a text file, not a video. Choose a video such as"),
        (_play_list, "this is a text file, not a video. Choose a video such as"),
        (_random, "this is not a video that can be read. Choose a video such as"),
        (_photo, "this is not a video that can be read. Choose a video such as"),
        (_half_mp4, "this is not a video that can be read. Choose a video such as"),
    ],
    ids=lambda given: given.__name__.strip("_") if callable(given) else "",
)
def test_what_is_not_a_video_gets_a_sentence(make, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "clip.mov"
    make(path)
    with pytest.raises(VideoError) as refusal:
        VideoFile(path)
    assert str(refusal.value).startswith(f"{path}: {sentence}")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the super-user may read everything"
)
def test_a_file_that_may_not_be_read_gets_a_sentence(clip: Path) -> None:
    clip.chmod(0)
    with pytest.raises(VideoError, match="Check that you may read this file"):
        VideoFile(clip)


@given(st.lists(st.floats(), max_size=50), st.floats())
def test_times_ascend_whatever_the_container_claims(claims: list[float], fps: float) -> None:
    times = FrameTimes(fps)
    made = [times.next(claim) for claim in claims]
    assert all(math.isfinite(t) and t >= 0 for t in made)
    assert all(later > earlier for earlier, later in pairwise(made))


def test_a_container_without_times_counts_frames() -> None:
    times = FrameTimes(fps=20.0)
    assert [times.next(0.0) for _ in range(4)] == pytest.approx([0.0, 0.05, 0.10, 0.15])
    assert FrameTimes(fps=0.0).period_s == pytest.approx(1 / 30)
