"""Runs one set in front of the camera: poses in, events out.

Conditioning, then the measures, then the repetition or hold counter and the form rules. A session's
set waits until the start pose is held, pauses when the body is lost or leaves its position, and
waits for the start pose again. A clip (`armed=True`) is taken as a set already under way.
"""

from typing import Final

from pt_coach.engine.arming import (
    BACK_ON_THE_SPOT_TORSOS,
    ON_THE_SPOT_TORSOS,
    Arming,
    Family,
    Place,
    PlaceReader,
    PositionWatch,
    StartGate,
    trunk_family,
)
from pt_coach.engine.events import (
    Armed,
    Event,
    Measured,
    Paused,
    PauseReason,
    Provenance,
    Resumed,
    SetCompleted,
)
from pt_coach.engine.form_coach import FormCoach
from pt_coach.engine.hold_set import HoldCounter
from pt_coach.engine.plan import PlannedSet
from pt_coach.engine.rep_set import RepCounter
from pt_coach.exercises.definition import Exercise, Mode, Phase
from pt_coach.exercises.exercise_reader import MovementReader, MovementReading
from pt_coach.kinematics.conditioning import Body, Conditioner
from pt_coach.kinematics.landmarks import CameraView, PoseFrame
from pt_coach.kinematics.left_right import LeftRightRepair
from pt_coach.kinematics.picture_turn import Turn, TurnWatch
from pt_coach.kinematics.plausibility import JumpWatch, PlausibilityWatch

# Out of sight for longer than this is a pause; much longer, and the start pose is asked for again.
LOST_S: Final = 1.0
GONE_S: Final = 4.0
_TURNED: Final = {
    Turn.ON_ITS_SIDE: PauseReason.ON_ITS_SIDE,
    Turn.UPSIDE_DOWN: PauseReason.UPSIDE_DOWN,
}
# A clip is looked at for so long before it is decided which measures its view shows.
VIEW_S: Final = 1.0


class SetTracker:
    """One set: waits for the start pose, counts, times, watches the form.

    Args:
        exercise: what is done, counted in repetitions or holds.
        planned: how much of it, and for which side.
        target: the prescription's own end range for the first measure.
        carried: repetitions already counted, of a set that was cut off.
        armed: whether the input is a set already under way, to be counted to its end.
    """

    def __init__(
        self,
        exercise: Exercise,
        planned: PlannedSet,
        *,
        target: float | None = None,
        carried: int = 0,
        armed: bool = False,
    ) -> None:
        self._exercise, self._planned, self._under_way = exercise, planned, armed
        self._working = planned.side.side
        self._conditioner = Conditioner()
        self._repair = LeftRightRepair()
        self._places = PlaceReader()
        self._movement = MovementReader(exercise.movement, target)
        # Means and largest values are the same whichever side is called left.
        self._names_sides = self._working is not None or self._movement.tells_sides
        self._form = FormCoach(exercise)
        self._reps = RepCounter(exercise, planned, self._form, under_way=armed, carried=carried)
        self._holds = HoldCounter(exercise, planned, under_way=armed, carried=carried)
        self._gate = StartGate(exercise, self._working)
        self._arming: Arming | None = None if armed else Arming(exercise, self._gate)
        self._position = PositionWatch(exercise)
        upright = trunk_family(exercise) is Family.UPRIGHT
        self._plausible = PlausibilityWatch(upright=upright)
        self._jumps = JumpWatch()
        self._turns = TurnWatch()
        self._view = CameraView.UNKNOWN
        self._opening: list[Body] | None = [] if armed else None
        self._frame_s = float("-inf")
        self._started_s: float | None = None
        self._last_s: float | None = None
        self._seen_s = 0.0
        self._paused: PauseReason | None = None
        self._tracked_s = self._all_s = 0.0
        self._done = False

    @property
    def counted(self) -> int:
        """Repetitions or holds counted so far."""
        return self._holds.counted if self._times_holds else self._reps.counted

    @property
    def _waits(self) -> bool:
        return self._arming is not None

    @property
    def _times_holds(self) -> bool:
        return self._exercise.mode is Mode.HOLD

    def rearm(self, t: float) -> None:
        """Wait for the start pose again, as after a pause; what was under way is given up."""
        self._gate = StartGate(self._exercise, self._working)
        self._arming = Arming(self._exercise, self._gate)
        self._position = PositionWatch(self._exercise)
        self._paused = None
        self._seen_s = t
        self._reps.forget()
        self._holds.forget()

    def tick(self, t: float) -> tuple[Event, ...]:
        """Time passes without a frame, as when the camera stalls."""
        if self._waits or self._done or self._started_s is None:
            return ()
        return tuple(self._watch_loss(t, seen=False))

    def handle(self, frame: PoseFrame) -> tuple[Event, ...]:
        """Take in one frame; one that is not later than the last is none."""
        return self.follow(self._conditioner.update(frame)) if frame.t > self._frame_s else ()

    def follow(self, body: Body) -> tuple[Event, ...]:
        """The same for a frame that is conditioned already, as all of a session's are."""
        if self._done or body.t <= self._frame_s:
            return ()
        self._frame_s = body.t
        if self._opening is None:
            return tuple(self._take(body))
        # A clip: what view it has decides which measures count, so that is found out first.
        self._opening.append(body)
        if body.t - self._opening[0].t < VIEW_S:
            return ()
        return tuple(self._open_clip())

    def finish(self, t: float, reason: str | None = None) -> tuple[Event, ...]:
        """End the set here."""
        if self._done:
            return ()
        events = self._open_clip() if self._opening else []
        events += self._holds.stop(t) if self._times_holds else self._reps.finish(t)
        return (*events, self._completed(t, reason))

    # --- one frame ---

    def _open_clip(self) -> list[Event]:
        bodies, self._opening = self._opening or [], None
        places, view = PlaceReader(), CameraView.UNKNOWN
        for body in bodies:
            view = places.update(body).view
        self._look_from(view)
        return [event for body in bodies for event in self._take(body)]

    def _look_from(self, view: CameraView) -> None:
        self._view = view if self._exercise.camera.allows(view) else CameraView.UNKNOWN
        self._movement.look_from(self._view)

    def _take(self, body: Body) -> list[Event]:
        place = self._places.update(body, speed=self._waits)
        if self._waits:
            # The start pose has to be measured by what will count from it on.
            self._look_from(place.view)
        moved = self._movement.read(body, self._working)
        turned = self._watch_turn(body)
        if self._arming is not None:
            return turned + self._wait(self._arming, body, place, moved)
        if self._started_s is None:
            self._started_s = self._seen_s = body.t
        self._keep_time(body.t, moved)
        events = self._watch_loss(body.t, seen=moved.travel is not None)
        if self._has_gone(body, place):
            events += self._leave(body.t)
        if self._waits:
            return [*events, self._measured(body, moved, Phase.START)]
        events += self._move(body, place, moved)
        if not self._under_way and self._is_complete:
            events.append(self._completed(body.t, None))
        return events

    def _move(self, body: Body, place: Place, moved: MovementReading) -> list[Event]:
        repaired = self._repair.update(body) if self._names_sides else body
        travel = moved.travel if moved.observed else None
        if self._times_holds:
            events = self._holds.update(body.t, travel)
            phase = self._holds.phase
        else:
            events = self._count(body, repaired, place, travel)
            phase = self._reps.phase
        events += self._form.look(repaired, self._reps.side, phase, self._view)
        return [*events, self._measured(body, moved, phase)]

    @staticmethod
    def _measured(body: Body, moved: MovementReading, phase: Phase) -> Measured:
        return Measured(body.t, moved.value, moved.travel, phase, moved.unknown)

    def _count(self, body: Body, repaired: Body, place: Place, travel: float | None) -> list[Event]:
        if self._jumps.update(body):
            self._reps.jump(body.t)
        if travel is None:
            self._reps.lose(body.t)
            return []
        lead = self._movement.lead(repaired) if self._working is None else None
        away_torsos = self._gate.torsos_away(body)
        if away_torsos > ON_THE_SPOT_TORSOS:
            # A movement that carries the body off is a step.
            self._reps.forget()
            return []
        follows = self._reps.came_back(body.t)
        in_place = self._gate.is_open(body, place, self._view, travel, follows=follows)
        return self._reps.update(
            body.t,
            travel,
            in_place=in_place,
            on_the_spot=away_torsos <= BACK_ON_THE_SPOT_TORSOS,
            lead=lead,
            view=self._view,
        )

    # --- waiting for the start pose ---

    def _wait(
        self, arming: Arming, body: Body, place: Place, moved: MovementReading
    ) -> list[Event]:
        measured = self._measured(body, moved, Phase.START)
        if not arming.update(body, place, moved) or self._turns.turn is not None:
            return [measured]
        self._arming = None
        self._turns.forget()
        self._gate.calibrate(body, place, moved.travel)
        events: list[Event] = [Armed(body.t)]
        if self._paused is not None:
            self._paused = None
            events.append(Resumed(body.t))
        if self._started_s is None:
            self._started_s = body.t
            self._form.begin(body, self._working)
        self._last_s = self._seen_s = body.t
        return [*events, measured]

    # --- losing the body ---

    def _keep_time(self, t: float, moved: MovementReading) -> None:
        step_s = 0.0 if self._last_s is None else t - self._last_s
        self._last_s = t
        self._all_s += step_s
        if moved.travel is not None:
            self._tracked_s += step_s

    def _watch_loss(self, t: float, *, seen: bool) -> list[Event]:
        """Pause when the body is out of sight for a while, go on when it is back."""
        if seen:
            gone_s, self._seen_s = t - self._seen_s, t
            if self._paused is not PauseReason.LOST:
                return []
            if gone_s > GONE_S and not self._under_way:
                return self._give_up(t, PauseReason.LOST)
            self._paused = None
            return [Resumed(t)]
        if self._paused is None and t - self._seen_s > LOST_S:
            self._paused = PauseReason.LOST
            return [Paused(t, PauseReason.LOST)]
        return []

    def _watch_turn(self, body: Body) -> list[Event]:
        """Stand still while the picture lies on its side or on its head.

        Who gets into place turns as well: only a set that counts is looked at.
        """
        if self._under_way or (self._waits and self._turns.turn is None):
            return []
        turn = self._turns.update(body)
        if turn is not None and self._paused is not _TURNED[turn]:
            reason = _TURNED[turn]
        elif turn is None and self._paused in _TURNED.values():
            # It stands again; now the body has to be where it was.
            reason = PauseReason.LEFT_POSITION
        else:
            return []
        return [*self._give_up(body.t, reason), Paused(body.t, reason)]

    def _has_gone(self, body: Body, place: Place) -> bool:
        """Whether this is not the person in the position any more, as far as can be told."""
        if self._under_way or self._waits:
            return False
        on_the_spot = self._gate.torsos_away(body) <= ON_THE_SPOT_TORSOS
        left = self._position.has_left(
            body.t,
            place,
            on_the_spot=on_the_spot,
            under_way=self._reps.phase is not Phase.START,
        )
        return self._plausible.update(body) is not None or left

    def _leave(self, t: float) -> list[Event]:
        told: list[Event] = [] if self._paused else [Paused(t, PauseReason.LEFT_POSITION)]
        return self._give_up(t, PauseReason.LEFT_POSITION) + told

    def _give_up(self, t: float, reason: PauseReason) -> list[Event]:
        """End what is under way; Resumed comes when the start pose is held again."""
        events = self._holds.stop(t) if self._times_holds else []
        self.rearm(t)
        self._paused = reason
        return events

    # --- the end ---

    @property
    def _is_complete(self) -> bool:
        return self._holds.is_done if self._times_holds else self._reps.is_done

    def _completed(self, t: float, reason: str | None) -> SetCompleted:
        self._done = True
        faults = self._form.raised if self._times_holds else self._reps.faults
        return SetCompleted(
            t,
            planned=self._planned,
            side=self._planned.side,
            started_s=t if self._started_s is None else self._started_s,
            counted=self.counted,
            short=self._reps.short,
            uncertain=self._reps.uncertain,
            held_s=self._holds.held_in_all_s,
            faults=tuple(sorted(faults.items())),
            tracked_fraction=self._tracked_s / self._all_s if self._all_s else 0.0,
            provenance=Provenance.CAMERA,
            reason=reason,
        )
