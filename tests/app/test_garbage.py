import gc
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from pt_coach.app.garbage import collect_if_due, collected_here


class Knot:
    """Garbage that only the collector finds; notes where it went."""

    def __init__(self, went: list[int]) -> None:
        self._itself, self._went = self, went

    def __del__(self) -> None:
        self._went.append(threading.get_ident())


def test_garbage_made_in_any_thread_goes_in_the_windows(qtbot: QtBot) -> None:
    went: list[int] = []
    rounds = 40

    def work() -> None:
        for _ in range(rounds):
            Knot(went)
            # Enough for a collection each, were this thread allowed one.
            _kept = [[] for _ in range(2000)]  # type: ignore[var-annotated]

    with collected_here():
        assert not gc.isenabled()
        thread = threading.Thread(target=work)
        thread.start()
        qtbot.waitUntil(lambda: not thread.is_alive())
        assert went == []
        _kept = [QObject() for _ in range(2000)]
        qtbot.waitUntil(lambda: len(went) == rounds)
    assert set(went) == {threading.get_ident()}
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_nothing_due_nothing_collected(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[int] = []
    monkeypatch.setattr(gc, "collect", done.append)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    for count in ((700, 0, 0), (701, 0, 0), (900, 11, 0), (0, 0, 11)):
        monkeypatch.setattr(gc, "get_count", lambda count=count: count)
        collect_if_due()
    assert done == [0, 1, 2]
