"""What gestures and time do to a session; the gestures themselves are tested in kinematics."""

from collections.abc import Iterable
from typing import Any

import pytest

from pt_coach.engine.events import (
    Armed,
    Event,
    GestureSeen,
    GoesOnIn,
    Paused,
    PauseReason,
    RatingGiven,
    RepCompleted,
    Resumed,
    SetUpChecked,
    Stage,
    StageEntered,
)
from pt_coach.engine.gesture_rules import gestures_of, meaning
from pt_coach.engine.hands_free import KEPT_S, STAGE_S, TIMER_AFTER_S
from pt_coach.engine.inputs import Command, CommandKind, PictureLooked, Scale, Tick
from pt_coach.engine.plan import SessionPlan, plan_session
from pt_coach.engine.session import SessionEngine
from pt_coach.engine.set_up import IN_SET_WRONG_S
from pt_coach.exercises.regimen import Prescription
from pt_coach.kinematics.gestures import HOLD_S, Gesture
from pt_coach.kinematics.joint_angles import Vector3
from pt_coach.kinematics.landmarks import PoseFrame
from tests.engine.mover import exercise, nobody, only
from tests.engine.plans import RULES
from tests.kinematics.bodies import in_space, person, seen_by_camera
from tests.library import LIBRARY

FPS = 10.0
HIGH, AT_HEAD = Gesture.HAND_HIGH, Gesture.HAND_AT_HEAD


def posed(arm: Gesture | None, t: float) -> PoseFrame:
    """The standing person of the tests, the left hand where the gesture has it."""
    marks: dict[str, Vector3] = {}
    if arm is HIGH:
        marks = {"left_elbow": (0.0, 0.2, 0.76), "left_wrist": (0.0, 0.2, 1.0)}
    if arm is AT_HEAD:
        marks = {"left_elbow": (0.1, 0.3, 0.45), "left_wrist": (0.1, 0.05, 0.68)}
    for name in ("left", "right"):
        if arm is None or name == "right":
            marks[f"{name}_elbow"] = (0.0, 0.2 if name == "left" else -0.2, 0.22)
            marks[f"{name}_wrist"] = (0.0, 0.2 if name == "left" else -0.2, -0.03)
    return seen_by_camera(in_space(person(**marks)), t=t)


def plan(**changed: Any) -> SessionPlan:
    """Two sets of an exercise that can be done standing and moves no arm."""
    plain: dict[str, Any] = {
        "movement": [{"measure": "angle(hip, knee, ankle)", "start": 175, "target": 120}],
        "start_pose": {"positions": ["standing"]},
    }
    made = exercise(**{**plain, **changed})
    given = Prescription(exercise="arm_raise", sets=2, reps=2, rest_s=10)
    return plan_session([given], {"arm_raise": made})


class Session:
    """A hands-free session and its clock."""

    def __init__(self, *, hands_free: bool = True, **changed: Any) -> None:
        self.engine = SessionEngine(plan(**changed), RULES, hands_free=hands_free)
        self.t = 0.0
        self.events: list[Event] = []
        self.give([Tick(0.0)])

    def give(self, inputs: Iterable[Any]) -> list[Event]:
        made = [event for one in inputs for event in self.engine.handle(one)]
        self.events += made
        return made

    def press(self, kind: CommandKind) -> list[Event]:
        return self.give([Command(self.t, kind)])

    def show(self, arm: Gesture | None, seconds: float) -> list[Event]:
        """Keep a hand somewhere for so long."""
        made: list[Event] = []
        for _ in range(round(seconds * FPS)):
            self.t += 1 / FPS
            made += self.give([posed(arm, self.t)])
        return made

    def wait(self, seconds: float) -> list[Event]:
        return self.give([Tick(self.t + n / FPS) for n in range(round(seconds * FPS))]) + self.go(
            seconds
        )

    def go(self, seconds: float) -> list[Event]:
        self.t += seconds
        return self.give([Tick(self.t)])

    def to(self, stage: Stage) -> "Session":
        """Go to a stage with the keys."""
        ways = {
            Stage.SHOW: [CommandKind.READY],
            Stage.SET_UP: [CommandKind.READY] * 2,
            Stage.FEEL: [CommandKind.READY] * 2,
            Stage.HURT: [CommandKind.READY, CommandKind.HURTS],
        }
        for kind in ways[stage]:
            self.press(kind)
        return self


def in_set(**changed: Any) -> Session:
    """A session whose first set is armed."""
    session = Session(**changed).to(Stage.SET_UP)
    session.show(None, 3.0)
    assert session.engine.stage is Stage.SET
    assert only(session.events, Armed)
    return session


def stages(events: Iterable[Event]) -> list[Stage]:
    return [event.stage for event in only(events, StageEntered)]


# --- gestures ---------------------------------------------------------------------------------


def test_one_hand_high_pauses_and_goes_on() -> None:
    session = in_set()
    made = session.show(HIGH, HOLD_S[HIGH] + 0.6)
    assert [event.command for event in only(made, GestureSeen)] == [CommandKind.PAUSE]
    assert [event.reason for event in only(made, Paused)] == [PauseReason.ASKED]
    # The hand that stays up says nothing more.
    assert only(session.show(HIGH, 3.0), GestureSeen) == []
    session.show(None, 0.6)
    made = session.show(HIGH, HOLD_S[HIGH] + 0.6)
    assert [event.command for event in only(made, GestureSeen)] == [CommandKind.RESUME]
    assert only(made, Resumed)
    session.show(None, 2.0)
    assert only(session.events, RepCompleted) == []


def test_a_gesture_let_go_too_soon_says_nothing() -> None:
    session = in_set()
    assert only(session.show(HIGH, HOLD_S[HIGH] - 0.5), GestureSeen) == []
    assert only(session.show(None, 2.0), Paused) == []


def test_a_hand_at_the_head_pauses_and_kept_there_says_that_it_hurts() -> None:
    session = in_set()
    made = session.show(AT_HEAD, HOLD_S[AT_HEAD] + 0.6)
    assert [event.command for event in only(made, GestureSeen)] == [CommandKind.PAUSE]
    assert session.engine.stage is Stage.SET
    made = session.show(AT_HEAD, KEPT_S)
    assert [event.command for event in only(made, GestureSeen)] == [CommandKind.HURTS]
    assert session.engine.stage is Stage.HURT


def test_a_hand_at_the_head_that_meant_nothing_is_taken_back_with_a_hand_high() -> None:
    session = in_set()
    session.show(AT_HEAD, HOLD_S[AT_HEAD] + 0.6)
    session.show(None, 3.0)
    assert session.engine.stage is Stage.SET
    session.show(HIGH, HOLD_S[HIGH] + 0.6)
    assert only(session.events, Resumed)
    # Nothing was ended by it.
    assert session.engine.stage is Stage.SET


def test_a_second_hand_at_the_head_says_that_it_hurts() -> None:
    session = in_set()
    session.show(AT_HEAD, HOLD_S[AT_HEAD] + 0.6)
    session.show(None, 1.0)
    session.show(AT_HEAD, HOLD_S[AT_HEAD] + 0.6)
    assert session.engine.stage is Stage.HURT


def test_after_it_hurt_a_hand_high_goes_on() -> None:
    session = Session().to(Stage.HURT)
    session.show(None, 1.0)
    session.show(HIGH, HOLD_S[HIGH] + 0.6)
    assert session.engine.stage is Stage.SHOW


def test_at_check_in_a_gesture_is_for_the_page() -> None:
    session = Session()
    session.show(None, 1.0)
    made = session.show(HIGH, HOLD_S[HIGH] + 0.6)
    assert [event.command for event in only(made, GestureSeen)] == [None]
    assert session.engine.stage is Stage.CHECK_IN


def test_without_hands_free_a_gesture_is_only_a_movement() -> None:
    session = Session(hands_free=False)
    session.show(None, 1.0)
    assert session.show(HIGH, 3.0) == []
    assert not session.engine.hands_free


def test_counted_without_the_camera_nobody_looks_for_gestures() -> None:
    session = in_set()
    session.press(CommandKind.WITHOUT_CAMERA)
    assert not session.engine.hands_free
    assert only(session.show(HIGH, 3.0), GestureSeen) == []


@pytest.mark.parametrize(
    ("gesture", "stage", "paused", "command"),
    [
        (HIGH, Stage.SET, False, CommandKind.PAUSE),
        (HIGH, Stage.SET, True, CommandKind.RESUME),
        (HIGH, Stage.REST, False, CommandKind.PAUSE),
        (HIGH, Stage.HURT, False, CommandKind.RESUME),
        (HIGH, Stage.CHECK_IN, False, None),
        (AT_HEAD, Stage.SET, False, CommandKind.PAUSE),
        (AT_HEAD, Stage.REST, True, CommandKind.HURTS),
        (AT_HEAD, Stage.CHECK_OUT, False, None),
    ],
)
def test_what_a_gesture_means(
    gesture: Gesture, stage: Stage, paused: bool, command: CommandKind | None
) -> None:
    assert meaning(gesture, stage, paused=paused) is command


@pytest.mark.parametrize(
    ("name", "gestures"),
    [
        ("mini_squat", {HIGH, AT_HEAD}),
        ("bridge", {HIGH, AT_HEAD}),
        ("seated_knee_extension", {HIGH, AT_HEAD}),
        # It lifts an arm.
        ("shoulder_flexion", {AT_HEAD}),
        # With the fault of a bent elbow the hand comes near the head as well.
        ("shoulder_abduction", set()),
        # Its hands are up, or hold the knees, or are behind the head.
        ("dead_bug", {AT_HEAD}),
        ("double_knee_to_chest", {AT_HEAD}),
        ("sit_up", {HIGH}),
        # No gesture is safe there.
        ("bird_dog", set()),
        ("prone_hip_extension", set()),
        ("clamshell", set()),
        ("plank", set()),
    ],
)
def test_gestures_that_look_like_the_exercise_are_off(name: str, gestures: set[Gesture]) -> None:
    assert gestures_of(LIBRARY[name]) == gestures


# --- time -------------------------------------------------------------------------------------


def test_show_goes_on_by_itself() -> None:
    session = Session().to(Stage.SHOW)
    made = session.wait(STAGE_S[Stage.SHOW] - 1.0)
    assert stages(made) == []
    assert [round(event.left_s) for event in only(made, GoesOnIn)][:3] == [20, 20, 19]
    assert stages(session.go(1.1)) == [Stage.SET_UP]


def test_a_pause_holds_the_time() -> None:
    session = Session().to(Stage.SHOW)
    session.press(CommandKind.PAUSE)
    session.wait(STAGE_S[Stage.SHOW] + 5.0)
    assert session.engine.stage is Stage.SHOW
    session.press(CommandKind.RESUME)
    session.go(STAGE_S[Stage.SHOW] - 1.0)
    assert session.engine.stage is Stage.SHOW
    session.go(1.1)
    assert session.engine.stage is Stage.SET_UP


def test_with_keys_only_no_stage_waits_for_a_time() -> None:
    session = Session(hands_free=False).to(Stage.SHOW)
    assert session.press(CommandKind.PAUSE) == []
    session.go(600.0)
    assert session.engine.stage is Stage.SHOW


def test_nobody_answers_and_the_answers_are_missing() -> None:
    session = in_set()
    session.press(CommandKind.FINISH_SET)
    session.press(CommandKind.SKIP_REST)
    session.press(CommandKind.FINISH_SET)
    assert session.engine.stage is Stage.FEEL
    made = session.go(STAGE_S[Stage.FEEL] + 0.1)
    answers = [(event.rating.scale, event.rating.value) for event in only(made, RatingGiven)]
    assert answers == [(Scale.COMFORT, None), (Scale.PAIN, None)]
    assert session.engine.stage is Stage.CHECK_OUT
    session.go(STAGE_S[Stage.CHECK_OUT] + 0.1)
    assert session.engine.stage is Stage.DONE


def test_a_set_begins_by_itself_and_never_without_somebody() -> None:
    session = Session().to(Stage.SHOW)
    session.go(STAGE_S[Stage.SHOW] + 0.1)
    assert session.engine.stage is Stage.SET_UP
    session.give([nobody(session.t + n / FPS) for n in range(1, 200)])
    session.t += 20.0
    assert session.engine.stage is Stage.SET_UP
    session.show(None, 3.0)
    assert session.engine.stage is Stage.SET
    assert only(session.events, Armed)


# --- timers -----------------------------------------------------------------------------------


def test_a_timer_starts_once_the_start_position_is_held() -> None:
    session = Session(mode="timer", movement=[], dose={"sets": 1, "reps": 1, "hold_s": 5})
    session.to(Stage.SHOW).press(CommandKind.READY)
    assert session.engine.stage is Stage.SET
    session.give([nobody(session.t + n / FPS) for n in range(1, 50)])
    session.t += 5.0
    made = session.show(None, TIMER_AFTER_S - 0.5)
    assert [type(event).__name__ for event in made] == []
    made = session.show(None, 2.0)
    assert "HoldProgressed" in {type(event).__name__ for event in made}


# --- checks -----------------------------------------------------------------------------------


def test_the_checks_go_on_in_a_set() -> None:
    session = in_set()
    session.give([PictureLooked(session.t, "picture", "more_light")])
    made = session.show(None, IN_SET_WRONG_S + 0.5)
    told = only(made, SetUpChecked)
    hints = [{c.id: c.hint for c in one.checks if c.hint} for one in told]
    # Ten frames a second are few, which is told as well.
    assert hints[-1] == {"picture": "more_light", "frame_rate": "move_slowly"}
    assert told[-1].t - made[0].t >= IN_SET_WRONG_S - 0.2
    session.give([PictureLooked(session.t, "picture", "")])
    told = only(session.show(None, 0.3), SetUpChecked)
    assert {check.hint for check in told[-1].checks} == {"", "move_slowly"}


def test_what_is_known_of_the_picture_stands_at_the_next_set_up() -> None:
    session = Session()
    session.give([PictureLooked(0.0, "picture", "clean_lens")])
    session.to(Stage.SET_UP)
    told = only(session.show(None, 0.3), SetUpChecked)
    assert {c.id: c.hint for c in told[0].checks}["picture"] == "clean_lens"
