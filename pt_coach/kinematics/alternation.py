"""Makes a left-right difference continuous again where left and right were taken for each other.

When the pose model takes one leg for the other, the difference of the two changes its sign within a
few pictures. Pictures on the way from one to the other show neither and are left out. Of all ways
to change signs back, the one is taken that bends least: a leg swings through and does not bounce.
Whether the whole is then upside down is not known here.
"""

import numpy as np

from pt_coach.kinematics.pose_track import Array

# Where both ways bend the same, the model is believed.
_DISBELIEF = 0.02
# Over a longer gap nothing goes straight.
_STRAIGHT_S = 0.22
# So many pictures in a row may be left out, each at the price of bending by a share of the usual
# size of the difference.
_MOST_LEFT_OUT, _PRICE_SHARE = 2, 0.7
# A picture in which the difference is smaller than around it by this share of its usual size is on
# its way from one leg to the other; there have to be enough pictures around it to tell.
_AROUND_S, _NOTCH_SHARE, _LEAST_AROUND = 0.1, 0.3, 5
_SIGNS = (1.0, -1.0)


def untangled(taken: Array, difference: Array) -> Array:
    """The difference with signs changed where that makes it smooth.

    Args:
        taken: (N,) when each picture was taken, s.
        difference: (N,) left minus right; NaN where it is not known.

    Returns:
        (N,) the same sizes; NaN where there was NaN, and where a picture shows neither leg right.
    """
    smooth = _without_notches(taken, difference)
    known = np.flatnonzero(np.isfinite(smooth))
    if len(known) < 3:
        return smooth
    signs = _Way(taken[known], smooth[known]).signs()
    smooth[known] = np.where(signs == 0.0, np.nan, smooth[known] * signs)
    return smooth


def _without_notches(taken: Array, difference: Array) -> Array:
    sizes = np.abs(difference)
    known = np.isfinite(sizes)
    found = difference.copy()
    if not known.any():
        return found
    least = _NOTCH_SHARE * float(np.percentile(sizes[known], 90))
    for n in np.flatnonzero(known):
        around = sizes[known & (np.abs(taken - taken[n]) <= _AROUND_S)]
        if len(around) >= _LEAST_AROUND and sizes[n] < np.median(around) - least:
            found[n] = np.nan
    return found


# The last two pictures that are kept, each with its sign.
_State = tuple[int, float, int, float]


class _Way:
    """The way through the pictures that bends least, by dynamic programming.

    Args:
        t: (N,) s.
        d: (N,) the difference, all known.
    """

    def __init__(self, t: Array, d: Array) -> None:
        self._t, self._d = t.tolist(), d.tolist()
        self._price = _PRICE_SHARE * float(np.percentile(np.abs(d), 90))

    def signs(self) -> Array:
        """(N,) +1 or -1; 0 for a picture that is left out."""
        count = len(self._d)
        ending: list[dict[_State, tuple[float, _State | None]]] = [{} for _ in range(count)]
        for b in (1.0, -1.0):
            for a in _SIGNS:
                cost = self._doubt(a, 0) + self._doubt(b, 1)
                ending[1][0, a, 1, b] = cost, None
        for i in range(1, count):
            for state, (cost, _) in ending[i].items():
                for k in range(i + 1, min(i + 2 + _MOST_LEFT_OUT, count)):
                    for sign in _SIGNS:
                        new = (i, state[3], k, sign)
                        total = cost + self._cost(state, k, sign)
                        if new not in ending[k] or total < ending[k][new][0]:
                            ending[k][new] = total, state
        return self._traced(ending)

    def _cost(self, state: _State, k: int, sign: float) -> float:
        """Of going on to picture `k` with a sign."""
        j, a, i, b = state
        t, d = self._t, self._d
        left_out = self._price * (k - i - 1)
        step_s, before_s = t[k] - t[i], t[i] - t[j]
        bends = 0.0
        if max(step_s, before_s) <= _STRAIGHT_S:
            straight = b * d[i] + (b * d[i] - a * d[j]) * step_s / before_s
            bends = abs(sign * d[k] - straight)
        return left_out + bends + self._doubt(sign, k)

    def _doubt(self, sign: float, k: int) -> float:
        return 0.0 if sign > 0 else _DISBELIEF * abs(self._d[k])

    def _traced(self, ending: list[dict[_State, tuple[float, _State | None]]]) -> Array:
        signs = np.zeros(len(ending))
        last = ending[-1]
        state: _State | None = min(last, key=lambda one: last[one][0])
        while state is not None:
            j, a, i, b = state
            signs[j], signs[i] = a, b
            state = ending[i][state][1]
        return signs
