"""Every exercise on every page of a session, at sizes and in words that leave little room."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pt_coach.engine.events import (
    Armed,
    CheckState,
    CueGiven,
    Event,
    Paused,
    PauseReason,
    Provenance,
    RestTicked,
    SetCompleted,
    SetUpCheck,
    SetUpChecked,
    Stage,
    StageEntered,
)
from pt_coach.engine.plan import PlannedSet, SessionPlan, plan_session
from pt_coach.exercises.definition import Mode
from pt_coach.exercises.library import load_library
from pt_coach.exercises.regimen import Prescription
from pt_coach.settings import Language, Settings
from pt_coach.ui.language import use_language
from pt_coach.ui.screenshot_scenes import SCENES
from pt_coach.ui.screenshot_studio import Studio, T, seen
from pt_coach.ui.session_screen import SessionScreen
from pt_coach.ui.style_sheet import style_sheet
from pt_coach.ui.theme import Theme
from tests.ui import rig as rigs
from tests.ui.cut_off import cut_off
from tests.ui.rig import Rig

# Width, height, text size, language: small and large type, the tightest and the usual window.
SIZES = (
    (1024, 640, 200, Language.ES),
    (1024, 640, 100, Language.ES),
    (1280, 800, 200, Language.EN),
    (1920, 1080, 200, Language.ES),
)
CHECKS = ("body", "position", "view", "distance", "centre", "frame_rate", "start_pose")
# Pages outside a session whose buttons and cards are the longest.
OUTSIDE = ("introduction", "today", "pause", "settings", "check_in", "signs", "stop", "summary")
# The page as it comes up, and after all that may be told on it.
Shown = tuple[str, tuple[Event, ...]]


def states(planned: PlannedSet, cue: tuple[str, str] | None) -> Iterator[Shown]:
    """Every page of one set, and its longest words."""
    index = planned.exercise_index

    def entered(stage: Stage) -> StageEntered:
        return StageEntered(T, stage, index, planned)

    done = SetCompleted(T, planned, planned.side, T, 1, 1, 2, 0.0, (), 1.0, Provenance.CAMERA)
    wrong = tuple(SetUpCheck(name, CheckState.GOOD) for name in CHECKS[1:])
    asked = SetUpCheck("body", CheckState.ADJUST, "more_light_or_close_programs")
    yield "show", (entered(Stage.SHOW),)
    yield "set-up", (entered(Stage.SET_UP), SetUpChecked(T, (asked, *wrong)))
    yield "set", (entered(Stage.SET), Armed(T))
    if cue is not None:
        yield "cue", (CueGiven(T, *cue),)
    yield "turned", (Paused(T, PauseReason.ON_ITS_SIDE),)
    yield "rest", (Armed(T), done, entered(Stage.REST), RestTicked(T, 31.0))
    yield "feel", (entered(Stage.FEEL),)
    yield "hurt", (entered(Stage.HURT),)


def plan_of_all(language: Language) -> SessionPlan:
    library = load_library(language=language.value)
    doses = [
        Prescription(exercise=i, sets=2, reps=10, hold_s=5 if one.mode is Mode.HOLD else 0)
        for i, one in library.items()
    ]
    return plan_session(doses, library)


@pytest.mark.slow
@pytest.mark.parametrize(("width", "height", "text", "language"), SIZES)
def test_no_text_is_cut_off_or_over_another(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    width: int,
    height: int,
    text: int,
    language: Language,
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    use_language(language)
    try:
        plan = plan_of_all(language)
        monkeypatch.setattr(rigs, "plan", lambda: plan)
        theme = Theme(text_percent=text, animations=False)
        screen = SessionScreen(theme, "112")
        screen.setStyleSheet(style_sheet(theme))
        qtbot.addWidget(screen)
        screen.setFixedSize(width, height)
        with qtbot.waitExposed(screen):
            screen.show()
        Rig(screen)
        found = dict(problems(screen, plan))
    finally:
        use_language(Language.EN)
    assert found == {}


def problems(screen: SessionScreen, plan: SessionPlan) -> Iterator[tuple[str, list[str]]]:
    """By exercise and page, what is wrong."""
    for exercise in plan.exercises:
        rules = exercise.exercise.form_rules
        longest = max(rules, key=lambda rule: len(rule.cue), default=None)
        cue = None if longest is None else (longest.id, longest.cue)
        frame = seen(exercise.exercise, 0.0, exercise.sets[0].side.side)
        for name, events in states(exercise.sets[0], cue):
            screen.take_events(events)
            assert screen.stage is not None
            screen.show_frame(frame)
            # The layouts settle in a few rounds.
            for _ in range(6):
                QCoreApplication.processEvents()
            live = name in ("set-up", "set", "cue", "turned")
            least_px = screen.height() // 34 if live else 0
            wrong = cut_off(screen, least_px=least_px)
            if wrong:
                yield f"{exercise.exercise.id}, {name}", wrong


@pytest.mark.slow
@pytest.mark.parametrize("language", [Language.EN, Language.ES])
def test_no_button_makes_a_page_wider_than_the_window(qtbot: QtBot, language: Language) -> None:
    use_language(language)
    try:
        studio = Studio(Settings(text_percent=200), (1024, 640))
        qtbot.addWidget(studio.window)
        found = {}
        for name, show in SCENES.items():
            if name.startswith(OUTSIDE):
                show(studio)
                for _ in range(6):
                    QCoreApplication.processEvents()
                wrong = cut_off(studio.window.centralWidget())
                if wrong:
                    found[name] = wrong
        studio.window.close()
    finally:
        use_language(Language.EN)
    assert found == {}
