import gc
from collections.abc import Iterator

import hypothesis
import pytest
from PySide6.QtWidgets import QApplication

from pt_coach.app.garbage import collect

# A slow or busy machine is no mistake in the program.
hypothesis.settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("any machine")

EVERY_BUILD = "--every-build"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        EVERY_BUILD,
        action="store_true",
        help="draw every exercise in every build for the real model, not in one build each",
    )


@pytest.fixture(scope="session", autouse=True)
def _widgets_first(qapp: QApplication) -> None:
    """A process has one Qt application, and one that a command without a window made shows none."""


@pytest.fixture(scope="session", autouse=True)
def _no_collection_in_other_threads() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _collection_between_tests() -> Iterator[None]:
    """Pages of tests before must not be torn down by a thread of this one; see `app/garbage.py`."""
    yield
    collect()
