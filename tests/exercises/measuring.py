"""Measures read off drawn bodies, in the fewest words."""

from math import cos, radians, sin

from pt_coach.exercises.definition import Measure, Over
from pt_coach.exercises.measurement import MeasureReader
from pt_coach.kinematics.conditioning import OBSERVED, Body
from pt_coach.kinematics.landmarks import Landmark
from tests.kinematics.bodies import HD, person

KNEE = "angle(hip, knee, ankle)"


def reading(text, body, over=Over.MEAN, working=None):
    return MeasureReader(Measure(measure=text, over=over)).read(body, working)


def value(text, body, over=Over.MEAN, working=None):
    return reading(text, body, over, working).value


def drawn(*, size=HD, torso_px=100.0, facing=1.0, **places):
    """A body with landmarks at pixels; `knee` sets both, what is not named is missing."""
    body = Body(0.0, size.width_px, size.height_px)
    body.torso_px, body.facing = torso_px, facing
    for name, (x, y) in places.items():
        for mark in Landmark:
            if mark.name.lower() in (name, f"left_{name}", f"right_{name}"):
                body.x[mark], body.y[mark], body.seen[mark] = x, y, OBSERVED
    return body


def bent(left_deg, right_deg):
    """Knees at these interior angles, seen from the side."""

    def ankle(angle, side):
        bend = radians(180 - angle)
        return (-0.42 * sin(bend), side * 0.1, -0.42 - 0.42 * cos(bend))

    return person(left_ankle=ankle(left_deg, 1), right_ankle=ankle(right_deg, -1))
