"""What the measurement language refuses: what is wrong, in which column, and the cure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pt_coach.exercises.measurement import MeasurementError, parse


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("", 0, "expected a number or a function here, found the end"),
        ("   ", 3, "expected a number or a function here, found the end"),
        ("angle(hip, knee", 15, "expected ')' here, found the end"),
        ("angle hip, knee", 6, "expected '(' here, found 'hip'"),
        ("angle(hip, knee, ankel)", 17, "'ankel' is not a landmark. Did you mean 'ankle'?"),
        ("angle(hip, Knee, ankle)", 11, "'Knee' is not a landmark. Did you mean 'knee'?"),
        ("height(left_knee)", 7, "'left_knee' is not a landmark. Did you mean 'left.knee'?"),
        ("height(right.nee)", 7, "'right.nee' is not a landmark. Did you mean 'right.knee'?"),
        ("height(lft.knee)", 7, "'lft' is not a side. Did you mean 'left.knee'?"),
        ("height(working.knee)", 7, "'working' is not a side. Write knee for the side looked at, "
         "or one of: other, left, right, mid."),
        ("height(elephant)", 7, "'elephant' is not a landmark. Known are: nose, eye, ear, mouth, "
         "shoulder, elbow, wrist, index, hip, knee, ankle, heel, toe."),
        ("height(left.qqq)", 7, "'left.qqq' is not a landmark. Known are: nose, eye, ear, mouth, "
         "shoulder, elbow, wrist, index, hip, knee, ankle, heel, toe."),
        ("height(knee,", 12, "the end is not a landmark. Known are: nose, eye, ear, mouth, "
         "shoulder, elbow, wrist, index, hip, knee, ankle, heel, toe."),
        ("angel(hip, knee, ankle)", 0, "'angel' is not a function. Did you mean 'angle'?"),
        ("Angle(hip, knee, ankle)", 0, "'Angle' is not a function. Did you mean 'angle'?"),
        ("qqq(hip)", 0, "'qqq' is not a function. Known are: angle, world_angle, tilt, lean, rise, "
         "swing, height, distance, ahead, turn, abs, min, max, mean."),
        ("1 + left.knee", 4,
         "'left.knee' is a landmark; put it into a function such as height(left.knee)"),
        ("angle(hip, knee)", 0, "angle takes 3 landmarks, not 2"),
        ("height(hip, knee)", 0, "height takes 1 landmark, not 2"),
        ("turn(hip)", 0, "turn takes 0 landmarks, not 1"),
        ("height()", 0, "height takes 1 landmark, not 0"),
        ("abs(turn(), 2)", 0, "abs takes 1 number, not 2"),
        ("max(turn())", 0, "max takes 2 to 8 numbers, not 1"),
        ("turn() turn()", 7, "'turn' is left over"),
        ("turn())", 6, "')' is left over"),
        ("turn() + ", 9, "expected a number or a function here, found the end"),
        ("turn() + * 2", 9, "expected a number or a function here, found '*'"),
        ("(turn()", 7, "expected ')' here, found the end"),
        ("turn() % 2", 7, "'%' has no place in a measure"),
        ("height(hip) − height(knee)", 12, "'−' has no place in a measure; write '-'"),
        ("2 × turn()", 2, "'×' has no place in a measure; write '*'"),
        ("turn().real", 6, "'.' has no place in a measure"),
        ("__import__('os')", 0, "'_' has no place in a measure"),
        ("180", 0, "this is always the same number; use a function such as "
         "angle(hip, knee, ankle)"),
        ("max(1, 2) * 3", 0, "this is always the same number; use a function such as "
         "angle(hip, knee, ankle)"),
        ("turn() + height(hip)", 7, "'+' joins degrees and torso lengths; make two measures of "
         "them"),
        ("2 * height(hip) - turn()", 16, "'-' joins degrees and torso lengths; make two measures "
         "of them"),
        ("max(turn(), height(hip))", 0, "'max' joins degrees and torso lengths; make two measures "
         "of them"),
        ("(" * 40 + "turn()" + ")" * 40, 31, "too many brackets in each other"),
        ("-" * 40 + "turn()", 31, "too many signs in a row"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_column_and_a_cure(text, column, message):
    with pytest.raises(MeasurementError) as error:
        parse(text)
    assert str(error.value) == message
    assert error.value.column == column


def refused_at(text):
    """The column of what is wrong; None for a text that can be read."""
    try:
        parse(text)
    except MeasurementError as error:
        return error.column
    return None


@given(st.text(alphabet="anglehipk.,()+-*/ 0129_mxdtur", max_size=60))
def test_any_text_is_read_or_refused_at_a_place_within_it(text):
    column = refused_at(text)
    assert column is None or 0 <= column <= len(text)


def test_a_column_is_right_behind_odd_spaces():
    with pytest.raises(MeasurementError) as error:
        parse("height(\u00a0\tnee )")
    assert error.value.column == 9
