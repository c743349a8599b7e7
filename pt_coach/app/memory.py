"""Tells the C library how to keep the memory of pictures, which come and go by the megabyte."""

import ctypes
import platform

# <malloc.h> of glibc.
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8
# A camera's picture (2.8 MB) is taken from the heap again and again: mapped anew it costs 6 ms of
# page faults. What is larger is rare, and goes back to the system as soon as it is freed.
_LARGE_BYTES = 4 * 1024 * 1024
_SPARE_BYTES = 16 * 1024 * 1024


def keep_pictures_together() -> bool:
    """Have the C library use one heap, and large blocks outside of it; whether it does now.

    By itself it gives each thread a heap of its own, each of which keeps room for pictures.
    `benchmarks/pipeline.py` measures both sides, time and memory.
    """
    if platform.libc_ver()[0] != "glibc":
        return False
    mallopt = ctypes.CDLL(None).mallopt
    wishes = (
        (_M_MMAP_THRESHOLD, _LARGE_BYTES),
        (_M_TRIM_THRESHOLD, _SPARE_BYTES),
        (_M_ARENA_MAX, 1),
    )
    done = [bool(mallopt(name, value)) for name, value in wishes]
    return all(done)
