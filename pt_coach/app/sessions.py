"""Puts a session together: plan, engine, camera, model and records."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from pt_coach import __version__
from pt_coach.app import clocks
from pt_coach.app.frame_sources import OpenSight, Sight, without_camera
from pt_coach.engine.cursor import EarlierRep, StartAt
from pt_coach.engine.events import Event
from pt_coach.engine.inputs import Moment, Rating
from pt_coach.engine.plan import SessionPlan, plan_session
from pt_coach.engine.session import SessionEngine
from pt_coach.exercises.definition import Exercise
from pt_coach.exercises.problems import InvalidFile
from pt_coach.exercises.regimen import Prescription
from pt_coach.exercises.schema import LoadedRegimen, parse_regimen
from pt_coach.records.movements import RepMovement
from pt_coach.records.plan_text import plan_from_text
from pt_coach.records.problems import RecordsError
from pt_coach.records.rows import PlanVersion, RatingRecord, Source
from pt_coach.records.session_writer import SessionStart, SessionWriter, Sitting
from pt_coach.records.store import Store
from pt_coach.records.unfinished import UnfinishedSession
from pt_coach.session_runner.hands_free_patient import DrawnPatient
from pt_coach.session_runner.live import Listeners, LiveParts, LiveSession
from pt_coach.session_runner.movement_ring import MovementRing
from pt_coach.session_runner.picture_watch import PictureWatch
from pt_coach.settings import Settings
from pt_coach.tracking import pose_model_store
from pt_coach.tracking.image_checks import PictureChecks
from pt_coach.tracking.mediapipe_pose import MediapipePose
from pt_coach.tracking.people import PeopleCounter
from pt_coach.tracking.ports import PoseEstimator, TrackingError
from pt_coach.tracking.pose_load import PoseLoad, TimedEstimator
from pt_coach.tracking.still_pictures import StillPictures
from pt_coach.ui.services import CannotStart, SessionWish, StartedSession, Version

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Ground:
    """What a session stands on, new or gone on with.

    Attributes:
        regimen: as it was loaded.
        plan: what the session holds.
        version: all of the day's exercises, or the shorter version.
        left: the session that was cut off; None for a new one.
    """

    regimen: LoadedRegimen
    plan: SessionPlan
    version: PlanVersion = PlanVersion.FULL
    left: UnfinishedSession | None = None

    @property
    def start_at(self) -> StartAt | None:
        """Where to go on; None at the beginning."""
        return None if self.left is None else self.left.start_at

    @property
    def earlier(self) -> tuple[EarlierRep, ...]:
        """What was done of that set before."""
        return () if self.left is None else tuple(self.left.reps)


class TimedModel:
    """Makes the pose model with a watch over its time, by the wall.

    Args:
        make_estimator: loads the model.
    """

    def __init__(self, make_estimator: Callable[[], PoseEstimator]) -> None:
        self._make_estimator = make_estimator
        self._timed: TimedEstimator | None = None

    def make(self) -> PoseEstimator:
        """Load it, on the session's thread."""
        self._timed = TimedEstimator(StillPictures(self._make_estimator()), clocks.seconds)
        return self._timed

    def load(self) -> PoseLoad | None:
        """How long it takes; None while there is too little to tell."""
        return self._timed.load if self._timed is not None else None


@dataclass(frozen=True, slots=True)
class Sessions:
    """Makes sessions.

    Attributes:
        store: the diary.
        library: exercises by id.
        open_sight: opens the camera, the video or the figure.
        regimen: the one in force; None where none was opened.
        settings: the preferences as they are now.
        model: another pose model; None for the one in the settings.
    """

    store: Store
    library: Mapping[str, Exercise]
    open_sight: OpenSight
    regimen: Callable[[], LoadedRegimen | None]
    settings: Callable[[], Settings]
    model: Path | None = None

    def start(self, wish: SessionWish, listeners: Listeners) -> StartedSession:
        """Make a session; the caller starts it.

        Raises:
            CannotStart: with a sentence that says why.
        """
        ground = self._left() if wish.resume else self._new(wish)
        make_estimator = self._estimator() if wish.camera else _no_estimator
        try:
            sight = self._sight(ground.plan, wish)
            self._check_lock(sight)
            writer = self._writer(ground, sight)
        except (RecordsError, TrackingError) as problem:
            raise CannotStart(str(problem)) from problem
        session = self._live(ground, sight, writer, make_estimator, listeners)
        return StartedSession(
            session,
            ground.plan,
            ground.regimen.regimen,
            camera=sight.source is not None,
            hands_free=self._hands_free(sight),
            carried=ground.start_at.reps_done if ground.start_at is not None else 0,
            earlier=ground.earlier,
        )

    def _check_lock(self, sight: Sight) -> None:
        """A person's exercises wait until a warning sign was looked at; the figure's do not."""
        if sight.kind is not Source.FIGURE and self.store.warning_lock() is not None:
            raise CannotStart(
                translate(
                    "start",
                    "A warning sign has to be looked at by a doctor or your therapist first. Today "
                    "says how to go on.",
                )
            )

    def _new(self, wish: SessionWish) -> Ground:
        regimen = self.regimen()
        if regimen is None:
            raise CannotStart(
                translate(
                    "start", "There is no regimen yet. Open the file that your therapist sent."
                )
            )
        short = wish.version is Version.SHORT
        wanted = _prescriptions(regimen, short=short)
        if not wanted:
            raise CannotStart(translate("start", "Nothing is due today. Rest is part of the plan."))
        version = PlanVersion.SHORT if short else PlanVersion.FULL
        flare_day = regimen.regimen.flare_day
        known = (*regimen.regimen.exercises, *(flare_day.exercises if flare_day else ()))
        return Ground(regimen, plan_session(wanted, self.library, known), version)

    def _left(self) -> Ground:
        left = self.store.unfinished()
        if left is None:
            raise CannotStart(
                translate("start", "There is no session to go on with. Start today's session.")
            )
        try:
            plan = plan_from_text(left.plan_text)
            regimen = parse_regimen(left.regimen_text, left.session.regimen_title, self.library)
        except (InvalidFile, ValueError) as problem:
            raise CannotStart(
                translate(
                    "start",
                    "That session was begun with another version of the program and cannot be "
                    "gone on with. Keep it as it is and start a new one.",
                )
            ) from problem
        return Ground(regimen, plan, left.session.plan_version, left)

    def _hands_free(self, sight: Sight) -> bool:
        return self.settings().hands_free and sight.hands_free and sight.source is not None

    def _picture_watch(self, sight: Sight, model: TimedModel) -> PictureWatch | None:
        """What looks at the pictures; the figure is alone, and has no sensor's noise."""
        if sight.source is None:
            return None
        if sight.kind is Source.FIGURE:
            return PictureWatch(PictureChecks(from_sensor=False))
        people = PeopleCounter(pose_model_store.usable(self.model))
        checks = PictureChecks(from_sensor=sight.kind is Source.CAMERA)
        return PictureWatch(checks, model.load, people)

    def _estimator(self) -> Callable[[], PoseEstimator]:
        """How to load the model; that it is there is made sure of before anything begins."""
        try:
            chosen = self.settings().model
            path = pose_model_store.usable(self.model or (Path(chosen) if chosen else None))
        except pose_model_store.PoseModelError as problem:
            raise CannotStart(str(problem)) from problem
        return lambda: MediapipePose(path)

    def _sight(self, plan: SessionPlan, wish: SessionWish) -> Sight:
        return self.open_sight(plan, self.settings().camera) if wish.camera else without_camera()

    def _writer(self, ground: Ground, sight: Sight) -> SessionWriter:
        sitting = Sitting(clocks.now(), clocks.zone_name(), sight.clock(), sight.kind, __version__)
        if ground.left is not None:
            return self.store.resume(ground.left.session.id, sitting)
        start = SessionStart(ground.regimen, ground.plan, sitting, ground.version)
        return self.store.begin_session(start)

    def _live(
        self,
        ground: Ground,
        sight: Sight,
        writer: SessionWriter,
        make_estimator: Callable[[], PoseEstimator],
        listeners: Listeners,
    ) -> LiveSession:
        engine = SessionEngine(
            ground.plan,
            ground.regimen.regimen.stop_rules,
            camera=sight.source is not None,
            hands_free=self._hands_free(sight),
            start_at=ground.start_at,
            earlier=ground.earlier,
            answered=_said_before(ground.left),
        )
        ring = MovementRing() if self.settings().keep_movement else None
        keeper = Keeper(self.store, writer, listeners.notice, ring)
        model = TimedModel(make_estimator)
        parts = LiveParts(
            engine,
            sight.clock,
            sight.source,
            model.make,
            keeper.keep,
            keeper.end,
            pictures=self._picture_watch(sight, model),
        )
        if ring is not None:
            parts = replace(parts, watch_pose=ring.see)
        if sight.patient is None:
            return LiveSession(parts, listeners)
        return _with_patient(sight.patient, parts, listeners)


class Keeper:
    """The records' end of a running session: what cannot be written is said, and tried again.

    Args:
        store: for the backup after the session.
        writer: keeps what it could not write, in order, until it can.
        notice: shows a sentence; an empty one takes it back.
        ring: what remembers movements; None without the patient's word, and then none is kept.
    """

    def __init__(
        self,
        store: Store,
        writer: SessionWriter,
        notice: Callable[[str], None],
        ring: MovementRing | None = None,
    ) -> None:
        self._store = store
        self._writer = writer
        self._notice = notice
        self._ring = ring
        self._movements: tuple[RepMovement, ...] = ()
        self._behind = False

    def keep(self, events: tuple[Event, ...]) -> None:
        """Write events; called before anybody hears of them."""
        if self._ring is not None:
            self._movements += self._ring.take(events)
        try:
            self._writer.append(events)
            self._keep_movements()
        except RecordsError as problem:
            self._behind = True
            self._notice(str(problem))
        else:
            if self._behind:
                self._behind = False
                self._notice("")

    def end(self) -> None:
        """Write what still waits, and make a backup."""
        try:
            self._writer.retry()
            self._keep_movements()
            self._writer.end()
            self._store.backup(clocks.now())
        except RecordsError as problem:
            self._notice(str(problem))

    def _keep_movements(self) -> None:
        """After the repetitions they belong to; what cannot be written is tried again."""
        if self._movements:
            self._writer.keep_movements(self._movements)
            self._movements = ()


def _with_patient(patient: DrawnPatient, parts: LiveParts, listeners: Listeners) -> LiveSession:
    """A session that the drawn patient hears of and acts in."""

    def told(events: tuple[Event, ...]) -> None:
        patient.on_events(events)
        listeners.events(events)

    parts = replace(parts, watch_frame=patient.on_frame)
    session = LiveSession(parts, replace(listeners, events=told))
    patient.post = session.post
    return session


def _prescriptions(regimen: LoadedRegimen, *, short: bool) -> tuple[Prescription, ...]:
    flare_day = regimen.regimen.flare_day
    if short and flare_day is not None:
        return flare_day.exercises
    return regimen.regimen.due_on(clocks.now().date())


def _said_before(left: UnfinishedSession | None) -> tuple[Rating, ...]:
    """What the patient said before the exercises began: later answers are compared with it."""
    said = left.ratings if left is not None else ()
    return tuple(_rating(one) for one in said if one.moment is Moment.BEFORE)


def _rating(one: RatingRecord) -> Rating:
    return Rating(0.0, one.scale, one.moment, one.value, one.item)


def _no_estimator() -> PoseEstimator:
    raise AssertionError("a session without a camera looks for no poses")
