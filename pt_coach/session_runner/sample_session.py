"""One session of a made-up patient, as the events that the engine would have reported."""

from random import Random
from typing import Final

from pt_coach.engine.choices import ExerciseSwapped, RepCorrected, SetReasonGiven
from pt_coach.engine.events import (
    Armed,
    CountCorrected,
    Event,
    ExerciseSkipped,
    HoldEnded,
    Provenance,
    RatingGiven,
    RepCompleted,
    RepStatus,
    SessionEnded,
    SetCompleted,
    Stage,
    StageEntered,
    StopAdvised,
    StopRule,
)
from pt_coach.engine.inputs import Moment, Rating, Scale
from pt_coach.engine.plan import PlannedExercise, PlannedSet, SessionPlan
from pt_coach.engine.questions import SESSION_SIGNS
from pt_coach.exercises.definition import Mode
from pt_coach.exercises.regimen import StopRules
from pt_coach.kinematics.landmarks import Side
from pt_coach.session_runner.sample_stories import Mood

# The one that hurts most in every story.
_SORE: Final = "side_plank_full"
_REASONS: Final = ("time", "tired", "forgot")
_REP_S: Final = 5.0
_SHORT: Final = 0.6


def pain_of(usual: float, random: Random) -> int:
    """A rating around the usual one, 0..10."""
    return min(max(round(random.gauss(usual, 0.7)), 0), 10)


def at_scale(usual: float, random: Random) -> Rating:
    """The next morning's answer."""
    return Rating(0.0, Scale.PAIN, Moment.NEXT_MORNING, pain_of(usual, random))


class SampleSession:
    """Makes the events of one session. Its seconds begin at 0."""

    def __init__(self, plan: SessionPlan, rules: StopRules, mood: Mood, random: Random) -> None:
        self._plan, self._rules, self._mood, self._random = plan, rules, mood, random
        self._t = 0.0
        self._events: list[Event] = []

    def events(self, note: str | None) -> tuple[Event, ...]:
        """The whole session.

        Args:
            note: what is written at its end, where anything is.
        """
        before = self._check_in()
        if self._mood.sign is not None:
            self._stop_for(self._mood.sign)
            return tuple(self._events)
        broken_off_at = self._broken_off_at()
        for index, planned in enumerate(self._plan.exercises[:broken_off_at]):
            self._exercise(index, planned)
        if broken_off_at is not None:
            first = self._plan.exercises[broken_off_at].sets[0]
            self._events.append(StageEntered(self._after(5.0), Stage.SHOW, broken_off_at, first))
        self._check_out(before, note, completed=broken_off_at is None)
        return tuple(self._events)

    # --- steps ---------------------------------------------------------------------------

    def _after(self, seconds: float) -> float:
        self._t += seconds
        return self._t

    def _rate(
        self,
        scale: Scale,
        moment: Moment,
        value: int | str | None,
        item: str | None = None,
        index: int | None = None,
    ) -> None:
        t = self._after(3.0)
        self._events.append(RatingGiven(t, Rating(t, scale, moment, value, item), index))

    def _check_in(self) -> int | None:
        self._events.append(StageEntered(self._after(1.0), Stage.CHECK_IN))
        asked = self._random.random() < 0.97
        pain = pain_of(self._mood.pain, self._random) if asked else None
        self._rate(Scale.PAIN, Moment.BEFORE, pain)
        self._rate(Scale.LOCATION, Moment.BEFORE, self._mood.location)
        for sign in SESSION_SIGNS:
            said = "yes" if sign == self._mood.sign else "no"
            self._rate(Scale.RED_FLAG, Moment.BEFORE, said, sign)
        return pain

    def _stop_for(self, sign: str) -> None:
        self._events += [
            StopAdvised(self._t, StopRule.RED_FLAG, sign),
            StageEntered(self._after(1.0), Stage.STOPPED),
            SessionEnded(self._after(5.0), completed=False, reason="red_flag"),
        ]

    def _broken_off_at(self) -> int | None:
        """The exercise that is not done any more; None where all are."""
        count = len(self._plan.exercises)
        if count < 2 or self._random.random() >= self._mood.breaks_off:
            return None
        return self._random.randrange(1, count)

    def _check_out(self, before: int | None, note: str | None, *, completed: bool) -> None:
        self._events.append(StageEntered(self._after(2.0), Stage.CHECK_OUT))
        after = pain_of(self._mood.pain + self._mood.after, self._random)
        self._rate(Scale.PAIN, Moment.AFTER, after)
        rise = self._rules.tell_therapist_if_pain_rises_by
        if before is not None and after - before >= rise:
            self._events.append(StopAdvised(self._t, StopRule.PAIN_ROSE))
        self._rate(Scale.EFFORT, Moment.AFTER, self._random.choice(("easy", "moderate", "hard")))
        if note is not None:
            self._rate(Scale.NOTE, Moment.AFTER, note)
        self._events += [
            StageEntered(self._after(1.0), Stage.DONE),
            SessionEnded(self._after(1.0), completed=completed),
        ]

    # --- exercises -----------------------------------------------------------------------

    def _exercise(self, index: int, planned: PlannedExercise) -> None:
        first = planned.sets[0]
        self._events.append(StageEntered(self._after(5.0), Stage.SHOW, index, first))
        if self._random.random() < self._mood.leaves_out:
            reason = self._random.choice(_REASONS)
            self._events.append(ExerciseSkipped(self._after(2.0), index, reason))
            return
        sore = planned.exercise.id == _SORE
        hurts = sore and self._random.random() < self._mood.stops
        if hurts:
            self._set(planned, first, "pain")
            self._stopped(index)
            return
        if sore and planned.easier_index is not None and self._random.random() < self._mood.easier:
            self._easier(index, planned, planned.easier_index)
            return
        for one in planned.sets:
            self._set(planned, one, None)
        self._felt(index, sore=sore)

    def _felt(self, index: int, *, sore: bool) -> None:
        self._events.append(StageEntered(self._after(1.0), Stage.FEEL, index))
        worst = pain_of(self._mood.pain + self._mood.during * (1.0 if sore else 0.3), self._random)
        limit = self._rules.stop_exercise_above_pain
        worst = min(worst, limit)
        comfort = "painful" if worst >= limit else "comfortable"
        if comfort == "comfortable" and worst >= limit - 2:
            comfort = "uncomfortable"
        self._rate(Scale.COMFORT, Moment.AFTER, comfort, index=index)
        self._rate(Scale.PAIN, Moment.DURING, worst, index=index)

    def _hurt(self, index: int, worst: int) -> None:
        self._events.append(StageEntered(self._after(1.0), Stage.HURT, index))
        self._rate(Scale.LOCATION, Moment.DURING, self._mood.location, index=index)
        self._rate(Scale.PAIN, Moment.DURING, worst, index=index)

    def _easier(self, index: int, planned: PlannedExercise, easier_index: int) -> None:
        """It hurts in one of its sets, and the easier version is done for the rest."""
        left = self._random.randrange(len(planned.sets))
        for one in planned.sets[:left]:
            self._set(planned, one, None)
        self._set(planned, planned.sets[left], "pain")
        self._hurt(index, self._rules.stop_exercise_above_pain)
        instead = self._plan.at(easier_index)
        begins = min(left, len(instead.sets) - 1)
        t = self._after(2.0)
        self._events += [
            ExerciseSwapped(t, index, left, easier_index, begins),
            StageEntered(t, Stage.SHOW, easier_index, instead.sets[begins]),
        ]
        for one in instead.sets[begins:]:
            self._set(instead, one, None)
        self._felt(easier_index, sore=False)

    def _stopped(self, index: int) -> None:
        self._hurt(index, min(self._rules.stop_exercise_above_pain + 1, 10))
        self._rate(Scale.COMFORT, Moment.AFTER, "painful", index=index)
        self._events += [
            StopAdvised(self._t, StopRule.PAIN_DURING),
            ExerciseSkipped(self._after(1.0), index, "pain"),
        ]

    def _set(self, planned: PlannedExercise, one: PlannedSet, reason: str | None) -> None:
        self._events.append(StageEntered(self._after(2.0), Stage.SET, one.exercise_index, one))
        typed = self._random.random() < 0.06
        if not typed:
            self._events.append(Armed(self._after(1.0)))
        begun = self._t
        cut = reason is None and self._random.random() < self._mood.cuts_short
        wanted = 1 if reason else self._wanted(one, cut=cut)
        holds = planned.exercise.mode is not Mode.REPS
        unsure_after = self._unsure_after(wanted, possible=not (typed or holds or reason))
        faults: dict[str, int] = {}
        short = 0
        for number in range(1, wanted + 1):
            short += self._rep(planned, one, number, faults, typed=typed)
            if number == unsure_after:
                self._unsure_rep(one, number)
        done = SetCompleted(
            self._after(1.0),
            one,
            one.side,
            begun,
            counted=wanted,
            short=short,
            uncertain=0 if unsure_after is None else 1,
            held_s=wanted * one.hold_s if holds else 0.0,
            faults=tuple(faults.items()),
            tracked_fraction=None if typed else round(self._random.uniform(0.85, 1.0), 3),
            provenance=Provenance.TYPED if typed else Provenance.CAMERA,
            reason=reason,
        )
        self._events.append(done)
        if wanted < one.reps_in_all and reason is None:
            why = self._random.choice(("tired", "tired", "no_time", "unsure_how"))
            self._events.append(SetReasonGiven(self._after(2.0), one, why))
        self._put_right(done, unsure_after, possible=not (typed or holds or reason))

    def _wanted(self, one: PlannedSet, *, cut: bool) -> int:
        share = self._random.uniform(0.4, 0.8) if cut else self._mood.dose
        return max(round(one.reps_in_all * share), 1)

    def _unsure_after(self, wanted: int, *, possible: bool) -> int | None:
        """After which repetition one comes that the camera is not sure of; mostly none."""
        if not possible or wanted < 3 or self._random.random() >= 0.05:
            return None
        return self._random.randrange(1, wanted)

    def _unsure_rep(self, one: PlannedSet, number: int) -> None:
        """Not counted, so that the number stays that of the one before."""
        begun, end = self._t, self._after(_REP_S)
        status, side = RepStatus.UNCERTAIN, self._side(one, number + 1)
        self._events.append(
            RepCompleted(end, number, side, begun, begun + _REP_S / 2, end, None, None, 0.0, status)
        )

    def _put_right(self, done: SetCompleted, unsure_after: int | None, *, possible: bool) -> None:
        """The patient looks at the count and says what it was, now and then."""
        planned, was = done.planned, done.counted
        if unsure_after is not None and self._random.random() < 0.6:
            t = self._after(2.0)
            self._events.append(RepCorrected(t, planned, unsure_after, counts=True))
            self._events.append(CountCorrected(t, planned, was, was + 1))
        elif possible and self._random.random() < 0.03:
            now = was + self._random.choice((1, 1, -1))
            self._events.append(CountCorrected(self._after(2.0), planned, was, now))

    def _rep(
        self,
        planned: PlannedExercise,
        one: PlannedSet,
        number: int,
        faults: dict[str, int],
        *,
        typed: bool,
    ) -> bool:
        """Add one repetition; whether it was short of the target."""
        exercise = planned.exercise
        begun, end = self._t, self._after(_REP_S + one.hold_s)
        held = one.hold_s if exercise.mode is not Mode.REPS else 0.0
        if held:
            self._events.append(HoldEnded(end, held, held))
        travel = max(self._random.gauss(self._mood.travel, 0.06), 0.3)
        broken: tuple[str, ...] = ()
        if not typed and exercise.form_rules and self._random.random() < self._mood.faulty:
            broken = (exercise.form_rules[0].id,)
            faults[broken[0]] = faults.get(broken[0], 0) + 1
        peak = None
        if not typed and exercise.movement:
            path = exercise.movement[0]
            peak = round(path.start + travel * (path.target - path.start), 1)
        status = RepStatus.SHORT if travel < _SHORT and not typed else RepStatus.FULL
        self._events.append(
            RepCompleted(
                end,
                number,
                self._side(one, number),
                begun,
                begun + _REP_S / 2,
                end,
                peak=peak,
                travel=None if typed else round(travel, 3),
                held_s=held,
                status=status,
                faults=broken,
                provenance=Provenance.TYPED if typed else Provenance.CAMERA,
            )
        )
        return status is RepStatus.SHORT

    @staticmethod
    def _side(one: PlannedSet, number: int) -> Side | None:
        if one.reps_in_all == 2 * one.reps:
            return (Side.LEFT, Side.RIGHT)[number % 2]
        return one.side.side
