"""Which gestures can be told from an exercise, and what a gesture means in each stage.

A gesture only pauses, goes on or asks; none ends anything by itself.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from pt_coach.engine.events import Stage
from pt_coach.engine.inputs import CommandKind
from pt_coach.exercises.definition import Demonstration, Exercise, FaultDemonstration, KeyFrame
from pt_coach.kinematics.body_position import UPRIGHT
from pt_coach.kinematics.gestures import Gesture
from pt_coach.kinematics.landmarks import BodyPosition

# Arms raised further than this in the demonstration, done right or wrong, look like a hand held
# high; on the back a hand that holds a knee does so already. A bent arm brought forward is on its
# way to the head. Degrees, with the room that people take beside the drawn angles.
ARM_HIGH_DEG: Final = 120.0
ARM_HIGH_SUPINE_DEG: Final = 20.0
ELBOW_AT_HEAD_DEG: Final = 125.0
ARM_AT_HEAD_DEG: Final = 30.0
BENT_ARM_FORWARD_DEG: Final = 75.0
BENT_DEG: Final = 75.0
# Who lifts the head from the mat puts the hands behind it, whatever the drawing does.
CURL_DEG: Final = 10.0

# Where a position has no gestures, leaving it pauses.
_WITH_GESTURES: Final = UPRIGHT | {BodyPosition.SUPINE}
_PREFIXES: Final = ("working_", "other_", "left_", "right_")

PAUSABLE: Final = (Stage.SET_UP, Stage.SET, Stage.REST)
# Stages that go on by themselves when nobody answers, and can be asked to wait.
WAITING: Final = (Stage.SHOW, Stage.FEEL, Stage.CHECK_OUT)
_HIGH_MEANS: Final[Mapping[Stage, CommandKind]] = {
    **dict.fromkeys((*PAUSABLE, *WAITING), CommandKind.PAUSE),
    Stage.HURT: CommandKind.RESUME,
}
_CAN_HURT: Final = (*PAUSABLE, Stage.SHOW, Stage.FEEL)


def gestures_of(exercise: Exercise) -> frozenset[Gesture]:
    """The gestures that mean something while an exercise is done; none where it has no room."""
    demo = exercise.demonstration
    if not _WITH_GESTURES.intersection(exercise.start_pose.positions):
        return frozenset()
    supine = BodyPosition.SUPINE in exercise.start_pose.positions
    highest_deg = ARM_HIGH_SUPINE_DEG if supine else ARM_HIGH_DEG
    left = set(Gesture)
    for frame in _key_frames(demo):
        arm = max(_most(frame, "shoulder_flexion"), _most(frame, "shoulder_abduction"))
        elbow = _most(frame, "elbow_flexion")
        if arm >= highest_deg and not (supine and elbow >= BENT_DEG):
            left.discard(Gesture.HAND_HIGH)
        near = elbow >= ELBOW_AT_HEAD_DEG and arm >= ARM_AT_HEAD_DEG
        curls = supine and _most(frame, "thoracic_flexion") >= CURL_DEG
        if near or curls or (elbow >= BENT_DEG and arm >= BENT_ARM_FORWARD_DEG):
            left.discard(Gesture.HAND_AT_HEAD)
    return frozenset(left)


def gestures_in(stage: Stage, exercise: Exercise) -> frozenset[Gesture]:
    """The gestures that may mean something in a stage; where an exercise is done, only its own."""
    doing = stage in (Stage.SET_UP, Stage.SET)
    return gestures_of(exercise) if doing else frozenset(Gesture)


def meaning(gesture: Gesture, stage: Stage, *, paused: bool) -> CommandKind | None:
    """What a gesture asks for; None where it asks for nothing.

    A hand at the head pauses; kept there, or shown again, it says that it hurts.
    """
    if gesture is Gesture.HAND_HIGH:
        means = _HIGH_MEANS.get(stage)
        return CommandKind.RESUME if paused and means is CommandKind.PAUSE else means
    if stage not in _CAN_HURT:
        return None
    return CommandKind.HURTS if paused else CommandKind.PAUSE


def _key_frames(demo: Demonstration) -> Iterator[KeyFrame]:
    """Every pose that the figure takes, done right and with each fault."""
    done_right = FaultDemonstration(start={}, end={}, via=demo.via)
    for wrong in (done_right, *demo.faults.values()):
        start = {**demo.start, **wrong.start}
        yield start
        yield from ({**start, **via} for via in wrong.via)
        yield {**start, **demo.end, **wrong.end}


def _most(frame: KeyFrame, angle: str) -> float:
    """The largest value of an angle over both sides."""
    names = (angle, *(prefix + angle for prefix in _PREFIXES))
    return max((frame.get(name, 0.0) for name in names), default=0.0)
