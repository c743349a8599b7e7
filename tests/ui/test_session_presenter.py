from collections.abc import Iterable

import pytest

from pt_coach.engine.cursor import EarlierRep
from pt_coach.engine.events import (
    Armed,
    CheckState,
    CountCorrected,
    CueGiven,
    Event,
    ExerciseSkipped,
    FormFaultCleared,
    HoldEnded,
    HoldProgressed,
    Measured,
    Paused,
    PauseReason,
    Provenance,
    RatingGiven,
    RepCompleted,
    RepStatus,
    RestTicked,
    Resumed,
    SessionEnded,
    SetCompleted,
    SetUpCheck,
    SetUpChecked,
    Stage,
    StageEntered,
    StopAdvised,
    StopRule,
)
from pt_coach.engine.inputs import Moment, Rating, Scale
from pt_coach.engine.plan import PlannedSet, plan_session
from pt_coach.exercises.definition import Phase
from pt_coach.exercises.regimen import Prescription
from pt_coach.ui.session_presenter import SessionPresenter
from pt_coach.ui.session_view import Border, SessionView
from tests.ui.rig import LIBRARY, plan


def presenter(*, camera: bool = True, carried: int = 0) -> SessionPresenter:
    return SessionPresenter(plan(), camera=camera, carried=carried)


def first_set() -> PlannedSet:
    return plan().exercises[0].sets[0]


def rep(number: int, status: RepStatus = RepStatus.FULL, t: float = 5.0) -> RepCompleted:
    return RepCompleted(t, number, None, t, t, t, None, 1.0, 0.0, status)


def in_set(*events: Event) -> SessionView:
    return shown((StageEntered(1.0, Stage.SET, 0, first_set()), Armed(2.0), *events))


def shown(events: Iterable[Event]) -> SessionView:
    made = presenter()
    view = made.view
    for event in events:
        view = made.take((event,))
    return view


def set_done(counted: int, planned: PlannedSet | None = None) -> SetCompleted:
    return SetCompleted(
        9.0,
        planned or first_set(),
        first_set().side,
        2.0,
        counted,
        0,
        1,
        0.0,
        (("low_bridge", 2),),
        0.9,
        Provenance.CAMERA,
    )


def test_repetitions_that_count_are_counted_and_the_target_is_known() -> None:
    view = in_set(rep(1), rep(2))

    assert (view.count, view.target, view.set_number) == (2, 3, 1)
    assert view.exercise.name == "Bridge"


def test_an_uncertain_repetition_is_shown_but_not_counted() -> None:
    view = in_set(rep(1), rep(1, RepStatus.UNCERTAIN))

    assert (view.count, view.uncertain) == (1, 1)
    assert view.message.key == "rep_uncertain"


def test_before_it_is_armed_nothing_counts_and_the_frame_is_neutral() -> None:
    view = shown((StageEntered(1.0, Stage.SET, 0, first_set()),))

    assert not view.armed
    assert view.border is Border.NEUTRAL
    assert view.message.key == "take_start_position"


def test_a_cue_is_the_sentence_and_leaves_after_four_seconds() -> None:
    made = presenter()
    made.take((StageEntered(1.0, Stage.SET, 0, first_set()), Armed(2.0)))

    view = made.take((CueGiven(10.0, "low_bridge", "Lift higher."),))
    assert (view.message.text, view.border) == ("Lift higher.", Border.ADJUST)

    view = made.take((Measured(13.9, 150.0, 0.5, Phase.OUTBOUND),))
    assert view.cue == "Lift higher."
    view = made.take((Measured(14.1, 150.0, 0.5, Phase.OUTBOUND),))
    assert (view.cue, view.border) == ("", Border.GOOD)


def test_a_cue_whose_fault_is_over_leaves_once_it_could_be_read() -> None:
    made = presenter()
    made.take((StageEntered(1.0, Stage.SET, 0, first_set()), Armed(2.0)))
    made.take((CueGiven(10.0, "low_bridge", "Lift higher."),))

    assert made.take((FormFaultCleared(11.0, "low_bridge"),)).cue == "Lift higher."
    assert made.take((FormFaultCleared(12.1, "other"),)).cue == "Lift higher."
    assert made.take((FormFaultCleared(12.2, "low_bridge"),)).cue == ""


@pytest.mark.parametrize(
    ("reason", "key", "border"),
    [
        (PauseReason.ASKED, "paused", Border.NEUTRAL),
        (PauseReason.LOST, "lost", Border.LOST),
        (PauseReason.LEFT_POSITION, "left_position", Border.ADJUST),
        (PauseReason.UPSIDE_DOWN, "turn_camera", Border.ADJUST),
        (PauseReason.ON_ITS_SIDE, "turned_or_got_up", Border.ADJUST),
    ],
)
def test_a_pause_says_why(reason: PauseReason, key: str, border: Border) -> None:
    view = in_set(rep(1), Paused(6.0, reason))

    assert (view.message.key, view.border, view.count) == (key, border, 1)


def test_who_lies_where_one_stands_is_asked_about_the_camera_once_the_set_stands_still() -> None:
    lies = SetUpChecked(5.5, (SetUpCheck("lies", CheckState.ADJUST, "turned_or_fell"),))
    assert in_set(rep(1), lies).message.key != "turned_or_fell"
    view = in_set(rep(1), lies, Paused(6.0, PauseReason.LEFT_POSITION))
    assert (view.message.key, view.border) == ("turned_or_fell", Border.ADJUST)


def test_after_a_pause_that_was_asked_for_the_start_position_is_asked_for_again() -> None:
    view = in_set(rep(1), Paused(6.0, PauseReason.ASKED), Resumed(8.0))

    assert view.paused is None
    assert view.message.key == "take_start_position"


def test_a_lost_body_that_is_back_goes_on_counting() -> None:
    view = in_set(rep(1), Paused(6.0, PauseReason.LOST), Resumed(8.0))

    assert view.armed
    assert view.border is Border.GOOD


def test_a_missing_camera_says_so_in_the_machines_own_words() -> None:
    made = presenter()
    made.take((StageEntered(1.0, Stage.SET, 0, first_set()), Armed(2.0)))

    view = made.source_changed("missing", "The camera is gone.")
    assert (view.message.text, view.border) == ("The camera is gone.", Border.LOST)

    assert made.source_changed("live", "").border is Border.GOOD


def test_a_hold_counts_down_and_ends() -> None:
    held = plan_session((Prescription(exercise="side_plank_full", sets=1, hold_s=8),), LIBRARY)
    made = SessionPresenter(held)
    made.take((StageEntered(1.0, Stage.SET, 0, held.sets[0]), Armed(2.0)))

    view = made.take((HoldProgressed(5.0, 3.0, 3.0, 8.0),))
    assert view.is_timed
    assert (view.hold_left_s, view.hold_total_s) == (5.0, 8.0)
    assert view.message.key == "keep_holding"

    view = made.take((HoldEnded(10.0, 8.0, 8.0),))
    assert (view.hold_s, view.message.key) == (0.0, "hold_done")


def test_set_up_names_the_first_thing_to_change() -> None:
    checks = (
        SetUpCheck("body", CheckState.GOOD),
        SetUpCheck("distance", CheckState.ADJUST, "step_back"),
    )
    view = shown((StageEntered(1.0, Stage.SET_UP, 0, first_set()), SetUpChecked(2.0, checks)))

    assert (view.message.key, view.border) == ("step_back", Border.ADJUST)


def test_nobody_in_the_picture_is_lost() -> None:
    checks = (SetUpCheck("body", CheckState.ADJUST, "come_into_picture"),)
    view = shown((StageEntered(1.0, Stage.SET_UP, 0, first_set()), SetUpChecked(2.0, checks)))

    assert view.border is Border.LOST


def test_a_rest_counts_down_from_the_prescribed_time() -> None:
    second = plan().exercises[0].sets[1]
    made = presenter()
    made.take((StageEntered(1.0, Stage.SET, 0, first_set()), set_done(3)))

    view = made.take((StageEntered(9.0, Stage.REST, 0, second),))
    assert view.rest_left_s == 30.0
    view = made.take((RestTicked(12.0, 27.4),))
    assert (view.rest_left_s, view.set_number) == (27.4, 2)


def test_a_corrected_count_stands_and_the_cameras_number_is_kept() -> None:
    view = in_set(set_done(3), CountCorrected(10.0, first_set(), 3, 2))

    done = view.last_set
    assert done is not None
    assert (done.count, done.counted, done.corrected) == (2, 3, 2)


def test_a_set_done_again_stands_in_the_place_of_the_first_try() -> None:
    view = in_set(set_done(1), set_done(3))

    assert [s.count for s in view.result.sets] == [3]
    assert view.result.faults == (("low_bridge", 4),)


def test_going_on_without_the_camera_in_a_set_keeps_the_count() -> None:
    made = presenter()
    made.take((StageEntered(1.0, Stage.SET, 0, first_set()), Armed(2.0), rep(1), rep(2)))
    made.use_camera(False)

    view = made.take((StageEntered(3.0, Stage.SET, 0, first_set()), Armed(3.0)))
    assert (view.count, view.camera, view.message.key) == (2, False, "tap_each_rep")


def over(planned: PlannedSet, counted: int) -> SetCompleted:
    camera = Provenance.CAMERA
    return SetCompleted(9.0, planned, planned.side, 1.0, counted, 0, 0, 0.0, (), 1.0, camera)


def test_a_set_that_goes_on_shows_each_repetition_from_before() -> None:
    before = (
        EarlierRep(1, None, RepStatus.FULL, Provenance.CAMERA),
        EarlierRep(1, None, RepStatus.UNCERTAIN, Provenance.CAMERA),
    )
    planned = first_set()
    made = SessionPresenter(plan(), carried=1, earlier=before)
    made.take((StageEntered(1.0, Stage.SHOW, 0, planned), StageEntered(1.0, Stage.SET, 0, planned)))
    assert made.view.count == 1
    view = made.take((rep(2), over(planned, 2)))
    assert view.last_set is not None
    assert [(one.number, one.status) for one in view.last_set.reps] == [
        (1, RepStatus.FULL),
        (1, RepStatus.UNCERTAIN),
        (2, RepStatus.FULL),
    ]


def test_another_set_first_has_nothing_carried_over() -> None:
    before = (EarlierRep(1, None, RepStatus.FULL, Provenance.CAMERA),)
    made = SessionPresenter(plan(), carried=1, earlier=before)
    made.take((StageEntered(1.0, Stage.SHOW, 0, first_set()),))
    other = plan().exercises[1].sets[0]
    view = made.take((StageEntered(2.0, Stage.SET, 1, other), rep(1), over(other, 1)))
    assert view.count == 1
    assert [one.number for one in view.exercises[1].sets[0].reps] == [1]


def test_a_session_gone_on_with_shows_the_repetitions_done_before() -> None:
    made = presenter(carried=2)

    view = made.take((StageEntered(1.0, Stage.SET, 0, first_set()),))
    assert view.count == 2
    view = made.take((StageEntered(2.0, Stage.REST, 0, first_set()),))
    view = made.take((StageEntered(3.0, Stage.SET, 0, first_set()),))
    assert view.count == 0


def test_answers_are_remembered_for_the_pages_that_repeat_them() -> None:
    view = shown(
        (
            RatingGiven(1.0, Rating(1.0, Scale.PAIN, Moment.BEFORE, 4)),
            RatingGiven(2.0, Rating(2.0, Scale.PAIN, Moment.DURING, 5), 0),
            RatingGiven(3.0, Rating(3.0, Scale.PAIN, Moment.DURING, 3), 0),
            RatingGiven(4.0, Rating(4.0, Scale.COMFORT, Moment.AFTER, "painful"), 0),
            RatingGiven(5.0, Rating(5.0, Scale.PAIN, Moment.AFTER, 6)),
        )
    )

    assert (view.pain_before, view.worst_pain, view.pain_after) == (4, 5, 6)
    assert view.exercises[0].comfort == "painful"


def test_a_skipped_answer_stays_unanswered() -> None:
    view = shown((RatingGiven(1.0, Rating(1.0, Scale.PAIN, Moment.BEFORE, None)),))

    assert view.pain_before is None
    assert view.worst_pain is None


def test_advice_and_the_end_are_kept() -> None:
    view = shown(
        (
            ExerciseSkipped(1.0, 1, "pain"),
            StopAdvised(2.0, StopRule.PAIN_ROSE),
            SessionEnded(3.0, completed=True),
        )
    )

    assert view.exercises[1].skipped
    assert [a.rule for a in view.advice] == [StopRule.PAIN_ROSE]
    assert view.ended is not None
    assert view.ended.completed


def test_what_was_done_before_the_session_was_cut_off_is_not_open() -> None:
    view = shown((StageEntered(1.0, Stage.SHOW, 1), StageEntered(2.0, Stage.SHOW, 1)))

    assert [e.earlier for e in view.exercises][:2] == [True, False]
    assert [e.is_open for e in view.exercises][:2] == [False, True]


@pytest.mark.parametrize(
    ("stage", "skipped", "early"),
    [
        (Stage.FEEL, False, None),
        (Stage.REST, False, Stage.REST),
        (Stage.HURT, False, Stage.HURT),
        (Stage.HURT, True, None),
    ],
)
def test_ending_before_the_plan_does_is_early(
    stage: Stage, skipped: bool, early: Stage | None
) -> None:
    made = presenter()
    last = len(made.view.exercises) - 1
    made.take(ExerciseSkipped(1.0, i, None) for i in range(last))
    made.take((StageEntered(2.0, Stage.SHOW, last), StageEntered(3.0, stage, last)))
    done = set_done(3, plan().exercises[last].sets[0])
    made.take((done, *((ExerciseSkipped(4.0, last, "pain"),) if skipped else ())))

    view = made.take((StageEntered(5.0, Stage.CHECK_OUT),))

    assert view.stopped_at is early


def test_the_limit_of_pain_is_about_the_exercise_at_hand() -> None:
    second = plan().exercises[1].sets[0]
    in_first = (
        StageEntered(1.0, Stage.HURT, 0, first_set()),
        StopAdvised(2.0, StopRule.PAIN_DURING),
    )
    assert shown(in_first).over_limit
    assert shown((*in_first, StageEntered(3.0, Stage.FEEL, 0, first_set()))).over_limit
    in_second = shown((*in_first, StageEntered(4.0, Stage.SHOW, 1, second)))
    assert not in_second.over_limit
    assert [advice.rule for advice in in_second.advice] == [StopRule.PAIN_DURING]
