"""Rehearsals for the camera part of a visit: camera, model and diary behind the pages."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from pt_coach.app import clocks
from pt_coach.app.options import AppOptions
from pt_coach.figure.rehearsal_figure import RehearsalFigure
from pt_coach.kinematics.observations import Observation, RehearsalTask
from pt_coach.records.problems import RecordsError
from pt_coach.records.rows import Source
from pt_coach.records.store import Store
from pt_coach.session_runner.live import Listeners
from pt_coach.session_runner.rehearsal_take import RehearsalTake
from pt_coach.settings import Settings
from pt_coach.tracking import pose_model_store
from pt_coach.tracking.figure_source import FigureSource
from pt_coach.tracking.mediapipe_pose import MediapipePose
from pt_coach.tracking.opencv_camera import OpenCvCamera
from pt_coach.tracking.pacing import RealPace
from pt_coach.tracking.ports import FrameSource, TrackingError
from pt_coach.tracking.video_file import VideoFile
from pt_coach.ui.rehearsal_services import LastRehearsal, NotKept, RehearsalServices
from pt_coach.ui.services import CannotStart

translate = QCoreApplication.translate


class Rehearsals:
    """Makes takes and keeps what came of them.

    Args:
        store: the diary.
        options: what the program was started with.
        settings: the preferences as they are now.
    """

    def __init__(
        self,
        store: Store,
        options: AppOptions,
        settings: Callable[[], Settings],
    ) -> None:
        self._store = store
        self._options = options
        self._settings = settings
        self._made_up = options.source is Source.FIGURE
        self._current: int | None = None

    def services(self) -> RehearsalServices:
        """What the pages are given."""
        return RehearsalServices(
            has_camera=self._options.source is not Source.NONE,
            open_take=self.open_take,
            begin=self.begin,
            keep=self.keep,
            keep_words=self.keep_words,
            last=self.last,
            locked_since=self.locked_since,
        )

    def open_take(self, task: RehearsalTask, listeners: Listeners) -> RehearsalTake:
        """A task before the camera; the caller starts it.

        Raises:
            CannotStart: with a sentence that says why.
        """
        if self.locked_since() is not None:
            raise CannotStart(
                translate(
                    "start",
                    "A warning sign has to be looked at by a doctor or your therapist first. Today "
                    "says how to go on.",
                )
            )
        try:
            chosen = self._settings().model
            path = pose_model_store.usable(
                self._options.model or (Path(chosen) if chosen else None)
            )
            source = self._source(task)
        except (pose_model_store.PoseModelError, TrackingError) as problem:
            raise CannotStart(str(problem)) from problem
        return RehearsalTake(task, source, lambda: MediapipePose(path), clocks.seconds, listeners)

    def begin(self) -> None:
        """A rehearsal begins; it is written down with the first thing there is to keep."""
        self._current = None

    def keep(self, observed: Sequence[Observation]) -> None:
        """Keep what was observed in a task.

        Raises:
            NotKept: it could not be written.
        """
        try:
            self._store.note_observations(self._number(), observed, clocks.now())
        except RecordsError as problem:
            raise NotKept(str(problem)) from problem

    def keep_words(self, words: Mapping[str, str | None]) -> None:
        """Keep what the patient wants to tell.

        Raises:
            NotKept: it could not be written.
        """
        try:
            self._store.note_words(self._number(), words, clocks.now())
        except RecordsError as problem:
            raise NotKept(str(problem)) from problem

    def last(self) -> LastRehearsal | None:
        """What was observed and noted the last time."""
        try:
            found = self._store.outside().of(made_up=self._made_up).rehearsals
        except RecordsError:
            return None
        if not found:
            return None
        return LastRehearsal(found[-1].day, found[-1].observations, found[-1].words)

    def locked_since(self) -> date | None:
        """Day of a person's warning sign that nobody has looked at yet; the figure has none."""
        lock = None if self._made_up else self._store.warning_lock()
        return lock.alarms[0].day if lock is not None else None

    def _number(self) -> int:
        if self._current is None:
            self._current = self._store.begin_rehearsal(
                clocks.now(), clocks.zone_name(), made_up=self._made_up
            )
        return self._current

    def _source(self, task: RehearsalTask) -> FrameSource:
        options = self._options
        if options.source is Source.VIDEO and options.video is not None:
            return VideoFile(options.video, RealPace(clocks.seconds))
        if self._made_up:
            pace = RealPace(clocks.seconds)
            return FigureSource(RehearsalFigure(task, pace.now()), pace)
        wanted = self._settings().camera if options.camera is None else options.camera
        return OpenCvCamera(wanted, clocks.seconds)
