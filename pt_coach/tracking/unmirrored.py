"""A camera whose driver mirrors its pictures, with left and right put right again."""

import numpy as np

from pt_coach.tracking.opencv import cv2
from pt_coach.tracking.passed_on import PassedOn
from pt_coach.tracking.ports import Frame


class Unmirrored(PassedOn):
    """Turns every picture of a source round.

    In a mirror a right leg is a left one, and a set for one side would look for the wrong one.
    """

    def pass_on(self, frame: Frame) -> Frame:
        """The frame, turned round."""
        return Frame(frame.t, np.asarray(cv2.flip(frame.image, 1), dtype=np.uint8))
