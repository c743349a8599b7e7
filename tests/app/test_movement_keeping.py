"""A set's example repetitions are kept on the patient's word, and only then."""

from pathlib import Path

from pt_coach.engine.events import Provenance, RepCompleted, RepStatus
from pt_coach.figure.own_movement import own_movement
from pt_coach.kinematics.landmarks import PoseFrame
from pt_coach.session_runner.movement_ring import MovementRing
from tests.app.kept_set import REP_S, done, rep, run
from tests.figure.drawn_frames import frames_of
from tests.figure.inner_angle import inner_deg
from tests.records.diaries import opened, plan


def test_without_the_patients_word_nothing_is_kept(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        assert len(run(store, None)) == 5
        assert not store.kept_movements()


def test_a_typical_one_and_the_furthest_of_the_set_are_kept(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        reps = run(store, MovementRing())
        kept = store.kept_movements()
        assert [rep.number for rep in reps if rep.id in kept] == [1, 4]
        movements = {rep_id: found for rep_id in kept if (found := store.movement(rep_id))}
        assert len(movements) == 2
        for movement in movements.values():
            assert -0.45 < movement.t_s[0] < -0.2
            assert movement.duration_s > REP_S
        body = own_movement(movements[reps[0].id]).at(1.75)
        hip = inner_deg(*(body.joints[f"right_{n}"] for n in ("shoulder", "hip", "knee")))
        assert hip > 150


def test_what_was_seen_badly_or_tapped_in_is_not_kept() -> None:
    ring = MovementRing()
    for frame in frames_of("bridge"):
        ring.see(frame)
    planned_rep = rep(1, 0.0, (), RepStatus.UNCERTAIN)
    assert ring.take((planned_rep,)) == ()
    typed = RepCompleted(
        4.0, 1, None, 0.5, 2.0, 3.9, None, None, 0.0, RepStatus.FULL, provenance=Provenance.TYPED
    )
    assert ring.take((typed,)) == ()
    planned = plan().exercises[0].sets[0]
    assert ring.take((done(5.0, planned),)) == ()


def test_the_ring_forgets() -> None:
    ring = MovementRing()
    frame = frames_of("bridge")[0]
    for i in range(30 * 400):
        ring.see(PoseFrame(i / 30, frame.image, frame.world, frame.size))
    ring.see(PoseFrame(401.0, None, None, frame.size))
    assert 2000 < len(ring._frames) < 2400


def test_a_session_of_thirty_sets_is_small(tmp_path: Path) -> None:
    """Measured: both examples of each set, over a diary with 30 sets, in kilobytes."""
    with opened(tmp_path) as store:
        run(store, MovementRing())
        asked = store._writing.connection.execute(
            "SELECT SUM(LENGTH(landmarks)) FROM rep_movements"
        )
        of_one_set = int(asked.fetchone()[0])
    assert of_one_set * 30 < 200_000
