"""How many people a picture shows: the pose model once more, without memory and for up to two.

The model that follows the patient knows one body only and stays with it, so a second person goes
unseen there: in a clip with two the followed pose showed no jump at all. This one looks at single
pictures, now and then. It does not say who is the patient.
"""

from pathlib import Path
from typing import Final

import mediapipe as mp
from mediapipe.tasks.python import vision
from mediapipe.tasks.python.core.base_options import BaseOptions

from pt_coach.tracking.mediapipe_pose import without_noise
from pt_coach.tracking.ports import Frame

MOST: Final = 2


class PeopleCounter:
    """Counts the people in single pictures, up to two.

    Args:
        model: the bundle that also follows the patient, known to work.
    """

    def __init__(self, model: Path) -> None:
        self._model = model
        self._landmarker: vision.PoseLandmarker | None = None

    def count(self, frame: Frame) -> int:
        """0, 1, or 2 for two and more. The first call loads the model."""
        picture = mp.Image(mp.ImageFormat.SRGB, frame.image)
        with without_noise():
            if self._landmarker is None:
                self._landmarker = vision.PoseLandmarker.create_from_options(
                    vision.PoseLandmarkerOptions(
                        base_options=BaseOptions(model_asset_path=str(self._model)),
                        running_mode=vision.RunningMode.IMAGE,
                        num_poses=MOST,
                    )
                )
            found = self._landmarker.detect(picture)
        return len(found.pose_landmarks)

    def close(self) -> None:
        """Let go of the model. Safe to call twice."""
        if self._landmarker is not None:
            self._landmarker.close()
            self._landmarker = None
