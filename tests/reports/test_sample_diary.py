"""A made-up diary has what a real one can have, so that every page can be tried with it."""

from datetime import timedelta
from statistics import mean

import numpy as np
import pytest

from pt_coach.engine.events import RepStatus
from pt_coach.figure.own_movement import own_movement
from pt_coach.kinematics.kept_movement import ROW_OF, KeptMovement
from pt_coach.kinematics.landmarks import Landmark
from pt_coach.kinematics.observations import DIFFERENCE_OF, ERRORS, Measure, RehearsalTask
from pt_coach.kinematics.rehearsal import NEVER
from pt_coach.records.outside_rows import FormKind
from pt_coach.records.reader import open_reader
from pt_coach.records.rehearsal_rows import RehearsalRecord
from pt_coach.records.rows import Outcome, PeriodRecords
from pt_coach.reports.movement_examples import Example, movement_examples
from pt_coach.session_runner.sample_stories import Story
from tests.records.diaries import library
from tests.reports.sample_years import UNTIL, diary_of


def _year(story: Story) -> PeriodRecords:
    with open_reader(diary_of(story)) as reader:
        return reader.period()


def _values(records: PeriodRecords, task: RehearsalTask, measure: Measure) -> list[float]:
    return [
        one.value
        for rehearsal in records.outside.rehearsals
        for one in rehearsal.observations
        if one.task is task and one.measure is measure and one.value is not None
    ]


@pytest.mark.parametrize("story", Story)
def test_a_visit_is_prepared_and_rehearsed_the_day_before(story: Story) -> None:
    outside = _year(story).outside
    prepared = {f.day for f in outside.forms if f.kind is FormKind.VISIT}
    rehearsed = {one.day for one in outside.rehearsals}
    visits = [one.day for one in outside.visits]
    assert len(visits) >= 12
    assert prepared == {day - timedelta(days=1) for day in visits} | {UNTIL}
    for one in outside.rehearsals:
        assert one.made_up
        _check_observations(one)
    if story is not Story.WARNING:
        # One at the beginning, one for the visit to come; none on a holiday.
        assert len(visits) + 1 <= len(rehearsed) <= len(visits) + 2
        return
    # With a warning sign open nobody rehearses.
    assert max(rehearsed) < UNTIL - timedelta(days=20)


def _check_observations(one: RehearsalRecord) -> None:
    found = {(o.task, o.measure, o.side): o for o in one.observations}
    assert len(found) == 22
    for (task, measure, _), observed in found.items():
        if (task, measure) in NEVER:
            assert observed.why_not is NEVER[task, measure]
        elif observed.value is None:
            assert observed.why_not is not None
        else:
            assert observed.error == ERRORS[task, measure]
            assert observed.value >= 0 or measure in DIFFERENCE_OF


def test_the_walk_follows_the_story() -> None:
    improving = _year(Story.IMPROVING)
    across = RehearsalTask.ACROSS
    cadence = _values(improving, across, Measure.CADENCE)
    assert mean(cadence[-4:]) - mean(cadence[:4]) > ERRORS[across, Measure.CADENCE]
    apart = _values(improving, across, Measure.STEP_TIME_DIFFERENCE)
    assert mean(apart[:4]) > ERRORS[across, Measure.STEP_TIME_DIFFERENCE] > abs(mean(apart[-4:]))
    assert any(one.words.get("pain") == "yes" for one in improving.outside.rehearsals)


def test_swaps_corrections_and_sets_cut_short_are_in_it() -> None:
    flare, improving, dropout = (
        _year(story) for story in (Story.FLARE, Story.IMPROVING, Story.DROPOUT)
    )
    instead = {one.planned.exercise_id for one in improving.sets if one.instead_of is not None}
    assert instead == {"side_plank_knees"}
    assert any(one.instead_of == "side_plank_full" for one in flare.sets)
    for records in (flare, improving):
        corrected = [one for one in records.sets if one.corrected_to is not None]
        assert len(corrected) > 10
        unsure = [rep for rep in records.reps if rep.status is RepStatus.UNCERTAIN]
        assert any(rep.said for rep in unsure)
        assert any(rep.said is None for rep in unsure)
    both = (*flare.sets, *improving.sets)
    assert any(one.final_count < one.counted for one in both)
    reasons = {one.reason for one in dropout.sets}
    assert {"tired", "no_time", "unsure_how"} <= reasons
    assert any(one.outcome is Outcome.PARTIAL for one in dropout.sessions)
    assert all(one.source.made_up for one in (*flare.sessions, *dropout.sessions))


def test_movements_of_the_last_weeks_are_kept_and_can_be_drawn() -> None:
    with open_reader(diary_of(Story.IMPROVING)) as reader:
        since = UNTIL - timedelta(days=41)
        assert not reader.kept_movements(since - timedelta(days=300), since - timedelta(days=1))
        found = movement_examples(reader.period(since, UNTIL), reader, library())
    assert {one.exercise_id for one in found} >= {
        "bridge", "bird_dog", "straight_leg_raise", "side_plank_full", "sit_to_stand",
    }  # fmt: skip
    assert any(e.which is Example.FURTHEST for one in found for e in one.examples)
    for one in found:
        for example in one.examples:
            kept = example.movement
            assert kept.t_s[0] < 0 < kept.t_s[-1]
            assert len(kept.t_s) <= 120
            assert len(own_movement(kept).skeletons) == len(kept.t_s)
    rise = next(one for one in found if one.exercise_id == "sit_to_stand").examples[0]
    heights = _height_m(rise.movement)
    peak = int(np.abs(rise.movement.t_s - (rise.rep.peak_t - rise.rep.start_t)).argmin())
    assert heights[peak] - heights[0] > 0.25


def _height_m(kept: KeptMovement) -> np.ndarray:
    """How high the hips are above the ankles; y points down."""
    hip, ankle = ROW_OF[Landmark.RIGHT_HIP], ROW_OF[Landmark.RIGHT_ANKLE]
    return np.asarray(kept.points_m[:, ankle, 1] - kept.points_m[:, hip, 1])
