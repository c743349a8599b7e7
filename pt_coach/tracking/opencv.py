"""OpenCV, told to keep its warnings to itself, and its pictures turned into ours.

Faults reach the patient as a `SourceFault` or a `TrackingError`; lines such as
`can't open camera by index` on the terminal would only frighten.
"""

import os

# -8 is FFmpeg's AV_LOG_QUIET. The setting for Windows cameras stands in `pt_coach/__init__.py`,
# because the figure imports cv2 before this.
os.environ.setdefault("OPENCV_LOG_LEVEL", "SILENT")
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")

import cv2
import numpy as np
from cv2.typing import MatLike

from pt_coach.tracking.ports import Picture

# Where something else imported cv2 earlier, its own level still stands.
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)

__all__ = ["as_rgb", "cv2"]


def as_rgb(picture: MatLike) -> Picture:
    """OpenCV's (H, W, 3) BGR or (H, W) grey picture as (H, W, 3) RGB in memory of its own."""
    grey = picture.ndim == 2
    rgb = cv2.cvtColor(picture, cv2.COLOR_GRAY2RGB if grey else cv2.COLOR_BGR2RGB)
    return np.asarray(rgb, dtype=np.uint8)
