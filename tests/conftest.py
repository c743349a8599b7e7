import hypothesis
import pytest
from PySide6.QtWidgets import QApplication

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
