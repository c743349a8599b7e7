"""Runs one set in front of the camera: poses in, events out.

Conditioning, then the measures, then the repetition or hold machine and the form rules. A session's
set waits until the start pose is held; a clip (`armed=True`) is taken as a set already under way.
"""

from collections import Counter, deque
from typing import Final

from pt_coach.engine.arming import Arming, Place, PlaceReader, PositionGate
from pt_coach.engine.events import (
    Armed,
    CueGiven,
    Event,
    FormFaultCleared,
    FormFaultRaised,
    HoldEnded,
    HoldProgressed,
    Measured,
    Paused,
    PauseReason,
    Provenance,
    RepCompleted,
    RepStatus,
    Resumed,
    SetCompleted,
)
from pt_coach.engine.plan import PlannedSet, SetSide
from pt_coach.exercises.definition import Exercise, Mode, Phase
from pt_coach.exercises.exercise_reader import ExerciseReaders, MovementReading
from pt_coach.exercises.form_rules import Cleared, CueCaller, FormWatch, RepForm
from pt_coach.exercises.hold import Hold, HoldState, HoldTimer
from pt_coach.exercises.rep_cycle import SHORT_TRAVEL, Rep, RepCycle
from pt_coach.kinematics.conditioning import Body, Conditioner
from pt_coach.kinematics.landmarks import CameraView, PoseFrame, Side

SHORT_HOLD: Final = "short_hold"
# Of a prescribed hold within a repetition, this share has to be held.
_LEAST_HOLD = 0.8
_LOST_S = 1.0
_VIEW_S = 1.0
_GATE_BEFORE_S = 0.5
_SURE_LEAD = 0.15


class SetTracker:
    """One set: waits for the start pose, counts, times, watches the form.

    Args:
        exercise: what is done.
        planned: how much of it, and for which side.
        target: the prescription's own end range for the first measure.
        carried: repetitions already counted, of a set that was cut off.
        armed: whether the input is a set already under way.
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
        self._exercise, self._planned = exercise, planned
        self._working = planned.side.side
        self._under_way = armed
        self._conditioner = Conditioner()
        self._place = PlaceReader()
        self._gate = PositionGate(exercise)
        self._readers = ExerciseReaders.of(exercise, target)
        counting = exercise.counting
        ways = (1, -1) if counting.two_way else (1,)
        self._cycles = [RepCycle(counting, under_way=armed, direction=way) for way in ways]
        self._hold = HoldTimer(exercise.hold)
        self._form = FormWatch(exercise.form_rules)
        self._cues = CueCaller(exercise.form_rules)
        self._arming: Arming | None = None if armed else Arming(exercise, self._working)
        self._view = CameraView.UNKNOWN
        self._pending: list[PoseFrame] | None = [] if armed else None
        self._gates: deque[tuple[float, bool]] = deque()
        self._lead_sum = 0.0
        self._started_s: float | None = None
        self._last_s: float | None = None
        self._seen_s: float | None = None
        self._paused: PauseReason | None = None
        self._tracked_s = self._all_s = 0.0
        self._counted, self._holds = carried, carried if exercise.mode is Mode.HOLD else 0
        self._short = self._uncertain = 0
        self._faults: Counter[str] = Counter()
        self._told_hold_s = 0
        self._rep_held_s = 0.0
        self._held_at: float | None = None
        self._wants_baseline = False
        self._done = False

    @property
    def counted(self) -> int:
        """Repetitions or holds counted so far."""
        return self._counted

    def rearm(self, t: float) -> None:
        """Wait for the start pose again, as after a pause; what was under way is given up."""
        self._arming = Arming(self._exercise, self._working)
        self._paused = None
        self._seen_s = t
        for cycle in self._cycles:
            cycle.forget()

    def tick(self, t: float) -> tuple[Event, ...]:
        """Time passes without a frame."""
        if self._arming is None and not self._done and self._started_s is not None:
            return tuple(self._watch_loss(t, seen=False))
        return ()

    def handle(self, frame: PoseFrame) -> tuple[Event, ...]:
        """Take in one frame."""
        if self._done:
            return ()
        if self._pending is None:
            return tuple(self._take(frame))
        # A clip: what view it has decides which measures count, so that is found out first.
        self._pending.append(frame)
        if frame.t - self._pending[0].t < _VIEW_S:
            return ()
        return tuple(self._begin_clip())

    def finish(self, t: float, reason: str | None = None) -> tuple[Event, ...]:
        """End the set here."""
        if self._done:
            return ()
        events = self._begin_clip() if self._pending else []
        for cycle in self._cycles if self._under_way else ():
            for rep in (cycle.cut_at_the_beginning(), cycle.cut_at_the_end(t)):
                if rep is not None and self._exercise.mode is Mode.REPS:
                    events += self._count(rep, t, RepForm((), ()))
        hold = self._hold.end(t)
        if hold is not None and self._exercise.mode is Mode.HOLD:
            events += self._hold_over(hold, t)
        return (*events, self._completed(t, reason))

    # --- one frame -----------------------------------------------------------------------

    def _begin_clip(self) -> list[Event]:
        frames, self._pending = self._pending or [], None
        conditioner, places = Conditioner(), PlaceReader()
        for frame in frames:
            self._view = places.update(conditioner.update(frame)).view
        self._look_from(self._view)
        events: list[Event] = []
        for frame in frames:
            events += self._take(frame)
        return events

    def _look_from(self, view: CameraView) -> None:
        self._view = view if self._exercise.camera.allows(view) else CameraView.UNKNOWN
        self._readers.movement.look_from(self._view)

    def _take(self, frame: PoseFrame) -> list[Event]:
        body = self._conditioner.update(frame)
        place = self._place.update(body)
        moved = self._readers.movement.read(body, self._working)
        if self._arming is not None:
            return self._wait(self._arming, body, place, moved)
        if self._started_s is None:
            self._start(body)
        self._keep_time(frame.t, moved)
        events = self._watch_loss(frame.t, seen=moved.travel is not None)
        if not self._under_way and self._gate.has_left(frame.t, place):
            return events + self._leave_position(frame.t)
        self._remember_gate(body, place)
        events += self._move(body, moved)
        phase = self._phase
        events += self._look_at_form(body, phase)
        events.append(Measured(frame.t, moved.value, moved.travel, phase, moved.unknown))
        return events

    def _wait(
        self, arming: Arming, body: Body, place: Place, moved: MovementReading
    ) -> list[Event]:
        measured = Measured(body.t, moved.value, moved.travel, Phase.START, moved.unknown)
        if not arming.update(body, place, moved):
            return [measured]
        self._arming = None
        self._look_from(place.view)
        events: list[Event] = [Armed(body.t)]
        if self._paused is not None:
            self._paused = None
            events.append(Resumed(body.t))
        if self._started_s is None:
            self._start(body)
        self._last_s = self._seen_s = body.t
        return [*events, measured]

    def _start(self, body: Body) -> None:
        self._started_s = self._seen_s = body.t
        self._wants_baseline = True

    def _keep_time(self, t: float, moved: MovementReading) -> None:
        dt = t - self._last_s if self._last_s is not None else 0.0
        self._last_s = t
        self._all_s += dt
        if moved.travel is not None:
            self._tracked_s += dt

    def _watch_loss(self, t: float, *, seen: bool) -> list[Event]:
        """Pause when the body is out of sight for a while, go on when it is back."""
        if seen:
            self._seen_s = t
            if self._paused is PauseReason.LOST:
                self._paused = None
                return [Resumed(t)]
        elif self._paused is None and self._seen_s is not None and t - self._seen_s > _LOST_S:
            self._paused = PauseReason.LOST
            return [Paused(t, PauseReason.LOST)]
        return []

    def _leave_position(self, t: float) -> list[Event]:
        self.rearm(t)
        self._paused = PauseReason.LEFT_POSITION
        return [Paused(t, PauseReason.LEFT_POSITION)]

    def _remember_gate(self, body: Body, place: Place) -> None:
        """Whether the start pose's wide conditions hold now; each repetition has to begin there."""
        trunk = self._gate.trunk_fits(place.tilt_deg)
        pose = self._readers.start_pose.holds(body, self._working, self._view)
        if trunk is None and pose is None:
            return
        self._gates.append((body.t, trunk is not False and pose is not False))
        while self._gates[0][0] < body.t - 60.0:
            self._gates.popleft()

    def _began_in_place(self, rep: Rep) -> bool:
        before = [
            ok for t, ok in self._gates if rep.start_s - _GATE_BEFORE_S <= t <= rep.start_s + 0.1
        ]
        return not before or any(before)

    # --- movement ------------------------------------------------------------------------

    @property
    def _phase(self) -> Phase:
        if self._exercise.mode is Mode.HOLD:
            holding = self._hold.state is HoldState.HOLDING
            return Phase.END_RANGE if holding else Phase.START
        moving = [cycle.phase for cycle in self._cycles if cycle.phase is not Phase.START]
        return moving[0] if moving else Phase.START

    def _move(self, body: Body, moved: MovementReading) -> list[Event]:
        if self._exercise.mode is Mode.HOLD:
            return self._time_hold(body.t, moved)
        if moved.travel is None or not moved.observed:
            for cycle in self._cycles:
                cycle.lose(body.t)
            return []
        if self._phase is Phase.START:
            self._lead_sum = self._rep_held_s = 0.0
            self._told_hold_s = 0
        self._lead_sum += moved.lead
        events: list[Event] = self._hold_in_rep(body.t, moved.travel)
        for cycle in self._cycles:
            rep = cycle.update(t=body.t, travel=moved.travel)
            if rep is not None and self._began_in_place(rep):
                events += self._judge(rep, body.t)
        return events

    def _judge(self, rep: Rep, t: float) -> list[Event]:
        form, raised = self._form.rep_done(t, rep, self._view)
        events: list[Event] = [FormFaultRaised(t, one.rule.id) for one in raised]
        for one in raised:
            self._cues.want(t, one.rule)
        events += self._count(rep, t, form)
        self._cues.rep_done(form.faults)
        return events

    def _count(self, rep: Rep, t: float, form: RepForm) -> list[Event]:
        status = self._status(rep)
        self._counted += status.counts
        self._short += status is RepStatus.SHORT
        self._uncertain += status is RepStatus.UNCERTAIN
        faults = form.faults
        wanted_s = self._planned.hold_s
        if wanted_s and not rep.cut and rep.held_s < _LEAST_HOLD * wanted_s:
            faults = (*faults, SHORT_HOLD)
        self._faults.update(faults)
        first = self._exercise.movement[0]
        done: list[Event] = [
            RepCompleted(
                t,
                number=self._counted,
                side=self._side_of(rep),
                start_s=rep.start_s,
                peak_s=rep.peak_s,
                end_s=rep.end_s,
                peak=first.start + rep.peak * (first.target - first.start),
                travel=rep.travel,
                held_s=rep.held_s,
                status=status,
                faults=faults,
                not_checked=form.not_checked,
            )
        ]
        if self._counted >= self._planned.reps_in_all and not self._under_way:
            done.append(self._completed(t, None))
        return done

    def _status(self, rep: Rep) -> RepStatus:
        if rep.is_uncertain:
            return RepStatus.UNCERTAIN
        return RepStatus.SHORT if rep.travel < SHORT_TRAVEL else RepStatus.FULL

    def _side_of(self, rep: Rep) -> Side | None:
        if self._working is not None:
            return self._working
        if self._exercise.counting.two_way:
            return Side.LEFT if rep.direction > 0 else Side.RIGHT
        if self._planned.side is not SetSide.ALTERNATING or abs(self._lead_sum) < _SURE_LEAD:
            return None
        return Side.LEFT if self._lead_sum > 0 else Side.RIGHT

    def _hold_in_rep(self, t: float, travel: float) -> list[Event]:
        """Seconds at the end range of a repetition that has to be held."""
        wanted_s = self._planned.hold_s
        dt = t - self._held_at if self._held_at is not None else 0.0
        self._held_at = t
        if not wanted_s or not any(cycle.in_end_zone(travel) for cycle in self._cycles):
            return []
        self._rep_held_s += dt
        if int(self._rep_held_s) == self._told_hold_s:
            return []
        self._told_hold_s = int(self._rep_held_s)
        return [HoldProgressed(t, self._rep_held_s, self._rep_held_s, wanted_s)]

    # --- holds ---------------------------------------------------------------------------

    def _time_hold(self, t: float, moved: MovementReading) -> list[Event]:
        travel = moved.travel if moved.observed else None
        was = self._hold.state
        over = self._hold.update(t=t, travel=travel)
        if over is not None:
            return self._hold_over(over, t)
        if self._hold.state is not HoldState.HOLDING:
            return []
        target_s = self._planned.hold_s
        if self._hold.held_s >= target_s:
            ended = self._hold.end(t)
            return self._hold_over(ended, t) if ended is not None else []
        if was is HoldState.OUT:
            self._told_hold_s = -1
        if int(self._hold.held_s) == self._told_hold_s:
            return []
        self._told_hold_s = int(self._hold.held_s)
        return [HoldProgressed(t, self._hold.held_s, self._hold.in_all_s, target_s)]

    def _hold_over(self, hold: Hold, t: float) -> list[Event]:
        target_s = self._planned.hold_s
        done: list[Event] = [HoldEnded(t, hold.held_s, target_s)]
        if hold.held_s < 1.0:
            return done
        full = hold.held_s >= target_s - 1e-6
        self._counted += full
        self._short += not full
        self._told_hold_s = 0
        done.append(
            RepCompleted(
                t,
                number=self._counted,
                side=self._working,
                start_s=hold.start_s,
                peak_s=hold.start_s,
                end_s=hold.end_s,
                peak=None,
                travel=None,
                held_s=hold.held_s,
                status=RepStatus.FULL if full else RepStatus.SHORT,
            )
        )
        if self._counted >= self._planned.reps and not self._under_way:
            done.append(self._completed(t, None))
        return done

    # --- form ----------------------------------------------------------------------------

    def _look_at_form(self, body: Body, phase: Phase) -> list[Event]:
        values = self._readers.form.read(body, self._leading_side())
        if self._wants_baseline:
            self._form.set_baseline(values)
            self._wants_baseline = False
        events: list[Event] = []
        for change in self._form.update(t=body.t, phase=phase, view=self._view, values=values):
            if isinstance(change, Cleared):
                self._cues.drop(change.rule)
                events.append(FormFaultCleared(body.t, change.rule.id))
            else:
                self._cues.want(body.t, change.rule)
                events.append(FormFaultRaised(body.t, change.rule.id))
                if self._exercise.mode is Mode.HOLD:
                    self._faults[change.rule.id] += 1
        due = self._cues.next(body.t)
        if due is not None:
            events.append(CueGiven(body.t, due.id, due.cue))
        return events

    def _leading_side(self) -> Side | None:
        if self._working is not None or abs(self._lead_sum) < _SURE_LEAD:
            return self._working
        return Side.LEFT if self._lead_sum > 0 else Side.RIGHT

    def _completed(self, t: float, reason: str | None) -> SetCompleted:
        self._done = True
        return SetCompleted(
            t,
            planned=self._planned,
            side=self._planned.side,
            started_s=t if self._started_s is None else self._started_s,
            counted=self._counted,
            short=self._short,
            uncertain=self._uncertain,
            held_s=self._hold.in_all_s,
            faults=tuple(sorted(self._faults.items())),
            tracked_fraction=self._tracked_s / self._all_s if self._all_s else 0.0,
            provenance=Provenance.CAMERA,
            reason=reason,
        )
