"""Live checks before a set and during it: is the body whole in the picture, in position, in view.

Each check turns green by itself; what is not green says what to do. The hints are message keys,
the words for them live with the pages.
"""

from collections import deque
from collections.abc import Callable, Mapping
from typing import Final

from pt_coach.engine.arming import Family, Place, PlaceReader, StartGate, trunk_family
from pt_coach.engine.events import CheckState, SetUpCheck, SetUpChecked
from pt_coach.exercises.definition import BodyPart, Exercise
from pt_coach.kinematics.body_position import LYING, lies_in_picture
from pt_coach.kinematics.conditioning import Body
from pt_coach.kinematics.elevation import TOO_HIGH_DEG, ElevationReader, SeenFrom
from pt_coach.kinematics.framing import extent_px, in_picture
from pt_coach.kinematics.landmarks import CameraView, Landmark, Side
from pt_coach.kinematics.plausibility import Implausible, PlausibilityWatch

# All checks have to be good for so long before the set begins.
SETTLE_S: Final = 0.8
# The camera's height is told last and once: a set waits so long for it to be heard.
HEARD_S: Final = 4.0
# A part is in the picture that is there in this share of the last second.
PART_WINDOW_S: Final = 1.0
PART_SHARE: Final = 0.9
# A body that fills less of the picture than this is measured badly, one that fills more leaves the
# picture as it moves.
SMALLEST: Final = 0.30
LARGEST: Final = 0.97
# So far from the picture's middle, as a share of its width, is still in the middle.
OFF_CENTRE: Final = 0.30
# Who is asked to get up has done so by then, or is up already.
LIES_S: Final = 4.0
# Counting holds down to 7 frames/s.
SLOWEST_FPS: Final = 8.0
# Below this a quick movement is seen in too few pictures to say how it was done.
SLOW_FPS: Final = 12.0
# In a set a check has to be wrong for so long before it is told: repetitions pass through much.
IN_SET_WRONG_S: Final = 2.0
# What has to last for seconds need not be looked at in every frame.
IN_SET_EVERY_S: Final = 0.2
_IN_SET: Final = ("body", "distance", "frame_rate", "lies")
_ONLY_IN_SET: Final = ("lies",)
# Told, but no reason to keep a set from beginning where everything that counts is seen.
ADVICE: Final = ("picture", "computer", "one_person", "camera_height")
_HEIGHT_HINTS: Final = ("lower_camera", "raise_camera")
_SEEN_FROM: Final = dict(zip(SeenFrom, ("", *_HEIGHT_HINTS), strict=True))
_MOVE_SLOWLY: Final = "move_slowly"
_FPS_FRAMES = 3
_FPS_LEAST_S = 0.5

PART_LANDMARKS: Final[Mapping[BodyPart, tuple[int, int]]] = {
    BodyPart.HEAD: (Landmark.NOSE, Landmark.NOSE),
    BodyPart.SHOULDERS: (Landmark.LEFT_SHOULDER, Landmark.RIGHT_SHOULDER),
    BodyPart.ELBOWS: (Landmark.LEFT_ELBOW, Landmark.RIGHT_ELBOW),
    BodyPart.WRISTS: (Landmark.LEFT_WRIST, Landmark.RIGHT_WRIST),
    BodyPart.HIPS: (Landmark.LEFT_HIP, Landmark.RIGHT_HIP),
    BodyPart.KNEES: (Landmark.LEFT_KNEE, Landmark.RIGHT_KNEE),
    BodyPart.ANKLES: (Landmark.LEFT_ANKLE, Landmark.RIGHT_ANKLE),
    BodyPart.FEET: (Landmark.LEFT_FOOT_INDEX, Landmark.RIGHT_FOOT_INDEX),
}


class SetUpMonitor:
    """Watches the picture before a set, or during one.

    Args:
        exercise: what will be done.
        working: the side that will work, where the set has one.
        in_set: whether the set is under way; then only what can be told while somebody moves.

    Attributes:
        settled: whether all checks have been good for a moment.
    """

    def __init__(self, exercise: Exercise, working: Side | None, *, in_set: bool = False) -> None:
        self.settled = False
        self._in_set = in_set
        self._wrong_since: dict[str, float] = {}
        self._looks_at = {
            name: look
            for name, look in _CHECKS.items()
            if (name in _IN_SET if in_set else _is_looked_at(name, exercise))
        }
        self._exercise = exercise
        self._working = working
        self._places = PlaceReader()
        self._gate = StartGate(exercise, working)
        self._elevation = ElevationReader()
        self._upright = trunk_family(exercise) is Family.UPRIGHT
        self._plausible = PlausibilityWatch(upright=self._upright)
        self._times_s: deque[float] = deque()
        self._looked_s = float("-inf")
        self._parts: deque[tuple[float, frozenset[BodyPart]]] = deque()
        self._of_the_picture: dict[str, SetUpCheck] = {}
        self._checks: tuple[SetUpCheck, ...] = ()
        self._good_since: float | None = None
        self._lies_since: float | None = None
        self._height_told_s: float | None = None

    def note(self, check: SetUpCheck) -> None:
        """Take in a check of the picture itself, such as its light or how many people it shows.

        It stands until the next one of its id.
        """
        self._of_the_picture[check.id] = check

    def look(self, body: Body) -> SetUpChecked | None:
        """Look at one conditioned frame; the checks, if one changed or all have settled."""
        self._times_s.append(body.t)
        if self._in_set and body.t - self._looked_s < IN_SET_EVERY_S:
            return None
        self._looked_s = body.t
        place = self._places.update(body, speed=False)
        self._remember_parts(body)
        checks = (*self._hints(body, place), *self._of_the_picture.values())
        if self._in_set:
            checks = tuple(self._if_it_lasts(check, body.t) for check in checks)
        changed, self._checks = checks != self._checks, checks
        self.settled = self._has_settled(body.t)
        told = changed or (self.settled and not self._in_set)
        return SetUpChecked(body.t, checks) if told else None

    def _has_settled(self, t: float) -> bool:
        if any(_holds_back(check) for check in self._checks):
            self._good_since = None
            return False
        if self._good_since is None:
            self._good_since = t
        if self._height_told_s is None and any(c.hint in _HEIGHT_HINTS for c in self._checks):
            self._height_told_s = t
        heard = self._height_told_s is None or t - self._height_told_s >= HEARD_S
        return heard and t - self._good_since >= SETTLE_S

    def _if_it_lasts(self, check: SetUpCheck, t: float) -> SetUpCheck:
        if check.id in _ONLY_IN_SET:
            return check
        if check.state is not CheckState.ADJUST:
            self._wrong_since.pop(check.id, None)
            return check
        lasts = t - self._wrong_since.setdefault(check.id, t) >= IN_SET_WRONG_S
        return check if lasts else SetUpCheck(check.id, CheckState.GOOD)

    def _remember_parts(self, body: Body) -> None:
        seen = (p for p in self._exercise.must_see if in_picture(body, PART_LANDMARKS[p]))
        self._parts.append((body.t, frozenset(seen)))
        while self._parts[0][0] < body.t - PART_WINDOW_S:
            self._parts.popleft()
        while self._times_s[0] < body.t - PART_WINDOW_S:
            self._times_s.popleft()

    def _hints(self, body: Body, place: Place) -> tuple[SetUpCheck, ...]:
        implausible = self._plausible.update(body) if body.found else None
        if not body.found or implausible is not None:
            # Nobody being there says nothing of what will be in sight once somebody is.
            self._parts.clear()
            first, *rest = self._looks_at
            unknown = (
                _check(name, self._lies_long(body.t))
                if name in _ONLY_IN_SET
                else SetUpCheck(name, CheckState.UNKNOWN)
                for name in rest
            )
            # Nobody exercises on the head: then it is the picture that is upside down.
            turned = implausible is Implausible.UPSIDE_DOWN
            hint = "turn_camera" if turned else "come_into_picture"
            return (SetUpCheck(first, CheckState.ADJUST, hint), *unknown)
        return tuple(_check(name, hint(self, body, place)) for name, hint in self._looks_at.items())

    def _missing_part(self, body: Body, place: Place) -> str:
        least = PART_SHARE * len(self._parts)
        for part in self._exercise.must_see:
            if sum(part in seen for _, seen in self._parts) < least:
                return f"show_{part.value}"
        return ""

    def _wrong_position(self, body: Body, place: Place) -> str:
        lies = self._lies(body, place)
        if lies or self._gate.may_start(place):
            return lies
        return f"get_{self._exercise.start_pose.positions[0].value}"

    def _lies(self, body: Body, place: Place) -> str:
        """Either somebody lies and does not get up, or the camera lies on its side."""
        lies = place.position in LYING or lies_in_picture(body)
        if not (self._upright and lies):
            self._lies_since = None
        elif self._lies_since is None:
            self._lies_since = body.t
        return self._lies_long(body.t)

    def _lies_long(self, t: float) -> str:
        """In a set somebody was up a moment ago, and may have fallen."""
        lies_s = 0.0 if self._lies_since is None else t - self._lies_since
        if self._in_set:
            return "turned_or_fell" if lies_s >= IN_SET_WRONG_S else ""
        return "get_up_or_turn_camera" if lies_s >= LIES_S else ""

    def _wrong_view(self, body: Body, place: Place) -> str:
        camera = self._exercise.camera
        if place.view is CameraView.UNKNOWN or camera.allows(place.view):
            return ""
        if camera.view is CameraView.SIDE and camera.nearest == "working" and self._working:
            return f"turn_{self._working.value}_side"
        return f"turn_{camera.view.value}"

    def _wrong_distance(self, body: Body, place: Place) -> str:
        left, top, right, bottom = extent_px(body) or (0.0, 0.0, 0.0, 0.0)
        share = max((right - left) / body.width_px, (bottom - top) / body.height_px)
        if share > LARGEST:
            return "step_back"
        return "come_closer" if share < SMALLEST else ""

    def _off_centre(self, body: Body, place: Place) -> str:
        left, _, right, _ = extent_px(body) or (0.0, 0.0, 0.0, 0.0)
        middle = (left + right) / 2 / body.width_px - 0.5
        # The picture is shown mirrored, so the hint names no side.
        return "move_to_the_middle" if abs(middle) > OFF_CENTRE else ""

    def _too_slow(self, body: Body, place: Place) -> str:
        frames, seconds = len(self._times_s), self._times_s[-1] - self._times_s[0]
        if frames < _FPS_FRAMES or seconds < _FPS_LEAST_S:
            return ""
        fps = (frames - 1) / seconds
        if fps < SLOWEST_FPS:
            return "more_light_or_close_programs"
        return _MOVE_SLOWLY if fps < SLOW_FPS else ""

    def _wrong_pose(self, body: Body, place: Place) -> str:
        return "" if self._gate.joints_fit(body, place.view) else "take_start_position"

    def _wrong_height(self, body: Body, place: Place) -> str | None:
        if not self._gate.may_start(place):
            return None
        seen_from = self._elevation.update(body, place.position, place.view)
        return None if seen_from is None else _SEEN_FROM[seen_from]


def _holds_back(check: SetUpCheck) -> bool:
    """Whether a set has to wait for it."""
    advised = check.id in ADVICE or check.hint == _MOVE_SLOWLY
    return check.state is not CheckState.GOOD and not advised


def _check(name: str, hint: str | None) -> SetUpCheck:
    if hint is None:
        return SetUpCheck(name, CheckState.UNKNOWN)
    return SetUpCheck(name, CheckState.ADJUST if hint else CheckState.GOOD, hint)


def _is_looked_at(name: str, exercise: Exercise) -> bool:
    """Whether a check belongs before a set of this exercise.

    Not every start position, seen as prescribed, shows how high the camera stands.
    """
    if name == "camera_height":
        view, positions = exercise.camera.view, exercise.start_pose.positions
        return any((at, view) in TOO_HIGH_DEG for at in positions)
    return name not in _ONLY_IN_SET


# In the order in which they are shown; the first is the one that an empty picture fails.
_CHECKS: Final[Mapping[str, Callable[[SetUpMonitor, Body, Place], str | None]]] = {
    "body": SetUpMonitor._missing_part,
    "position": SetUpMonitor._wrong_position,
    "view": SetUpMonitor._wrong_view,
    "distance": SetUpMonitor._wrong_distance,
    "centre": SetUpMonitor._off_centre,
    "frame_rate": SetUpMonitor._too_slow,
    "start_pose": SetUpMonitor._wrong_pose,
    "camera_height": SetUpMonitor._wrong_height,
    "lies": SetUpMonitor._lies,
}
