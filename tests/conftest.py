import pytest

EVERY_BUILD = "--every-build"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        EVERY_BUILD,
        action="store_true",
        help="draw every exercise in every build for the real model, not in one build each",
    )
