"""The drawn figure gives a sign with one arm: out of the pose it is in, held, and back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pt_coach.figure.passage import Figure, Leg, Passage, last_pose
from pt_coach.figure.skeleton import Pose
from pt_coach.kinematics.gestures import Gesture
from pt_coach.kinematics.landmarks import BodyPosition, Side

# Degrees. The hand at the head is where the wrist comes nearest to the nose of every build.
_RAISED: Mapping[str, float] = {
    "shoulder_flexion": 168,
    "shoulder_abduction": 6,
    "shoulder_rotation": 0,
    "elbow_flexion": 12,
}
_TO_CEILING: Mapping[str, float] = {**_RAISED, "shoulder_flexion": 92, "elbow_flexion": 6}
_AT_HEAD: Mapping[str, float] = {
    "shoulder_flexion": 85,
    "shoulder_abduction": -20,
    "shoulder_rotation": -30,
    "elbow_flexion": 118,
}


@dataclass(frozen=True, slots=True)
class Sign:
    """One gesture to be drawn.

    Attributes:
        gesture: which.
        side: with which arm.
        hold_s: for how long the hand stays there.
        way_s: how long it takes to get there, and back.
    """

    gesture: Gesture
    side: Side
    hold_s: float = 2.4
    way_s: float = 0.9

    def passage(self, start: Figure) -> Passage:
        """The movement of the arm out of a pose and back into it."""
        pose = last_pose(start)
        shown = replace(pose, angles={**pose.angles, **self._angles(pose)})
        return Passage(
            start, (Leg(shown, self.way_s), Leg(shown, self.hold_s), Leg(pose, self.way_s))
        )

    def _angles(self, pose: Pose) -> dict[str, float]:
        arm = _AT_HEAD
        if self.gesture is Gesture.HAND_HIGH:
            arm = _TO_CEILING if pose.base is BodyPosition.SUPINE else _RAISED
        return {f"{self.side}_{name}": degrees for name, degrees in arm.items()}
