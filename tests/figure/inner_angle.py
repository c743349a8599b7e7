"""The angle that three points make, in a picture or in space."""

import numpy as np

from pt_coach.figure.skeleton import Vector


def inner_deg(a: Vector, b: Vector, c: Vector) -> float:
    """The angle at `b` in degrees; 180 is straight."""
    u, v = a - b, c - b
    share = float(u @ v) / (float(np.linalg.norm(u)) * float(np.linalg.norm(v)))
    return float(np.degrees(np.arccos(np.clip(share, -1.0, 1.0))))
