"""Names of the joint angles and how keyframes of an exercise become angles per side.

Degrees with clinical signs: flexion, abduction and external rotation are positive, extension is
negative flexion. Midline angles with a direction (side bend, rotation, roll) are positive
towards the working side, towards the left where there is none. `heel_rise` pitches a foot that
rests on the floor about its ball.
"""

from collections.abc import Mapping
from types import MappingProxyType

from pt_coach.kinematics.landmarks import BodyPosition, Side

SIDED = frozenset(
    {
        "hip_flexion",
        "hip_abduction",
        "hip_rotation",
        "knee_flexion",
        "ankle_plantarflexion",
        "heel_rise",
        "shoulder_flexion",
        "shoulder_abduction",
        "shoulder_rotation",
        "scapula_elevation",
        "scapula_retraction",
        "elbow_flexion",
        "forearm_pronation",
        "wrist_extension",
    }
)
MIDLINE = frozenset(
    {
        "trunk_flexion",
        "lumbar_flexion",
        "thoracic_flexion",
        "neck_flexion",
        "neck_protraction",
        "body_pitch",
    }
)
DIRECTED = frozenset(
    {
        "trunk_side_bend",
        "trunk_rotation",
        "neck_side_bend",
        "neck_rotation",
        "body_roll",
        "body_yaw",
    }
)
ANGLE_NAMES = SIDED | MIDLINE | DIRECTED
PREFIXES = ("working", "other", "left", "right")

Angles = Mapping[str, float]


class UnknownAngleError(ValueError):
    """A keyframe names an angle that the figure does not have."""


def split_prefix(key: str) -> tuple[str | None, str]:
    """Split `working_hip_flexion` into its prefix (None without one) and the angle's name."""
    for prefix in PREFIXES:
        if key.startswith(prefix + "_"):
            return prefix, key[len(prefix) + 1 :]
    return None, key


def _body_side(prefix: str, working: Side) -> Side:
    if prefix == "working":
        return working
    if prefix == "other":
        return working.other
    return Side(prefix)


def resolve(keyframe: Mapping[str, float], working: Side | None) -> dict[str, float]:
    """Turn a keyframe's names into the body's own sides.

    Args:
        keyframe: angles in degrees by name, with or without a prefix.
        working: the side the repetition is for; left stands in where there is none.

    Returns:
        Degrees by `left_...`, `right_...` and midline names. A name with a side stands above
        the same name without one.

    Raises:
        UnknownAngleError: if a name is not an angle of the figure.
    """
    side = working or Side.LEFT
    both: dict[str, float] = {}
    one: dict[str, float] = {}
    for key, value in keyframe.items():
        prefix, name = split_prefix(key)
        if name not in ANGLE_NAMES:
            raise UnknownAngleError(f"'{key}' is not a joint angle of the figure")
        if name in SIDED and prefix is None:
            both.update({f"left_{name}": value, f"right_{name}": value})
        elif name in SIDED:
            one[f"{_body_side(prefix or 'working', side)}_{name}"] = value
        elif name in DIRECTED:
            towards = _body_side(prefix or "working", side)
            one[name] = value if towards is Side.LEFT else -value
        else:
            one[name] = value
    return {**both, **one}


BASE_ANGLES: Mapping[BodyPosition, Mapping[str, float]] = MappingProxyType(
    {
        BodyPosition.STANDING: {"shoulder_abduction": 7, "elbow_flexion": 10, "knee_flexion": 2},
        BodyPosition.SEATED: {
            "hip_flexion": 90,
            "knee_flexion": 90,
            "shoulder_flexion": 22,
            "elbow_flexion": 55,
            "shoulder_abduction": 6,
            "hip_abduction": 4,
        },
        BodyPosition.SUPINE: {
            "hip_flexion": -3,
            "ankle_plantarflexion": 25,
            "shoulder_abduction": 14,
            "elbow_flexion": 8,
        },
        BodyPosition.PRONE: {
            "hip_flexion": -1,
            "ankle_plantarflexion": 78,
            "shoulder_flexion": 150,
            "elbow_flexion": 95,
            "shoulder_abduction": 25,
            "neck_flexion": -6,
        },
        BodyPosition.SIDE_LYING: {"shoulder_flexion": 60, "elbow_flexion": 60},
        BodyPosition.ALL_FOURS: {
            "hip_flexion": 83,
            "knee_flexion": 90,
            "ankle_plantarflexion": 78,
            "shoulder_flexion": 83,
            "elbow_flexion": 4,
            "neck_flexion": -8,
            "hip_abduction": 2,
        },
        BodyPosition.HALF_KNEELING: {
            "working_hip_flexion": 0,
            "working_knee_flexion": 90,
            "working_ankle_plantarflexion": 40,
            "other_hip_flexion": 90,
            "other_knee_flexion": 90,
            "shoulder_abduction": 7,
            "elbow_flexion": 12,
        },
        BodyPosition.PLANK: {
            "shoulder_flexion": 76,
            "elbow_flexion": 2,
            "ankle_plantarflexion": -12,
            "neck_flexion": -4,
        },
    }
)
