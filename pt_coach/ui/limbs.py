"""Which landmarks and bones of the skeleton matter for an exercise. Knows no widget."""

import re
from collections.abc import Mapping
from typing import Final

from pt_coach.engine.set_up import PART_LANDMARKS
from pt_coach.exercises.definition import BodyPart, Exercise

# A word of the measurement language that names landmarks, and the group it belongs to.
_PART_OF_WORD: Final[Mapping[str, BodyPart]] = {
    "ear": BodyPart.HEAD,
    "nose": BodyPart.HEAD,
    "shoulder": BodyPart.SHOULDERS,
    "shoulders": BodyPart.SHOULDERS,
    "trunk": BodyPart.SHOULDERS,
    "elbow": BodyPart.ELBOWS,
    "wrist": BodyPart.WRISTS,
    "hip": BodyPart.HIPS,
    "hips": BodyPart.HIPS,
    "thigh": BodyPart.KNEES,
    "knee": BodyPart.KNEES,
    "ankle": BodyPart.ANKLES,
    "shin": BodyPart.ANKLES,
    "heel": BodyPart.FEET,
    "toe": BodyPart.FEET,
    "foot_index": BodyPart.FEET,
}

Bone = tuple[int, int]

_BONES: Final[tuple[Bone, ...]] = (
    (11, 12),
    (23, 24),
    (11, 23),
    (12, 24),
    (11, 13),
    (13, 15),
    (12, 14),
    (14, 16),
    (23, 25),
    (25, 27),
    (24, 26),
    (26, 28),
    (27, 31),
    (28, 32),
    (0, 11),
    (0, 12),
)


def limbs_of(exercise: Exercise) -> tuple[tuple[int, ...], tuple[Bone, ...]]:
    """Landmarks and bones to draw over the picture.

    Args:
        exercise: whose measures and needed body parts decide.

    Returns:
        Landmark numbers, and pairs of them, of the parts that the exercise measures or needs.
    """
    parts = set(exercise.must_see)
    for movement in exercise.movement:
        for word in re.findall(r"[a-z_]+", movement.measure):
            part = _PART_OF_WORD.get(word)
            if part is not None:
                parts.add(part)
    points = {landmark for part in parts for landmark in PART_LANDMARKS[part]}
    bones = tuple((a, b) for a, b in _BONES if a in points and b in points)
    return tuple(sorted(points)), bones


def whole_body() -> tuple[tuple[int, ...], tuple[Bone, ...]]:
    """All landmarks and bones, where no exercise says which of them matter."""
    return tuple(sorted({point for bone in _BONES for point in bone})), _BONES
