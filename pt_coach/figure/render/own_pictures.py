"""Pictures of a movement that a person did, drawn: single ones, strips to print, and animations.

The drawn head has no face, and nothing of a room is in a picture that goes out.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pt_coach.figure.own_movement import OwnMovement
from pt_coach.figure.render.look import Look
from pt_coach.figure.render.picture import render, render_fine
from pt_coach.kinematics.landmarks import ImageSize

Picture = NDArray[np.uint8]

IN_ROOM: Final = Look(mat=True, face=False)
# Everything has its own grey, the shoes too, which would be lost on white.
ON_PAPER: Final = Look(
    plain=(255, 255, 255),
    face=False,
    shirt=(74, 150, 144),
    trousers=(58, 70, 96),
    shoe=(150, 148, 144),
)
_FLOOR_GREY: Final = 150
_BETWEEN_PX: Final = 12
# Wider or taller pictures than these would be mostly paper.
_NARROWEST, _WIDEST = 0.62, 1.7
_PAUSE_MS: Final = 900
_COLOURS: Final = 48
_STEP_S: Final = 0.095


def room_picture(own: OwnMovement, t: float, size: ImageSize) -> Picture:
    """(H, W, 3) RGB, the figure in its room at `t` seconds of the repetition."""
    return render(own.at(t), own.build, own.camera(size), IN_ROOM)


def strip(own: OwnMovement, times_s: Sequence[float], height_px: int) -> Picture:
    """(H, W, 3) RGB, several moments side by side on white, to print.

    Args:
        own: the movement.
        times_s: the moments, seconds from the repetition's start.
        height_px: of the strip.
    """
    size = paper_size(own, height_px)
    gap = np.full((size.height_px, _BETWEEN_PX, 3), 255, np.uint8)
    parts: list[Picture] = []
    for t in times_s:
        parts += [_on_paper(own, t, size), gap]
    return np.hstack(parts[:-1])


def animation(own: OwnMovement, height_px: int) -> bytes:
    """The whole movement in its own time as an animated GIF that repeats after a pause."""
    size = paper_size(own, height_px)
    times = _thinned(own.kept.t_s)
    pictures = [_on_paper(own, float(t), size) for t in times]
    # One palette for all: what stands still is then the same from picture to picture.
    some = Image.fromarray(np.vstack(pictures[:: max(len(pictures) // 6, 1)]))
    palette = some.quantize(_COLOURS)
    frames = [
        Image.fromarray(picture).quantize(palette=palette, dither=Image.Dither.NONE)
        for picture in pictures
    ]
    # A GIF knows hundredths; rounded as moments, their steps add up.
    steps_ms = [int(step) * 10 for step in np.diff(np.round(times * 100))]
    file = BytesIO()
    frames[0].save(
        file,
        "GIF",
        save_all=True,
        append_images=frames[1:],
        duration=[*steps_ms, _PAUSE_MS],
        loop=0,
    )
    return file.getvalue()


def _thinned(times: NDArray[np.float64]) -> NDArray[np.float64]:
    """At most ten a second of them: half the size, and still a movement."""
    chosen = [0]
    for i, t in enumerate(times):
        if t - times[chosen[-1]] >= _STEP_S:
            chosen.append(i)
    return times[chosen]


def png(picture: Picture) -> bytes:
    """A picture (H, W, 3) RGB as a PNG file."""
    done, content = cv2.imencode(".png", picture[:, :, ::-1])
    assert done, "the library that writes pictures knows PNG"
    return bytes(content.tobytes())


def paper_size(own: OwnMovement, height_px: int) -> ImageSize:
    """A picture as wide as the movement needs, pixels."""
    width_m, height_m = own.extent_m
    share = min(max(width_m / height_m, _NARROWEST), _WIDEST)
    return ImageSize(round(height_px * share / 2) * 2, height_px)


def _on_paper(own: OwnMovement, t: float, size: ImageSize) -> Picture:
    camera = own.camera(size)
    picture = render_fine(own.at(t), own.build, camera, ON_PAPER)
    left, right = camera.project(np.array([[0.0, -3.0, 0.0], [0.0, 3.0, 0.0]]))
    row = round(float(left[1] + right[1]) / 2)
    if 0 <= row < size.height_px - 2:
        floor = picture[row : row + 2]
        # Behind the figure: only where there is still paper.
        floor[(floor == 255).all(axis=2)] = _FLOOR_GREY
    return picture
