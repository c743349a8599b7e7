"""Pictures that do not change need not be looked at again."""

from dataclasses import replace

from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.tracking.ports import Frame, Picture, PoseEstimator

_SETTLES_AFTER = 3


class StillPictures:
    """A pose estimator that does not look at the very same picture again and again.

    A camera never gives one twice; the drawn figure does for as long as nothing in it moves. The
    first looks at it are real ones, for the model settles over a few frames.

    Args:
        estimator: does the work.
    """

    def __init__(self, estimator: PoseEstimator) -> None:
        self._estimator = estimator
        self._picture: Picture | None = None
        self._pose: PoseFrame | None = None
        self._looks = 0

    def estimate(self, frame: Frame) -> PoseFrame:
        """The pose in `frame`."""
        self._looks = self._looks + 1 if frame.image is self._picture else 0
        self._picture = frame.image
        if self._pose is None or self._looks < _SETTLES_AFTER:
            self._pose = self._estimator.estimate(frame)
        else:
            self._pose = replace(self._pose, t=frame.t)
        return self._pose

    def close(self) -> None:
        """Let go of the model."""
        self._estimator.close()
