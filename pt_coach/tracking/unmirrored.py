"""A camera whose driver mirrors its pictures, with left and right put right again."""

import numpy as np

from pt_coach.tracking.opencv import cv2
from pt_coach.tracking.ports import Frame, FrameSource, SourceFault, SourceState


class Unmirrored:
    """Turns every picture of a source round; all else is the source's own.

    In a mirror a right leg is a left one, and a set for one side would look for the wrong one.
    """

    def __init__(self, source: FrameSource) -> None:
        self._source = source

    @property
    def name(self) -> str:
        """What a person would call it."""
        return self._source.name

    @property
    def live(self) -> bool:
        """Whether it goes on by itself."""
        return self._source.live

    @property
    def state(self) -> SourceState:
        """How it is doing now."""
        return self._source.state

    @property
    def fault(self) -> SourceFault | None:
        """What is wrong now, None where nothing is."""
        return self._source.fault

    def read(self, timeout_s: float) -> Frame | None:
        """The next frame, turned round."""
        frame = self._source.read(timeout_s)
        if frame is None:
            return None
        return Frame(frame.t, np.asarray(cv2.flip(frame.image, 1), dtype=np.uint8))

    def close(self) -> None:
        """Let go of it."""
        self._source.close()
