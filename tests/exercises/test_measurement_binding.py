"""The two functions that a measure is compiled to say the same."""

from math import isnan

import pytest

from pt_coach.exercises.measurement import parse
from pt_coach.exercises.measurement_binding import sure_value_of, value_of
from pt_coach.kinematics.conditioning import HELD, MISSING, OBSERVED
from pt_coach.kinematics.landmarks import Side
from tests.exercises.measuring import bent
from tests.kinematics.bodies import RIGHT, TO_CAMERA, body_of
from tests.library import LIBRARY

MEASURES = sorted(
    {
        one.measure
        for exercise in LIBRARY.values()
        for one in (*exercise.movement, *exercise.start_pose.bands, *exercise.form_rules)
        if one.measure is not None
    }
)


@pytest.mark.parametrize("chest", [RIGHT, TO_CAMERA])
@pytest.mark.parametrize("side", Side)
def test_where_all_is_observed_both_say_the_same(side, chest):
    body = body_of(bent(100, 150), chest=chest)
    body.seen = [OBSERVED] * len(body.seen)
    for text in MEASURES:
        tree = parse(text).tree
        sure, usual = sure_value_of(tree, side)(body), value_of(tree, side)(body)
        assert sure == pytest.approx(usual, abs=1e-9, nan_ok=True), text


@pytest.mark.parametrize("seen", [MISSING, HELD])
def test_what_is_held_or_hidden_is_not_sure(seen):
    body = body_of(bent(100, 150), chest=RIGHT)
    for text in MEASURES:
        expression = parse(text)
        for mark in expression.landmarks(Side.LEFT):
            body.seen = [OBSERVED] * len(body.seen)
            body.seen[mark] = seen
            assert isnan(sure_value_of(expression.tree, Side.LEFT)(body)), text
