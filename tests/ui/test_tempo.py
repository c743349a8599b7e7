"""The metronome: prescribed phases, a tick for each and for each second within it."""

import pytest
from pytestqt.qtbot import QtBot

from pt_coach.engine.inputs import CommandKind
from pt_coach.engine.plan import plan_session
from pt_coach.exercises.regimen import Prescription
from pt_coach.ui.session_page import SessionPage
from pt_coach.ui.tempo import TempoCycle, prescribed_tempo
from pt_coach.ui.tempo_bar import TempoBar
from pt_coach.ui.theme import Theme
from pt_coach.ui.voice.tones import Tick
from tests.ui.rig import LIBRARY, Rig


def test_a_repetition_goes_out_holds_comes_back_and_begins_anew() -> None:
    cycle = TempoCycle((2.0, 1.0, 3.0))

    phases = [cycle.at(t).phase for t in (0.0, 1.9, 2.0, 2.9, 3.0, 5.9, 6.7, 6.9)]

    assert phases == [Tick.OUT] * 2 + [Tick.HOLD] * 2 + [Tick.BACK] * 3 + [Tick.OUT]
    assert cycle.at(1.0).share == pytest.approx(0.5)
    assert cycle.at(6.5).share == 1.0


def test_it_ticks_at_each_phase_and_each_second_within_it() -> None:
    cycle = TempoCycle((2.0, 1.0, 2.0))

    assert cycle.ticks(-1e-6, 5.7) == (*(Tick.OUT, Tick.BEAT, Tick.HOLD, Tick.BACK, Tick.BEAT),)
    assert cycle.ticks(5.7, 5.9) == (Tick.OUT,)


def test_no_tick_is_lost_or_doubled_however_the_time_is_cut() -> None:
    cycle = TempoCycle((1.5, 0.0, 2.5))
    whole = cycle.ticks(-1e-6, 60.0)
    cut, before = [], -1e-6
    for n in range(1, 60 * 7 + 1):
        now = n / 7
        cut += cycle.ticks(before, now)
        before = now

    assert tuple(cut) == whole


def test_only_a_tempo_that_was_prescribed_or_is_usual_is_beaten() -> None:
    own = Prescription(exercise="bridge", sets=1, reps=3, tempo=(3, 0, 3))
    first, second = plan_session(
        (own, Prescription(exercise="clamshell", sets=1, reps=3)), LIBRARY
    ).exercises

    assert prescribed_tempo(first, 0.0) == (3, 0, 3)
    assert prescribed_tempo(second, 0.0) == second.exercise.dose.tempo


def test_the_bar_ticks_while_it_runs(qtbot: QtBot) -> None:
    bar = TempoBar(Theme())
    qtbot.addWidget(bar)
    bar.show()
    bar.set_cycle(TempoCycle((1.0, 0.0, 1.0)))

    with qtbot.waitSignal(bar.ticked, timeout=3000) as ticked:
        bar.start()

    assert ticked.args == [Tick.OUT]
    assert bar.beat is not None
    bar.hide()
    assert not bar.runs


def test_without_a_camera_the_metronome_beats_and_stands_still_in_a_pause(rig: Rig) -> None:
    rig.to_set_by_hand()
    page = rig.screen.pages[rig.stage]
    assert isinstance(page, SessionPage)
    beats = page.pace.currentWidget() is page.tempo

    assert beats is (LIBRARY["bridge"].dose.tempo is not None)
    if beats:
        assert page.tempo.runs
        rig.session.command(CommandKind.PAUSE)
        assert not page.tempo.runs
        rig.session.command(CommandKind.RESUME)
        assert page.tempo.runs
