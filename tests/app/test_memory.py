"""Freed pictures leave the process; in a process of its own, for the setting cannot be undone."""

import platform
import subprocess
import sys

import pytest

FREED_PICTURES = """
import os
from pt_coach.app.memory import give_pictures_back

def resident_mb():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6

assert give_pictures_back()
len(b"x" * int("4000000"))
before = resident_mb()
small = []
for _ in range(5):
    pictures = []
    for _ in range(20):
        pictures.append(b"x" * (2_000_000 + len(small)))
        small.append(b"x" * (40_000 + len(small)))
    del pictures
print(resident_mb() - before - sum(map(len, small)) / 1e6)
"""


@pytest.mark.skipif(
    sys.platform != "linux" or platform.libc_ver()[0] != "glibc", reason="a setting of glibc"
)
def test_freed_pictures_leave_the_process() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FREED_PICTURES], capture_output=True, text=True, check=True
    )
    assert float(done.stdout) < 6.0
