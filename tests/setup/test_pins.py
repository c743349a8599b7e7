"""The versions that privacy and stability hang on; design decisions, not taste."""

import sys
from importlib import metadata

import pytest
from PySide6.QtGui import QImage, QPainter, QPen

from tests.setup.locks import normal


def test_exactly_one_distribution_brings_cv2() -> None:
    bringing = {normal(name) for name in metadata.packages_distributions()["cv2"]}
    assert bringing == {"opencv-python-headless"}


def test_mediapipe_is_the_release_that_contacts_nobody() -> None:
    # From 0.10.35 on it sends usage metrics while a task runs.
    assert metadata.version("mediapipe") == "0.10.31"


def test_qt_is_the_release_that_keeps_its_references() -> None:
    assert metadata.version("PySide6-Essentials") == "6.11.3"
    assert metadata.version("PySide6-Addons") == "6.11.3"


def test_a_thousand_painter_calls_lose_no_reference_to_none() -> None:
    if sys.version_info >= (3, 12):
        pytest.skip("None is immortal from Python 3.12 on")
    image = QImage(16, 16, QImage.Format.Format_RGB888)
    painter = QPainter(image)
    pen = QPen()
    painter.setPen(pen)  # the first call loads things, and they refer to None some 200 times
    before = sys.getrefcount(None)
    for _ in range(1_000):
        painter.setPen(pen)
    drift = sys.getrefcount(None) - before
    painter.end()
    # 6.12.0 drifts by -1000 here.
    assert abs(drift) < 20
