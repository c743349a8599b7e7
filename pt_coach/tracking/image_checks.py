"""Whether the picture itself is good enough to find a body in: light, sharpness, covered, frozen.

Looks at brightness only, on a small copy of the picture. Numbers and a verdict; what the patient
should do about it is a message key, as in the engine's set-up checks.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from pt_coach.tracking.opencv import cv2
from pt_coach.tracking.ports import Frame, Picture

_SMALL_WIDTH_PX = 320
_FROZEN_S = 1.0
# Where a picture stops being good. Of 2,807 frames of 96 real clips of people exercising at home,
# these refuse one in which the model found the body, and 17 without one (black, title cards). The
# least sharp clip has 0.019; the same clips blurred by 1 % of their width all have less than 0.008.
# Light walls reach a mean of 250 and are tracked well.
_DARK_BELOW = 35.0
_BRIGHT_ABOVE = 252.0
_COVERED_CONTRAST = 4.0
_COVERED_LIGHT = 12.0
_FLAT_CONTRAST = 14.0
_BLURRED_BELOW = 0.008


class PictureVerdict(StrEnum):
    """The worst thing about a picture."""

    GOOD = "good"
    FROZEN = "frozen"
    COVERED = "covered"
    DARK = "dark"
    BRIGHT = "bright"
    FLAT = "flat"
    BLURRED = "blurred"


HINTS = {
    PictureVerdict.GOOD: "",
    PictureVerdict.FROZEN: "restart_camera",
    PictureVerdict.COVERED: "uncover_camera",
    PictureVerdict.DARK: "more_light",
    PictureVerdict.BRIGHT: "less_light",
    PictureVerdict.FLAT: "more_contrast",
    PictureVerdict.BLURRED: "clean_lens",
}


@dataclass(frozen=True, slots=True)
class PictureCheck:
    """What one picture is worth.

    Attributes:
        t: s.
        light: mean brightness, 0 black to 255 white (Rec. 601 luma).
        contrast: standard deviation of the brightness.
        sharpness: variance of the Laplacian over the variance of the brightness, at 320 px width;
            no unit. Without the second variance a dim room would read as a blurred one.
        verdict: the worst thing about it.
    """

    t: float
    light: float
    contrast: float
    sharpness: float
    verdict: PictureVerdict

    @property
    def hint(self) -> str:
        """What to do about it, as a message key; empty where the picture is good."""
        return HINTS[self.verdict]


class PictureChecks:
    """Looks at one frame after the other; a frozen picture shows only over time.

    Args:
        from_sensor: whether a sensor took the pictures, whose noise changes every frame; a drawn
            figure may well stand still and is never called frozen.
    """

    def __init__(self, *, from_sensor: bool = True) -> None:
        self._from_sensor = from_sensor
        self._last: Picture | None = None
        self._changed_s: float | None = None

    def look(self, frame: Frame) -> PictureCheck:
        """Numbers and verdict for `frame`."""
        small = _small_luma(frame.image)
        light, contrast = float(small.mean()), float(small.std())
        edges = cv2.Laplacian(small, cv2.CV_32F)
        sharpness = float(edges.var()) / max(contrast**2, 1.0)
        frozen = self._frozen(small, frame.t)
        verdict = _verdict(light, contrast, sharpness, frozen=frozen)
        return PictureCheck(frame.t, light, contrast, sharpness, verdict)

    def _frozen(self, small: Picture, t: float) -> bool:
        same = self._last is not None and np.array_equal(self._last, small)
        self._last = small
        if not same or self._changed_s is None:
            self._changed_s = t
        return self._from_sensor and t - self._changed_s >= _FROZEN_S


def _verdict(light: float, contrast: float, sharpness: float, *, frozen: bool) -> PictureVerdict:
    """The first of these that holds; a covered lens is also dark, flat and perhaps frozen."""
    covered = contrast < _COVERED_CONTRAST or light < _COVERED_LIGHT
    found = (
        (covered, PictureVerdict.COVERED),
        (frozen, PictureVerdict.FROZEN),
        (light < _DARK_BELOW, PictureVerdict.DARK),
        (light > _BRIGHT_ABOVE, PictureVerdict.BRIGHT),
        (contrast < _FLAT_CONTRAST, PictureVerdict.FLAT),
        (sharpness < _BLURRED_BELOW, PictureVerdict.BLURRED),
    )
    return next((verdict for holds, verdict in found if holds), PictureVerdict.GOOD)


def _small_luma(image: Picture) -> Picture:
    """(h, 320) brightness of the picture; averaging on the way down removes the sensor's noise."""
    height, width = image.shape[:2]
    if width > _SMALL_WIDTH_PX:
        to = (_SMALL_WIDTH_PX, max(1, round(height * _SMALL_WIDTH_PX / width)))
        small = cv2.resize(image, to, interpolation=cv2.INTER_AREA)
    else:
        small = np.asarray(image)
    return np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
