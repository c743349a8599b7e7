"""What is freed can be used again by all; in a process of its own, for it cannot be undone."""

import platform
import subprocess
import sys

import pytest

FREED_PICTURES = """
import os
from threading import Thread
from pt_coach.app.memory import keep_pictures_together

def resident_mb():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6

def picture(mega):
    return bytearray(int(mega * 1e6))

def in_a_thread():
    pictures = [picture(2.8) for _ in range(6)]
    small.append(picture(0.01))

assert keep_pictures_together()
small = []
before = resident_mb()
rooms = [picture(11) for _ in range(10)]
del rooms
large = resident_mb() - before
for _ in range(6):
    thread = Thread(target=in_a_thread)
    thread.start()
    thread.join()
print(large, resident_mb() - before)
"""


@pytest.mark.skipif(
    sys.platform != "linux" or platform.libc_ver()[0] != "glibc", reason="a setting of glibc"
)
def test_large_blocks_leave_the_process_and_threads_share_the_others() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FREED_PICTURES], capture_output=True, text=True, check=True
    )
    large_mb, all_mb = map(float, done.stdout.split())
    assert large_mb < 2.0
    # Six pictures at a time, whichever thread has them.
    assert all_mb < 6 * 2.8 + 4.0
