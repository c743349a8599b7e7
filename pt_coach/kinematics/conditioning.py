"""From a raw pose to a body one can measure: pixels, what is seen, the torso's length, facing.

A landmark is OBSERVED, HELD over a short gap, or MISSING. A held one may bridge a gap; whatever it
makes up never completes a repetition.
"""

from collections.abc import Iterable
from math import exp, hypot, isfinite
from typing import Any

from pt_coach.kinematics.body_frame import TRUNK, BodyFrame, World, trunk_axes
from pt_coach.kinematics.landmarks import LANDMARK_COUNT, FloatArray, Landmark, PoseFrame
from pt_coach.kinematics.rolling import RollingMedian

# Provenance of a landmark in a frame. Plain numbers: every frame compares hundreds of them.
MISSING, HELD, OBSERVED = 0, 1, 2

VISIBLE = 0.5
HOLD_S = 0.25
# The model places landmarks outside the picture by guess; a little outside is still a good guess.
OUTSIDE_MARGIN = 0.10
# A zoom or a cut changes the torso's length at once; a turn of the body does it slowly.
_JUMP_RATIO = 1.4
_JUMP_S = 0.25
_TORSO_WINDOW_S = 1.0
_FACING_MEMORY_S = 0.3
BODY_LENGTHS_PER_TORSO = 3.4


class Body:
    """One conditioned frame. Index the lists with `Landmark`.

    Attributes:
        t: s.
        x, y: pixels, y downwards. Of a MISSING landmark the model's guess, to be looked at and not
            to be measured.
        seen: provenance of each landmark: MISSING, HELD or OBSERVED.
        visibility: as the model gives it, 0 where there is no pose.
        world: rows of x right, y down, z away in metres; None without. Turned into numbers when it
            is first asked for, which most frames are not.
        frame: the trunk's axes in the camera's space; None without world landmarks.
        torso_px: the body's own unit of length, a steady estimate of shoulder to hip; 0 until one
            was seen.
        torso_now_px: the same of this frame alone; 0 where it cannot be measured.
        facing: +1 towards the picture's right, -1 left; 0 towards or away from the camera.
        width_px, height_px: of the picture.
        memo: what readers have worked out of this body already, by keys of their own.
    """

    __slots__ = (
        "_rows",
        "facing",
        "frame",
        "height_px",
        "memo",
        "seen",
        "t",
        "torso_now_px",
        "torso_px",
        "visibility",
        "width_px",
        "world_m",
        "x",
        "y",
    )

    def __init__(self, t: float, width_px: int, height_px: int) -> None:
        self.t = t
        self.width_px = width_px
        self.height_px = height_px
        self.x = [0.0] * LANDMARK_COUNT
        self.y = [0.0] * LANDMARK_COUNT
        self.seen = [MISSING] * LANDMARK_COUNT
        self.visibility = [0.0] * LANDMARK_COUNT
        self.world_m: FloatArray | None = None
        self._rows: World | None = None
        self.frame: BodyFrame | None = None
        self.torso_px = 0.0
        self.torso_now_px = 0.0
        self.facing = 0.0
        self.memo: dict[object, Any] = {}

    @property
    def world(self) -> World | None:
        """See above."""
        if self._rows is None and self.world_m is not None:
            self._rows = self.world_m.tolist()
        return self._rows

    @world.setter
    def world(self, rows: World | None) -> None:
        self._rows, self.world_m = rows, None

    @property
    def found(self) -> bool:
        """Whether anything of the body is observed in this frame."""
        return OBSERVED in self.seen

    def between_px(self, a: int, b: int) -> float:
        """Distance of two landmarks in pixels."""
        return hypot(self.x[a] - self.x[b], self.y[a] - self.y[b])


_LS, _RS = int(Landmark.LEFT_SHOULDER), int(Landmark.RIGHT_SHOULDER)
_LH, _RH = int(Landmark.LEFT_HIP), int(Landmark.RIGHT_HIP)
_THIGHS = (
    (_LH, int(Landmark.LEFT_KNEE)),
    (_RH, int(Landmark.RIGHT_KNEE)),
)
_FRONT_BACK = (
    (int(Landmark.NOSE), int(Landmark.LEFT_EAR)),
    (int(Landmark.NOSE), int(Landmark.RIGHT_EAR)),
    (int(Landmark.LEFT_FOOT_INDEX), int(Landmark.LEFT_HEEL)),
    (int(Landmark.RIGHT_FOOT_INDEX), int(Landmark.RIGHT_HEEL)),
)


class Conditioner:
    """Turns the frames of one person into bodies, in the order of their times."""

    def __init__(self) -> None:
        self._last: Body | None = None
        self._last_seen_s = [-1e9] * LANDMARK_COUNT
        self._torso = RollingMedian(_TORSO_WINDOW_S)
        self._torso_px = 0.0
        self._jumped_at: float | None = None
        self._facing = 0.0
        self._faced_at: float | None = None

    def update(self, frame: PoseFrame) -> Body:
        """Condition one frame.

        Args:
            frame: a pose or none; later than the one before.
        """
        body = Body(frame.t, frame.size.width_px, frame.size.height_px)
        if frame.image is None:
            self._hold(body, range(LANDMARK_COUNT))
        else:
            self._take(body, frame.image, frame.world)
        body.torso_px = self._torso_px
        body.facing = self._facing
        self._last = body
        return body

    def _take(self, body: Body, image: FloatArray, world: FloatArray | None) -> None:
        width, height = body.width_px, body.height_px
        xs, ys, _, body.visibility = image.T.tolist()
        body.x, body.y = [x * width for x in xs], [y * height for y in ys]
        self._look(body)
        if world is not None and isfinite(float(world.sum())):
            body.world_m = world
            body.frame = trunk_axes(*world.take(TRUNK, axis=0)[:, :3].tolist())
        self._measure_torso(body)
        self._watch_facing(body)

    def _look(self, body: Body) -> None:
        """Which landmarks are observed; the others are held or missing."""
        x, y, visibility = body.x, body.y, body.visibility
        left, right = -OUTSIDE_MARGIN * body.width_px, (1.0 + OUTSIDE_MARGIN) * body.width_px
        top, bottom = -OUTSIDE_MARGIN * body.height_px, (1.0 + OUTSIDE_MARGIN) * body.height_px
        # NaN is no place at all, and is not within these edges either.
        body.seen = [
            OBSERVED if v >= VISIBLE and left <= px <= right and top <= py <= bottom else MISSING
            for px, py, v in zip(x, y, visibility, strict=True)
        ]
        if MISSING in body.seen:
            hidden = [i for i, seen in enumerate(body.seen) if not seen]
            for i in hidden:
                if not isfinite(x[i] + y[i] + visibility[i]):
                    x[i] = y[i] = visibility[i] = 0.0
            self._hold(body, hidden)

    def _hold(self, body: Body, hidden: Iterable[int]) -> None:
        last = self._last
        if last is None:
            return
        for i in hidden:
            if last.seen[i] == OBSERVED:
                self._last_seen_s[i] = last.t
            if body.t - self._last_seen_s[i] <= HOLD_S:
                body.x[i], body.y[i], body.seen[i] = last.x[i], last.y[i], HELD

    def _measure_torso(self, body: Body) -> None:
        """The longest of torso, shoulder width and thigh, which no view shortens all at once."""
        x, y, seen = body.x, body.y, body.seen
        longest = 0.0
        if seen[_LS] == seen[_RS] == OBSERVED:
            longest = 1.35 * hypot(x[_LS] - x[_RS], y[_LS] - y[_RS])
            if seen[_LH] == seen[_RH] == OBSERVED:
                across = (x[_LS] + x[_RS] - x[_LH] - x[_RH]) / 2
                along = (y[_LS] + y[_RS] - y[_LH] - y[_RH]) / 2
                longest = max(longest, hypot(across, along))
        for hip, knee in _THIGHS:
            if seen[hip] == seen[knee] == OBSERVED:
                longest = max(longest, 1.2 * hypot(x[hip] - x[knee], y[hip] - y[knee]))
        if longest > 0.0:
            body.torso_now_px = longest
            self._torso_px = self._steady(body.t, longest)

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
        """Vote with head, feet and chest; the chest speaks where the head looks at the screen."""
        x, seen = body.x, body.seen
        torso_px = self._torso_px
        votes, voters = 0.0, 0
        if torso_px > 0.0:
            for front, back in _FRONT_BACK:
                if seen[front] == seen[back] == OBSERVED:
                    vote = (x[front] - x[back]) / torso_px * 2
                    votes += 0.5 if vote > 0.5 else -0.5 if vote < -0.5 else vote
                    voters += 1
        if body.frame is not None:
            votes += body.frame.chest[0]
            voters += 1
        if not voters:
            return
        votes = max(-1.0, min(1.0, votes))
        if self._faced_at is None:
            self._facing = votes
        else:
            # A slow memory: one turned head or hidden foot does not turn the person round.
            new = 1.0 - exp((self._faced_at - body.t) / _FACING_MEMORY_S)
            self._facing += new * (votes - self._facing)
        self._faced_at = body.t
