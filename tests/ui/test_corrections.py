"""The pages after a set: each repetition, the count, and why it was cut short."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pt_coach.engine.events import PauseReason, Stage, StageEntered
from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.engine.plan import plan_session
from pt_coach.ui.count_card import CountCard
from pt_coach.ui.feel_page import FeelPage
from pt_coach.ui.hurt_page import HurtPage
from pt_coach.ui.rest_page import RestPage
from pt_coach.ui.session_presenter import SessionPresenter
from pt_coach.ui.session_screen import SessionScreen
from pt_coach.ui.summary_page import SummaryPage
from tests.ui import rig as rigs
from tests.ui.rig import LIBRARY, REGIMEN, Rig

WHY = CommandKind.SAY_WHY


def resting(rig: Rig, reps: int = 3) -> CountCard:
    """In the first rest, after so many taps of three."""
    rig.to_set_by_hand()
    rig.taps(reps)
    if reps < 3:
        rig.session.command(CommandKind.FINISH_SET)
    page = rig.screen.pages[Stage.REST]
    assert isinstance(page, RestPage)
    return page.count


def test_a_press_says_that_a_repetition_was_none_and_the_count_follows(rig: Rig) -> None:
    card = resting(rig)
    assert not card.reps.isVisible()
    card.which.click()
    assert [one.isVisible() for one in card.reps.buttons] == [True] * 3

    card.reps.buttons[1].click()

    done = rig.screen.view.last_set
    assert done is not None
    assert (done.counted, done.count) == (3, 2)
    assert [rep.counts for rep in done.reps] == [True, False, True]
    assert [one.isChecked() for one in card.reps.buttons] == [True, False, True]
    assert card.reps.buttons[1].text() == "2\nno, you say"
    assert "Repetition 2: no, you say" in card.reps.buttons[1].accessibleName()
    card.reps.buttons[1].click()
    assert rig.screen.view.last_set.count == 3  # type: ignore[union-attr]


def test_a_rest_stands_still_while_they_are_looked_at(rig: Rig) -> None:
    card = resting(rig)
    card.which.click()
    assert rig.screen.view.paused is PauseReason.ASKED
    card.which.click()
    assert rig.screen.view.paused is None


def test_a_rest_that_was_paused_stays_paused(rig: Rig) -> None:
    card = resting(rig)
    rig.screen.command(CommandKind.PAUSE, None, None)
    card.which.click()
    card.which.click()
    assert rig.screen.view.paused is PauseReason.ASKED


def test_the_next_set_begins_with_a_closed_list(rig: Rig, qtbot: QtBot) -> None:
    card = resting(rig)
    card.which.click()
    qtbot.keyClick(card.reps.buttons[0], Qt.Key.Key_Return)
    assert rig.screen.view.last_set.count == 2  # type: ignore[union-attr]
    rig.session.command(CommandKind.SKIP_REST)
    rig.taps(3)
    feel = rig.screen.pages[Stage.FEEL]
    assert isinstance(feel, FeelPage)
    assert feel.isVisible()
    assert not feel.count.reps.isVisible()
    assert feel.count.which.text() == "Which ones?"


def test_a_whole_set_asks_nothing(rig: Rig) -> None:
    assert not resting(rig).why.isVisible()


@pytest.mark.parametrize("reason", ["tired", "no_time", "unsure_how", "something_else"])
def test_a_set_that_was_cut_short_asks_why(rig: Rig, reason: str) -> None:
    card = resting(rig, reps=1)
    assert card.why.isVisible()
    assert card.why.value is None
    card.why.choose(reason)
    assert rig.screen.view.last_set.reason == reason  # type: ignore[union-attr]
    assert rig.stage is Stage.REST


def test_pain_as_the_reason_leads_to_it_hurts_and_the_easier_version(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = resting(rig, reps=1)
    card.why.choose("pain")
    page = rig.screen.pages[Stage.HURT]
    assert rig.stage is Stage.HURT
    assert page.isVisible()


def easier_rig(screen: SessionScreen, monkeypatch: pytest.MonkeyPatch) -> Rig:
    first = REGIMEN.exercises[0].model_copy(update={"easier": "heel_raise"})
    plan = plan_session((first, *REGIMEN.exercises[1:]), LIBRARY)
    monkeypatch.setattr(rigs, "plan", lambda: plan)
    return Rig(screen)


def hurt(rig: Rig, pain: str = "3") -> HurtPage:
    rig.to_set_by_hand()
    rig.taps(1)
    rig.screen.command(CommandKind.HURTS, None, None)
    page = rig.screen.pages[Stage.HURT]
    assert isinstance(page, HurtPage)
    page.skip.click()
    page.pain.type_digit(pain)
    page.next.click()
    return page


def test_the_easier_version_is_done_in_its_place(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    rig = easier_rig(rig.screen, monkeypatch)
    page = hurt(rig)
    assert page.easier.isVisible()
    page.easier.click()
    view = rig.screen.view
    assert (rig.stage, view.exercise.id) == (Stage.SHOW, "heel_raise")
    assert (view.exercise_number, view.exercise_count) == (1, 2)
    assert not view.exercises[0].is_open
    rig.session.command(CommandKind.READY)
    rig.taps(3)
    rig.session.command(CommandKind.SKIP_REST)
    rig.taps(3)
    rig.session.command(CommandKind.READY)
    assert (rig.screen.view.exercise_index, rig.screen.view.exercise_number) == (1, 2)
    rig.session.command(CommandKind.STOP)
    rig.session.command(CommandKind.READY)
    summary = rig.screen.pages[Stage.DONE]
    assert isinstance(summary, SummaryPage)
    assert summary.lines == ["1 of 3  ·  worst pain 3", "3 of 3, 3 of 3", "not done"]


def test_nothing_easier_is_offered_over_the_limit_or_where_none_is_named(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not hurt(rig).easier.isVisible()
    over = easier_rig(rig.screen, monkeypatch)
    assert not hurt(over, pain="6").easier.isVisible()


def test_symptoms_down_the_leg_lead_to_the_warning_page_after_a_cut_set(rig: Rig) -> None:
    rig.session.rate(Scale.LOCATION, Moment.BEFORE, "back")
    card = resting(rig, reps=1)
    card.why.choose("pain")
    page = rig.screen.pages[Stage.HURT]
    assert isinstance(page, HurtPage)
    page.where.place.choose("foot")
    page.next.click()
    assert rig.stage is Stage.STOPPED


def test_a_session_that_goes_on_in_the_easier_version_asks_no_reason_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = REGIMEN.exercises[0].model_copy(update={"easier": "heel_raise"})
    plan = plan_session((first, *REGIMEN.exercises[1:]), LIBRARY)
    presenter = SessionPresenter(plan)
    easier = plan.easier[0].sets[0]
    view = presenter.take([StageEntered(0.0, Stage.SHOW, easier.exercise_index, easier)])
    assert (view.exercise_number, view.exercise_count) == (1, 2)
    assert [result.is_open for result in view.exercises] == [False, True, False]
