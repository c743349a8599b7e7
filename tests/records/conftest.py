from collections.abc import Iterator
from pathlib import Path

import pytest

from pt_coach.records.store import Store
from tests.records.diaries import opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    store = opened(folder)
    yield store
    store.close()
