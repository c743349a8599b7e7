"""Makes a left-right difference continuous again where left and right were taken for each other.

When the pose model takes one leg for the other, the difference of the two changes its sign from
one picture to the next. Of all ways to change signs back, the one is taken that bends least: a leg
swings through and does not bounce. Whether the whole is then upside down is not known here.
"""

import numpy as np

from pt_coach.kinematics.pose_track import Array

# Two signs of the last two pictures.
_STATES = ((1.0, 1.0), (1.0, -1.0), (-1.0, 1.0), (-1.0, -1.0))
# Where both ways bend the same, the model is believed.
_DISBELIEF = 0.02


def untangled(taken: Array, difference: Array) -> Array:
    """The difference with signs changed where that makes it smooth.

    Args:
        taken: (N,) when each picture was taken, s.
        difference: (N,) left minus right; NaN where it is not known.

    Returns:
        (N,) the same sizes, NaN where there was NaN.
    """
    known = np.flatnonzero(np.isfinite(difference))
    if len(known) < 3:
        return difference.copy()
    signs = _best_signs(taken[known], difference[known])
    smooth = difference.copy()
    smooth[known] = difference[known] * signs
    return smooth


def _best_signs(t: Array, d: Array) -> Array:
    """Signs of least bending, by dynamic programming over pairs of neighbours."""
    cost = np.array([_doubt(a, d[0]) + _doubt(b, d[1]) for a, b in _STATES])
    came_from = np.zeros((len(d), 4), int)
    for n in range(2, len(d)):
        share = (t[n] - t[n - 1]) / max(t[n - 1] - t[n - 2], 1e-9)
        now = np.full(4, np.inf)
        for old, (a, b) in enumerate(_STATES):
            straight = b * d[n - 1] + share * (b * d[n - 1] - a * d[n - 2])
            for c in (1.0, -1.0):
                new = _STATES.index((b, c))
                total = cost[old] + abs(c * d[n] - straight) + _doubt(c, d[n])
                if total < now[new]:
                    now[new], came_from[n, new] = total, old
        cost = now
    return _traced(came_from, int(cost.argmin()))


def _doubt(sign: float, value: float) -> float:
    return 0.0 if sign > 0 else _DISBELIEF * abs(value)


def _traced(came_from: np.ndarray, last: int) -> Array:
    signs = np.empty(len(came_from))
    state = last
    for n in range(len(came_from) - 1, 1, -1):
        signs[n] = _STATES[state][1]
        state = int(came_from[n, state])
    signs[0], signs[1] = _STATES[state]
    return signs
