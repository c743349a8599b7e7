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

# So often it is looked at whether there is something to collect.
LOOK_MS: Final = 250


@contextmanager
def collected_here() -> Iterator[None]:
    """For as long as the block lasts; it has to run an event loop of the calling thread."""
    gc.collect()
    # What the program is made of stays: there is no use in going through it again and again.
    gc.freeze()
    gc.disable()
    timer = QTimer()
    timer.setInterval(LOOK_MS)
    timer.timeout.connect(collect_if_due)
    timer.start()
    try:
        yield
    finally:
        timer.stop()
        gc.enable()
        gc.unfreeze()


def collect_if_due() -> None:
    """Collect the oldest generation whose turn it is, as the collector itself would."""
    due = [now > most > 0 for now, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if any(due):
        gc.collect(max(number for number, is_due in enumerate(due) if is_due))
