"""PT Coach: home physical-therapy exercises in front of a webcam."""

__version__ = "0.1.0"
