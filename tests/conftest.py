import hypothesis
import pytest

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
