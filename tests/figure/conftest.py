"""Builds take turns over the library, so that the cost grows with the exercises only.

`--every-build` draws all of them in all builds.
"""

import pytest

from pt_coach.figure.build import BUILDS
from tests.conftest import EVERY_BUILD
from tests.figure import library


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every exercise, with its faults where the test asks for a fault, in a build or in all."""
    if not {"exercise_id", "build"} <= set(metafunc.fixturenames):
        return
    with_faults = "fault" in metafunc.fixturenames
    cases = library.CASES_WITH_FAULTS if with_faults else tuple((one,) for one in library.IDS)
    names = tuple(BUILDS)
    every = metafunc.config.getoption(EVERY_BUILD)
    drawn = [
        (*case, name)
        for turn, case in enumerate(cases)
        for name in (names if every else (names[turn % len(names)],))
    ]
    arguments = ("exercise_id", "fault", "build") if with_faults else ("exercise_id", "build")
    metafunc.parametrize(
        arguments,
        [(*case, BUILDS[name]) for *case, name in drawn],
        ids=["-".join(str(part) for part in one) for one in drawn],
    )
