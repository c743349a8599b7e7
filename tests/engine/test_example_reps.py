"""Which repetition stands for the others, and which is furthest from the plan."""

from hypothesis import given
from hypothesis import strategies as st

from pt_coach.engine.example_reps import RepTraits, furthest, typical


def rep(
    travel: float = 1.0, duration_s: float = 3.0, faults: int = 0, *, full: bool = True
) -> RepTraits:
    return RepTraits(travel, duration_s, faults, full)


def among_all(reps: list[RepTraits]) -> tuple[int | None, int | None]:
    every = range(len(reps))
    return typical(reps, every), furthest(reps, every)


def test_typical_is_in_the_middle_of_those_without_a_fault() -> None:
    reps = [rep(0.8), rep(1.0, 2.0), rep(1.0), rep(1.0, 5.0), rep(1.2), rep(0.99, faults=1)]
    assert among_all(reps) == (2, 5)


def test_where_each_broke_a_rule_typical_is_in_the_middle_of_all() -> None:
    reps = [rep(0.5, full=False), rep(0.9, faults=1), rep(1.3, faults=2)]
    assert among_all(reps) == (1, 2)


def test_of_one_it_is_that_one_and_of_none_there_is_none() -> None:
    assert among_all([rep(0.4, full=False)]) == (0, 0)
    assert among_all([]) == (None, None)
    assert typical([rep()], ()) is None


def test_furthest_broke_most_rules_and_of_these_is_the_shortest() -> None:
    assert among_all([rep(0.4), rep(0.9, faults=2), rep(0.7, faults=2), rep(faults=1)])[1] == 2
    assert among_all([rep(0.4, full=False), rep(0.3, full=False), rep(0.2)])[1] == 1


def test_where_all_are_full_and_broke_no_rule_none_is_far_from_the_plan() -> None:
    assert among_all([rep(0.9), rep(0.7), rep(0.8)]) == (2, None)


def test_the_middle_is_that_of_all_where_only_some_can_be_shown() -> None:
    reps = [rep(1.0), rep(1.0), rep(1.0), rep(0.7), rep(0.9, faults=1)]
    assert typical(reps, (3, 4)) == 3
    assert typical(reps, (4,)) == 4
    assert furthest(reps, (0, 3)) is None
    assert furthest(reps, (0, 3, 4)) == 4


@given(
    st.lists(
        st.builds(
            RepTraits,
            travel=st.floats(0.0, 2.0),
            duration_s=st.floats(0.2, 60.0),
            faults=st.integers(0, 3),
            full=st.booleans(),
        ),
        min_size=1,
    )
)
def test_typical_never_broke_more_rules_than_the_furthest(reps: list[RepTraits]) -> None:
    one, other = among_all(reps)
    assert one is not None
    worst = reps[other].faults if other is not None else 0
    assert reps[one].faults <= worst
