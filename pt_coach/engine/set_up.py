"""Live checks before a set: is the body whole in the picture, in its position, seen from the right side.

Each check turns green by itself; what is not green says what to do. The hints are message keys,
the words for them live with the pages.
"""

from collections import deque
from collections.abc import Callable, Mapping
from typing import Final

from pt_coach.engine.arming import Place, PlaceReader, PositionGate
from pt_coach.engine.events import CheckState, SetUpCheck, SetUpChecked
from pt_coach.exercises.definition import BodyPart, Exercise
from pt_coach.kinematics.conditioning import Body, Conditioner
from pt_coach.kinematics.framing import extent_px, in_picture
from pt_coach.kinematics.landmarks import CameraView, PoseFrame, Side

SETTLE_S: Final = 0.8
_PART_WINDOW_S = 1.0
_PART_SHARE = 0.9
# A body smaller than this is measured badly, a larger one leaves the picture as it moves.
_SMALLEST = 0.30
_LARGEST = 0.97
_OFF_CENTRE = 0.30
_SLOWEST_FPS = 8.0

PART_LANDMARKS: Final[Mapping[BodyPart, tuple[int, int]]] = {
    BodyPart.HEAD: (0, 0),
    BodyPart.SHOULDERS: (11, 12),
    BodyPart.ELBOWS: (13, 14),
    BodyPart.WRISTS: (15, 16),
    BodyPart.HIPS: (23, 24),
    BodyPart.KNEES: (25, 26),
    BodyPart.ANKLES: (27, 28),
    BodyPart.FEET: (31, 32),
}


class SetUpMonitor:
    """Watches the picture before a set.

    Args:
        exercise: what will be done.
        working: the side that will work, where the set has one.
    """

    def __init__(self, exercise: Exercise, working: Side | None) -> None:
        self._exercise = exercise
        self._working = working
        self._conditioner = Conditioner()
        self._places = PlaceReader()
        self._gate = PositionGate(exercise)
        self._seen: deque[tuple[float, frozenset[BodyPart]]] = deque()
        self._checks: tuple[SetUpCheck, ...] = ()
        self._good_since: float | None = None
        self.settled = False

    def handle(self, frame: PoseFrame) -> SetUpChecked | None:
        """Look at one frame; the checks, if one of them changed.

        `settled` turns true once all of them have been good for a moment.
        """
        body = self._conditioner.update(frame)
        place = self._places.update(body)
        self._remember(body)
        checks = self._look(body, place)
        changed, self._checks = checks != self._checks, checks
        result = SetUpChecked(frame.t, checks)
        if not result.all_good:
            self._good_since = None
        elif self._good_since is None:
            self._good_since = frame.t
        self.settled = self._good_since is not None and frame.t - self._good_since >= SETTLE_S
        return result if changed or self.settled else None

    def _remember(self, body: Body) -> None:
        parts = frozenset(
            part for part in self._exercise.must_see if in_picture(body, PART_LANDMARKS[part])
        )
        self._seen.append((body.t, parts))
        while self._seen[0][0] < body.t - _PART_WINDOW_S:
            self._seen.popleft()

    def _look(self, body: Body, place: Place) -> tuple[SetUpCheck, ...]:
        if not body.found:
            rest = tuple(SetUpCheck(name, CheckState.UNKNOWN) for name in list(_CHECKS)[1:])
            return (SetUpCheck("body", CheckState.ADJUST, "come_into_picture"), *rest)
        return tuple(
            _check(name, find(self, body, place)) for name, find in _CHECKS.items()
        )

    def _missing_part(self, body: Body, place: Place) -> str:
        least = _PART_SHARE * len(self._seen)
        for part in self._exercise.must_see:
            if sum(part in parts for _, parts in self._seen) < least:
                return f"show_{part.value}"
        return ""

    def _wrong_position(self, body: Body, place: Place) -> str:
        if self._gate.may_start(place):
            return ""
        return f"get_{self._exercise.start_pose.positions[0].value}"

    def _wrong_view(self, body: Body, place: Place) -> str:
        camera = self._exercise.camera
        if place.view is CameraView.UNKNOWN or camera.allows(place.view):
            return ""
        side = self._working.value if self._working and camera.nearest == "working" else ""
        if camera.view is CameraView.SIDE:
            return f"turn_{side}_side" if side else "turn_side"
        return f"turn_{camera.view.value}"

    def _wrong_distance(self, body: Body, place: Place) -> str:
        box = extent_px(body)
        if box is None:
            return ""
        share = max((box[2] - box[0]) / body.width_px, (box[3] - box[1]) / body.height_px)
        if share > _LARGEST:
            return "step_back"
        return "come_closer" if share < _SMALLEST else ""

    def _off_centre(self, body: Body, place: Place) -> str:
        box = extent_px(body)
        if box is None:
            return ""
        middle = (box[0] + box[2]) / 2 / body.width_px - 0.5
        if abs(middle) <= _OFF_CENTRE:
            return ""
        # The picture is shown mirrored, so the hint names the side as the patient sees it.
        return "move_to_the_middle"

    def _too_slow(self, body: Body, place: Place) -> str:
        if len(self._seen) < 3 or self._seen[-1][0] - self._seen[0][0] < 0.5:
            return ""
        fps = (len(self._seen) - 1) / (self._seen[-1][0] - self._seen[0][0])
        return "more_light_or_close_programs" if fps < _SLOWEST_FPS else ""


def _check(name: str, hint: str) -> SetUpCheck:
    return SetUpCheck(name, CheckState.ADJUST if hint else CheckState.GOOD, hint)


_CHECKS: Final[Mapping[str, Callable[[SetUpMonitor, Body, Place], str]]] = {
    "body": SetUpMonitor._missing_part,
    "position": SetUpMonitor._wrong_position,
    "view": SetUpMonitor._wrong_view,
    "distance": SetUpMonitor._wrong_distance,
    "centre": SetUpMonitor._off_centre,
    "frame_rate": SetUpMonitor._too_slow,
}
