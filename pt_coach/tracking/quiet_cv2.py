"""OpenCV, told to keep its warnings to itself and to open Windows cameras quickly.

Faults reach the patient as a `SourceFault` or a `TrackingError`; lines such as
`can't open camera by index` on the terminal would only frighten.
"""

import os

# Read once while cv2 loads. With hardware transforms Media Foundation takes up to 90 s to open a
# camera (opencv/opencv#17687); -8 is FFmpeg's AV_LOG_QUIET.
os.environ.setdefault("OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS", "0")
os.environ.setdefault("OPENCV_LOG_LEVEL", "SILENT")
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")

import cv2  # noqa: E402 (the lines above have to come first)

# Where something else imported cv2 earlier, its own level still stands.
cv2.setLogLevel(0)

__all__ = ["cv2"]
