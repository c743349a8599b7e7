"""One line per exercise: what was prescribed, done, felt and seen."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pt_coach.engine.events import RepStatus
from pt_coach.engine.inputs import Moment, Scale
from pt_coach.exercises.definition import Exercise
from pt_coach.records.rows import PeriodRecords, PlannedSetRecord, RatingRecord, SetRecord
from pt_coach.reports.adherence import Adherence, ExerciseDose
from pt_coach.reports.doses import Amount, Unit, amount_of, unit_of
from pt_coach.reports.words import dose_words, exercise_name, fault_words


@dataclass(frozen=True, slots=True)
class TopFault:
    """The form fault that was seen most often.

    Attributes:
        times: repetitions (or, in a hold, moments) with it.
        seen: repetitions or holds that the camera looked at.
    """

    rule_id: str
    words: str
    times: int
    seen: int


@dataclass(frozen=True, slots=True)
class ExerciseSummary:
    """One exercise over the period.

    Attributes:
        planned: its latest sets.
        unit: of the latest sets; what was done in another one before is in the tables only.
        dose: prescribed and done in it; None where it was neither due nor done.
        amount: done, by where the number comes from, in `unit`.
        short, uncertain: repetitions under 60 % of the travel; not sure and not counted.
        comfort: answers by word, with `None` for skipped ones.
        worst_pain: highest pain during it, 0..10; None where never answered.
        faults: those that were seen, the most frequent first.
    """

    exercise_id: str
    name: str
    unit: Unit
    planned: tuple[PlannedSetRecord, ...]
    dose: ExerciseDose | None
    amount: Amount
    short: int
    uncertain: int
    comfort: Mapping[str | None, int]
    worst_pain: int | None
    faults: tuple[TopFault, ...]

    @property
    def prescription(self) -> str:
        """The latest dose in words."""
        return dose_words(self.planned)

    @property
    def top_fault(self) -> TopFault | None:
        """None where none was seen."""
        return self.faults[0] if self.faults else None


def exercise_summaries(
    records: PeriodRecords,
    adherence: Adherence,
    library: Mapping[str, Exercise],
    prescribed: Sequence[PlannedSetRecord] = (),
) -> tuple[ExerciseSummary, ...]:
    """One summary for each exercise that was due or done, in the order of the latest plan.

    Args:
        records: of the period.
        adherence: of the same.
        library: exercises by id.
        prescribed: sets of the regimen in force, for what was due and never begun.
    """
    doses: dict[str, list[ExerciseDose]] = {}
    for dose in adherence.doses:
        doses.setdefault(dose.exercise_id, []).append(dose)
    begun = _latest_plans(records)
    latest = {one: sets for one, sets in _by_exercise(prescribed).items() if one in doses} | begun
    ids = dict.fromkeys([*latest, *doses])
    order = sorted(ids, key=lambda i: _place(latest.get(i, ())))
    return tuple(_summary(i, latest.get(i, ()), doses.get(i, ()), records, library) for i in order)


def _latest_plans(records: PeriodRecords) -> dict[str, tuple[PlannedSetRecord, ...]]:
    """The latest sets of each exercise; the short version of a bad day counts only if alone."""
    found: dict[str, tuple[PlannedSetRecord, ...]] = {}
    by_weight = sorted(records.sessions, key=lambda s: (s.plan_version == "full", s.id))
    for swap in records.swaps:
        found |= _by_exercise(swap.easier)
    for session in by_weight:
        found |= _by_exercise(records.planned_sets[session.plan_sha256])
    return found


def _by_exercise(
    planned: Sequence[PlannedSetRecord],
) -> dict[str, tuple[PlannedSetRecord, ...]]:
    exercises: dict[str, list[PlannedSetRecord]] = {}
    for one in planned:
        exercises.setdefault(one.exercise_id, []).append(one)
    return {i: tuple(sets) for i, sets in exercises.items()}


def _place(planned: Sequence[PlannedSetRecord]) -> int:
    return planned[0].exercise_index if planned else 1000


def _summary(
    exercise_id: str,
    planned: Sequence[PlannedSetRecord],
    doses: Sequence[ExerciseDose],
    records: PeriodRecords,
    library: Mapping[str, Exercise],
) -> ExerciseSummary:
    exercise = library.get(exercise_id)
    sets = [one for one in records.sets if one.planned.exercise_id == exercise_id]
    about = [r for r in records.ratings if r.exercise_id == exercise_id]
    first = planned[0] if planned else None
    unit = unit_of(first.mode, first.hold_s) if first is not None else _unit_of(doses)
    in_unit = (one for one in sets if unit_of(one.planned.mode, one.planned.hold_s) is unit)
    return ExerciseSummary(
        exercise_id=exercise_id,
        name=_name(exercise_id, planned, library),
        unit=unit,
        planned=tuple(planned),
        dose=next((dose for dose in doses if dose.unit is unit), None),
        amount=sum((amount_of(one) for one in in_unit), Amount()),
        short=sum(one.short for one in sets),
        uncertain=sum(one.uncertain for one in sets),
        comfort=_comfort(about),
        worst_pain=_worst_pain(about),
        faults=_faults(sets, records, exercise),
    )


def _unit_of(doses: Sequence[ExerciseDose]) -> Unit:
    return doses[-1].unit if doses else Unit.REPS


def _name(
    exercise_id: str, planned: Sequence[PlannedSetRecord], library: Mapping[str, Exercise]
) -> str:
    """As the library calls it, which speaks the report's language; else as it was called then."""
    if exercise_id not in library and planned:
        return planned[0].exercise_name
    return exercise_name(exercise_id, library)


def _comfort(ratings: Sequence[RatingRecord]) -> Mapping[str | None, int]:
    said = [r.value for r in ratings if r.scale is Scale.COMFORT]
    return Counter(value if isinstance(value, str) else None for value in said)


def _worst_pain(ratings: Sequence[RatingRecord]) -> int | None:
    during = [r.value for r in ratings if r.scale is Scale.PAIN and r.moment is Moment.DURING]
    return max((value for value in during if isinstance(value, int)), default=None)


def _faults(
    sets: Sequence[SetRecord], records: PeriodRecords, exercise: Exercise | None
) -> tuple[TopFault, ...]:
    times: Counter[str] = Counter()
    for one in sets:
        times.update(dict(one.faults))
    if not times:
        return ()
    ours = {one.id for one in sets}
    looked = (RepStatus.FULL, RepStatus.SHORT)
    seen = sum(
        rep.set_id in ours and rep.provenance == "camera" and rep.status in looked
        for rep in records.reps
    )
    # Of two equally frequent ones the same one every time.
    order = sorted(times, key=lambda rule: (-times[rule], rule))
    return tuple(TopFault(rule, fault_words(rule, exercise), times[rule], seen) for rule in order)
