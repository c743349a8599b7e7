"""Made-up but real-looking data for the screenshots: nobody's."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache

from PySide6.QtCore import QCoreApplication

from pt_coach.engine.inputs import CommandKind, Moment, Scale
from pt_coach.engine.plan import SessionPlan, plan_session
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.regimen import Person as Patient
from pt_coach.exercises.regimen import (
    PrescribedSide,
    Prescription,
    Regimen,
    StopRules,
    Therapist,
)
from pt_coach.session_runner.live import Listeners
from pt_coach.settings import Settings
from pt_coach.ui.pause_services import AboutPauses, PauseServices
from pt_coach.ui.replay_samples import sample_movements
from pt_coach.ui.replay_services import ReplayServices
from pt_coach.ui.report_samples import sample_report_services
from pt_coach.ui.services import (
    AppServices,
    CameraChoice,
    DayMark,
    PainDay,
    SessionWish,
    StartedSession,
    Today,
)
from pt_coach.ui.visit_sample import sample_visit

translate = QCoreApplication.translate

NOW = datetime(2026, 11, 23, 9, 10)  # noqa: DTZ001 (the patient's own wall clock)
_CAMERAS = (CameraChoice("0", "HD Webcam C615"), CameraChoice("1", "Built-in camera"))
_BEFORE = (7, 7, 6, 7, 6, 6, 5, 5, 6, 5, 4, 4)
_AFTER = (6, 7, 6, 6, 5, 5, 5, 4, 5, 4, 4, 3)


def sample_regimen() -> Regimen:
    """Three exercises on three days a week."""
    return Regimen(
        format="pt-coach/regimen/1",
        title="Low back",
        version=3,
        patient=Patient(name="Sample patient"),
        therapist=Therapist(
            name="Alex Example, PT", clinic="Example Physical Therapy", phone="555 0100"
        ),
        starts=date(2026, 10, 26),
        next_visit=datetime(2026, 12, 3, 10, 0),  # noqa: DTZ001 (wall clock)
        stop_rules=StopRules(do_not_start_at_pain=8, stop_exercise_above_pain=5),
        exercises=(
            Prescription(
                exercise="bridge",
                sets=2,
                reps=10,
                hold_s=5,
                rest_s=45,
                notes=translate("sample", "Breathe out on the way up. As high as is comfortable."),
                easier="heel_raise",
                progress_when=translate("sample", "Ten feel easy three days in a row."),
                progress_to=translate("sample", "Three sets."),
            ),
            Prescription(
                exercise="bird_dog",
                sets=1,
                reps=8,
                hold_s=5,
                side=PrescribedSide.ALTERNATING,
                rest_s=45,
            ),
            Prescription(
                exercise="side_plank_full", sets=2, hold_s=15, side=PrescribedSide.EACH, rest_s=45
            ),
            Prescription(exercise="sit_to_stand", sets=2, reps=8, tempo=(2, 1, 2), rest_s=60),
        ),
    )


def sample_plan(library: Mapping[str, Exercise]) -> SessionPlan:
    """The sample regimen's session."""
    return plan_session(sample_regimen().exercises, library)


def sample_today(library: Mapping[str, Exercise]) -> Today:
    """A Monday on which the session is due."""
    return Today(
        now=NOW,
        regimen=sample_regimen(),
        plan=sample_plan(library),
        short=True,
        week=(
            DayMark.DUE,
            DayMark.REST,
            DayMark.DUE,
            DayMark.REST,
            DayMark.DUE,
            DayMark.REST,
            DayMark.REST,
        ),
        last_week=(3, 3),
        pain=_pain_days(),
        streak=5,
    )


def _pain_days() -> tuple[PainDay, ...]:
    first = date(2026, 10, 26)
    steps = (0, 2, 4)
    days = (first + timedelta(weeks=i // 3, days=steps[i % 3]) for i in range(len(_BEFORE)))
    return tuple(
        PainDay(day, before, after)
        for day, before, after in zip(days, _BEFORE, _AFTER, strict=True)
    )


class StillSession:
    """A session that never moves; the screenshots move it along."""

    def start(self) -> None:
        """Do nothing."""

    def stop(self) -> bool:
        """Nothing runs."""
        return True

    def command(
        self, kind: CommandKind, value: int | None = None, reason: str | None = None
    ) -> None:
        """Take a wish and leave it."""

    def rate(
        self,
        scale: Scale,
        moment: Moment,
        value: int | str | None,
        item: str | None = None,
        *,
        by_gesture: bool = False,
    ) -> None:
        """Take an answer and leave it."""


class StillPreview:
    """A camera that shows nothing by itself."""

    def start(self) -> None:
        """Do nothing."""

    def stop(self) -> bool:
        """Nothing runs."""
        return True


def sample_services(library: Mapping[str, Exercise], settings: Settings) -> AppServices:
    """Services that give the sample data and keep nothing."""

    def start(_wish: SessionWish, _listeners: Listeners) -> StartedSession:
        return StartedSession(StillSession(), sample_plan(library), sample_regimen())

    return AppServices(
        library=library,
        today=lambda: sample_today(library),
        report=sample_report_services(library),
        start_session=start,
        load_settings=lambda: settings,
        save_settings=lambda _settings: None,
        open_regimen=lambda _path: (),
        cameras=lambda: _CAMERAS,
        replay=ReplayServices(cache(lambda: sample_movements(library)), lambda: ""),
        visit=sample_visit(sample_regimen(), NOW.date(), library),
        pause=PauseServices(lambda: AboutPauses(NOW.date(), (), ("Alex Example, PT", "555 0100"))),
    )
