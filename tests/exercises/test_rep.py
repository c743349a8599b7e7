import pytest

from pt_coach.exercises.rep import Sample, describe, target_zone
from tests.exercises.signals import count, repetitions


def test_measures_its_phases() -> None:
    (one,) = count(repetitions([1.0], out_s=2.0, top_s=3.0, back_s=1.5))
    assert one.out_s == pytest.approx(2.0, abs=0.1)
    assert one.return_s == pytest.approx(1.5, abs=0.15)
    # In the zone from 85 % of the way on: the top and a quarter of the ways there and back.
    assert one.held_s == pytest.approx(3.0 + 0.25 * 2.0 + 0.25 * 1.5, abs=0.1)
    assert one.lasted_s == pytest.approx(5.0, abs=0.6)


def test_the_target_zone_is_capped_by_the_prescribed_target() -> None:
    assert target_zone(0.0, 2.0) == pytest.approx(0.85)
    assert target_zone(0.0, 0.5) == pytest.approx(0.425)
    assert target_zone(1.5, 1.9) == pytest.approx(1.84)


def test_time_not_seen_is_not_held() -> None:
    track = [Sample(0.0, 0.0), Sample(1.0, 1.0), Sample(1.2, 1.0), Sample(1.4, 1.0)]
    track += [Sample(3.0, 1.0), Sample(3.2, 0.4)]
    one = describe(track, [(1.3, 1.4)], valley=track[0], peak=track[1])
    assert one.held_s == pytest.approx(0.3)


def test_the_way_back_is_not_guessed_from_too_little_of_it() -> None:
    track = [Sample(0.0, 0.0), Sample(1.0, 1.0), Sample(1.2, 0.85)]
    assert describe(track, [], valley=track[0], peak=track[1]).return_s is None
