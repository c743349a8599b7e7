"""Has cyclic garbage collected in the window's thread, and in no other.

Python collects wherever an allocation happens to ask for it. Pages that nobody shows any more would
then be torn down by the thread that runs the pose model or reads the diary, which Qt does not
allow: the program may crash. So the collector is off, and a timer of the window's thread does its
work.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QTimer

EVERY_MS: Final = 1000


@contextmanager
def collected_here() -> Iterator[None]:
    """For as long as the block lasts; it has to run an event loop of the calling thread."""
    was_enabled = gc.isenabled()
    gc.collect()
    # What the program is made of stays: there is no use in going through it again and again.
    gc.freeze()
    gc.disable()
    timer = QTimer()
    timer.setInterval(EVERY_MS)
    timer.timeout.connect(collect)
    timer.start()
    try:
        yield
    finally:
        timer.stop()
        gc.unfreeze()
        if was_enabled:
            gc.enable()


def collect() -> None:
    """Collect the youngest generation, or an older one whose turn it is, as the collector would.

    How many young objects there are is not asked: it is what is left of those made and gone, and
    little garbage may hold on to much.
    """
    _, younger, old = gc.get_count()
    _, most_younger, most_old = gc.get_threshold()
    gc.collect(2 if old > most_old else 1 if younger > most_younger else 0)
