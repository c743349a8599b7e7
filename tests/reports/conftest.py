from collections.abc import Iterator
from pathlib import Path

import pytest

from pt_coach.records.store import Store
from tests.records.diaries import opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = opened(tmp_path / "data")
    yield store
    store.close()
