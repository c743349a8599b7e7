"""From a raw pose to a body one can measure: pixels, what is seen, the torso's length, facing.

A landmark is OBSERVED, HELD over a short gap, or MISSING. A held one may bridge a gap; whatever it
makes up never completes a repetition.
"""

from enum import IntEnum
from math import hypot

from pt_coach.kinematics.landmarks import LANDMARK_COUNT, Landmark, PoseFrame
from pt_coach.kinematics.rolling import RollingMedian

VISIBLE = 0.5
HOLD_S = 0.25
# The model places landmarks outside the picture by guess; a little outside is still a good guess.
OUTSIDE_MARGIN = 0.10
# A zoom or a cut changes the torso's length at once; a turn of the body does it slowly.
_JUMP_RATIO = 1.4
_JUMP_S = 0.25
BODY_LENGTHS_PER_TORSO = 3.4


class Seen(IntEnum):
    """Provenance of a landmark in this frame."""

    MISSING = 0
    HELD = 1
    OBSERVED = 2


class Body:
    """One conditioned frame. Index the lists with `Landmark`.

    Attributes:
        t: s.
        x, y: pixels, y downwards.
        seen: provenance of each landmark.
        visibility: as the model gives it, 0 where there is no pose.
        world: rows of x right, y down, z away in metres; None without.
        torso_px: the body's own unit of length, a steady estimate of shoulder to hip.
        facing: +1 towards the picture's right, -1 left; 0 towards or away from the camera.
        width_px, height_px: of the picture.
    """

    __slots__ = (
        "facing",
        "height_px",
        "seen",
        "t",
        "torso_px",
        "visibility",
        "width_px",
        "world",
        "x",
        "y",
    )

    def __init__(self, t: float, width_px: int, height_px: int) -> None:
        self.t = t
        self.width_px = width_px
        self.height_px = height_px
        self.x = [0.0] * LANDMARK_COUNT
        self.y = [0.0] * LANDMARK_COUNT
        self.seen = [0] * LANDMARK_COUNT
        self.visibility = [0.0] * LANDMARK_COUNT
        self.world: list[list[float]] | None = None
        self.torso_px = 0.0
        self.facing = 0.0

    @property
    def found(self) -> bool:
        """Whether anything of the body is observed in this frame."""
        return Seen.OBSERVED in self.seen

    def between_px(self, a: int, b: int) -> float:
        """Distance of two landmarks in pixels."""
        return hypot(self.x[a] - self.x[b], self.y[a] - self.y[b])


_LS, _RS = Landmark.LEFT_SHOULDER, Landmark.RIGHT_SHOULDER
_LH, _RH = Landmark.LEFT_HIP, Landmark.RIGHT_HIP
_LK, _RK = Landmark.LEFT_KNEE, Landmark.RIGHT_KNEE


class Conditioner:
    """Turns the frames of one person into bodies, in the order of their times."""

    def __init__(self) -> None:
        self._last: Body | None = None
        self._last_seen_s = [-1e9] * LANDMARK_COUNT
        self._torso = RollingMedian(1.0)
        self._torso_px = 0.0
        self._jumped_at: float | None = None
        self._facing = 0.0

    def update(self, frame: PoseFrame) -> Body:
        """Condition one frame."""
        body = Body(frame.t, frame.size.width_px, frame.size.height_px)
        if frame.image is None:
            self._hold(body, range(LANDMARK_COUNT))
        else:
            self._take(body, frame)
        body.torso_px = self._torso_px
        body.facing = self._facing
        self._last = body
        return body

    def _take(self, body: Body, frame: PoseFrame) -> None:
        assert frame.image is not None
        width, height = body.width_px, body.height_px
        low, high = -OUTSIDE_MARGIN, 1.0 + OUTSIDE_MARGIN
        hidden = []
        for i, (x, y, _, visibility) in enumerate(frame.image.tolist()):
            body.visibility[i] = visibility
            if visibility >= VISIBLE and low <= x <= high and low <= y <= high:
                body.x[i], body.y[i], body.seen[i] = x * width, y * height, 2
                self._last_seen_s[i] = body.t
            else:
                # Kept for looking at, not for measuring.
                body.x[i], body.y[i] = (x * width, y * height) if x == x else (0.0, 0.0)
                hidden.append(i)
        if hidden:
            self._hold(body, hidden)
        if frame.world is not None:
            body.world = frame.world.tolist()
        self._measure_torso(body)
        self._watch_facing(body)

    def _hold(self, body: Body, hidden: "range | list[int]") -> None:
        last = self._last
        if last is None:
            return
        for i in hidden:
            if body.t - self._last_seen_s[i] <= HOLD_S:
                body.x[i], body.y[i], body.seen[i] = last.x[i], last.y[i], 1

    def _measure_torso(self, body: Body) -> None:
        """The longest of torso, shoulder width and thigh, which no view shortens all at once."""
        seen = body.seen
        candidates = []
        if seen[_LS] == seen[_RS] == seen[_LH] == seen[_RH] == 2:
            mid_x = (body.x[_LS] + body.x[_RS] - body.x[_LH] - body.x[_RH]) / 2
            mid_y = (body.y[_LS] + body.y[_RS] - body.y[_LH] - body.y[_RH]) / 2
            candidates.append(hypot(mid_x, mid_y))
        if seen[_LS] == seen[_RS] == 2:
            candidates.append(1.35 * body.between_px(_LS, _RS))
        for hip, knee in ((_LH, _LK), (_RH, _RK)):
            if seen[hip] == seen[knee] == 2:
                candidates.append(1.2 * body.between_px(hip, knee))
        if not candidates or max(candidates) <= 0.0:
            return
        self._torso_px = self._steady(body.t, max(candidates))

    def _steady(self, t: float, value_px: float) -> float:
        old = self._torso_px
        jumped = old > 0 and not 1 / _JUMP_RATIO < value_px / old < _JUMP_RATIO
        if not jumped:
            self._jumped_at = None
            return self._torso.update(t=t, value=value_px)
        if self._jumped_at is None:
            self._jumped_at = t
        if t - self._jumped_at < _JUMP_S:
            return old
        self._jumped_at = None
        self._torso.clear()
        return self._torso.update(t=t, value=value_px)

    def _watch_facing(self, body: Body) -> None:
        votes = 0.0
        x, seen, unit = body.x, body.seen, max(self._torso_px, 1.0)
        for front, back in _FRONT_BACK:
            if seen[front] == seen[back] == 2:
                votes += max(-0.5, min(0.5, (x[front] - x[back]) / unit * 2))
        # A slow memory: one turned head or hidden foot does not turn the person round.
        self._facing += 0.1 * (max(-1.0, min(1.0, votes)) - self._facing)


_FRONT_BACK = (
    (Landmark.NOSE, Landmark.LEFT_EAR),
    (Landmark.NOSE, Landmark.RIGHT_EAR),
    (Landmark.LEFT_FOOT_INDEX, Landmark.LEFT_HEEL),
    (Landmark.RIGHT_FOOT_INDEX, Landmark.RIGHT_HEEL),
)
