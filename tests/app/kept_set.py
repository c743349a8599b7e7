"""A set of five bridges, drawn, counted and kept as in a session."""

from pt_coach.app.sessions import Keeper
from pt_coach.engine.events import Event, Provenance, RepCompleted, RepStatus, SetCompleted
from pt_coach.engine.plan import PlannedSet
from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.records.rows import RepRecord, Source
from pt_coach.records.store import Store
from pt_coach.session_runner.movement_ring import MovementRing
from tests.figure.drawn_frames import frames_of
from tests.records.diaries import play

REP_S = 3.5
FAULTS: tuple[tuple[str, ...], ...] = ((), ("drop",), (), ("drop", "low_bridge"), ())


def rep(number: int, t0: float, faults: tuple[str, ...], status: RepStatus) -> RepCompleted:
    start, end = t0 + 0.4, t0 + 0.4 + REP_S
    return RepCompleted(
        end + 0.1, number, None, start, start + 2.0, end, 171.0, 1.0, 0.0, status, faults
    )


def done(t: float, planned: PlannedSet) -> SetCompleted:
    camera = Provenance.CAMERA
    return SetCompleted(t, planned, planned.side, 100.0, 5, 0, 0, 0.0, (), 1.0, camera)


def run(
    store: Store,
    ring: MovementRing | None,
    at: str = "2026-11-02 08:00",
    source: Source = Source.CAMERA,
) -> list[RepRecord]:
    """The set in a session of its own; the rows of all repetitions in the diary."""
    script = play(store, at, source=source)
    script.check_in()
    script.show(0)
    planned = script.plan.exercises[0].sets[0]
    script.begin_set(planned)
    notices: list[str] = []
    keeper = Keeper(store, script.writer, notices.append, ring)
    drawn = frames_of("bridge")
    length_s = drawn[-1].t + 0.1
    for number, faults in enumerate(FAULTS, 1):
        t0 = 200.0 + number * length_s
        said: tuple[Event, ...] = (rep(number, t0, faults, RepStatus.FULL),)
        for frame in drawn:
            pose = PoseFrame(t0 + frame.t, frame.image, frame.world, frame.size)
            if ring is not None:
                ring.see(pose)
            if said and pose.t >= said[0].t:
                keeper.keep(said)
                said = ()
        keeper.keep(said)
    keeper.keep((done(200.0 + 6 * length_s, planned),))
    keeper.end()
    assert notices == []
    return list(store.reps())
