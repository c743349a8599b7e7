"""What is said about a session, over the real engine and presenter."""

import re
from pathlib import Path

import pytest

from pt_coach.engine.events import (
    Armed,
    CheckState,
    CueGiven,
    Event,
    HoldEnded,
    HoldProgressed,
    Paused,
    PauseReason,
    Provenance,
    RepCompleted,
    RepStatus,
    RestTicked,
    Resumed,
    SetCompleted,
    SetUpCheck,
    SetUpChecked,
    Stage,
    StageEntered,
)
from pt_coach.engine.plan import SessionPlan, plan_session
from pt_coach.exercises.regimen import Prescription
from pt_coach.ui.messages import MESSAGES, words
from pt_coach.ui.session_presenter import SessionPresenter
from pt_coach.ui.voice import announcer
from pt_coach.ui.voice.announcer import Announcer
from pt_coach.ui.voice.utterance import Kind
from tests.ui.rig import LIBRARY, plan

BRIDGE = LIBRARY["bridge"]
CUE = BRIDGE.form_rules[0]


class Hearing:
    """A session that is only heard."""

    def __init__(self, session_plan: SessionPlan | None = None) -> None:
        self.plan = session_plan or plan()
        self.presenter = SessionPresenter(self.plan)
        self.announcer = Announcer(self.plan)
        self.kinds: list[Kind] = []

    def hear(self, *events: Event) -> list[str]:
        before = self.presenter.view
        now = self.presenter.take(events)
        said = self.announcer.take(events, before, now)
        self.kinds = [one.kind for one in said]
        return [words(one.message) for one in said]

    def in_set(self, exercise: int = 0) -> "Hearing":
        planned = self.plan.exercises[exercise].sets[0]
        self.hear(StageEntered(0.0, Stage.SET, exercise, planned))
        self.hear(Armed(1.0))
        return self


def rep(n: int, status: RepStatus = RepStatus.FULL, t: float = 5.0) -> RepCompleted:
    return RepCompleted(t, n, None, t, t, t, None, 1.0, 0.0, status)


def hold_plan(hold_s: float, exercise: str = "side_plank_full") -> SessionPlan:
    wanted = Prescription(exercise=exercise, sets=1, reps=1, hold_s=hold_s)
    return plan_session((wanted,), LIBRARY)


def test_each_repetition_that_counts_is_said_as_its_number() -> None:
    heard = Hearing().in_set()

    assert heard.hear(rep(1)) == ["1"]
    assert heard.hear(rep(2, RepStatus.SHORT)) == ["2"]
    assert heard.kinds == [Kind.COUNT]


def test_one_that_was_not_seen_is_told_and_gets_no_number() -> None:
    heard = Hearing().in_set()

    assert heard.hear(rep(0, RepStatus.UNCERTAIN)) == ["I did not see that one well. Not counted."]


def test_a_cue_is_said_once_in_the_therapists_words() -> None:
    heard = Hearing().in_set()

    assert heard.hear(CueGiven(5.0, CUE.id, CUE.cue)) == [CUE.cue]
    assert heard.kinds == [Kind.CUE]


def test_a_hold_is_counted_down_to_the_rest() -> None:
    heard = Hearing(hold_plan(5.0)).in_set()
    said = []
    for held_s in range(5):
        said += heard.hear(HoldProgressed(2.0 + held_s, held_s, held_s, 5.0))
    said += heard.hear(HoldEnded(7.0, 5.0, 5.0), rep(1, t=7.0))

    assert said == ["Hold.", "3", "2", "1", "And rest. Well done."]


def test_a_long_hold_tells_when_ten_seconds_are_left() -> None:
    heard = Hearing(hold_plan(30.0)).in_set()

    assert heard.hear(HoldProgressed(22.0, 20.0, 20.0, 30.0)) == ["10 seconds left."]
    assert heard.hear(HoldProgressed(23.0, 21.0, 21.0, 30.0)) == []


def test_set_up_help_is_said_as_it_changes() -> None:
    heard = Hearing()
    planned = heard.plan.exercises[0].sets[0]
    begun = heard.hear(StageEntered(0.0, Stage.SET_UP, 0, planned))
    adjust = SetUpCheck("distance", CheckState.ADJUST, "step_back")

    assert begun[0] == BRIDGE.set_up
    assert heard.hear(SetUpChecked(1.0, (adjust,))) == ["Step back a little."]
    assert heard.hear(SetUpChecked(2.0, (adjust,))) == []
    good = SetUpCheck("distance", CheckState.GOOD)
    assert heard.hear(SetUpChecked(3.0, (good,))) == ["Good. Stay like this."]


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (PauseReason.ASKED, "Paused. Press Space to go on."),
        (PauseReason.LOST, "I can't see you. Your count is kept."),
        (PauseReason.LEFT_POSITION, "I have paused. Go back to the start position."),
        (PauseReason.UPSIDE_DOWN, "The picture is upside down. Turn the camera over."),
    ],
)
def test_a_pause_and_going_on_are_said(reason: PauseReason, sentence: str) -> None:
    heard = Hearing().in_set()

    assert heard.hear(Paused(6.0, reason)) == [sentence]
    assert heard.kinds == [Kind.STATE]
    assert heard.hear(Resumed(9.0))[0] == "Going on."


def test_after_a_set_the_last_number_the_rest_and_what_comes_next() -> None:
    heard = Hearing().in_set()
    first, second = heard.plan.exercises[0].sets
    done = SetCompleted(9.0, first, first.side, 1.0, 3, 0, 0, 0.0, (), 1.0, Provenance.CAMERA)

    said = heard.hear(rep(3), done, StageEntered(9.0, Stage.REST, 0, second))

    assert said == ["3", "Rest for 30 seconds.", "Next: set 2 of 2."]
    assert heard.hear(RestTicked(36.1, 2.9)) == ["3"]
    assert heard.hear(RestTicked(38.1, 0.9)) == ["1"]


def test_each_exercise_is_told_by_its_name() -> None:
    heard = Hearing()
    planned = heard.plan.exercises[0].sets[0]

    assert heard.hear(StageEntered(0.0, Stage.SHOW, 0, planned)) == [
        f"Exercise 1 of 2: {BRIDGE.name}."
    ]


def test_going_on_well_is_not_talked_about() -> None:
    heard = Hearing().in_set()
    heard.hear(rep(1))

    assert heard.hear(rep(2, t=9.0)) == ["2"]
    assert heard.hear(HoldProgressed(20.0, 1.0, 1.0, 5.0)) == []


def test_what_goes_wrong_with_the_camera_is_said() -> None:
    heard = Hearing().in_set()
    before = heard.presenter.view

    now = heard.presenter.source_changed("missing", "The camera is gone. Plug it in again.")

    said = heard.announcer.changed(before, now)
    assert [words(one.message) for one in said] == ["The camera is gone. Plug it in again."]
    assert said[0].kind is Kind.STATE


def test_every_key_that_is_said_has_words() -> None:
    source = Path(announcer.__file__).read_text(encoding="utf-8")
    keys = set(re.findall(r'"(say_[a-z_]+)"', source)) | announcer._KIND_OF.keys()
    keys |= announcer._SHOWN_ONLY

    assert keys - MESSAGES.keys() == set()
