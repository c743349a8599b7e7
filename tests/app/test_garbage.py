import gc
import subprocess
import sys

import pytest

from pt_coach.app.garbage import collect, collected_here

# In a process of its own: what earlier tests left behind is nobody's measure.
_TWO_THREADS = """
import gc, threading
from PySide6.QtCore import QCoreApplication, QTimer
from pt_coach.app.garbage import collected_here

class Knot:
    def __init__(self):
        self.itself = self
    def __del__(self):
        went.append(threading.get_ident())

def work():
    for _ in range(40):
        Knot()
        kept = [[] for _ in range(2000)]  # Enough for a collection each, were one allowed here.

def look():
    kept = [[] for _ in range(2000)]
    if len(went) == 40 or looks.append(1) or len(looks) > 200:
        app.quit()

went, looks, app = [], [], QCoreApplication([])
with collected_here():
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    before = len(went)
    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    app.exec()
print(before, len(went), set(went) == {threading.get_ident()}, gc.isenabled())
"""


def test_garbage_made_in_any_thread_goes_in_the_windows() -> None:
    child = [sys.executable, "-c", _TWO_THREADS]
    said = subprocess.run(child, capture_output=True, text=True, check=True, timeout=120)
    assert said.stdout.split() == ["0", "40", "True", "True"]


def test_afterwards_all_is_as_before() -> None:
    assert not gc.isenabled()  # See conftest.
    with collected_here():
        assert gc.get_freeze_count() > 0
    assert gc.get_freeze_count() == 0
    assert not gc.isenabled()


def test_older_generations_have_their_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[int] = []
    monkeypatch.setattr(gc, "collect", done.append)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    for count in ((3, 0, 0), (701, 10, 10), (3, 11, 0), (0, 11, 11)):
        monkeypatch.setattr(gc, "get_count", lambda count=count: count)
        collect()
    assert done == [0, 0, 1, 2]
