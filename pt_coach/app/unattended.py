"""A session of the drawn figure with nobody there: the real window, model, diary and export."""

from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from pt_coach.app import clocks
from pt_coach.app.frame_sources import OpenSight, Sight, hands_free_sight, simulated_sight
from pt_coach.app.garbage import collected_here
from pt_coach.app.latency import Latency, LatencyFigures
from pt_coach.app.options import AppOptions
from pt_coach.app.window import (
    Opened,
    application,
    draw_in_memory,
    library_of,
    make_window,
)
from pt_coach.engine.events import Stage
from pt_coach.engine.plan import SessionPlan
from pt_coach.exercises.library import sample_regimen_path
from pt_coach.exercises.schema import load_regimen
from pt_coach.records.problems import RecordsError
from pt_coach.records.store import open_store
from pt_coach.reports.export import export
from pt_coach.reports.report import build_report
from pt_coach.session_runner.hands_free_patient import DrawnPatient
from pt_coach.session_runner.scripted_patient import SetOutcome
from pt_coach.ui.main_window import MainWindow
from pt_coach.ui.services import SessionWish

_OVER = (Stage.DONE, Stage.STOPPED)


@dataclass(frozen=True, slots=True)
class DemoResult:
    """What the figure drew and what was counted.

    Attributes:
        sets: in their order.
        phantoms: repetitions counted outside sets.
        completed: whether the session came to its own end.
        exported: the files that were written.
        latency: how long the patient had to wait.
    """

    sets: tuple[SetOutcome, ...]
    phantoms: int
    completed: bool
    exported: tuple[Path, ...]
    latency: LatencyFigures = field(default_factory=LatencyFigures)

    @property
    def agrees(self) -> bool:
        """Whether the session is complete and every set was counted as drawn."""
        good = all(one.agrees and not one.phantom for one in self.sets)
        return self.completed and not self.phantoms and good

    def as_json(self) -> dict[str, Any]:
        """The documented JSON object."""
        return {
            "completed": self.completed,
            "phantom": self.phantoms,
            "sets": [asdict(one) for one in self.sets],
            **self.latency.as_json(),
            "exported": [str(path) for path in self.exported],
        }


class _Watched:
    """Opens the figure's sight and remembers who stood in it."""

    def __init__(self, open_sight: OpenSight, latency: Latency) -> None:
        self._open_sight = open_sight
        self._latency = latency
        self.patient: DrawnPatient | None = None
        self.plan: SessionPlan | None = None

    def __call__(self, plan: SessionPlan, camera: str) -> Sight:
        self.plan = plan
        sight = self._open_sight(plan, camera)
        self.patient = sight.patient
        return self._latency.watch(sight)


def run_unattended(
    options: AppOptions, out_dir: Path | None, *, hands_free: bool = False
) -> DemoResult:
    """Do one session in simulated time and export it.

    Args:
        options: data folder, regimen (without one the sample) and model.
        out_dir: where to export to; None exports nothing.
        hands_free: whether the figure touches nothing and answers nothing.

    Raises:
        InvalidFile, RecordsError, PoseModelError, ExportError: with what to do.
    """
    draw_in_memory()
    library = library_of(options)
    regimen = load_regimen(options.regimen or sample_regimen_path(), library)
    application()
    latency = Latency()
    sight = _Watched(hands_free_sight if hands_free else simulated_sight, latency)
    with closing(open_store(options.data_dir, clocks.now())) as store:
        window = make_window(options, Opened(store, library, regimen), sight)
        latency.follow(window)
        completed = _session(window)
        files: tuple[Path, ...] = ()
        if out_dir is not None:
            report = build_report(store, library, clocks.now())
            files = export(report, library, out_dir).all
    patient = sight.patient
    outcomes = tuple(patient.outcomes) if patient is not None else ()
    # A session that nobody goes on with comes to its end too, with sets left out.
    wanted = len(sight.plan.sets) if sight.plan is not None else 0
    completed = completed and len(outcomes) == wanted
    phantoms = patient.phantoms if patient is not None else 0
    return DemoResult(outcomes, phantoms, completed, files, latency.figures())


def _session(window: MainWindow) -> bool:
    """Let one session run in the window; whether it came to its end.

    Raises:
        RecordsError: it could not be begun, or a mistake of ours ended it.
    """
    app = application()
    ended: list[Stage] = []
    failed: list[str] = []

    def leave() -> None:
        window.close()
        app.quit()

    def shown(stage: Stage) -> None:
        if stage in _OVER:
            ended.append(stage)
            leave()

    def told(sentence: str) -> None:
        failed.append(sentence)
        leave()

    window.session_screen.stage_shown.connect(shown, Qt.ConnectionType.QueuedConnection)
    window.session_screen.closed.connect(leave, Qt.ConnectionType.QueuedConnection)
    window.told.connect(told, Qt.ConnectionType.QueuedConnection)
    window.show()
    window.start_session(SessionWish())
    with collected_here():
        app.exec()
    if failed:
        raise RecordsError(failed[0])
    return ended == [Stage.DONE]
