"""The session in front of a camera: set-up, sets that are counted, pauses, going on without it."""

from collections.abc import Iterable

import pytest

from pt_coach.engine.events import (
    Armed,
    CheckState,
    Event,
    HoldEnded,
    Paused,
    PauseReason,
    Provenance,
    RepCompleted,
    SetCompleted,
    SetUpChecked,
    Stage,
    StageEntered,
    StopRule,
)
from pt_coach.engine.inputs import Command, CommandKind, EngineInput, Moment, Rating, Scale, Tick
from pt_coach.engine.plan import plan_session
from pt_coach.engine.session import _COMMANDS, SessionEngine
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.regimen import Prescription
from tests.engine.mover import (
    REST,
    UP_BOTH,
    Pieces,
    exercise,
    frames,
    lying,
    nobody,
    only,
    raise_and_lower,
    still,
)
from tests.engine.plans import RULES

READY = CommandKind.READY


class Filmed:
    """A session of two sets of two arm raises, and all that went into it and came out."""

    def __init__(self, kind: Exercise | None = None, **kwargs) -> None:
        library = {"arm_raise": kind or exercise()}
        plan = plan_session([Prescription(exercise="arm_raise", sets=2, reps=2, rest_s=5)], library)
        self.engine = SessionEngine(plan, RULES, **kwargs)
        self.t = 0.0
        self.given: list[EngineInput] = []
        self.events: list[Event] = []

    def give(self, inputs: Iterable[EngineInput]) -> "Filmed":
        for given in inputs:
            self.given.append(given)
            self.events += self.engine.handle(given)
            self.t = given.t
        return self

    def do(self, *kinds: CommandKind) -> "Filmed":
        return self.give([Command(self.t + 0.01 * (n + 1), kind) for n, kind in enumerate(kinds)])

    def film(self, pieces: Pieces) -> "Filmed":
        return self.give(frames(pieces, start_s=self.t + 1 / 30))

    @property
    def counted(self) -> int:
        return sum(rep.status.counts for rep in only(self.events, RepCompleted))


def in_the_set() -> Filmed:
    return Filmed().do(READY, READY).film(still(1.9))


def test_green_for_a_moment_begins_the_set_and_the_held_start_pose_arms_it() -> None:
    filmed = Filmed().do(READY, READY)
    assert filmed.engine.stage is Stage.SET_UP
    filmed.film(still(0.7))
    assert filmed.engine.stage is Stage.SET_UP
    (first, *_) = only(filmed.events, SetUpChecked)
    wrong = [check.id for check in first.checks if check.state is not CheckState.GOOD]
    assert wrong == ["camera_height"]  # Not known at the first look.
    filmed.film(still(0.2))
    assert filmed.engine.stage is Stage.SET
    assert only(filmed.events, Armed) == []
    filmed.film(still(1.0))
    assert len(only(filmed.events, Armed)) == 1


def test_who_lies_down_is_told_and_does_not_get_on() -> None:
    filmed = Filmed().do(READY, READY).give(lying(1.0 + n / 30) for n in range(60))
    assert filmed.engine.stage is Stage.SET_UP
    hints = {check.hint for check in only(filmed.events, SetUpChecked)[-1].checks}
    assert "get_standing" in hints


def test_two_sets_with_a_rest_between_them() -> None:
    filmed = in_the_set().film(raise_and_lower() * 2)
    assert filmed.engine.stage is Stage.REST
    filmed.give(Tick(filmed.t + n) for n in range(1, 6))
    assert filmed.engine.stage is Stage.SET
    filmed.film([*still(1.0), *raise_and_lower() * 2])
    done = only(filmed.events, SetCompleted)
    assert [(one.counted, one.provenance) for one in done] == [(2, Provenance.CAMERA)] * 2
    assert filmed.engine.stage is Stage.FEEL


def test_a_saved_list_of_inputs_replays_to_the_same_events() -> None:
    filmed = in_the_set().film(raise_and_lower()).do(CommandKind.PAUSE).film(still(0.5))
    filmed.do(CommandKind.RESUME).film([*still(1.2), *raise_and_lower()])
    again = Filmed().give(filmed.given)
    assert again.events == filmed.events
    assert filmed.counted == 2


def test_frames_move_a_rest_as_ticks_do() -> None:
    filmed = in_the_set().film(raise_and_lower() * 2)
    filmed.film(still(5.1))
    assert filmed.engine.stage is Stage.SET


def test_paused_nothing_is_counted_and_the_start_pose_is_asked_for_again() -> None:
    filmed = in_the_set().film(raise_and_lower()).do(CommandKind.PAUSE)
    before = len(filmed.events)
    filmed.film(raise_and_lower()).give([Tick(filmed.t + 0.1)])
    assert filmed.events[before:] == []
    filmed.do(CommandKind.RESUME).film(still(1.2))
    assert len(only(filmed.events, Armed)) == 2
    assert filmed.counted == 1


def test_a_camera_that_stalls_pauses_the_set() -> None:
    filmed = in_the_set()
    filmed.give(Tick(filmed.t + 0.3 * n) for n in range(1, 5))
    assert only(filmed.events, Paused)[-1].reason is PauseReason.LOST


def test_without_the_camera_in_the_middle_of_a_set_what_it_counted_stays() -> None:
    filmed = in_the_set().film(raise_and_lower()).do(CommandKind.WITHOUT_CAMERA)
    assert filmed.engine.stage is Stage.SET
    # The camera is not listened to any more.
    filmed.film(raise_and_lower())
    assert filmed.counted == 1
    filmed.do(CommandKind.TAP_REP)
    (done,) = only(filmed.events, SetCompleted)
    assert (done.counted, done.provenance) == (2, Provenance.TYPED)


def test_without_the_camera_at_the_set_up_the_set_begins() -> None:
    filmed = Filmed().do(READY, READY, CommandKind.WITHOUT_CAMERA)
    assert filmed.engine.stage is Stage.SET
    filmed.do(CommandKind.WITHOUT_CAMERA)
    assert [e.stage for e in only(filmed.events, StageEntered)].count(Stage.SET) == 1


def test_without_the_camera_before_the_set_up_there_is_none_until_it_is_wanted_again() -> None:
    filmed = Filmed().do(CommandKind.WITHOUT_CAMERA, READY)
    assert filmed.engine.stage is Stage.SHOW
    filmed.do(CommandKind.WITH_CAMERA, READY)
    assert filmed.engine.stage is Stage.SET_UP


def test_an_empty_picture_at_the_set_up_asks_to_come_into_it() -> None:
    filmed = Filmed().do(READY, READY).give(nobody(0.1 + n / 30) for n in range(10))
    (checked,) = only(filmed.events, SetUpChecked)
    assert checked.checks[0].hint == "come_into_picture"


def test_ready_in_a_set_of_the_camera_is_no_repetition() -> None:
    filmed = in_the_set().do(READY)
    assert filmed.counted == 0
    assert filmed.engine.stage is Stage.SET


@pytest.mark.parametrize(("before", "after", "advised"), [(2, 4, True), (2, 3, False)])
def test_what_was_said_before_a_session_was_cut_off_still_counts(
    before: int, after: int, advised: bool
) -> None:
    answered = [Rating(0.0, Scale.PAIN, Moment.BEFORE, before)]
    filmed = Filmed(answered=answered)
    made = filmed.engine.handle(Rating(1.0, Scale.PAIN, Moment.AFTER, after))
    rules = [getattr(event, "rule", None) for event in made]
    assert (StopRule.PAIN_ROSE in rules) is advised


def test_a_hold_under_way_ends_when_it_hurts_and_is_kept() -> None:
    kind = exercise(mode="hold", dose={"sets": 2, "reps": 2, "hold_s": 20})
    filmed = Filmed(kind).do(READY, READY).film([*still(1.9), (1.0, REST, UP_BOTH)])
    filmed.film(still(3.0, UP_BOTH)).do(CommandKind.HURTS)
    (hold,), (done,) = only(filmed.events, HoldEnded), only(filmed.events, SetCompleted)
    assert 3.0 <= hold.held_s <= 4.0
    assert (done.counted, done.held_s, done.reason) == (0, hold.held_s, "pain")
    assert filmed.engine.stage is Stage.HURT


def test_every_command_means_something_somewhere() -> None:
    assert set(_COMMANDS) == set(CommandKind)
