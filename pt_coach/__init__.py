"""PT Coach: home physical-therapy exercises in front of a webcam."""

import os

# Has to stand before the first import of cv2, wherever that is: with hardware transforms, Windows'
# Media Foundation takes up to 90 s to open a camera (opencv/opencv#17687).
os.environ.setdefault("OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS", "0")

__version__ = "0.1.0"
